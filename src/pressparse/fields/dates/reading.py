"""From text to drafts of dates: find the signs of a date, look closely around each, read what the grammar finds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Final

from pressparse.fields.dates import traps
from pressparse.fields.dates.clocks import read_clock
from pressparse.fields.dates.draft import DateDraft, Written, days_of, make_written
from pressparse.fields.dates.grammar import patterns
from pressparse.fields.dates.languages import vocabulary_of
from pressparse.fields.dates.tokens import Token, lexer
from pressparse.fields.dates.vocabulary import Vocabulary
from pressparse.lines import Span, make_span
from pressparse.model import Precision


def find_dates(
    text: str, start: int, end: int, *, language: str | None = None, is_wrapped: bool = False
) -> tuple[DateDraft, ...]:
    """Find the dates written in ``text[start:end]``, in the order of the text.

    Args:
        text: the whole text; offsets count its code points.
        start: where to begin.
        end: where to stop.
        language: ISO 639-1 code of the text's language; where there is no table for it, English.
        is_wrapped: whether a line break may stand within a date.

    Returns:
        The drafts: a range is one, each day of a list is one.

    >>> [draft.begin for draft in find_dates("On 3 and 17 May 2024", 0, 20)]
    [Written(year=2024, month=5, day=3, weekday=None), Written(year=2024, month=5, day=17, weekday=None)]
    """
    vocabulary = vocabulary_of(language)
    cut = lexer(vocabulary)
    grammar = patterns(vocabulary)
    found: list[DateDraft] = []
    done = start
    for sign in _signs(vocabulary).finditer(text, start, end):
        if sign.start() < done:
            continue
        tokens = cut.around(text, make_span(sign.span()), make_span((done, end)), is_wrapped=is_wrapped)
        done = max([sign.end(), *[token.end for token in tokens]])
        kinds = "".join([token.kind for token in tokens])
        for match in grammar.finditer(kinds):
            if not traps.is_trap(text, tokens, match, vocabulary):
                found += _read(text, tokens, match)
    return tuple(found)


@cache
def _signs(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of what a date cannot do without: a month's name with its capital, or a year.

    It starts with plain capitals and figures, names with the same one together, and so runs at ten times the speed
    of one with word boundaries at both ends.
    """
    names = {form for forms in (*vocabulary.months, *vocabulary.short_months) for form in forms.split()}
    written = {name for small in names for name in (small.capitalize(), small.upper())}
    if vocabulary.is_small:
        written |= names
    by_first = groupby(sorted(written, key=lambda name: (name[0], -len(name), name)), key=lambda name: name[0])
    alternatives = "|".join(f"{first}(?:{'|'.join(name[1:] for name in same)})" for first, same in by_first)
    return re.compile(rf"(?:{alternatives}|2[01]\d\d|1[5-9]\d\d)(?!\w)")


def _read(text: str, tokens: list[Token], match: re.Match[str]) -> list[DateDraft]:
    """Read what the grammar matched: the name of its group says what it is."""
    group, kinds = match.lastgroup or "", match[0]
    begin, end = match.start(), match.end() - _has_strange_bracket(kinds)
    first, stop = match.span(group)
    core, beside = tokens[first:stop], tokens[begin:first] + tokens[stop:end]
    wide = make_span((tokens[begin].start, tokens[max(stop, end) - 1].end))
    whole = make_span((core[0].start, core[-1].end))
    if _JOINTS.isdisjoint(match[group]):
        written, spans = [_written(text, core)], [whole]
    else:
        pieces = _pieces(core)
        written = _completed([_written(text, piece) for piece in pieces])
        is_one = len(pieces) == 1 or group in _PAIRS or not _RANGE_SIGNS.isdisjoint(match[group])
        spans = [whole] if is_one else [_span(piece) for piece in pieces]
    if ("W" in kinds or "w" in kinds) and written[0].weekday is None and (day := _value(beside, "Ww")) is not None:
        written[0] = Written(*written[0][:3], day)
    time, tz = _clock(text, beside) if "T" in kinds else (None, None)
    pronoun = _value(tokens[begin : match.end()], "K") if "K" in kinds else None
    rest = (_PRECISIONS[group], time, tz, pronoun, group in _OF_NAMED_YEAR)
    if len(spans) == 1:
        return [DateDraft(spans[0], wide, written[0], written[-1], *rest)] if _can_be(written[0], written[-1]) else []
    members = zip(spans, written, strict=True)
    return [DateDraft(span, span, one, one, *rest) for span, one in members if _can_be(one, one)]


_PRECISIONS: Final = {
    "days": Precision.DAY,
    "day_pair": Precision.DAY,
    "day_of_year": Precision.DAY,
    "months": Precision.MONTH,
    "month_pair": Precision.MONTH,
    "month_range": Precision.MONTH,
    "month_range_pair": Precision.MONTH,
    "month_list": Precision.MONTH,
    "month": Precision.MONTH,
    "relative": Precision.MONTH,
    "year_pair": Precision.YEAR,
    "years": Precision.YEAR,
    "year_list": Precision.YEAR,
    "year": Precision.YEAR,
}
_OF_NAMED_YEAR: Final = frozenset({"relative", "day_of_year"})
_PAIRS: Final = frozenset({"day_pair", "month_pair", "month_range_pair", "year_pair"})
_PAIRS_AT_COMMA: Final = frozenset({"DD", "DO", "OD", "OO", "DW", "OW", "Dw", "Ow", "pD", "MM", "pa", "aa", "YY"})
_JOINTS: Final = frozenset("ARUC")
_RANGE_SIGNS: Final = frozenset("RU")


def _has_strange_bracket(kinds: str) -> bool:
    """Tell whether a date ends with a bracket that it never opened, which so is not its own."""
    return kinds[-1] == ")" and kinds.count(")") > kinds.count("(")


def _pieces(core: list[Token]) -> list[list[Token]]:
    """Part a range or list where it is joined: at words and dashes, and at commas between two days, months or years."""
    pieces: list[list[Token]] = [[]]
    for before, token, after in zip([None, *core], core, [*core[1:], None], strict=False):
        is_comma = token.kind == "C" and before and after and (before.kind + after.kind) in _PAIRS_AT_COMMA
        if token.kind in "ARU" or is_comma:
            if pieces[-1]:
                pieces.append([])
        elif token.kind not in "CF" or pieces[-1]:
            pieces[-1].append(token)
    return pieces


def _span(piece: list[Token]) -> Span:
    """Return where a member of a list stands, its weekday left out."""
    inside = [token for token in piece if token.kind not in "WwCF("]
    return Span(inside[0].start, inside[-1].end)


def _written(text: str, piece: list[Token]) -> Written:
    """Read the parts of one day."""
    year = month = day = weekday = None
    for kind, start, end, value in piece:
        if kind == "N":
            year, month, day = _from_digits(text[start:end])
        elif kind == "Y":
            year = value
        elif kind in "DO":
            day = value
        elif kind in "Mal":
            month = value
        elif kind in "Ww":
            weekday = value
    return make_written((year, month, day, weekday))


def _value(tokens: Iterable[Token], kinds: str) -> int | None:
    for token in tokens:
        if token.kind in kinds:
            return token.value
    return None


def _from_digits(written: str) -> tuple[int, int, int]:
    """Read ``2024-05-03``, ``3.5.2024`` and, where only one order makes a date of it, ``13/05/2024``."""
    first, second, third = map(int, re.findall(r"\d+", written))
    if first > 999:
        return first, second, third
    if "." not in written and first != second:
        if second > 12 >= first:
            first, second = second, first
        elif first <= 12:
            return third, 0, 0  # the order is open
    return third, second, first


def _completed(pieces: list[Written]) -> list[Written]:
    """Give each part of a list or range the month that another names, and the year that the last one does."""
    if len(pieces) == 1:
        return pieces
    months = [piece.month for piece in pieces]
    month = next((month for month in reversed(months) if month is not None), None)
    year = pieces[-1].year if pieces[-1].year is not None else pieces[0].year
    done: list[Written] = []
    for piece in pieces:
        own_month = piece.month if piece.month is not None else month
        done.append(piece._replace(month=own_month, year=piece.year if piece.year is not None else year))
    if len(done) == 2 and pieces[0].year is None and done[0][1:3] > done[1][1:3] and done[0].day:
        done[0] = done[0]._replace(year=None)  # it began the year before, as DateDraft.days works out
    return done


def _can_be(begin: Written, end: Written) -> bool:
    """Tell whether the calendar has such days, in their order, in some year."""
    if begin is end and end.day:
        return end.first(end.year or _LEAP_YEAR) is not None
    if begin.first(begin.year or _LEAP_YEAR) is None or end.first(end.year or _LEAP_YEAR) is None:
        return False
    return end.year is None or days_of(begin, end, end.year) is not None


_LEAP_YEAR: Final = 2024


def _clock(text: str, tokens: list[Token]) -> tuple[str | None, str | None]:
    """Return the first clock time among tokens, and the zone behind it."""
    for place, token in enumerate(tokens):
        if token.kind == "T" and (time := read_clock(text[token.start : token.end])):
            zone = next((later for later in tokens[place:] if later.kind == "Z"), None)
            return time, text[zone.start : zone.end] if zone else None
    return None, None
