"""Dashes: a ``-`` alone on a line, or at the end of a body's last line, parts releases; no blank lines.

Harbour patrol finds missing dinghy
Source: Port Authority
The dinghy was found at 6.15am on 3 March. -
Bridge closed for repairs
Source: County Police
"""

from __future__ import annotations

import re
from functools import partial

from pressparse.layouts import source_lines
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import PAGE, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Anchor, Sample

_DASHES = ("-", "–", "—")
_DASH_AT_END = re.compile(r"(?<=[\s.!?…”\")])[–—-]\Z")

_GRAMMAR = Grammar(edges=Edges(outer=Table(PAGE), parting=_DASH_AT_END), spaced=False)


def _is_parted(anchor: Anchor) -> bool:
    if len(anchor.above) < 2 or not anchor.above[1].endswith(_DASHES):
        return False
    return anchor.above[1] in _DASHES or _DASH_AT_END.search(anchor.above[1]) is not None


def recognise(sample: Sample) -> float:
    """Return the share of source lines, the first left out, above whose title a dash ends the release before."""
    return sample.share(_is_parted, skip=1)


DASHES = Layout(
    name="dashes",
    summary="a dash parts releases, no blank lines",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    resume=partial(source_lines.resume, grammar=_GRAMMAR),
    stripped=True,
)
