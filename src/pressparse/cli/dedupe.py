"""``pressparse dedupe``: which releases are the same, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO, Final

import click

from pressparse.cli.drawing import draw, one_line
from pressparse.cli.options import Command, Request, output_option, request_options
from pressparse.cli.output import form_of, is_watched, opened
from pressparse.cli.rows import FORMS, format_option, write_rows
from pressparse.cli.walk import Walk
from pressparse.dedupe import Copy, Group, Reason, Sighting, group, sight
from pressparse.model import Digest, Release
from pressparse.terminal import visible

_SENTENCES: Final = {
    Reason.SAME_TEXT: "the same text",
    Reason.SAME_OPENING: "the same source, title and first {} words",
    Reason.CUT_SHORT: "the same source and title; begins with the same {} words, then is cut",
    Reason.TITLE_MISSING: "the same source and first {} words; one has lost its title",
}


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  pressparse dedupe news/                      what is the same, and why
  pressparse dedupe news/ | jq 'select(.kept)'

The table shows what stands more than once. The other formats have one row a release, so that none is lost: 'kept' is
true for one of each group, the best; the others name it in 'kept_file' and 'kept_index', and say why in 'reason'.""",
)
@output_option
@format_option
@request_options
@click.pass_context
def dedupe(context: click.Context, request: Request, *, output: str | None, form: str | None) -> None:
    """Group the same releases of the PATHs, prefer the whole one, and say why they belong together."""
    walk = Walk(request, is_watched(output))
    form = form_of(form, output, FORMS)
    with opened(output, walk.files, is_drawn=form == "table") as file:
        groups = group(chain.from_iterable(walk.results(sightings)))
        if form == "table":
            _draw(groups, file)
        else:
            write_rows({}, _rows(groups), form, file)
    context.exit(walk.status)


def sightings(_digest: Digest, releases: tuple[Release, ...]) -> tuple[Sighting, ...]:
    """Return what is to be remembered of the releases of a file."""
    return tuple(map(sight, releases))


def _rows(groups: Iterable[Group]) -> Iterator[dict[str, Any]]:
    """Yield a row for each release, the kept one of a group first."""
    for number, each in enumerate(groups):
        yield _row(number, each.kept, None, None)
        for copy in each.copies:
            yield _row(number, copy.sighting, copy, each.kept)


def _row(number: int, sighting: Sighting, copy: Copy | None, kept: Sighting | None) -> dict[str, Any]:
    return {
        "group": number,
        "kept": copy is None,
        "file": sighting.file,
        "index": sighting.index,
        "id": sighting.id,
        "title": sighting.title,
        "truncated": sighting.is_cut,
        "length": sighting.length,
        "reason": copy and copy.reason.value,
        "words": copy and copy.words,
        "kept_file": kept and kept.file,
        "kept_index": kept and kept.index,
    }


def _draw(groups: tuple[Group, ...], file: BinaryIO) -> None:
    """Draw what stands more than once, and say in a last line how much that is."""
    from rich.table import Table  # noqa: PLC0415 - only where a table is drawn
    from rich.text import Text  # noqa: PLC0415

    for each in groups:
        if each.copies:
            grid = Table.grid(padding=(0, 2), pad_edge=True)
            grid.add_column(no_wrap=True)
            grid.add_column(overflow="fold")
            grid.add_row(Text("keep", "bold green"), Text(_where(each.kept)))
            for copy in each.copies:
                why = f": {_SENTENCES[copy.reason].format(copy.words)}"
                grid.add_row(Text("copy"), Text.assemble(_where(copy.sighting), (why, "cyan")))
            title = visible(one_line(each.kept.title or "(no title)"))
            draw((Text(title, "bold"), grid, Text()), file)
    copies = sum(len(each.copies) for each in groups)
    same = f"{copies:,} of them copies of others" if copies else "no two of them the same"
    all_of_them = len(groups) + copies
    file.write((f"{all_of_them:,} releases, {same}\n" if all_of_them != 1 else "1 release\n").encode())


def _where(sighting: Sighting) -> str:
    cut = ", cut" if sighting.is_cut else ""
    return visible(f"{sighting.file}, release {sighting.index}, {sighting.length:,} characters{cut}")
