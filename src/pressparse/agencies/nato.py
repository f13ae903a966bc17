"""NATO: news of its website, in English."""

from __future__ import annotations

from pressparse.fields import published
from pressparse.profile import Profile

NATO = Profile(
    key="nato",
    name="NATO",
    labels=("NATO",),
    other_bodies=("NATO Parliamentary Assembly", "NATO PA", "NATO Association", "NATO Defense College Foundation"),
    time_zone="Europe/Brussels",
    # Meetings are reported on their day, "on Friday (3 May 2024)", conferences when they are over.
    published_rules=(*published.COMMON, published.meeting_on_day),
)
