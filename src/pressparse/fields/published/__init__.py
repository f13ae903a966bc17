"""The day a release came out, as the release itself tells it.

Precision comes first: a date in a release is most often that of something else. So each rule names a form in which
issuers say their own day, and there is none that takes the first date for want of a better one. A rule answers
with what is written; a year that is left out is found by ``dating``, which sees the whole file.
"""

from __future__ import annotations

from typing import Final

from pressparse.fields.published.draft import PublishedDraft, PublishedRule
from pressparse.fields.published.events import EVENTS, meeting_on_day, today_with_date
from pressparse.fields.published.stated import STATED, date_line, dateline, last_line, page_date

STATED_OR_TODAY: Final[tuple[PublishedRule, ...]] = (*STATED, today_with_date)
"""What holds for issuers whose texts tell of other days, those of crimes and of courts: only today is theirs, too."""

COMMON: Final[tuple[PublishedRule, ...]] = (*STATED, *EVENTS)
"""What holds for any issuer: its own words first, then an event told as of its day."""

__all__ = [
    "COMMON",
    "EVENTS",
    "STATED",
    "STATED_OR_TODAY",
    "PublishedDraft",
    "PublishedRule",
    "date_line",
    "dateline",
    "last_line",
    "meeting_on_day",
    "page_date",
    "today_with_date",
]
