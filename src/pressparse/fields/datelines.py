"""Datelines: the place, and often the day, with which a text opens.

``HARBOURTOWN, Coastland – ``, ``Brussels, 14 May 2025 – ``, ``Berlin (ots) - ``, ``(Omaha, NE) — ``. Capitals before a
dash are a place unless they are a known label (``UPDATE –``). In mixed case, and before a colon, more is asked: a
known city, a country or state behind a comma, a day, or the sign of an agency in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, pairwise
from typing import Final

import regex

from pressparse.fields.blocks.days import DAY, WEEKDAY
from pressparse.fields.patterns import words
from pressparse.fields.places import is_city, is_region
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.labels import fold
from pressparse.lines import Span, trim
from pressparse.model import BlockKind, Dateline

_REACH: Final = 140
"""A dateline ends within so many characters."""

_PARAGRAPHS: Final = 3
"""Paragraphs among which it is looked for: links and the like may stand above it."""

_NO_PLACE: Final = regex.compile(
    words(
        "analysis|announcement|answer|attention|background|breaking|bulletin|caption|comment|conclusion|contact|context"
        "|correction|date|embargoed|excerpt|exclusive|fact sheet|factsheet|feature|headline|history|icymi|important"
        "|in brief|in case you missed it|info|introduction|invitation|issue|just in|latest|location|media note|missing"
        "|moderator|must read|new|note|on this day|opinion|overview|photo|photos|question|re|read|readout|reminder"
        "|remarks|result|results|situation|speech|subject|summary|the president|the vice president|timeline|title|today"
        "|tomorrow|topic|transcript|updated|video|wanted|watch|what|when|where|who|why|yesterday"
    )
    + r"|(?:[\w-]+ ){0,3}"
    + words("advisory|alert|check|live|news|notice|person|release|report|statement|update|warning")
)
"""What stands before a dash or a colon as a label, and is no place."""

_A_DAY: Final = "(?&a_day)"


def _with_day(pattern: str) -> regex.Pattern[str]:
    """Compile a pattern in which a day is defined once: written out at each place, it would take five times as long."""
    return regex.compile(rf"(?(DEFINE)(?P<a_day>{DAY}))(?:{pattern})")


_B: Final = r"[ \xa0]"
_WORD: Final = r"\p{Lu}[\p{L}\p{M}.’'´]*(?:-\p{L}[\p{L}.’']*)*"
_NAME: Final = (
    rf"(?:The{_B})?{_WORD}(?:{_B}(?:(?:d[’'])?{_WORD}|de|del|da|do|la|of|and|upon|am|an|der|di|es|the)){{0,4}}"
)
_PLACE: Final = (
    rf"(?P<city>{_NAME}(?:{_B}?/{_B}?{_NAME})?)(?P<regions>(?:,{_B}?(?!{WEEKDAY}\b|{_A_DAY}){_NAME}){{0,2}})"
)
_BRACKET: Final = rf"(?:{_B}?\((?:(?P<day>{_A_DAY})|(?P<agency>[\p{{L}}./ -]{{2,20}}))\))"
_WIRE: Final = rf"(?:{_B}(?:\([\p{{L}}. -]{{2,30}}\)|/[\p{{L}}. -]{{2,30}}/))"  # "(GLOBE NEWSWIRE)", "/CNW/"
_DAY_BEHIND: Final = rf"(?:(?:,{_B}?|{_B}|{_B}?[–—|/-]{_B}?)(?:(?:on|the|le|den){_B})?(?P<day>{_A_DAY}|\({_A_DAY}\)))"
_SIGN: Final = (
    # A hyphen is a dash where blanks part it; Spanish has a full stop between the day and the dash.
    rf"(?P<sign>{_B}*+[–—―‒]{_B}*+|(?:(?<=\d)\.)?{_B}*+--?(?=\s)|(?<=\p{{L}})--(?=\p{{Lu}})"
    rf"|{_B}?:{_B}|{_B}\|{_B})\s*+(?=[“\"‘'(\[]?[\p{{Lu}}\d])"
)

_DATELINE: Final = _with_day(
    rf"(?P<open>\()?{_PLACE}{_BRACKET}?+{_DAY_BEHIND}?+{_WIRE}?+(?(open)\))(?P<end>{_B}*,?)(?={_B}*){_SIGN}"
    rf"|(?P<day>{_A_DAY})(?:,{_B}?|{_B}?[–—|-]{_B}|{_B}){_PLACE}(?P<end>{_B}*,?){_SIGN}"
)
_STOPPED: Final = _with_day(rf"{_PLACE},{_B}{_A_DAY}(?P<end>\.)(?=\s)")
_DATE_LINE: Final = _with_day(
    rf"{_PLACE}(?:,{_B}|{_B}[–—~-]{_B})(?:(?:the|le|den){_B})?{_A_DAY}(?:{_B}\(\p{{Lu}}{{2,8}}\))?\W*"
    rf"|{_PLACE}{_B}\([\p{{L}}-]{{2,10}}\)"
)
_DAY_FIRST: Final = _with_day(rf"{_A_DAY}{_B}[–—-]{_B}{_PLACE}(?:{_B}[–—-]{_B}.*)?")
_ALONE: Final = _with_day(_PLACE)
_SIGNS: Final = "–—―‒:|"
_HYPHEN: Final = regex.compile(r"-(?:-|[ \xa0\r\n])")
_WEEKDAY: Final = regex.compile(rf"{WEEKDAY}|{DAY}")


def opens_text(passage: Passage) -> Finding[Dateline] | None:
    """Find a place, and perhaps a day, before the first words of the text.

    Examples: ``HARBOURTOWN – The pier``, ``Vienna, 14 May: The pier``, ``HARBOURTOWN, 14 May 2025. The pier``.
    Counter-examples: ``UPDATE – The pier``, ``The pier – A history``, ``Doe: We are open``; as a picture is told of,
    ``Vienna, 14 May 2025. The pier``.
    """
    spans = (block.span for block in passage.blocks if block.kind is BlockKind.PARAGRAPH)
    found = _first(passage, spans)
    if found is None:
        return None
    span = Span(found.start(), found.start("end"))
    return Finding(Dateline(_place(found), None, span), span, "opens-text")


def span_of_dateline(passage: Passage, paragraphs: Iterable[Span]) -> Span | None:
    """Return where the dateline of a body with these paragraphs stands, its dash included; None where there is none."""
    found = _first(passage, paragraphs)
    return Span(*found.span()) if found else None


def _first(passage: Passage, paragraphs: Iterable[Span]) -> regex.Match[str] | None:
    text = passage.text
    for start, end in islice(paragraphs, _PARAGRAPHS):
        reach = min(end, start + _REACH)
        found = _DATELINE.match(text, start, reach) if _has_sign(text, start, reach) else None
        if found and _is_place(found, passage):
            return found
        if start == passage.section.body.start and text[start : start + 2].isupper():
            found = _STOPPED.match(text, start, reach)
            if found and found["city"].isupper() and _may_be_place(found["city"]):
                return found
    return None


def _has_sign(text: str, start: int, end: int) -> bool:
    """Tell whether a dash or a colon stands there; single characters are found faster than any pattern."""
    for sign in _SIGNS:
        if text.find(sign, start, end) >= 0:
            return True
    return text.find("-", start, end) >= 0 and _HYPHEN.search(text, start, end) is not None


def in_date_line(passage: Passage) -> Finding[Dateline] | None:
    """Find the place in a date line.

    Examples, each alone on a line: ``Brussels, 14 May 2025``, ``Berlin (ots)``, ``May 14, 2025 – Omaha, NE``,
    ``May 14, 2025 – Halifax, Nova Scotia – Port Authority``. Counter-example: ``Monday, 14 May 2025``.
    """
    for block in passage.blocks:
        if block.kind is BlockKind.DATE_LINE:
            found = _DATE_LINE.fullmatch(passage.text, *block.span) or _with_region(
                _DAY_FIRST, passage.text, block.span
            )
            if found and _may_be_place(found["city"]):
                return Finding(Dateline(_place(found), None, block.span), block.span, "place-in-date-line")
    return None


def below_date_line(passage: Passage) -> Finding[Dateline] | None:
    """Find the place, with its country or state, on the line below the date line.

    Example: ``Omaha, Neb.`` below ``14 May 2025``. Counter-example: ``Doe, Jane`` there.
    """
    for above, block in pairwise(passage.blocks):
        if above.kind is BlockKind.DATE_LINE and (found := _with_region(_ALONE, passage.text, block.span)):
            return Finding(Dateline(_place(found), None, block.span), block.span, "place-below-date-line")
    return None


def _with_region(form: regex.Pattern[str], text: str, span: Span) -> regex.Match[str] | None:
    """Match a whole line in which a place has its country or state behind a comma."""
    found = form.fullmatch(text, *span)
    return found if found and is_region(found["regions"].rpartition(",")[2].strip()) else None


def _place(found: regex.Match[str]) -> str:
    place = trim(found.string, found.start("city"), found.end("regions"))
    return found.string[place.start : place.end]


def _may_be_place(city: str) -> bool:
    return not _NO_PLACE.fullmatch(fold(city).rstrip(".")) and not _WEEKDAY.match(city)


def _is_place(found: regex.Match[str], passage: Passage) -> bool:
    """Tell a place from other short phrases before a dash or a colon, by what is known of it and how it is set."""
    city, sign = found["city"], found["sign"].strip()
    if not _may_be_place(city):
        return False
    # "Harbour Police – ", but "Harbourtown (ots) - " from the police of that town.
    if not (found["agency"] or is_city(city)) and fold(city) in {fold(passage.label), *fold(passage.label).split()}:
        return False
    region = found["regions"].rpartition(",")[2].strip()
    if _is_row_of_names(found["regions"]):
        return False
    # "Omaha, Neb.", "Washington DC": the country or state behind a comma or without one.
    if found["day"] or found["agency"] or is_city(city) or (region and is_region(region)) or _ends_in_region(city):
        return True
    # "THE CHALLENGE – ": towns with an article are few, and known.
    if sign in {":", "|"} or not city.isupper() or city.startswith("THE "):
        return False
    # Who writes an abbreviation in capitals writes it so again.
    return bool(region) or (len(city) > 3 and passage.body.count(city) == 1)


def _ends_in_region(city: str) -> bool:
    """Tell whether a country or state in capitals is the place, or stands behind the city without a comma."""
    if is_region(city):
        return city.isupper()
    return " " in city and is_region(city.rpartition(" ")[2])


def _is_row_of_names(regions: str) -> bool:
    """Tell ``Washington, Adams and Jefferson`` from ``Port of Spain, Trinidad and Tobago``."""
    return any(" and " in region and not is_region(region) for region in regions.split(","))


COMMON: Final[tuple[Rule[Dateline], ...]] = (opens_text, in_date_line, below_date_line)
"""The rules that hold for every agency, in the order in which they are asked."""
