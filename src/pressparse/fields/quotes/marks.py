"""Quotation marks and how they pair.

Which mark opens and which closes is told first from what stands beside it (a space on the left: it opens; a space or
a stop on the right: it closes) and only then from its shape, because pages mix shapes: ``”`` opens where an editor
slipped, ``“`` closes in German, ``"`` does both.

Marks pair within a paragraph. Inside a pair others may stand; only the outermost count. A quotation over several
paragraphs opens each of them anew and closes only the last, so a mark left open goes on where the next paragraph
opens with one, too; otherwise it ends with its paragraph.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from typing import Final, NamedTuple

import regex
from attrs import frozen

from pressparse.lines import Span, trim

_DOUBLE: Final = frozenset('“”„‟"«»')
_MARK: Final = regex.compile("[“”„‟\"«»‘’‚‛‹›']")

_OPENING_SHAPES: Final = frozenset("“„‟«‘‚‛‹")
_CLOSING_SHAPES: Final = frozenset("”»’›")
_LOW: Final = "„"

_BEFORE_OPENING: Final = frozenset("([{–—-/") | _OPENING_SHAPES | {'"'}
_AFTER_CLOSING: Final = frozenset(".,;:!?…)]}–—-/") | _CLOSING_SHAPES | {'"'}

_STOPS: Final = frozenset(".,;:!?…")
_YEARS: Final = regex.compile(r"\d0s\b")


@frozen
class Quoted:
    """A stretch of text in quotation marks.

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


class _Pair(NamedTuple):
    """The offsets of an opening mark and of the closing one (None where there is none)."""

    opening: int
    closing: int | None


def find_quoted(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """Find what stands in quotation marks: outermost pairs, in order, none overlapping another.

    >>> text = "Call it “a ‘small’ step” if you like."
    >>> [text[q.span.start : q.span.end] for q in find_quoted(text, (Span(0, len(text)),))]
    ['“a ‘small’ step”']
    """
    found: list[Quoted] = []
    for index, paragraph in enumerate(paragraphs):
        for pair in _outermost(text, paragraph, _pairs(text, paragraph)):
            quoted = _quoted(text, paragraph, pair, index)
            if (
                found
                and not found[-1].closed
                and found[-1].last == index - 1
                and opens_paragraph(text, paragraph, pair[0])
            ):
                quoted = _joined(found.pop(), quoted)
            found.append(quoted)
    return tuple(found)


def opens_paragraph(text: str, paragraph: Span, at: int) -> bool:
    """Tell whether nothing but signs (a bullet, a dash) stands in the paragraph before an offset."""
    return not any(character.isalnum() for character in text[paragraph.start : min(at, paragraph.start + 8)]) and (
        at - paragraph.start <= 8
    )


def _quoted(text: str, paragraph: Span, pair: _Pair, index: int) -> Quoted:
    opening, closing = pair
    if closing is not None:
        return Quoted(Span(opening, closing + 1), (trim(text, opening + 1, closing),), True, index, index)
    return Quoted(Span(opening, paragraph.end), (trim(text, opening + 1, paragraph.end),), False, index, index)


def _joined(first: Quoted, second: Quoted) -> Quoted:
    span = Span(first.span.start, second.span.end)
    return Quoted(span, (*first.parts, *second.parts), second.closed, first.first, second.last)


def _outermost(text: str, paragraph: Span, pairs: list[_Pair]) -> Iterator[_Pair]:
    """Leave out pairs inside others, and marks left open that nothing shows to begin speech."""
    end = paragraph.start
    for pair in sorted(pairs):
        if pair.opening < end:
            continue
        if pair.closing is not None:
            yield pair
            end = pair.closing + 1
        elif _begins_speech(text, paragraph, pair.opening):
            yield _Pair(pair.opening, _last_mark(text, paragraph, pair.opening))
            end = paragraph.end


def _begins_speech(text: str, paragraph: Span, opening: int) -> bool:
    """Tell an open mark that begins speech from a slip: it opens the paragraph, or a colon or comma introduces it."""
    if opens_paragraph(text, paragraph, opening):
        return True
    before = text[max(paragraph.start, opening - 3) : opening].rstrip()
    return before.endswith((":", ","))


def _last_mark(text: str, paragraph: Span, opening: int) -> int | None:
    """Return the mark that ends the paragraph, which closes what a slip inside it left open."""
    last = paragraph.end - 1
    ends = last > opening + 1 and text[last] in _DOUBLE and text[last] in _CLOSING_SHAPES | {'"', "“"}
    return last if ends and text[last - 1] in _STOPS else None


def _pairs(text: str, paragraph: Span) -> list[_Pair]:
    marks = [found.start() for found in _MARK.finditer(text, paragraph.start, paragraph.end)]
    if not marks:
        return []
    doubles = _pair_doubles(text, paragraph, [at for at in marks if text[at] in _DOUBLE])
    singles = _pair_singles(text, paragraph, _outside(doubles, [at for at in marks if text[at] not in _DOUBLE]))
    openings = sorted(pair.opening for pair in doubles)
    return doubles + [pair for pair in singles if _keeps(text, paragraph, pair, openings)]


def _pair_doubles(text: str, paragraph: Span, marks: list[int]) -> list[_Pair]:
    pairs: list[_Pair] = []
    opened: list[int] = []
    for at in marks:
        if _opens(text, paragraph, at, opened):
            opened.append(at)
        elif opened:
            pairs.append(_Pair(opened.pop(), at))
    return pairs + [_Pair(at, None) for at in opened]


def _opens(text: str, paragraph: Span, at: int, opened: list[int]) -> bool:
    left, right = _is_free_left(text, paragraph, at), _is_free_right(text, paragraph, at)
    if left != right:
        return left
    mark = text[at]
    if mark == '"' or (opened and text[opened[-1]] == _LOW):
        return not opened
    if mark in _CLOSING_SHAPES:
        return not opened and not right
    return True


def _is_free_left(text: str, paragraph: Span, at: int) -> bool:
    return at == paragraph.start or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPENING


def _is_free_right(text: str, paragraph: Span, at: int) -> bool:
    return at + 1 >= paragraph.end or text[at + 1].isspace() or text[at + 1] in _AFTER_CLOSING


def _outside(pairs: list[_Pair], marks: list[int]) -> list[int]:
    """Return the marks that stand inside no closed pair."""
    kept: list[int] = []
    closed = sorted(pair for pair in pairs if pair.closing is not None)
    end, index = -1, 0
    for at in marks:
        while index < len(closed) and closed[index].opening < at:
            end = max(end, closed[index].closing or -1)
            index += 1
        if at > end:
            kept.append(at)
    return kept


def _pair_singles(text: str, paragraph: Span, marks: list[int]) -> list[_Pair]:
    """Pair single marks; ``’`` inside a word, or after a plural before its noun, is an apostrophe."""
    pairs: list[_Pair] = []
    opening: int | None = None
    doubtful: int | None = None
    for at in marks:
        if _opens_single(text, paragraph, at):
            if opening is not None and doubtful is not None:
                pairs.append(_Pair(opening, doubtful))
            if opening is None or doubtful is not None:
                opening, doubtful = at, None
        elif opening is None or not _closes_single(text, paragraph, at):
            continue
        elif _is_plural_genitive(text, paragraph, at):
            doubtful = at if doubtful is None else doubtful
        else:
            pairs.append(_Pair(opening, at))
            opening = doubtful = None
    if opening is not None and (doubtful is not None or text[opening] != "'"):
        pairs.append(_Pair(opening, doubtful))
    return pairs


def _opens_single(text: str, paragraph: Span, at: int) -> bool:
    if text[at] in _CLOSING_SHAPES or not _is_free_left(text, paragraph, at):
        return False
    return not _is_free_right(text, paragraph, at) and not _YEARS.match(text, at + 1)


def _closes_single(text: str, paragraph: Span, at: int) -> bool:
    return not _is_free_left(text, paragraph, at) and (_is_free_right(text, paragraph, at) or text[at + 1] in _DOUBLE)


def _is_plural_genitive(text: str, paragraph: Span, at: int) -> bool:
    """Tell whether a mark may be that of ``the ministers’ plan``: behind an s, before a word."""
    return at + 2 < paragraph.end and text[at - 1] == "s" and text[at + 1].isspace() and text[at + 2].isalpha()


def _keeps(text: str, paragraph: Span, single: _Pair, doubles: list[int]) -> bool:
    """Tell whether a pair of single marks stands: it yields to double ones inside it unless it is set as speech."""
    opening, closing = single
    if closing is None:
        return _begins_speech(text, paragraph, opening)
    if bisect(doubles, opening) == bisect(doubles, closing):
        return True
    return _begins_speech(text, paragraph, opening) and text[closing - 1] in _STOPS
