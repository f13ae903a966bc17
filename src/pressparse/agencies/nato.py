"""NATO: news of its website, and of its commands, in English."""

from __future__ import annotations

from pressparse.fields import published
from pressparse.profile import Profile

NATO = Profile(
    key="nato",
    name="NATO",
    labels=(
        "NATO",
        "North Atlantic Treaty Organization",
        "North Atlantic Treaty Organisation",
        "North Atlantic Treaty Organization – NATO",
        "OTAN",
        "Supreme Headquarters Allied Powers Europe",
        "SHAPE",
        "NATO Allied Command Operations",
        "NATO Allied Command Transformation",
        "NATO Allied Air Command",
        "NATO Allied Land Command",
        "NATO Allied Maritime Command",
        "NATO Maritime Command",
    ),
    other_bodies=("NATO Parliamentary Assembly", "NATO PA", "NATO Association", "NATO Defense College Foundation"),
    time_zone="Europe/Brussels",
    # Meetings are reported on their day, "on Friday (3 May 2024)", conferences when they are over.
    published_rules=(*published.COMMON, published.meeting_on_day),
)
