"""E-mail addresses, also those that are spelt so that no robot finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressparse.lines import Span

_OPEN: Final = r"[\[({<][ \xa0]?"
_CLOSE: Final = r"[ \xa0]?[\])}>]"
_DOT: Final = rf"(?:\.|[ \xa0]?{_OPEN}(?:dot|DOT|punkt|point|\.){_CLOSE}[ \xa0]?)"
_SPELT_DOT: Final = r"[ \xa0](?:dot|DOT)[ \xa0]"
_NAME: Final = r"[A-Za-z0-9][A-Za-z0-9-]{0,62}"

_SIGN: Final = re.compile(rf"@|{_OPEN}(?:at|AT|At|ät|@){_CLOSE}[ \xa0]?")
_SPELT_SIGN: Final = re.compile(r"(?:at|AT)[ \xa0]")
_LITERALS: Final = ("@", "(at", "[at", "{at", "<at", "(AT", "[AT", "(At", "[At", "( at", "[ at", "(ät", "[ät")
_SPELT_LITERALS: Final = (" dot ", " DOT ", "mail:", "mail ", "Mail:", "Mail ")
"""One of these stands in every text with an address: a few plain searches are faster than one pattern."""

_OPENERS: Final = "([{<"
_AT_IN_BRACKETS: Final = {opener: re.compile(rf"\{opener}(?=[ \xa0]?(?:at|AT|At|ät|@){_CLOSE})") for opener in _OPENERS}
"""The sign in brackets by what it begins with: a text without brackets is done with after four plain searches."""
_SPELT: Final = ("mail", "Mail", " dot ", " DOT ")

_EDGE: Final = r"(?<![^\s<>|,;:(\[/\"“])"
_WORD: Final = r"[\w%+'’-]{1,63}"
_LOCAL: Final = re.compile(rf"{_EDGE}(?=[A-Za-z0-9]){_WORD}(?:{_DOT}{_WORD}){{0,6}}\Z")
_SPELT_LOCAL: Final = re.compile(rf"{_EDGE}(?=[A-Za-z0-9]){_WORD}(?:(?:{_DOT}|{_SPELT_DOT}){_WORD}){{0,6}}\Z")
_DOMAIN: Final = re.compile(rf"((?:{_NAME}{_DOT}){{1,6}}[A-Za-z]{{2,20}})(?![\w@-])")
_SPELT_DOMAIN: Final = re.compile(
    rf"((?:{_NAME}(?:{_SPELT_DOT}|\.)){{1,6}}[A-Za-z]{{2,20}})(?![\w@])"
    # In "ask him at jane dot doe at harbour dot org" the second sign is the one.
    rf"(?![ \xa0](?:at|AT)[ \xa0]{_NAME}(?:{_SPELT_DOT}|\.\w))"
)
_HIDDEN_DOT: Final = re.compile(rf"{_DOT}|{_SPELT_DOT}")
_HAS_SPELT_DOT: Final = re.compile(_SPELT_DOT)
_LABEL: Final = re.compile(r"e-?mail[ \xa0]{0,2}:?[ \xa0]{0,2}\Z", re.IGNORECASE)
_LONGEST_LOCAL: Final = 80


class Email(NamedTuple):
    """An address as it works, and where it is written."""

    address: str
    span: Span


def find_emails(text: str, start: int, end: int) -> Iterator[Email]:
    """Yield the addresses in ``text[start:end]``, with what hides them undone.

    Example: ``press@harbour.org``, ``press[at]harbour.org``, ``press (at) harbour [dot] org``, ``press at harbour dot
    org``; after a label also ``E-mail: press at harbour.org``.
    Counter-example: ``meet us at harbour.org``, ``@Harbour``, ``Charge@Work``.

    >>> [email.address for email in find_emails("Ask press[at]harbour.org.", 0, 25)]
    ['press@harbour.org']
    """
    signs: list[tuple[int, int]] = []
    if _may_have_sign(text, start, end) and any(text.find(literal, start, end) >= 0 for literal in _LITERALS):
        signs += [sign.span() for sign in _SIGN.finditer(text, start, end)]
    if _may_be_spelt(text, start, end) and any(text.find(literal, start, end) >= 0 for literal in _SPELT_LITERALS):
        signs += [sign.span() for sign in _SPELT_SIGN.finditer(text, start, end)]
    floor = start
    for sign in sorted(signs):
        email = _around(text, Span(*sign), floor, end) if sign[0] >= floor else None
        if email:
            floor = email.span.end
            yield email


def _may_have_sign(text: str, start: int, end: int) -> bool:
    if text.find("@", start, end) >= 0:
        return True
    for opener, pattern in _AT_IN_BRACKETS.items():
        if text.find(opener, start, end) >= 0 and pattern.search(text, start, end):
            return True
    return False


def _may_be_spelt(text: str, start: int, end: int) -> bool:
    return any(text.find(sign, start, end) >= 0 for sign in _SPELT)


def _around(text: str, sign: Span, floor: int, end: int) -> Email | None:
    """Read the address around its ``@``, however that is written, looking no further left than ``floor``."""
    is_spelt = text[sign.start].isalpha()
    domain = (_SPELT_DOMAIN if is_spelt else _DOMAIN).match(text, sign.end, end)
    if domain is None:
        return None
    at = sign.start - (text[sign.start] != "@" and text[sign.start - 1 : sign.start] in (" ", "\xa0"))
    local = (_SPELT_LOCAL if is_spelt else _LOCAL).search(text, max(floor, at - _LONGEST_LOCAL), at)
    if local is None or (is_spelt and at == sign.start):
        return None
    start = local.start()
    if is_spelt and not _HAS_SPELT_DOT.search(domain[1]) and not _LABEL.search(text, max(floor, start - 12), start):
        return None
    return Email(f"{_plain(local[0])}@{_plain(domain[1])}", Span(start, domain.end()))


def _plain(hidden: str) -> str:
    return _HIDDEN_DOT.sub(".", hidden)
