"""Who stands beside an address: the name of a person, and the label that says what to ask there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

LONGEST_LABEL: Final = 70

_FIELD: Final = re.compile(
    r"(?:e-?mail|mail|courriel|tel|tél|tlf|telephone|telefon[eo]?|telefoon|téléphone|teléfono|fax|telefax|tty|phone|ph|mobile|mob|mobil|cell|toll\W?free|office|direct|web|website|"
    r"mailto|call|ring|on|at|or|and|oder|ou|to|[TMPEW])(?:[ \xa0](?:address|no|number|us|at))*\.?",
    re.IGNORECASE,
)
"""What only says that an address or a number follows."""

_OFFICE: Final = re.compile(
    r"\b(?:press|media|office|officer|contacts?|relations|communications?|public|affairs|desk|team|services?|unit|"
    r"centre|center|enquiries|inquiries|queries|information|info|accreditations?|registration|department|ministry|news|"
    r"newsroom|agency|authority|radio|tv|video|web|website|editorial|general|questions|details|spokes\w+|director|head|"
    r"secretary|secretariat|manager|presse\w*|kontakt|pressestelle|prensa|contacto|"
    r"e-?mail|phone|tel|mobile|address|please|immediate|release)\b",
    re.IGNORECASE,
)
"""Words of offices, which no person is called."""

_HEAD: Final = re.compile(
    r"(?:(?:for|more|further|general|media|press|news|public|your)[ \xa0]){0,4}"
    r"(?:contacts?|enquiries|inquiries|queries|questions|information|kontakt|pressekontakt|ansprechpartner(?:in)?|"
    r"contacto|press office|media office|contact presse)"
    r"(?:[ \xa0](?:information|details|for (?:the )?(?:media|press)|persons?|presse))?[ \xa0]?:?",
    re.IGNORECASE,
)
"""The heading of a contact."""

NAME: Final = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Capt|Col|Lt|Maj|Sgt|M|Mme|Herr|Frau)\.?[ \xa0])?"
    r"(?!\w+['’]s\b)[^\W\d_a-z](?:[^\W\d_]|[’'-])+\.?"
    r"(?:[ \xa0](?:[^\W\d_a-z](?:[^\W\d_]|[’'-])*\.?|van|von|de|der|da|del|di|la|bin|al)){1,4}"
)
_NAME: Final = re.compile(NAME)
_POSTAL: Final = re.compile(r"\d{1,5}[a-zA-Z]? .+|.+ \d{1,5}[a-zA-Z]?|(?:[A-Z]{1,2}-)?\d{4,5} .+")
"""Lines of an address for letters: a number before a street or behind it, a code before a town."""
_PARTS: Final = re.compile(
    r"[ \xa0]*(?:[|•·;,/\t]|[ \xa0]\((?=[^()\d\n\r]{1,60}[ \xa0])|[ \xa0][–—-][ \xa0]|[ \xa0]{3,})[ \xa0]*"
)
_COLON: Final = re.compile(r"(?<!\d):|:(?!\d\d)")
"""That of ``12:00`` parts nothing."""
_RELEASE: Final = re.compile(r"(?:for[ \xa0])?immediate[ \xa0]release[ \xa0:|–—-]*", re.IGNORECASE)
"""What stands on one line with the first contact in releases of older make."""
_TRIMMED: Final = ' \t\xa0•·*–—-|,;.:()<>[]"“”'


def is_head(words: str) -> bool:
    """Tell whether a line is the heading of a contact.

    >>> is_head("Media contact:"), is_head("Contact the press office")
    (True, False)
    """
    return _HEAD.fullmatch(words) is not None


def is_name(words: str, address: str | None = None) -> bool:
    """Tell whether words are the name of a person: of that form, and no office, or with the last one in the address.

    >>> is_name("Jane Doe"), is_name("Jane News", "jane.news@harbour.org")
    (True, True)
    >>> is_name("Press Office"), is_name("PORT Media", "media@port.org")
    (False, False)
    """
    if not _NAME.fullmatch(words):
        return False
    return not _OFFICE.search(words) or (address is not None and _is_in_address(words.casefold().split(), address))


def _is_in_address(words: list[str], address: str) -> bool:
    """Tell whether an address holds the last word of a name and, beside it, at least the first letter of the first."""
    before, last, behind = address.partition("@")[0].casefold().partition(words[-1])
    return bool(last) and words[0][0] in before + behind


def label_and_name(pieces: Iterable[str], address: str | None) -> tuple[str | None, str | None]:
    """Tell label and name from what stands above and before an address, from the top down.

    Where several pieces could be the label, the heading of a contact is it, else the nearest.

    >>> label_and_name(["Media contact:", "Jane Doe, Press Officer"], None)
    ('Media contact', 'Jane Doe')
    """
    parts = [part for piece in pieces for part in _parts(piece)]
    name = next((part for part in parts if is_name(part, address)), None)
    labels = [part for part in parts if part != name and len(part) <= LONGEST_LABEL and not _POSTAL.fullmatch(part)]
    heads = [part for part in labels if is_head(part)]
    return next(iter(heads), labels[-1] if labels else None), name


def _parts(piece: str) -> list[str]:
    """Part a line into label and names: ``Media contact: Jane Doe, Press Officer, Tel.:``."""
    if len(piece) <= LONGEST_LABEL and ":" not in piece.rstrip(" :\xa0"):
        pieces = [piece] if not _is_list(piece) else _PARTS.split(piece)
    else:
        pieces = [part for half in _COLON.split(piece) for part in _PARTS.split(half)]
    bare = [_RELEASE.sub("", _trimmed(part)) for part in pieces]
    return [part for part in bare if any(map(str.isalpha, part)) and not _FIELD.fullmatch(part)]


def _trimmed(part: str) -> str:
    """Return a part without the signs around it; a bracket that was opened in it stays closed."""
    bare = part.strip(_TRIMMED)
    return f"{bare})" if bare.count("(") > bare.count(")") and f"{bare})" in part else bare


def _is_list(piece: str) -> bool:
    """Tell whether a name or a field stands first or last among the parts of a line."""
    parts = [part.strip(_TRIMMED) for part in _PARTS.split(piece)]
    return any(is_name(part) or _FIELD.fullmatch(part) for part in parts)
