"""The grammar of dates, over kinds of words instead of words.

A stretch of text around a sign of a date (a month's name, a number like a year) is cut into tokens, and each token
is a letter that says its kind. ``on Friday, 3 May 2024 at 09:15 (CET)`` becomes ``oWCDMYt T(Z)``, and a date is what
the patterns below find in such a string. So the grammar is one for all languages, and a language is a table.

    W weekday   D day   O day with ordinal   M month   Y year   N date in digits   F filler: of, the
    o on   I preposition of time   P from   B between   R to, dash   U until   A and   C comma   p full stop
    t at   T clock   Z zone   H hours   E early, mid   S end, half   K this, last, next   J year
    w, a: short weekday, short month   l: month without its capital   ( )   x anything else, a line break too
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pressparse.fields.dates.vocabulary import Vocabulary

_WEEKDAY: Final = "(?:(?:W|wp?)C?)"
_MONTH: Final = "(?:M|ap?)"
_YEAR: Final = "(?:[CF]?F?Y)"


def _days(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the patterns of days, longest first: ranges, lists, single ones."""
    day = "[DO]p?" if vocabulary.dot_is_ordinal else "[DO]"
    dmy = f"{day}F{{0,3}}{_MONTH}{_YEAR}?"
    weak = f"(?:{day}F{{0,3}}lp?[CF]?Y|OF{{0,3}}l)"
    full = f"(?:{dmy}|{weak}|N)"
    opening = f"{_WEEKDAY}?F{{0,2}}"
    ranges = [f"{opening}{full}#{opening}{full}", f"{day}#{opening}{dmy}"]
    lists = [f"{day}(?:C{day}){{0,9}}C?A{dmy}"]
    if vocabulary.month_first:
        mdy = f"{_MONTH}F?{day}(?:C?Y)?"
        full = f"(?:{mdy}|{dmy}|{weak}|lp?[DO]C?Y|N)"
        ranges = [
            f"{opening}{full}#{opening}{full}",
            f"{day}#{opening}{dmy}",
            f"{_MONTH}{day}#{opening}{day}(?:C?Y)?",
        ]
        lists += [f"{_MONTH}{day}(?:C{day}){{0,9}}C?A{day}(?![M])(?:C?Y)?"]
    return (*ranges, *lists, full)


_MONTHS: Final = (
    f"{_MONTH}[CF]?Y?#{_MONTH}[CF]?Y",
    f"{_MONTH}(?:C{_MONTH}){{0,9}}C?A{_MONTH}[CF]?Y",
    f"{_MONTH}[CF]?F?Y",
)
_YEARS: Final = ("Y#Y",)


@cache
def patterns(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of a date over the kinds of tokens; its groups say what was found.

    Groups: ``days``, ``months``, ``years`` (the date itself), the ``_pair`` of each after ``between``,
    ``relative`` (``April this year``), ``month`` and ``year`` alone.
    """
    days = _days(vocabulary)
    single = days[-1]
    to = [form.replace("#", "[RU]") for form in days]
    pair = [form.replace("#", "(?:A|R)") for form in days if "#" in form]
    months = [form.replace("#", "[RU]") for form in _MONTHS]
    month_pair = [form.replace("#", "A") for form in _MONTHS if "#" in form]
    clock_before = "(?:TH?[(]?Z?[)]?C?F?)"
    clock_after = "(?:J?C?[tRIP]{0,2}[(]?T(?:[RUA]T)?H?C?[(]?Z?[)]?)"
    head = rf"(?:{clock_before}?o?F{{0,2}}(?:{_WEEKDAY}o?F{{0,2}}[(]?)?)"
    return re.compile(
        rf"B{_WEEKDAY}?F{{0,2}}(?P<day_pair>{'|'.join(pair)})"
        rf"|B(?P<month_pair>{'|'.join(month_pair)})"
        rf"|(?:[PI](?P<years>Y[RU]Y)|B(?P<year_pair>Y[RUA]Y))"
        rf"|[IU](?P<year_list>Y(?:CY){{0,9}}C?AY)"
        rf"|o?(?P<day_of_year>{single})F?KJ"
        rf"|(?:P?{head})(?P<days>{'|'.join(to)})(?:[(]W[)])?[)]?{clock_after}?"
        rf"|[PIUo]?F?(?:ER?F?)?(?P<months>{'|'.join(months)})"
        rf"|(?:[IU]F?E?R?|ER?F?)?(?P<relative>{_MONTH})F?KJ"
        rf"|(?:P(?P<month_range>{_MONTH}[RU]{_MONTH})|B(?P<month_range_pair>{_MONTH}A{_MONTH}))(?![DOY])"
        rf"|(?:[IU]F?E?R?|ER?F?|K)(?P<month>{_MONTH})(?![DOY])"
        rf"|(?:[IU](?:F?ER?|J)?|ER?F?|SF{{0,2}}J?F?|FJ)(?P<year>Y)"
    )
