"""From what each release of a file says to its dates, its day of publication and its window.

A release is compared with the nearest of its neighbours that say their day, at most ``HORIZON`` each way. A file
may hold pages of different years one after another: where those above and those below disagree, nothing is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from attrs import frozen

from pressparse.dating.windows import Bound, Window, windows
from pressparse.dating.years import NEAR, VERY_NEAR, Anchor, Resolved, contradicts, resolve, written
from pressparse.fields.dates import DateDraft, Tense, is_out_of_season, tense_at
from pressparse.fields.published import PublishedDraft
from pressparse.fields.rule import Passage
from pressparse.lines import Span
from pressparse.model import Basis, DateMention, Note, Precision, Published, Severity, YearBasis

_ACT: Final = re.compile(r"(\d+/\d+)(?:/\w+)?,?[ \xa0](?:of|dated|vom|du|de|del|от)[ \xa0](?:the[ \xa0])?\Z")
"""The number and year of a law, before its day."""
_LONGEST_ACT: Final = 40
_LATEST_REPORT: Final = 10
"""An event is reported within so many days; one that all neighbours leave further behind is told as history."""
_LONGEST_PERIOD: Final = 12
"""So many months of a release's own dates count: more is a chronicle, whose dates say their years."""
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


_Values = tuple[Resolved | None, ...]
_TenseOf = Callable[[int], Tense]
"""The tense beside the date of a release, by the date's place; found when it is asked for."""


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
    values: list[_Values] = []
    bounds: list[Bound] = []
    for place, release in enumerate(releases):
        own, tense = known.get(place), _tenses(release)
        values.append(_values(release, own, neighbours(place), caller, tense))
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


def _values(
    release: Undated,
    own: Resolved | None,
    neighbours: tuple[Anchor, ...],
    caller: tuple[Anchor, ...],
    tense: _TenseOf,
) -> _Values:
    """Resolve the dates of a release: by its own day, its own dates of the same time, its neighbours, the caller."""
    drafts = release.passage.dates
    said = [written(draft) for draft in drafts]
    if all(said):
        return tuple(said)
    if own:
        basis = YearBasis.RELEASE if own.basis is YearBasis.WRITTEN else own.basis
        anchors: tuple[Anchor, ...] = (Anchor(own.end, basis),)
        period: list[Anchor] = []
    else:
        anchors = neighbours or caller
        period = _same_period(drafts, said, neighbours)
    if not (anchors or period):
        return tuple(said)
    done = list(said)
    for place, value in enumerate(said):
        if value is None:
            found = _resolve(drafts[place], period, anchors, tense(place))
            done[place] = found if found and not _is_told_otherwise(release, place, said, found) else None
    return tuple(done)


def _resolve(draft: DateDraft, period: Sequence[Anchor], anchors: Sequence[Anchor], tense: Tense) -> Resolved | None:
    is_of_period = tense is not Tense.ANY_YEAR and draft.pronoun is None  # ``this May`` is seen from the day itself
    return (_in_period(draft, period) if is_of_period else None) or resolve(draft, anchors, tense)


def _same_period(
    drafts: Sequence[DateDraft], said: Sequence[Resolved | None], anchors: Sequence[Anchor]
) -> list[Anchor]:
    """Return the written dates of a release that can be of its own time.

    Those far from all neighbours are history. Without neighbours only days count: who names the year of a month,
    ``in May 2021``, most often does so since it is not the present one.
    """
    months: dict[tuple[int, int], dt.date] = {}
    for draft, value in zip(drafts, said, strict=True):
        if value is None or draft.precision is Precision.YEAR:
            continue
        is_near = any(abs((value.begin - anchor.day).days) <= NEAR for anchor in anchors)
        if is_near or (not anchors and draft.precision is Precision.DAY):
            months.setdefault((value.begin.year, value.begin.month), value.begin)
    return [Anchor(day, YearBasis.RELEASE) for day in list(months.values())[:_LONGEST_PERIOD]]


def _in_period(draft: DateDraft, period: Sequence[Anchor]) -> Resolved | None:
    """Resolve a date by the release's own dates around it, if all that are near say the same."""
    found = {resolve(draft, (anchor,), Tense.UNSURE) for anchor in period}
    near = {
        value
        for value in found
        if value and any(abs((value.begin - anchor.day).days) <= VERY_NEAR for anchor in period)
    }
    return near.pop() if len(near) == 1 else None


def _is_told_otherwise(release: Undated, place: int, said: Sequence[Resolved | None], found: Resolved) -> bool:
    """Tell whether the text has just named another year, in which the date could lie as well.

    After ``the ferry sank on 3 May 2019``, ``the inquiry of 12 June`` is open; a weekday or ``this`` would close
    it. And in ``Act 12/2019 of 3 May`` the number says the year.
    """
    drafts = release.passage.dates
    draft, before = drafts[place], said[place - 1] if place else None
    act = _ACT.search(release.passage.text[max(0, draft.span.start - _LONGEST_ACT) : draft.span.start])
    if act and str(found.end.year) not in act[1]:
        return True
    is_pinned = draft.begin.weekday is not None or draft.pronoun is not None
    if before is None or is_pinned or drafts[place - 1].precision is Precision.YEAR:
        return False
    between = release.passage.text[drafts[place - 1].span.end : draft.span.start]
    return (
        "\n" not in between
        and "\r" not in between
        and before.end.year != found.end.year
        and (abs((before.end - found.begin).days) > VERY_NEAR)
    )


def _tenses(release: Undated) -> _TenseOf:
    known: dict[int, Tense] = {}

    def tense(place: int) -> Tense:
        if place not in known:
            known[place] = _tense(release, place)
        return known[place]

    return tense


def _tense(release: Undated, place: int) -> Tense:
    section, draft = release.passage.section, release.passage.dates[place]
    title = section.title
    within = title if title and draft.span.start < title.end else section.body
    # ``from 3 May`` opens a term, ``from 3 to 5 May`` tells how long something took
    at = draft.span if draft.begin == draft.end else draft.wide
    return tense_at(release.passage.text, at, within, release.passage.language)


def _bound(release: Undated, own: Resolved | None, values: _Values, tense: _TenseOf) -> Bound:
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


def _notes(release: Undated, values: _Values) -> Iterator[Note]:
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
