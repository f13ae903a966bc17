"""The command ``pressparse``: one file a subcommand, and what they share. Needs the extra ``cli``.

What only one of them needs (rich, pyarrow, jinja2, icalendar) is imported when it is used, so that ``--help`` and
pipes do not wait for it.
"""

from __future__ import annotations

from typing import Final

import click

import pressparse
from pressparse.cli.agencies import agencies
from pressparse.cli.dedupe import dedupe
from pressparse.cli.explain import explain
from pressparse.cli.ics import ics
from pressparse.cli.layouts import layouts
from pressparse.cli.options import Command
from pressparse.cli.parse import parse
from pressparse.cli.view import view

COMMANDS: Final = (parse, explain, dedupe, view, ics, agencies, layouts)


class _Group(click.Group):
    """A group that lists its commands in the order in which people meet them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return [each.name or "" for each in COMMANDS]


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  pressparse parse news/                       a table on the terminal
  pressparse parse news/ -o news.parquet       a file for data frames
  pressparse parse news/ --source nato --since 2024-01-01 | jq .title
  pressparse explain page.txt --release 3      why each field has its value
  pressparse dedupe news/                      which releases are the same

'pressparse COMMAND --help' tells more. Exit status: 0, or 2 where something could not be read, written or
understood, or 130 after Ctrl-C.""",
)
@click.version_option(pressparse.__version__, prog_name="pressparse")
def command() -> None:
    """Parse text files of press releases into records, and say why each value is what it is."""


for each in COMMANDS:
    command.add_command(each)

__all__ = ["COMMANDS", "Command", "command"]
