"""Plain: title, blank line, ``Source: NAME``, blank line, body.

Harbour patrol finds missing dinghy

Source: Port Authority

The dinghy was found at 6.15am on 3 March.
"""

from __future__ import annotations

from functools import partial

from pressparse.layouts import source_lines
from pressparse.layouts.furniture import BYLINES, DATES, UNDERLINES, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Sample

_GRAMMAR = Grammar(between=Table({**DATES, **BYLINES, **UNDERLINES}), spaced=True)


def recognise(sample: Sample) -> float:
    """Return the share of source lines that a blank line parts from what is above, or that have nothing above."""
    return sample.share(lambda anchor: anchor.gap != 1)


PLAIN = Layout(
    name="plain",
    summary="title, blank line, source line, blank line, body",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    resume=partial(source_lines.resume, grammar=_GRAMMAR),
)
