"""The edges of a body: what a page put right below a source line and behind the last line of a release."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from pressparse.layouts.furniture import NOTHING, SURE, Table
from pressparse.layouts.layout import Piece
from pressparse.lines import Span, line_after, line_before, make_span, trim
from pressparse.model import FurnitureKind


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
        opening: lines right below a source line.
        parting: a mark at the end of a body's last line that parts releases.
    """

    closing: Table = NOTHING
    outer: Table = NOTHING
    opening: Table = NOTHING
    parting: str | None = None

    def find_ordinary_body(self, text: str, start: int, end: int) -> Span | None:
        """Find a body between blank lines with no furniture at its edges, as most are; None leaves it to ``free``.

        Args:
            text: the text.
            start: where the source line ends.
            end: where the next release begins.
        """
        body_start, body_end = start + 2, end - 2
        if body_start >= body_end or not self._is_simple:
            return None
        if text[start:body_start] != "\n\n" or text[body_end:end] != "\n\n":
            return None
        last_line = text.rfind("\n", start, body_end) + 1
        if text[body_end - 1].isspace() or text[last_line].isspace() or text[body_start].isspace():
            return None
        if body_end - last_line <= self._longest and (
            self._below_body.fullmatch(text, last_line, body_end) or text.find("\r", last_line, body_end) >= 0
        ):
            return None
        return make_span((body_start, body_end))

    def free(self, text: str, start: int, end: int) -> Freed:
        """Part a body from the furniture at its edges, whatever that is; the arguments are the same."""
        opening: tuple[Piece, ...] = ()
        if self.opening is not NOTHING:
            start, opening = self._free_beginning(text, start, end)
        freed = self._free_end(text, start, end)
        return freed._replace(inner=(*opening, *freed.inner))

    def above(self, text: str, end: int) -> tuple[Piece, ...]:
        """Return the furniture right above the first release; what stands above that is left unread."""
        return self._free_end(text, 0, end).outer

    @cached_property
    def _is_simple(self) -> bool:
        return self.parting is None and self.opening is NOTHING

    @cached_property
    def _longest(self) -> int:
        return max(self.closing.longest, self.outer.longest)

    @cached_property
    def _below_body(self) -> re.Pattern[str]:
        return re.compile(f"{self.closing.pattern}|{self.outer.pattern}")

    def _free_beginning(self, text: str, start: int, end: int) -> tuple[int, tuple[Piece, ...]]:
        first = line_after(text, start, end)
        if first and (kind := self.opening.kind_of(text[first.start : first.end])):
            return first.end, (Piece(kind, Span(first.start, first.end)),)
        return start, ()

    def _free_end(self, text: str, start: int, end: int) -> Freed:
        """Walk up from the end of a release as long as there is furniture."""
        of_release: list[Piece] = []
        of_page: list[Piece] = []
        limit = end
        while line := line_before(text, limit, start):
            written = text[line.start : line.end]
            kind = self.outer.kind_of(written)
            if kind and not of_release:
                of_page.append(Piece(kind, Span(line.start, line.end)))
            elif kind := kind or self.closing.kind_of(written):
                of_release.append(Piece(kind, Span(line.start, line.end)))
            else:
                break
            limit = line.begin
        if of_release and not any(kind in SURE for kind, _ in of_release):
            limit, of_release = of_release[0].span.end, []
        body = trim(text, start, limit)
        if self.parting and not of_release and text.endswith(self.parting, body.start, body.end):
            mark = Span(body.end - len(self.parting.lstrip()), body.end)
            of_page.append(Piece(FurnitureKind.SEPARATOR, mark))
            body = trim(text, body.start, mark.start)
        return Freed(body, tuple(reversed(of_release)), tuple(reversed(of_page)))
