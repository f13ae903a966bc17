"""The head of a text, looked at once, so that each layout can say how much of itself it finds there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final

from attrs import frozen

from pressparse.layouts.wrapping import width_of
from pressparse.lines import is_line_start, line_before

_ANCHOR: Final = "Source:"
_LINES_ABOVE: Final = 4
_HEAD_FOR_WIDTH: Final = 32 * 1024
_MOST_ANCHORS: Final = 40
"""So many source lines tell what layout a file has."""


@frozen
class Anchor:
    """A source line and what stands above it.

    Attributes:
        indent: white space before ``Source:`` on its line.
        gap: line breaks up to the nearest line above; 1 means right below it, 0 that there is none.
        indent_above: white space before that line.
        above: the nearest lines above, nearest first, trimmed, at most four.
        last: for the last anchor of the sample, the last lines of the text, nearest to its end first.
    """

    indent: int
    gap: int
    indent_above: int
    above: tuple[str, ...]
    last: tuple[str, ...] = ()


@frozen
class Sample:
    """The head of a text, and what its layouts are told by."""

    head: str

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """The lines that begin with ``Source:``, up to the fortieth."""
        found: list[Anchor] = []
        at = self.head.find(_ANCHOR)
        last = self.head.rfind(_ANCHOR)
        while at >= 0 and len(found) < _MOST_ANCHORS:
            if is_line_start(self.head, at):
                found.append(self._anchor(at, is_last=at == last))
            at = self.head.find(_ANCHOR, at + len(_ANCHOR))
        return tuple(found)

    @cached_property
    def is_spaced(self) -> bool:
        """Whether blank lines part source lines from what is above them, mostly."""
        return self.share(lambda anchor: anchor.gap != 1) >= 0.5

    @cached_property
    def width(self) -> int | None:
        """The width at which lines are broken, or None."""
        return width_of(self.head[:_HEAD_FOR_WIDTH])

    def share(self, has_sign: Callable[[Anchor], bool], *, skip: int = 0) -> float:
        """Return the share (0 to 1) of anchors with a sign, the first ``skip`` left out; 0 where there are none."""
        anchors = self.anchors[skip:]
        return sum(map(has_sign, anchors)) / len(anchors) if anchors else 0.0

    def _anchor(self, at: int, *, is_last: bool) -> Anchor:
        lines = self._lines_above(at)
        begin = max(self.head.rfind("\n", max(0, at - 200), at), self.head.rfind("\r", max(0, at - 200), at)) + 1
        last = self._lines_above(len(self.head)) if is_last else ()
        return Anchor(
            indent=at - begin,
            gap=lines[0][0] if lines else 0,
            indent_above=lines[0][1] if lines else 0,
            above=tuple(written for _, _, written in lines),
            last=tuple(written for _, _, written in last),
        )

    def _lines_above(self, at: int) -> tuple[tuple[int, int, str], ...]:
        lines = []
        for _ in range(_LINES_ABOVE):
            line = line_before(self.head, at)
            if line is None:
                break
            lines.append((line.gap, line.indent, self.head[line.start : line.end]))
            at = line.begin
        return tuple(lines)
