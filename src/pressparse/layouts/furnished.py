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
from pressparse.layouts.furniture import BYLINES, COUNTS, DATES, PAGE, SIGNATURES, SURE, UNDERLINES, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Anchor, Sample

_GRAMMAR = Grammar(
    between=Table({**COUNTS, **DATES, **BYLINES, **UNDERLINES}),
    edges=Edges(closing=Table(SIGNATURES), outer=Table(PAGE)),
)
_COUNTS = Table(COUNTS)


_FEWEST_COUNTS = 0.3
"""Share of source lines below a number from which on the numbers are counts, and not the titles of releases."""


def _has_count(anchor: Anchor) -> bool:
    return any(_COUNTS.kind_of(line) for line in anchor.above[:1])


def _has_signature(anchor: Anchor) -> bool:
    return any(_GRAMMAR.edges.closing.kind_of(line) in SURE for line in (*anchor.above[1:], *anchor.last))


def recognise(sample: Sample) -> float:
    """Return the share of source lines with a feed's signature near them, or with a count above them."""
    counts = sample.share(_has_count)
    return max(sample.share(_has_signature), counts if counts >= _FEWEST_COUNTS else 0.0)


FURNISHED = Layout(
    name="furnished",
    summary="plain, with comment counts and a feed's signatures",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    resume=partial(source_lines.resume, grammar=_GRAMMAR),
    least=0.1,
)
