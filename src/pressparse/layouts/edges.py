"""The edges of a body: what a page put right below a source line and behind the last line of a release."""

from __future__ import annotations

from typing import NamedTuple

from pressparse.layouts.furniture import SURE, Table
from pressparse.layouts.layout import Piece
from pressparse.lines import Span, line_after, line_before, trim
from pressparse.model import FurnitureKind


class Edges(NamedTuple):
    """A body freed of furniture: the furniture of the release below it, and then that of the page."""

    body: Span
    inner: tuple[Piece, ...]
    outer: tuple[Piece, ...]


def free_end(text: str, start: int, end: int, *, closing: Table, outer: Table, parting: str | None = None) -> Edges:
    """Read upwards from the end of a release and part its body from the furniture below.

    Args:
        text: the text.
        start: where the body begins.
        end: where the next release begins.
        closing: furniture that closes a release.
        outer: furniture between releases.
        parting: a mark at the end of a body's last line that parts releases.
    """
    of_release: list[Piece] = []
    of_page: list[Piece] = []
    limit = end
    while line := line_before(text, limit, start):
        written = text[line.start : line.end]
        kind = outer.kind_of(written)
        if kind and not of_release:
            of_page.append(Piece(kind, Span(line.start, line.end)))
        elif kind := kind or closing.kind_of(written):
            of_release.append(Piece(kind, Span(line.start, line.end)))
        else:
            break
        limit = line.begin
    if of_release and not any(kind in SURE for kind, _ in of_release):
        limit, of_release = of_release[0].span.end, []
    body = trim(text, start, limit)
    if parting and not of_release and text.endswith(parting, body.start, body.end):
        mark = Span(body.end - len(parting.lstrip()), body.end)
        of_page.append(Piece(FurnitureKind.SEPARATOR, mark))
        body = trim(text, body.start, mark.start)
    return Edges(body, tuple(reversed(of_release)), tuple(reversed(of_page)))


def free_beginning(text: str, start: int, end: int, *, opening: Table) -> tuple[int, tuple[Piece, ...]]:
    """Return where the body begins below the furniture that opens it, and that furniture."""
    first = line_after(text, start, end)
    if first and (kind := opening.kind_of(text[first.start : first.end])):
        return first.end, (Piece(kind, Span(first.start, first.end)),)
    return start, ()


def page_head(text: str, end: int, *, outer: Table) -> tuple[Piece, ...]:
    """Return the furniture right above the first release; what stands above that is left unread."""
    return free_end(text, 0, end, closing=outer, outer=outer).outer
