"""An event as a programme writes it, and what becomes of it once the days of the release are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import Hours, moment
from pressparse.lines import Span
from pressparse.model import DateMention, Event

Days = Mapping[Span, DateMention]
"""The dates of a release by their spans, with the years that the whole file gave them."""


_LATE: Final = 17
"""What begins from this hour on can end after midnight."""


@frozen
class EventDraft:
    """An event as written.

    Attributes:
        title: what it is, without the time.
        day: the date that it stands on or under, one of those of its passage.
        hours: when on that day; None where it takes the whole day.
        place: where, or None.
        span: the evidence.

    >>> from pressparse.fields.dates import find_dates
    >>> (day,) = find_dates("3 May 2024: Press tour", 0, 22)
    >>> EventDraft("Press tour", day, hours=None, place=None, span=Span(0, 22)).day.is_dated
    True
    """

    title: str
    day: DateDraft
    hours: Hours | None
    place: str | None
    span: Span


def to_event(draft: EventDraft, days: Days) -> Event:
    """Turn a draft into an event; one on a day whose year nobody knows begins at None."""
    first, last, hours = days[draft.day.span].start, days[draft.day.span].end, draft.hours
    if first is None or last is None:
        return Event(None, None, hours.tz if hours else None, draft.title, draft.place, draft.span)
    if hours is None:
        return Event(first, last if last != first else None, None, draft.title, draft.place, draft.span)
    start = moment(first, hours.begin, hours.tz)
    return Event(start, _end(first, last, hours), hours.tz, draft.title, draft.place, draft.span)


def _end(first: dt.date, last: dt.date, hours: Hours) -> dt.date | None:
    """Return when an event ends: in the evening perhaps after midnight; ``9:00 – 5:00`` says nothing that is sure."""
    if hours.end is None or (first == last and hours.end == hours.begin):
        return None
    if first == last and hours.end < hours.begin:
        return moment(first + dt.timedelta(days=1), hours.end, hours.tz) if hours.begin.hour >= _LATE else None
    return moment(last, hours.end, hours.tz)
