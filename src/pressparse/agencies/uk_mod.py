"""Defence ministry of the United Kingdom: news of GOV.UK, which prints the same head and foot on every page."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

UK_MOD = Profile(
    key="uk_mod",
    name="UK Ministry of Defence",
    # "MOD" and "Ministry of Defence" alone are also India's, Singapore's and others'.
    labels=(
        "UK Ministry of Defence",
        "United Kingdom Ministry of Defence",
        "United Kingdom – Ministry of Defence",
        "British Ministry of Defence",
        "Ministry of Defence (UK)",
        "Ministry of Defence (United Kingdom)",
        "UK MOD",
    ),
    time_zone="Europe/London",
    block_rules=(manners.heads_of_page, manners.feet_of_page, *blocks.COMMON),
)
