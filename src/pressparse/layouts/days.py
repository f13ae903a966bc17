"""Days: plain or dense, with the day as a heading above all that came out on it.

    Tuesday, 12 March 2024

    Harbour patrol finds missing dinghy

    Source: Port Authority

    The dinghy was found at 6.15am.

    Bridge closed for repairs

    Source: County Police

The first release of the page stands below such a heading, and so does another one; a day that closes a release, as the
day of a letter does, comes without the first.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import dropwhile
from typing import Final

from attrs import evolve

from pressparse.labels import KnownLabels
from pressparse.layouts import source_lines
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import BYLINES, COUNTS, DATES, DAY, PAGE, SIGNATURES, UNDERLINES, WEEKDAY, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import HEAD, Cut, Layout, Section, Style
from pressparse.layouts.sample import Anchor, Sample
from pressparse.lines import Span
from pressparse.model import FurnitureKind

_BETWEEN: Final = Table({**COUNTS, **DATES, **BYLINES, **UNDERLINES})
_WITH_WEEKDAY: Final = {FurnitureKind.DAY_HEADER: rf"(?i:{WEEKDAY}),? (?:{DAY})"}
_BARE: Final = {FurnitureKind.DAY_HEADER: DAY}
_WITH_WEEKDAY_TABLE: Final = Table(_WITH_WEEKDAY)
_BARE_TABLE: Final = Table(_BARE)
_FEWEST: Final = 2
_LEAST: Final = 0.1
_BARE_AT_LEAST: Final = 0.5
"""Share of releases below a day without its weekday from which on such days are headings."""


def recognise(sample: Sample) -> float:
    """Return the share of source lines below a title below a day; 0 where the first is not, or no other one."""
    bare = _share(sample, _BARE_TABLE)  # or with its weekday
    return (bare and _share(sample, _WITH_WEEKDAY_TABLE)) or (bare if bare >= _BARE_AT_LEAST else 0.0)


def split(text: str, style: Style, known: KnownLabels) -> Cut:
    """Cut at the source lines, and give each release the day it stands under."""
    headings = _WITH_WEEKDAY if _share(Sample(text[:HEAD]), _WITH_WEEKDAY_TABLE) else _BARE
    edges = Edges(closing=Table(SIGNATURES), outer=Table({**PAGE, **headings}))
    cut = source_lines.split(text, style, known, Grammar(between=_BETWEEN, edges=edges))
    days = [piece.span for piece in cut.outer if piece.kind is FurnitureKind.DAY_HEADER]
    return evolve(cut, sections=tuple(_under_day(section, days) for section in cut.sections))


def _share(sample: Sample, headings: Table) -> float:
    if not (sample.anchors and _is_below(sample.anchors[0], headings)):
        return 0.0
    below = sum(_is_below(anchor, headings) for anchor in sample.anchors)
    return below / len(sample.anchors) if below >= _FEWEST else 0.0


def _is_below(anchor: Anchor, headings: Table) -> bool:
    """Tell whether a heading stands above the title of a source line."""
    lines = list(dropwhile(_BETWEEN.kind_of, anchor.above))
    return any(map(headings.kind_of, lines[1:2]))


def _under_day(section: Section, days: list[Span]) -> Section:
    """Give a section the day above it, unless it has one of its own."""
    above = bisect_left(days, (section.start,))
    return section if section.date or not above else section._replace(date=days[above - 1])


DAYS = Layout(
    name="days",
    summary="plain or dense, with the day as a heading above its releases",
    recognise=recognise,
    split=split,
    least=_LEAST,
)
