"""Europol: the feed of its newsroom, cut after sixty words."""

from __future__ import annotations

from pressparse.profile import Profile

EUROPOL = Profile(
    key="europol",
    name="Europol",
    labels=("Europol",),
    time_zone="Europe/Amsterdam",
    # "On 21 November, 30 properties were searched" is the day of the raid, not that of the release.
    published_rules=(),
)
