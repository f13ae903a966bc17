"""The window in which a release came out, from its own words and from its neighbours in the file.

Pages run newest first, but only about: a release may stand some days out of order. So the direction and the
disorder of a stretch of a file are measured on the releases whose day is known, and each window is widened by
that disorder. A leap of months against the direction is no disorder but the seam of two pages.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from attrs import frozen

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
    days = _Days.of(bounds)
    return [_window(bounds, days, place, horizon) for place in range(len(bounds))]


@frozen
class _Days:
    """The known days of a file, in file order: what holds for them all is counted once, not for each window anew.

    Attributes:
        places: the releases whose day is known.
        ahead: their days as numbers, for a file that runs oldest first; ``back``: negative, for one newest first.
        trend: how many steps from one day to the next, up to each place, go up more than go down; seams left out.
        behind_ahead: how far each day stands behind the furthest before it on its page; ``behind_back`` likewise.
    """

    places: list[int]
    ahead: list[int]
    back: list[int]
    trend: list[int]
    behind_ahead: list[int]
    behind_back: list[int]

    @classmethod
    def of(cls, bounds: Sequence[Bound]) -> _Days:
        """Count the known days."""
        places = [place for place, bound in enumerate(bounds) if bound.day]
        ahead = [day.toordinal() for bound in bounds if (day := bound.day)]
        back = [-day for day in ahead]
        steps = [below - above for above, below in pairwise(ahead)]
        ups = ((step > 0) - (step < 0) if abs(step) <= SEAM else 0 for step in steps)
        return cls(places, ahead, back, [0, *accumulate(ups)], _behind(ahead), _behind(back))

    def order(self, first: int, stop: int) -> tuple[bool, int]:
        """Return whether some days run newest first, and by how many days one stands out of that order at most."""
        if stop - first < 2:
            return True, 0
        newest_first = self.trend[stop - 1] <= self.trend[first]
        days, behind = (self.back, self.behind_back) if newest_first else (self.ahead, self.behind_ahead)
        return newest_first, _disorder(days, behind, first, stop)


def _window(bounds: Sequence[Bound], days: _Days, place: int, horizon: int) -> Window:
    own = bounds[place]
    if own.day and not own.is_earliest:
        return Window(own.day, own.day, own.day)
    first, stop = max(0, place - horizon), min(len(bounds), place + horizon + 1)
    places = days.places
    near, beyond = bisect_left(places, first), bisect_left(places, stop)
    newest_first, disorder = days.order(near, beyond)
    here, behind = bisect_left(places, place, near, beyond), bisect_right(places, place, near, beyond)
    above = places[here - 1] if here > near else None
    below = places[behind] if behind < beyond else None
    upper = bounds[above if above is not None else first : place]
    lower = bounds[place + 1 : below + 1 if below is not None else stop]
    older, newer = (lower, upper) if newest_first else (upper, lower)
    slack = dt.timedelta(days=disorder)
    since, until = _between(older, newer, slack)
    if own.day:  # of an event: what tells it came out then or later
        return Window(own.day, until if until is None or until >= own.day else own.day, own.day)
    window = _agreed(own, since, until)
    if above is not None and below is not None and not disorder:
        same = bounds[above].day == bounds[below].day and bounds[above].is_stated and bounds[below].is_stated
        if same and window.earliest == window.latest:
            return window._replace(day=window.earliest)
    return window


def _between(
    older: Sequence[Bound], newer: Sequence[Bound], slack: dt.timedelta
) -> tuple[dt.date | None, dt.date | None]:
    """Return what the neighbours leave; where they contradict each other, by the days that they say alone."""
    since = _latest(*(bound.day or bound.earliest for bound in older))
    until = _earliest(*(bound.day or bound.latest for bound in newer))
    if since and until and since - slack > until + slack:
        since, until = _latest(*(bound.day for bound in older)), _earliest(*(bound.day for bound in newer))
    return since and since - slack, until and until + slack


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


def _behind(days: Sequence[int]) -> list[int]:
    """Return how far each day stands behind the furthest before it, which begins anew with each page."""
    behind = []
    front: int | None = None
    for day in days:
        if front is None or day > front or front - day > SEAM:
            front = day
        behind.append(front - day)
    return behind


def _disorder(days: Sequence[int], behind: Sequence[int], first: int, stop: int) -> int:
    """Return how far one of some days stands behind the furthest before it, those before the first one left out.

    As soon as the furthest one is the same with them and without, so is all that follows.
    """
    most, front = 0, days[first]
    for at in range(first, stop):
        day = days[at]
        if day > front or front - day > SEAM:
            front = day
        if front - day == behind[at]:
            return max(most, *behind[at:stop])
        most = max(most, front - day)
    return most
