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

from attrs import evolve, field, frozen

from pressparse.fields.advisories.draft import EventDraft
from pressparse.fields.advisories.headings import DayHeading, day_heading, places
from pressparse.fields.advisories.rows import LineBeginning, Row, rows_of, written
from pressparse.fields.advisories.setting import announced_day, dates_in, opens_row
from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import HOURS, Hours, hours_at
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span

_LONGEST: Final = 500
"""A longer line is a paragraph that begins with a time."""
_LONGEST_BELOW: Final = 160
"""A longer line below a time alone is a paragraph."""
_LONGEST_HEADING: Final = 80

_TO: Final = (
    r"(?:\+/?[-–][ \xa0]?|±[ \xa0]?|(?:ca\.|approx\.|kl\.?|godz\.)[ \xa0]?"
    r"|(?:from|at|around|um|gegen|à|vers|von|de|ab|dès|a las|alle|ore)[ \xa0])?"
)
"""What may stand before the hours: ``from``, ``at``, ``about``, in several languages."""

_SIGN: Final = LineBeginning(
    rf"{_TO}(?:\d{{1,2}}(?:[:.]\d\d|[ \xa0]?h\b|h\d\d|[ \xa0]?[ap]\.?[ \xa0]?m\b|[ \xa0](?:Uhr|uur|heures|horas|hours|hrs)"
    r"|[ \xa0]?[-–—]|[ \xa0](?:to|bis|à)\b)|\d{4}[ \xa0]?(?:hrs|hours|GMT|UTC)|noon\b|midi\b|midday\b)"
)
"""A line that begins with a time."""

_OPENING: Final = re.compile(rf"[\[(]?{_TO}", re.IGNORECASE)
_AFTER_DAY: Final = re.compile(rf"[\])]?[ \t\xa0]{{0,4}}(?:[,;:|–—-][ \t\xa0]{{0,4}})?{_TO}[(\[]?")
_OTHER_ZONE: Final = re.compile(r"[ \xa0]?[(/][ \xa0]?")
_SEPARATOR: Final = re.compile(
    r"[)\]]?(?:[ \xa0]{0,4}(?:[:–—|·•;/]|-(?=[ \xa0\t]))[ \t\xa0]*|[ \xa0]*\t[ \t\xa0]*|[ \xa0]{2,})"
)
_COMMA_OR_BLANK: Final = re.compile(r"[)\]]?,?[ \xa0]")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_FIGURES: Final = re.compile(r"\d{4}-\d\d-\d\d|[\d.,:%]{1,12}(?:\s[\W\d]|\Z)")
_OFFICE_HOURS: Final = re.compile(
    r"(?:daily|every|weekdays|closed|open|mon(?:day)?s?[ \xa0]?(?:to|[–-])|täglich|geöffnet|tous les jours|ouvert)\b"
    r"|.{0,60}\b(?:(?:opening|office|business|working|visiting|reception|service)[ \xa0]hours|opening times|"
    r"hours of operation|öffnungszeiten|sprechzeiten|heures d[’']ouverture)\b",
    re.IGNORECASE,
)
_TURN: Final = re.compile(r"[A-Z][A-Z .’'-]{2,40}:")
_VENUE: Final = re.compile(
    r"(?:venue|location|place|where|room|ort|lieu|lugar)[ \xa0]?[:–-][ \xa0]*(\S.{1,150})", re.IGNORECASE
)
_VENUE_WITHIN: Final = re.compile(
    r"[ \xa0]*[,;(–—|-][ \xa0]*(?:venue|location|place|ort|lieu|lugar)[ \xa0]?:[ \xa0]*([^()]{2,150})\)?\.?\Z",
    re.IGNORECASE,
)


def timed_lines(passage: Passage) -> Finding[tuple[EventDraft, ...]] | None:
    """Find the lines of a programme that begin with a time, or with a day and a time.

    Example: ``3 May, 09:15 (CET)   Press conference``; below the heading ``Tuesday, 3 May``, or a first paragraph that
    announces that day alone: ``10:00: Opening``; below such a heading, ``10:00`` alone above ``Opening``.
    Counter-example: ``09:00–17:00 office hours``, ``12:34 p.m. was when it began``, a match that ended 3:2.
    """
    if not _has_sign(passage):
        return None
    rows = rows_of(passage)
    drafts = tuple(_Programme.of(passage, rows).events())
    if not drafts:
        return None
    return Finding(drafts, Span(drafts[0].span.start, drafts[-1].span.end), "timed-lines")


def _has_sign(passage: Passage) -> bool:
    """Tell whether any line begins with a time, or with a day and a time, before all of them are looked at."""
    text, body = passage.text, passage.section.body
    return _SIGN.is_in(text, body) or any(
        _hours_behind(text, date, body.end) for date in passage.dates if date.span.start >= body.start
    )


@frozen
class _Entry:
    """A row that begins with hours: the date before them or None, and the title behind them (empty: it is below)."""

    span: Span
    date: DateDraft | None
    hours: Hours
    title: str
    place: str | None = None


def _entry(passage: Passage, row: Row) -> _Entry | None:
    """Read a row as a line of a programme, or return None where it is none."""
    text = passage.text
    if len(row) > _LONGEST:
        return None
    date = next((date for date in dates_in(passage, row.span) if opens_row(text, row, date)), None)
    if date:
        hours = _hours_behind(text, date, row.end)
    else:
        opening = _OPENING.match(text, row.start, row.end)
        hours = hours_at(text, opening.end() if opening else row.start, row.end)
    if hours is None:
        return None
    title = _title(passage, Span(_behind_other_zone(text, hours.span.end, row.end), row.end))
    if title is None:
        return None
    venue = _VENUE_WITHIN.search(title)
    if venue:
        return _Entry(row.span, date, hours, title[: venue.start()], venue[1].strip())
    return _Entry(row.span, date, hours, title)


def _hours_behind(text: str, date: DateDraft, end: int) -> Hours | None:
    """Return the hours that stand right behind a day."""
    gap = _AFTER_DAY.match(text, date.span.end, end)
    return hours_at(text, gap.end() if gap else date.span.end, end)


def _behind_other_zone(text: str, at: int, end: int) -> int:
    """Skip a second time in brackets that says the same for another zone: ``10:00 BST (11:00 CEST)``."""
    gap = _OTHER_ZONE.match(text, at, end)
    other = hours_at(text, gap.end(), end) if gap else None
    return other.span.end if other else at


def _title(passage: Passage, rest: Span) -> str | None:
    """Return what a line says behind its time; None where that is no name of an event, as a sentence that goes on."""
    text = passage.text
    if not text[rest.start : rest.end].strip(" \t\xa0:)]–—-"):
        return ""
    strong = _SEPARATOR.match(text, *rest)
    gap = strong or _COMMA_OR_BLANK.match(text, *rest)
    if gap is None:
        return None
    title = written(passage, Span(gap.end(), rest.end)).strip()
    is_sentence = not strong and title[:1].islower()
    return title if not is_sentence and _can_be_title(title) else None


def _can_be_title(title: str) -> bool:
    return bool(_LETTERS.search(title)) and not any(
        trap.match(title) for trap in (_OFFICE_HOURS, _TURN, HOURS, _FIGURES)
    )


@frozen
class _Programme:
    """The rows of a body, with what each says: a line of the programme, a day heading, or neither."""

    passage: Passage
    rows: Sequence[Row]
    entries: Sequence[_Entry | None]
    days: Sequence[DayHeading | None]
    announced: DateDraft | None = field(init=False)
    places: frozenset[Span] = field(init=False)

    @classmethod
    def of(cls, passage: Passage, rows: Sequence[Row]) -> _Programme:
        """Read the rows of a body."""
        days = [day_heading(passage, row, dates_in(passage, row.span)) for row in rows]
        entries = [None if day else _entry(passage, row) for row, day in zip(rows, days, strict=True)]
        return cls(passage, rows, _with_titles_below(passage, rows, entries, days), days)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "places", places(self.passage, self._headings()))
        object.__setattr__(self, "announced", self._announced_day())

    def events(self) -> Iterator[EventDraft]:
        """Yield the events whose day is written, in order."""
        day: DateDraft | None = self.announced
        place: str | None = None
        has_day = False
        is_place_of_day = is_done = False  # the place stands below a day; it has held for that day's lines
        for at, (row, entry, heading) in enumerate(zip(self.rows, self.entries, self.days, strict=True)):
            if heading:
                day, has_day = heading.day, True
                place, is_done = heading.place or (None if is_done else place), False
                is_place_of_day = is_place_of_day or heading.place is not None
            elif entry:
                is_done = is_place_of_day
                if own := entry.date or day:
                    yield EventDraft(entry.title, own, entry.hours, entry.place or self._venue(at) or place, entry.span)
            elif row.span in self.places:
                place, is_place_of_day = self.passage.text[row.start : row.end].strip(" :\xa0"), has_day
                is_done = False
            elif self._is_heading(row) and not (at and self.entries[at - 1] and row.gap == 1):
                place = None

    def _headings(self) -> Iterator[Span]:
        """Yield the headings right above the lines of the programme, days between them left out."""
        above: Row | None = None
        for row, entry, day in zip(self.rows, self.entries, self.days, strict=True):
            if entry and above:
                yield above.span
            if not day:
                above = row if not entry and self._is_heading(row) else None

    def _is_heading(self, row: Row) -> bool:
        return len(row) <= _LONGEST_HEADING and not row.is_item and self.passage.text[row.end - 1] not in ".;,!?"

    def _venue(self, at: int) -> str | None:
        """Return the place that the row below an event names with a label."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        match = _VENUE.fullmatch(self.passage.text, *below.span) if below else None
        return match[1].rstrip(" .") if match else None

    def _announced_day(self) -> DateDraft | None:
        """Return the one day that the text above announces, where lines without a day look like a programme."""
        lines = [entry for entry in self.entries if entry and entry.date is None]
        hours = [entry.hours for entry in lines]
        is_in_order = len(hours) > 1 and all(first.begin <= then.begin for first, then in pairwise(hours))
        if not is_in_order and not any(each.tz for each in hours):
            return None
        return announced_day(self.passage, lines[0].span.start)


def _with_titles_below(
    passage: Passage, rows: Sequence[Row], entries: Sequence[_Entry | None], days: Sequence[DayHeading | None]
) -> Sequence[_Entry | None]:
    """Give times that stand alone the titles below them, if the first one opens a day and more follow; else drop them.

    Where the first time stands below something else than the day, the titles may be above, and nothing is sure.
    """
    alone = [at for at, entry in enumerate(entries) if entry and not entry.title]
    titled = {
        at: rows[at + 1]
        for at in alone
        if at + 1 < len(rows) and not entries[at + 1] and not days[at + 1] and len(rows[at + 1]) <= _LONGEST_BELOW
    }
    opens_day = bool(alone) and alone[0] > 0 and days[alone[0] - 1] is not None
    done: list[_Entry | None] = list(entries)
    for at in alone:
        below = titled.get(at)
        title = written(passage, below.span) if below else ""
        is_sure = opens_day and len(titled) > 1 and below and _can_be_title(title)
        entry = entries[at]
        done[at] = (
            evolve(entry, title=title, span=Span(rows[at].start, below.end)) if entry and below and is_sure else None
        )
    return done
