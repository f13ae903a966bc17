"""Sentences of prose, told apart by their stops; bounded by the window that is looked at."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.quotes.language import CAPITALS, Language
from pressparse.lines import Span

HIDDEN: Final = "\ufffc"
"""Stands in prose for each character of a quotation, so that no pattern reads into or across one."""

_END: Final = re.compile(rf"[.!?…]++[\"'’”»)\]\uFFFC]*+\s++(?=[\"'“„«‘(\[]?[{CAPITALS}\d\uFFFC])")
_LAST_WORD: Final = re.compile(r"[\w.]*+\Z")
_ABBREVIATED: Final = frozenset(
    {"jr", "sr", "no", "nr", "vs", "u.s", "d.c", "u.k", "u.n", "e.g", "i.e", "inc", "ltd", "co"}
)


def sentences(prose: str, start: int, end: int, language: Language) -> list[Span]:
    """Return the sentences between two offsets; the last may be unfinished, and empty where a stop ends the stretch.

    A stop behind an initial, a form of address or another abbreviation ends no sentence.
    """
    found: list[Span] = []
    for stop in _END.finditer(prose, start, end):
        if not _is_abbreviated(prose, start, stop.start(), language):
            found.append(Span(start, stop.end()))
            start = stop.end()
    if _ends_in_stop(prose, start, end):
        found.append(Span(start, end))
        start = end
    return [*found, Span(start, end)]


def _is_abbreviated(prose: str, start: int, stop: int, language: Language) -> bool:
    word = _LAST_WORD.search(prose[max(start, stop - 12) : stop])
    last = word[0].casefold() if word else ""
    is_initial = len(last) == 1 and last.isalpha()
    return is_initial or last in language.honorifics or last in language.abbreviations or last in _ABBREVIATED


def _ends_in_stop(prose: str, start: int, end: int) -> bool:
    return prose[max(start, end - 8) : end].rstrip().rstrip(HIDDEN + "\"'’”»)").endswith((".", "!", "?", "…"))
