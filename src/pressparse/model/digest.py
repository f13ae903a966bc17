"""A parsed file: its releases, and what belongs to the file as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from attrs import field, frozen

from pressparse.lines import LineIndex, Position
from pressparse.model.parts import Furniture, Note
from pressparse.model.release import Release
from pressparse.notebook import Shown


def _number(releases: tuple[Release, ...]) -> str:
    return f"<{len(releases)}>"


@frozen
class Digest(Shown, Sequence[Release]):
    r"""A parsed file: a sequence of its releases, with what belongs to the file as a whole.

    Attributes:
        file: the path as given, or None for a text.
        encoding: how the bytes were decoded, or None for a text.
        layout: the name of the layout that was used, or None where the text has none.
        text: the decoded text that all offsets count.
        releases: the releases in file order; ``digest[0]``, ``len(digest)`` and iteration give the same.
        furniture: what the page put around them, in file order.
        notes: what is to be said of the file; a release's own notes are in ``release.notes``.

    >>> from pressparse import parse_text
    >>> digest = parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.\n\nShed\n\nSource: NATO\n\nIt is green.")
    >>> digest.layout, [release.title for release in digest]
    ('plain', ['Pier reopens', 'Shed'])
    >>> digest.text[slice(*digest[1].body_span)]
    'It is green.'
    >>> digest
    Digest(file=None, encoding=None, layout='plain', releases=<2>, notes=())
    """

    file: str | None
    encoding: str | None
    layout: str | None
    text: str = field(repr=False)
    releases: tuple[Release, ...] = field(repr=_number)  # all of each would fill the screen, and be read for it
    furniture: tuple[Furniture, ...] = field(repr=False)
    notes: tuple[Note, ...]

    @overload
    def __getitem__(self, index: int) -> Release: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Release, ...]: ...
    def __getitem__(self, index: int | slice) -> Release | tuple[Release, ...]:
        return self.releases[index]

    def __len__(self) -> int:
        return len(self.releases)

    def __iter__(self) -> Iterator[Release]:
        return iter(self.releases)

    @cached_property
    def _line_index(self) -> LineIndex:
        return LineIndex(self.text)

    def position(self, offset: int) -> Position:
        r"""Return the line and column, both from 1, that an editor shows for an offset of the text.

        Args:
            offset: in code points, from 0; the end of the text is within it.

        Raises:
            IndexError: the offset is not within the text.

        >>> from pressparse import parse_text
        >>> digest = parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.")
        >>> digest.position(digest[0].body_span.start)
        Position(line=5, column=1)
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(f"offset {offset} is outside the text of {len(self.text)} characters")
        return self._line_index.position(offset)
