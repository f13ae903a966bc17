"""Lines broken at a fixed width: telling that a text is set so, and which lines are one.

Who breaks lines fills them: a break is where the next word would not have fitted any more. That tells a broken line
from the end of a paragraph, also where a paragraph's lines follow each other without blank lines.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from pressparse.layouts.anchors import SPELLED
from pressparse.lines import Line, line_after, line_before, split_lines

_NARROWEST: Final = 30
_WIDEST: Final = 140
"""Widths (in code points) at which texts are broken; mail and terminals use 64 to 80, newsletters up to 120."""

_FULL_AT_LEAST: Final = 0.6
"""Share of full lines, among those that might go on below, from which on a text is broken at a width."""

_IN_SENTENCE_AT_LEAST: Final = 0.3
"""Share of full lines after which the next begins with a small letter, as in the middle of a sentence."""

_FEWEST: Final = 3
"""Breaks in the middle of a sentence that it takes to tell."""

_MOST_LINES: Final = 8
"""Lines that a title, a label or a piece of furniture may be broken over."""

_LINES_BELOW: Final = 2 * _MOST_LINES + 4
_TAIL: Final = 8 * 1024
_WRITTEN: Final = re.compile(r"\S[^\n\r]*")
"""A line that is not blank."""

_GOES_NOT_ON: Final = re.compile(rf"[.!?:;”\"]$|^\s*(?:{SPELLED.pattern}|FROM:|[-–.•*]$)")
"""A line after which another begins in any text: a sentence's end, a source line, a separator."""

_BLANKS_AND_BREAKS: Final = re.compile(r"(?<![ \t\xa0])[ \t\xa0]*[\r\n]\s*")


def width_of(head: str) -> int | None:
    """Return the width at which the lines of a text are broken, or None.

    Args:
        head: the beginning of the text.
    """
    lines = [line.rstrip() for line in split_lines(head)]
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return None
    # One line in fifty may stick out: an address has no place to break it.
    width = lengths[-1 - len(lengths) // 50]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [
        (line, below.split(None, 1)[0])
        for line, below in pairwise(lines)
        if line and below and not _GOES_NOT_ON.search(line) and not _GOES_NOT_ON.match(below)
    ]
    full = [word for line, word in pairs if _is_full(len(line), word, width)]
    in_sentence = sum(word[0].islower() for word in full)
    is_wrapped = len(full) >= len(pairs) * _FULL_AT_LEAST and in_sentence >= len(full) * _IN_SENTENCE_AT_LEAST
    return width if is_wrapped and in_sentence >= _FEWEST else None


def longest_line(head: str) -> int:
    """Return the length of the longest line: the width of a text whose lines are said to be broken at one."""
    return max((len(line.rstrip()) for line in split_lines(head)), default=0)


def whole_line_before(
    text: str, at: int, floor: int, width: int | None, *, bullet: re.Pattern[str] | None = None
) -> Line | None:
    """Find the nearest line above, as ``line_before`` does, with the lines above it that it is broken over.

    Args:
        text: the whole text.
        at: where to look from, as in ``line_before``.
        floor: nothing above it is looked at.
        width: the width at which lines are broken, or None.
        bullet: what a line begins with that does not go on from the one above it.
    """
    line = line_before(text, at, floor)
    if line is None or width is None:
        return line
    gap = line.gap
    for _ in range(_MOST_LINES):
        if bullet and bullet.match(text, line.start):
            break
        above = line_before(text, line.begin, floor)
        if above is None or above.gap != 1 or not is_broken(text, above, line, width):
            break
        line = Line(above.begin, above.start, line.end, gap)
    return line


def whole_line_after(text: str, at: int, ceiling: int, width: int | None) -> Line | None:
    """Find the nearest line below, as ``line_after`` does, with the lines below it that it is broken over."""
    line = line_after(text, at, ceiling)
    if line is None or width is None:
        return line
    last = line
    for _ in range(_MOST_LINES):
        below = line_after(text, last.end, ceiling)
        if below is None or below.gap != 1 or not is_broken(text, last, below, width):
            break
        line, last = Line(line.begin, line.start, below.end, line.gap), below
    return line


def settled_until(text: str) -> int:
    """Return up to where nothing that might follow a text changes how the lines in it are read.

    Whoever reads a line looks at the one or two below it, each with those that it is broken over.
    """
    size = _TAIL
    while True:
        start = max(0, len(text) - size)
        begins = [found.start() for found in _WRITTEN.finditer(text, start)]
        if len(begins) > _LINES_BELOW:
            return begins[-_LINES_BELOW]
        if start == 0:
            return 0
        size *= 2


def joined(text: str, start: int, end: int) -> str:
    """Return what stands in ``text[start:end]``, on one line."""
    written = text[start:end]
    return _BLANKS_AND_BREAKS.sub(" ", written) if "\n" in written or "\r" in written else written


def is_broken(text: str, line: Line, below: Line, width: int) -> bool:
    """Tell whether a line goes on in the one below it, in a text whose lines are broken at ``width``."""
    if SPELLED.match(text, below.start):
        return False
    return _is_full(line.end - line.begin, text[below.start : below.end].split(None, 1)[0], width)


def _is_full(length: int, next_word: str, width: int) -> bool:
    return length + 1 + len(next_word) > width
