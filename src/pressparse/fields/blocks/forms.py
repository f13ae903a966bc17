"""What a piece of a body is by its form: running text, a phrase, words or signs."""

from __future__ import annotations

import re
from typing import Final

_LONGEST_PHRASE: Final = 250
_FEW_BLANKS: Final = 8
"""An abbreviation at the end of more words than these and one is the end of a sentence, too."""

_ENDS: Final = frozenset(".!?…")
_CLOSING: Final = "\"”’»')]"
_ABBREVIATION_END: Final = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St|etc|Dept))\.$")
_SENTENCE_INSIDE: Final = re.compile(r"[.!?](?<=[^\W\d_]{4}.|\d{4}.)[”\")]?\s+\S", re.DOTALL)
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def letters_of(text: str) -> str:
    """Return what two spellings of one headline have in common: its letters and digits."""
    return "".join(filter(str.isalnum, text)).casefold()


def is_phrase(text: str) -> bool:
    """Tell a phrase, as headings and standfirsts are, from running text: short, without the end of a sentence.

    >>> is_phrase("A new pier for the harbour"), is_phrase("The pier is open.")
    (True, False)
    """
    if len(text) > _LONGEST_PHRASE or text[-1] in ",;":
        return False
    if not _ends_sentence(text) or text[-1] in "?…":
        return True
    return text.count(" ") < _FEW_BLANKS and _ABBREVIATION_END.search(text[-8:]) is not None


def is_prose(text: str) -> bool:
    """Tell running text: long, or a sentence of some words.

    >>> is_prose("The pier is open to the public again."), is_prose("Opening hours")
    (True, False)
    """
    return len(text) > _LONGEST_PHRASE or (text.count(" ") >= 4 and _ends_sentence(text))


def _ends_sentence(text: str) -> bool:
    last = text[-1:]
    return last in _ENDS or (last in _CLOSING and text.rstrip(_CLOSING)[-1:] in _ENDS)


def has_sentence_inside(text: str) -> bool:
    """Tell whether a sentence ends before the end of a text.

    >>> has_sentence_inside("Open. Come in"), has_sentence_inside("The St. Mary ferry")
    (True, False)
    """
    return _SENTENCE_INSIDE.search(text) is not None


def is_wordy(text: str) -> bool:
    """Tell whether a text is letters more than anything else."""
    return sum(map(len, _LETTERS.findall(text))) * 2 > len(text)
