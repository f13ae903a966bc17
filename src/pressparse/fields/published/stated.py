"""The release says its own day: on a line of its own, in a label, in a dateline."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from pressparse.fields.dates import DateDraft, find_dates
from pressparse.fields.places import is_city, is_region
from pressparse.fields.published.ahead import is_ahead
from pressparse.fields.published.draft import (
    ADDRESS,
    PublishedDraft,
    PublishedRule,
    around_on_line,
    begins_far,
    days_in_head,
    ends_far,
    is_one_day,
    line_of,
    stated,
)
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span, split_lines
from pressparse.model import Basis

_TAIL: Final = 1500
"""A closing line stands within so many last characters of a body."""
_LINES_ABOVE: Final = 6
"""A standfirst, an issuing office, a photo credit and a heading may stand above a date line."""
_LONGEST_HEADING: Final = 300
_LONGEST_DATE_LINE: Final = 200
_LONGEST_PLACE: Final = 90

_WORDS_OF_RELEASE: Final = (
    r"(?:for[ \xa0])?(?:immediate[ \xa0])?(?:press|news|media)?[ \xa0]?"
    r"(?:release[ds]?|statement|communiqué|pressemitteilung)"
    r"(?:[ \xa0](?:on|date|n(?:o|r|[°º])\.?[ \xa0]?[\w/-]{1,12}))?"
    r"|published(?:[ \xa0](?:on|date))?|publication[ \xa0]date"
    r"|posted(?:[ \xa0]on)?|issued(?:[ \xa0](?:on|at))?"
    r"|date(?:d|[ \xa0]of[ \xa0](?:issue|release|publication)|[ \xa0](?:issued|published|posted))?|press|news|ends"
    r"|veröffentlicht(?:[ \xa0]am)?|stand|datum|publié(?:[ \xa0]le)?|communiqué[ \xa0]de[ \xa0]presse"
    r"|publicado(?:[ \xa0]el)?|comunicado(?:[ \xa0]de[ \xa0]prensa)?|nota[ \xa0]de[ \xa0]prensa"
)
_LABEL: Final = re.compile(rf"(?:(?:{_WORDS_OF_RELEASE})[ \xa0]*[:,;|•/–—-]*[ \xa0]*){{1,3}}", re.IGNORECASE)
_NAME: Final = r"(?:[A-Z]\.){1,4}|[^\W\d_a-z][^\W\d_]*\.?(?:[’'-][^\W\d_]+)*"
_PLACE: Final = re.compile(
    rf"[(\[]?(?:(?:{_NAME}|\((?:{_NAME})\)|of|de|la|le|den|and|the|am|an|der)[ \xa0,/|~–—-]{{1,3}}){{0,8}}"
    r"[(\[]?(?:the|den|le|el|,)?[ \xa0]?"
)
_DASH: Final = re.compile(r"[)\]]?\.?[ \xa0]*(?:[(/][^()/\n\r]{2,40}[)/])?[ \xa0]*(?:[–—‒]|-{1,2}[ \xa0]|--)")
_PLACE_AND_DASH: Final = re.compile(rf",[ \xa0]{_PLACE.pattern}(?:[–—‒]|-{{1,2}}[ \xa0])")
_KIND: Final = r"[Pp]ress [Rr]elease|[Nn]ews [Rr]elease|[Pp]ress [Ss]tatement|PRESS RELEASE|NEWS RELEASE"
_IMPRINT: Final = re.compile(rf"(?:[^.!?\n\r]{{0,60}}?\b(?:{_KIND})[ \xa0,|–-]{{1,3}})?{_PLACE.pattern}")
"""What an issuer prints before the day: its name, the kind of text, the place."""
_CLOSED: Final = re.compile(r"\)[ \xa0]+\w")
_COLON: Final = re.compile(r"[)\]]?[ \xa0]*:[ \xa0]")
_STOP: Final = re.compile(r"\.[ \xa0]+(?=[A-Z“\"])")
_OF_EVENT: Final = re.compile(
    r"[ \t\xa0]*(?:when|where|venue|time|location|what|who|place|deadline|date and|next|upcoming)\b", re.IGNORECASE
)
_WHEN_BELOW: Final = re.compile(r"\n[ \t\xa0]*when[ \xa0]?:[ \t\xa0]*(?=.{0,40}\d)", re.IGNORECASE)
_SIGNS: Final = re.compile(r"[\s|•·,.:;()\[\]–—/-]*")
_TRAILER: Final = re.compile(
    rf"{_SIGNS.pattern}(?:(?:{_WORDS_OF_RELEASE})|by[ \xa0][^\n\r]{{1,40}}|local time|\d+ min(?:ute)?s? read"
    r"|(?:last[ \xa0])?(?:updated|modified)\b[^\n\r]{1,60}|(?-i:[A-Z]{2,8})|\d{1,2}[:.h]\d{2}"
    r"|(?<=[,|][ \xa0])(?-i:[A-Z][^\W\d_]{2,20}(?:,?[ \xa0][A-Z][^\W\d_]{1,20}){0,2}))?"
    rf"{_SIGNS.pattern}",
    re.IGNORECASE,
)
"""What may stand behind the day on its line: the kind of text, an author, an agency's sign, the hour, a later day of
revision, the place."""
_ISSUED_AT: Final = re.compile(r"\s{0,6}Issued at ([A-Z]{2,5}) (\d{1,2}:\d{2})")


def page_date(passage: Passage) -> Finding[PublishedDraft] | None:
    """Take the day that the page itself gives: a card's date, the day header above a post.

    It is no agency's rule and is asked before all of them. Example: the line ``March 3, 2024`` between title and
    source line. Counter-example: ``03/04/2024``, whose order is open.
    """
    span = passage.section.date
    if span is None:
        return None
    for language in ("en", passage.language):  # what the page says need not be in the language of the release
        found = find_dates(passage.text, span.start, span.end, language=language)
        days = [date for date in found if is_one_day(date)]
        if len(days) == 1:
            return stated(days[0], span, "page-date")
    return None


def date_line(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find a line near the top of the body that holds a day and nothing else, or a place or label before it.

    Example: ``3 May 2024``, ``Lisbon ~ Friday, May 3, 2024``, ``For immediate release: 3 May 2024``.
    Counter-example: ``When: 3 May 2024``, ``3 May: opening of the exhibition``, a day within a sentence, the first day
    of a programme that does not stand below ``For immediate release``.
    """
    body = passage.section.body
    for date in days_in_head(passage):
        if _is_in_prose(passage, date):
            continue
        line, before, after = around_on_line(passage, date)
        if line.end - line.start > _LONGEST_DATE_LINE or not _TRAILER.fullmatch(after):
            continue
        if line.end == body.end or _lines_above(passage, line) > _LINES_ABOVE:
            continue
        if _tells_event(passage, line) or _is_of_letter(passage, line) or is_ahead(passage, date):
            continue
        if _is_of_programme(passage, date) and not _is_below_label(passage, line):
            return None
        # A day without its year opens an entry of a list as well, and is safe only as the very first thing.
        if (date.is_dated and (_is_label(before) or _IMPRINT.fullmatch(before))) or date.wide.start == body.start:
            return _with_time_of_issue(stated(date, date.span, "date-line"), passage, line)
    return None


def closing_line(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find a line near the end of the body that says when the release was issued.

    Example: ``Ends/Saturday, May 4, 2024`` above ``Issued at HKT 14:45``; ``Published: 4 May 2024``; as the very last
    line, ``Lisbon, 4 May 2024``. Counter-example: ``Last updated: 4 May 2024``, ``Date: 4 May 2024``, a bare date that
    closes a letter, ``Boat Show, 4 May 2024``.
    """
    body = passage.section.body
    for date in reversed(passage.dates):
        if date.span.end < max(body.start, body.end - _TAIL):
            return None
        if not (is_one_day(date) and date.is_dated) or _is_in_prose(passage, date):
            continue
        line, before, after = around_on_line(passage, date)
        if line.end - line.start > _LONGEST_DATE_LINE or before.lower().startswith("date"):
            continue
        is_signed = _LABEL.fullmatch(before) or (line.end == body.end and _is_known_place(before))
        if is_signed and _TRAILER.fullmatch(after) and not _tells_event(passage, line):
            return _with_time_of_issue(stated(date, date.span, "closing-line"), passage, line)
    return None


def last_line(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find a day that is all of the last line; for issuers that print their own there.

    Example: ``3 May 2024`` below the last paragraph. Counter-example: ``Jane Doe, 3 May 2024``.
    """
    date = passage.dates[-1] if passage.dates else None
    if date is None or not is_one_day(date) or not date.is_dated:
        return None
    line = line_of(passage, date.wide)
    is_last = line.end == passage.section.body.end and line.start > passage.section.body.start
    return stated(date, date.span, "last-line") if is_last and line == date.wide else None


def dateline(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day in a dateline: place, day, dash, at the beginning of one of the first paragraphs.

    Example: ``Lisbon, 14 May 2025 – The port``, ``LISBON (May 14) – The port``, ``3 May 2024, Lisbon – The port``,
    ``Lisbon (Portugal), 14 May 2025 – The port``, ``LISBON, 14 May 2025. The port``.
    Counter-example: ``Lisbon – The port``, ``In Lisbon on 14 May – a Wednesday – the port``; below a picture,
    ``Lisbon, 14 May 2025. A ferry lands``.
    """
    for date in days_in_head(passage):
        if begins_far(passage, date.wide.start, _LONGEST_PLACE):
            continue
        line, before, _ = around_on_line(passage, date)
        if len(before) > _LONGEST_PLACE or not _PLACE.fullmatch(before):
            continue
        has_place = any(map(str.isupper, before))
        ends = _DASH.match(passage.text, date.wide.end, line.end)
        if not before:
            ends = ends or _PLACE_AND_DASH.match(passage.text, date.wide.end, line.end)
        if has_place:
            ends = ends or _COLON.match(passage.text, date.wide.end, line.end)
            ends = ends or (_CLOSED.match(passage.text, date.wide.end, line.end) if before.startswith("(") else None)
        above = passage.text[passage.section.body.start : line.start].strip()
        if not above and before.rstrip(", \xa0").isupper():  # captions do not set the place in capitals
            ends = ends or _STOP.match(passage.text, date.wide.end, line.end)
        if ends and (has_place or not above or _LABEL.fullmatch(above)):
            return stated(date, date.span, "dateline", basis=Basis.DATELINE)
    return None


STATED: Final[tuple[PublishedRule, ...]] = (date_line, closing_line, dateline)
"""What holds for any issuer that dates its releases."""


def _is_in_prose(passage: Passage, date: DateDraft) -> bool:
    """Tell, before the ends of its line are looked for, whether a day stands on one too long to be a date line."""
    start, end = date.wide
    return ends_far(passage, end, _LONGEST_DATE_LINE) or begins_far(passage, start, _LONGEST_DATE_LINE)


def _with_time_of_issue(finding: Finding[PublishedDraft], passage: Passage, line: Span) -> Finding[PublishedDraft]:
    """Add the clock time of a line ``Issued at HKT 14:45`` below."""
    issued = _ISSUED_AT.match(passage.text, line.end, passage.section.body.end)
    if issued is None:
        return finding
    return evolve(finding, value=evolve(finding.value, time=issued[2].zfill(5), tz=issued[1]))


def _lines_above(passage: Passage, line: Span) -> int:
    """Count the lines of the body above a line; a long one, which is prose, counts for all."""
    above = split_lines(passage.text[passage.section.body.start : line.start])
    lengths = [len(text.strip()) for text in above if text.strip()]
    return len(lengths) if max(lengths, default=0) <= _LONGEST_HEADING else _LINES_ABOVE + 1


def _is_label(before: str) -> bool:
    return _SIGNS.fullmatch(before) is not None or _LABEL.fullmatch(before) is not None


def _tells_event(passage: Passage, line: Span) -> bool:
    """Tell whether the line, or one beside it, gives the day of something else: ``When:``, ``Date of birth:``."""
    body = passage.section.body
    above = _line_above(passage, line)
    below = passage.text[line.end : min(body.end, line.end + 200)].lstrip()
    if (above.endswith(":") and not _LABEL.fullmatch(above)) or _OF_EVENT.match(passage.text, *line):
        return True
    # "What:" below says nothing of this day where "When:" gives that of the event.
    is_of_event = _OF_EVENT.match(above) or _OF_EVENT.match(below)
    return is_of_event is not None and not _WHEN_BELOW.search(passage.text, line.end, body.end)


def _line_above(passage: Passage, line: Span) -> str:
    floor = max(passage.section.body.start, line.start - _LONGEST_DATE_LINE)
    return split_lines(passage.text[floor : line.start].rstrip())[-1]


def _is_below_label(passage: Passage, line: Span) -> bool:
    """Tell whether the line above says that the release, or its day, follows."""
    return _LABEL.fullmatch(_line_above(passage, line).strip()) is not None


def _is_known_place(before: str) -> bool:
    """Tell ``Lisbon, `` and ``Porto, Portugal, `` from other names before a day."""
    place, comma, rest = before.rstrip(" \xa0").rpartition(",")
    return bool(comma) and not rest and (is_city(place) or is_region(place.rpartition(", ")[2]))


def _is_of_letter(passage: Passage, line: Span) -> bool:
    """Tell whether a line dates a letter that a release gives after words of its own."""
    body = passage.section.body
    return line.start > body.start and ADDRESS.match(passage.text, line.end, body.end) is not None


def _is_of_programme(passage: Passage, date: DateDraft) -> bool:
    """Tell whether a later day has a line of its own, too, as in a programme of several days."""
    later = (other for other in passage.dates if other.span.start > date.span.end and _is_after(other, date))
    return any(line_of(passage, other.wide) == other.wide for other in later)


def _is_after(other: DateDraft, date: DateDraft) -> bool:
    """Tell whether a day is written that comes after another one; without a year, in the same year."""
    if not (is_one_day(other) and is_one_day(date)):
        return False
    return (other.begin.year or date.begin.year or 0, *other.begin[1:3]) > (date.begin.year or 0, *date.begin[1:3])
