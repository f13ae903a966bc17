"""Sentences that call the media to what is ahead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pressparse.fields.patterns import words
from pressparse.lines import Span

_CALLED: Final = (
    r"\b(?:[Mm]embers of the (?:media|press)|"
    + words(
        "Media|media|Media outlets|media outlets|Media representatives|media representatives|Journalists|journalists"
        "|Press|press|Reporters|reporters|Representatives of the media|representatives of the media"
    )
    + r")\b"
)
"""Who is called."""

_COMING: Final = r"(?:attend|cover|regist|accredit|RSVP|join|film)"
"""How what they are called to begins."""

_CALL: Final = re.compile(
    rf"{_CALLED}[^.;:\n\r]{{0,60}}? "
    r"(?:(?:wish(?:ing)?|want(?:ing)?|who would like|planning) to|interested in|must|should"
    rf"|(?:are|is)(?: \w+)? (?:invited|asked|requested) to) {_COMING}"
)
_SIGN: Final = re.compile(rf" {_COMING}")
_WELCOME: Final = re.compile(rf"{_CALLED} (?:are|is) (?:\w{{2,12}}ly )?(?:invited|welcome) to\b")


def find_invitation(text: str, body: Span, paragraphs: Iterable[Span] = ()) -> Span | None:
    """Find the first words that invite the media.

    Args:
        text: the text.
        body: where the words stand that say to what they are invited, and how they come.
        paragraphs: the first ones, where it is enough that they are invited.

    >>> text = "Journalists who wish to attend may register."
    >>> find_invitation(text, Span(0, len(text)))
    Span(start=0, end=30)
    >>> find_invitation("The journalists attended.", Span(0, 25)) is None
    True
    """
    # Most texts are known by the end of such a sentence to have none: its beginning may be anywhere.
    found = _CALL.search(text, *body) if _SIGN.search(text, *body) else None
    found = found or next(filter(None, (_WELCOME.search(text, *paragraph) for paragraph in paragraphs)), None)
    return Span(*found.span()) if found else None
