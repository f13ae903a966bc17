"""The day of publication as a rule finds it, and the lines and dates among which rules look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from pressparse.fields.dates import DateDraft
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.lines import Span
from pressparse.model import Basis, Precision

HEAD: Final = 1500
"""Date lines and datelines stand within so many first characters of a body."""
ADDRESS: Final = re.compile(r"\s{1,8}(?:Dear\b|The Honou?rable\b|To[: ]|Re:|(?:Mr|Mrs|Ms|Dr)\.? )")
"""What follows the day of a letter."""
LONGEST_LINE: Final = 2000
"""So far each way the ends of a line are looked for: what is longer is prose."""


@frozen
class PublishedDraft:
    """The day of publication as written; ``stated`` and ``event`` make findings of it.

    Attributes:
        date: the day.
        basis: how it is said.
        time: the clock time beside it, as ``HH:MM``, or None.
        tz: the zone of that time as written, or None.
        is_earliest: whether the release may have come out some days later: it reports a meeting of that day.

    >>> from pressparse.fields.dates import find_dates
    >>> (date,) = find_dates("It is open since 3 May 2024.", 0, 28)
    >>> PublishedDraft(date, Basis.STATED).date.span
    Span(start=17, end=27)
    """

    date: DateDraft
    basis: Basis
    time: str | None = None
    tz: str | None = None
    is_earliest: bool = False


PublishedRule = Rule[PublishedDraft]


def stated(date: DateDraft, span: Span, rule: str, *, basis: Basis = Basis.STATED) -> Finding[PublishedDraft]:
    """Return the finding of a day that the release says of itself, with the clock time beside it.

    >>> from pressparse.fields.dates import find_dates
    >>> (date,) = find_dates("Log entry of 3 May 2024, 10:30 CET", 0, 34)
    >>> found = stated(date, date.span, "log-entry")
    >>> found.value.time, found.value.tz, found.span, found.rule
    ('10:30', 'CET', Span(start=13, end=23), 'log-entry')
    """
    return Finding(PublishedDraft(date, basis, date.time, date.tz), span, rule)


def event(date: DateDraft, rule: str, *, is_earliest: bool = False) -> Finding[PublishedDraft]:
    """Return the finding of an event told as of its day; its clock time is not that of the release.

    >>> from pressparse.fields.dates import find_dates
    >>> (date,) = find_dates("The board met on Friday (3 May 2024).", 0, 37)
    >>> event(date, "met-on-day", is_earliest=True).span  # with weekday and brackets
    Span(start=14, end=36)
    """
    return Finding(PublishedDraft(date, Basis.EVENT, is_earliest=is_earliest), date.wide, rule)


def is_one_day(date: DateDraft) -> bool:
    """Tell whether a date is a single day, neither range nor month.

    >>> from pressparse.fields.dates import find_dates
    >>> [is_one_day(date) for date in find_dates("On 3 May 2024, from 4 to 6 May 2024, in June 2024.", 0, 50)]
    [True, False, False]
    """
    return date.precision is Precision.DAY and date.begin == date.end


def days_in_head(passage: Passage) -> Iterator[DateDraft]:
    """Yield the single days at the beginning of the body."""
    body = passage.section.body
    for date in passage.dates:
        if date.span.start >= body.start + HEAD:
            return
        if date.span.start >= body.start and is_one_day(date):
            yield date


def line_of(passage: Passage, span: Span) -> Span:
    """Return the line of the body in which a span stands, without white space at its ends.

    Where paragraphs stand on one line, what parts them ends a line.
    """
    text, body = passage.text, passage.section.body
    floor, ceiling = max(body.start, span.start - LONGEST_LINE), min(body.end, span.end + LONGEST_LINE)
    marks = ("\n", "\r", *filter(None, [passage.style.parting]))
    start = max(floor, *(text.rfind(mark, floor, span.start) + 1 for mark in marks))
    end = min((at for mark in marks if (at := text.find(mark, span.end, ceiling)) >= 0), default=ceiling)
    lead, tail = text[start : span.start], text[span.end : end]
    return Span(start + len(lead) - len(lead.lstrip()), span.end + len(tail.rstrip()))


def ends_far(passage: Passage, at: int, least: int) -> bool:
    """Tell whether a line goes on for more than so many characters: in prose most do, and need no closer look."""
    text, stop = passage.text, at + least
    if stop >= passage.section.body.end or text.find("\n", at, stop) >= 0 or text.find("\r", at, stop) >= 0:
        return False
    return not text[stop].isspace() and not _is_parted(passage, at, stop)


def begins_far(passage: Passage, at: int, least: int) -> bool:
    """Tell whether a line began more than so many characters before a place."""
    text, start = passage.text, at - least
    if start <= passage.section.body.start or text.find("\n", start, at) >= 0 or text.find("\r", start, at) >= 0:
        return False
    return not text[start - 1].isspace() and not _is_parted(passage, start, at)


def _is_parted(passage: Passage, start: int, end: int) -> bool:
    """Tell whether what parts paragraphs on one line stands somewhere."""
    parting = passage.style.parting
    return parting is not None and passage.text.find(parting, start, end) >= 0


def around_on_line(passage: Passage, date: DateDraft) -> tuple[Span, str, str]:
    r"""Return the line of a date, and what stands before and behind it there.

    >>> from pressparse.fields.rule import Passage
    >>> from pressparse.layouts.layout import Section, Style
    >>> text = "It is open.\n\nLog entry of 3 May 2024"
    >>> passage = Passage(text, Section(0, None, None, Span(0, len(text))), Style())
    >>> around_on_line(passage, passage.dates[0])
    (Span(start=13, end=36), 'Log entry ', '')
    """
    line = line_of(passage, date.wide)
    return line, passage.text[line.start : date.wide.start], passage.text[date.wide.end : line.end]
