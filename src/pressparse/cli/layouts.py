"""``pressparse layouts``: how files can string releases together."""

from __future__ import annotations

from typing import Final

import click

from pressparse.cli.drawing import Column
from pressparse.cli.options import installed, output_option
from pressparse.cli.output import form_of, opened
from pressparse.cli.rows import FORMS, format_option, write_rows

_COLUMNS: Final = {"name": Column("Name"), "summary": Column("What it looks like", share=1)}


@click.command(
    epilog="""\b
Examples:
  pressparse layouts
  pressparse parse page.txt --layout dashes

They are tried in this order. '+wrapped' is added to a name where lines are broken at a width: 'dashes+wrapped'.""",
)
@output_option
@format_option
def layouts(*, output: str | None, form: str | None) -> None:
    """List the layouts that are known, in the order in which they are tried."""
    rows = [{"name": layout.name, "summary": layout.summary} for layout in installed().layouts]
    form = form_of(form, output, FORMS)
    with opened(output, is_drawn=form == "table") as file:
        write_rows(_COLUMNS, rows, form, file)
