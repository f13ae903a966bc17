"""New Zealand Police: news of its districts and of its headquarters, closed with ``ENDS`` and who issued it."""

from __future__ import annotations

from pressparse.fields import published
from pressparse.profile import Profile

NZ_POLICE = Profile(
    key="nz_police",
    name="New Zealand Police",
    # "Police" alone is any country's.
    labels=("New Zealand Police", "NZ Police", "Ngā Pirihimana o Aotearoa"),
    other_bodies=("New Zealand Police Association", "NZ Police Association", "New Zealand Police Museum"),
    time_zone="Pacific/Auckland",
    # "Police attended a fire on Saturday 4 May 2024" is the day of the fire.
    published_rules=published.STATED_OR_TODAY,
)
