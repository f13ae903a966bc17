"""The id of a release: a fingerprint of the letters and digits of its title, label and body."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final

_VERSION: Final = "1"
_ASCII_SIGNS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
_OTHER_SIGNS: Final = re.compile(r"[\W_]")


def fingerprint(title: str | None, label: str | None, body: str) -> str:
    r"""Return an id of 26 characters: the version of this recipe, a dash, 96 bits in hexadecimal.

    White space, punctuation, layout and place do not count; upper and lower case do.

    >>> fingerprint("A title", "Source", "Some text.") == fingerprint("A  title", "Source", "Some\n\ntext")
    True
    """
    digest = blake2b(digest_size=12)
    for part in (title, label, body):
        digest.update(_letters(part or ""))
        digest.update(b"\n")
    return f"{_VERSION}-{digest.hexdigest()}"


def _letters(text: str) -> bytes:
    # Deleting ASCII signs as bytes runs at memory speed and leaves the slow pattern only the few others to find.
    kept = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_SIGNS)
    return (
        kept
        if kept.isascii()
        else _OTHER_SIGNS.sub("", kept.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")
    )
