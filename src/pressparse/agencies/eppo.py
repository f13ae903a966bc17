"""The European Public Prosecutor's Office: news of its website, written in Luxembourg."""

from __future__ import annotations

from pressparse.fields import blocks, published
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

EPPO = Profile(
    key="eppo",
    name="European Public Prosecutor’s Office",
    # "EPPO" alone is the European and Mediterranean Plant Protection Organization, too.
    labels=("European Public Prosecutor’s Office", "European Public Prosecutor's Office"),
    time_zone="Europe/Luxembourg",
    block_rules=(manners.presumptions_of_innocence, *blocks.COMMON),
    # Days in the text are those of searches and of the court; its own stands in the dateline.
    published_rules=published.STATED,
)
