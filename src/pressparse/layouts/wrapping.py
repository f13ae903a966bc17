"""Lines broken at a fixed width: telling that a text is set so, and that a line goes on in the next.

Who breaks lines fills them: a break is where the next word would not have fitted any more. That tells a broken line
from the end of a paragraph, also where a paragraph's lines follow each other without blank lines.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pressparse.lines import Line

_NARROWEST: Final = 30
_WIDEST: Final = 140
"""Widths (in code points) at which texts are broken; mail and terminals use 64 to 80, newsletters up to 120."""

_FULL_AT_LEAST: Final = 0.5
"""Share of full lines, among those with a line below, from which on a text is broken at a width.

Elsewhere it is a tenth at most; where no blank lines part paragraphs, the last line of each counts against it.
"""

_IN_SENTENCE_AT_LEAST: Final = 0.3
"""Share of full lines after which the next begins with a small letter, as in the middle of a sentence."""

_FEWEST: Final = 3
"""Breaks in the middle of a sentence that it takes to tell."""


def width_of(head: str) -> int | None:
    """Return the width at which the lines of a text are broken, or None.

    Args:
        head: the beginning of the text.
    """
    lines = [line.rstrip() for line in head.splitlines()]
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return None
    # One line in fifty may stick out: an address has no place to break it.
    width = lengths[-1 - len(lengths) // 50]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [(line, below.split(None, 1)[0]) for line, below in pairwise(lines) if line and below]
    full = [word for line, word in pairs if _is_full(len(line), word, width)]
    in_sentence = sum(word[0].islower() for word in full)
    is_wrapped = len(full) >= len(pairs) * _FULL_AT_LEAST and in_sentence >= len(full) * _IN_SENTENCE_AT_LEAST
    return width if is_wrapped and in_sentence >= _FEWEST else None


def longest_line(head: str) -> int:
    """Return the length of the longest line: the width of a text whose lines are said to be broken at one."""
    return max((len(line.rstrip()) for line in head.splitlines()), default=0)


def is_broken(text: str, line: Line, below: Line, width: int | None) -> bool:
    """Tell whether a line goes on in the one below it, in a text whose lines are broken at ``width``."""
    if width is None:
        return False
    first_word = text[below.start : below.end].split(None, 1)[0]
    return _is_full(line.end - line.begin, first_word, width)


def _is_full(length: int, next_word: str, width: int) -> bool:
    return length + 1 + len(next_word) > width
