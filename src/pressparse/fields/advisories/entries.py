"""A line of a programme: a time, perhaps with its day, then what happens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from pressparse.fields.advisories.rows import LineBeginning, Row, has_wide_gap, may_begin_row, written
from pressparse.fields.advisories.setting import dates_in, is_ahead, opens_row
from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import HOURS, Hours, hours_at
from pressparse.fields.rule import Passage
from pressparse.lines import Span

_LONGEST: Final = 500
"""A longer line is a paragraph that begins with a time."""
_LONGEST_BELOW: Final = 250
"""A longer line below a time alone is a paragraph."""
_FEWEST_BELOW: Final = 2

_TO: Final = (
    r"(?:\+/?[-–][ \xa0]?|±[ \xa0]?|(?:ca\.|approx\.|kl\.?|godz\.)[ \xa0]?"
    r"|(?:from|at|around|um|gegen|à|vers|von|de|ab|dès|a las|alle|ore)[ \xa0])?"
)
"""What may stand before the hours: ``from``, ``at``, ``about``, in several languages."""

_UNITS: Final = r"(?:h|Uhr|uur|heures|horas|hours|hrs|[ap]\.?[ \xa0]?m)\b"
_SIGN: Final = LineBeginning(
    rf"{_TO}(?P<hours>\d{{1,2}}(?:[:.]\d\d|h\d\d|[ \xa0]?{_UNITS}|[ \xa0]?[-–—]|[ \xa0](?:to|bis|à)\b)"
    r"|\d{4}[ \xa0]?(?:hrs|hours|GMT|UTC)|noon\b|midi\b|midday\b)",
    first=r"\d+±acdfgkmnouvà",
)
_OPENING: Final = re.compile(rf"[\[(]?{_TO}", re.IGNORECASE)
_AFTER_DAY: Final = re.compile(
    rf"[\])]?[ \t\xa0]{{0,4}}(?:[,;:|@–—-][ \t\xa0]{{0,4}})?{_TO}[(\[]?",
    re.IGNORECASE,
)
_OTHER_ZONE: Final = re.compile(r"[ \xa0]?[(/][ \xa0]?")
_REMARK: Final = re.compile(
    r"[ \xa0]?\((?:approx\w*\.?|about|tbc|t\.b\.c\.|tbd|ca\.?|circa)\)|[ \xa0](?:onwards|sharp|till late)\b",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(
    r"[)\]]?(?:[ \xa0]{0,4}(?:[:–—|·•;/]|-(?=[ \xa0\t]))[ \t\xa0]*|[ \xa0]*\t[ \t\xa0]*|[ \xa0]{2,})"
)
"""What parts a time from a title, whatever that begins with."""
_COMMA_OR_BLANK: Final = re.compile(r"[)\]]?,?[ \xa0]")
"""What parts them where the title begins with a capital."""

_OPENS_SENTENCE: Final = re.compile(r"(?:On|Am|Le|El)[ \xa0]")
"""A line of a programme begins with the day itself."""

_LETTERS: Final = re.compile(r"[^\W\d_]{2}|Q[ \xa0]?&[ \xa0]?A")
_FIGURES: Final = re.compile(r"\d{4}-\d\d-\d\d|[\d.,:%]{1,12}(?:\s[\W\d]|\Z)")
_OFFICE_HOURS: Final = re.compile(
    r"(?:daily|every|weekdays|closed|open|mon(?:day)?s?[ \xa0]?(?:to|[–-])|täglich|geöffnet|tous les jours|ouvert)\b"
    r"|.{0,60}\b(?:(?:opening|office|business|working|visiting|reception|service)[ \xa0]hours|opening times|"
    r"hours of operation|öffnungszeiten|sprechzeiten|heures d[’']ouverture)\b",
    re.IGNORECASE,
)
_TRAPS: Final = (_FIGURES, _OFFICE_HOURS, HOURS)
"""What stands behind a time and is no title: figures, hours of opening, a second time."""
_NEXT: Final = re.compile(rf";[ \xa0]?{HOURS.pattern}")
"""Where a line goes on with another event, nothing tells where the first one ends."""
_LABEL: Final = re.compile(r"[A-Z][A-Z .’'-]{2,40}:|(?:[A-Z][a-z]+[ \xa0]?){1,3}:[ \xa0]")
"""What stands below a time and is no title: the name of who speaks, ``Contact: …``."""

_VENUE: Final = re.compile(
    r"(?<![ \xa0])[ \xa0]*[.,;(–—|-][ \xa0]*(?:venue|location|place|ort|lieu|lugar)[ \xa0]?:"
    r"[ \xa0]*([^()]{2,150}?)\)?\.?\Z",
    re.IGNORECASE,
)


@frozen
class Entry:
    """A line of a programme.

    Attributes:
        span: where it stands, the bullet left out.
        date: the day written on it, or None.
        hours: the time.
        title: what happens; empty where it must stand on the line below.
        place: where, if the line says so.
    """

    span: Span
    date: DateDraft | None
    hours: Hours
    title: str
    place: str | None = None


def has_entries(passage: Passage) -> bool:
    """Tell, before its lines are looked at, whether one of a body begins with a time, or with a day and a time."""
    text, body = passage.text, passage.section.body
    signs = tuple(_SIGN.find_in(text, body))
    if any(hours_at(text, sign.start("hours"), body.end) for sign in signs):
        return True
    if signs and has_wide_gap(text, body):
        return True  # within a long line, too, an entry may begin
    return any(
        may_begin_row(text, date, body) and _hours_behind(text, date, body.end)
        for date in passage.dates
        if date.span.start >= body.start
    )


def read_entry(passage: Passage, row: Row) -> Entry | None:
    """Read a row as a line of a programme, or return None where it is none.

    Example: ``3 May, 09:15 (CET)   Press conference``, ``14h00 – Arrival``, ``10 a.m. Talk``.
    Counter-example: ``09:00–17:00 office hours``, ``9:30 is early``, ``3 May 2024 at 10:00 the pier opens``,
    ``On 3 May at 10:00, Ann Roe will open the pier``.
    """
    text = passage.text
    if len(row) > _LONGEST:
        return None
    date = next((date for date in dates_in(passage, row.span) if opens_row(text, row, date)), None)
    hours = _hours_behind(text, date, row.end) if date else _hours_in_front(text, row)
    if hours is None:
        return None
    rest = Span(_behind_remarks(text, hours.span.end, row.end), row.end)
    title = _title(passage, rest, is_sentence=_OPENS_SENTENCE.match(text, *row.span) is not None)
    if title is None:
        return None
    venue = _VENUE.search(title)
    if venue:
        return Entry(row.span, date, hours, title[: venue.start()], venue[1].strip())
    return Entry(row.span, date, hours, title)


def with_titles_below(
    passage: Passage, rows: Sequence[Row], entries: Sequence[Entry | None], opens_day: Sequence[bool]
) -> list[Entry | None]:
    """Give times that stand alone the titles below them, or drop them.

    Only where the first of several stands right below its day, or what stands below is told as ahead: elsewhere the
    titles may be above.

    Args:
        passage: the release.
        rows: the rows of its body.
        entries: what was read of each.
        opens_day: whether a row is a day heading.
    """
    done = [entry if entry and entry.title else None for entry in entries]
    alone = [at for at, entry in enumerate(entries) if entry and not entry.title and not entry.date]
    found: dict[int, Entry] = {}
    for at in alone:
        entry, below = entries[at], at + 1
        if entry and below < len(rows) and not entries[below] and not opens_day[below]:
            title = written(passage, rows[below].span)
            if len(title) <= _LONGEST_BELOW and _is_title(title) and not _LABEL.match(title):
                found[at] = evolve(entry, title=title, span=Span(entry.span.start, rows[below].end))
    is_below_day = bool(alone) and alone[0] > 0 and opens_day[alone[0] - 1]
    ahead = sum(is_ahead(passage, rows[at + 1].span) for at in found) if not is_below_day else 0
    if len(found) >= _FEWEST_BELOW and (is_below_day or ahead * 2 > len(found)):
        for at, entry in found.items():
            done[at] = entry
    return done


def _hours_in_front(text: str, row: Row) -> Hours | None:
    opening = _OPENING.match(text, row.start, row.end)
    return hours_at(text, opening.end() if opening else row.start, row.end)


def _hours_behind(text: str, date: DateDraft, end: int) -> Hours | None:
    """Return the hours that stand right behind a day."""
    gap = _AFTER_DAY.match(text, date.span.end, end)
    return hours_at(text, gap.end() if gap else date.span.end, end)


def _behind_remarks(text: str, at: int, end: int) -> int:
    """Skip what is said of a time: ``(tbc)``, ``onwards``, that time in another zone, ``10:00 BST (11:00 CEST)``."""
    remark = _REMARK.match(text, at, end)
    at = remark.end() if remark else at
    gap = _OTHER_ZONE.match(text, at, end)
    other = hours_at(text, gap.end(), end) if gap else None
    return other.span.end if other else at


def _title(passage: Passage, rest: Span, *, is_sentence: bool) -> str | None:
    """Return what a line says behind its time, an empty text for nothing, None for the rest of a sentence."""
    text = passage.text
    if not text[rest.start : rest.end].strip(" \t\xa0:)]–—-"):
        return ""
    separator = _SEPARATOR.match(text, *rest)
    gap = separator or _COMMA_OR_BLANK.match(text, *rest)
    if gap is None:
        return None
    title = written(passage, Span(gap.end(), rest.end)).strip()
    goes_on = not separator and (title[:1].islower() or is_sentence)
    return title if _is_title(title) and not goes_on else None


def _is_title(title: str) -> bool:
    is_one = not any(trap.match(title) for trap in _TRAPS) and not _NEXT.search(title)
    return is_one and _LETTERS.search(title) is not None
