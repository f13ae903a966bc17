"""The id of a release: a fingerprint of the letters and digits of its title, label and body."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final

_VERSION: Final = "1"
_ASCII: Final = bytes(range(128))
_ASCII_SIGNS: Final = bytes(code for code in _ASCII if not chr(code).isalnum())
_OTHER_SIGNS: Final = re.compile(r"\W")
_FEW: Final = 16
"""A text in one language has no more signs that are not ASCII: dashes, quotation marks, spaces."""


def fingerprint(title: str | None, label: str | None, body: str) -> str:
    r"""Return an id of 26 characters: the version of this recipe, a dash, 96 bits in hexadecimal.

    White space, punctuation, layout and place do not count; upper and lower case do.

    >>> fingerprint("A title", "Source", "Some text.") == fingerprint("A  title", "Source", "Some\n\ntext")
    True
    """
    lines = b"".join([_letters(part or "") + b"\n" for part in (title, label, body)])
    return f"{_VERSION}-{blake2b(lines, digest_size=12).hexdigest()}"


def _letters(text: str) -> bytes:
    # Deleting ASCII signs as bytes runs at memory speed; so does deleting the others one by one, which are few.
    kept = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_SIGNS)
    if kept.isascii():
        return kept
    others = frozenset(kept.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    signs = [other for other in others if not other.isalnum()]
    if len(signs) > _FEW:
        return _OTHER_SIGNS.sub("", kept.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")
    for sign in signs:
        kept = kept.replace(sign.encode("utf-8", "surrogatepass"), b"")
    return kept
