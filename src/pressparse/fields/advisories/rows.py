"""The rows of a body: its lines without bullet and white space, broken lines joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve, field, frozen

from pressparse.fields.dates import DateDraft
from pressparse.fields.rule import Passage
from pressparse.lines import Span, make_span, trim

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
        span: where it stands, made once: each row is asked for it half a dozen times.
    """

    start: int
    end: int
    gap: int
    is_item: bool
    span: Span = field(init=False)

    @span.default
    def _where_it_stands(self) -> Span:
        return make_span((self.start, self.end))

    def __len__(self) -> int:
        """Return its length in code points."""
        return self.end - self.start


class LineBeginning:
    """Finds lines that begin in some way, bullets left out, at the speed of looking for line breaks."""

    def __init__(self, pattern: str, first: str) -> None:
        """Take the pattern of what stands behind bullet and white space; upper and lower case do not count.

        Args:
            pattern: what a line begins with.
            first: the characters with which that can begin; they let go of most lines at twice the speed.
        """
        begin = rf"[^\w\n\r]{{0,12}}(?=[o{first}])(?:o[ \t\xa0]{{1,4}})?(?:{pattern})"
        self._first = re.compile(begin, re.IGNORECASE)
        # One pattern a line break: that it begins with a plain character makes it ten times as fast.
        self._others = tuple(re.compile(line_break + begin, re.IGNORECASE) for line_break in "\n\r")

    def is_in(self, text: str, body: Span) -> bool:
        """Tell whether a line of a body begins so."""
        return self._first.match(text, *body) is not None or any(other.search(text, *body) for other in self._others)

    def find_in(self, text: str, body: Span) -> Iterator[re.Match[str]]:
        """Yield the beginnings of the lines of a body that begin so."""
        first = self._first.match(text, *body)
        if first:
            yield first
        for other in self._others:
            yield from other.finditer(text, *body)


def has_wide_gap(text: str, body: Span) -> bool:
    """Tell whether a line of a body may be several paragraphs."""
    has_blanks = text.find("  ", *body) >= 0 or text.find("\xa0", *body) >= 0
    return has_blanks and _WIDE_GAP.search(text, *body) is not None


def may_begin_row(text: str, date: DateDraft, body: Span) -> bool:
    """Tell, before rows are looked at, whether one can begin with a date: most have a word before them on their line.

    In a wrapped text the weekday of a date may stand at the end of the line above it.
    """
    return _is_at_beginning(text, date.wide.start, body.start) or _is_at_beginning(text, date.span.start, body.start)


def _is_at_beginning(text: str, at: int, floor: int) -> bool:
    """Tell whether only signs, the bullet ``o``, or a gap as between paragraphs stand before a place on its line."""
    while at > floor and not (before := text[at - 1]).isalnum():
        if before in "\n\r" or _WIDE_GAP.match(text, at - 1):
            return True
        at -= 1
    return at == floor or (text[at - 1] in "oO" and not text[max(floor, at - 2) : at - 1].isalnum())


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
        start, end = line.span()
        if end - start <= _LONGEST_LINE:
            yield make_span((start, start + len(line[0].rstrip())))
            continue
        gaps = [gap.span() for gap in _WIDE_GAP.finditer(text, start, end)]
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
    start = max(above.start, above.end - width)  # a row may be as long as the body
    last_line = above.end - max(start, passage.text.rfind("\n", start, above.end) + 1)
    return last_line >= width * _BROKEN_AT
