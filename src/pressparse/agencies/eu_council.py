"""The Council of the European Union: press releases and statements of its website, with press contacts below."""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

EU_COUNCIL = Profile(
    key="eu_council",
    name="Council of the European Union",
    # The European Council (of heads of state) and the Council of Europe are other bodies, and share words with it.
    labels=(
        "Council of the European Union",
        "Council of the EU",
        "EU Council",
        "Conseil de l'Union européenne",
        "Conseil de l’Union européenne",
        "Conseil de l'UE",
        "Conseil de l’UE",
        "Rat der Europäischen Union",
        "Rat der EU",
    ),
    time_zone="Europe/Brussels",
    block_rules=(manners.words_to_other_readers, *blocks.COMMON),
)
