"""The form of a rule for blocks: it looks at a whole body and says what kinds some of its pieces are.

Rules are asked in the order of a profile's tuple. The first that claims a piece decides its kind; each rule sees what
those before it have decided. What nobody claims is a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from pressparse.fields.blocks.openers import MARKED, file
from pressparse.fields.blocks.pieces import Piece, pieces_of
from pressparse.fields.rule import Passage
from pressparse.model import BlockKind


@frozen
class Outline:
    r"""A body in pieces, and what is known of them.

    Attributes:
        passage: the release.
        pieces: its body's pieces.
        kinds: for each piece what rules asked before have said, or None.
        openers: which pieces begin with which first letters.

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
    openers: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, passage: Passage) -> Outline:
        """Return the outline of a release of which nothing is known yet."""
        pieces = pieces_of(passage.text, passage.section.body, passage.style)
        openers = file([piece.text for piece in pieces])
        if marked := [index for index, piece in enumerate(pieces) if piece.marker]:
            openers[MARKED] = marked
        return cls(passage, pieces, (None,) * len(pieces), openers)

    def with_claims(self, claims: Iterable[tuple[int, BlockKind]]) -> Outline:
        """Return the outline in which pieces that nobody has claimed yet are of these kinds."""
        kinds = list(self.kinds)
        for index, kind in claims:
            kinds[index] = kinds[index] or kind
        return Outline(self.passage, self.pieces, tuple(kinds), self.openers)

    def unclaimed(self) -> Iterable[tuple[int, Piece]]:
        """Return the pieces whose kind is not known yet, with their index."""
        return [(index, piece) for index, piece in enumerate(self.pieces) if self.kinds[index] is None]

    def filed_under(self, openers: frozenset[str]) -> Sequence[int]:
        """Return which pieces begin with one of these first letters."""
        found = openers.intersection(self.openers)
        if len(found) == 1:
            return self.openers[next(iter(found))]
        return sorted(index for opener in found for index in self.openers[opener]) if found else ()

    def beginning_with(self, openers: frozenset[str]) -> Sequence[tuple[int, Piece]]:
        """Return those of the unclaimed pieces that begin with one of these first letters, with their index."""
        found = self.filed_under(openers)
        return [(index, self.pieces[index]) for index in found if self.kinds[index] is None]

    @cached_property
    def first_prose(self) -> int:
        """Index of the first unclaimed piece that is running text; the number of pieces where none is."""
        for index, piece in enumerate(self.pieces):
            if piece.is_prose and self.kinds[index] is None:
                return index
        return len(self.pieces)

    @cached_property
    def indent(self) -> int:
        """White space before the lines that stand furthest left."""
        return min((piece.indent for piece in self.pieces), default=0)


BlockRule = Callable[[Outline], Iterable[tuple[int, BlockKind]]]
