"""The lines of a programme: an hour, perhaps with its day, then what happens.

    Tuesday, 3 May 2024                            a day heading holds for the lines below it,
    Norway                                         and so does a country
      • 09:30 – 10:15 (CEST)   Press conference
    4 May, 2 p.m. ET: Visit of the harbour         a day on the line comes before both
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from pressparse.fields.advisories.draft import EventDraft
from pressparse.fields.advisories.headings import day_heading, places
from pressparse.fields.advisories.rows import Row, rows_of, written
from pressparse.fields.advisories.setting import dates_in, is_announced, only_day_above
from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import HOURS, Hours, hours_at
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span
from pressparse.model import Precision

_LONGEST: Final = 500
"""A longer line is a paragraph that begins with a time."""
_LONGEST_HEADING: Final = 80
_SIGN: Final = re.compile(r"\d[:.hH]\d\d|\d[ \xa0]?[AaPp]\.?[Mm]\b|\d[ \xa0]?(?:Uhr|[hH]|hrs|heures)\b|\bnoon\b")

_OPENING: Final = re.compile(r"[\[(]?(?:(?:from|at|um|à|von|de|ab|dès|a las)[ \xa0])?", re.IGNORECASE)
_AFTER_DAY: Final = re.compile(
    r"[\])]?[ \t\xa0]{0,4}(?:[,;:|–—-][ \t\xa0]{0,4})?(?:(?:at|from|um|à|von|de|ab|dès)[ \xa0])?[(\[]?"
)
_OTHER_ZONE: Final = re.compile(r"[ \xa0]?[(/]([^()/\n\r]{4,40})[)/]?")
_SEPARATOR: Final = re.compile(r"[)\]]?(?:[ \xa0]{0,4}(?:[:–—|·•;/]|-(?=[ \xa0\t]))[ \t\xa0]*|[ \xa0]*\t[ \t\xa0]*|[ \xa0]{2,})")
_COMMA_OR_BLANK: Final = re.compile(r"[)\]]?,?[ \xa0]")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_OFFICE_HOURS: Final = re.compile(
    r"\b(?:(?:opening|office|business|working|visiting|reception|service)[ \xa0]hours|opening times|hours of operation|"
    r"daily|every|weekdays|mon(?:day)?s?[ \xa0]?(?:to|[–-])|öffnungszeiten|sprechzeiten|geöffnet|täglich|"
    r"heures d[’']ouverture|tous les jours|open to the public|closed)\b",
    re.IGNORECASE,
)
_TURN: Final = re.compile(r"[A-Z][A-Z .’'-]{2,40}:")
_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d|\d+(?:[.,]\d+)?%?(?:\s|\Z)(?=[\W\d]|\Z)")
_VENUE: Final = re.compile(
    r"(?:venue|location|place|where|room|ort|lieu|lugar)[ \xa0]?[:–-][ \xa0]*(\S.{1,150})", re.IGNORECASE
)


def timed_lines(passage: Passage) -> Finding[tuple[EventDraft, ...]] | None:
    """Find the lines of a programme that begin with a time, or with a day and a time.

    Example: ``3 May, 09:15 (CET)   Press conference``; below the heading ``Tuesday, 3 May``, or a first paragraph that
    announces that day alone: ``10:00: Opening``.
    Counter-example: ``09:00–17:00 office hours``, ``12:34 p.m. was when it began``, a match that ended 3:2.
    """
    body = passage.section.body
    if not _SIGN.search(passage.text, *body):
        return None
    rows = rows_of(passage)
    entries = [_entry(passage, row) for row in rows]
    if not any(entries):
        return None
    drafts = tuple(_Walk(passage, rows, entries).events())
    if not drafts:
        return None
    return Finding(drafts, Span(drafts[0].span.start, drafts[-1].span.end), "timed-lines")


@frozen
class _Entry:
    """A row that begins with hours: the date before them, or None, and the title behind them."""

    row: Row
    date: DateDraft | None
    hours: Hours
    title: str


def _entry(passage: Passage, row: Row) -> _Entry | None:
    text = passage.text
    if len(row) > _LONGEST:
        return None
    date = next((date for date in dates_in(passage, row.span) if _opens(text, row, date)), None)
    if date:
        at = _AFTER_DAY.match(text, date.span.end, row.end)
        hours = hours_at(text, at.end(), row.end) if at else None
    else:
        at = _OPENING.match(text, row.start, row.end)
        hours = hours_at(text, at.end(), row.end) if at else None
    if hours is None:
        return None
    title = _title(passage, Span(_behind_other_zone(text, hours.span.end, row.end), row.end))
    return _Entry(row, date, hours, title) if title else None


def _opens(text: str, row: Row, date: DateDraft) -> bool:
    """Tell whether a row begins with a day: nothing but its weekday or a bracket stands before it."""
    before = text[row.start : date.span.start]
    return date.precision is Precision.DAY and (date.wide.start <= row.start or not before.strip(" [("))


def _behind_other_zone(text: str, at: int, end: int) -> int:
    """Skip a second time in brackets that says the same for another zone: ``10:00 BST (11:00 CEST)``."""
    other = _OTHER_ZONE.match(text, at, end)
    return other.end() if other and HOURS.fullmatch(other[1].strip()) else at


def _title(passage: Passage, rest: Span) -> str | None:
    """Return what a line says behind its time, if that is the name of an event and no sentence that goes on."""
    text = passage.text
    strong = _SEPARATOR.match(text, *rest)
    gap = strong or _COMMA_OR_BLANK.match(text, *rest)
    if gap is None:
        return None
    title = written(passage, Span(gap.end(), rest.end)).strip()
    if not _LETTERS.search(title) or _OFFICE_HOURS.search(title) or _TURN.match(title):
        return None
    if HOURS.match(title) or _STAMP.match(title) or (title[0].islower() and not strong):
        return None
    return title


@frozen
class _Walk:
    """Goes down the rows of a programme, with the day and the place that hold."""

    passage: Passage
    rows: Sequence[Row]
    entries: Sequence[_Entry | None]
    _places: frozenset[Span] = field(init=False)

    def __attrs_post_init__(self) -> None:
        above = (row.span for (row, entry), (_, below) in pairwise(zip(self.rows, self.entries, strict=True))
                 if below and not entry and self._is_heading(row))
        object.__setattr__(self, "_places", places(self.passage, above))

    def events(self) -> Iterator[EventDraft]:
        """Yield the events whose day is known, in order."""
        text = self.passage.text
        day: DateDraft | None = None
        place: str | None = None
        has_heading = is_below_day = False
        last: _Entry | None = None
        for row, entry in zip(self.rows, self.entries, strict=True):
            if entry:
                own = entry.date or day
                if own is None and not has_heading:
                    own = self._announced_day()
                if own:
                    yield EventDraft(entry.title, own, entry.hours, self._venue(row) or place, row.span)
                last = entry
            elif heading := day_heading(self.passage, row, dates_in(self.passage, row.span)):
                day, has_heading = heading.day, True
                place = heading.place or (None if is_below_day else place)
                is_below_day = bool(heading.place)
            elif row.span in self._places:
                place, is_below_day = text[row.start : row.end].strip(" :\xa0"), has_heading
            elif self._is_heading(row) and not (last and last.row.end < row.start and row.gap == 1):
                place = None

    def _is_heading(self, row: Row) -> bool:
        return len(row) <= _LONGEST_HEADING and not row.is_item and self.passage.text[row.end - 1] not in ".;,!?"

    def _venue(self, row: Row) -> str | None:
        """Return the place that the row below an event names with a label."""
        place = self.rows.index(row) + 1
        if place >= len(self.rows):
            return None
        below = self.rows[place]
        match = _VENUE.fullmatch(self.passage.text, *below.span)
        return match[1].rstrip(" .") if match else None

    def _announced_day(self) -> DateDraft | None:
        """Return the one day that the text above the programme announces, where the lines look like a programme."""
        first = next(entry for entry in self.entries if entry)
        times = [entry.hours for entry in self.entries if entry and entry.date is None]
        is_programme = any(hours.tz for hours in times) or all(a.begin <= b.begin for a, b in pairwise(times)) and len(times) > 1
        day = only_day_above(self.passage, first.row.start) if is_programme else None
        return day if day and is_announced(self.passage, day) else None
