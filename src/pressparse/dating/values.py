"""The days that the dates of one release mean: by its own day, its own dates of the same time, or its neighbours."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import Final

from pressparse.dating.years import NEAR, VERY_NEAR, Anchor, Resolved, resolve, written
from pressparse.fields.dates import DateDraft, Tense, tense_at
from pressparse.fields.rule import Passage
from pressparse.model import Precision, YearBasis

_ACT: Final = re.compile(r"(\d+/\d+)(?:/\w+)?,?[ \xa0](?:of|dated|vom|du|de|del|от)[ \xa0](?:the[ \xa0])?\Z")
"""The number and year of a law, before its day."""
_LONGEST_ACT: Final = 40
_LONGEST_PERIOD: Final = 12
"""So many months of a release's own dates count: more is a chronicle, whose dates say their years."""

Values = tuple[Resolved | None, ...]
"""What each date of a release means, in the order of the text; None where its year stays unknown."""

TenseOf = Callable[[int], Tense]
"""The tense beside the date of a release, by the date's place; found when it is asked for."""


def resolve_all(
    passage: Passage,
    own: Resolved | None,
    neighbours: tuple[Anchor, ...],
    caller: tuple[Anchor, ...],
    tense: TenseOf,
) -> Values:
    """Resolve the dates of a release.

    Args:
        passage: the release.
        own: its day of publication, where that is known.
        neighbours: the days of those above and below it, which count where its own day is not known.
        caller: what the caller says, which counts where there are no neighbours.
        tense: the tense beside each of its dates.
    """
    drafts = passage.dates
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
            done[place] = found if found and not _is_told_otherwise(passage, place, said, found) else None
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


def _is_told_otherwise(passage: Passage, place: int, said: Sequence[Resolved | None], found: Resolved) -> bool:
    """Tell whether the text has just named another year, in which the date could lie as well.

    After ``the ferry sank on 3 May 2019``, ``the inquiry of 12 June`` is open; a weekday or ``this`` would close
    it. And in ``Act 12/2019 of 3 May`` the number says the year.
    """
    drafts = passage.dates
    draft, before = drafts[place], said[place - 1] if place else None
    act = _ACT.search(passage.text[max(0, draft.span.start - _LONGEST_ACT) : draft.span.start])
    if act and str(found.end.year) not in act[1]:
        return True
    is_pinned = draft.begin.weekday is not None or draft.pronoun is not None
    if before is None or is_pinned or drafts[place - 1].precision is Precision.YEAR:
        return False
    between = passage.text[drafts[place - 1].span.end : draft.span.start]
    return (
        "\n" not in between
        and "\r" not in between
        and before.end.year != found.end.year
        and abs((before.end - found.begin).days) > VERY_NEAR
    )


def tenses(passage: Passage) -> TenseOf:
    """Return what tells the tense beside each date of a release, and keeps what it has found."""
    known: dict[int, Tense] = {}

    def tense(place: int) -> Tense:
        if place not in known:
            known[place] = _tense(passage, place)
        return known[place]

    return tense


def _tense(passage: Passage, place: int) -> Tense:
    section, draft = passage.section, passage.dates[place]
    within = section.title if section.title and draft.span.start < section.title.end else section.body
    # ``from 3 May`` opens a term, ``from 3 to 5 May`` tells how long something took
    at = draft.span if draft.begin == draft.end else draft.wide
    return tense_at(passage.text, at, within, passage.language)
