"""Deadlines for those who want to come: accreditation, registration, replies."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from pressparse.fields.advisories.draft import Days
from pressparse.fields.advisories.terms import is_joined, is_limit, may_be_limit
from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import Hours, find_hours, moment
from pressparse.fields.rule import Passage
from pressparse.fields.sentences import sentence_around
from pressparse.lines import Span
from pressparse.model import Deadline, Precision

_B: Final = r"\s{1,3}"
_DUTY: Final = re.compile(
    r"\b(?:"
    + "|".join(
        (
            # "All boats registered before 3 May" tells who may stay, not what is to be done.
            r"accredit(?!ed\b)\w*|(?:pre-?)?regist(?:er(?!ed\b)|ering|rations?)\b",
            rf"(?:must|to|should|have{_B}to){_B}be{_B}(?:registered|accredited)",
            r"rsvp|r\.s\.v\.p|sign(?:ing)?[ \xa0-]?up\b|apply\b|applications?\b",
            rf"confirm\w*{_B}(?:(?:your|their){_B})?(?:attendance|participation|interest)",
            r"(?:media|press|journalists?|reporters?|photographers?|crews?)\b[^.\n\r]{0,120}"
            rf"\b(?:should|must|please|(?:need|asked|requested|invited){_B}to){_B}"
            rf"(?:contact|confirm|notify|inform|e-?mail|write{_B}to|send|reply)\b",
            r"let\b[^.\n\r]{1,40}?\bknow\b|repl(?:y|ies)\b|respond\b",
            rf"please{_B}(?:\w+{_B})?(?:send|submit|e-?mail|contact|notify|inform|return|write)\b",
            r"requests?\b[^.\n\r]{0,60}\b(?:interview|attend|access|pass)",
            r"akkreditier\w*|anmeld\w*|anzumelden|melden\s{1,3}sie\s{1,3}sich|inscri\w+|accrédit\w*|acredita\w*|registr(?:o|arse)\b",
        )
    )
    + ")",
    re.IGNORECASE,
)
"""What those who want to come have to do."""

_DEADLINE: Final = re.compile(r"\W{0,8}(?:deadline|closing date|frist|date limite|plazo)\b", re.IGNORECASE)
_ABOVE: Final = 600
_LONGEST: Final = 400
_SENTENCE_END: Final = re.compile(r"(?<=\w\w)[.!?]\s{1,8}(?=[A-ZÄÖÜÉ])|\n[ \t\xa0]*[\n•–*-]|\r\n[ \t\xa0]*\r")
_BESIDE: Final = 45
"""So near a day its clock time stands."""
_OTHERS_DUTY: Final = re.compile(r"\b(?:shall|must submit|is required to|Congress|Secretary of)\b")

_OVER: Final = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)
_CALL: Final = re.compile(r"\b(?:must|should|please|asked|requested|invited|can|may|need|is|are|will)\b", re.IGNORECASE)
"""What a sentence has that calls on its readers, though it also tells what was."""


def find_deadlines(passage: Passage, days: Days) -> Iterator[Deadline]:
    """Yield the deadlines of a body; ``text`` is the sentence that says what for and until when.

    Example: ``Register by 3 May 2024, 12:00 (CEST).`` Counter-example: ``All boats registered before 3 May 2024``,
    ``The agency shall report no later than 3 May 2024.``, ``The application was made by 3 May 2024.``

    Args:
        passage: the release.
        days: its dates, with their years.
    """
    text, body = passage.text, passage.section.body
    for date in passage.dates:
        if date.precision is not Precision.DAY or date.span.start < body.start or not may_be_limit(text, date):
            continue
        sentence = _sentence(passage, date.span)
        if not is_limit(text, date, sentence) or not _has_duty(text, sentence, body):
            continue
        is_over = _OVER.search(text, *sentence) and not _CALL.search(text, *sentence)
        if not is_over and not _OTHERS_DUTY.search(text, *sentence):
            hours = _hours_beside(text, date, sentence)
            at = _trimmed(text, sentence)
            due = _due(days[date.span].end, hours)
            yield Deadline(due, hours.tz if hours else None, text[at.start : at.end], at)


def _sentence(passage: Passage, span: Span) -> Span:
    """Return the sentence around a span; in a wrapped text it may go over line breaks, up to a blank line."""
    text, body = passage.text, passage.section.body
    if passage.style.width is None:
        return sentence_around(text, span, body)
    floor, ceiling = max(body.start, span.start - _LONGEST), min(body.end, span.end + _LONGEST)
    start = max((end.end() for end in _SENTENCE_END.finditer(text, floor, span.start)), default=floor)
    end = _SENTENCE_END.search(text, span.end, ceiling)
    return Span(start, end.start() + 1 if end else ceiling)


def _has_duty(text: str, sentence: Span, body: Span) -> bool:
    """Tell whether a sentence says what is to be done; below ``Accreditation``, ``Deadline:`` alone is enough."""
    above = sentence.start - _ABOVE if _DEADLINE.match(text, *sentence) else sentence.start
    return _DUTY.search(text, max(body.start, above), sentence.end) is not None


def _due(day: dt.date | None, hours: Hours | None) -> dt.datetime | dt.date | None:
    return moment(day, hours.begin if hours else None, hours.tz if hours else None) if day else None


def _hours_beside(text: str, date: DateDraft, sentence: Span) -> Hours | None:
    """Return the clock time that stands right behind a day, or else right before it."""
    behind = find_hours(text, date.span.end, min(sentence.end, date.span.end + _BESIDE))
    if behind and is_joined(text, date.span.end, behind.span.start):
        return behind
    before = find_hours(text, max(sentence.start, date.span.start - _BESIDE), date.span.start)
    return before if before and is_joined(text, before.span.end, date.wide.start) else None


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum() and text[start] not in '("“':
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
