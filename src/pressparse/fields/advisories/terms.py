"""Terms: whether a date ends one (``by 3 May``) or begins one (``from 3 May``) and is not the day of an event."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.dates import DateDraft
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
"""Without groups that capture: in a possessive loop they make ``re`` of Python 3.11 fail with a SystemError."""
_JOINTS: Final = re.compile(
    rf"(?:{_HOURS}|[\W_]"
    r"|\b(?:on|at|by|um|zum|den|am|dem|le|à|el|the|cob|close of business|end of|day|latest|from)\b)*+",
    re.IGNORECASE,
)
"""What may stand between that and the day: clock times and small words."""
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
