"""The sentence around a place in the text, as far as a date needs to know it."""

from __future__ import annotations

import re
from typing import Final

import regex

from pressparse.lines import Span, make_span

_REACH: Final = 400
"""So far each way a sentence is looked for, in code points; a longer one is cut."""
_LONGEST_STOP: Final = 4
"""Three stops and a closing mark end a sentence at most."""

_ABBREVIATIONS: Final = (
    "Mr|Mrs|Ms|Dr|St|No|Nr|vs|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Amb|Sgt|Sen|Rep|Reps|Gov|Prof|Hon|Rev|Jr|Sr|Inc|Ltd|Corp|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
)
_END: Final = regex.compile(
    rf"(?<=\w\w|[\d)\]%”’\"'])(?<!\b(?:{_ABBREVIATIONS}))[.!?…]{{1,3}}[”’\"')]?\s+(?=[^\s\p{{Ll}}])"
)
_BREAKS: Final = "\n\r"
_MARK: Final = re.compile(r"[.!?…\n\r]")
"""What an end begins with; to look for these first, and closely only there, takes two thirds of the time."""


def sentence_around(text: str, span: Span, within: Span) -> Span:
    """Return the sentence in which a span stands; it ends with its line, or with ``within``, at the latest.

    >>> text = "The pier was closed. It reopened on 3 May. Boats came."
    >>> at = sentence_around(text, Span(36, 41), Span(0, 54))
    >>> text[at.start : at.end]
    'It reopened on 3 May'
    """
    floor, ceiling = max(within.start, span.start - _REACH), min(within.end, span.end + _REACH)
    start = floor
    for mark in _MARK.finditer(text, _line_start(text, floor, span.start), span.start):
        if mark[0] in _BREAKS:
            start = max(start, mark.end())
        elif end := _END.match(text, mark.start(), span.start):
            start = max(start, end.end())
    for mark in _MARK.finditer(text, span.end, ceiling):
        if mark[0] in _BREAKS or _END.match(text, mark.start(), ceiling):
            return make_span((start, mark.start()))
    return make_span((start, ceiling))


def _line_start(text: str, floor: int, at: int) -> int:
    """Return where to look for the beginning of a sentence: at its line break, with the stop and blanks before it."""
    start = max(text.rfind("\n", floor, at), text.rfind("\r", floor, at))
    if start < 0:
        return floor
    while start > floor and text[start - 1].isspace():
        start -= 1
    return max(floor, start - _LONGEST_STOP)
