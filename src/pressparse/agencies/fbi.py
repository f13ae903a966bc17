"""The US Federal Bureau of Investigation: releases of its headquarters and field offices, closed with ``###``."""

from __future__ import annotations

from pressparse.fields import blocks, published
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

FBI = Profile(
    key="fbi",
    name="Federal Bureau of Investigation",
    labels=(
        "FBI",
        "US FBI",
        "U.S. FBI",
        "Federal Bureau of Investigation",
        "Federal Bureau of Investigation (FBI) State Crime News",
        "Federal Bureau of Investigation FBI Crime News",
        "FBI National Press Office",
    ),
    other_bodies=("FBI Agents Association", "FBI National Academy Associates"),
    time_zone="America/New_York",
    # Whom a release accuses it calls innocent in its last words.
    block_rules=(manners.presumptions_of_innocence, *blocks.COMMON),
    # Days in the text are those of the crime and of the court.
    published_rules=published.STATED_OR_TODAY,
)
