"""The government of Hong Kong: its press releases, which say at the end when they were issued.

``Ends/Friday, May 3, 2024`` and ``Issued at HKT 14:45`` are read by the common rules.
"""

from __future__ import annotations

from pressparse.profile import Profile

HK_GOVERNMENT = Profile(
    key="hk_government",
    name="Government of the Hong Kong Special Administrative Region",
    # "Hong Kong" alone begins the names of many.
    labels=(
        "Hong Kong Government Special Administrative Region",
        "Government of the Hong Kong Special Administrative Region",
        "Hong Kong Special Administrative Region Government",
        "Hong Kong SAR Government",
        "HKSAR Government",
    ),
    time_zone="Asia/Hong_Kong",
)
