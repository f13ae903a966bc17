"""Bytes to text: how a file is decoded, and what is said of it.

The decoded text is never changed afterwards: no newline translation, no normalisation, no stripping.

In order:

1. An encoding that the caller names is used strictly.
2. A byte order mark decides (UTF-8, UTF-16, UTF-32) and is no part of the text.
3. Bytes full of NULs are no text.
4. UTF-8.
5. UTF-8 with stray bytes: those alone are read as Windows-1252, since pages are glued together from pieces of
   different origin. A byte that Windows-1252 leaves undefined becomes U+FFFD. One byte gives one code point.
6. Windows-1252, where next to nothing in the file is valid UTF-8 beyond ASCII.
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from attrs import frozen

from pressparse.errors import DecodingError, UsageError
from pressparse.lines import Span
from pressparse.model import Note, Severity


class ByteOrderMark(NamedTuple):
    """What a file may begin with, and the encoding that it tells."""

    mark: bytes
    encoding: str


BYTE_ORDER_MARKS: Final = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    ByteOrderMark(codecs.BOM_UTF32_LE, "utf-32-le"),
    ByteOrderMark(codecs.BOM_UTF32_BE, "utf-32-be"),
    ByteOrderMark(codecs.BOM_UTF8, "utf-8"),
    ByteOrderMark(codecs.BOM_UTF16_LE, "utf-16-le"),
    ByteOrderMark(codecs.BOM_UTF16_BE, "utf-16-be"),
)

_NULS_AT_MOST: Final = 1 / 20
"""Share of NUL bytes above which bytes are no text: a stray one happens, UTF-16 without a mark has half."""

_VALID_PER_STRAY: Final = 1 / 10
"""UTF-8 sequences for each stray byte above which a text counts as UTF-8: in Windows-1252 they arise by chance only."""

_STRAY: Final = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")


@frozen
class Decoded:
    """The text of a file, the encoding it was read in, and what is to be said of that."""

    text: str
    encoding: str | None
    notes: tuple[Note, ...] = ()


def decode(data: bytes, *, path: str | None = None, encoding: str | None = None) -> Decoded:
    r"""Decode the bytes of a file.

    Args:
        data: the bytes.
        path: the file's name for error messages.
        encoding: overrules detection; any name that Python knows.

    Raises:
        UsageError: Python knows no such encoding of text.
        DecodingError: the bytes are no text, or not in the encoding that was asked for; with the byte offset.

    >>> decode("caf\u00e9".encode("cp1252")).encoding
    'windows-1252'
    """
    if encoding is not None:
        return _decode_strictly(data, encoding, path)
    if marked := encoding_of_mark(data):
        return _decode_marked(data[len(marked.mark) :], marked.encoding)
    refuse_nuls(data.count(b"\0"), len(data), data.find(b"\0"), path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_mixed(data)


def encoding_of_mark(data: bytes) -> ByteOrderMark | None:
    """Return the byte order mark that bytes begin with, or None."""
    return next((marked for marked in BYTE_ORDER_MARKS if data.startswith(marked.mark)), None)


def refuse_nuls(nuls: int, size: int, first: int, path: str | None) -> None:
    """Raise where bytes are no text, since so many of them are NUL.

    Raises:
        DecodingError: at the first of them.
    """
    if nuls > 1 and nuls > size * _NULS_AT_MOST:
        hint = "no text: full of NUL bytes (if it is UTF-16, name the encoding: utf-16-le or utf-16-be)"
        raise DecodingError(hint, path=path, offset=first)


def codec_of(encoding: str, path: str | None) -> codecs.CodecInfo:
    """Return the codec of an encoding that the caller names.

    Raises:
        UsageError: Python knows no such encoding of text.
    """
    try:
        info = codecs.lookup(encoding)
        b"x".decode(info.name, "ignore")
    except (LookupError, ValueError) as error:  # no codec, or not of text; a NUL in the name is a ValueError
        raise UsageError(f"unknown text encoding: {encoding}", path=path) from error
    return info


def _decode_strictly(data: bytes, encoding: str, path: str | None) -> Decoded:
    name = codec_of(encoding, path).name
    try:
        text = data.decode(name)
    except UnicodeError as error:
        raise refusal(error, name, path) from error
    return Decoded(text.removeprefix("\ufeff"), name)


def refusal(error: UnicodeError, name: str, path: str | None, before: int = 0) -> DecodingError:
    """Return what to raise for bytes that are not in the encoding named, so many bytes into the file."""
    if isinstance(error, UnicodeDecodeError):
        return DecodingError(f"not {name}: {error.reason}", path=path, offset=before + error.start)
    return DecodingError(f"not {name}: {error}", path=path)


def _decode_marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    broken = text.find("\ufffd")
    if broken < 0 or _is_valid(data, encoding):
        return Decoded(text, encoding)
    message = f"what is not {encoding} was replaced by U+FFFD"
    return Decoded(text, encoding, (Note("encoding-errors", Severity.WARNING, message, Span(broken, broken + 1)),))


def _is_valid(data: bytes, encoding: str) -> bool:
    """Tell a U+FFFD that stood in the file from one that stands for an error."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decode_mixed(data: bytes) -> Decoded:
    text = data.decode("utf-8", "surrogateescape")
    strays = [found.start() for found in _STRAY.finditer(text)]
    if not is_utf8(*count_strays(text)):
        message = "not UTF-8: read as Windows-1252"
        return Decoded(
            data.decode("cp1252", "replace"), "windows-1252", (Note("encoding-guessed", Severity.WARNING, message),)
        )
    text = mend_strays(text)
    message = f"{len(strays)} bytes that are not UTF-8 were read as Windows-1252, the first one here"
    note = Note("encoding-mixed", Severity.WARNING, message, Span(strays[0], strays[0] + 1))
    return Decoded(text, "utf-8", (note,))


def count_strays(text: str) -> tuple[int, int]:
    """Return how many characters beyond ASCII a text has, and how many stray bytes, as ``surrogateescape`` has them."""
    strays = len(_STRAY.findall(text))
    return len(_BEYOND_ASCII.findall(text)) - strays, strays


def is_utf8(valid: int, strays: int) -> bool:
    """Tell UTF-8 with stray bytes from text in another encoding."""
    return valid >= strays * _VALID_PER_STRAY


def mend_strays(text: str) -> str:
    """Read the stray bytes of a text as Windows-1252."""
    return _STRAY.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace"), text)
