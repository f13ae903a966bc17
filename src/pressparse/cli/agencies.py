"""``pressparse agencies``: whose releases are known by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from pressparse.cli.drawing import Column
from pressparse.cli.known import find_agency, unknown_agency
from pressparse.cli.options import complete_agency, installed, output_option
from pressparse.cli.output import form_of, opened
from pressparse.cli.rows import FORMS, format_option, write_rows
from pressparse.errors import UsageError

if TYPE_CHECKING:
    from pressparse.catalogue import Entry
    from pressparse.registry import Registry

_COLUMNS: Final = {
    "key": Column("Key"),
    "name": Column("Name", share=1),
    "time_zone": Column("Time zone", wide=64),
}
"""The labels of an agency can be many, and its rules are for programmers: the other formats have them."""


@click.command(
    epilog="""\b
Examples:
  pressparse agencies
  pressparse agencies nato europol --format json
  pressparse agencies --format jsonl | jq -r .key

Those of other installed packages are among them. The key is what --source and the field source.agency have.""",
)
@click.argument("names", nargs=-1, metavar="[KEY...]", shell_complete=complete_agency)
@output_option
@format_option
def agencies(*, names: tuple[str, ...], output: str | None, form: str | None) -> None:
    """List the agencies that are known, or only those of the KEYs; a label will do for a key.

    The table shows key, name and time zone; the other formats add the labels, and which fields have own rules.
    """
    from pressparse import catalogue  # noqa: PLC0415 - takes long to load, and help does not need it

    registry = installed()
    entries = {entry.key: entry for entry in catalogue.agencies(registry)}
    rows = [_row(entries[key]) for key in [_key(name, registry) for name in names] or entries]
    form = form_of(form, output, FORMS)
    with opened(output, is_drawn=form == "table") as file:
        write_rows(_COLUMNS, rows, form, file)


def _key(name: str, registry: Registry) -> str:
    found = find_agency(name, registry)
    if found is None:
        raise UsageError(unknown_agency(name, registry))
    return found.key


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "key": entry.key,
        "name": entry.name,
        "labels": list(entry.labels),
        "time_zone": entry.time_zone,
        "own_rules": [habit.attribute.removesuffix("_rules") for habit in entry.habits],
    }
