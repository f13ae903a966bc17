"""Rows of a few plain fields, as a table for people or as records for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO, Final

import click

from pressparse.cli.drawing import Column, draw_table, one_line
from pressparse.export.record import to_json

Row = Mapping[str, Any]

FORMS: Final = ("table", "jsonl", "json", "csv")

format_option: Final = click.option(
    "--format",
    "form",
    type=click.Choice(FORMS, case_sensitive=False),
    help="table for people; jsonl: one object a line; json: a list; csv for spreadsheets. "
    "[default: by the suffix of FILE; else table on a terminal, jsonl elsewhere]",
)


def write_rows(columns: Mapping[str, Column], rows: Iterable[Row], form: str, file: BinaryIO) -> None:
    """Write rows that all have the same fields.

    Args:
        columns: the fields that a table for people shows, and how.
        rows: what to write.
        form: one of ``FORMS``.
        file: where.
    """
    if form == "table":
        draw_table("", list(columns.values()), ([_shown(row[name]) for name in columns] for row in rows), file)
    else:
        _WRITERS[form](rows, file)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    if isinstance(value, bool):
        return str(value).lower()  # as those of ``parse``, and as readers of CSV take for truth values
    return "" if value is None else one_line(str(value))


def _write_jsonl(rows: Iterable[Row], file: BinaryIO) -> None:
    for row in rows:
        file.write(to_json(dict(row)).encode() + b"\n")


def _write_json(rows: Iterable[Row], file: BinaryIO) -> None:
    opening = b"[\n "
    for row in rows:
        file.write(opening + to_json(dict(row)).encode())
        opening = b",\n "
    file.write(b"\n]\n" if opening.startswith(b",") else b"[]\n")


def _write_csv(rows: Iterable[Row], file: BinaryIO) -> None:
    from pressparse.export.table.spreadsheet import harmless  # noqa: PLC0415 - only where it is used

    wrapper = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    writer = csv.writer(wrapper)
    try:
        for number, row in enumerate(rows):
            if number == 0:
                writer.writerow(row)
            writer.writerow([harmless(_shown(value)) for value in row.values()])
    finally:
        wrapper.detach()  # writes out what is buffered, and leaves the file open for whoever opened it


_WRITERS: Final[dict[str, Callable[[Iterable[Row], BinaryIO], None]]] = {
    "jsonl": _write_jsonl,
    "json": _write_json,
    "csv": _write_csv,
}
