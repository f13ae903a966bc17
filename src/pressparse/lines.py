r"""Lines of a text by offset, without ever splitting the text.

A line ends at ``\n``, ``\r\n`` or ``\r``, as in an editor. Form feed, vertical tab, U+0085, U+2028 and U+2029 are
white space inside a line: editors do not count them, and neither do we.

Every function looks at a bounded piece of text, so that walking from an anchor costs the same in a short file, in
a long one, and in one whose single line is as long as the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple, cast

ANCHOR: Final = "Source:"
"""What a source line begins with."""

LONGEST_LINE: Final = 2000
"""Lines longer than this (in code points) are prose, never a title, label or piece of furniture."""

INVISIBLE: Final = "\u200b\u2060"
"""What editors and web pages leave where nothing is to be seen: a line of nothing else is blank, too.

Not so within a source line, where it might hide that a label is not what it seems.
"""

BLANK: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000" + INVISIBLE
)
"""White space as Python knows it, and what is invisible."""

_LINE_BREAK: Final = re.compile(r"\r\n|[\n\r]")


class Span(NamedTuple):
    """A piece of the decoded text: ``text[start:end]``, in code points from 0, half open.

    >>> "The pier is open."[slice(*Span(4, 8))]
    'pier'
    """

    start: int
    end: int


make_span: Final = cast("Callable[[tuple[int, int]], Span]", partial(tuple.__new__, Span))
"""``Span`` from a pair, in two thirds of the time: for the loops that make several for each release."""


class Position(NamedTuple):
    r"""A place as an editor shows it: line and column, both from 1, the column in code points.

    >>> from pressparse import parse_text
    >>> line, column = parse_text("Pier\n\nSource: Port\n\nIt is open.").position(14)
    >>> line, column
    (3, 9)
    """

    line: int
    column: int


class Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        begin: where the line begins, its indentation included.
        start: its first character that is no white space.
        end: behind its last character that is no white space.
        gap: line breaks between it and the place from which it was looked for.
    """

    begin: int
    start: int
    end: int
    gap: int

    @property
    def indent(self) -> int:
        """Number of white-space characters before the first other one."""
        return self.start - self.begin


class LineIndex:
    """The line and column of any offset of a text, after one pass over it."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the line and column, both from 1, of an offset in code points."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


def trim(text: str, start: int, end: int, blank: str | None = None) -> Span:
    """Return the span without white space (NBSP included) at both ends; an empty one stays at ``start``.

    Args:
        text: the text.
        start: where to begin.
        end: where to end.
        blank: what is taken off instead of white space.
    """
    piece = text[start:end]
    bare = piece.strip(blank)
    if not bare:
        return Span(start, start)
    lead = len(piece) - len(piece.lstrip(blank))
    return Span(start + lead, start + lead + len(bare))


def count_breaks(text: str, start: int, end: int) -> int:
    r"""Count the line breaks in ``text[start:end]``, ``\r\n`` as one."""
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def split_lines(text: str) -> list[str]:
    r"""Return the lines of a text, without their ends; ``str.splitlines`` would part them at form feeds and more.

    >>> split_lines("one\r\ntwo\x0cof two\rthree")
    ['one', 'two\x0cof two', 'three']
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def line_before(text: str, at: int, floor: int = 0) -> Line | None:
    """Find the nearest line above ``at`` that is not blank, looking no further up than ``floor``.

    Args:
        text: the whole text.
        at: an offset; what stands left of it on its own line counts as a line, too.
        floor: the offset above which nothing is looked at; it counts as a line's beginning.

    Returns:
        The line, or None where only white space stands there. Of a line longer than ``LONGEST_LINE`` the last
        so many characters are given.
    """
    right = at
    while True:
        left = max(floor, right - LONGEST_LINE)
        bare = text[left:right].rstrip(BLANK)
        if bare or left == floor:
            break
        right = left
    if not bare:
        return None
    end = left + len(bare)
    left = max(floor, end - LONGEST_LINE)
    piece = text[left:end]
    begin = left + max(piece.rfind("\n"), piece.rfind("\r")) + 1
    start = end - len(text[begin:end].lstrip(BLANK))
    return Line(begin, start, end, count_breaks(text, end, at))


def line_after(text: str, at: int, ceiling: int) -> Line | None:
    """Find the nearest line from ``at`` on that is not blank, looking no further down than ``ceiling``.

    Where ``at`` stands inside a line, the rest of that line is the line. A line longer than ``LONGEST_LINE`` is
    given whole: to look down costs no more than to read on.
    """
    start = at
    while start < ceiling:
        piece = text[start : min(start + LONGEST_LINE, ceiling)]
        bare = piece.lstrip(BLANK)
        start += len(piece) - len(bare)
        if bare:
            break
    if start >= ceiling:
        return None
    end = line_end(text, start, ceiling)
    bare = text[start:end].rstrip(BLANK)
    begin = max(at, text.rfind("\n", at, start) + 1, text.rfind("\r", at, start) + 1)
    return Line(begin, start, start + len(bare), count_breaks(text, at, start))


def line_end(text: str, at: int, ceiling: int) -> int:
    """Return where the line that ``at`` stands in ends, before its line break; at most ``ceiling``."""
    reach = LONGEST_LINE
    while at < ceiling:
        # Piece by piece: in a text without one of the two breaks, each line would be looked for up to the end.
        stop = min(at + reach, ceiling)
        end = text.find("\n", at, stop)
        carriage_return = text.find("\r", at, stop if end < 0 else end)
        if carriage_return >= 0 or end >= 0:
            return end if carriage_return < 0 else carriage_return
        at, reach = stop, 2 * reach
    return ceiling


def line_begin(text: str, at: int) -> int:
    """Return where the line that ``at`` stands in begins; of a longer one, ``LONGEST_LINE`` back."""
    floor = max(0, at - LONGEST_LINE)
    return max(text.rfind("\n", floor, at) + 1, text.rfind("\r", floor, at) + 1, floor)


def is_line_start(text: str, at: int, floor: int = 0) -> bool:
    """Tell whether only white space stands between ``at`` and the beginning of its line (or ``floor``)."""
    while at > floor:
        if not text[at - 1].isspace():
            return False
        if text[at - 1] in "\r\n":
            return True
        at -= 1
    return True
