"""Hours of a day as programmes write them, with their end and zone, and what they make of a day.

The clock times of ``dates.clocks`` are those that running text allows. On a line of a programme more is a time:
``9.30``, ``14 h 00``, ``2:00 – 3:30 PM ET``, ``10 bis 12 Uhr``. So these forms are read only where a line or a label
says that a time stands there.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import frozen

from pressparse.fields.dates import offset
from pressparse.fields.dates.clocks import read_clock
from pressparse.fields.dates.zones import ZONE
from pressparse.lines import Span

_BLANK: Final = r"[ \t\xa0\u202f\u2009]"
_HALF: Final = rf"{_BLANK}?[AaPp]\.?{_BLANK}?[Mm]\b\.?"
_HOUR: Final = r"(?:[01]?\d|2[0-3])"
_CLOCK: Final = (
    rf"(?:{_HOUR}[:.][0-5]\d(?::[0-5]\d)?(?:{_HALF})?(?!\d|:\d)"
    rf"|{_HOUR}{_BLANK}?[hH](?:{_BLANK}?[0-5]\d)?(?!\w)"
    rf"|(?:0?[1-9]|1[0-2]){_HALF}"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?=[ \xa0]?(?:[Hh]rs|[Hh]ours|GMT|UTC|Uhr)\b)"
    rf"|{_HOUR}(?={_BLANK}(?:Uhr|uur|heures|horas|hours|hrs)\b)"
    rf"|(?:12{_BLANK})?(?:[Nn]oon|NOON|[Mm]idday)\b|[Mm]idi\b)"
)
_UNIT: Final = rf"(?:{_BLANK}?(?:Uhr|uur|[Hh]rs?|HRS|[Hh]ours|[Hh]eures|[Hh]oras|h)\b\.?)?"
_TO: Final = rf"{_BLANK}{{0,2}}(?:[-‐‑–—]|\b(?:to|until|till|bis|à|and|und|et)\b){_BLANK}{{0,2}}"
_LOCAL: Final = (
    r"(?:[Ll]ocal|LOCAL)(?:[ \xa0](?:[Tt]ime|TIME))?|Ortszeit|heure[ \xa0]locale|[A-Z][a-zé]{2,15}[ \xa0][Tt]ime"
)
_ZONE: Final = rf"(?:{_BLANK}{{0,3}}[(\[]?{_BLANK}?(?P<tz>{ZONE.pattern}|{_LOCAL})\b(?:{_BLANK}?[)\]])?)?"

HOURS: Final = re.compile(
    rf"(?<![\w.:,/+-])(?:(?P<bare>{_HOUR})(?={_TO}{_CLOCK})|(?P<begin>{_CLOCK}){_UNIT})"
    rf"(?:{_TO}(?P<end>{_CLOCK}){_UNIT})?{_ZONE}"
)
"""A time or a span of time as a programme writes it, with the zone beside it."""

_MERIDIEM: Final = re.compile(r"[AaPp](?=\.?[ \t\xa0\u202f\u2009]?[Mm]\b)")


@frozen
class Hours:
    """Hours of a day: when they begin, when they end (or None), the zone as written (or None), and where they stand."""

    begin: dt.time
    end: dt.time | None
    tz: str | None
    span: Span


def hours_at(text: str, at: int, end: int) -> Hours | None:
    """Read the hours that begin at an offset, or return None where none do.

    >>> hours = hours_at("2:00 – 3:30 PM ET", 0, 17)
    >>> hours.begin.isoformat(), hours.end.isoformat(), hours.tz
    ('14:00:00', '15:30:00', 'ET')
    """
    match = HOURS.match(text, at, end)
    return _read(match) if match else None


def find_hours(text: str, start: int, end: int, taken: tuple[Span, ...] = ()) -> Hours | None:
    """Return the first hours in ``text[start:end]`` that do not stand in a stretch that is taken, as by a date."""
    ahead = iter(sorted(taken))
    next_taken = next(ahead, None)
    for match in HOURS.finditer(text, start, end):
        while next_taken and next_taken.end <= match.start():
            next_taken = next(ahead, None)
        hours = None if next_taken and next_taken.start < match.end() else _read(match)
        if hours:
            return hours
    return None


def moment(day: dt.date, time: dt.time | None, tz: str | None) -> dt.datetime | dt.date:
    """Return a time of a day with the offset that the written zone has then; without a time, the day itself.

    >>> moment(dt.date(2024, 7, 1), dt.time(9, 15), "CET").isoformat()
    '2024-07-01T09:15:00+01:00'
    >>> moment(dt.date(2024, 7, 1), dt.time(9, 15), "local time").isoformat()
    '2024-07-01T09:15:00'
    """
    if time is None:
        return day
    east = offset(tz, day) if tz else None
    return dt.datetime.combine(day, time, dt.timezone(east) if east is not None else None)


def _read(match: re.Match[str]) -> Hours | None:
    """Turn a match into hours: ``2:00 – 3:30 PM`` has both in the afternoon, ``11:00 – 1:00 PM`` begins before noon."""
    first, last = match["begin"] or match["bare"], match["end"]
    begin, end = _time(first), _time(last) if last else None
    half = _MERIDIEM.search(last) if last else None
    if half and not _MERIDIEM.search(first):
        begin = _time(f"{first}{half[0]}m")
        if begin and end and begin > end:
            begin = _time(first + "am")
    if begin is None or (last and end is None):
        return None
    return Hours(begin, end, match["tz"], Span(*match.span()))


def _time(written: str) -> dt.time | None:
    name = written.casefold()
    read = "12:00" if name.endswith(("noon", "midday", "midi")) else read_clock(written)
    return dt.time.fromisoformat(read) if read else None
