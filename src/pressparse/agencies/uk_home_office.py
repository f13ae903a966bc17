"""The Home Office of the United Kingdom: news of GOV.UK, which prints the same head and foot on every page."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

UK_HOME_OFFICE = Profile(
    key="uk_home_office",
    name="UK Home Office",
    # "Home Affairs" is Australian, South African, Manx.
    labels=("UK Home Office", "Home Office", "Home Office (UK)", "United Kingdom Home Office", "British Home Office"),
    time_zone="Europe/London",
    block_rules=(manners.heads_of_page, manners.notes_to_editors, manners.feet_of_page, *blocks.COMMON),
)
