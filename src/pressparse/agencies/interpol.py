"""INTERPOL: news and events of its website, written in Lyon."""

from __future__ import annotations

from pressparse.profile import Profile

INTERPOL = Profile(
    key="interpol",
    name="INTERPOL",
    labels=("Interpol",),
    time_zone="Europe/Paris",
)
