"""The command: ``pressparse parse PATH...``. Needs the extra ``cli``."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

import pressparse
from pressparse.errors import PressparseError, UnreadableError
from pressparse.export.record import digest_to_dict, to_dict, to_json
from pressparse.files import text_files
from pressparse.model import Digest, Published
from pressparse.parser import parse_bytes, parse_file
from pressparse.terminal import visible

STANDARD_INPUT: Final = "-"
FAILED: Final = 2
"""Exit status when a path could not be parsed, as for a wrong option."""


FORMATS: Final = ("table", "jsonl", "json")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(pressparse.__version__, prog_name="pressparse")
def command() -> None:
    """Parse text files of press releases into records."""


@command.command(
    epilog="Examples: 'pressparse parse news/', 'pressparse parse page.txt --format jsonl > page.jsonl', "
    "'curl … | pressparse parse -'. The exit status is 2 where a path could not be parsed; the others are printed."
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="table for people; jsonl: one release a line; json: one object a file. "
    "[default: table on a terminal, else jsonl]",
)
@click.option("--layout", metavar="NAME", help="The layout of the files; found from each text by default.")
@click.option("--encoding", metavar="NAME", help="The encoding of the files; found from the bytes by default.")
@click.option(
    "--near", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="A day near which the files are; it gives years."
)
@click.option("--because", is_flag=True, help="Print for each field the rule that decided it.")
@click.pass_context
def parse(
    context: click.Context,
    *,
    paths: tuple[str, ...],
    form: str | None,
    layout: str | None,
    encoding: str | None,
    near: dt.datetime | None,
    because: bool,
) -> None:
    """Print every release of the PATHs: files, folders (their *.txt at any depth), or - for standard input."""
    write = _WRITERS[form or ("table" if sys.stdout.isatty() else "jsonl")]
    failed = False
    for path in _each_file(paths):
        try:
            if isinstance(path, PressparseError):
                raise path
            write(_parse(path, layout, encoding, near.date() if near else None), because)
        except PressparseError as error:
            _print_error(f"pressparse: {error}")
            failed = True
    context.exit(FAILED if failed else 0)


def _each_file(paths: Iterable[str]) -> Iterator[str | PressparseError]:
    """Yield the files that the paths stand for, and in its place the error of one that stands for none."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield path
            continue
        try:
            yield from text_files(path)
        except PressparseError as error:
            yield error


def _parse(path: str, layout: str | None, encoding: str | None, near: dt.date | None) -> Digest:
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise UnreadableError("standard input is closed")
        return parse_bytes(sys.stdin.buffer.read(), file=path, layout=layout, encoding=encoding, near=near)
    return parse_file(path, layout=layout, encoding=encoding, near=near)


def _write_jsonl(digest: Digest, because: bool) -> None:
    for release in digest:
        _print(to_json(_reduce(to_dict(release), because)))
    _print_notes(digest)


def _write_json(digest: Digest, because: bool) -> None:
    record = digest_to_dict(digest)
    record["releases"] = [_reduce(release, because) for release in record["releases"]]
    _print(to_json(record, indent=2))


def _reduce(record: dict[str, Any], because: bool) -> dict[str, Any]:
    return record if because else {**record, "because": []}


def _write_table(digest: Digest, because: bool) -> None:
    del because  # a table has no room for reasons
    table = Table(title=Text(visible(digest.file or "")), title_justify="left", expand=True)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Published", no_wrap=True)
    table.add_column("Source", ratio=1)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Title", ratio=3)
    for release in digest:
        cells = (release.source.name or "?", release.kind.replace("_", " "), release.title or "(no title)")
        table.add_row(str(release.index), _days(release.published), *(Text(visible(cell)) for cell in cells))
    if len(digest):
        _Console(highlight=False, markup=False, emoji=False).print(table)
    _print_notes(digest)


class _Console(Console):
    """A console to which a closed pipe is what it is to all other output."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _days(published: Published | None) -> str:
    """Return the day of publication, or what is known of it: ``≥`` its earliest day, ``≤`` its latest."""
    if published is None:
        return ""
    if published.date:
        return published.date.isoformat()
    ends = (("≥", published.earliest), ("≤", published.latest))
    return "\n".join(f"{sign} {day.isoformat()}" for sign, day in ends if day)


def _print_notes(digest: Digest) -> None:
    for note in digest.notes:
        place = "" if note.span is None else "{}:{}: ".format(*digest.position(note.span.start))
        _print_error(f"{digest.file}: {place}{note.severity}: {note.message} [{note.code}]")


def _print(line: str) -> None:
    sys.stdout.buffer.write(line.encode("utf-8") + b"\n")


def _print_error(line: str) -> None:
    click.echo(visible(line), err=True)


_WRITERS: Final[dict[str, Callable[[Digest, bool], None]]] = {
    "table": _write_table,
    "jsonl": _write_jsonl,
    "json": _write_json,
}
