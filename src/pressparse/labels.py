"""Source labels as written, and how two of them are told to be the same.

A label is compared by its letters: upper and lower case, the amount of white space, and whether an accent is a
character of its own do not count, everything else does. So a look-alike letter, a zero-width character or a turned
writing direction never passes for an agency.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

from pressparse.lines import Span

LONGEST_LABEL: Final = 200
"""A label longer than this (in code points) is a sentence, not an issuer."""

_PASSES_FOR_OTHERS: Final = re.compile("[\u017f\u212a\ufb00-\ufb06]")
"""The long s, the sign of Kelvin and the ligatures: regardless of case they would be plain letters."""

_SECTION_NEXT: Final = re.compile(r"[ \xa0]\([a-z][a-z &/-]{0,38}\)", re.IGNORECASE)
_WORD_END: Final = re.compile(r"(?<=\S)(?=\s|\Z|[:,](?:\s|\Z))")


def fold(label: str) -> str:
    """Return what two spellings of one label have in common.

    >>> fold("US\u00a0Defense  Joint Chiefs")
    'us defense joint chiefs'
    >>> fold("Me\u0301decins") == fold("M\u00e9decins"), fold("\u212aelvin") == fold("Kelvin")
    (True, False)
    """
    words = " ".join(label.split())
    if words.isascii():
        return words.casefold()
    return words if _PASSES_FOR_OTHERS.search(words) else normalize("NFC", words).casefold()


def split_section(label: str) -> tuple[str, Span | None]:
    """Part a label from the section in brackets at its end; the span counts from the label's first character.

    >>> split_section("Interpol (news and events)")
    ('Interpol', Span(start=10, end=25))
    >>> split_section("NATO")
    ('NATO', None)
    """
    opening = _opening_of_last_bracket(label)
    if opening < 1 or not label[opening + 1 : -1].strip():
        return label, None
    return label[:opening].rstrip(), Span(opening + 1, len(label) - 1)


def _opening_of_last_bracket(label: str) -> int:
    """Return where the bracket opens that closes at the label's end, or -1."""
    depth = 0
    for at in range(len(label) - 1, -1, -1):
        depth += (label[at] == ")") - (label[at] == "(")
        if depth < 1:
            return at if label[at] == "(" else -1
    return -1


def spellings(label: str) -> tuple[str, ...]:
    """Return what an agency may claim of a label: the whole of it, or all but the section in brackets at its end."""
    return (label, split_section(label)[0])


class KnownLabels:
    """The labels that some agency claims, handed to the layouts as data.

    >>> known = KnownLabels(["Port Authority"])
    >>> "PORT AUTHORITY (notices)" in known, "Port" in known
    (True, False)
    """

    __slots__ = ("_folded", "_longest")

    def __init__(self, labels: Iterable[str] = ()) -> None:
        self._folded = frozenset(map(fold, labels))
        self._longest = max(map(len, self._folded), default=0)

    def __contains__(self, label: object) -> bool:
        return isinstance(label, str) and any(fold(each) in self._folded for each in spellings(label))

    def end_of_label(self, line: str) -> int | None:
        """Tell where the longest known label that ``line`` begins with ends, its section in brackets included.

        >>> KnownLabels(["Port Authority"]).end_of_label("Port Authority The harbour is closed ...")
        14
        """
        # White space folds to one blank, so a label may be written a little longer than it is.
        head = line[: self._longest + 8]
        for end in sorted((found.start() for found in _WORD_END.finditer(head)), reverse=True):
            if fold(head[:end]) in self._folded:
                section = _SECTION_NEXT.match(line, end)
                return section.end() if section else end
        return None
