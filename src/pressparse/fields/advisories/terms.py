"""Terms: whether a date ends one (``by 3 May``) or begins one (``from 3 May``) and is not the day of an event."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.dates import DateDraft
from pressparse.fields.dates.zones import OFFSETS, REGIONS, SHARED
from pressparse.fields.hours import HOURS
from pressparse.lines import Span

_B: Final = r"\s{1,3}"
_LIMIT: Final = re.compile(
    "|".join(
        (
            rf"\b(?:no|not){_B}later{_B}than\b|\bby\b(?:{_B}the{_B}end{_B}of\b)?|\bbefore\b|\b(?:un)?till?\b",
            rf"\bdeadline\b(?:[^.;\n\r]{{0,80}}?(?:\bis\b|:|–|-|,))?|\bclos(?:es|ing|e)\b(?:{_B}date)?(?:{_B}is)?",
            rf"\b(?:is|are){_B}due\b|\bends?\b|\blatest\b",
            r"\bbis\b|\bspätestens\b|\banmeldeschluss\b",
            r"\bavant\b|\bau plus tard\b|\bd[’']ici\b|\bjusqu[’']au\b|\bdate limite\b[^.;\n\r]{0,60}?",
            r"\bantes del?\b|\bhasta\b|\bcierre\b",
        )
    ),
    re.IGNORECASE,
)
"""What says, right before a day, that it is the last one."""
_LIMIT_BEHIND: Final = re.compile(r"\b(?:at the latest|spätestens|au plus tard|a más tardar)\b", re.IGNORECASE)
_HOURS: Final = re.sub(r"\(\?P<\w+>", "(?:", HOURS.pattern)
"""Without its groups: in what repeats possessively, ``re`` may fail over one that it went back on."""
_JOINTS: Final = re.compile(
    rf"(?:{_HOURS}|[\W_]"
    r"|\b(?:on|at|by|um|zum|den|am|dem|le|à|el|the|cob|close of business|end of|day|latest|from)\b)*+",
    re.IGNORECASE,
)
"""What may stand between that and the day: clock times and small words."""
_LIMITS: Final = (
    "than by of before til till until untill deadline is are closes closing close date due end ends latest bis"
    " spätestens anmeldeschluss avant tard ici au limite de del hasta cierre"
)
_SMALL_WORDS: Final = (
    "on at by um zum den am dem le à el the cob business day from noon midday midi a p m pm h hr hrs hours uhr uur"
    " heures horas to and und et time standard daylight local locale ortszeit"
)
_BEFORE_LAST_DAY: Final = frozenset(
    [*_LIMITS.split(), *_SMALL_WORDS.split(), *(zone.lower() for zone in (*OFFSETS, *SHARED, *REGIONS))]
)
"""All that can stand right before a day that something ends with: the ends of limits, small words, clock times."""
_WORD: Final = re.compile(r"[^\W\d_]+|\d")
_LONGEST_WORD: Final = 25
_FIRST: Final = re.compile(
    rf"\b(?:from|since|as{_B}of|starting|effective|ab|dès|à{_B}partir{_B}du|depuis|desde)"
    rf"(?:{_B}(?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    rf"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche),?){{0,2}}{_B}\Z",
    re.IGNORECASE,
)
"""What says, right before a day, that something holds from then on."""
_LONGEST_FIRST: Final = 50
_WINDOW: Final = 130
_LONGEST_JOINTS: Final = 60


def may_be_limit(text: str, date: DateDraft) -> bool:
    """Tell, before its sentence is looked for, whether what stands beside a day lets it be the last one."""
    start, end = date.wide
    last = _WORD.findall(text, max(0, start - _LONGEST_WORD), start)[-1:]
    if not last or last[0].isdigit() or last[0].lower() in _BEFORE_LAST_DAY:
        return True
    beside = text[max(0, date.span.start - _WINDOW) : end + _LONGEST_JOINTS].lower()
    return "deadline" in beside or "latest" in beside or "spätestens" in beside or "tard" in beside


def is_limit(text: str, date: DateDraft, sentence: Span) -> bool:
    """Tell whether something right before a day, or behind it, says that it is the last one."""
    first, day = max(sentence.start, date.span.start - _WINDOW), date.wide
    before = (limit.end() for limit in _LIMIT.finditer(text, first, date.span.start))
    if any(is_joined(text, end, day.start) for end in before if day.start - end <= _LONGEST_JOINTS):
        return True
    behind = _LIMIT_BEHIND.search(text, day.end, min(sentence.end, day.end + _LONGEST_JOINTS))
    return behind is not None and is_joined(text, day.end, behind.start())


def is_first_day(text: str, date: DateDraft, within: Span) -> bool:
    """Tell whether something right before a day says that a term begins with it.

    Example: ``From Monday, 3 May 2024``. Counter-example: ``From Lisbon on 3 May 2024``, ``On 3 May 2024``.
    """
    return _FIRST.search(text, max(within.start, date.span.start - _LONGEST_FIRST), date.span.start) is not None


def is_joined(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but clock times, small words and signs stands in ``text[start:end]``."""
    joints = _JOINTS.match(text, start, end)
    return joints is None or joints.end() >= end
