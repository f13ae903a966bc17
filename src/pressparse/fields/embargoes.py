"""An embargo: until when a release must not be used.

It stands on a line of its own near the top or the end, or in the title. An embargo on arms or on trade is news, so
the word alone says nothing: a word of time, a colon or a day must follow it at once.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.hours import find_hours, moment
from pressparse.fields.rule import Passage
from pressparse.lines import Span, line_end
from pressparse.model import DateMention, Embargo, Precision

_SIGN: Final = re.compile(
    r"(?:[*(\[\s_]|strict(?:ly)?[ \xa0]|under[ \xa0]|sous[ \xa0]|press[ \xa0]?release[ \xa0:–-]{1,3}|news[ \xa0:–-]{1,3}){0,4}"
    r"(?:embargo(?:ed)?(?:[ \xa0](?:for[ \xa0])?(?:release|publication|use))?"
    r"[ \xa0]?(?:(?:not[ \xa0])?(?:until|till|before|to|jusqu[’'](?:au|à)|bis|hasta)\b|time\b|date\b|[:–-])"
    r"|(?:strictly[ \xa0])?not[ \xa0](?:to[ \xa0]be[ \xa0](?:released|published|used)|for[ \xa0](?:release|publication|use|broadcast))"
    r"[^\n\r.]{0,40}?\b(?:before|until|prior to)\b"
    r"|(?:hold|release|publish|publication)[ \xa0](?:for[ \xa0]release[ \xa0])?(?:not[ \xa0]before|until)\b|not[ \xa0]before\b"
    r"|sperrfrist\b|gesperrt[ \xa0]bis\b)",
    re.IGNORECASE,
)
_LITERAL: Final = re.compile(
    r"mbarg|MBARG|perrfrist|PERRFRIST|esperrt bis|(?i:not )(?:[Bb]efore|BEFORE)|(?:not|NOT) (?:for|FOR|to|TO)|(?i:hold for)"
)
_LONGEST: Final = 200
_LINES: Final = 8
"""An embargo stands within so many lines of the top, or of the end."""
_LIFTED: Final = re.compile(
    r"\b(?:lifted|expired|no|nicht|keine|aucun)[ \xa0](?:embargo|sperrfrist)|embargo\w*[ \xa0](?:lifted|expired)",
    re.IGNORECASE,
)


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
            days = [date for date in dates if date.precision is Precision.DAY and _is_within(date.span, line)]
            hours = find_hours(passage.text, sign.end(), line.end, tuple(date.span for date in days))
            if not days and hours is None:
                continue
            day = days[0].start if days else None
            until = moment(day, hours.begin if hours else None, hours.tz if hours else None) if day else None
            text = passage.text[line.start : line.end]
            return Embargo(until, hours.tz if hours else None, text, line)
    return None


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _lines(passage: Passage) -> list[Span]:
    """Return the lines on which an embargo can stand: the title, the first ones and the last ones, if short."""
    text, section = passage.text, passage.section
    spans = [section.title] if section.title else []
    if _LITERAL.search(text, *section.body):
        lines = _short_lines(text, section.body)
        spans += lines[:_LINES] + lines[_LINES:][-_LINES:]
    return spans


def _short_lines(text: str, body: Span) -> list[Span]:
    lines = []
    at = body.start
    while at < body.end:
        end = line_end(text, at, body.end)
        bare = text[at:end].strip() if end - at <= _LONGEST + 50 else ""
        start = at + text[at:end].find(bare) if bare else at
        if bare or end - at > _LONGEST:
            lines.append(Span(start, start + len(bare)))
        at = end + 1
    return [line for line in lines if line.end - line.start <= _LONGEST]
