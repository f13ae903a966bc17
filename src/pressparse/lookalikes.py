"""Labels that look like what they are not: letters of another script, characters that nobody sees.

A label is claimed by its letters alone (``labels.fold``), so none of these ever passes for an agency's. Here it is
told that it might to an eye.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

from pressparse.labels import fold

UNSEEN: Final = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are no white space
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_TURNERS: Final = r"\u202a-\u202e\u2066-\u2069"
_LATIN: Final = r"\p{Latin}"
_OTHERS: Final = r"[\p{Cyrillic}\p{Greek}]"
_UNSEEN: Final = regex.compile(f"[{UNSEEN}{_TURNERS}]")
_DECEIVES: Final = regex.compile(
    # What turns the direction of writing; and what hides beside a letter of a script that has no use for it, while
    # Persian and the scripts of India join and part letters so.
    rf"[{_TURNERS}]|(?<=[{_LATIN}\p{{Cyrillic}}\p{{Greek}}])[{UNSEEN}]|[{UNSEEN}](?=[{_LATIN}\p{{Cyrillic}}\p{{Greek}}])"
    # Two scripts in one word.
    rf"|(?<={_LATIN}\p{{M}}{{0,4}}){_OTHERS}|{_OTHERS}(?=\p{{M}}{{0,4}}{_LATIN})"
)

_BEYOND_ASCII: Final = regex.compile(r"[^\x00-\x7f]")

_SHAPES: Final = str.maketrans(
    # Cyrillic, Greek, other Latin ones; then what stands for letters in plain ASCII. A small letter stands for its
    # capital, too: en, in capitals, looks like an aitch.
    "авгеіјкмнорстухѕԁһԛԝӏ" "αβεζηικμνορτυχ" "ıɑɡɩ" "01i|",
    "abreljkmhopctyxsdhqwl" "abezhlkmnoptyx" "lagl" "olll",
)  # fmt: skip
"""What a letter, in small, looks like; of those that look like one another, one stands for all."""


def shape(label: str) -> str:
    """Return what a label looks like: two labels of one shape are hard to tell apart by eye.

    >>> shape("N\u0410TO") == shape("NATO"), shape("\uff2e\uff21\uff34\uff2f") == shape("NAT0")
    (True, True)
    """
    plain = label if _is_plain(label) else unicodedata.normalize("NFKC", _UNSEEN.sub("", label))
    return fold(plain).translate(_SHAPES)


def find_deceiver(label: str) -> int | None:
    """Return where the first character stands that nobody sees, that turns the writing or mixes two scripts; or None.

    >>> find_deceiver("N\u0410TO"), find_deceiver("NA\u200bTO"), find_deceiver("\u041d\u0410\u0422\u041e")
    (1, 2, None)
    """
    if _is_plain(label):
        return None
    found = _DECEIVES.search(label)
    return found.start() if found else None


def find_stranger(label: str) -> int | None:
    """Return which character makes a label another than the one it looks like, as far as one can be shown; or None.

    >>> find_stranger("\uff2eATO"), find_stranger("Office (\u200bUK)"), find_stranger("NAT0")
    (0, 8, None)
    """
    found = _DECEIVES.search(label) or _UNSEEN.search(label) or _BEYOND_ASCII.search(label)
    return found.start() if found else None


def _is_plain(label: str) -> bool:
    return label.isascii() and label.isprintable()


def spell_out(character: str) -> str:
    """Return the number and the name of a character, for a message.

    >>> spell_out("\u0410")
    'U+0410 CYRILLIC CAPITAL LETTER A'
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"
