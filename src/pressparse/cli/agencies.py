"""``pressparse agencies``: whose releases are known by name."""

from __future__ import annotations

from typing import Any, Final

import attrs
import click

from pressparse.cli.drawing import Column
from pressparse.cli.options import output_option
from pressparse.cli.output import form_of, opened
from pressparse.cli.rows import FORMS, format_option, write_rows
from pressparse.profile import GENERIC, Profile
from pressparse.registry import Registry

_RULES: Final = tuple(each.name for each in attrs.fields(Profile) if each.name.endswith("_rules"))

_COLUMNS: Final = {
    "key": Column("Key"),
    "name": Column("Name", share=2),
    "labels": Column("Labels", share=3),
    "time_zone": Column("Time zone"),
    "own_rules": Column("Own rules", share=2, least=11),
}  # fmt: skip


@click.command(
    epilog="""\b
Examples:
  pressparse agencies
  pressparse agencies --format jsonl | jq -r .key

Those of other installed packages are among them. The key is what --source and the field source.agency have.""",
)
@output_option
@format_option
def agencies(*, output: str | None, form: str | None) -> None:
    """List the agencies that are known: keys, names, labels, time zones, and which fields have rules of their own."""
    rows = [_row(profile) for profile in Registry.installed().profiles]
    with opened(output) as file:
        write_rows(_COLUMNS, rows, form_of(form, output, FORMS), file)


def _row(profile: Profile) -> dict[str, Any]:
    own = [name for name in _RULES if getattr(profile, name) != getattr(GENERIC, name)]
    return {
        "key": profile.key,
        "name": profile.name,
        "labels": list(profile.labels),
        "time_zone": profile.time_zone,
        "own_rules": [name.removesuffix("_rules") for name in own],
    }
