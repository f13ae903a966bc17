"""Sentences that call the media to what is ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressparse.lines import Span

_CALLED: Final = (("[Mm]", "edia"), ("[Jj]", "ournalists"), ("[Rr]", "eporters"), ("[Pp]", "ress"))
"""Who is called: the first letter of the word, and the rest, which can be searched for at the speed of memory."""

_TO_COME: Final = (
    r"[^.;:\n\r]{0,60}? (?:(?:wish(?:ing)?|want(?:ing)?|who would like|planning) to|interested in|must|should"
    r"|(?:are|is)(?: \w+)? (?:invited|asked|requested) to) (?:attend|cover|regist|accredit|RSVP|join|film)"
)
_WELCOME: Final = r"(?: outlets| representatives)? (?:are|is) (?:\w{2,12}ly )?(?:invited|welcome) to\b"
_CALLS: Final = tuple(
    re.compile(rf"{rest}(?<=\b{first}{rest})\b(?:{_TO_COME}|(?P<welcome>{_WELCOME}))") for first, rest in _CALLED
)


class Invitation(NamedTuple):
    """The words that invite the media, and whether they say to what, or how to come."""

    span: Span
    says_how: bool


def find_invitations(text: str, within: Span) -> Iterator[Invitation]:
    """Yield the words that invite the media.

    >>> text = "Journalists who wish to attend may register. The media attended, and are always welcome to the pier."
    >>> next(find_invitations(text, Span(0, len(text))))
    Invitation(span=Span(start=0, end=30), says_how=True)
    >>> list(find_invitations("The media attended.", Span(0, 19)))
    []
    """
    for call in _CALLS:
        for found in call.finditer(text, *within):
            yield Invitation(Span(found.start() - 1, found.end()), says_how=found["welcome"] is None)
