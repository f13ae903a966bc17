"""The US Department of Defense, since 2025 also called Department of War: releases, readouts, news of its website."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

US_DOD = Profile(
    key="us_dod",
    name="US Department of Defense",
    # "Department of Defense" alone stands for translated names of others; "Pentagon" is a place.
    labels=(
        "US Department of Defense",
        "U.S. Department of Defense",
        "United States Department of Defense",
        "US Defense Department",
        "US DoD",
        "US Defense",
        "US Department of War",
        "U.S. Department of War",
    ),
    time_zone="America/New_York",
    # "May 2, 2024 | By John Roe, DOD News" is no standfirst.
    block_rules=(manners.signatures_with_office, *blocks.COMMON),
)
