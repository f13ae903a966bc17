r"""A calendar of the events of advisories (RFC 5545). Needs the extra ``ics``.

The same releases give the same bytes: no clock is asked and nothing is drawn by lot.

- ``UID`` is made from source, start and title, so that a corrected release does not double its events.
- ``DTSTAMP`` is the day the release came out; else the last day, else the first, on which it can have; else 1970.
- A time with an offset is written in UTC, and any calendar shows it in the zone of its reader. One without is
  *floating*: it is the clock time of the place, whose zone is not known. A day is a day.
- An event whose day nobody knows has no place in a calendar and is left out.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from pressparse.export.extras import needs
from pressparse.export.releases import each_release
from pressparse.labels import fold
from pressparse.model import Event, Release

if TYPE_CHECKING:
    from icalendar import Calendar
    from icalendar import Event as Entry

_PRODUCT: Final = "-//pressparse//pressparse//EN"
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, turners of writing direction, and halves of surrogate pairs, which no encoding has."""
_NO_DAY: Final = dt.date(1970, 1, 1)
_ONE_DAY: Final = dt.timedelta(days=1)


def to_calendar(releases: Iterable[Release]) -> Calendar:
    r"""Return the events of releases as one calendar; a ``Digest`` is such an iterable, too.

    Args:
        releases: any number of them; those without events add nothing. Where two give the same event, the one that
            came out later counts.

    Returns:
        The calendar, its events in the order of their starts; ``to_ical()`` gives the bytes.

    Raises:
        PressparseError: the package ``icalendar`` is not installed.

    >>> from pressparse import parse_text
    >>> text = "Media advisory\n\nSource: Port\n\n3 May 2024, 09:15 (CEST): Press tour\n"
    >>> [event["DTSTART"].to_ical() for event in to_calendar(parse_text(text)).events]
    [b'20240503T071500Z']
    """
    with needs("ics", "icalendar", "calendars"):
        from icalendar import Calendar  # noqa: PLC0415 - the extra may not be installed
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for appointment in _appointments(releases):
        calendar.add_component(_entry(appointment))
    return calendar


class _Appointment(NamedTuple):
    """An event that has a day, with what identifies it, and the release that announces it."""

    start: str
    uid: str
    stamp: dt.date
    event: Event
    release: Release


def _appointments(releases: Iterable[Release]) -> list[_Appointment]:
    """Return the events that have a day, each once, in the order of their starts."""
    latest: dict[str, _Appointment] = {}
    for release in each_release(releases):
        for event in release.advisory.events if release.advisory else ():
            if event.start is None:
                continue
            start = event.start.isoformat()
            appointment = _Appointment(start, _uid(release, start, event.title), _stamp(release), event, release)
            known = latest.get(appointment.uid)
            if known is None or known.stamp < appointment.stamp:
                latest[appointment.uid] = appointment
    return sorted(latest.values(), key=lambda appointment: appointment[:2])


def _entry(appointment: _Appointment) -> Entry:
    from icalendar import Event as Entry  # noqa: PLC0415 - the extra may not be installed

    event, release = appointment.event, appointment.release
    entry = Entry()
    entry.add("uid", appointment.uid)
    entry.add("dtstamp", dt.datetime.combine(appointment.stamp, dt.time(), dt.UTC))
    entry.add("dtstart", _in_utc(event.start))
    if event.end is not None and (end := _behind(event.end)):
        entry.add("dtend", end)
    entry.add("summary", _readable(event.title))
    if event.place:
        entry.add("location", _readable(event.place))
    entry.add("description", "\n".join(map(_readable, filter(None, (release.source.name, release.title)))))
    return entry


def _readable(text: str) -> str:
    """Return a text on one line, with U+FFFD in place of what no calendar may hold.

    Every white space becomes a blank: readers of calendars do not agree on what ends a line (U+2028, U+0085, a lone
    carriage return), and whatever follows such an end would be a line of the calendar.
    """
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))


def _uid(release: Release, start: str, title: str) -> str:
    identity = "\n".join((fold(release.source.name or ""), start, fold(title)))
    return f"{hashlib.sha256(identity.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}@pressparse"


def _stamp(release: Release) -> dt.date:
    published = release.published
    if published is None:
        return _NO_DAY
    return published.date or published.latest or published.earliest or _NO_DAY


def _in_utc(moment: dt.date | None) -> dt.date | None:
    if not (isinstance(moment, dt.datetime) and moment.tzinfo):
        return moment
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:  # the last hours of the year 9999, or the first ones of all
        return moment.replace(tzinfo=None)


def _behind(end: dt.date) -> dt.date | None:
    """Return an end as calendars count it: of days, the first one that is no part of the event, if there is one."""
    if isinstance(end, dt.datetime):
        return _in_utc(end)
    return end + _ONE_DAY if end < dt.date.max else None
