"""Quotation marks and how they pair within a paragraph.

Which mark opens and which closes is told first from what stands beside it (a space on the left: it opens; a space or
a stop on the right: it closes) and only then from its shape, because pages mix shapes: ``”`` opens where an editor
slipped, ``“`` closes in German, ``"`` does both.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import Final, NamedTuple

from pressparse.fields.quotes.wording import SPACES
from pressparse.lines import Span

_DOUBLE: Final = frozenset('“”„‟"«»')
_MARK: Final = re.compile("[“”„‟\"«»‘’‚‛‹›']")

_SHAPES: Final = '“”„‟"«»‘‚‛‹'
"""Marks that can begin a pair, but for the straight single one, which mostly is an apostrophe."""

_QUOTING: Final = re.compile(r"'(?<!\w')\w")
_STRAIGHT_SINGLE: Final = re.compile(r"'(?<!\w')")

_OPENING_SHAPES: Final = frozenset("“„‟«‘‚‛‹")
_CLOSING_SHAPES: Final = frozenset("”»’›")
_OPENING_SINGLES: Final = frozenset("‘‚‛‹'")
_DOUBLE_CLOSING: Final = frozenset('”»"“')
_LOW: Final = "„"

_BEFORE_OPENING: Final = frozenset("([{–—-/") | _OPENING_SHAPES | {'"'}
_AFTER_CLOSING: Final = frozenset(".,;:!?…)]}–—-/") | _CLOSING_SHAPES | {'"'}

_FREE_LEFT: Final = _BEFORE_OPENING | frozenset(SPACES)
_FREE_RIGHT: Final = _AFTER_CLOSING | frozenset(SPACES)

_STOPS: Final = frozenset(".,;:!?…")
_SIGNS_AT_MOST: Final = 8
_YEARS: Final = re.compile(r"\d0s\b")


class Pair(NamedTuple):
    """The offsets of an opening mark and of the closing one; None where there is none."""

    opening: int | None
    closing: int | None


def has_marks(text: str) -> bool:
    """Tell whether quotation marks stand in a text; an apostrophe is none."""
    return any(mark in text for mark in _SHAPES if mark != "‛") or _QUOTING.search(text) is not None


def find_signs(text: str) -> list[int]:
    """Find the marks that can begin a pair: a paragraph without one has no pairs."""
    # One search a mark is some times faster than one pattern for all: most are nowhere in a text.
    signs = [found.start() for found in _STRAIGHT_SINGLE.finditer(text)]
    for mark in _SHAPES:
        at = text.find(mark)
        while at >= 0:
            signs.append(at)
            at = text.find(mark, at + 1)
    return sorted(signs)


def find_pairs(text: str, paragraph: Span) -> list[Pair]:
    """Pair the marks of a paragraph; pairs may stand inside others.

    A mark left open has a pair without closing; a mark that closes nothing, behind a stop, one without opening.
    """
    marks = [found.start() for found in _MARK.finditer(text, *paragraph)]
    doubles = _pair_doubles(text, paragraph, [at for at in marks if text[at] in _DOUBLE])
    singles = [at for at in marks if text[at] not in _DOUBLE]
    if not any(text[at] in _OPENING_SINGLES for at in singles):  # apostrophes, mostly
        return doubles
    openings = sorted(pair.opening for pair in doubles if pair.opening is not None)
    pairs = _pair_singles(text, paragraph, _outside(doubles, singles))
    return doubles + [pair for pair in pairs if _keeps(text, paragraph, pair, openings)]


def begins_speech(text: str, paragraph: Span, opening: int) -> bool:
    """Tell an open mark that begins speech from a slip: it opens paragraph or sentence, or a colon or comma leads."""
    before = text[max(paragraph.start, opening - 3) : opening].rstrip()
    return before.endswith((":", ",", ".", "!", "?")) or opens_paragraph(text, paragraph, opening)


def opens_paragraph(text: str, paragraph: Span, at: int) -> bool:
    """Tell whether nothing but signs (a bullet, a dash) stands in the paragraph before an offset."""
    before = text[paragraph.start : at] if at - paragraph.start <= _SIGNS_AT_MOST else "a"
    return not any(character.isalnum() for character in before)


def closes_paragraph(text: str, paragraph: Span, opening: int) -> int | None:
    """Return the double mark behind a stop that ends the paragraph: it closes what a slip inside left open."""
    last = paragraph.end - 1
    is_mark = last > opening + 1 and text[last] in _DOUBLE_CLOSING
    return last if is_mark and text[last - 1] in _STOPS else None


def _pair_doubles(text: str, paragraph: Span, marks: list[int]) -> list[Pair]:
    pairs: list[Pair] = []
    opened: list[int] = []
    for at in marks:
        if _opens(text, paragraph, at, opened):
            opened.append(at)
        elif opened:
            pairs.append(Pair(opened.pop(), at))
        elif at > paragraph.start and text[at - 1] in _STOPS:
            pairs.append(Pair(None, at))
    return pairs + [Pair(at, None) for at in opened]


def _opens(text: str, paragraph: Span, at: int, opened: list[int]) -> bool:
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    behind_colon = not opened and before == ":"
    left, right = behind_colon or before in _FREE_LEFT, after in _FREE_RIGHT
    if left != right:
        return left
    mark = text[at]
    if mark == '"' or (opened and text[opened[-1]] == _LOW):
        return not opened
    if mark in _CLOSING_SHAPES:
        return behind_colon or (not opened and not right)
    return True


def _is_free_left(text: str, paragraph: Span, at: int) -> bool:
    return at == paragraph.start or text[at - 1] in _FREE_LEFT


def _is_free_right(text: str, paragraph: Span, at: int) -> bool:
    return at + 1 >= paragraph.end or text[at + 1] in _FREE_RIGHT


def _outside(pairs: list[Pair], marks: list[int]) -> list[int]:
    """Return the marks that stand inside no closed pair."""
    kept: list[int] = []
    closed = sorted((pair.opening, pair.closing) for pair in pairs if pair.opening is not None and pair.closing)
    end, index = -1, 0
    for at in marks:
        while index < len(closed) and closed[index][0] < at:
            end = max(end, closed[index][1])
            index += 1
        if at > end:
            kept.append(at)
    return kept


def _pair_singles(text: str, paragraph: Span, marks: list[int]) -> list[Pair]:
    """Pair single marks; ``’`` inside a word, or after a plural before its noun, is an apostrophe."""
    pairs: list[Pair] = []
    opening: int | None = None
    doubtful: int | None = None
    for at in marks:
        if _opens_single(text, paragraph, at):
            if opening is not None and doubtful is not None:
                pairs.append(Pair(opening, doubtful))
            if opening is None or doubtful is not None:
                opening, doubtful = at, None
        elif opening is None or not _closes_single(text, paragraph, at):
            continue
        elif _is_plural_genitive(text, paragraph, at):
            doubtful = at if doubtful is None else doubtful
        else:
            pairs.append(Pair(opening, at))
            opening = doubtful = None
    if opening is not None and (doubtful is not None or text[opening] != "'"):
        pairs.append(Pair(opening, doubtful))
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


def _keeps(text: str, paragraph: Span, single: Pair, doubles: list[int]) -> bool:
    """Tell whether a pair of single marks stands: it yields to double ones inside it unless it is set as speech."""
    opening, closing = single
    if opening is None or closing is None:
        return opening is not None and begins_speech(text, paragraph, opening)
    if bisect(doubles, opening) == bisect(doubles, closing):
        return True
    return begins_speech(text, paragraph, opening) and text[closing - 1] in _STOPS
