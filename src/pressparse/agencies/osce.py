"""The Organization for Security and Co-operation in Europe: releases of its secretariat, missions and ODIHR.

Each opens with a dateline in capitals, with the day; the common rules read it.
"""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

OSCE = Profile(
    key="osce",
    name="Organization for Security and Co-operation in Europe",
    labels=(
        "OSCE",
        "OSZE",
        "Organization for Security and Co-operation in Europe",
        "Organization for Security and Cooperation in Europe",
        "Organisation for Security and Co-operation in Europe",
        "Organization for Security and Co-operation in Europe - OSCE",
        "Organization for Security and Co-operation in Europe – OSCE",
    ),
    # The assembly of parliamentarians speaks for itself.
    other_bodies=("OSCE Parliamentary Assembly", "OSCE PA"),
    time_zone="Europe/Vienna",
    block_rules=(manners.attachments, *blocks.COMMON),
)
