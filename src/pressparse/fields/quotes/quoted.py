"""What stands in quotation marks, over one paragraph or several.

Marks pair within a paragraph, and of pairs inside others only the outermost count. A quotation over several
paragraphs opens each of them anew and closes only the last, so what is left open goes on where the next paragraph
opens with a mark, too. Careless pages leave out the opening anew: then a mark that closes nothing, a few paragraphs
on, ends what was left open. Otherwise it ends with its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressparse.fields.quotes.marks import (
    Pair,
    begins_speech,
    closes_paragraph,
    find_pairs,
    find_signs,
    opens_paragraph,
)
from pressparse.lines import Span, trim

_BLANK_LINE: Final = re.compile(r"(?:\r\n|[\n\r])[^\S\r\n]*+(?:\r\n|[\n\r])")

_PARAGRAPHS_ON: Final = 4
"""A mark left open may be closed so many paragraphs on."""


class Quoted(NamedTuple):
    """A stretch of text in quotation marks, or of speech without any.

    Attributes:
        span: all of it, marks included, from the first paragraph to the last.
        parts: what stands between the marks, trimmed, one span a paragraph.
        closed: whether a mark closes it.
        first: the index of the paragraph it begins in.
        last: the index of the paragraph it ends in.
    """

    span: Span
    parts: tuple[Span, ...]
    closed: bool
    first: int
    last: int


def paragraphs(text: str, *, wrapped: bool) -> tuple[Span, ...]:
    r"""Return the paragraphs of a body, trimmed, in order.

    Args:
        text: the body.
        wrapped: lines are broken at a width, so that only a blank line parts paragraphs; otherwise each line is one.

    >>> paragraphs("One\ntwo\n\nthree", wrapped=True)
    (Span(start=0, end=7), Span(start=9, end=14))
    """
    found: list[Span] = []
    start = 0
    if not wrapped:
        for line in text.replace("\r", "\n").split("\n"):
            bare = line.strip()
            if bare:
                lead = start + line.index(bare[0])
                found.append(Span(lead, lead + len(bare)))
            start += len(line) + 1
        return tuple(found)
    for blank in _BLANK_LINE.finditer(text):
        found.append(trim(text, start, blank.start()))
        start = blank.end()
    found.append(trim(text, start, len(text)))
    return tuple([paragraph for paragraph in found if paragraph.start < paragraph.end])


def find_quoted(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """Find what stands in quotation marks: in order, none overlapping another.

    >>> text = "Call it “a ‘small’ step” if you like."
    >>> [text[q.span.start : q.span.end] for q in find_quoted(text, (Span(0, len(text)),))]
    ['“a ‘small’ step”']
    """
    found: list[list[Quoted]] = []
    left_open: Quoted | None = None
    for index in _marked(text, paragraphs):
        paragraph = paragraphs[index]
        pairs = sorted(find_pairs(text, paragraph), key=_place)
        if not pairs:
            continue
        if left_open and pairs[0].opening is None and index <= left_open.last + _PARAGRAPHS_ON:
            closing = pairs.pop(0).closing or 0
            if not found or found[-1][-1] != left_open:
                found.append([left_open])
            found[-1] += _closed_late(text, paragraphs, left_open, index, closing)
        for pair in _outermost(text, paragraph, pairs):
            quoted = _quoted(text, paragraph, pair, index)
            if found and _goes_on(text, paragraph, found[-1][-1], quoted):
                found[-1].append(quoted)
            else:
                found.append([quoted])
        left_open = _left_open(text, paragraph, pairs, found[-1][-1] if found else None, index)
    return tuple(map(_joined, found))


def _marked(text: str, paragraphs: tuple[Span, ...]) -> list[int]:
    """Return the indices of the paragraphs that may have pairs of marks."""
    return sorted({bisect_right(paragraphs, (sign, len(text))) - 1 for sign in find_signs(text)})


def _place(pair: Pair) -> int:
    return pair.closing or 0 if pair.opening is None else pair.opening


def _outermost(text: str, paragraph: Span, pairs: list[Pair]) -> Iterator[Pair]:
    """Leave out pairs inside others, and marks left open that nothing shows to begin speech."""
    end = paragraph.start
    for pair in pairs:
        if pair.opening is None or pair.opening < end:
            continue
        if pair.closing is not None:
            yield pair
            end = pair.closing + 1
        elif begins_speech(text, paragraph, pair.opening):
            yield Pair(pair.opening, closes_paragraph(text, paragraph, pair.opening))
            end = paragraph.end


def _quoted(text: str, paragraph: Span, pair: Pair, index: int) -> Quoted:
    opening = pair.opening or 0
    if pair.closing is not None:
        return Quoted(Span(opening, pair.closing + 1), (trim(text, opening + 1, pair.closing),), True, index, index)
    return Quoted(Span(opening, paragraph.end), (trim(text, opening + 1, paragraph.end),), False, index, index)


def _goes_on(text: str, paragraph: Span, before: Quoted, quoted: Quoted) -> bool:
    """Tell whether a quotation that opens its paragraph goes on with one left open in the paragraph before."""
    is_next = not before.closed and before.last == quoted.first - 1
    return is_next and opens_paragraph(text, paragraph, quoted.span.start)


def _joined(run: list[Quoted]) -> Quoted:
    """Join what stands in paragraphs one after another to one quotation."""
    first, last = run[0], run[-1]
    if first is last:
        return first
    parts = tuple(part for quoted in run for part in quoted.parts)
    return Quoted(Span(first.span.start, last.span.end), parts, last.closed, first.first, last.last)


def _left_open(text: str, paragraph: Span, pairs: list[Pair], found: Quoted | None, index: int) -> Quoted | None:
    """Return what the paragraph leaves open, be it speech or a mark that nothing shows to begin any."""
    if found and not found.closed and found.last == index:
        return found
    last = pairs[-1] if pairs else None
    if last is None or last.opening is None or last.closing is not None:
        return None
    return _quoted(text, paragraph, last, index)


def _closed_late(text: str, paragraphs: tuple[Span, ...], opened: Quoted, index: int, closing: int) -> list[Quoted]:
    """Return what stands between a paragraph left open and the mark that closes it further on."""
    between = range(opened.last + 1, index)
    end = trim(text, paragraphs[index].start, closing)
    return [
        *(Quoted(paragraphs[other], (paragraphs[other],), False, other, other) for other in between),
        Quoted(Span(paragraphs[index].start, closing + 1), (end,), True, index, index),
    ]
