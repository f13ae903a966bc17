"""Frontex, the European Border and Coast Guard Agency: news releases of its website, written in Warsaw."""

from __future__ import annotations

from pressparse.fields import published
from pressparse.profile import Profile

FRONTEX = Profile(
    key="frontex",
    name="Frontex",
    labels=("Frontex", "European Border and Coast Guard Agency"),
    time_zone="Europe/Warsaw",
    # "Officers joined patrols on Monday, 29 April 2024" is the day of the patrol, some days before the release.
    published_rules=published.STATED,
)
