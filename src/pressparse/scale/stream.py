"""One file of any size: ``iter_releases``.

The text is cut up stretch by stretch (``Layout.resume``), and the releases are read block by block, each block with the
neighbours on both sides that its dates can rest on. So all is as in ``parse_file``, and by the same code.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressparse.arguments import check_settings, path_name
from pressparse.dating import REACH
from pressparse.drafts import FileDraft
from pressparse.layouts.choice import Choice, choose
from pressparse.layouts.layout import HEAD, Cut, Rest, Section, Stretch, tile
from pressparse.lines import Span
from pressparse.model import Release
from pressparse.offsets import moved
from pressparse.registry import Registry
from pressparse.scale.pieces import find_way, text_pieces

_STRETCH: Final = 256 * 1024
"""Characters that are cut up at once, and more where a release is longer."""

_BLOCK: Final = 4 * REACH
"""Releases that are read at once. The dates of their neighbours are read for each block anew: of larger blocks more fit
in as many neighbours, of smaller ones fewer are held in memory."""

_NEIGHBOURS: Final = REACH + 1
"""One more than dates rest on: reading may look at a few characters beyond a release."""


def iter_releases(
    path: str | os.PathLike[str],
    *,
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Iterator[Release]:
    r"""Yield the releases of a file that need not fit in memory; they are those of ``parse_file``, in every field.

    What is held in memory is some hundreds of releases: the block that is being read, and the neighbours on both sides
    on which its dates may rest. What cannot be cut up before its end is seen counts as one: a single release, what
    stands above the first one, in the layout ``from-blog`` a day. With a layout of another package the whole text is.
    The file is read twice, once to find its encoding; a pipe cannot be read so.

    Args:
        path: the file.
        layout: as for ``parse_file``, as the others.
        encoding: the encoding of the file.
        registry: the agencies and layouts to parse with.
        near: a day near which the caller knows the file to be.

    Raises:
        UnreadableError: the file cannot be read, or is no ordinary file.
        DecodingError: it holds no text; or, once what stands before was yielded, none in the encoding named.
        UsageError: there is no such layout or encoding, or an argument is of a wrong type.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     page = Path(folder) / "page.txt"
    ...     size = page.write_text("Pier reopens\n\nSource: NATO\n\nIt is open.", encoding="utf-8")
    ...     print([release.title for release in iter_releases(page)])
    ['Pier reopens']
    """
    name = path_name(path)
    check_settings(layout, registry, near, encoding)
    registry = registry or Registry.installed()
    window = _Window(text_pieces(name, find_way(name, encoding)))
    window.hold(HEAD)
    choice = choose(window.text, registry.layouts, layout)
    return _Reading(name, window, choice, registry, near).releases()


class _Window:
    """The text of a file as far as it is held: characters are added at its end and forgotten at its beginning.

    Attributes:
        text: what is held.
        start: where that begins in the file.
        is_last: the file ends where it ends.
    """

    def __init__(self, pieces: Iterator[str]) -> None:
        self.text = ""
        self.start = 0
        self.is_last = False
        self._pieces = pieces

    def hold(self, number: int) -> None:
        """Hold so many characters or more, or all there are."""
        parts, held = [self.text], len(self.text)
        while held < number and not self.is_last:
            piece = next(self._pieces, None)
            self.is_last = piece is None
            parts.append(piece or "")
            held += len(parts[-1])
        self.text = "".join(parts)

    def piece(self, start: int, end: int | None = None) -> str:
        """Return what stands between two offsets of the file, or behind one."""
        return self.text[start - self.start : None if end is None else end - self.start]

    def forget(self, before: int) -> None:
        """Forget what stands before an offset of the file."""
        self.text = self.piece(before)
        self.start = before


class _Found(NamedTuple):
    """A release that was cut: its section and its span, as offsets of the file."""

    section: Section
    span: Span

    @property
    def begin(self) -> int:
        """The first offset at which anything of it stands: its day may stand far above."""
        parts = (self.section.date, *(piece.span for piece in self.section.inner))
        return min(self.section.start, *(span.start for span in parts if span), self.span.start)


class _Reading:
    """The reading of one file."""

    def __init__(self, file: str, window: _Window, choice: Choice, registry: Registry, near: dt.date | None) -> None:
        self._file = file
        self._window = window
        self._choice = choice
        self._registry = registry
        self._near = near
        self._found: list[_Found] = []  # releases that wait, and before them the neighbours that were read
        self._first = 0  # the index in the file of the first of them
        self._read = 0  # how many of them were read

    def releases(self) -> Iterator[Release]:
        cut_until, begun = 0, None
        while True:
            held = len(self._window.piece(cut_until))
            self._window.hold(cut_until - self._window.start + held + max(held, _STRETCH))
            is_last = self._window.is_last
            text = self._window.piece(cut_until)
            cut = self._cut(Stretch(text, is_last, begun))
            found = zip(cut.sections, tile(text, cut)[0], strict=True)
            self._found += [_Found(moved(section, cut_until), moved(span, cut_until)) for section, span in found]
            if cut.rest:
                cut_until, begun = cut_until + cut.rest.keep, cut.rest.begun
            while self._read < len(self._found) - (0 if is_last else _BLOCK + _NEIGHBOURS):
                yield from self._block()
                self._forget(cut_until)
            if is_last:
                return

    def _cut(self, stretch: Stretch) -> Cut:
        layout, known = self._choice.layout, self._registry.known_labels
        if layout.resume:
            return layout.resume(stretch, self._choice.style, known)
        return layout.split(stretch.text, self._choice.style, known) if stretch.is_last else Cut(rest=Rest())

    def _block(self) -> Iterator[Release]:
        """Read some releases, each with as many neighbours as its dates can rest on."""
        first, stop = max(0, self._read - _NEIGHBOURS), self._read + _BLOCK
        found = self._found[first : stop + _NEIGHBOURS]
        offset = min(each.begin for each in found)
        draft = FileDraft(
            self._file,
            self._window.piece(offset, found[-1].span.end),
            tuple(moved(each.section, -offset) for each in found),
            self._choice.style,
            self._registry,
            self._near,
            self._first + first,
            offset,
        )
        releases = draft.releases(each.span for each in found)
        yield from releases[self._read - first : stop - first]
        draft.let_go()
        self._read = min(stop, len(self._found))

    def _forget(self, cut_until: int) -> None:
        """Forget the text and the releases that are no neighbours of any that are to come."""
        spent = max(0, self._read - _NEIGHBOURS)
        del self._found[:spent]
        self._first += spent
        self._read -= spent
        self._window.forget(min([cut_until, *(each.begin for each in self._found)]))
