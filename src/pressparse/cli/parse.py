"""``pressparse parse``: every release, as a table for people or as records for programs."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from operator import itemgetter
from typing import Any, BinaryIO, Final

import click
from attrs import evolve, frozen

from pressparse.cli.dedupe import sightings
from pressparse.cli.drawing import Column, draw_table, one_line
from pressparse.cli.options import Command, Request, output_option, request_options
from pressparse.cli.output import form_of, is_printed, is_watched, opened
from pressparse.cli.standard_error import print_error
from pressparse.cli.walk import Make, Walk
from pressparse.dedupe import group
from pressparse.errors import UsageError
from pressparse.export.record import digest_to_dict, to_dict, to_json
from pressparse.model import Digest, Published, Release


@frozen
class _Form:
    """A form of output.

    Attributes:
        make: what is made of a file where it is parsed.
        write: writes what was made of all files.
    """

    make: Make[Any]
    write: Callable[[Iterator[Any], BinaryIO], None]


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  pressparse parse news/                       a table on the terminal
  pressparse parse page.txt > page.jsonl       one release a line
  pressparse parse news/ -o news.csv           the suffix tells the format
  pressparse parse news/ --since 2024-01-01 --kind statement --whole
  curl … | pressparse parse - | jq .title

Release and period meet where the release can have come out within it. What is odd about a file is said on
standard error. A file that cannot be parsed does not stop the others; the exit status is 2 then.""",
)
@output_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "json", "csv", "parquet"], case_sensitive=False),
    help="table for people; jsonl: one release a line; json: one object a file; csv for spreadsheets; parquet for data "
    "frames. [default: by the suffix of FILE; else table on a terminal, jsonl elsewhere]",
)
@click.option("--unique", is_flag=True, help="Each release once, the best one, as 'dedupe' finds them.")
@click.option("--because", is_flag=True, help="In jsonl and json, say for each field which rule decided it.")
@click.option("--formulas", is_flag=True, help="In csv, leave texts alone that a spreadsheet would run as formulas.")
@request_options
@click.pass_context
def parse(
    context: click.Context,
    request: Request,
    *,
    output: str | None,
    form: str | None,
    unique: bool,
    because: bool,
    formulas: bool,
) -> None:
    """Print every release of the PATHs: files, folders (their *.txt at any depth), or - for standard input."""
    forms = _forms(because, formulas)
    form = form_of(form, output, forms)
    if form == "parquet" and is_printed(output):
        raise UsageError("parquet is no text to be printed: name a file with -o")
    if unique:
        request = _without_copies(request)
    walk = Walk(request, is_watched(output))
    with opened(output, walk.files, is_drawn=form == "table") as file:
        forms[form].write(walk.results(forms[form].make), file)
    context.exit(walk.status)


def _without_copies(request: Request) -> Request:
    """Read everything once to find the copies, say how many there are, and return the request without them."""
    groups = group(chain.from_iterable(Walk(request, is_watched=False, is_quiet=True).results(sightings)))
    copies = frozenset((copy.sighting.file, copy.sighting.index) for each in groups for copy in each.copies)
    if copies:
        print_error(f"copies left out: {len(copies):,}; 'pressparse dedupe' names them and says why")
    return evolve(request, selection=evolve(request.selection, without=copies))


def _forms(because: bool, formulas: bool) -> dict[str, _Form]:
    return {
        "table": _Form(_rows, _write_tables),
        "jsonl": _Form(partial(_json_lines, because), _write_all),
        "json": _Form(partial(_json, because), _write_all),
        "csv": _Form(partial(_csv, formulas), _write_csv),
        "parquet": _Form(_arrow, _write_parquet),
    }


def _json_lines(because: bool, _digest: Digest, releases: tuple[Release, ...]) -> bytes:
    return b"".join(_line(_reduced(to_dict(release), because)) for release in releases)


def _json(because: bool, digest: Digest, releases: tuple[Release, ...]) -> bytes:
    record = digest_to_dict(evolve(digest, releases=releases))
    return _line({**record, "releases": [_reduced(each, because) for each in record["releases"]]}, indent=2)


def _reduced(record: dict[str, Any], because: bool) -> dict[str, Any]:
    return record if because else {**record, "because": []}


def _line(record: dict[str, Any], *, indent: int | None = None) -> bytes:
    return to_json(record, indent=indent).encode() + b"\n"


def _write_all(made: Iterator[bytes], file: BinaryIO) -> None:
    for each in made:
        file.write(each)


def _csv(formulas: bool, _digest: Digest, releases: tuple[Release, ...]) -> bytes:
    from pressparse.export.table import write_csv  # noqa: PLC0415 - a table only when one is asked for

    out = io.BytesIO()
    write_csv(releases, out, formulas=formulas)
    return out.getvalue()


def _write_csv(made: Iterator[bytes], file: BinaryIO) -> None:
    """Write one table of the tables of all files, whose headings are the same."""
    from pressparse.export.table import write_csv  # noqa: PLC0415 - a table only when one is asked for

    headings = io.BytesIO()
    write_csv((), headings)
    file.write(headings.getvalue())
    for each in made:
        file.write(each.removeprefix(headings.getvalue()))


def _arrow(_digest: Digest, releases: tuple[Release, ...]) -> bytes:
    from pressparse.export.table.arrow import to_stream  # noqa: PLC0415 - the extra may not be installed

    return to_stream(releases)


def _write_parquet(made: Iterator[bytes], file: BinaryIO) -> None:
    from pressparse.export.table.arrow import write_streams  # noqa: PLC0415 - the extra may not be installed

    write_streams(made, file)


_COLUMNS: Final = (
    Column("#", is_number=True),
    Column("Published"),
    Column("Source", share=1, wide=72, least=9),
    Column("Kind", wide=52),
    Column("Title", share=3, least=10),
)


def _rows(digest: Digest, releases: tuple[Release, ...]) -> tuple[str, list[tuple[str, ...]]]:
    """Return the name of a file, and a row for each of its releases."""
    return digest.file or "", [
        (
            str(release.index),
            _days(release.published),
            one_line(release.source.name or "?"),
            release.kind.replace("_", " "),
            one_line(release.title or "(no title)"),
        )
        for release in releases
    ]


def _days(published: Published | None) -> str:
    """Return the day of publication, or what is known of it: ``≥`` its earliest day, ``≤`` its latest."""
    if published is None:
        return ""
    if published.date:
        return published.date.isoformat()
    ends = (("≥", published.earliest), ("≤", published.latest))
    return "\n".join(f"{sign} {day.isoformat()}" for sign, day in ends if day)


def _write_tables(made: Iterator[tuple[str, list[tuple[str, ...]]]], file: BinaryIO) -> None:
    for number, (name, rows) in enumerate(filter(itemgetter(1), made)):
        file.write(b"\n" if number else b"")
        draw_table(name, _COLUMNS, rows, file)
