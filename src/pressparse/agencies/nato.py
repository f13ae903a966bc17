"""NATO: news of its website, in English."""

from __future__ import annotations

from pressparse.profile import Profile

NATO = Profile(
    key="nato",
    name="NATO",
    labels=("NATO",),
    time_zone="Europe/Brussels",
)
