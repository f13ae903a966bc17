"""Europol: the feed of its newsroom, cut after sixty words."""

from __future__ import annotations

from pressparse.profile import Profile

EUROPOL = Profile(
    key="europol",
    name="Europol",
    labels=("Europol",),
    time_zone="Europe/Amsterdam",
)
