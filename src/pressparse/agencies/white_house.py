"""The White House: statements, fact sheets, and remarks as a transcript with the clock times of begin and end."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

WHITE_HOUSE = Profile(
    key="white_house",
    name="The White House",
    labels=("The White House", "White House", "US White House", "The White House (US)"),
    other_bodies=("White House Correspondents' Association", "White House Correspondents’ Association"),
    time_zone="America/New_York",
    # "END 2:20 P.M. EDT"
    block_rules=(manners.ends_with_time, *blocks.COMMON),
)
