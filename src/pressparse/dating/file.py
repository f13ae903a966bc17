"""From what each release of a file says to its dates, its day of publication and its window.

A release is compared with the nearest of its neighbours that say their day, at most ``HORIZON`` each way. A file
may hold pages of different years one after another: where those above and those below disagree, nothing is taken.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from attrs import frozen

from pressparse.dating.values import TenseOf, Values, resolve_all, tenses
from pressparse.dating.windows import Bound, Window, windows
from pressparse.dating.years import NEAR, Anchor, Resolved, contradicts, resolve, written
from pressparse.fields.dates import DateDraft, Tense, is_out_of_season
from pressparse.fields.published import PublishedDraft
from pressparse.fields.rule import Passage
from pressparse.lines import Span
from pressparse.model import Basis, DateMention, Note, Precision, Published, Severity, YearBasis

_LATEST_REPORT: Final = 10
"""An event is reported within so many days; one that all neighbours leave further behind is told as history."""
HORIZON: Final = 50
"""A release is compared with so many neighbours each way and no more, so that a stream and a file read alike.

A neighbour whose own day lacks its year has that from its neighbours in turn.
"""
REACH: Final = 3 * HORIZON
"""No release rests on one that is further away: a window rests on what neighbours say, that on the days of theirs, and
those, where they lack their year, on theirs."""


@frozen
class Undated:
    """What a release says before its file is looked at: where it stands, and its own day as written."""

    passage: Passage
    published: PublishedDraft | None = None
    evidence: Span | None = None


@frozen
class Dated:
    """What the file adds: dates with their values, the day of publication, and what is to be said of them."""

    dates: tuple[DateMention, ...]
    published: Published | None
    notes: tuple[Note, ...]


def date_all(releases: Sequence[Undated], near: dt.date | None = None) -> tuple[Dated, ...]:
    """Give the dates of all releases of a file their values, and each release its day or window.

    Args:
        releases: the releases, in file order.
        near: a day near which the caller knows the file to be; it counts only where no text says more.

    Returns:
        What is known of each release, in the same order.
    """
    stated = {place: day for place, release in enumerate(releases) if (day := _stated(release))}
    caller = (Anchor(near, YearBasis.CALLER),) if near else ()
    # Days of publication that leave out their year rest on those that say it, never on each other.
    neighbours = partial(_neighbours, sorted(stated), stated)
    derived = {
        place: day
        for place, release in enumerate(releases)
        if release.published and place not in stated and (day := _derived(release, neighbours(place) or caller))
    }
    firm = {place: day for place, day in stated.items() if not _is_of_event(releases[place])}
    neighbours = partial(_neighbours, sorted(firm), firm)
    known = {
        place: day
        for place, day in (stated | derived).items()
        if not _is_history(releases[place], day, neighbours(place))
    }
    neighbours = partial(_neighbours, sorted(known), known)
    values: list[Values] = []
    bounds: list[Bound] = []
    for place, release in enumerate(releases):
        own, tense = known.get(place), tenses(release.passage)
        values.append(resolve_all(release.passage, own, neighbours(place), caller, tense))
        bounds.append(_bound(release, own, values[-1], tense))
    return tuple(
        Dated(
            tuple(map(partial(_mention, release.passage.text), release.passage.dates, values[place])),
            _published(release, known.get(place), window),
            tuple(_notes(release, values[place])),
        )
        for place, (release, window) in enumerate(zip(releases, windows(bounds, HORIZON), strict=True))
    )


def _is_of_event(release: Undated) -> bool:
    return release.published is not None and release.published.basis is Basis.EVENT


def _is_history(release: Undated, day: Resolved, neighbours: Sequence[Anchor]) -> bool:
    """Tell whether an event lies far from what the neighbours state of themselves.

    Among releases of late April, ``The council met on Friday, 1 March`` is not of that day. One neighbour alone
    may be the last of a page, and so tells less.
    """
    if not (neighbours and _is_of_event(release)):
        return False
    slack = dt.timedelta(days=_LATEST_REPORT if len(neighbours) > 1 else NEAR)
    first, last = min(neighbours).day, max(neighbours).day
    return not first - slack <= day.end <= last + slack


def _stated(release: Undated) -> Resolved | None:
    """Return the release's own day where it says the year, too."""
    return written(release.published.date) if release.published else None


def _derived(release: Undated, anchors: Sequence[Anchor]) -> Resolved | None:
    """Return the release's own day where the year must be found: near its neighbours, else near its own dates."""
    if release.published is None:
        return None
    draft = release.published.date
    if anchors:
        return resolve(draft, anchors, Tense.UNSURE)
    own = [day for date in release.passage.dates if date.precision is Precision.DAY and (day := written(date))]
    latest = max((day.end for day in own), default=None)
    return resolve(draft, (Anchor(latest, YearBasis.RELEASE),), Tense.UNSURE) if latest else None


def _neighbours(places: list[int], known: Mapping[int, Resolved], place: int) -> tuple[Anchor, ...]:
    """Return the days of the nearest releases above and below whose day is known."""
    at = bisect_left(places, place)
    below = [other for other in places[at : at + 2] if other != place]
    around = (*places[max(0, at - 1) : at], *below[:1])
    return tuple([Anchor(known[other].end, YearBasis.ORDER) for other in around if abs(other - place) <= HORIZON])


def _bound(release: Undated, own: Resolved | None, values: Values, tense: TenseOf) -> Bound:
    """Return between which days the text can be written: after what it tells as past, before what it calls ahead."""
    if own and release.published:
        said = release.published
        return Bound(own.end, is_stated=said.basis is not Basis.EVENT, is_earliest=said.is_earliest)
    earliest: list[dt.date] = []
    latest: list[dt.date] = []
    for place, (draft, value) in enumerate(zip(release.passage.dates, values, strict=True)):
        if value is None or draft.precision is Precision.YEAR:
            continue
        told = tense(place)
        if told is Tense.PAST:
            earliest.append(value.begin)
        elif told is Tense.FUTURE and draft.precision is Precision.DAY:
            latest.append(value.begin)
    return Bound(earliest=max(earliest, default=None), latest=min(latest, default=None))


def _mention(text: str, draft: DateDraft, value: Resolved | None) -> DateMention:
    return DateMention(
        text=text[draft.span.start : draft.span.end],
        span=draft.span,
        wide_span=draft.wide,
        start=value.begin if value else None,
        end=value.end if value else None,
        precision=draft.precision,
        year_basis=value.basis if value else None,
        time=draft.time,
        tz=draft.tz,
    )


def _published(release: Undated, own: Resolved | None, window: Window) -> Published | None:
    said = release.published
    if own and said:
        basis = Basis.CALLER if own.basis is YearBasis.CALLER else said.basis
        return Published(own.end, said.time, said.tz, basis, window.earliest, window.latest, release.evidence)
    if window.day:
        return Published(window.day, None, None, Basis.ORDER, window.earliest, window.latest, None)
    if window.earliest or window.latest:
        return Published(None, None, None, None, window.earliest, window.latest, None)
    return None


def _notes(release: Undated, values: Values) -> Iterator[Note]:
    text = release.passage.text
    for draft, value in zip(release.passage.dates, values, strict=True):
        if value is None:
            name = text[slice(*draft.wide)]
            yield Note("year-unresolved", Severity.INFO, f"nothing tells the year of {name!r}", draft.span)
        elif contradicts(draft, value.begin, value.end):
            name = text[slice(*draft.wide)]
            yield Note("weekday-contradicts", Severity.WARNING, f"{name!r} was another weekday", draft.wide)
        elif draft.tz and is_out_of_season(draft.tz, value.begin):
            message = f"clocks did not show {draft.tz} on that day; it is taken as written"
            yield Note("zone-out-of-season", Severity.INFO, message, draft.wide)
