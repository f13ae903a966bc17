"""The form of a rule for blocks: it looks at a whole body and says what kinds some of its pieces are.

Rules are asked in the order of a profile's tuple. The first that claims a piece decides its kind; each rule sees what
those before it have decided. What nobody claims is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final

from attrs import frozen

from pressparse.fields.blocks.pieces import Piece, pieces_of
from pressparse.fields.rule import Passage
from pressparse.model import BlockKind

_LONGEST_PHRASE: Final = 250
_FEW_BLANKS: Final = 8
"""An abbreviation at the end of more words than these and one is the end of a sentence, too."""

_CLOSING: Final = "\"”’»')]"
_ABBREVIATION_END: Final = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St|etc|Dept))\.$")
_SENTENCE_INSIDE: Final = re.compile(r"(?:[^\W\d_]{4}|\d{4})[.!?][”\")]?\s+\S")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def letters_of(text: str) -> str:
    """Return what two spellings of one headline have in common: its letters and digits."""
    return re.sub(r"[\W_]+", "", text).casefold()


def is_phrase(text: str) -> bool:
    """Tell a phrase, as headings and standfirsts are, from running text: short, without the end of a sentence.

    >>> is_phrase("A new pier for the harbour"), is_phrase("The pier is open.")
    (True, False)
    """
    if len(text) > _LONGEST_PHRASE or text[-1] in ",;":
        return False
    if not _ends_sentence(text) or text.endswith(("?", "…")):
        return True
    return text.count(" ") < _FEW_BLANKS and _ABBREVIATION_END.search(text[-8:]) is not None


@frozen
class Outline:
    r"""A body in pieces, and what is known of them.

    Attributes:
        passage: the release.
        pieces: its body's pieces.
        kinds: for each piece what rules asked before have said, or None.

    >>> from pressparse.layouts.layout import Section, Style
    >>> from pressparse.lines import Span
    >>> body = "3 May 2024\n\nThe pier is open."
    >>> outline = Outline.of(Passage(body, Section(0, None, None, Span(0, len(body))), Style()))
    >>> [piece.text for piece in outline.pieces]
    ['3 May 2024', 'The pier is open.']
    >>> [index for index, piece in outline.with_claims([(0, BlockKind.DATE_LINE)]).unclaimed()]
    [1]
    """

    passage: Passage
    pieces: tuple[Piece, ...]
    kinds: tuple[BlockKind | None, ...]

    @classmethod
    def of(cls, passage: Passage) -> Outline:
        """Return the outline of a release of which nothing is known yet."""
        pieces = pieces_of(passage.text, passage.section.body, passage.style)
        return cls(passage, pieces, (None,) * len(pieces))

    def with_claims(self, claims: Iterable[tuple[int, BlockKind]]) -> Outline:
        """Return the outline in which pieces that nobody has claimed yet are of these kinds."""
        kinds = list(self.kinds)
        for index, kind in claims:
            kinds[index] = kinds[index] or kind
        return Outline(self.passage, self.pieces, tuple(kinds))

    def unclaimed(self) -> Iterable[tuple[int, Piece]]:
        """Return the pieces whose kind is not known yet, with their index."""
        return ((index, piece) for index, piece in enumerate(self.pieces) if self.kinds[index] is None)

    @cached_property
    def first_prose(self) -> int:
        """Index of the first piece that is running text; the number of pieces where none is."""
        for index, piece in self.unclaimed():
            if is_prose(piece.text):
                return index
        return len(self.pieces)

    @cached_property
    def indent(self) -> int:
        """White space before the lines that stand furthest left."""
        return min((piece.indent for piece in self.pieces), default=0)


def is_prose(text: str) -> bool:
    """Tell running text: long, or a sentence of some words.

    >>> is_prose("The pier is open to the public again."), is_prose("Opening hours")
    (True, False)
    """
    return len(text) > _LONGEST_PHRASE or (text.count(" ") >= 4 and _ends_sentence(text))


def has_sentence_inside(text: str) -> bool:
    """Tell whether a sentence ends before the end of a text.

    >>> has_sentence_inside("Open. Come in"), has_sentence_inside("The St. Mary ferry")
    (True, False)
    """
    return _SENTENCE_INSIDE.search(text) is not None


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith((".", "!", "?", "…"))


def is_wordy(text: str) -> bool:
    """Tell whether a text is letters more than anything else."""
    return sum(map(len, _LETTERS.findall(text))) * 2 > len(text)


BlockRule = Callable[[Outline], Iterable[tuple[int, BlockKind]]]
