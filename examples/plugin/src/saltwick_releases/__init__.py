"""Saltwick Harbour Board (made up): notices to mariners, with a log entry as the last line."""

from __future__ import annotations

from pressparse import Profile
from pressparse.fields import kinds, published
from saltwick_releases.rules import by_notice, log_entry

SALTWICK = Profile(
    key="saltwick",
    name="Saltwick Harbour Board",
    labels=("Saltwick Harbour Board", "Saltwick Harbour"),
    # The friends of the harbour are a club.
    other_bodies=("Saltwick Harbour Friends",),
    time_zone="Europe/London",
    kind_rules=(by_notice, *kinds.COMMON),
    published_rules=(log_entry, *published.COMMON),
)

__all__ = ["SALTWICK"]
