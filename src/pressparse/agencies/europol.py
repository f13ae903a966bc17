"""Europol: the feed of its newsroom, cut after sixty words.

The feed takes the tags out of the text with nothing in their place, and then cuts it. The site keeps the first
paragraph apart, so that many texts begin with the second one or with a heading.
"""

from __future__ import annotations

from pressparse.fields import glue, lead, published, truncation
from pressparse.profile import Profile

EUROPOL = Profile(
    key="europol",
    name="Europol",
    labels=("Europol",),
    time_zone="Europe/Amsterdam",
    truncation_rules=(truncation.word_limit(60), *truncation.COMMON),
    lead_rules=(lead.opens_with_heading, *lead.COMMON, lead.refers_to_unnamed, lead.abbreviates_title),
    glue_rules=(glue.where_tags_were_stripped,),
    # "On 3 May, twelve flats were searched" is the day of the raid, not that of the release; what has its own says so.
    published_rules=(published.date_line, published.dateline, published.today_with_date),
)
