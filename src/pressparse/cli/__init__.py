"""The command ``pressparse``: one file a subcommand, and what they share. Needs the extra ``cli``.

A subcommand is imported when it is called, and what only one of them needs (rich, pyarrow, jinja2, icalendar) when it
is used, so that ``--help`` and pipes do not wait for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

import click

import pressparse

COMMANDS: Final[Mapping[str, str]] = {
    "parse": "Print every release: a table, or records for programs.",
    "explain": "Say why each field has its value.",
    "dedupe": "Group the same releases, and say why.",
    "view": "Write one page to look at.",
    "ics": "Write the announced events as a calendar.",
    "agencies": "List the agencies that are known.",
    "layouts": "List the layouts that are known.",
}
"""Each in the module of its name, and what the help says of it, in the order in which people meet them."""


class _Group(click.Group):
    """A group that knows its commands by name and imports none of them before it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"pressparse.cli.{cmd_name}"), cmd_name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and Path(name).exists():
            ctx.fail(f"{name!r} is no command but a path. Try 'pressparse parse {name}'.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


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
