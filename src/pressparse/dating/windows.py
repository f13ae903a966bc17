"""The window in which a release came out, from its own words and from its neighbours in the file.

Pages run newest first, but only about: a release may stand some days out of order. So the direction and the
disorder of a stretch of a file are measured on the releases whose day is known, and each window is widened by
that disorder. A leap of months against the direction is no disorder but the seam of two pages.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

SEAM: Final = 60
"""A leap of more days than this, against the direction of the file, is where another page begins."""


class Bound(NamedTuple):
    """What a release says itself: its day, whether it states it or may be later, and when its text can be written."""

    day: dt.date | None = None
    is_stated: bool = False
    is_earliest: bool = False
    earliest: dt.date | None = None
    latest: dt.date | None = None


class Window(NamedTuple):
    """Between which days a release came out, and its day where the order leaves but one."""

    earliest: dt.date | None = None
    latest: dt.date | None = None
    day: dt.date | None = None


def windows(bounds: Sequence[Bound], horizon: int) -> list[Window]:
    """Return the window of each release of a file.

    Args:
        bounds: what each release says itself, in file order.
        horizon: how many neighbours each way count.
    """
    known = [place for place, bound in enumerate(bounds) if bound.day]
    return [_window(bounds, known, place, horizon) for place in range(len(bounds))]


def _window(bounds: Sequence[Bound], known: list[int], place: int, horizon: int) -> Window:
    own = bounds[place]
    if own.day and not own.is_earliest:
        return Window(own.day, own.day, own.day)
    first, stop = max(0, place - horizon), min(len(bounds), place + horizon + 1)
    near = known[bisect_left(known, first) : bisect_left(known, stop)]
    days = [day for at in near if (day := bounds[at].day)]
    newest_first, disorder = _order([day.toordinal() for day in days])
    above = max((at for at in near if at < place), default=None)
    below = min((at for at in near if at > place), default=None)
    upper = range(above if above is not None else first, place)
    lower = range(place + 1, (below if below is not None else stop - 1) + 1)
    older, newer = (lower, upper) if newest_first else (upper, lower)
    slack = dt.timedelta(days=disorder)
    since = [day - slack for at in older if (day := bounds[at].day or bounds[at].earliest)]
    until = [day + slack for at in newer if (day := bounds[at].day or bounds[at].latest)]
    if own.day:  # of an event: what tells it came out then or later
        latest = min(until, default=None)
        return Window(own.day, latest if latest is None or latest >= own.day else own.day, own.day)
    window = _agreed(own, max(since, default=None), min(until, default=None))
    if above is not None and below is not None and not disorder:
        same = bounds[above].day == bounds[below].day and bounds[above].is_stated and bounds[below].is_stated
        if same and window.earliest == window.latest:
            return window._replace(day=window.earliest)
    return window


def _agreed(own: Bound, since: dt.date | None, until: dt.date | None) -> Window:
    """Join what the text and the neighbours say; where they contradict each other, leave out the text, then these."""
    joined = Window(_latest(own.earliest, since), _earliest(own.latest, until))
    for window in (joined, Window(since, until), Window(own.earliest, own.latest)):
        if not (window.earliest and window.latest and window.earliest > window.latest):
            return window
    return Window()


def _latest(*days: dt.date | None) -> dt.date | None:
    return max((day for day in days if day), default=None)


def _earliest(*days: dt.date | None) -> dt.date | None:
    return min((day for day in days if day), default=None)


def _order(days: list[int]) -> tuple[bool, int]:
    """Return whether days run newest first, and by how many days one stands out of that order at most."""
    steps = [below - above for above, below in pairwise(days) if abs(below - above) <= SEAM]
    newest_first = sum(step > 0 for step in steps) <= sum(step < 0 for step in steps)
    disorder = 0
    front: int | None = None  # the furthest that the order has come on this page
    for day in days:
        place = -day if newest_first else day
        if front is None or front - place > SEAM:
            front = place
        disorder = max(disorder, front - place)
        front = max(front, place)
    return newest_first, disorder
