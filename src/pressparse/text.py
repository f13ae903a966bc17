"""Bytes to text: how a file is decoded, and what is said of it.

The decoded text is never changed afterwards: no newline translation, no normalisation, no stripping.

In order:

1. An encoding that the caller names is used strictly.
2. A byte order mark decides (UTF-8, UTF-16, UTF-32) and is no part of the text.
3. UTF-16 or UTF-32 without a mark, where ``Source:`` stands in the bytes so written.
4. What begins as a PDF or another format that holds text in a wrapping is none; nor are other bytes full of NULs.
5. UTF-8.
6. UTF-8 with stray bytes: those alone are read as Windows-1252, since pages are glued together from pieces of
   different origin. A byte that Windows-1252 leaves undefined becomes U+FFFD. One byte gives one code point.
7. Windows-1252, where next to nothing in the file is valid UTF-8 beyond ASCII, and no mark says otherwise.
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from attrs import evolve, frozen

from pressparse.errors import DecodingError, UsageError
from pressparse.lines import ANCHOR, Span
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

_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
"""Encodings of more than one byte a character."""

HEAD_OF_BYTES: Final = 256 * 1024
"""UTF-16 without a mark shows in so many first bytes, so that a stream and a whole file are decoded alike."""

FORMATS: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, as .docx, .odt and .xlsx are"),
    (b"\xd0\xcf\x11\xe0", "an Office file, as .doc and .xls are"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "compressed (gzip)"),
)
"""What files begin with that people take for texts: read as Windows-1252, they would be texts without a release."""

_NULS_AT_MOST: Final = 1 / 20
"""Share of NUL bytes above which bytes are no text: a stray one happens, UTF-16 without a mark has half."""

_VALID_PER_STRAY: Final = 1 / 10
"""UTF-8 sequences for each stray byte above which a text counts as UTF-8: in Windows-1252 they arise by chance only."""

_NOT_OF_FILES: Final = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""What Python calls encodings of text, and no file is written in; some take a time that grows with its square."""

_MARK: Final = "\ufeff"
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
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
    decoded = _decode(data, path) if encoding is None else _decode_strictly(data, encoding, path)
    inside = decoded.text.find(_MARK)
    if inside < 0:
        return decoded
    message = "a byte order mark stands inside the text, as where files were put together; it stays there"
    note = Note("mark-inside", Severity.INFO, message, Span(inside, inside + 1))
    return evolve(decoded, notes=(*decoded.notes, note))


def _decode(data: bytes, path: str | None) -> Decoded:
    if marked := encoding_of_mark(data):
        rest = data[len(marked.mark) :]
        is_utf_8 = marked.encoding == "utf-8"
        return _decode_utf_8(rest, is_marked=True) if is_utf_8 else _decode_wide(rest, marked.encoding)
    if wide := unmarked_encoding(data):
        decoded = _decode_wide(data, wide)
        at = decoded.text.index(ANCHOR)
        message = f"no byte order mark: read as {wide}, in which {ANCHOR} stands here"
        note = Note("encoding-guessed", Severity.WARNING, message, Span(at, at + len(ANCHOR)))
        return evolve(decoded, notes=(note, *decoded.notes))
    refuse_formats(data, path)
    refuse_nuls(data.count(b"\0"), len(data), data.find(b"\0"), path)
    return _decode_utf_8(data, is_marked=False)


def encoding_of_mark(data: bytes) -> ByteOrderMark | None:
    """Return the byte order mark that bytes begin with, or None."""
    return next((marked for marked in BYTE_ORDER_MARKS if data.startswith(marked.mark)), None)


def unmarked_encoding(data: bytes) -> str | None:
    """Return the encoding of more than one byte a character in which a source line stands, or None.

    Only the first 256 KiB are looked at. A source line in plain ASCII says that it is none.
    """
    head = data[:HEAD_OF_BYTES]
    if b"\0" not in head or ANCHOR.encode() in head:
        return None
    return next((name for name in _WIDE if _stands_in(head, name)), None)


def _stands_in(data: bytes, encoding: str) -> bool:
    at = data.find(ANCHOR.encode(encoding))
    return at >= 0 and at % len("S".encode(encoding)) == 0


def refuse_formats(head: bytes, path: str | None) -> None:
    """Raise where bytes begin as those of a format that holds its text in a wrapping.

    Raises:
        DecodingError: they do; it says which one.
    """
    for signature, what in FORMATS:
        if head.startswith(signature):
            raise DecodingError(f"no text but {what}: take the text out of it first", path=path, offset=0)


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
        UsageError: Python knows no such encoding of text, or no file is written in it.
    """
    unknown = UsageError(f"unknown text encoding: {encoding}", path=path)
    try:
        info = codecs.lookup(encoding)
        b"x".decode(info.name, "ignore")
    except (LookupError, ValueError) as error:  # no codec, or not of text; a NUL in the name is a ValueError
        raise unknown from error
    if info.name in _NOT_OF_FILES:
        raise unknown
    return info


def _decode_strictly(data: bytes, encoding: str, path: str | None) -> Decoded:
    name = codec_of(encoding, path).name
    try:
        text = data.decode(name)
    except UnicodeError as error:
        raise refusal(error, name, path) from error
    refuse_halves(text, name, path)
    return Decoded(text.removeprefix(_MARK), name)


def refusal(error: UnicodeError, name: str, path: str | None, before: int = 0) -> DecodingError:
    """Return what to raise for bytes that are not in the encoding named, so many bytes into the file."""
    if isinstance(error, UnicodeDecodeError):
        return DecodingError(f"not {name}: {error.reason}", path=path, offset=before + error.start)
    return DecodingError(f"not {name}: {error}", path=path)


def refuse_halves(text: str, name: str, path: str | None) -> None:
    """Raise where an encoding gave halves of surrogate pairs, as UTF-7 can.

    Raises:
        DecodingError: a text has one.
    """
    if _SURROGATE.search(text):
        raise DecodingError(f"not {name}: half of a surrogate pair", path=path)


def _decode_wide(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        broken = len(data[: error.start].decode(encoding))
    message = f"what is not {encoding} was replaced by U+FFFD, the first one here"
    note = Note("encoding-errors", Severity.WARNING, message, Span(broken, broken + 1))
    return Decoded(data.decode(encoding, "replace"), encoding, (note,))


def _decode_utf_8(data: bytes, *, is_marked: bool) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    if not is_marked and not is_utf8(*count_strays(text)):
        message = "not UTF-8: read as Windows-1252"
        return Decoded(
            data.decode("cp1252", "replace"), "windows-1252", (Note("encoding-guessed", Severity.WARNING, message),)
        )
    strays = [found.start() for found in _STRAY.finditer(text)]
    message = f"{len(strays)} bytes that are not UTF-8 were read as Windows-1252, the first one here"
    note = Note("encoding-mixed", Severity.WARNING, message, Span(strays[0], strays[0] + 1))
    return Decoded(mend_strays(text), "utf-8", (note,))


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
