"""Media advisories: the events they announce, and the deadlines for those who want to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from pressparse.fields.advisories.days import dated_lines
from pressparse.fields.advisories.deadlines import find_deadlines
from pressparse.fields.advisories.draft import Days, EventDraft, to_event
from pressparse.fields.advisories.questions import question_blocks
from pressparse.fields.advisories.timetable import timed_lines
from pressparse.fields.dates import is_out_of_season
from pressparse.fields.rule import Finding, Passage, Rule, answers
from pressparse.lines import Span
from pressparse.model import Advisory, DateMention, Event, Note, Published, Severity

EventRule = Rule[tuple[EventDraft, ...]]

COMMON: Final[tuple[EventRule, ...]] = (question_blocks, timed_lines, dated_lines)
"""What holds for any issuer. All rules that find events count: a block may stand above a programme."""

_SLACK: Final = dt.timedelta(days=14)
"""So far the days of its neighbours may lie behind a release."""


def read_advisory(
    passage: Passage, rules: tuple[EventRule, ...], dates: tuple[DateMention, ...], published: Published | None
) -> Finding[Advisory] | None:
    """Return the events and deadlines of a release, or None where it has none.

    Args:
        passage: the release.
        rules: how its events are written.
        dates: its dates, with the years that the whole file gave them.
        published: when it came out: what was over by then is history, not a programme.
    """
    days = {date.span: date for date in dates}
    found = answers(rules, passage)
    drafts = _apart(draft for finding in found for draft in finding.value)
    since = _first_day(drafts, published)
    events = tuple(event for draft in drafts if _is_ahead((event := to_event(draft, days)).end or event.start, since))
    deadlines = tuple(deadline for deadline in find_deadlines(passage, days) if _is_ahead(deadline.due, since))
    if not events and not deadlines:
        return None
    spans = [event.span for event in events] + [deadline.span for deadline in deadlines]
    rule = found[0].rule if events else "deadline-in-sentence"
    span = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Finding(Advisory(events, deadlines), span, rule, tuple(_zone_notes(events, days)))


def _apart(drafts: Iterable[EventDraft]) -> list[EventDraft]:
    """Return events in the order of the text; the line of a block is no event of its own."""
    kept: list[EventDraft] = []
    for draft in sorted(drafts, key=lambda draft: draft.span):
        if not kept or draft.span.start >= kept[-1].span.end or draft.span == kept[-1].span:
            kept.append(draft)
    return kept


def _first_day(drafts: Iterable[EventDraft], published: Published | None) -> dt.date | None:
    """Return the day before which nothing was ahead: neighbours tell it only about, and no day of an event does."""
    if published is None or published.span in {draft.day.span for draft in drafts}:
        return None
    return published.date or (published.earliest and published.earliest - _SLACK)


def _is_ahead(last: dt.date | None, since: dt.date | None) -> bool:
    return last is None or since is None or _day(last) >= since


def _zone_notes(events: Iterable[Event], days: Days) -> Iterator[Note]:
    """Note each zone that clocks did not show on the day, where no date with that zone beside it has a note already."""
    noted = {mention.tz for mention in days.values()}
    for event in events:
        if event.start and event.tz and event.tz not in noted and is_out_of_season(event.tz, _day(event.start)):
            noted.add(event.tz)
            message = f"clocks did not show {event.tz} on that day; it is taken as written"
            yield Note("zone-out-of-season", Severity.INFO, message, event.span)


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
