"""Media advisories: events and deadlines."""

from __future__ import annotations

import datetime as dt
from typing import Final

from pressparse.fields.advisories.deadlines import find_deadlines
from pressparse.fields.advisories.draft import EventDraft, to_event
from pressparse.fields.advisories.timetable import timed_lines
from pressparse.fields.rule import Passage, Rule, answers
from pressparse.model import Advisory, DateMention, Event, Published

EventRule = Rule[tuple[EventDraft, ...]]

COMMON: Final[tuple[EventRule, ...]] = (timed_lines,)
"""What holds for any issuer; all rules that find events count, each for what the ones before it left."""


def read_advisory(
    passage: Passage, rules: tuple[EventRule, ...], dates: tuple[DateMention, ...], published: Published | None
) -> Advisory | None:
    """Return the events and deadlines of a release, or None where it has none.

    Args:
        passage: the release.
        rules: how its events are written.
        dates: its dates, with the years that the whole file gave them.
        published: when it came out: what was over by then is history, not a programme.
    """
    days = {date.span: date for date in dates}
    drafts = [draft for finding in answers(rules, passage) for draft in finding.value]
    events = tuple(event for draft in drafts if _is_ahead(event := to_event(draft, days), published))
    deadlines = tuple(find_deadlines(passage, days))
    return Advisory(events, deadlines) if events or deadlines else None


def _is_ahead(event: Event, published: Published | None) -> bool:
    since = (published.date or published.earliest) if published else None
    if since is None or event.start is None:
        return True
    last = event.end or event.start
    return (last.date() if isinstance(last, dt.datetime) else last) >= since
