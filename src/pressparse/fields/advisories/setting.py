"""What the text around a programme tells of it: whether it lies ahead, and on which day."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

from pressparse.fields.advisories.rows import Row
from pressparse.fields.advisories.terms import is_first_day, is_limit
from pressparse.fields.dates import DateDraft, Tense, tense_at
from pressparse.fields.rule import Passage
from pressparse.fields.sentences import sentence_around
from pressparse.lines import Span
from pressparse.model import Precision

_PROGRAMME: Final = r"(?:programme?|agenda|schedule|diary|calendar|itinerary)"
_ADVISORY: Final = re.compile(
    r"\b(?:"
    + "|".join(
        (
            r"(?:media|press|news)[ \xa0](?:advisory|alert|invitation|programme?|opportunit\w+|schedule|coverage)",
            r"advisory|daily[ \xa0](?:guidance|schedule)|public schedule|week ahead|invitation to|save the date",
            rf"(?:indicative|provisional|detailed|full)[ \xa0]{_PROGRAMME}|key dates|upcoming events",
            rf"{_PROGRAMME}(?=[ \xa0]*(?:(?:of|for|on)\b|:|$))",
            r"presse-?einladung|medieneinladung|terminhinweis|pressetermine?|einladung|(?:programm)?ablauf",
            r"programm(?=[ \xa0]*(?:am\b|für\b|:|$))",
            r"invitation presse|note aux rédactions|avis aux médias|programme prévisionnel|convocatoria",
        )
    )
    + r")\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What a text calls itself that announces a programme."""
_LITERALS: Final = (
    "advisory", "alert", "invit", "program", "opportunit", "schedule", "coverage", "guidance", "week ahead",
    "itinerary", "save the date", "agenda", "diary", "calendar", "key dates", "upcoming events", "einladung",
    "terminhinweis", "pressetermin", "ablauf", "note aux", "avis aux", "convocatoria",
)  # fmt: skip
"""What each of them has somewhere, in small letters: eight times as fast to look for in a text that has none."""


_PLACE: Final = attrgetter("span")


def dates_in(passage: Passage, span: Span) -> tuple[DateDraft, ...]:
    """Return the dates of a release that stand within a span."""
    dates = passage.dates
    if not dates or span.start > dates[-1].span.start or span.end <= dates[0].span.start:
        return ()
    first = bisect_left(dates, (span.start,), key=_PLACE)
    return dates[first : bisect_left(dates, (span.end,), first, key=_PLACE)]


def is_advisory(passage: Passage) -> bool:
    """Tell whether title or body calls itself an invitation or a programme.

    Example: ``Media advisory`` as a heading. Counter-example: ``The programme was a success.``
    """
    title = passage.section.title
    return any(span and _names_programme(passage.text, span) for span in (title, passage.section.body))


def _names_programme(text: str, span: Span) -> bool:
    """Tell whether one of the words for a programme stands in a span; only lines with a sign of it are looked at."""
    near = text[span.start : span.end].lower()
    signs = [literal for literal in _LITERALS if literal in near]
    start = span.start
    while signs and start < span.end:
        found = text.find("\n", start, span.end)
        end = found if found >= 0 else span.end
        line = text[start:end].lower()
        if any(sign in line for sign in signs) and _ADVISORY.search(text, start, end):
            return True
        start = end + 1
    return False


def opens_row(text: str, row: Row, date: DateDraft) -> bool:
    """Tell whether a row begins with a day: nothing but its weekday or a bracket stands before it."""
    before = text[row.start : date.span.start]
    return date.precision is Precision.DAY and (date.wide.start <= row.start or not before.strip(" [("))


def is_ahead(passage: Passage, row: Span) -> bool:
    """Tell whether a row says what will be.

    Example: ``The harbour master will open the pier``. Counter-example: ``Pier 7, Harbour Road``.
    """
    return tense_at(passage.text, Span(row.start, row.start), row, passage.language) is Tense.FUTURE


def is_past(passage: Passage, row: Span) -> bool:
    """Tell whether a row says what has been.

    Example: ``09:15: The ferry was seen at the pier``. Counter-example: ``09:15: Press tour of the pier``.
    """
    return tense_at(passage.text, Span(row.start, row.start), row, passage.language) is Tense.PAST


def announced_in(passage: Passage, span: Span, *, is_advisory: bool) -> tuple[DateDraft, ...]:
    """Return the single days that a paragraph or title tells as ahead, first and last days of terms left out.

    Example: ``On 3 May 2024 the pier will open``. Counter-example: ``The pier opened on 3 May 2024``, ``Register by
    3 May 2024``, ``From 3 May 2024``, ``From 3 to 5 May``.

    Args:
        passage: the release.
        span: where the paragraph or title stands.
        is_advisory: whether the release calls itself a programme: then a day without any tense is ahead, too.
    """
    ahead = {Tense.FUTURE, Tense.UNSURE} if is_advisory else {Tense.FUTURE}
    return tuple(
        date
        for date in dates_in(passage, span)
        if date.precision is Precision.DAY
        and date.begin == date.end
        and tense_at(passage.text, date.wide, span, passage.language) in ahead
        and not is_first_day(passage.text, date, span)
        and not is_limit(passage.text, date, sentence_around(passage.text, date.span, span))
    )
