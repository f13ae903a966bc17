"""The rows of a body: its lines without bullet and white space, broken lines joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from pressparse.fields.rule import Passage
from pressparse.lines import Span, line_begin, trim

_LINE: Final = re.compile(r"\S[^\n\r]*")
_LONGEST_LINE: Final = 300
"""A longer line with wide gaps is several paragraphs that a page set on one."""
_WIDE_GAP: Final = re.compile(r"[ \xa0]{5,}")
_BULLET: Final = re.compile(r"(?:[•●▪■◦‣⁃·*►➢o]|[–—-]+)[ \t\xa0]+(?=\S)|[•●▪■◦‣►➢](?=\S)")
_BROKEN_AT: Final = 0.6
"""A line shorter than this part of the width was not broken for want of room."""
_BEGINS_ANEW: Final = re.compile(r"\d{1,2}[:.h]\d\d|[A-Z][A-Za-z&/ ]{1,24}:")
_BREAK: Final = re.compile(r"(?<![ \t\xa0])[ \t\xa0]*[\n\r]\s*")


@frozen
class Row:
    """A line that is not blank, or several that were one before the text was wrapped.

    Attributes:
        start: its first character, the bullet left out.
        end: behind its last one.
        gap: line breaks above it.
        is_item: whether a bullet stands before it.
    """

    start: int
    end: int
    gap: int
    is_item: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    def __len__(self) -> int:
        """Return its length in code points."""
        return self.end - self.start


class LineBeginning:
    """Finds lines that begin in some way, bullets left out, at the speed of looking for line breaks."""

    def __init__(self, pattern: str) -> None:
        """Take the pattern of what stands behind bullet and white space; upper and lower case do not count."""
        begin = rf"[^\w\n\r]{{0,12}}(?:o[ \t\xa0]{{1,4}})?(?:{pattern})"
        self._first = re.compile(begin, re.IGNORECASE)
        # One pattern a line break: that it begins with a plain character makes it ten times as fast.
        self._others = tuple(re.compile(line_break + begin, re.IGNORECASE) for line_break in "\n\r")

    def is_in(self, text: str, body: Span) -> bool:
        """Tell whether a line of a body begins so."""
        return self._first.match(text, *body) is not None or any(other.search(text, *body) for other in self._others)


def rows_of(passage: Passage) -> tuple[Row, ...]:
    """Return the rows of a body, in order."""
    text, body = passage.text, passage.section.body
    rows: list[Row] = []
    previous = body.start
    for start, end in _lines(text, body):
        bullet = _BULLET.match(text, start, end)
        gap = text.count("\n", previous, start) or text.count("\r", previous, start)
        row = Row(bullet.end() if bullet else start, end, gap, bullet is not None)
        if rows and _goes_on(passage, rows[-1], row):
            rows[-1] = evolve(rows[-1], end=end)
        else:
            rows.append(row)
        previous = end
    return tuple(rows)


def _lines(text: str, body: Span) -> Iterator[Span]:
    """Yield the lines that are not blank, without white space at their ends."""
    for line in _LINE.finditer(text, *body):
        is_wide = line.end() - line.start() > _LONGEST_LINE
        gaps = [gap.span() for gap in _WIDE_GAP.finditer(text, *line.span())] if is_wide else []
        starts = [line.start(), *(end for _, end in gaps)]
        for start, end in zip(starts, [*(start for start, _ in gaps), line.end()], strict=True):
            span = trim(text, start, end)
            if span.start < span.end:
                yield span


def written(passage: Passage, span: Span) -> str:
    """Return what stands in a span, on one line."""
    return _BREAK.sub(" ", passage.text[span.start : span.end])


def _goes_on(passage: Passage, above: Row, row: Row) -> bool:
    """Tell whether, in a wrapped text, a row is the rest of the one above it."""
    width = passage.style.width
    if width is None or row.gap != 1 or row.is_item or _BEGINS_ANEW.match(passage.text, row.start, row.end):
        return False
    last_line = above.end - max(above.start, line_begin(passage.text, above.end))
    return last_line >= width * _BROKEN_AT
