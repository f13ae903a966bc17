"""The sentence around a place in the text, as far as a date needs to know it."""

from __future__ import annotations

from typing import Final

import regex

from pressparse.lines import Span

_REACH: Final = 400
"""So far each way a sentence is looked for, in code points; a longer one is cut."""

_ABBREVIATIONS: Final = (
    "Mr|Mrs|Ms|Dr|St|No|Nr|vs|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Amb|Sgt|Sen|Rep|Reps|Gov|Prof|Hon|Rev|Jr|Sr|Inc|Ltd|Corp|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
)
_END: Final = regex.compile(
    rf"(?<=\w\w|[\d)\]%”’\"'])(?<!\b(?:{_ABBREVIATIONS}))[.!?…]{{1,3}}[”’\"')]?\s+(?=[^\s\p{{Ll}}])|[\n\r]"
)


def sentence_around(text: str, span: Span, within: Span) -> Span:
    """Return the sentence in which a span stands; it ends with its line, or with ``within``, at the latest.

    >>> text = "The pier was closed. It reopened on 3 May. Boats came."
    >>> at = sentence_around(text, Span(36, 41), Span(0, 54))
    >>> text[at.start : at.end]
    'It reopened on 3 May'
    """
    floor, ceiling = max(within.start, span.start - _REACH), min(within.end, span.end + _REACH)
    start = max((end.end() for end in _END.finditer(text, floor, span.start)), default=floor)
    end = _END.search(text, span.end, ceiling)
    return Span(start, end.start() if end else ceiling)
