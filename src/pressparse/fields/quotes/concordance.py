"""Where words stand in a prose.

Few words are asked for, and to search for one is faster than to file all. But a text that brings a new name with each
sentence would be searched as often as it has sentences: so from some words on, all that stand there are filed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_SEARCHES: Final = 24
"""So many words are searched for before all are filed, which takes as long as so many searches."""

_LETTERS: Final = re.compile(r"[^\W_]+")


class Concordance:
    """Tells where a word stands, as it is written or with other capitals."""

    def __init__(self, prose: str) -> None:
        """Take the prose, which must not begin with a word; nothing is read before a word is asked for."""
        self._prose = prose
        self._searches = 0
        self._filed: dict[str, list[int]] | None = None
        self._known: dict[str, list[int]] = {}

    def places(self, word: str) -> list[int]:
        """Return where a word stands that begins with a letter, and is neither part nor beginning of another one.

        >>> Concordance(" Roe met ROE and Roebuck").places("Roe")
        [1, 9]
        """
        if word not in self._known:
            forms = {word, word.lower(), word.capitalize(), word.upper()} if word else set()
            places = {place for form in forms for place in self._candidates(form) if self._is_word(place, form)}
            self._known[word] = sorted(places)
        return self._known[word]

    def _is_word(self, place: int, form: str) -> bool:
        end = place + len(form)
        return not self._prose[place - 1].isalnum() and not self._prose[end : end + 1].isalnum()

    def _candidates(self, form: str) -> Iterable[int]:
        first = _LETTERS.match(form)
        if self._filed is None and first:
            self._searches += 1
            if self._searches > 4 * _SEARCHES:
                self._filed = _file(self._prose)
        if self._filed is None or first is None:
            return self._search(form)
        return [place for place in self._filed.get(first[0], ()) if self._prose.startswith(form, place)]

    def _search(self, form: str) -> Iterable[int]:
        place = self._prose.find(form)
        while place >= 0:
            yield place
            place = self._prose.find(form, place + len(form))


def _file(prose: str) -> dict[str, list[int]]:
    """Return for each run of letters and figures where it stands: a word is filed under the first of its runs."""
    filed: dict[str, list[int]] = {}
    for found in _LETTERS.finditer(prose):
        filed.setdefault(found[0], []).append(found.start())
    return filed
