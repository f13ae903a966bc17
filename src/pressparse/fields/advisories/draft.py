"""An event as a programme writes it, and what becomes of it once the days of the release are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import Hours, moment
from pressparse.lines import Span
from pressparse.model import DateMention, Event

Days = Mapping[Span, DateMention]
"""The dates of a release by their spans, with the years that the whole file gave them."""


@frozen
class EventDraft:
    """An event as written.

    Attributes:
        title: what it is, without the time.
        day: the date that it stands on or under; None where the text names none.
        hours: when on that day; None where it takes the whole day.
        place: where, or None.
        span: the evidence.
    """

    title: str
    day: DateDraft | None
    hours: Hours | None
    place: str | None
    span: Span


def to_event(draft: EventDraft, days: Days) -> Event:
    """Turn a draft into an event; one on a day whose year nobody knows begins at None."""
    first, last = _first_and_last(draft, days)
    hours = draft.hours
    if first is None or last is None:
        return Event(None, None, hours.tz if hours else None, draft.title, draft.place, draft.span)
    if hours is None:
        return Event(first, last if last != first else None, None, draft.title, draft.place, draft.span)
    end = moment(_day_of_end(first, last, hours), hours.end, hours.tz) if hours.end else None
    return Event(moment(first, hours.begin, hours.tz), end, hours.tz, draft.title, draft.place, draft.span)


def _first_and_last(draft: EventDraft, days: Days) -> tuple[dt.date | None, dt.date | None]:
    mention = days.get(draft.day.span) if draft.day else None
    return (mention.start, mention.end) if mention else (None, None)


def _day_of_end(first: dt.date, last: dt.date, hours: Hours) -> dt.date:
    """Return the day an event ends on: the next one where it ends before the hour at which it begins."""
    if first == last and hours.end and hours.end < hours.begin:
        return first + dt.timedelta(days=1)
    return last
