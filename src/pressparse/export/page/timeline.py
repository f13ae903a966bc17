"""When the releases of a file came out, as a drawing: a row each, its day a dot, what else is possible a bar.

Across, places are per cent of the width, so that the drawing fits any page without a script; down, they are pixels.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pressparse.model import Basis, Release

_TALLEST: Final = 420
_ROW: Final = 16
_HEAD: Final = 22
_SAID: Final = frozenset({Basis.STATED, Basis.DATELINE})

_MOST_LINES: Final = 8
_DAYS: Final = (1, 2, 4, 7, 14)
_MONTHS: Final = (1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)))
"""How far two lines of the scale may be from each other; the first that gives few enough lines is taken."""
_NAMES: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Line(NamedTuple):
    """A line of the scale: where, and what stands above it."""

    x: float
    label: str


class Row(NamedTuple):
    """A release: its day, and the window in which it can have come out, both in per cent, each None where unknown.

    ``since`` and ``until`` tell whether the window has a first and a last day; an open end runs to the edge.
    """

    number: int
    y: float
    day: float | None
    said: bool
    left: float
    width: float
    since: bool
    until: bool
    label: str


class Timeline(NamedTuple):
    """A drawing: how tall it, its rows, bars and half a dot are, in pixels; are rows numbered; what is in it."""

    height: float
    row: float
    bar: float
    dot: float
    numbered: bool
    lines: tuple[Line, ...]
    rows: tuple[Row, ...]
    first: dt.date
    last: dt.date


def timeline(releases: Sequence[Release]) -> Timeline | None:
    """Return the drawing for the releases of a file; None where no day of them is known."""
    days = [day for release in releases for day in _days(release)]
    if not days:
        return None
    scale = _Scale(min(days), max(days))
    row = min(_ROW, (_TALLEST - _HEAD) / len(releases))
    rows = tuple(_row(release, _HEAD + row * (number + 0.5), scale) for number, release in enumerate(releases))
    return Timeline(
        height=_HEAD + row * len(releases) + 4,
        row=row,
        bar=max(0.44 * row, 1.5),  # what is thinner cannot be seen
        dot=max(0.28 * row, 1.75),
        numbered=row > 11,
        lines=tuple(scale.lines()),
        rows=rows,
        first=min(days),
        last=max(days),
    )


def _days(release: Release) -> Iterator[dt.date]:
    if release.published:
        known = (release.published.date, release.published.earliest, release.published.latest)
        yield from (day for day in known if day)


class _Scale:
    """From days to per cent of the width, with room at both ends for what is open there."""

    def __init__(self, first: dt.date, last: dt.date) -> None:
        self._first, self._last = first.toordinal(), last.toordinal()
        room = max(1, (self._last - self._first) // 20)
        self._from = self._first - room
        self._width = self._last + room + 1 - self._from

    def start(self, day: dt.date | None) -> float:
        """Return where a day begins; the left edge where there is none."""
        return 0 if day is None else self._per_cent(day.toordinal())

    def end(self, day: dt.date | None) -> float:
        """Return where a day ends; the right edge where there is none."""
        return 100 if day is None else self._per_cent(day.toordinal() + 1)

    def middle(self, day: dt.date) -> float:
        return self._per_cent(day.toordinal() + 0.5)

    def lines(self) -> Iterator[Line]:
        for day, label in _lines(self._first, self._last):
            yield Line(self.start(day), label)

    def _per_cent(self, ordinal: float) -> float:
        return round(100 * (ordinal - self._from) / self._width, 3)


def _lines(first: int, last: int) -> Iterator[tuple[dt.date, str]]:
    """Yield the days at which the scale has a line, and what stands above it."""
    length = last - first + 1
    for step in _DAYS:
        if length / step <= _MOST_LINES:
            for ordinal in range(first, last + 1, step):
                day = dt.date.fromordinal(ordinal)
                yield day, f"{day.day} {_NAMES[day.month - 1]}"
            return
    step = next((months for months in _MONTHS if length / (30 * months) <= _MOST_LINES), _MONTHS[-1])
    begin, end = (12 * day.year + day.month - 1 for day in map(dt.date.fromordinal, (first, last)))
    for month in range(begin + -begin % step, end + 1, step):
        day = dt.date(month // 12, month % 12 + 1, 1)
        if day.toordinal() >= first:
            yield day, str(day.year) if step >= 12 else f"{_NAMES[day.month - 1]} {day.year}"


def _row(release: Release, y: float, scale: _Scale) -> Row:
    published = release.published
    day, since, until = (published.date, published.earliest, published.latest) if published else (None, None, None)
    left = scale.start(since)
    return Row(
        number=release.index,
        y=y,
        day=scale.middle(day) if day else None,
        said=bool(published and published.basis in _SAID),
        left=left,
        width=round(scale.end(until) - left, 3) if since or until else 0,
        since=since is not None,
        until=until is not None,
        label=f"{in_words(release)}: {release.title or '(no title)'}",
    )


def in_words(release: Release) -> str:
    """Return when a release came out, in words: a day and how it is known, or what its window says."""
    published = release.published
    if published is None:
        return "unknown"
    if published.date:
        return f"{published.date} ({published.basis})"
    first, last = published.earliest, published.latest
    if first and last:
        return f"{first}" if first == last else f"{first} to {last}"
    return f"{first} or later" if first else f"{last} or earlier" if last else "unknown"
