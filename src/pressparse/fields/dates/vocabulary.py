"""What a language must say of itself for dates to be read in it: tables of words, and two habits."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in text.split(", "))


@frozen(kw_only=True, eq=False)  # compared as what it is, one table, and so quick to look patterns up by
class Vocabulary:
    """The words of dates in one language, in small letters. Words of one kind are parted by blanks.

    Attributes:
        language: its ISO 639-1 code.
        months: the twelve months, each in all forms that can stand in a date.
        short_months: their abbreviations without a full stop, in the same order.
        weekdays: from Monday on, each in all forms; ``short_weekdays`` likewise.
        is_small: whether months and weekdays are written with a small letter.
        month_first: whether a month can stand before its day.
        dot_is_ordinal: whether a day can be written with a full stop (``5. Mai``).
        ordinals: what can be glued to a day.
        fillers: what can stand between the parts of a date (``4th of July``, ``5 de mayo``).
        on: what opens a day (``on Friday``, ``am Freitag``).
        time: prepositions after which a year or a month alone is a time; ``within``: those that take no day.
        opens_range: ``from``; ``opens_pair``: ``between``.
        to: what joins the ends of a range, dashes apart; ``and_``: what joins the members of a list.
        until: what joins the ends of a range, and opens a time as well.
        at: what stands before a clock time; ``hours``: what stands behind one.
        part: what can stand before a month or year and make it a time (``early May``, ``mid-2023``).
        part_of: nouns that are part of a year (``the end of 2024``).
        onwards: what makes a year behind ``from`` a time (``from 2024 onwards``).
        this, last, next_: pronouns of time; ``year``: the word for it.
        future: signs that a sentence tells what is ahead; ``past``: that it tells what has been.
        resolving: past forms that bring a deed still to come behind ``infinitive``: ``agreed to open``.
        relatives: what opens a clause behind a comma that has a tense of its own (``, which will end on 3 May``).
        limits: words shortly before a date that ends or begins a term and is no event, whatever the verb says.
        past_ending: the ending of past verbs, where one tells them; ``past_forms``: verbs that have another one;
            ``present``: words behind which neither is a past (``is closed``, ``to be found``); ``no_past``: words with
            that ending that tell what something is like (``the alleged leader``).
        every: words shortly before a day that comes every year; ``reciprocal``: what has one of them and is none.
        other_year: phrases, parted by commas, that put what is told into another year (``two years ago, in May``);
            they are kept with a blank at both ends.
        famed: what follows a day that has become a name (``the September 11 attacks``).
        units: what is counted rather than dated (``March 12 miles``).
    """

    language: str
    months: tuple[str, ...]
    short_months: tuple[str, ...] = ("",) * 12
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...] = ("",) * 7
    is_small: bool = False
    month_first: bool = False
    dot_is_ordinal: bool = False
    ordinals: str = ""
    fillers: frozenset[str] = field(converter=_words)
    on: frozenset[str] = field(converter=_words)
    time: frozenset[str] = field(converter=_words)
    within: frozenset[str] = field(converter=_words, factory=str)
    opens_range: frozenset[str] = field(converter=_words)
    opens_pair: frozenset[str] = field(converter=_words)
    to: frozenset[str] = field(converter=_words)
    until: frozenset[str] = field(converter=_words)
    and_: frozenset[str] = field(converter=_words)
    at: frozenset[str] = field(converter=_words)
    hours: frozenset[str] = field(converter=_words, factory=str)
    part: frozenset[str] = field(converter=_words)
    part_of: frozenset[str] = field(converter=_words)
    onwards: frozenset[str] = field(converter=_words, factory=str)
    this: frozenset[str] = field(converter=_words)
    last: frozenset[str] = field(converter=_words)
    next_: frozenset[str] = field(converter=_words)
    year: frozenset[str] = field(converter=_words)
    future: frozenset[str] = field(converter=_words)
    past: frozenset[str] = field(converter=_words)
    past_ending: str = ""
    past_forms: frozenset[str] = field(converter=_words, factory=str)
    present: frozenset[str] = field(converter=_words, factory=str)
    resolving: frozenset[str] = field(converter=_words, factory=str)
    infinitive: str = ""
    relatives: frozenset[str] = field(converter=_words, factory=str)
    no_past: frozenset[str] = field(converter=_words, factory=str)
    limits: frozenset[str] = field(converter=_words)
    every: frozenset[str] = field(converter=_words)
    reciprocal: str = ""
    other_year: tuple[str, ...] = field(converter=_phrases)
    famed: frozenset[str] = field(converter=_words, factory=str)
    units: frozenset[str] = field(converter=_words, factory=str)


DASHES: Final = "-‐‑–—"
"""What joins two days besides words."""
