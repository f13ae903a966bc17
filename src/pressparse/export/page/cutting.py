"""A text with marks over it, cut into what HTML can hold: marks that nest.

Marks may lie within each other, end where others begin, or cross. Where two cross, the inner one is closed with the
outer one and opened again behind it. No mark reaches over the end of a region: there all are closed, and opened again
in the next. Offsets are counted here and nowhere else, so that a browser, which counts otherwise, never has to.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressparse.export.page.marks import Mark
from pressparse.lines import Span


class Open(NamedTuple):
    """Here a mark begins, or goes on.

    Attributes:
        mark: which one.
        number: its place in the sequence of all marks: pieces of one mark have the same.
        first: whether it begins here.
    """

    mark: Mark
    number: int
    first: bool


class Close(NamedTuple):
    """Here the mark ends that was opened last."""

    number: int


Step = str | Open | Close


def cut(text: str, offset: int, regions: Sequence[Span], marks: Sequence[Mark]) -> Iterator[tuple[Step, ...]]:
    """Yield for each region its text in pieces, with the marks opened and closed between them.

    Args:
        text: a piece of the decoded text.
        offset: where in the decoded text it begins; spans count from there.
        regions: the pieces of it that are wanted, ascending, disjoint.
        marks: as ``marks_of`` orders them.
    """
    waiting = deque(enumerate(marks))
    active: list[tuple[int, Mark]] = []
    begun: set[int] = set()
    for region in regions:
        while waiting and waiting[0][1].span.start < region.end:
            active.append(waiting.popleft())
        active = [(number, mark) for number, mark in active if _reaches(mark.span, region)]
        yield tuple(_Region(text, offset, region, begun).steps(active))


def _reaches(span: Span, region: Span) -> bool:
    """Tell whether a span has something of a region or of what follows; an empty one has its place."""
    return span.end > region.start or span.start == span.end == region.start


class _Region:
    """One region on its way into steps."""

    def __init__(self, text: str, offset: int, region: Span, begun: set[int]) -> None:
        self._text, self._offset, self._region, self._begun = text, offset, region, begun
        self._at = region.start
        self._open: list[tuple[int, Mark]] = []

    def steps(self, marks: Sequence[tuple[int, Mark]]) -> Iterator[Step]:
        for number, mark in marks:
            start = max(mark.span.start, self._region.start)
            yield from self._close(start)
            yield from self._read(start)
            yield self._opening(number, mark)
        yield from self._close(self._region.end)
        yield from self._read(self._region.end)

    def _opening(self, number: int, mark: Mark) -> Open:
        first = number not in self._begun
        self._begun.add(number)
        self._open.append((number, mark))
        return Open(mark, number, first)

    def _read(self, end: int) -> Iterator[str]:
        if end > self._at:
            yield self._text[self._at - self._offset : end - self._offset]
            self._at = end

    def _end(self, mark: Mark) -> int:
        return min(mark.span.end, self._region.end)

    def _close(self, limit: int) -> Iterator[Step]:
        """Close what ends up to a place; what crosses it is opened again."""
        while self._open and (end := min(self._end(mark) for _, mark in self._open)) <= limit:
            yield from self._read(end)
            crossing = []
            while any(self._end(mark) == end for _, mark in self._open):
                number, mark = self._open.pop()
                yield Close(number)
                if self._end(mark) > end:
                    crossing.append((number, mark))
            for number, mark in reversed(crossing):
                yield self._opening(number, mark)
