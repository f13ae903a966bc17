"""Days that an advisory calls ahead: they are those of its event, not of its publication, wherever they stand."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.dates import DateDraft
from pressparse.fields.dates.tense import Tense, tense_at
from pressparse.fields.kinds import by_title
from pressparse.fields.published.draft import HEAD, is_one_day
from pressparse.fields.rule import Passage
from pressparse.model import Kind

_HEADING: Final = re.compile(
    r"^[ \t\xa0]*(?:media|press) (?:advisory|alert|invitation)[ \t\xa0:]*$", re.IGNORECASE | re.MULTILINE
)
_ANNOUNCES: Final = re.compile(
    r"\b(?:will (?:take place|be held|be opened|open)|takes place|(?:is|are) to be held|findet\b.{1,80}? statt"
    r"|aura lieu|se tiendra|tendrá lugar|se celebrará)\b",
    re.IGNORECASE,
)
_OTHER_DAY: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|heute|morgen|(?:mon|diens|donners|frei|sams"
    r"|sonn)tag|mittwoch|aujourd[’']hui|demain|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hoy|mañana)\b",
    re.IGNORECASE,
)


def is_ahead(passage: Passage, date: DateDraft) -> bool:
    """Tell whether a day on a line of its own is that of the event that an advisory announces.

    Example: ``Tuesday, 7 May 2024`` above ``The tour will take place on the pier``: no other day is there for it, or a
    sentence calls the same day ahead. Counter-example: ``7 May 2024`` above ``The tour will take place on Friday``.
    """
    if not _is_advisory(passage):
        return False
    others = [other for other in passage.dates if other.span.start > date.span.end and is_one_day(other)]
    if any(_is_same(other, date) and _is_told_ahead(passage, other) for other in others):
        return True
    end = min(passage.section.body.end, date.wide.end + HEAD)
    if not _ANNOUNCES.search(passage.text, date.wide.end, end) or _OTHER_DAY.search(passage.text, date.wide.end, end):
        return False
    return all(_is_before(other, date) for other in others)


def _is_advisory(passage: Passage) -> bool:
    named = by_title(passage)
    if named:
        return named.value is Kind.MEDIA_ADVISORY
    body = passage.section.body
    return _HEADING.search(passage.text, body.start, body.end) is not None


def _is_told_ahead(passage: Passage, date: DateDraft) -> bool:
    return tense_at(passage.text, date.span, passage.section.body, passage.language) is Tense.FUTURE


def _is_same(other: DateDraft, date: DateDraft) -> bool:
    return other.begin[1:3] == date.begin[1:3] and other.begin.year in (None, 0, date.begin.year)


def _is_before(other: DateDraft, date: DateDraft) -> bool:
    """Tell whether a day is an earlier one, as that is until when one may register."""
    return (other.begin.year or date.begin.year or 0, *other.begin[1:3]) < (date.begin.year or 0, *date.begin[1:3])
