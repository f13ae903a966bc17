"""The National Crime Agency of the United Kingdom: news of its website, with the day on a line above or below them."""

from __future__ import annotations

from pressparse.fields import published
from pressparse.profile import Profile

UK_NCA = Profile(
    key="uk_nca",
    name="UK National Crime Agency",
    # "NCA" alone is short for bodies of many countries.
    labels=(
        "National Crime Agency",
        "UK National Crime Agency",
        "United Kingdom National Crime Agency",
        "National Crime Agency (UK)",
        "National Crime Agency UK",
    ),
    time_zone="Europe/London",
    # Other days are those of raids and of the court.
    published_rules=(*published.STATED, published.last_line, published.today_with_date),
)
