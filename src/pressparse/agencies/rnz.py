"""Radio New Zealand: news of its website, with the reporter above the text and the newsroom's sign below."""

from __future__ import annotations

from pressparse.fields import blocks, published
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

RNZ = Profile(
    key="rnz",
    name="RNZ",
    labels=("Radio New Zealand", "RNZ", "RNZ News", "RNZ Pacific", "Radio New Zealand News"),
    time_zone="Pacific/Auckland",
    block_rules=(manners.signatures_with_office, manners.republications, *blocks.COMMON),
    # It reports what others did, often days later.
    published_rules=published.STATED,
)
