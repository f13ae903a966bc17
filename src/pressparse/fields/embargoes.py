"""An embargo: until when a release must not be used.

It stands on a line of its own near the top or the end, or in the title. An embargo on arms or on trade is news, so
the word alone says nothing: a word of time, a colon or a day must follow it at once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from pressparse.fields.blocks.openers import NO_LETTER, opener_of, openers_of
from pressparse.fields.hours import find_hours, moment
from pressparse.fields.rule import Passage
from pressparse.lines import Span, line_begin, line_end, make_span
from pressparse.model import DateMention, Embargo, Precision

_B: Final = r"[ \xa0]"
_BEFORE: Final = (
    rf"[*(\[\s_]{{0,8}}(?:(?:press{_B}?release|news){_B}?[:–-]{_B}?)?"
    rf"(?:(?:this|the)(?:{_B}(?:press|news|media))?{_B}(?:release|report|statement|document){_B}(?:is|remains){_B})?"
    rf"(?:strict(?:ly)?{_B})?(?:(?:under|sous)(?:{_B}strict)?{_B})?"
)
_FORMS: Final = (
    rf"embargo(?:ed)?(?:{_B}(?:for{_B})?(?:release|publication|use))?{_B}?"
    r"(?:(?:until|till|before|not before|jusqu[’'](?:au|à)|bis|hasta)\b|(?:time|date)\b|[:–-])",
    rf"not{_B}(?:to{_B}be{_B}(?:released|published|used)|for{_B}(?:release|publication|use|broadcast))\b"
    r"[^\n\r.]{0,40}?\b(?:before|until|prior to)\b",
    rf"(?:hold{_B}for{_B}release|release|publish|publication){_B}(?:not{_B}before|until)\b",
    rf"not{_B}before\b",
    rf"sperrfrist\b|gesperrt{_B}bis\b",
)
_SIGN: Final = re.compile(rf"{_BEFORE}(?:{'|'.join(_FORMS)})", re.IGNORECASE)
"""The beginning of a line that holds a release back."""

_OPENERS: Final = openers_of(
    "press|news|this|the|strict|under|sous|embargo|not|hold|release|publish|sperrfrist|gesperrt"
) | {NO_LETTER}
"""How it may begin: most lines are known by that to be others."""

_BETWEEN: Final = re.compile(
    r"(?:[\W_]|\b(?:strict(?:ly)?|until|till|not|before|for|general|release|publication|broadcast|use|to|be|used|"
    r"published|released|date|time|on|at|from|the|lifts?|ends?|expires|bis|zum|am|um|frei|ab|jusqu|au|à|le|hasta|el)\b)*+",
    re.IGNORECASE,
)
"""What stands between that and the day or the hour: ``Embargo: 3 ships stopped on 4 May`` is news."""
_WORD: Final = re.compile(r"embargo|sperrfrist", re.IGNORECASE)
_NAMED: Final = re.compile(rf"embargo|sperrfrist|gesperrt|not{_B}(?:for|to{_B}be)", re.IGNORECASE)
"""What names an embargo without a doubt."""
_MOST_BLANKS_BEHIND: Final = 4
_LIFTED: Final = re.compile(
    rf"\b(?:lifted|expired|no|keine|aucun){_B}(?:embargo|sperrfrist)|embargo\w*{_B}(?:is{_B})?(?:lifted|expired)",
    re.IGNORECASE,
)
_LONGEST: Final = 200
_EDGE: Final = 1500
"""An embargo stands within so many characters of the top, or of the end."""


def find_embargo(passage: Passage, dates: tuple[DateMention, ...]) -> Embargo | None:
    """Find the line that says until when a release must be held back.

    Example: ``EMBARGOED UNTIL 00:01 GMT, 3 May 2024``, ``Not for publication before 3 May 2024``,
    ``Sperrfrist: 3. Mai 2024, 10.30 Uhr``. Counter-example: ``For immediate release``, ``Embargo on arms extended``.

    Args:
        passage: the release.
        dates: its dates, with the years that the whole file gave them.
    """
    for line in _lines(passage):
        sign = _SIGN.match(passage.text, line.start, line.end)
        if sign and not _LIFTED.search(passage.text, *line):
            on_line = dates[
                bisect_left(dates, line.start, key=_beginning) : bisect_left(dates, line.end, key=_beginning)
            ]
            days = [date for date in on_line if date.precision is Precision.DAY and date.span.end <= line.end]
            hours = find_hours(passage.text, sign.end(), line.end, tuple(date.span for date in days))
            if not days and (hours is None or not _WORD.search(sign[0])):
                continue
            moments = [*(date.wide_span for date in days), *((hours.span,) if hours else ())]
            if days and not _says_until(passage.text, sign, line, moments):
                continue
            day = days[0].start if days else None
            until = moment(day, hours.begin if hours else None, hours.tz if hours else None) if day else None
            text = passage.text[line.start : line.end]
            return Embargo(until, hours.tz if hours else None, text, line)
    return None


def _beginning(date: DateMention) -> int:
    return date.span.start


def _says_until(text: str, sign: re.Match[str], line: Span, moments: Sequence[Span]) -> bool:
    """Tell whether day and hour follow at once; where no word names the embargo, no sentence may follow them.

    Example: ``Not before 3 May 2024``. Counter-example: ``Not before 3 May 2024 did the council agree``.
    """
    first, last = min(moment.start for moment in moments), max(moment.end for moment in moments)
    between = _BETWEEN.match(text, sign.end(), max(sign.end(), first))
    is_next = between is not None and between.end() >= first
    return is_next and (_NAMED.search(sign[0]) is not None or text.count(" ", last, line.end) <= _MOST_BLANKS_BEHIND)


def _lines(passage: Passage) -> Iterator[Span]:
    """Yield the lines on which an embargo can stand: the title, and short ones near the top and the end."""
    text, section = passage.text, passage.section
    if section.title:
        yield section.title
    start, end = section.body
    top = line_end(text, min(end, start + _EDGE), end)
    bottom = max(top, line_begin(text, max(start, end - _EDGE)))
    for edge in (Span(start, top), Span(bottom, end)):
        for line in _short_lines(text, edge):
            if opener_of(text[line.start : line.start + 4]) in _OPENERS:
                yield line


def _short_lines(text: str, within: Span) -> Iterator[Span]:
    at = within.start
    for written in _with_newlines(text[within.start : within.end]).split("\n"):
        bare = written.strip()
        if 0 < len(bare) <= _LONGEST:
            start = at + written.index(bare[0])
            yield make_span((start, start + len(bare)))
        at += len(written) + 1


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
