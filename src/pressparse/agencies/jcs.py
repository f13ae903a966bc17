"""The US Joint Chiefs of Staff: readouts and statements of the Chairman."""

from __future__ import annotations

from pressparse.fields import published
from pressparse.profile import Profile

JCS = Profile(
    key="jcs",
    name="US Joint Chiefs of Staff",
    labels=("US Defense Joint Chiefs of Staff", "Joint Chiefs of Staff", "US Joint Chiefs of Staff"),
    time_zone="America/New_York",
    # The day stands on a line of its own, sometimes below one with the issuing office.
    published_rules=(published.date_line, published.dateline),
)
