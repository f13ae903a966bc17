"""The United Nations: news and press releases of its secretariat in New York.

Funds, programmes and specialised agencies speak for themselves, under names that begin alike.
"""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

UN = Profile(
    key="un",
    name="United Nations",
    # "UN" alone begins a French or Spanish line of a card; what begins with it is mostly another body.
    labels=(
        "United Nations",
        "UN News",
        "United Nations News",
        "UN News Centre",
        "UN Secretary-General",
        "United Nations Secretary-General",
        "UN Security Council",
        "United Nations Security Council",
        "United Nations – English",
        "Nations Unies",
        "ONU Info",
    ),
    other_bodies=(
        "United Nations Association",
        "United Nations Children's Fund",
        "United Nations Children’s Fund",
        "United Nations Development Programme",
        "United Nations Economic Commission for Europe",
        "United Nations Educational, Scientific and Cultural Organization",
        "United Nations Environment Programme",
        "United Nations High Commissioner for Refugees",
        "United Nations Office on Drugs and Crime",
        "United Nations Population Fund",
        "United Nations Relief and Works Agency",
    ),
    time_zone="America/New_York",
    # "SG/SM/00000", alone on a line.
    block_rules=(manners.reference_numbers, *blocks.COMMON),
)
