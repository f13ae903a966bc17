"""Translation: a line ``Translation. Region: …`` under the title, disclaimers around the body.

    The dinghy was found

    Translation. Region: Coast –

    Source: Port Authority

    An important disclaimer is at the end.

    The dinghy was found on 3.3.2024.

    Please note that this is a machine translation.

    .

A line with a single full stop parts releases.
"""

from __future__ import annotations

from functools import partial

from pressparse.layouts import source_lines
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import (
    COUNTS,
    DATES,
    DISCLAIMERS,
    LONGEST_DISCLAIMER,
    PAGE,
    SIGNATURES,
    TRANSLATIONS,
    Table,
)
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Anchor, Sample

_LINE = Table(TRANSLATIONS)
_GRAMMAR = Grammar(
    between=Table({**TRANSLATIONS, **COUNTS, **DATES}),
    edges=Edges(
        opening=Table(DISCLAIMERS, longest=LONGEST_DISCLAIMER),
        closing=Table({**SIGNATURES, **DISCLAIMERS}, longest=LONGEST_DISCLAIMER),
        outer=Table(PAGE),
    ),
)


def _is_translated(anchor: Anchor) -> bool:
    return any(_LINE.kind_of(line) for line in anchor.above[:2])


def recognise(sample: Sample) -> float:
    """Return the share of source lines with a translation line above them."""
    return sample.share(_is_translated)


TRANSLATION = Layout(
    name="translation",
    summary="a translation line under each title, disclaimers around the body",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    resume=partial(source_lines.resume, grammar=_GRAMMAR),
    least=0.2,
)
