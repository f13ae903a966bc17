"""The edges of a body: what a page put right below a source line and behind the last line of a release."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from pressparse.layouts.furniture import SURE, Table
from pressparse.layouts.layout import Piece
from pressparse.layouts.wrapping import joined, whole_line_after, whole_line_before
from pressparse.lines import BLANK, Line, Span, trim
from pressparse.model import FurnitureKind

_NOTHING = Table({})


class Freed(NamedTuple):
    """A body freed of furniture: the furniture of the release below it, and then that of the page."""

    body: Span
    inner: tuple[Piece, ...] = ()
    outer: tuple[Piece, ...] = ()


@frozen
class Edges:
    """Which furniture may stand at the edges of a body.

    Attributes:
        closing: lines below a body that belong to its release.
        outer: lines between releases.
        opening: lines right below a source line, or None.
        parting: what parts releases at the end of a body's last line, or None.
    """

    closing: Table = _NOTHING
    outer: Table = _NOTHING
    opening: Table | None = None
    parting: re.Pattern[str] | None = None

    @property
    def longest(self) -> int:
        """Code points that the longest line of furniture below a body may have."""
        return max(self.closing.longest, self.outer.longest)

    @cached_property
    def below_body(self) -> re.Pattern[str]:
        """What a line of furniture below a body is like."""
        return re.compile(f"{self.closing.pattern}|{self.outer.pattern}")

    def free(self, text: str, start: int, end: int, width: int | None = None) -> Freed:
        """Part a body from the furniture at its edges, whatever that is.

        Args:
            text: the text.
            start: where the source line ends.
            end: where the next release begins.
            width: the width at which lines are broken, or None.
        """
        opening: tuple[Piece, ...] = ()
        first = whole_line_after(text, start, end, width) if self.opening else None
        if first and self.opening and (kind := self.opening.kind_of(joined(text, first.start, first.end))):
            start, opening = first.end, (_piece(kind, first),)
        freed = self._free_end(text, start, end, width)
        return freed._replace(inner=(*opening, *freed.inner))

    def above(self, text: str, end: int, width: int | None = None) -> tuple[Piece, ...]:
        """Return the furniture right above the first release; what stands above that is left unread."""
        return self._free_end(text, 0, end, width, is_at_edge=True).outer

    def ends_page_or_release(self, text: str, line: Line, width: int | None = None) -> bool:
        """Tell whether a line is furniture that ends the page or the release above, and so no title."""
        written = joined(text, line.start, line.end)
        kind = self.outer.kind_of(written) or self.closing.kind_of(written)
        if kind is not FurnitureKind.NAVIGATION:
            return kind in SURE
        above = whole_line_before(text, line.begin, 0, width)
        return above is None or self.outer.kind_of(joined(text, above.start, above.end)) in SURE

    def _free_end(self, text: str, start: int, end: int, width: int | None, *, is_at_edge: bool = False) -> Freed:
        """Walk up from the end of a release as long as there is furniture.

        What an issuer might have written, too, stays in the body unless it has sure furniture of its kind beside it,
        or stands at an edge of the text.
        """
        is_at_edge = is_at_edge or end == len(text)
        of_release: list[Piece] = []
        of_page: list[Piece] = []
        limit = end
        while line := whole_line_before(text, limit, start, width):
            written = joined(text, line.start, line.end)
            kind = self.outer.kind_of(written)
            if kind and not of_release:
                of_page.append(_piece(kind, line))
            elif kind := kind or self.closing.kind_of(written):
                of_release.append(_piece(kind, line))
            else:
                break
            limit = line.begin
        if not _has_sure(of_release):
            limit, of_release = (of_release[0].span.end, []) if of_release else (limit, [])
        if not (of_release or is_at_edge or _has_sure(of_page)):
            limit, of_page = (of_page[0].span.end, []) if of_page else (limit, [])
        body = trim(text, start, limit, BLANK)
        if self.parting and not of_release:
            mark = self.parting.search(text, max(body.start, body.end - 3), body.end)
            if mark:
                of_page.append(Piece(FurnitureKind.SEPARATOR, Span(*mark.span())))
                body = trim(text, body.start, mark.start(), BLANK)
        return Freed(body, tuple(reversed(of_release)), tuple(reversed(of_page)))


def _piece(kind: FurnitureKind, line: Line) -> Piece:
    return Piece(kind, Span(line.start, line.end))


def _has_sure(pieces: list[Piece]) -> bool:
    return any(kind in SURE for kind, _ in pieces)
