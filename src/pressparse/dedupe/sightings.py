"""What is remembered of a release to know it again: some hundreds of bytes, however long it is."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import accumulate, chain, islice
from typing import Final
from zlib import crc32

from attrs import frozen

from pressparse.labels import fold, split_section
from pressparse.model import Basis, Release, Source

OPENING: Final = 40
"""So many first words of a body are compared."""

FEWEST: Final = 10
"""Fewer words than these tell no release from another."""

_DIGEST: Final = 16
"""Bytes of each half of a key: by chance, no two of them are ever equal."""

_CHECK: Final = 4
"""Bytes of a checksum: it is only asked for within one source and title."""

_WORD: Final = re.compile(r"[^\W_]+")
_SAID_OF_ITSELF: Final = frozenset({Basis.STATED, Basis.DATELINE})


@frozen
class Sighting:
    r"""What is remembered of a release to know it again.

    Attributes:
        file: where it stands, as in ``Release.file``.
        index: its place there.
        id: its ``Release.id``.
        title: its title, or None.
        title_words: how many words it has.
        is_cut: whether it was cut short.
        length: code points of its body.
        words: how many words of its opening are compared; fewer than ``OPENING`` where it is shorter.
        day: the day it says of itself, or None.
        posted: the day its page gives for it, or None.
        key: a digest of source and title, and one of source and opening, behind each other.
        checks: a checksum of the opening up to each of its words, from the tenth to the last.

    >>> from pressparse import parse_text
    >>> sight(parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.")[0]).words
    3
    """

    file: str | None
    index: int
    id: str
    title: str | None
    title_words: int
    is_cut: bool
    length: int
    words: int
    day: dt.date | None
    posted: dt.date | None
    key: bytes
    checks: bytes

    @property
    def is_fragment(self) -> bool:
        """Whether it was cut before its opening was over."""
        return self.is_cut and self.words < OPENING

    @property
    def has_title(self) -> bool:
        """Whether there is a title to be compared."""
        return self.title_words > 0

    @property
    def says_enough(self) -> bool:
        """Whether title and opening are long enough to tell it from others."""
        return self.title_words + self.words >= FEWEST

    @property
    def head(self) -> bytes:
        """The digest of source and title."""
        return self.key[:_DIGEST]

    @property
    def opening(self) -> bytes:
        """The digest of source and opening."""
        return self.key[_DIGEST:]

    def check(self, words: int) -> bytes:
        """Return the checksum of so many first words of the opening, from the tenth on."""
        start = (words - FEWEST) * _CHECK
        return self.checks[start : start + _CHECK]


def sight(release: Release) -> Sighting:
    r"""Return what is to be remembered of a release; a large collection can be looked at by many processes.

    >>> from pressparse import parse_text
    >>> sight(parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.")[0]).title
    'Pier reopens'
    """
    source = _source(release.source)
    title = tuple(_words(release.title or ""))
    opening = _opening(release)
    own, posted = _days(release)
    is_fragment = release.truncation is not None and len(opening) < OPENING
    return Sighting(
        file=release.file,
        index=release.index,
        id=release.id,
        title=release.title,
        title_words=len(title),
        is_cut=release.truncation is not None,
        length=len(release.body),
        words=len(opening),
        day=own,
        posted=posted,
        key=_digest(source, title) + _digest(source, opening, b"cut" if is_fragment else b""),
        checks=_checks(opening),
    )


def _source(source: Source) -> str:
    return source.agency or f"label {fold(split_section(source.label or '')[0])}"


def _opening(release: Release) -> tuple[str, ...]:
    """Return the first words of a body; of one that was cut sooner, without the last one, which may be a part."""
    start, end = release.body_span
    cut = release.truncation
    words = tuple(islice(_split(release, start, cut.span.start if cut else end), OPENING + 1))
    return words[:OPENING] if len(words) > OPENING or not cut else words[:-1]


def _split(release: Release, start: int, end: int) -> Iterator[str]:
    """Yield the words of a body; pieces that were joined with nothing between are parted again."""
    joints = chain((at for at in release.glue if start < at < end), (end,))
    for joint in joints:
        yield from _words(release.body[start - release.body_span.start : joint - release.body_span.start])
        start = joint


def _words(text: str) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(unicodedata.normalize("NFKC", text).casefold()))


def _digest(source: str, words: Iterable[str], mark: bytes = b"") -> bytes:
    text = "\n".join((source, *words))
    return blake2b(text.encode("utf-8", "surrogatepass") + mark, digest_size=_DIGEST).digest()


def _checks(opening: tuple[str, ...]) -> bytes:
    """Return a running checksum; chained, so that what agrees at a word agrees up to it."""
    words = (f"{word} ".encode("utf-8", "surrogatepass") for word in opening)
    running = accumulate(words, lambda check, word: crc32(word, check), initial=0)
    return b"".join(check.to_bytes(_CHECK) for check in islice(running, FEWEST, None))


def _days(release: Release) -> tuple[dt.date | None, dt.date | None]:
    """Return the day that a release says of itself, or the one that its page gives for it."""
    published = release.published
    if published is None or published.span is None or published.basis not in _SAID_OF_ITSELF:
        return None, None
    parts = (release.title_span, release.body_span)
    if any(part and part.start <= published.span.start < part.end for part in parts):
        return published.date, None
    return None, published.date
