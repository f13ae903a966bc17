"""The head of a text, looked at once, so that each layout can say how much of itself it finds there."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

from attrs import frozen

from pressparse.layouts.anchors import SPELLED, is_usual, may_differ, usual_word
from pressparse.layouts.titles import NUMBER
from pressparse.layouts.wrapping import width_of
from pressparse.lines import ANCHOR, is_line_start, line_before, line_begin, line_end

_LINES_ABOVE: Final = 4
_HEAD_FOR_WIDTH: Final = 32 * 1024
_ANCHOR: Final = re.compile(ANCHOR)
_MOST_ANCHORS: Final = 40
"""So many source lines tell what layout a file has."""

_FEWEST_STEPS: Final = 2
"""So many titles at least are numbered one further than the one before."""

_LINES_OF_TITLE: Final = 3


@frozen
class Anchor:
    r"""A source line and what stands above it.

    Attributes:
        indent: white space before ``Source:`` on its line.
        gap: line breaks up to the nearest line above; 1 means right below it, 0 that there is none.
        above: the nearest lines above, nearest first, trimmed, at most four.
        indents: white space before each of them.
        last: for the last anchor of the sample, the last lines of the text, nearest to its end first.

    >>> Sample("Pier reopens\n\n  Source: Port\n").anchors[0].gap
    2
    """

    indent: int
    gap: int
    above: tuple[str, ...]
    indents: tuple[int, ...]
    last: tuple[str, ...] = ()


@frozen
class Sample:
    r"""The head of a text, and what its layouts are told by.

    Attributes:
        head: the first characters of the text.

    >>> sample = Sample("Pier reopens\nSource: Port\nIt is open.")
    >>> [anchor.above for anchor in sample.anchors], sample.is_spaced
    ([('Pier reopens',)], False)
    """

    head: str

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """The lines that begin with ``Source:``, or with the file's own word for it, up to the fortieth."""
        spelled = SPELLED if self.word else _ANCHOR
        places = (found.start() for found in spelled.finditer(self.head))
        usual = (at for at in places if is_line_start(self.head, at) and self._is_usual(at))
        first = list(islice(usual, _MOST_ANCHORS))
        is_all = next(places, None) is None
        return tuple(self._anchor(at, is_last=is_all and at == first[-1]) for at in first)

    @cached_property
    def word(self) -> str | None:
        """What the file's source lines begin with, where not all of them do with ``Source:``, or None."""
        if not may_differ(self.head):
            return None
        return usual_word(
            [found[0] for found in SPELLED.finditer(self.head) if is_line_start(self.head, found.start())]
        )

    @cached_property
    def is_spaced(self) -> bool:
        """Whether blank lines part source lines from what is above them, mostly."""
        return self.share(lambda anchor: anchor.gap != 1) >= 0.5

    @cached_property
    def is_numbered(self) -> bool:
        """Whether the titles are numbered, each one further than the title before it, mostly."""
        numbers = [_number_above(anchor) for anchor in self.anchors]
        steps = [below - above == 1 for above, below in pairwise(numbers) if above and below]
        return sum(steps) >= max(_FEWEST_STEPS, len(numbers) / 2)

    @cached_property
    def width(self) -> int | None:
        """The width at which lines are broken, or None."""
        return width_of(self.head[:_HEAD_FOR_WIDTH])

    def share(self, has_sign: Callable[[Anchor], bool], *, skip: int = 0) -> float:
        """Return the share (0 to 1) of anchors with a sign, the first ``skip`` left out; 0 where there are none."""
        anchors = self.anchors[skip:]
        return sum(map(has_sign, anchors)) / len(anchors) if anchors else 0.0

    def share_of(self, others: int, having_sign: int) -> float:
        """Return the share of a layout with anchors of its own: those that have its form, of them or of source lines.

        Args:
            others: how many anchors of its own it finds.
            having_sign: how many of those have its form.
        """
        anchors = max(others, len(self.anchors))
        return having_sign / anchors if anchors else 0.0

    def _is_usual(self, at: int) -> bool:
        return is_usual(self.head, at, line_end(self.head, at, len(self.head)), self.word)

    def _anchor(self, at: int, *, is_last: bool) -> Anchor:
        lines = self._lines_above(at)
        last = self._lines_above(len(self.head)) if is_last else ()
        return Anchor(
            indent=at - line_begin(self.head, at),
            gap=lines[0][0] if lines else 0,
            above=tuple(written for _, _, written in lines),
            indents=tuple(indent for _, indent, _ in lines),
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


def _number_above(anchor: Anchor) -> int | None:
    """Return the number before the title above a source line, or None; a title may stand on some lines."""
    return next((int(found[1]) for line in anchor.above[:_LINES_OF_TITLE] if (found := NUMBER.match(line))), None)
