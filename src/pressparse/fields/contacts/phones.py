"""Telephone numbers, as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import regex

from pressparse.lines import Span, line_end

_GAP: Final = r"[ \xa0./·-]?"
_LABEL: Final = (
    r"(?:\b(?:tel|tél|tlf|telephone|telefon[eo]?|telefoon|téléphone|teléfono|phone|ph|mobile|mobil|mob|cell|office|direct|landline|handy|"
    r"call(?:ing)?|ring|dial|whatsapp)\b|\b[TMP](?=[ \xa0.:]))"
    r"[ \xa0]?(?:no\b|number\b|n°|nr\b)?[ \xa0.:]{0,4}(?:(?:us )?(?:on|at) )?"
)
_COUNTRY: Final = r"(?:(?:(?<![\w$€£#=%])\+|(?<!\d[ \xa0])00[ \xa0]?)[1-9]\d{0,2}|\(\+[1-9]\d{0,2}\))"
"""The code of a country; ``00`` behind other digits is a group of an account number."""
_PHONE: Final = re.compile(
    rf"(?<![\w.$€£#/=%-])(?<!\d:)(?:"
    # International: +44 20 7946 0000, +49 (0)30 123456-78, 00 33 1 23 45 67 89
    rf"{_COUNTRY}(?:{_GAP}(?:\(0?\d{{0,4}}\)|\d{{1,12}}+)){{1,7}}"
    # North American: (202) 555-0100, 202-555-0100, 202.555.0100, 1-800-555-0100
    r"|(?:1[ .-])?(?:\([2-9]\d\d\)[ \xa0]?|[2-9]\d\d[.-])[2-9]\d\d[ .‑–-]\d{4}"
    # Of a country, with its leading nought and in groups: 0412 345 678, 030 1234567, 01 23 45 67 89
    r"|(?<!\d[ \xa0])0[1-9](?:[ \xa0.]\d\d){4}(?![ \xa0.]\d)"
    r"|(?<!\d[ \xa0])0\d{2,5}[ \xa0-]\d{3,4}[ \xa0-]?\d{3,4}"
    rf"|(?P<labelled>{_LABEL})(?!00[ \xa0]?[1-9])(?P<local>\(?0?\d{{1,5}}\)?(?:{_GAP}\d{{1,8}}+){{1,6}})"
    r")(?:,?[ \xa0](?:ext|extension|x)\.?[ \xa0]?\d{1,5})?(?![\w%€$-])",
    re.IGNORECASE,
)
_SIGN: Final = re.compile(r"\d[ \xa0.)/·-]{1,2}\d{2,4}[ \xa0./·-]?\d")
"""What every number has."""
_CORE: Final = regex.compile(r"\d(?:[ \xa0./·()+‑–-]{0,24}+\d){5}|\d,?[ \xa0](?i:ext|x)")
"""The digits of a number, or those before an extension: only from a little before them on a number is looked for."""
_BYTES: Final = bytes(ord("0") if code > 127 or chr(code).isdigit() else ord(chr(code).lower()) for code in range(256))
_BYTE_GAPS: Final = b" ./()+-" + bytes(range(0x80, 0xC0))
_BYTE_CORE: Final = re.compile(rb"0(?:0{5}|,?(?:ext|x))")
"""The same in bytes, where any figure, and whatever is not ASCII, is a nought, and gaps are left out."""
_LONGEST_LABEL: Final = 60
_DIGITS: Final = re.compile(r"\d")
_FEWEST: Final = 6
_MOST: Final = 15
_OF_NO_PERSON: Final = re.compile(
    r"\b(?:fax|telefax|tty|tdd|conference id|meeting id|passcode|pin|access code|webinar|docket|case|"
    r"account|iban|isbn|issn)\b[^\n\r\d]{0,25}\Z|\bF[ \xa0]?[.:]+[ \xa0]?\Z"
    r"|\b(?:ref(?:erence)?|vat|order|invoice|(?:company|charity|registration|licen[cs]e)[ \xa0](?:no|nr|number))"
    r"\b[ \xa0.:#]{0,4}\Z"
    # All numbers of a sentence that tells how to listen in.
    r"|\b(?:dial(?:led|ling|ing)?[ -]?in|replay)\b[^\n\r.;@]{0,110}\Z",
    re.IGNORECASE,
)
_BEFORE: Final = 120
"""So far before a number it may say that it is nobody's."""


def find_phones(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where telephone numbers stand, without their labels.

    Example: ``+44 20 7946 0000``, ``(202) 555-0100``, ``Tel. 030 123456``. Counter-example: ``2015-2017``,
    ``30 123456`` without a label, ``Fax: 030 123457``, ``Dial-in: (202) 555-0101``.

    >>> text = "Tel. 030 123456, fax 030 123457"
    >>> [text[span.start : span.end] for span in find_phones(text, 0, len(text))]
    ['030 123456']
    """
    core = _CORE.search(text, start, end) if _may_have_core(text, start, end) else None
    if core is None or not _SIGN.search(text, start, end):
        return
    floor = start
    while core is not None:
        ceiling = line_end(text, core.end(), end)  # a number stands on one line
        for match in _PHONE.finditer(text, max(floor, core.start() - _LONGEST_LABEL), ceiling):
            first = match.start("local") if match["local"] else match.start()
            span = Span(first, match.end())
            count = len(_DIGITS.findall(text, *span))
            if _FEWEST <= count <= _MOST and not _OF_NO_PERSON.search(text, max(start, first - _BEFORE), first):
                yield span
        floor = ceiling
        core = _CORE.search(text, floor, end)


def _may_have_core(text: str, start: int, end: int) -> bool:
    """Tell whether there may be a core: bytes are looked through in half the time, and few texts have one."""
    return _BYTE_CORE.search(text[start:end].encode("utf-8", "surrogatepass").translate(_BYTES, _BYTE_GAPS)) is not None
