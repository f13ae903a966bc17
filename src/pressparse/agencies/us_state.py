"""The US Department of State: statements, notes and remarks, each with its sort on a line above the text."""

from __future__ import annotations

from pressparse.fields import blocks, kinds
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

US_STATE = Profile(
    key="us_state",
    name="US Department of State",
    # "Department of State" and "State Department" alone are also those of Puerto Rico and of Florida.
    labels=(
        "US Department of State",
        "U.S. Department of State",
        "United States Department of State",
        "US State Department",
        "U.S. State Department",
    ),
    time_zone="America/New_York",
    kind_rules=(kinds.by_line_above, *kinds.COMMON),
    block_rules=(manners.signatures_with_office, *blocks.COMMON),
)
