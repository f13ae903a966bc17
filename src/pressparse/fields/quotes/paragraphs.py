"""Paragraphs of a body, as far as quotations need them: a quotation opens and closes by the paragraph."""

from __future__ import annotations

import re
from typing import Final

from pressparse.lines import Span, trim

_LINE_BREAK: Final = re.compile(r"[\n\r]")
_BLANK_LINE: Final = re.compile(r"(?:\r\n|[\n\r])[^\S\r\n]*+(?:\r\n|[\n\r])")


def paragraphs(text: str, body: Span, *, wrapped: bool) -> tuple[Span, ...]:
    r"""Return the paragraphs of a body, trimmed, in order.

    Args:
        text: the whole text.
        body: where the body stands in it.
        wrapped: lines are broken at a width, so that only a blank line parts paragraphs; otherwise each line is one.

    >>> paragraphs("One\ntwo\n\nthree", Span(0, 14), wrapped=True)
    (Span(start=0, end=7), Span(start=9, end=14))
    """
    parting = _BLANK_LINE if wrapped else _LINE_BREAK
    found: list[Span] = []
    start = body.start
    for mark in parting.finditer(text, body.start, body.end):
        found.append(trim(text, start, mark.start()))
        start = mark.end()
    found.append(trim(text, start, body.end))
    return tuple(paragraph for paragraph in found if paragraph.start < paragraph.end)
