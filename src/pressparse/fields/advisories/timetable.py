"""Programmes: lines that begin with a time, and what holds for them.

::

    Tuesday, 3 May 2024                            a day heading holds for the lines below it,
    Norway                                         and so does a country
      • 09:30 – 10:15 (CEST)   Press conference
    4 May, 2 p.m. ET: Visit of the harbour         a day on the line comes before both
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from attrs import Factory, define, frozen

from pressparse.fields.advisories.draft import EventDraft
from pressparse.fields.advisories.entries import Entry, has_entries, read_entry, with_titles_below
from pressparse.fields.advisories.headings import DayHeading, day_heading, places
from pressparse.fields.advisories.rows import Row, rows_of
from pressparse.fields.advisories.setting import announced_in, dates_in, is_advisory, is_past
from pressparse.fields.dates import DateDraft, Written
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span

_LONGEST_HEADING: Final = 80
_VENUE: Final = re.compile(
    r"(?:venue|location|place|where|room|ort|lieu|lugar)[ \xa0]?[:–-][ \xa0]*(\S.{1,150})", re.IGNORECASE
)


def timed_lines(passage: Passage) -> Finding[tuple[EventDraft, ...]] | None:
    """Find the lines of a programme that begin with a time, or with a day and a time.

    Example: ``3 May, 09:15 (CET)   Press conference``; below the heading ``Tuesday, 3 May``, or a paragraph that
    announces that day: ``10:00: Opening``; below such a heading, ``10:00`` alone above ``Opening``.
    Counter-example: ``09:00–17:00 office hours``, ``12:34 p.m. was when it began``, a match that ended 3:2, a log of
    what happened at which hour.
    """
    if not has_entries(passage):
        return None
    programme = _Programme.of(passage)
    drafts = tuple(programme.events()) if any(programme.entries) else ()
    if not drafts or (not programme.is_call and _tell_the_past(passage, drafts)):
        return None
    return Finding(drafts, Span(drafts[0].span.start, drafts[-1].span.end), "timed-lines")


def _tell_the_past(passage: Passage, drafts: Sequence[EventDraft]) -> bool:
    """Tell whether most lines say what has been: they are a log, and no programme."""
    return sum(is_past(passage, draft.span) for draft in drafts) * 2 > len(drafts)


@define
class _Held:
    """What holds for the lines to come.

    A heading holds until the next one. Where there is none yet, a day that paragraphs announce does, if it is but one.
    A day at the very top may be that of the release: it is given up for one that a paragraph announces.
    """

    place: str | None = None
    _heading: DayHeading | None = None
    _is_at_top: bool = False
    _announced: dict[Written, DateDraft] = Factory(dict)
    _is_place_of_day: bool = False
    _has_lines: bool = False

    def begin_day(self, heading: DayHeading, *, is_at_top: bool) -> None:
        """Begin a day; a place that stood below the last one, above its lines, is over with it."""
        if heading.place or (self._is_place_of_day and self._has_lines):
            self.place, self._is_place_of_day = heading.place, True
        self._heading, self._is_at_top, self._has_lines = heading, is_at_top, False

    def begin_place(self, place: str) -> None:
        """Begin a place."""
        self.place, self._is_place_of_day, self._has_lines = place, self._heading is not None, False

    def end_place(self) -> None:
        """Read on over a heading that is none: it ends a place that had its lines."""
        if self._has_lines:
            self.place = None

    def announce(self, days: Iterable[DateDraft], *, is_advisory: bool) -> None:
        """Read on over a paragraph that announces some days, or none."""
        self._announced |= {_written_without_year(day): day for day in days}
        if self._is_at_top and (self._announced or not is_advisory):
            self._heading, self._is_at_top = None, False

    def day_of_line(self, *, is_programme: bool) -> DateDraft | None:
        """Return the day of a line that names none itself; an announced one only where lines look like a programme."""
        self._has_lines = True
        if self._heading:
            return self._heading.day
        return next(iter(self._announced.values())) if len(self._announced) == 1 and is_programme else None


def _written_without_year(day: DateDraft) -> Written:
    return day.begin._replace(year=None, weekday=None)


@frozen
class _Programme:
    """The rows of a body, with what each says.

    Attributes:
        passage: the release.
        rows: the rows of its body.
        entries: what those say that are lines of the programme.
        days: what those say that are day headings.
        headings: where the other short lines stand.
        above: where those of them stand that are right above lines of the programme.
        places: where those of them stand that are places.
    """

    passage: Passage
    rows: Sequence[Row]
    entries: Sequence[Entry | None]
    days: Sequence[DayHeading | None]
    headings: frozenset[Span]
    above: frozenset[Span]
    places: frozenset[Span]

    @classmethod
    def of(cls, passage: Passage) -> _Programme:
        """Read the rows of a body."""
        rows = rows_of(passage)
        days = [day_heading(passage, row, dates_in(passage, row.span)) for row in rows]
        read = [None if day else read_entry(passage, row) for row, day in zip(rows, days, strict=True)]
        entries = with_titles_below(passage, rows, read, [day is not None for day in days])
        headings = frozenset(row.span for row in rows if _is_heading(passage, row))
        above = headings & {row.span for row in _rows_above(rows, entries, days)}
        return cls(passage, rows, entries, days, headings, above, places(passage, headings, above))

    @cached_property
    def is_call(self) -> bool:
        """Whether the release calls itself an invitation or a programme."""
        return is_advisory(self.passage)

    def events(self) -> Iterator[EventDraft]:
        """Yield the events whose day is written, in order."""
        is_programme, is_call = self._is_programme(), self.is_call
        of_title = self._announced_in(self.passage.section.title, is_call)
        is_told = not of_title and is_call  # beside the day of the title, one without a tense may be any other
        held = _Held()
        held.announce(of_title, is_advisory=is_call)
        for at, (row, entry, heading) in enumerate(zip(self.rows, self.entries, self.days, strict=True)):
            if heading:
                held.begin_day(heading, is_at_top=at == 0)
            elif entry:
                day = entry.date or held.day_of_line(is_programme=is_programme)
                if day:
                    place = entry.place or self._venue_below(at) or held.place
                    yield EventDraft(entry.title, day, entry.hours, place, entry.span)
            elif row.span in self.places:
                held.begin_place(self.passage.text[row.start : row.end].strip(" :\xa0"))
            elif row.span in self.above:
                held.end_place()
            elif row.span not in self.headings:
                held.announce(self._announced_in(row.span, is_told), is_advisory=is_call)

    def _announced_in(self, span: Span | None, is_call: bool) -> tuple[DateDraft, ...]:
        return announced_in(self.passage, span, is_advisory=is_call) if span else ()

    def _is_programme(self) -> bool:
        """Tell whether lines without a day look like a programme: in the order of their times, or with a zone."""
        hours = [entry.hours for entry in self.entries if entry and entry.date is None]
        is_in_order = len(hours) > 1 and all(first.begin <= then.begin for first, then in pairwise(hours))
        return is_in_order or any(each.tz for each in hours)

    def _venue_below(self, at: int) -> str | None:
        """Return the place that the row below an event names with a label."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        match = _VENUE.fullmatch(self.passage.text, *below.span) if below else None
        return match[1].rstrip(" .") if match else None


def _rows_above(
    rows: Sequence[Row], entries: Sequence[Entry | None], days: Sequence[DayHeading | None]
) -> Iterator[Row]:
    """Yield the rows right above lines of the programme, days between them left out."""
    above: Row | None = None
    for row, entry, day in zip(rows, entries, days, strict=True):
        if entry and above:
            yield above
        if not day:
            above = None if entry else row


def _is_heading(passage: Passage, row: Row) -> bool:
    return len(row) <= _LONGEST_HEADING and not row.is_item and passage.text[row.end - 1] not in ".;,!?"
