"""Furnished: plain, with comment counts above the source line and a feed's signature below each body.

    Home Blog Page 7

    Harbour patrol finds missing dinghy

    0

    Source: Port Authority (District News)

    The dinghy was found at 6.15am on 3 March.

    ENDS

    MIL OSI

``ENDS`` is the issuer's and stays in the body.
"""

from __future__ import annotations

from functools import partial

from pressparse.layouts import source_lines
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import COUNTS, DATES, PAGE, SIGNATURES, SURE, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Anchor, Sample

_GRAMMAR = Grammar(between=Table({**COUNTS, **DATES}), edges=Edges(closing=Table(SIGNATURES), outer=Table(PAGE)))
_COUNTS = Table(COUNTS)


def _is_furnished(anchor: Anchor) -> bool:
    if any(_COUNTS.kind_of(line) for line in anchor.above[:1]):
        return True
    return any(_GRAMMAR.edges.closing.kind_of(line) in SURE for line in (*anchor.above[1:], *anchor.last))


def recognise(sample: Sample) -> float:
    """Return the share of source lines with a count above them, or a feed's signature near them."""
    return sample.share(_is_furnished)


FURNISHED = Layout(
    name="furnished",
    summary="plain, with comment counts and a feed's signatures",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    least=0.1,
)
