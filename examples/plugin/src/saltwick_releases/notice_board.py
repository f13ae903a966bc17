"""Notice board: a day in square brackets and a title on one line, who issued it on the next, then the text.

[3 May 2024] Pier closed for repairs
Issued by: Saltwick Harbour Board (notices)
The pier is closed to boats of more than ten tons.
"""

from __future__ import annotations

import re

from pressparse import Span
from pressparse.labels import KnownLabels
from pressparse.layouts.layout import Cut, Layout, Piece, Section, Style
from pressparse.layouts.sample import Sample
from pressparse.lines import trim
from pressparse.model import FurnitureKind

_HEAD = re.compile(
    r"^\[(?P<day>[^\]\n]{6,30})\] (?P<title>\S[^\n]{0,200})\nIssued by: (?P<label>\S[^\n]{0,100})$", re.MULTILINE
)


def recognise(sample: Sample) -> float:
    """Return the share of what look like beginnings of releases that are heads of a notice board."""
    heads = sum(1 for _ in _HEAD.finditer(sample.head))
    return sample.share_of(heads, heads)


def split(text: str, style: Style, known: KnownLabels) -> Cut:
    """Cut a text up: the day and its brackets stand between releases, all else is theirs."""
    del style, known  # how lines are broken and what is known decides nothing here
    heads = tuple(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    return Cut(
        sections=tuple(map(_section, heads, ends)),
        outer=tuple(Piece(FurnitureKind.DATE, Span(head.start(), head.start("title"))) for head in heads),
    )


def _section(head: re.Match[str], end: int) -> Section:
    title, label, day = (Span(*head.span(part)) for part in ("title", "label", "day"))
    return Section(title.start, title, label, trim(head.string, head.end(), end), date=day)


NOTICE_BOARD = Layout(
    name="notice-board",
    summary="[day] title, issued by, text",
    recognise=recognise,
    split=split,
)
