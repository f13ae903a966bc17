"""The European Commission: its press corner, with the place and day on top and a reference number below."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

EU_COMMISSION = Profile(
    key="eu_commission",
    name="European Commission",
    # "Commission" alone is any; "European Union" is all its institutions.
    labels=("European Commission", "EU Commission", "Commission européenne", "Europäische Kommission"),
    other_bodies=(
        "European Commission against Racism and Intolerance",
        "European Commission for Democracy through Law",
        "European Commission for the Efficiency of Justice",
    ),
    time_zone="Europe/Brussels",
    # "IP/24/0000", alone on a line.
    block_rules=(manners.reference_numbers, *blocks.COMMON),
)
