"""INTERPOL: news and events of its website, written in Lyon."""

from __future__ import annotations

from pressparse.fields import published
from pressparse.profile import Profile

INTERPOL = Profile(
    key="interpol",
    name="INTERPOL",
    labels=("Interpol",),
    time_zone="Europe/Paris",
    # A line with the day opens what has one; days in the text are those of operations and conferences, but today's.
    published_rules=(published.date_line, published.dateline, published.today_with_date),
)
