"""NATO: news of its website, in English. Its commands and agencies have press offices, and habits, of their own."""

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
    ),
    other_bodies=(
        *("NATO Parliamentary Assembly", "NATO PA", "NATO Association", "NATO Defense College Foundation"),
        *("NATO Allied Command Operations", "NATO Allied Command Transformation", "NATO Centre of Excellence"),
        *(
            "NATO Allied Air Command",
            "NATO Allied Land Command",
            "NATO Allied Maritime Command",
            "NATO Maritime Command",
        ),
    ),
    time_zone="Europe/Brussels",
    # Meetings are reported on their day, "on Friday (3 May 2024)", conferences when they are over.
    published_rules=(*published.COMMON, published.meeting_on_day),
)
