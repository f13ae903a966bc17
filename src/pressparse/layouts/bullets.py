"""Bullets: each title is a list item, the rest of the release is indented below it.

• Road closed: Mill Lane

  Source: County Police

  Mill Lane is closed between the bridge and the inn.

    • use Hill Road
"""

from __future__ import annotations

from functools import partial

from pressparse.layouts import source_lines
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import PAGE, SIGNATURES, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Anchor, Sample
from pressparse.layouts.titles import BULLET

_GRAMMAR = Grammar(edges=Edges(closing=Table(SIGNATURES), outer=Table(PAGE)), bulleted=True)


def _is_bulleted(anchor: Anchor) -> bool:
    lines = zip(anchor.above[:2], anchor.indents, strict=False)
    return any(BULLET.match(line) and indent < anchor.indent for line, indent in lines)


def recognise(sample: Sample) -> float:
    """Return the share of source lines that stand deeper than a list item right above them."""
    return sample.share(_is_bulleted)


BULLETS = Layout(
    name="bullets",
    summary="each title is a list item, the release indented below it",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    resume=partial(source_lines.resume, grammar=_GRAMMAR),
    least=0.5,
)
