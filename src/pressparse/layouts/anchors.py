"""The word before a source's name: ``Source:`` nearly always, and what else pages make of it.

``SOURCE:`` where a style sheet sets capitals, ``Sources:`` above two names, ``Source :`` in French. All is ready for
the usual word; others are looked for only in a file whose head has them.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.lines import ANCHOR

SPELLED: Final = re.compile(r"(?:[Ss]ources?|SOURCES?)[ \xa0]?:")
"""A source line's first word, however it is spelled."""

_WORDS: Final = ("Source", "SOURCE", "source")
_CAPITALS: Final = "OURCE"
_OTHER: Final = re.compile(r"ource(?:s:|[ \xa0]:|:(?<=source:))")
"""What any other spelling has somewhere; both begin with what can be searched for at the speed of memory."""


def may_differ(text: str) -> bool:
    """Tell whether some source line of a text may not begin with ``Source:``.

    >>> may_differ("SOURCE: NATO"), may_differ("Source: NATO, a source of news")
    (True, False)
    """
    return _CAPITALS in text or _OTHER.search(text) is not None


def usual_word(words: list[str]) -> str | None:
    """Return the word with which most source lines of a file begin, or None where all begin with ``Source:``.

    >>> usual_word(["Source:", "source:", "Sources:"]), usual_word(["SOURCE:", "SOURCE:"]), usual_word(["Source:"])
    ('Source', 'SOURCE', None)
    """
    if all(word == ANCHOR for word in words):
        return None
    return max(_WORDS, key=lambda usual: sum(word.startswith(usual) for word in words))


def anchor_end(text: str, at: int, word: str | None) -> int:
    """Return where the name begins on a source line at an offset; ``word`` is the file's, as in ``usual_word``."""
    found = SPELLED.match(text, at) if word else None
    return found.end() if found else at + len(ANCHOR)


def is_usual(text: str, at: int, end: int, word: str | None) -> bool:
    """Tell whether an anchor is ``Source:``, or is spelled as most of its file are and names somebody.

    Args:
        text: the text.
        at: where the anchor begins.
        end: where its line ends.
        word: the file's word.

    >>> is_usual("source: NATO", 0, 12, "Source"), is_usual("Sources:", 0, 8, "Source")
    (False, False)
    """
    if word is None or text.startswith(ANCHOR, at):
        return True
    return text.startswith((_WORDS[0], word), at) and text[anchor_end(text, at, word) : end].strip() != ""
