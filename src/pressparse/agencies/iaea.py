"""The International Atomic Energy Agency: press releases and updates of its website, written in Vienna."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

IAEA = Profile(
    key="iaea",
    name="International Atomic Energy Agency",
    labels=("IAEA", "International Atomic Energy Agency", "International Atomic Energy Agency – IAEA"),
    time_zone="Europe/Vienna",
    # Below the day stands where it was written, so the day's line must be known first.
    block_rules=(blocks.COMMON[0], manners.places_below_day, *blocks.COMMON[1:]),
)
