"""The day a release came out, as the release itself tells it.

Precision comes first: a date in a release is most often that of something else. So each rule names a form in which
issuers say their own day, and there is none that takes the first date for want of a better one. A rule answers
with what is written; a year that is left out is found by ``dating``, which sees the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from pressparse.fields.dates import DateDraft, find_dates
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.fields.sentences import sentence_around
from pressparse.lines import Span
from pressparse.model import Basis, Precision


@frozen
class PublishedDraft:
    """The day of publication as written, how it is said, and the clock time beside it."""

    date: DateDraft
    basis: Basis
    time: str | None = None
    tz: str | None = None


PublishedRule = Rule[PublishedDraft]

_HEAD: Final = 1500
"""Date lines and datelines stand within so many first characters of a body."""
_TAIL: Final = 1500
_LINES_ABOVE: Final = 4
"""A standfirst, an issuing office, a photo credit and a heading may stand above a date line."""

_WORDS_OF_RELEASE: Final = (
    r"(?:for[ \xa0])?(?:immediate[ \xa0])?(?:press|news|media)?[ \xa0]?(?:release[ds]?|statement|communiqué)"
    r"(?:[ \xa0](?:on|date|no\.?[ \xa0]?[\w/-]{1,12}))?"
    r"|published(?:[ \xa0](?:on|date))?|publication[ \xa0]date|posted(?:[ \xa0]on)?|issued(?:[ \xa0]on)?"
    r"|date(?:d|[ \xa0]of[ \xa0](?:issue|release|publication)|[ \xa0](?:issued|published|posted))?|press|news|ends"
    r"|pressemitteilung|veröffentlicht(?:[ \xa0]am)?|stand|datum|publié(?:[ \xa0]le)?|communiqué[ \xa0]de[ \xa0]presse"
    r"|publicado(?:[ \xa0]el)?|comunicado(?:[ \xa0]de[ \xa0]prensa)?|nota[ \xa0]de[ \xa0]prensa"
)
_LABEL: Final = re.compile(rf"(?:(?:{_WORDS_OF_RELEASE})[ \xa0]*[:,;|/–—-]*[ \xa0]*){{1,3}}", re.IGNORECASE)
_PLACE: Final = re.compile(
    r"[(\[]?(?:(?:(?:[A-Z]\.){1,4}|[^\W\d_a-z][^\W\d_]*\.?(?:[’'-][^\W\d_]+)*|of|de|la|le|den|and|the|am|an|der)[ \xa0,/–-]{1,3}){0,8}"
    r"[(\[]?(?:the|den|le|el|,)?[ \xa0]?"
)
_DASH: Final = re.compile(r"[)\]]?[ \xa0]*(?:[(/][^()/\n\r]{2,40}[)/])?[ \xa0]*(?:[–—]|-{1,2}[ \xa0]|--)")
_COLON: Final = re.compile(r"[)\]]?[ \xa0]*:[ \xa0]")
_TODAY_WILL: Final = re.compile(r"Today,? (?:(?!announc|said|that)[^.;:\n\r]){0,120}?\bwill\b")
_DATE_LABEL: Final = re.compile(r"(?:date|when|day)[ \xa0]*[:–-]?[ \xa0]*", re.IGNORECASE)
_LETTER_TODAY: Final = re.compile(
    r"\btoday\b[^\n\r]{0,400}?\b(?:letter|wrote|called on|urged|sent|asked)\b|\b(?:wrote|sent)\b[^\n\r]{0,200}?\btoday\b",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"\s{1,8}(?:Dear\b|The Honou?rable\b|To[: ]|Re:|(?:Mr|Mrs|Ms|Dr)\.? )")
_OF_EVENT: Final = re.compile(
    r"[ \t\xa0]*(?:when|where|venue|time|location|what|who|place|deadline|date and)\b", re.IGNORECASE
)
_SIGN_LINE: Final = re.compile(r"[\s|•·,.:;()\[\]–—/-]*")
_TRAILER: Final = re.compile(
    rf"[\s|•·,.:;()\[\]–—/-]*(?:(?:{_WORDS_OF_RELEASE})|by[ \xa0][^\n\r]{{1,40}}|local time|\d+ min(?:ute)?s? read)?"
    r"[\s|•·,.:;()\[\]–—/-]*",
    re.IGNORECASE,
)
_ISSUED_AT: Final = re.compile(r"\s{0,6}Issued at ([A-Z]{2,5}) (\d{1,2}:\d{2})")
_TODAY_BEFORE: Final = re.compile(
    r"(?:\btoday|\bthis (?:morning|afternoon|evening)|\btonight|\bheute|\baujourd[’']hui|\bhoy)[ \xa0]?[,(–-]?[ \xa0]?(?:(?:on|den|am|le|the|el)[ \xa0])?\Z",
    re.IGNORECASE,
)
_TODAY_AFTER: Final = re.compile(r"[ \xa0]?[(,][ \xa0]?(?:today|heute|aujourd[’']hui|hoy)[),]", re.IGNORECASE)
_TODAYS: Final = re.compile(
    r"\btoday[’'´]s (conference|meeting|summit|ceremony|event|session|visit|talks|forum|hearing|vote|workshop|seminar)\b",
    re.IGNORECASE,
)
_MET: Final = re.compile(
    r"\b(?:met|welcomed|visited|addressed|spoke|hosted|attended|participated|chaired|received|opened|convened|"
    r"signed|adopted|announced|delivered|held|took part|gathered|discussed|thanked|joined|travelled|traveled|concluded|"
    r"launched|marked|presented|issued|inaugurated|said|agreed|paid|took place)\b"
)
_OTHER_DAY: Final = re.compile(
    r"\b(?:will|would|shall|ahead of|upcoming|starting|beginning|arrest\w*|charged|sentenced|convicted|pleaded|indicted|"
    r"died|killed|shot|stabbed|robb\w+|raid\w*|search\w*|seiz\w+|crash\w*|incident|missing|since|until|deadline|"
    r"anniversary|birthday|which|who|whose|where|dated|effective|expire[sd]?|passed|enacted|following|after|before)\b",
    re.IGNORECASE,
)


_ISSUED_AFTER: Final = re.compile(
    r"(?:issued|adopted|agreed)\b.{0,60}?\b(?:meeting|session|summit)\b.{0,120}?\Z", re.IGNORECASE
)


def page_date(passage: Passage) -> Finding[PublishedDraft] | None:
    """Take the day that the page itself gives: a card's date, the day header above a post.

    Example: the line ``March 3, 2024`` between title and source line.
    """
    span = passage.section.date
    if span is None:
        return None
    found = find_dates(passage.text, span.start, span.end, language=passage.language)
    days = [date for date in found if _is_one_day(date)]
    return _finding(days[0], Basis.STATED, span, "page-date") if len(days) == 1 else None


def date_line(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find a line near the top of the body that holds a day and nothing else, or a place or label before it.

    Example: ``3 May 2024``, ``Lisbon, Friday, May 3, 2024``, ``For immediate release: 3 May 2024``.
    Counter-example: ``When: 3 May 2024``, ``3 May: opening of the exhibition``, a day within a sentence.
    """
    for date in _in_head(passage):
        line = _line_of(passage, date.wide)
        before, after = passage.text[line.start : date.wide.start], passage.text[date.wide.end : line.end]
        is_heading = line.end < passage.section.body.end and _lines_above(passage, line) <= _LINES_ABOVE
        if not is_heading or not _TRAILER.fullmatch(after):
            continue
        if not (_is_label(before) or (_PLACE.fullmatch(before) and date.is_dated)):
            continue
        is_first = date.wide.start == passage.section.body.start
        if (date.is_dated or is_first) and not _tells_event(passage, line):
            return _stated(passage, date, line, "date-line")
    return None


def closing_line(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find a line near the end of the body that says when the release was issued.

    Example: ``Ends/Saturday, May 4, 2024`` above ``Issued at HKT 14:45``; ``Published: 4 May 2024``.
    Counter-example: ``Last updated: 4 May 2024``, a bare date that closes a letter.
    """
    body = passage.section.body
    for date in reversed(passage.dates):
        if date.span.end < max(body.start, body.end - _TAIL):
            return None
        line = _line_of(passage, date.wide)
        before, after = passage.text[line.start : date.wide.start], passage.text[date.wide.end : line.end]
        if _is_one_day(date) and date.is_dated and _LABEL.fullmatch(before) and _TRAILER.fullmatch(after):
            if before.lower().startswith("date") or _tells_event(passage, line):
                continue
            return _stated(passage, date, line, "closing-line")
    return None


def dateline(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day in a dateline: place, day, dash, at the beginning of one of the first paragraphs.

    Example: ``Lisbon, 14 May 2025 – The port``, ``LISBON (May 14) – The port``, ``3 May 2024 – Lisbon: The port``.
    Counter-example: ``Lisbon – The port``, ``In Lisbon on 14 May – a Wednesday – the port``.
    """
    for date in _in_head(passage):
        line = _line_of(passage, date.wide)
        before = passage.text[line.start : date.wide.start]
        if len(before) > 90 or not _PLACE.fullmatch(before):
            continue
        has_place = any(map(str.isupper, before))
        ends = _DASH.match(passage.text, date.wide.end, line.end)
        ends = ends or (_COLON.match(passage.text, date.wide.end, line.end) if has_place else None)
        if ends and (has_place or line.start == passage.section.body.start):
            return _finding(date, Basis.DATELINE, date.span, "dateline")
    return None


def today_with_date(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find a day that the text calls today.

    Example: ``The council met today (19 December 2024)``. Counter-example: ``from 19 December until today``.
    """
    for date in passage.dates:
        if not _is_one_day(date):
            continue
        if _TODAY_BEFORE.search(passage.text, max(0, date.wide.start - 30), date.wide.start) or _TODAY_AFTER.match(
            passage.text, date.wide.end
        ):
            return _finding(date, Basis.EVENT, date.wide, "today-with-date")
    return None


def meeting_on_weekday(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the one past meeting that the first sentence tells, its day given with weekday.

    Example: ``The Mayor welcomed her colleague on Wednesday (29 May 2024)``.
    Counter-example: ``The suspect was arrested on Wednesday (29 May 2024)``, ``The Mayor will meet …``.
    """
    date = _meeting(passage)
    if date is None or date.begin.weekday is None:
        return None
    return _finding(date, Basis.EVENT, date.wide, "meeting-on-weekday")


def meeting_on_day(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the one past meeting that the first sentence tells, on a day or, of a range, up to its last day.

    Only for issuers that report their meetings on the day. Example: ``From 11 to 12 May 2024, the Chair attended``.
    Counter-example: ``On 11 May 2024, 30 houses were searched``.
    """
    date = _meeting(passage)
    return _finding(date, Basis.EVENT, date.wide, "meeting-on-day") if date else None


def issued_after_meeting(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of the meeting after which a statement was issued, in the first line of the body.

    Example: ``issued following its meeting held in Lisbon on 29th May 2024``.
    Counter-example: ``issued in accordance with the decision of 29 May 2024``.
    """
    for date in _in_head(passage):
        line = _line_of(passage, date.wide)
        before = passage.text[line.start : date.wide.start]
        if (
            line.start == passage.section.body.start
            and _ISSUED_AFTER.match(before)
            and _SIGN_LINE.fullmatch(passage.text, date.wide.end, line.end)
        ):
            return _finding(date, Basis.EVENT, Span(line.start, date.wide.end), "issued-after-meeting")
    return None


def todays_event(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of an event that the text later calls today's.

    Example: ``The conference, held on 11 May in Porto, …`` and then ``During today’s conference …``.
    Counter-example: ``today’s conference`` where the day given is that of another one.
    """
    called = {match[1].lower() for match in _TODAYS.finditer(passage.body)}
    if not called:
        return None
    found = []
    for date in passage.dates:
        if date.precision is not Precision.DAY or date.span.start < passage.section.body.start:
            continue
        sentence = sentence_around(passage.text, date.span, passage.section.body)
        before = passage.text[sentence.start : date.span.start].lower()
        if any(re.search(rf"\b{noun}\b", before) for noun in called):
            found.append(date)
    if len(found) != 1 or not _is_one_day(found[0]):
        return None
    return _finding(found[0], Basis.EVENT, found[0].wide, "todays-event")


def advisory_of_today(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of an invitation that says ``today`` and whose every dated line gives one and the same day.

    Example: ``Today, the Mayor will host …`` above ``Date: Tuesday, 3 May 2024``.
    Counter-example: the same with lines for two days, ``Today, the Mayor announced that she will host …``.
    """
    opening = sentence_around(
        passage.text, Span(passage.section.body.start, passage.section.body.start), passage.section.body
    )
    words = passage.text[opening.start : opening.end]
    if not _TODAY_WILL.match(words):
        return None
    lines = [
        date
        for date in passage.dates
        if date.is_dated and _is_one_day(date) and _DATE_LABEL.fullmatch(_before_on_line(passage, date))
    ]
    return (
        _finding(lines[0], Basis.EVENT, lines[0].wide, "advisory-of-today")
        if len({date.begin for date in lines}) == 1
        else None
    )


def letter_of_today(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of a letter that is given whole and that was sent today.

    Example: ``The members today wrote to the Minister.`` and later a line ``3 May 2024`` above ``Dear Minister``.
    Counter-example: a letter quoted in a release that does not say that it was sent today.
    """
    body = passage.section.body
    if not _LETTER_TODAY.search(passage.text, body.start, min(body.end, body.start + _HEAD)):
        return None
    for date in passage.dates:
        line = _line_of(passage, date.wide) if date.span.start >= body.start else date.wide
        if date.is_dated and _is_one_day(date) and line == date.wide:
            if _ADDRESS.match(passage.text, line.end, min(body.end, line.end + 200)):
                return _finding(date, Basis.EVENT, date.span, "letter-of-today")
    return None


STATED: Final[tuple[PublishedRule, ...]] = (date_line, closing_line, dateline)
"""The release says its own day."""

COMMON: Final[tuple[PublishedRule, ...]] = (
    *STATED,
    today_with_date,
    issued_after_meeting,
    meeting_on_weekday,
    todays_event,
    advisory_of_today,
    letter_of_today,
)
"""What holds for any issuer: its own words first, then an event told as of its day."""


def _stated(passage: Passage, date: DateDraft, line: Span, rule: str) -> Finding[PublishedDraft]:
    """Return a day on a line of its own, with the clock time that stands beside it or on the line below."""
    issued = _ISSUED_AT.match(passage.text, line.end, passage.section.body.end)
    zone, time = (issued[1], issued[2].zfill(5)) if issued else (date.tz, date.time)
    return Finding(PublishedDraft(date, Basis.STATED, time, zone), date.span, rule)


def _finding(date: DateDraft, basis: Basis, span: Span, rule: str) -> Finding[PublishedDraft]:
    has_clock = basis is not Basis.EVENT
    return Finding(
        PublishedDraft(date, basis, date.time if has_clock else None, date.tz if has_clock else None), span, rule
    )


def _is_one_day(date: DateDraft) -> bool:
    return date.precision is Precision.DAY and date.begin == date.end


def _in_head(passage: Passage) -> Iterator[DateDraft]:
    body = passage.section.body
    for date in passage.dates:
        if date.span.start >= body.start + _HEAD:
            return
        if date.span.start >= body.start and _is_one_day(date):
            yield date


def _line_of(passage: Passage, span: Span) -> Span:
    """Return the line in which a span begins, within the body, without white space at its ends."""
    body = passage.section.body
    start = max(passage.text.rfind("\n", body.start, span.start), passage.text.rfind("\r", body.start, span.start)) + 1
    start = max(start, body.start)
    end = min(
        (at for at in (passage.text.find(sign, span.end, body.end) for sign in "\n\r") if at >= 0), default=body.end
    )
    while start < span.start and passage.text[start].isspace():
        start += 1
    while end > span.end and passage.text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _before_on_line(passage: Passage, date: DateDraft) -> str:
    return passage.text[_line_of(passage, date.wide).start : date.wide.start]


def _lines_above(passage: Passage, line: Span) -> int:
    """Count the lines of the body above a line; a long one, which is prose, counts for all."""
    above = passage.text[passage.section.body.start : line.start].splitlines()
    lengths = [len(text.strip()) for text in above if text.strip()]
    return len(lengths) if max(lengths, default=0) <= 300 else _LINES_ABOVE + 1


def _is_label(before: str) -> bool:
    return _SIGN_LINE.fullmatch(before) is not None or _LABEL.fullmatch(before) is not None


def _tells_event(passage: Passage, line: Span) -> bool:
    """Tell whether the line, or one beside it, is part of an invitation: ``When:``, ``Venue:``."""
    body = passage.section.body
    above = passage.text[max(body.start, line.start - 200) : line.start].rstrip().rpartition("\n")[2]
    below = passage.text[line.end : min(body.end, line.end + 200)].lstrip()
    return any(_OF_EVENT.match(part) for part in (above, passage.text[line.start : line.end], below))


def _meeting(passage: Passage) -> DateDraft | None:
    """Return the day of the first dated sentence if that tells one past meeting and no other day."""
    first = next((date for date in passage.dates if date.span.start >= passage.section.body.start), None)
    if first is None or first.precision is not Precision.DAY or first.span.start > passage.section.body.start + _HEAD:
        return None
    sentence = sentence_around(passage.text, first.span, passage.section.body)
    if len(passage.text[passage.section.body.start : sentence.start].strip()) > 300:
        return None
    words = passage.text[sentence.start : sentence.end]
    others = [date for date in passage.dates if date is not first and sentence.start <= date.span.start < sentence.end]
    if any(other.precision is Precision.DAY for other in others) or not _MET.search(words) or _OTHER_DAY.search(words):
        return None
    return first
