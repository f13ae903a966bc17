"""Eurojust: press releases and news of its website."""

from __future__ import annotations

from pressparse.profile import Profile

EUROJUST = Profile(
    key="eurojust",
    name="Eurojust",
    labels=("Eurojust",),
    time_zone="Europe/Amsterdam",
)
