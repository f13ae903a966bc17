"""Datelines: the place, and often the day, with which a text opens.

``HARBOURTOWN, Coastland – ``, ``Brussels, 14 May 2025 – ``, ``Berlin (ots) - ``, ``(Omaha, NE) — ``. Capitals before a
dash are a place unless they are a known label (``UPDATE –``). In mixed case, and before a colon, more is asked: a
known city, a country or state behind a comma, a day, or the sign of an agency in brackets.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

from pressparse.fields.blocks.days import DAY, WEEKDAY
from pressparse.fields.blocks.openings import is_date_line
from pressparse.fields.places import is_city, is_region
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.labels import fold
from pressparse.lines import Span, trim
from pressparse.model import BlockKind, Dateline

_REACH: Final = 140
"""A dateline ends within so many characters."""

_PARAGRAPHS: Final = 3
"""Paragraphs among which it is looked for: links and the like may stand above it."""

_WORD: Final = r"\p{Lu}[\p{L}\p{M}.’'´]*(?:-\p{L}[\p{L}.’']*)*"
_NAME: Final = (
    rf"(?:The |Den |La |Le |El )?{_WORD}(?:[ \xa0](?:{_WORD}|de|del|da|do|la|of|and|upon|am|an|der|di|es|the)){{0,4}}"
)

_DATELINE: Final = regex.compile(
    rf"(?P<open>\()?(?P<city>{_NAME})"
    rf"(?P<regions>(?:,[ \xa0]?(?:(?!{WEEKDAY}\b|{DAY}){_NAME})){{0,2}})"
    r"(?P<bracket>[ \xa0]?\([^()\n]{1,40}\))?"
    rf"(?P<day>(?:,[ \xa0]?|[ \xa0]|[ \xa0]?[–—|/-][ \xa0]?)(?:on )?\(?{DAY}\)?)?"
    r"(?(open)\))"
    r"(?P<end>[ \xa0,]*)(?P<sign>[ \xa0]*(?:[–—―]|--?(?=[ \xa0\n\r]))[ \xa0]*|(?<=\p{L})--?(?=\p{Lu})|[ \xa0]?:[ \xa0]|[ \xa0]?\|[ \xa0])"
    r"(?=[\s]*[“\"‘'(\[]?[\p{Lu}\d])"
)
_DAY_FIRST: Final = regex.compile(
    rf"(?P<day>{DAY})(?:,[ \xa0]?|[ \xa0]?[–—|-][ \xa0]|[ \xa0])(?P<city>{_NAME})(?P<regions>(?:,[ \xa0]?{_NAME}){{0,2}})"
    r"[ \xa0,]*(?:[ \xa0]?[–—][ \xa0]?|[ \xa0]-{1,2}[ \xa0]|:[ \xa0])(?=[“\"‘']?[\p{Lu}\d])"
)
_PLACE_AND_DAY: Final = regex.compile(
    rf"(?P<city>{_NAME})(?P<regions>(?:,[ \xa0](?!{WEEKDAY}\b|{DAY}){_NAME}){{0,2}})(?:,[ \xa0]|[ \xa0][–—-][ \xa0])(?:the )?{DAY}\W*"
)

_AGENCY_SIGN: Final = regex.compile(r"\(?[\p{L}./ -]{2,20}\)?")

_NO_PLACES: Final = frozenset(
    {
        *(
            "advisory",
            "alert",
            "announcement",
            "attention",
            "background",
            "breaking",
            "bulletin",
            "caption",
            "comment",
            "contact",
        ),
        *(
            "correction",
            "date",
            "embargoed",
            "exclusive",
            "fact sheet",
            "factsheet",
            "for immediate release",
            "headline",
            "icymi",
        ),
        *(
            "immediate release",
            "important",
            "in brief",
            "in case you missed it",
            "info",
            "invitation",
            "issue",
            "joint statement",
        ),
        *(
            "just in",
            "latest",
            "live",
            "media advisory",
            "media alert",
            "media note",
            "media release",
            "must read",
            "new",
            "news",
        ),
        *(
            "news release",
            "note",
            "notice",
            "on this day",
            "opinion",
            "photo",
            "photos",
            "press release",
            "press statement",
        ),
        *(
            "question",
            "read",
            "readout",
            "remarks",
            "reminder",
            "report",
            "speech",
            "statement",
            "subject",
            "summary",
            "title",
        ),
        *(
            "today",
            "tomorrow",
            "topic",
            "transcript",
            "update",
            "updated",
            "video",
            "warning",
            "watch",
            "what",
            "when",
            "where",
        ),
        *(
            "who",
            "why",
            "yesterday",
            "the president",
            "the vice president",
            "q",
            "a",
            "answer",
            "moderator",
            "excerpt",
            "re",
        ),
    }
)
"""What stands before a dash or a colon as a label, and is no place."""


class _Place(NamedTuple):
    name: str
    span: Span


def opens_text(passage: Passage) -> Finding[Dateline] | None:
    """Find a place, and perhaps a day, before the first words of the text.

    Examples: ``HARBOURTOWN – The pier``, ``Vienna, 14 May: The pier``. Counter-examples: ``UPDATE – The pier``,
    ``The pier – A history``, ``Doe: We are open``.
    """
    looked_at = 0
    for block in passage.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        place = _read(passage, block.span)
        if place:
            return Finding(Dateline(place.name, None, place.span), place.span, "opens-text")
        looked_at += 1
        if looked_at == _PARAGRAPHS:
            return None
    return None


def in_date_line(passage: Passage) -> Finding[Dateline] | None:
    """Find the place in a date line.

    Example: ``Brussels, 14 May 2025`` alone on a line. Counter-example: ``Monday, 14 May 2025``.
    """
    for block in passage.blocks:
        if block.kind is not BlockKind.DATE_LINE:
            continue
        found = _PLACE_AND_DAY.fullmatch(passage.text, block.span.start, block.span.end)
        if found and not regex.match(WEEKDAY, found["city"]) and fold(found["city"]) not in _NO_PLACES:
            place = passage.text[found.start("city") : found.end("regions")]
            return Finding(Dateline(place, None, block.span), block.span, "place-in-date-line")
    return None


def _read(passage: Passage, block: Span) -> _Place | None:
    text, end = passage.text, min(block.end, block.start + _REACH)
    found = _DATELINE.match(text, block.start, end)
    if found:
        if not _is_place(found, passage):
            return None
        place = trim(text, found.start("city"), found.end("regions"))
        return _Place(text[place.start : place.end].rstrip(","), trim(text, found.start(), found.start("end")))
    found = _DAY_FIRST.match(text, block.start, end)
    if found and fold(found["city"]) not in _NO_PLACES and not is_date_line(found["city"]):
        place = trim(text, found.start("city"), found.end("regions"))
        return _Place(text[place.start : place.end], Span(block.start, place.end))
    return None


def _is_place(found: regex.Match[str], passage: Passage) -> bool:
    city = found["city"]
    folded = fold(city)
    if folded in _NO_PLACES or folded.rstrip(".") in _NO_PLACES or regex.fullmatch(rf"{WEEKDAY}|{DAY}", city):
        return False
    if folded in {fold(passage.label), *fold(passage.label).split()}:
        return False
    regions = [part.strip(" \xa0") for part in found["regions"].split(",") if part.strip(" \xa0")]
    # "Omaha, Neb.", "Washington DC": the country or state with a comma or without.
    is_known = is_city(city) or is_region(regions[-1] if regions else city) or is_region(city.split()[-1])
    has_more = found["day"] is not None or (
        found["bracket"] is not None and _AGENCY_SIGN.fullmatch(found["bracket"].strip()) is not None
    )
    if is_known or has_more:
        return True
    sign = found["sign"]
    if ":" in sign or "|" in sign:
        return False
    return city.isupper() and len(city) > 2 or (bool(regions) and (sign[0].isspace() or city.isupper()))


COMMON: Final[tuple[Rule[Dateline], ...]] = (opens_text, in_date_line)
"""The rules that hold for every agency, in the order in which they are asked."""
