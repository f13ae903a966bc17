"""The year of a date that does not say it, from days that are known to be near.

A wrong year is worse than none. So a year is taken where the date then falls near a known day on the side that the
sentence tells of, where a written weekday agrees, and where all known days say the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressparse.fields.dates import DateDraft, Tense
from pressparse.model import YearBasis

_YEAR: Final = 365
NEAR: Final = _YEAR // 3
"""The nearest day is taken where it is at most so many days away: the next year is then twice as far."""
FAR: Final = 2 * NEAR
"""So far a tense or a weekday can lead: beyond, a day that is near lies on the other side, and both can be meant.

``announced a fair on 14 January`` has the form of the past, ``will appeal the ruling of 3 July`` that of the future.
"""
VERY_NEAR: Final = 45
"""Where known days disagree, the one that is so near is right if the others are not."""
SLACK: Final = 10
"""Known days are those of neighbours, too: what is past for a release may be some days ahead of its neighbour's."""


class Anchor(NamedTuple):
    """A day that is known to be near, and how a year that follows from it is known."""

    day: dt.date
    basis: YearBasis


class Resolved(NamedTuple):
    """The first and last day that a draft means, and how its year is known."""

    begin: dt.date
    end: dt.date
    basis: YearBasis


class _Candidate(NamedTuple):
    """What a draft means in one year: its days, how far they are, and whether the weekday agrees."""

    begin: dt.date
    end: dt.date
    distance: int
    fits: bool
    is_by_weekday: bool = False


def written(draft: DateDraft) -> Resolved | None:
    """Return the days of a draft that says its year itself, else None."""
    days = draft.days() if draft.is_dated else None
    return Resolved(*days, YearBasis.WRITTEN) if days else None


def contradicts(draft: DateDraft, begin: dt.date, end: dt.date) -> bool:
    """Tell whether a weekday is written that a day is not."""
    first, last = draft.begin.weekday, draft.end.weekday
    return (first is not None and first != begin.weekday()) or (last is not None and last != end.weekday())


def resolve(draft: DateDraft, anchors: Sequence[Anchor], tense: Tense) -> Resolved | None:
    """Find the year of a draft that all anchors agree on, or that one very near anchor says.

    Args:
        draft: a date without a year.
        anchors: days known to be near, at most one from each side.
        tense: what its sentence says.
    """
    if draft.names_year:
        return _of_named_year(draft, anchors)
    if tense is Tense.ANY_YEAR:
        return None
    if draft.pronoun:
        tense = Tense.PAST if draft.pronoun < 0 else Tense.FUTURE
    found = [
        (anchor, option)
        for anchor in anchors
        if (option := _option(draft, anchor.day, tense)) and (option.distance or not draft.pronoun)
    ]  # in May, ``last May`` is not this one
    if not found:
        return None
    anchor, best = min(found, key=lambda pair: abs(pair[1].distance))
    disagree = [option for _, option in found if option.begin != best.begin]
    if len(found) < len(anchors) or disagree:
        others_are_far = all(abs(option.distance) > VERY_NEAR for option in disagree)
        if abs(best.distance) > VERY_NEAR or not others_are_far:
            return None
    basis = YearBasis.WEEKDAY if best.is_by_weekday else anchor.basis
    return Resolved(best.begin, best.end, basis)


def _of_named_year(draft: DateDraft, anchors: Sequence[Anchor]) -> Resolved | None:
    """Resolve ``April this year``, where all anchors lie in one year."""
    years = {anchor.day.year for anchor in anchors}
    days = draft.days(years.pop() + (draft.pronoun or 0)) if len(years) == 1 else None
    return Resolved(*days, anchors[0].basis) if days else None


def _option(draft: DateDraft, day: dt.date, tense: Tense) -> _Candidate | None:
    """Return what a draft means as seen from a known day, or None where that stays open."""
    candidates = _candidates(draft, day)
    fitting = [candidate for candidate in candidates if candidate.fits]
    reach = _YEAR if draft.pronoun else FAR
    if tense is Tense.PAST:
        fitting = [candidate for candidate in fitting if -reach <= candidate.distance <= SLACK][-1:]
    elif tense is Tense.FUTURE:
        fitting = [candidate for candidate in fitting if -SLACK <= candidate.distance <= reach][:1]
    if not fitting:
        return None
    best, nearest = min(fitting, key=_how_far), min(candidates, key=_how_far)
    if not nearest.fits:
        return best._replace(is_by_weekday=True) if _how_far(best) <= FAR else None
    return best if tense is not Tense.UNSURE or _how_far(best) <= NEAR else None


def _how_far(candidate: _Candidate) -> int:
    return abs(candidate.distance)


def _candidates(draft: DateDraft, day: dt.date) -> list[_Candidate]:
    """Return what a draft means in the year of a day, the one before and the one after, earliest first."""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        days = draft.days(year)
        if days:
            begin, end = days
            distance = (begin - day).days if begin > day else min((end - day).days, 0)
            found.append(_Candidate(begin, end, distance, not contradicts(draft, begin, end)))
    return found
