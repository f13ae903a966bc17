"""How lines begin: the first letters by which a rule knows, before any pattern, that a line cannot be its own.

A body has a dozen rules for each of its lines, and hardly a line that one of them is about. So the lines are filed
under their openers once, and a rule holds its pattern only against those that begin as its forms do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from pressparse.fields.patterns import either, words

NO_LETTER: Final = ""
"""The opener of what begins with a figure or a sign."""

MARKED: Final = "•"
"""What is filed under it as well: whatever may have the marker of a list item."""

_OPENER: Final = re.compile(r"X|[^\W\d_]{1,4}|")  # "X" runs into the name behind it: "XFacebook"


def opener_of(text: str) -> str:
    """Return what a text is filed under: its first letters, no more than four, in small letters.

    >>> opener_of("Follow us"), opener_of("BY Jane Doe"), opener_of("12 May")
    ('foll', 'by', '')
    """
    found = _OPENER.match(text)
    return found[0].casefold() if found else NO_LETTER


def openers_of(listed: str) -> frozenset[str]:
    """Return the openers of words or phrases that a text lists with bars."""
    return frozenset(opener_of(word.strip()) for word in listed.split("|"))


class Opening(NamedTuple):
    """A form that some lines have: their openers, and the pattern that tells."""

    openers: frozenset[str]
    pattern: re.Pattern[str]


class Row(NamedTuple):
    """A row of a table of forms: words of which one comes first, as a list with bars, and the pattern behind them.

    Where no list says how it begins, the openers stand in ``also``.
    """

    first: str = ""
    then: str = ""
    any_case: bool = False
    also: frozenset[str] = frozenset()


def opening(*rows: Row) -> Opening:
    """Return the form that a line has where one of the rows matches from its beginning."""
    openers = frozenset[str]().union(*(row.also for row in rows), *(openers_of(row.first) for row in rows if row.first))
    return Opening(openers, re.compile(either(map(_pattern, rows))))


def _pattern(row: Row) -> str:
    first = words(row.first) if row.first else ""
    return f"(?i:{first}){row.then}" if row.any_case else first + row.then


def file(texts: Iterable[str]) -> dict[str, list[int]]:
    """Return for each opener which of the texts begin with it."""
    filed: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        filed.setdefault(opener_of(text), []).append(index)
    return filed
