"""The Australian Federal Police: media releases of its website, with editor's notes and contacts below the text."""

from __future__ import annotations

from pressparse.fields import blocks, published
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

AUSTRALIAN_FEDERAL_POLICE = Profile(
    key="australian_federal_police",
    name="Australian Federal Police",
    # "AFP" is Agence France-Presse, and "Federal Police" is of Belgium, Brazil and others, too.
    labels=("Australian Federal Police",),
    other_bodies=("Australian Federal Police Association",),
    time_zone="Australia/Sydney",
    block_rules=(manners.notes_to_editors, *blocks.COMMON),
    # "Officers visited a shed on Thursday, 2 May 2024" is the day of the search, not that of the release.
    published_rules=published.STATED_OR_TODAY,
)
