"""How days, times and zones look on a line of their own: enough to know such a line, not to read it."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.blocks.openers import NO_LETTER, openers_of
from pressparse.fields.patterns import words

MONTH: Final = (
    r"(?:Jan(?:uary|vier|uar)?|Feb(?:ruary|ruar)?|February|févr(?:ier)?|Mar(?:ch|s)?|März|Apr(?:il)?|avril|Ma[iy]|mai"
    r"|June?|Juni|juin|July?|Juli|juillet|Aug(?:ust)?|août|Sept?(?:ember|embre)?|septembre|O[ck]t(?:ober|obre)?|octobre"
    r"|Nov(?:ember|embre)?|novembre|De[cz](?:ember|embre)?|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEP(?:TEMBER)?|OCT(?:OBER)?"
    r"|NOV(?:EMBER)?|DEC(?:EMBER)?)\b\.?"
)
"""A month's name, in full or short, in English, German, French or Spanish."""

WEEKDAY: Final = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)

DAY: Final = (
    rf"(?:(?:{WEEKDAY}),?[ \xa0]{{1,3}}(?:(?:the|le|den)[ \xa0])?)?"
    rf"(?:{MONTH}[ \xa0]\d{{1,2}}(?:st|nd|rd|th)?,?[ \xa0]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?[ \xa0](?:of[ \xa0]|de[ \xa0])?{MONTH},?(?:[ \xa0](?:de[ \xa0])?\d{{4}})?"
    rf"|{MONTH}[ \xa0]\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b)"
)
"""A day, with or without its weekday and year."""

ZONE: Final = r"(?:\(?(?:[A-Z]{2,5}(?:[+-]\d{1,2})?|[Ll]ocal(?: time)?|[Ee]astern(?: time)?)\)?)"

CLOCK: Final = (
    r"(?:\d{1,2}[:.h]\d{2}(?:[ \xa0]?[AaPp]\.?[Mm]\.?)?|\d{1,2}[ \xa0]?[AaPp]\.?[Mm]\.?|[Nn]oon|\d{4}[ \xa0]?hrs?)"
    r"(?:[ \xa0]?(?:hrs|hours|uhr|Uhr))?"
)

TIME: Final = rf"{CLOCK}(?:[ \xa0]?(?:[–—-]|to|until)[ \xa0]?{CLOCK})?(?:[ \xa0]{{0,2}}{ZONE})?"
"""A time or a span of time, with or without its zone: ``09:15 (CET)``, ``5:00 – 6:30pm MT``."""

TIME_OPENERS: Final = openers_of(
    "abri|Agos|Apr|Apri|Augu|Aug|août|avri|Dec|Dece|Dez|Deze|déce|Dici|Dien|dima|domi|Donn|ener|Feb|Febr|Fri|Frid|Frei"
    "|févr|Jan|Janu|Janv|jeud|juev|juil|juin|Jul|July|Juli|Jun|June|Juni|lund|lune|Mai|Mar|Marc|mard|Mars|mart|marz|May"
    "|mayo|merc|miér|Mitt|Mon|Mond|Mont|März|Noon|Nov|Nove|novi|Oct|Octo|octu|Okt|Okto|same|Sams|Sat|Satu|Sep|Sepe|Sept"
    "|sept|Sonn|Sun|Sund|sába|Thu|Thur|Tue|Tues|vend|vier|Wed|Wedn"
) | {NO_LETTER}
"""How a line begins whose first word belongs to a day or a time."""

_LONGEST_LINE: Final = 110

_RELEASE: Final = r"(?:for )?immediate release"
_SAYING_WHEN: Final = (
    "date|date of issue|date of release|date of publication|date published|date posted|date issued|release date"
    "|publication date|released|published|posted|issued|updated|dated|Datum|Stand|veröffentlicht|publié|publicado"
)
_SORT: Final = (
    r"(?:joint )?(?:press|news|media) (?:release|statement)|news|pressemitteilung(?: nr\.? ?[\w/-]{1,12})?(?: vom)?"
)
_LABEL: Final = (
    rf"(?i:(?:{_SORT})?"
    rf"[ ,:–—|•-]*(?:(?:{words(_SAYING_WHEN)}|{_RELEASE}|embargoed until)(?: on| at| am| le| el)?[ :,–—|-]*)?)"
)
_PLACE: Final = r"(?:\(?[A-ZÀ-Þ][\w.'’-]*(?:,? [A-ZÀ-Þ][\w.'’-]*){0,4}\)?(?:, (?:le |den )?| [–—|~-] ))?"
_PLACE_BEHIND: Final = r" [–—-] [A-ZÀ-Þ][\w.'’ -]{1,40}, [A-ZÀ-Þ][\w.'’ -]{1,40}(?: [–—-] [A-ZÀ-Þ].{1,60})?"
_SIGNER: Final = r" \([A-Z]{2,8}\)| by (?:the )?[A-Z][\w ]{1,30}"
"""An agency's sign, or who posted the text."""
_LINE: Final = re.compile(
    rf"{_LABEL}(?:{_PLACE}\(?(?:[Ll]e )?{DAY}(?: \({WEEKDAY}\))?(?:[.,]?[ \xa0]{{0,2}}(?:at |[–—|-] ?)?{TIME})?"
    rf"|(?:at |HKT )*{TIME}(?:(?: on|,)? {DAY})?)(?:{_SIGNER})?"
    rf"(?:\W*|[ \xa0]?[|–—-][ \xa0](?:(?:Press|News|Media) [Rr]eleases?|(?i:{_RELEASE})))"
    rf"|(?i:{_RELEASE})\b.{{0,60}}?{DAY}\W*|{DAY}{_PLACE_BEHIND}"
)


def is_date_line(text: str) -> bool:
    """Tell whether a line holds a day or a time, and at most a place, what introduces it and who issues it.

    >>> is_date_line("Released: 14 May 2025, 10:30 CET"), is_date_line("14 May 2025 was a good day")
    (True, False)
    """
    return len(text) <= _LONGEST_LINE and any(map(str.isdigit, text)) and _LINE.fullmatch(text) is not None
