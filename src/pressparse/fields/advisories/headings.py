"""What a heading in a programme says of the lines below it: their day, their place, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from pressparse.fields.advisories.rows import Row
from pressparse.fields.advisories.terms import is_first_day
from pressparse.fields.dates import DateDraft
from pressparse.fields.places import is_city, is_region
from pressparse.fields.rule import Passage
from pressparse.lines import Span
from pressparse.model import Precision

_LONGEST: Final = 90
_LONGEST_PLACE: Final = 60

_SIGNS: Final = r"[\s|•·,.:;()\[\]–—/-]*"
_PROGRAMME: Final = (
    r"(?:the[ \xa0])?(?:(?:media|press|daily|public)[ \xa0])?"
    r"(?:programme?|agenda|schedule|itinerary|guidance|events|programm|ablauf|termine|calendrier)"
    r"(?:[ \xa0](?:of|for|on|du|für|am|vom))?(?:[ \xa0]the)?"
)
_COUNT: Final = r"(?:day|tag|jour|día)[ \xa0](?:\d|one|two|three|four|five|I{1,3})\b"
_REMARK: Final = r"(?:all times[^()]{0,40})?"
_AROUND_DAY: Final = re.compile(
    rf"{_SIGNS}(?:{_COUNT}|on|am|le|the)?(?:{_PROGRAMME})?{_SIGNS}{_REMARK}{_SIGNS}",
    re.IGNORECASE,
)
"""What may stand beside the day in a heading."""

_DAY_WITHOUT_DATE: Final = re.compile(
    rf"{_COUNT}.{{0,60}}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:[ \xa0](?:morning|afternoon|evening))?"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"[^\W\d_a-z][\w’'.-]*(?:[ \xa0](?:[^\W\d_a-z][\w’'.-]*|of|and|the|de|la|le|du|der|die|&|–|-))*,?"
)
_CITY_AND_COUNTRY: Final = re.compile(r"([^\W\d_][\w’'. -]{1,30}),[ \xa0]?([^\W\d_][\w’'. -]{1,40})")
_STATE: Final = re.compile(
    r"(?:the )?(?:republic|kingdom|state|principality) of (?:the )?| of America\Z",
    re.IGNORECASE,
)
"""What stands in the full name of a state and not in the one that tables have."""
_SHORT_FORM: Final = 2
"""States and countries have short forms, which are words elsewhere."""
_OF_PROGRAMME: Final = re.compile(
    r"\b(?:media|press|news|advisory|coverage|programme|program|agenda|schedule|session|events?|day|morning|afternoon|"
    r"evening|opening|closing|panel|part|plenary|meetings?|conferences?|briefings?|contacts?|information|details|"
    r"participants?|speakers?|notes?|background|accreditation|registration|break|lunch|dinner|reception|ceremony|"
    r"arrival|departure|visit|interviews?|photo|live|about|key|dates?|time|keynote|discussion|workshops?|remarks|"
    r"activities|engagements|calendar|diary|questions|further|general|how|what|who|why|where|when|follow|"
    r"programm|presse|termine|ablauf|ouverture|clôture|contact)\b",
    re.IGNORECASE,
)


class DayHeading(NamedTuple):
    """A heading that names a day (None where it cannot be told, as below ``Day 2``), and perhaps a place."""

    day: DateDraft | None
    place: str | None


def day_heading(passage: Passage, row: Row, dates: Iterable[DateDraft]) -> DayHeading | None:
    """Read a row that holds a day, at most with a place or a word for the programme around it.

    Example: ``Tuesday, 3 May 2024``, ``Programme for 3 May``, ``3 May – Vienna, Austria``, ``Day 2``.
    Counter-example: ``3 May: opening of the exhibition``, ``From 3 May 2024:``.

    Args:
        passage: the release.
        row: the row.
        dates: the dates that stand in it.
    """
    text = passage.text
    if len(row) > _LONGEST:
        return None
    if _DAY_WITHOUT_DATE.fullmatch(text[row.start : row.end].rstrip(" :")):
        return DayHeading(None, None)
    date = next(iter(dates), None)
    if date is None or date.precision is not Precision.DAY or date.begin != date.end or date.time:
        return None
    if is_first_day(text, date, row.span):
        return None
    around = [text[row.start : date.wide.start], text[date.wide.end : row.end]]
    named = [part.strip(" \t\xa0,.:;()–—|-") for part in around if not _AROUND_DAY.fullmatch(part)]
    if not named:
        return DayHeading(date, None)
    return DayHeading(date, named[0]) if len(named) == 1 and is_place(named[0]) else None


def is_place(name: str) -> bool:
    """Tell whether a heading is a country, a great city, or any city with its country.

    >>> is_place("Republic of Moldova"), is_place("Graz, Austria"), is_place("Opening session")
    (True, True, False)
    """
    if len(name) <= _SHORT_FORM:
        return False
    if is_city(name) or is_region(_STATE.sub("", name)):
        return True
    parts = _CITY_AND_COUNTRY.fullmatch(name)
    return bool(parts and is_region(_STATE.sub("", parts[2])) and not _OF_PROGRAMME.search(parts[1]))


def is_like_a_place(name: str) -> bool:
    """Tell whether a heading could be the name of a place, as the headings around it are.

    >>> is_like_a_place("Sarajevo"), is_like_a_place("Media coverage")
    (True, False)
    """
    return bool(len(name) <= _LONGEST_PLACE and _NAME.fullmatch(name) and not _OF_PROGRAMME.search(name))


def places(passage: Passage, headings: Iterable[Span], above: frozenset[Span]) -> frozenset[Span]:
    """Return the headings of a programme that are places.

    Where a country or a city with its country is among those right above lines, all of them that could be names are
    places: ``Kosovo`` and, between two others, ``Sarajevo``.

    Args:
        passage: the release.
        headings: all short lines.
        above: those right above the lines of the programme.
    """
    named = {span: passage.text[span.start : span.end].strip(" :\xa0") for span in headings}
    sure = {span for span, name in named.items() if is_place(name)}
    alike = {span for span in above if is_like_a_place(named[span])} if sure & above else set()
    return frozenset(sure | alike)
