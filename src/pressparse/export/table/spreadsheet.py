"""Releases as CSV for spreadsheets: flat columns, one row a release, and no cell that would be run as a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

from pressparse.export.releases import each_release
from pressparse.export.table.columns import reach
from pressparse.model import Release

COLUMNS: Final = {
    "file": "file",
    "index": "index",
    "id": "id",
    "published": "published.date",
    "basis": "published.basis",
    "earliest": "published.earliest",
    "latest": "published.latest",
    "time": "published.time",
    "tz": "published.tz",
    "source": "source.name",
    "label": "source.label",
    "agency": "source.agency",
    "section": "source.section",
    "kind": "kind",
    "title": "title",
    "subtitle": "subtitle",
    "byline": "byline",
    "place": "dateline.place",
    "language": "language",
    "cut": "truncation.marker",
    "lead_missing": "lead_missing",
    "embargo": "embargo.until",
    "span_start": "span.start",
    "span_end": "span.end",
    "body": "body",
}
"""The columns, and where in the record each stands."""

COUNTED: Final = {
    "dates": "dates",
    "events": "advisory.events",
    "deadlines": "advisory.deadlines",
    "quotes": "quotes",
    "contacts": "contacts",
    "links": "links",
}
"""Behind them: columns that say how many items a list of the record has."""

NOTES: Final = "notes"
"""The last column: the codes of the notes, parted by blanks."""

_UNWRITABLE: Final = re.compile("[\x00\ud800-\udfff]")
"""NUL, at which many readers stop, and halves of surrogate pairs, which no encoding has."""

# Written in patterns, within square brackets.
_UNSEEN: Final = r"\s\x00-\x1f\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069"
_CALCULATES: Final = r"=+\-@＝＋－＠﹦﹢﹣﹫"
"""With what spreadsheets begin a formula; the wide and small forms count in East Asian settings."""

_CELL: Final = re.compile(rf'(?P<blank>(?:\A|[;\t\r\n])[{_UNSEEN};"]*+)(?P<sign>[{_CALCULATES}])?')
"""Where a cell may begin, and the sign that would make it a formula.

Where a spreadsheet expects semicolons or tabs, as in much of Europe, a quoted cell is none: each semicolon, tab and
line break in it begins another. The sign is optional so that a run of blanks is looked through once, not from each.
"""


def write_csv(releases: Iterable[Release], file: str | os.PathLike[str] | IO[bytes], *, formulas: bool = False) -> None:
    r"""Write one row a release: the columns of ``COLUMNS``, of lists the number of their items, of notes the codes.

    The file is UTF-8 with a byte order mark, without which spreadsheets take it for something else; its lines end in
    CR LF. NUL and halves of surrogate pairs become U+FFFD.

    A press release can come from anybody, and a spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@``.
    So an apostrophe is put before such a sign, also behind blanks and in wide forms, where it begins a text, a line of
    it, or what stands behind a semicolon or tab, for there some spreadsheets begin another cell. A text that begins
    with a tab or a line break has one before that.

    Args:
        releases: any number of them; a generator over many files is read as it is written.
        file: a path, or a file that is open for bytes.
        formulas: leave such texts as they are, for programs that are no spreadsheets.

    Raises:
        OSError: the file cannot be written.
        UsageError: something is no release.

    >>> import io
    >>> from pressparse import parse_text
    >>> out = io.BytesIO()
    >>> write_csv(parse_text("=1+1 boats\n\nSource: NATO\n\nIt is open."), out)
    >>> "'=1+1 boats" in out.getvalue().decode("utf-8-sig")
    True
    """
    if isinstance(file, str | os.PathLike):
        with Path(file).open("wb") as out:
            write_csv(releases, out, formulas=formulas)
        return
    wrapper = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        writer = csv.writer(wrapper)
        writer.writerow([*COLUMNS, *COUNTED, NOTES])
        for release in each_release(releases):
            cells = _row(release)
            writer.writerow(cells if formulas else map(harmless, cells))
    finally:
        wrapper.detach()  # writes out what is buffered, and leaves the file open for whoever opened it


def _row(release: Release) -> list[str | int]:
    return [
        *(_cell(reach(release, path)) for path in COLUMNS.values()),
        *(len(reach(release, path) or ()) for path in COUNTED.values()),
        " ".join(note.code for note in release.notes),
    ]


def _cell(value: str | int | dt.date | None) -> str | int:
    """Return a field as a cell shows it; ``true`` and ``false`` are what readers of CSV take for truth values."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int():
            return value
        case str():
            return _UNWRITABLE.sub("\ufffd", value)
        case dt.date():
            return value.isoformat()


def harmless(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet runs as a formula; see ``write_csv``."""
    if not isinstance(cell, str):
        return cell
    defused = _CELL.sub(lambda found: f"{found['blank']}'{found['sign']}" if found["sign"] else found[0], cell)
    return f"'{defused}" if cell.startswith(("\t", "\r", "\n")) else defused
