"""The text of a file, a piece at a time: the same text as ``text.decode`` gives, without the file in memory.

How a file is encoded only the whole of it tells: it is read twice, once to find that out.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, Final

from attrs import frozen

from pressparse.errors import UnreadableError
from pressparse.files import refuse_all_but_files
from pressparse.text import (
    HEAD_OF_BYTES,
    codec_of,
    count_strays,
    encoding_of_mark,
    is_utf8,
    mend_strays,
    refusal,
    refuse_formats,
    refuse_halves,
    refuse_nuls,
    unmarked_encoding,
)

_PIECE: Final = 256 * 1024
"""Bytes that are read at once."""


@frozen
class Way:
    """How the bytes of a file become text.

    Attributes:
        encoding: the codec.
        errors: what the codec does with bytes that are not in its encoding.
        skip: bytes of the byte order mark.
        mend: what is done to a piece of text afterwards.
    """

    encoding: str
    errors: str = "strict"
    skip: int = 0
    mend: Callable[[str], str] = str


def find_way(path: str, encoding: str | None) -> Way:
    """Find out how a file is encoded, as ``text.decode`` does.

    Raises:
        UsageError: Python knows no such encoding of text.
        UnreadableError: the file cannot be read.
        DecodingError: the bytes are no text.
    """
    with _opened(path) as file:
        head = file.read(HEAD_OF_BYTES)
    if encoding is not None:
        return Way(codec_of(encoding, path).name)
    if marked := encoding_of_mark(head):
        skip = len(marked.mark)
        is_utf_8 = marked.encoding == "utf-8"
        return Way("utf-8", "surrogateescape", skip, mend_strays) if is_utf_8 else Way(marked.encoding, "replace", skip)
    if wide := unmarked_encoding(head):
        return Way(wide, "replace")
    refuse_formats(head, path)
    size, nuls, first = 0, 0, -1
    valid, strays = 0, 0
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    for data in chain(_chunks(path, 0), [b""]):
        found = data.find(b"\0")
        first = size + found if first < 0 <= found else first
        size, nuls = size + len(data), nuls + data.count(b"\0")
        counted = count_strays(decoder.decode(data, final=not data))
        valid, strays = valid + counted[0], strays + counted[1]
    refuse_nuls(nuls, size, first, path)
    if not strays:
        return Way("utf-8")
    return Way("utf-8", "surrogateescape", mend=mend_strays) if is_utf8(valid, strays) else Way("cp1252", "replace")


def text_pieces(path: str, way: Way) -> Iterator[str]:
    """Yield the text of a file, piece by piece.

    Raises:
        UnreadableError: the file cannot be read.
        DecodingError: a piece is not in the encoding that the caller named; what stands before it was yielded.
    """
    decoder = codecs.getincrementaldecoder(way.encoding)(way.errors)
    is_top, before = True, way.skip
    for data in chain(_chunks(path, way.skip), [b""]):
        pending = len(decoder.getstate()[0])
        try:
            text = way.mend(decoder.decode(data, final=not data))
        except UnicodeError as error:
            raise refusal(error, way.encoding, path, before - pending) from error
        refuse_halves(text, way.encoding, path)
        before += len(data)
        yield text.removeprefix("\ufeff") if is_top and not way.skip else text
        is_top = is_top and not text


def _chunks(path: str, skip: int) -> Iterator[bytes]:
    with _opened(path) as file:
        file.seek(skip)
        yield from iter(partial(file.read, _PIECE), b"")


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    try:
        refuse_all_but_files(Path(path).stat(), path)  # a pipe cannot be read twice
        with Path(path).open("rb") as file:
            yield file
    except (OSError, ValueError) as error:  # a path with a NUL is a ValueError
        raise UnreadableError(getattr(error, "strerror", None) or str(error), path=path) from error
