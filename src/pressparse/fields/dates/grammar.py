"""The grammar of dates, over kinds of words instead of words.

A stretch of text around a sign of a date (a month's name, a number like a year) is cut into tokens, and each token
is a letter that says its kind. ``on Friday, 3 May 2024 at 09:15 (CET)`` becomes ``oWCDMYt T(Z)``, and a date is what
the patterns below find in such a string. So the grammar is one for all languages, and a language is a table.

    W weekday   D day   O day with ordinal   M month   Y year   N date in digits   F filler: of, the
    o on   I preposition of time   P from   B between   R to, dash   U until   A and   C comma   p full stop
    t at   T clock   Z zone   H hours   E early, mid   S end, half   K this, last, next   J year   V onwards
    w, a: short weekday, short month   l: month without its capital   ( )   x anything else, a line break too
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from pressparse.fields.dates.vocabulary import Vocabulary

_WEEKDAY: Final = "(?:(?:W|wp?)C?)"
_MONTH: Final = "(?:M|ap?+)"
_YEAR: Final = "(?:[CF]?F?Y)"
_CLOCK_BEFORE: Final = "(?:TH?[(]?Z?[)]?C?F?)"
_CLOCK_AFTER: Final = "(?:J?C?[tRIP]{0,2}[(]?T(?:[RUA]T)?H?C?[(]?Z?[)]?)"
_HEAD: Final = f"(?:{_CLOCK_BEFORE}?o?F{{0,2}}(?:{_WEEKDAY}o?F{{0,2}}[(]?)?)"
_TO: Final = "[RU]"


@cache
def patterns(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of a date over the kinds of tokens; the one group that matched says what was found.

    A group spans the date itself; what stands around it in the pattern is weekday, preposition, bracket and clock.
    Alternatives stand in the order in which they are tried: what is longer comes first.
    """
    single, ranges, lists = _days(vocabulary)
    month_of_year = f"{_MONTH}[CF]?Y"
    return re.compile(
        # What a date begins with: to say it once saves trying each form at every token.
        "(?=[BPIUoFEKSJTWwDOMalN])(?:"
        # between Monday 27 and 29 May; between May 2020 and June 2021; between 2010 and 2015
        rf"B{_WEEKDAY}?F{{0,2}}(?P<day_pair>{ranges('[AR]')})"
        rf"|B(?P<month_pair>{_MONTH}(?:[CF]?Y)?A{month_of_year})"
        rf"|B(?P<year_pair>Y[RUA]Y)"
        # from 2010 to 2015; in 2010, 2012 and 2015
        rf"|[PI](?P<years>Y{_TO}Y)"
        rf"|[IU](?P<year_list>Y(?:CY){{0,9}}C?AY)"
        # on 5 March next year; of Monday, 5 March this year
        rf"|o?F{{0,2}}{_WEEKDAY}?(?P<day_of_year>{single})F?KJ"
        # at 9:15 on Friday (3 May 2024); from 3 to 5 May 2024, 9:15 (CET); 3, 4 and 5 May
        rf"|(?:P?{_HEAD})(?P<days>{ranges(_TO)}|{lists}|{single})(?:[(]W[)])?[)]?{_CLOCK_AFTER}?"
        # in early May 2024; May 2020 to June 2021; March and April 2024
        rf"|[PIUo]?F?(?:ER?F?)?(?P<months>{_MONTH}(?:[CF]?Y)?{_TO}{month_of_year}"
        rf"|{_MONTH}(?:C{_MONTH}){{0,9}}C?A{month_of_year}|{_MONTH}[CF]?F?Y)"
        # in April this year
        rf"|(?:[IU]F?E?R?|ER?F?)?(?P<relative>{_MONTH})F?KJ"
        # from May to July; between May and July; in May and July; in early May; at the end of May
        rf"|(?:P(?P<month_range>{_MONTH}{_TO}{_MONTH})|B(?P<month_range_pair>{_MONTH}A{_MONTH}))(?![DOY])"
        rf"|[IU](?P<month_list>{_MONTH}(?:C{_MONTH}){{0,9}}C?A{_MONTH})(?![DOY])"
        rf"|(?:[IU]F?E?R?|ER?F?|SF|K)(?P<month>{_MONTH})(?![DOY])"
        # since 2012; in early 2012; by the end of 2012; the year 2012; from 2012 onwards
        rf"|(?:[IU](?:F?ER?|J)?|ER?F?|SF{{0,2}}J?F?|FJ|P(?=YV))(?P<year>Y))"
    )


def _days(vocabulary: Vocabulary) -> tuple[str, Callable[[str], str], str]:
    """Return the pattern of a single day, that of ranges by what joins their ends, and that of lists."""
    day = "[DO]p?" if vocabulary.dot_is_ordinal else "[DO]"
    opening = f"{_WEEKDAY}?F{{0,2}}"
    day_first = f"{day}F{{0,3}}{_MONTH}{_YEAR}?"
    small = f"(?:{day}F{{0,3}}lp?[CF]?Y|OF{{0,3}}l)"  # without its capital, a month needs a year or an ordinal
    singles = [day_first, small, "N"]
    inner_ranges = [f"{day}#{opening}{day_first}"]
    lists = [f"{day}(?:C{opening}{day}){{0,9}}C?A{opening}{day_first}"]
    if vocabulary.month_first:
        singles = [f"{_MONTH}F?{day}(?:C?Y)?", *singles, "lp?[DO]C?Y"]
        inner_ranges += [f"{_MONTH}{day}#{opening}{day}(?:C?Y)?"]
        lists += [f"{_MONTH}{day}(?:C{day}){{0,9}}C?A{day}(?!M)(?:C?Y)?"]
    single = f"(?:{'|'.join(singles)})"
    ranges = "|".join([f"{opening}{single}#{opening}{single}", *inner_ranges])
    return single, lambda joint: ranges.replace("#", joint), "|".join(lists)
