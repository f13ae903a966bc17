"""Lines of a programme that name a day and no hour."""

from __future__ import annotations

import re
from functools import partial
from itertools import groupby
from typing import Final

from pressparse.fields.advisories.draft import EventDraft
from pressparse.fields.advisories.rows import Row, rows_of, written
from pressparse.fields.advisories.setting import dates_in, is_advisory, opens_row
from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import find_hours
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span
from pressparse.model import Precision

_LONGEST: Final = 200
_SEPARATOR: Final = re.compile(r"[)\]]?[ \xa0]{0,3}(?:[:–—|]|-[ \xa0]|\t|[ \xa0]{3,})[ \t\xa0]*")
_LEAST: Final = 2


def dated_lines(passage: Passage) -> Finding[tuple[EventDraft, ...]] | None:
    """Find lines under each other that begin with a day, in a text that calls itself a programme.

    Example: below ``Key dates``, ``3 May 2024: Opening`` and ``4–6 May 2024 – Conference``.
    Counter-example: one such line (it may be a dateline), the same in a text that tells how things went.
    """
    entries = [date for date in passage.dates if _is_of_entry(passage, date)]
    if len(entries) < _LEAST or sum(map(partial(_opens_line, passage), passage.dates)) < _LEAST:
        return None
    if not is_advisory(passage):
        return None
    drafts = [_draft(passage, row) for row in rows_of(passage)]
    runs = (list(run) for is_draft, run in groupby(drafts, key=lambda draft: draft is not None) if is_draft)
    found = tuple(draft for run in runs if len(run) >= _LEAST for draft in run if draft is not None)
    return Finding(found, Span(found[0].span.start, found[-1].span.end), "dated-lines") if found else None


def _is_of_entry(passage: Passage, date: DateDraft) -> bool:
    """Tell, before lines are looked at, whether a day without an hour is parted from what follows on its line."""
    if date.precision is not Precision.DAY or date.time:
        return False
    return _gap(passage, date, passage.section.body.end) is not None


def _gap(passage: Passage, date: DateDraft, end: int) -> re.Match[str] | None:
    return _SEPARATOR.match(passage.text, max(date.span.end, date.wide.end), end)


def _opens_line(passage: Passage, date: DateDraft) -> bool:
    """Tell, before lines are looked at, whether nothing but white space and a bullet stands before a day."""
    text, body = passage.text, passage.section.body
    floor = max(body.start, date.wide.start - _LONGEST)
    start = max(floor, *(text.rfind(line_break, floor, date.wide.start) for line_break in "\n\r"))
    return date.span.start >= body.start and not any(map(str.isalnum, text[start : date.wide.start]))


def _draft(passage: Passage, row: Row) -> EventDraft | None:
    dates = dates_in(passage, row.span)
    if len(row) > _LONGEST or len(dates) != 1 or not opens_row(passage.text, row, dates[0]) or dates[0].time:
        return None
    gap = _gap(passage, dates[0], row.end)
    if gap is None or gap.end() == row.end or find_hours(passage.text, gap.end(), row.end):
        return None
    return EventDraft(written(passage, Span(gap.end(), row.end)), dates[0], None, None, row.span)
