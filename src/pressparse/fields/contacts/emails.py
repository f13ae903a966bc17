"""E-mail addresses, also those that are spelt so that no robot finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressparse.lines import Span

_AT: Final = r"(?:@|[ \xa0]?[\[({<][ \xa0]?(?:at|AT|a|ä|@)[ \xa0]?[\])}>][ \xa0]?)"
_DOT: Final = r"(?:\.|[ \xa0]?[\[({<][ \xa0]?(?:dot|DOT|punkt|point|\.)[ \xa0]?[\])}>][ \xa0]?)"
_SIGN: Final = re.compile(r"@|[\[({<][ \xa0]?(?:at|AT|a|ä)[ \xa0]?[\])}>]|[ \xa0](?:at|AT)[ \xa0]")

_LOCAL: Final = re.compile(rf"[A-Za-z0-9](?:[\w%+'’-]|{_DOT}(?=\w)){{0,63}}\Z")
_DOMAIN: Final = re.compile(rf"{_AT}((?:[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}}){_DOT}){{1,6}}[A-Za-z]{{2,20}})(?![\w@-])")
_SPELT: Final = re.compile(
    r"[ \xa0](?:at|AT)[ \xa0]((?:[A-Za-z0-9-]{1,63}(?:[ \xa0](?:dot|DOT)[ \xa0]|\.)){1,6}[A-Za-z]{2,20})(?![\w@])"
)
_LABELLED: Final = re.compile(r"e-?mail[ \xa0]{0,2}:?[ \xa0]{0,2}\Z", re.IGNORECASE)
_SPELT_DOT: Final = re.compile(r"[ \xa0](?:dot|DOT)[ \xa0]")
_LONGEST_LOCAL: Final = 80


class Email(NamedTuple):
    """An address as it works, and where it is written."""

    address: str
    span: Span


def find_emails(text: str, start: int, end: int) -> Iterator[Email]:
    """Yield the addresses in ``text[start:end]``, with what hides them undone.

    Example: ``press@harbour.org``, ``press[at]harbour.org``, ``press (at) harbour [dot] org``, ``press at harbour dot
    org``. Counter-example: ``meet us at harbour.org``, ``@Harbour``, ``Charge@Work``.

    >>> [email.address for email in find_emails("Ask press[at]harbour.org.", 0, 25)]
    ['press@harbour.org']
    """
    behind = start
    for sign in _SIGN.finditer(text, start, end):
        at = sign.start()
        if text[at - 1 : at] in (" ", "\xa0") and sign[0].strip() != sign[0]:
            pass
        if at < behind:
            continue
        email = _around(text, at, behind, end)
        if email:
            behind = email.span.end
            yield email


def _around(text: str, at: int, floor: int, end: int) -> Email | None:
    """Read the address around a sign for ``@``, looking no further left than ``floor``."""
    is_spelt = text[at].isspace()
    while at > floor and text[at - 1] in " \xa0" and not is_spelt and text[at] != "@":
        at -= 1
    domain = (_SPELT if is_spelt else _DOMAIN).match(text, at, end)
    if domain is None:
        return None
    left = max(floor, at - _LONGEST_LOCAL)
    start = max(text.rfind(sign, left, at) + 1 for sign in ' \xa0\t\n\r<>|,;:(/"“')
    start = max(start, left)
    local = _LOCAL.match(text, start, at)
    if local is None:
        return None
    if is_spelt and not _SPELT_DOT.search(domain[0]) and not _LABELLED.search(text, floor, start):
        return None
    return Email(f"{_plain(local[0])}@{_plain(domain[1])}", Span(start, domain.end()))


_HIDDEN_DOT: Final = re.compile(rf"{_DOT}|[ \xa0](?:dot|DOT)[ \xa0]")


def _plain(hidden: str) -> str:
    return _HIDDEN_DOT.sub(".", hidden).strip().rstrip("'’")
