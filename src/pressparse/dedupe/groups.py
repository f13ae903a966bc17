"""Sightings of the same release, brought together; see the package for what counts as the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import partial
from typing import Final, TypeVar

from attrs import define, frozen

from pressparse.dedupe.sightings import FEWEST, OPENING, Sighting

K = TypeVar("K")

_POSTED: Final = range(-1, 4)
"""Days after its own on which a page posts a release; west of the issuer, it can be the day before."""


class Reason(StrEnum):
    """Why a release is taken for a copy of another.

    >>> Reason("cut-short") is Reason.CUT_SHORT
    True
    """

    SAME_TEXT = "same-text"
    SAME_OPENING = "same-opening"
    CUT_SHORT = "cut-short"
    TITLE_MISSING = "title-missing"


@frozen
class Copy:
    r"""A release that is another one again.

    Attributes:
        sighting: the copy.
        reason: why it is taken for one.
        words: how many words of the two openings were compared.

    >>> from pressparse import parse_text
    >>> from pressparse.dedupe import dedupe
    >>> text = "Pier reopens\n\nSource: NATO\n\nThe pier was closed for seven weeks and can be used by all again."
    >>> copy = dedupe([parse_text(text)[0], parse_text(text)[0]])[0].copies[0]
    >>> str(copy.reason), copy.words
    ('same-text', 14)
    """

    sighting: Sighting
    reason: Reason
    words: int


@frozen
class Group:
    r"""A release, and its copies; most have none.

    Attributes:
        kept: the best one: rather whole than cut, rather with its title, rather long, rather early.
        copies: the others, in the order in which they were seen.

    >>> from pressparse import parse_text
    >>> from pressparse.dedupe import dedupe
    >>> dedupe(parse_text("Pier reopens\n\nSource: NATO\n\nIt is open."))[0].copies
    ()
    """

    kept: Sighting
    copies: tuple[Copy, ...]


@define
class _Cluster:
    """Sightings that are the same, by their places in the order seen; and what they say of their day."""

    places: list[int]
    first: Sighting
    day: dt.date | None
    posted: dt.date | None

    def agrees(self, other: _Cluster) -> bool:
        """Tell whether the days of two clusters can be those of one release."""
        if self.day and other.day:
            return self.day == other.day
        if self.day and other.posted:
            return (other.posted - self.day).days in _POSTED
        if self.posted and other.day:
            return other.agrees(self)
        return not (self.posted and other.posted) or self.posted == other.posted


def group(sightings: Iterable[Sighting]) -> tuple[Group, ...]:
    r"""Group the sightings of releases; each stands in exactly one group, in the order in which they were seen.

    >>> from pressparse import parse_text
    >>> from pressparse.dedupe import sight
    >>> [each.kept.title for each in group(map(sight, parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.")))]
    ['Pier reopens']
    """
    seen = list(sightings)
    clusters = _with_titles(_with_beginnings(_of_one_key(seen)))
    return tuple(_group(seen, cluster) for cluster in sorted(clusters, key=lambda cluster: min(cluster.places)))


def _of_one_key(seen: list[Sighting]) -> list[_Cluster]:
    """Bring together what agrees in source, title and opening, and does not contradict in its day."""
    by_key: dict[bytes, list[int]] = {}
    clusters: list[_Cluster] = []
    for place, sighting in enumerate(seen):
        if sighting.says_enough:
            by_key.setdefault(sighting.key, []).append(place)
        else:
            clusters.append(_Cluster([place], sighting, None, None))
    for places in by_key.values():
        clusters += _by_day(seen, places)
    return clusters


def _by_day(seen: list[Sighting], places: list[int]) -> Iterable[_Cluster]:
    """Part what has one key by its day: a day that a page gives goes with the one own day that is near."""
    if len(places) == 1:
        first = seen[places[0]]
        return (_Cluster(places, first, first.day, first.posted),)
    by_day: dict[tuple[int | None, int | None], list[int]] = {}
    # Own days first, then days of pages, then none: each looks for what it may go with among those before.
    for place in sorted(places, key=lambda place: (seen[place].day is None, seen[place].posted is None)):
        by_day.setdefault(_day_in(by_day, seen[place]), []).append(place)
    return [_Cluster(each, seen[each[0]], seen[each[0]].day, seen[each[0]].posted) for each in by_day.values()]


def _day_in(
    by_day: Mapping[tuple[int | None, int | None], object], sighting: Sighting
) -> tuple[int | None, int | None]:
    """Return the days with which a sighting goes: those of one there is, or its own."""
    if sighting.day:
        return sighting.day.toordinal(), None
    if sighting.posted:
        posted = sighting.posted.toordinal()
        near = [(posted - behind, None) for behind in _POSTED if (posted - behind, None) in by_day]
        return near[0] if len(near) == 1 else (None, posted)
    return next(iter(by_day)) if len(by_day) == 1 else (None, None)


def _with_beginnings(clusters: list[_Cluster]) -> list[_Cluster]:
    """Bring what was cut before its fortieth word to the one that begins so, the longest first."""
    fragments = [each for each in clusters if each.first.is_fragment and each.first.has_title]
    relatives: dict[bytes, list[_Cluster]] = {each.first.head: [] for each in fragments}
    for cluster in clusters:
        if cluster.first.head in relatives:
            relatives[cluster.first.head].append(cluster)
    gone: set[int] = set()
    # An index for each length that occurs, of which there are no more than words in an opening: the time is linear.
    for (words, head), same in _by_length(fragments).items():
        candidates = (each for each in relatives[head] if id(each) not in gone and _is_longer(each.first, words))
        index = _index(candidates, partial(_check, words))
        gone |= {id(each) for each in same if _join(each, index.get(each.first.check(words), []))}
    return [each for each in clusters if id(each) not in gone]


def _by_length(fragments: list[_Cluster]) -> dict[tuple[int, bytes], list[_Cluster]]:
    """Return the fragments by their number of words and their head, the longest first."""
    known = (each for each in fragments if each.first.words >= FEWEST)
    ordered = sorted(known, key=lambda each: each.first.words, reverse=True)
    return _index(ordered, lambda each: (each.first.words, each.first.head))


def _check(words: int, cluster: _Cluster) -> bytes:
    return cluster.first.check(words)


def _is_longer(sighting: Sighting, words: int) -> bool:
    return sighting.words > words or (sighting.words == words and not sighting.is_fragment)


def _with_titles(clusters: list[_Cluster]) -> list[_Cluster]:
    """Bring what lost its title to the one of its source that has its whole opening."""
    untitled = [each for each in clusters if not each.first.has_title and each.first.words == OPENING]
    wanted = {each.first.opening for each in untitled}
    titled = (each for each in clusters if each.first.has_title and each.first.opening in wanted)
    index = _index(titled, lambda each: each.first.opening)
    gone = {id(each) for each in untitled if _join(each, index.get(each.first.opening, []))}
    return [each for each in clusters if id(each) not in gone]


def _index(clusters: Iterable[_Cluster], key: Callable[[_Cluster], K]) -> dict[K, list[_Cluster]]:
    index: dict[K, list[_Cluster]] = {}
    for cluster in clusters:
        index.setdefault(key(cluster), []).append(cluster)
    return index


def _join(cluster: _Cluster, candidates: list[_Cluster]) -> bool:
    """Add a cluster to the only candidate; to none where there are several, or where the days contradict."""
    if len(candidates) != 1 or not candidates[0].agrees(cluster):
        return False
    candidates[0].places += cluster.places
    return True


def _group(seen: list[Sighting], cluster: _Cluster) -> Group:
    best = min(
        cluster.places, key=lambda place: (seen[place].is_cut, not seen[place].has_title, -seen[place].length, place)
    )
    copies = (seen[place] for place in sorted(cluster.places) if place != best)
    return Group(seen[best], tuple(_copy(seen[best], copy) for copy in copies))


def _copy(kept: Sighting, copy: Sighting) -> Copy:
    if copy.id == kept.id:
        reason = Reason.SAME_TEXT
    elif copy.key == kept.key:
        reason = Reason.SAME_OPENING
    elif copy.has_title != kept.has_title:
        reason = Reason.TITLE_MISSING
    else:
        reason = Reason.CUT_SHORT
    return Copy(copy, reason, min(kept.words, copy.words))
