"""The US Department of Justice: releases of its offices, with what they are filed under below the text."""

from __future__ import annotations

from pressparse.fields import blocks, published
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

US_DOJ = Profile(
    key="us_doj",
    name="US Department of Justice",
    # "Department of Justice" and "DOJ" alone are also Ireland's, Canada's, the Philippines', Hong Kong's.
    labels=(
        "US Department of Justice",
        "U.S. Department of Justice",
        "United States Department of Justice",
        "US Justice Department",
        "U.S. Justice Department",
        "Department of Justice (US)",
    ),
    time_zone="America/New_York",
    block_rules=(
        manners.issuing_offices,
        manners.presumptions_of_innocence,
        manners.filing_data,
        *blocks.COMMON,
    ),
    # Days in the text are those of the crime and of the court.
    published_rules=published.STATED_OR_TODAY,
)
