"""The government of New Zealand: releases of its ministers, whose names and offices stand above the text."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

NZ_GOVERNMENT = Profile(
    key="nz_government",
    name="New Zealand Government",
    # "Beehive" alone, the name of the building, is that of companies, too.
    labels=("New Zealand Government", "NZ Government", "Beehive.govt.nz", "www.beehive.govt.nz"),
    other_bodies=("New Zealand Government Communications Security Bureau", "New Zealand Government Procurement"),
    time_zone="Pacific/Auckland",
    block_rules=(manners.ministers, manners.notes_to_editors, *blocks.COMMON),
)
