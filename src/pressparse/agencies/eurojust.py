"""Eurojust: press releases and news of its website."""

from __future__ import annotations

from pressparse.fields import lead
from pressparse.profile import Profile

EUROJUST = Profile(
    key="eurojust",
    name="Eurojust",
    labels=("Eurojust",),
    time_zone="Europe/Amsterdam",
    # The site keeps the first paragraph apart from the rest, and the feed loses it.
    lead_rules=(*lead.COMMON, lead.refers_to_unnamed, lead.abbreviates_title),
)
