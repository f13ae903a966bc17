"""Clock times: ``09:15``, ``10.30am``, ``2 p.m.``, ``1430 hrs``, ``14h30``, ``noon``."""

from __future__ import annotations

import re
from typing import Final

CLOCK: Final = (
    r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:[ \xa0\u202f]?[AaPp]\.?[Mm]\b\.?)?(?!:?\d)"
    r"|(?:0?\d|1[0-2])\.[0-5]\d[ \xa0\u202f]?[AaPp]\.?[Mm]\b\.?"
    r"|(?:[01]?\d|2[0-4])[.hH][0-5]\d(?=[ \xa0]?(?:hrs|hours|Uhr|h)\b)"
    r"|(?:[01]?\d|2[0-4])[hH](?:[0-5]\d)?\b"
    r"|(?:0?[1-9]|1[0-2])[ \xa0\u202f]?[AaPp]\.?[Mm]\b\.?"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?=[ \xa0]?(?:hrs|hours|GMT|UTC)\b)"
    r"|(?:[01]?\d|2[0-4])(?=[ \xa0](?:Uhr|heures|hours)\b)"
    r"|12[ \xa0][Nn]oon\b"
)
"""A clock time as written; a full stop between hours and minutes only where a word says that it is one."""

_DIGITS: Final = re.compile(r"\d+")


def read_clock(written: str) -> str | None:
    """Return a clock time as ``HH:MM``, or None where there is no such time.

    >>> read_clock("2.30 p.m."), read_clock("12am"), read_clock("noon"), read_clock("13pm")
    ('14:30', '00:00', '12:00', None)
    """
    if written.lower().endswith("noon"):
        return "12:00"
    numbers = _DIGITS.findall(written)
    if len(numbers[0]) == 4:
        numbers = [numbers[0][:2], numbers[0][2:]]
    hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 0
    half = written.lower().replace(".", "").rstrip()
    if half.endswith(("am", "pm")):
        if not 1 <= hour <= 12:
            return f"{hour:02}:{minute:02}" if half.endswith("pm") and 12 < hour < 24 and len(numbers) > 1 else None
        hour = hour % 12 + 12 * half.endswith("pm")
    return f"{hour:02}:{minute:02}" if hour < 24 else None
