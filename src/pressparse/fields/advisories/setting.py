"""What the text around a programme tells of it: whether it lies ahead, and on which day."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from pressparse.fields.advisories.rows import Row
from pressparse.fields.dates import DateDraft, Tense, tense_at
from pressparse.fields.rule import Passage
from pressparse.lines import Span
from pressparse.model import Precision

_ADVISORY: Final = re.compile(
    r"\b(?:(?:media|press|news)[ \xa0](?:advisory|advisories|alert|invitation|programme|program|opportunit\w+|schedule|"
    r"coverage)|advisory|daily (?:guidance|schedule)|public schedule|week ahead|(?:indicative|provisional|detailed|full) (?:programme|program|agenda|schedule)|(?:programme|program|agenda|schedule|"
    r"diary|calendar)(?=[ \xa0]*(?:of|for|on)\b|[ \xa0]*(?::|$))|invitation to|save the date|key dates|upcoming events|"
    r"presseeinladung|terminhinweis|pressetermin\w*|einladung|programmablauf|ablauf|programm(?=[ \xa0]*(?:am|für|:|$))|"
    r"invitation presse|note aux rédactions|avis aux médias|programme prévisionnel|convocatoria|agenda)\b",
    re.IGNORECASE | re.MULTILINE,
)


def dates_in(passage: Passage, span: Span) -> tuple[DateDraft, ...]:
    """Return the dates of a release that stand within a span."""
    dates = passage.dates
    first = bisect_left(dates, span.start, key=lambda date: date.span.start)
    stop = bisect_left(dates, span.end, key=lambda date: date.span.start)
    return dates[first:stop]


def is_advisory(passage: Passage) -> bool:
    """Tell whether title or body calls itself an invitation or a programme.

    Example: ``Media advisory`` as a heading. Counter-example: ``The programme was a success.``
    """
    title = passage.section.title
    return any(span and _ADVISORY.search(passage.text, *span) for span in (title, passage.section.body))


def opens_row(text: str, row: Row, date: DateDraft) -> bool:
    """Tell whether a row begins with a day: nothing but its weekday or a bracket stands before it."""
    before = text[row.start : date.span.start]
    return date.precision is Precision.DAY and (date.wide.start <= row.start or not before.strip(" [("))


def announced_day(passage: Passage, at: int) -> DateDraft | None:
    """Return the one day that title and body name above an offset, if they tell it as ahead or as that of a programme.

    Example: ``On 3 May 2024 the pier will open. The programme that morning:`` Counter-example: two days, a past one.
    """
    days = [date for date in passage.dates if date.span.end <= at and date.precision is Precision.DAY]
    if len({date.begin._replace(year=None, weekday=None) for date in days}) != 1:
        return None
    day = days[-1]
    title, body = passage.section.title, passage.section.body
    within = title if title and day.span.start < title.end else body
    tense = tense_at(passage.text, day.wide, within, passage.language)
    is_ahead = tense is Tense.FUTURE or (tense is Tense.UNSURE and is_advisory(passage))
    return day if is_ahead and day.begin == day.end else None
