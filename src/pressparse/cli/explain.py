"""``pressparse explain``: why each field of a release has its value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

import click
from attrs import frozen

from pressparse.cli.drawing import draw, one_line
from pressparse.cli.options import Command, Request, output_option, reading_options
from pressparse.cli.output import is_watched, opened
from pressparse.cli.reasons import Reason, explain_release
from pressparse.cli.walk import Walk
from pressparse.errors import UsageError
from pressparse.lines import line_begin, line_end
from pressparse.model import Digest, Release
from pressparse.terminal import visible

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

_FIELD_WIDTH: Final = 14
_AROUND: Final = 500
"""Code points before and behind the evidence of which a line is shown: no terminal is wider."""


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  pressparse explain page.txt                  all releases of a file
  pressparse explain page.txt --release 3      the one numbered 3 by 'parse'
  curl … | pressparse explain - | less

Of each field: its value, the rule that decided and what it means ('else': those that would have decided next), and
the line on which it rests, with its number. 'parse --because --format jsonl' says the same to programs.""",
)
@output_option
@click.option("--release", "number", type=click.IntRange(0), metavar="N", help="Only this one, counted from 0.")
@reading_options
@click.pass_context
def explain(context: click.Context, request: Request, *, output: str | None, number: int | None) -> None:
    """Say why each field of the releases of the PATHs has its value: the rule, the line it rests on, alternatives."""
    walk = Walk(request, is_watched(output))
    gap = b""
    with opened(output, walk.files, is_drawn=True) as file:
        for digest, releases in walk.results(_both):
            if number is not None and number >= len(digest):
                last = f"the last one is {len(digest) - 1}" if len(digest) else "the file has none"
                raise UsageError(f"there is no release {number}; {last}", path=digest.file)
            for release in releases if number is None else (digest[number],):
                file.write(gap)
                gap = b"\n"
                _draw(digest, release, file)
    context.exit(walk.status)


def _both(digest: Digest, releases: tuple[Release, ...]) -> tuple[Digest, tuple[Release, ...]]:
    return digest, releases


def _draw(digest: Digest, release: Release, file: BinaryIO) -> None:
    from rich.table import Table  # noqa: PLC0415 - only where a table is drawn
    from rich.text import Text  # noqa: PLC0415

    first, last = (digest.position(at).line for at in (release.span.start, release.body_span.end))
    where = f"{digest.file}, release {release.index}, lines {first} to {last}"
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=_FIELD_WIDTH, no_wrap=True, style="bold")
    grid.add_column(ratio=1)
    for explained in explain_release(digest, release):
        for number, reason in enumerate(explained.reasons):
            field = "" if number else explained.field
            for row in _item(digest, reason) if explained.is_list else _single(digest, reason):
                grid.add_row(field, row)
                field = ""
    draw((Text(visible(where), "bold underline"), Text(), grid), file)


def _single(digest: Digest, reason: Reason) -> Iterator[RenderableType]:
    """Yield the value of a field, what decided, and the line it rests on with the evidence marked."""
    from rich.text import Text  # noqa: PLC0415 - only where a table is drawn

    yield Text(visible(one_line(reason.value)))
    if reason.why:
        otherwise = f"; else: {', '.join(reason.alternatives)}" if reason.alternatives else ""
        yield Text(visible(f"← {reason.why}{otherwise}"), "cyan")
    if reason.span:
        yield _evidence(digest, reason, is_marked=True)


def _item(digest: Digest, reason: Reason) -> Iterator[RenderableType]:
    """Yield an item of a list: its value and what decided on one line, the evidence on another."""
    from rich.text import Text  # noqa: PLC0415 - only where a table is drawn

    yield Text.assemble(visible(one_line(reason.value)), (visible(f" ← {reason.why}" if reason.why else ""), "cyan"))
    if reason.span:
        yield _evidence(digest, reason, is_marked=False)


def _evidence(digest: Digest, reason: Reason, *, is_marked: bool) -> _Evidence:
    """Cut out what is shown of the line on which a reason rests."""
    text = digest.text
    start, end = reason.span or (0, 0)
    begin = max(line_begin(text, start), start - _AROUND)
    stop = line_end(text, start, min(len(text), start + _AROUND))
    shown = min(end, stop)
    last = digest.position(end).line
    return _Evidence(
        line=digest.position(start).line,
        last=last if end > stop and last > digest.position(start).line else None,
        before=visible(text[begin:start].lstrip()),
        evidence=visible(text[start:shown]),
        behind=visible(text[shown:stop].rstrip()),
        is_marked=is_marked,
    )


@frozen
class _Evidence:
    """A line of the file with its number and the evidence in it marked, fitted to the width of the terminal."""

    line: int
    last: int | None
    before: str
    evidence: str
    behind: str
    is_marked: bool

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw it: the line, and below the evidence a row of carets, which show without colours, too."""
        from rich.text import Text  # noqa: PLC0415 - only where a table is drawn

        del console
        margin = f"{self.line:>5} │ "
        more = f" (to line {self.last})" if self.last else ""
        before, evidence, behind = self._fitted(options.max_width - len(margin) - len(more))
        yield Text.assemble((margin, "dim"), before, (evidence, "yellow"), behind, (more, "dim"))
        if self.is_marked:
            carets = "^" * max(1, _cells(evidence))
            yield Text.assemble((f"{'':>5} │ ", "dim"), " " * _cells(before), (carets, "yellow"))

    def _fitted(self, room: int) -> tuple[str, str, str]:
        """Shorten the line to a number of columns: the evidence last."""
        if _cells(f"{self.before}{self.evidence}{self.behind}") <= room:
            return self.before, self.evidence, self.behind
        around = _cells(self.before) + _cells(self.behind)
        evidence = _shortened(self.evidence, max(room - around, room * 3 // 4))
        left = room - _cells(evidence)
        before = _shortened(self.before[::-1], left - min(_cells(self.behind), left // 2))[::-1]
        return before, evidence, _shortened(self.behind, left - _cells(before))


def _cells(text: str) -> int:
    from rich.cells import cell_len  # noqa: PLC0415 - only where a table is drawn

    return cell_len(text)


def _shortened(text: str, columns: int) -> str:
    from rich.text import Text  # noqa: PLC0415 - only where a table is drawn

    if columns < 1:
        return ""
    shortened = Text(text, end="")
    shortened.truncate(columns, overflow="ellipsis")
    return shortened.plain
