"""Sentences of prose, told apart by their stops; bounded by the window that is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.wording import CAPITALS
from pressparse.lines import Span

HIDDEN: Final = "\ufffc"
"""Stands in prose for each character of a quotation, so that no pattern reads into or across one."""

# Begins with one character of a class, not with a run of them: ``re`` then skips ahead to the first that fits.
_END: Final = re.compile(rf"[.!?…][.!?…]*+[\"'’”»)\]\uFFFC]*+\s++(?=[\"'“„«‘(\[]?[{CAPITALS}\d\uFFFC])")
_LAST_WORD: Final = re.compile(r"[\w.]*+\Z")
_STOPS: Final = (".", "!", "?", "…")
_CLOSING: Final = HIDDEN + "\"'’”»)"


def sentences(prose: str, start: int, end: int, language: Language) -> list[Span]:
    """Return the sentences between two offsets; the last may be unfinished, and empty where a stop ends the stretch.

    A stop behind an initial, a form of address or another abbreviation ends no sentence.
    """
    found: list[Span] = []
    for stop in _stops(prose, start, end, language):
        found.append(Span(start, stop))
        start = stop
    if _ends_in_stop(prose, start, end):
        found.append(Span(start, end))
        start = end
    found.append(Span(start, end))
    return found


def first_sentence(prose: str, start: int, end: int, language: Language) -> Span:
    """Return the first of the sentences between two offsets."""
    return Span(start, next(_stops(prose, start, end, language), end))


def last_sentence(prose: str, start: int, end: int, language: Language) -> Span:
    """Return the last of the sentences between two offsets: an empty one where a stop ends the stretch."""
    if _ends_in_stop(prose, start, end):
        return Span(end, end)
    for stop in _stops(prose, start, end, language):
        start = stop
    return Span(start, end)


def _stops(prose: str, start: int, end: int, language: Language) -> Iterator[int]:
    """Find where a sentence ends and another begins."""
    for stop in _END.finditer(prose, start, end):
        if not _is_abbreviated(prose, start, stop.start(), language):
            start = stop.end()
            yield start


def _is_abbreviated(prose: str, start: int, stop: int, language: Language) -> bool:
    last = prose[max(start, stop - 12) : stop].rpartition(" ")[2].casefold()
    if not last.isalnum():
        word = _LAST_WORD.search(last)
        last = word[0] if word else ""
    return last in language.abbreviated or (len(last) == 1 and last.isalpha())


def _ends_in_stop(prose: str, start: int, end: int) -> bool:
    return prose[max(start, end - 8) : end].rstrip().rstrip(_CLOSING).endswith(_STOPS)
