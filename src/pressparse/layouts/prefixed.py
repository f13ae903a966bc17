"""Prefixed: the feed's name and region before each title, the paragraphs of a body on one line.

    MIL-OSI Coast: Harbour patrol finds missing dinghy

    Source: Port Authority

    Harbour patrol finds missing dinghy
    Harbour patrol finds missing dinghy
    ***********************************
         The dinghy was found at 6.15am.     It is unharmed.
    Ends/Sunday, March 3, 2024
    NNNN

The prefix is furniture; five blanks part paragraphs.
"""

from __future__ import annotations

from functools import partial

from pressparse.layouts import source_lines
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import FEED_PREFIX, PAGE, SIGNATURES, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Anchor, Sample

_GRAMMAR = Grammar(edges=Edges(closing=Table(SIGNATURES), outer=Table(PAGE)))


def _is_prefixed(anchor: Anchor) -> bool:
    return any(FEED_PREFIX.match(line) for line in anchor.above[:1])


def recognise(sample: Sample) -> float:
    """Return the share of source lines below a title with a feed's prefix."""
    return sample.share(_is_prefixed)


PREFIXED = Layout(
    name="prefixed",
    summary="a feed's name before each title, paragraphs parted by five blanks",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    resume=partial(source_lines.resume, grammar=_GRAMMAR),
    parting=" " * 5,
)
