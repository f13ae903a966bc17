"""A date as it is written, before anybody knows the year that it does not say."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple, cast

from pressparse.lines import Span
from pressparse.model import Precision


class Written(NamedTuple):
    """What is written of a day: its year, month, day and weekday (Monday is 0), each None where it is not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def first(self, year: int) -> dt.date | None:
        """Return the first day it means in a year, or None where that year has no such day."""
        try:
            return dt.date(year, 1 if self.month is None else self.month, self.day or 1)
        except ValueError:
            return None

    def last(self, year: int) -> dt.date | None:
        """Return the last day it means in a year, or None where that year has no such day."""
        if self.day:
            return self.first(year)
        month = 12 if self.month is None else self.month
        try:
            return dt.date(year, month, monthrange(year, month)[1])
        except ValueError:
            return None


make_written: Final = cast("Callable[[tuple[int | None, ...]], Written]", partial(tuple.__new__, Written))
"""``Written`` from its four parts, in two thirds of the time, as ``make_span``."""


def days_of(begin: Written, end: Written, last_year: int) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of what ends in a year, or None where the calendar has no such days.

    A range that would run backwards began the year before, unless it says otherwise.
    """
    if begin == end and end.day:  # most dates, in a third of the time
        day = end.first(last_year)
        return (day, day) if day else None
    last = end.last(last_year)
    first = begin.first(begin.year or last_year)
    if first and last and first > last and begin.year in (None, last_year):
        first = begin.first(last_year - 1)
    return (first, last) if first and last and first <= last else None


class DateDraft(NamedTuple):
    """A date or range as written; a tuple, which is made in a third of the time of a record.

    Attributes:
        span: the date or range itself, in code points of the whole text.
        wide: with weekday, brackets, opening preposition and clock time.
        begin: the first day as written.
        end: the last one, the same where it is no range.
        precision: the smallest unit it names.
        time: a clock time beside it, as ``HH:MM``, or None.
        tz: the zone beside that, as written, or None.
        pronoun: -1 beside ``last``, 0 beside ``this``, 1 beside ``next``, else None.
        names_year: whether the pronoun goes with a year (``April last year``) and not with the month (``last April``).

    >>> from pressparse.fields.dates import find_dates
    >>> (date,) = find_dates("It was shut on Friday (3 May 2024).", 0, 35)
    >>> date.span, date.wide, date.is_dated
    (Span(start=23, end=33), Span(start=12, end=34), True)
    """

    span: Span
    wide: Span
    begin: Written
    end: Written
    precision: Precision
    time: str | None = None
    tz: str | None = None
    pronoun: int | None = None
    names_year: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether the text says the year."""
        return self.end.year is not None

    def days(self, year: int | None = None) -> tuple[dt.date, dt.date] | None:
        """Return the first and last day, in the year that is written or in the one given; None where there is none.

        The year given is that of the last day.
        """
        last_year = self.end.year or year
        return None if last_year is None else days_of(self.begin, self.end, last_year)
