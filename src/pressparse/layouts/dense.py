"""Dense: no blank lines; the one line above ``Source: NAME`` is the title.

Harbour patrol finds missing dinghy
Source: Port Authority
The dinghy was found at 6.15am on 3 March.
Bridge closed for repairs
Source: County Police
"""

from __future__ import annotations

from functools import partial

from pressparse.layouts import source_lines
from pressparse.layouts.furniture import BYLINES, DATES, UNDERLINES, Table
from pressparse.layouts.heads import Grammar
from pressparse.layouts.layout import Layout
from pressparse.layouts.sample import Sample

_GRAMMAR = Grammar(between=Table({**DATES, **BYLINES, **UNDERLINES}), spaced=False)


def recognise(sample: Sample) -> float:
    """Return the share of source lines that follow right below another line."""
    return sample.share(lambda anchor: anchor.gap == 1)


DENSE = Layout(
    name="dense",
    summary="no blank lines: the line above the source line is the title",
    recognise=recognise,
    split=partial(source_lines.split, grammar=_GRAMMAR),
    resume=partial(source_lines.resume, grammar=_GRAMMAR),
    least=0.5,
)
