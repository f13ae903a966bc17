"""The release tells one event as of its day: a meeting, a conference that is over, what happened today."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.dates import DateDraft, Tense, tense_at
from pressparse.fields.published.draft import (
    ADDRESS,
    HEAD,
    PublishedDraft,
    PublishedRule,
    around_on_line,
    days_in_head,
    event,
    is_one_day,
    line_of,
)
from pressparse.fields.rule import Finding, Passage
from pressparse.fields.sentences import sentence_around
from pressparse.lines import Span
from pressparse.model import Precision

_LONGEST_OPENING: Final = 300
"""A meeting is told within so many characters, or it is not what the release is about."""
_TODAY: Final = r"today|tonight|this (?:morning|afternoon|evening)|heute|aujourd[’']hui|hoy"
_TODAY_BEFORE: Final = re.compile(
    rf"\b(?:{_TODAY})[ \xa0]?[,(–-]?[ \xa0]?(?:(?:on|den|am|le|the|el)[ \xa0])?\Z", re.IGNORECASE
)
_MEETS_TODAY: Final = re.compile(rf"\b(?:{_TODAY})\b", re.IGNORECASE)
_CLOSES_TITLE: Final = re.compile(r"[)\].\s]*")
_CALLS_TODAY: Final = re.compile(r"to(?:day|night)|this |heute|aujourd|hoy")
"""What each of them has somewhere, in small letters."""
_BESIDE: Final = 30
_LONGEST_TOUR: Final = 31
_SOME_YEAR: Final = 2000
"""A leap year, which has all days that a date without a year may mean."""
_TODAY_AFTER: Final = re.compile(rf"[ \xa0]?[(,][ \xa0]?(?:{_TODAY})[),]", re.IGNORECASE)
_GATHERING: Final = r"conference|meeting|summit|ceremony|event|session|visit|talks|forum|hearing|workshop|seminar"
_TODAYS: Final = re.compile(rf"oday[’'´]s ({_GATHERING})\b")
_SUBJECT: Final = re.compile(
    rf"The [^,.;:]{{0,80}}?\b((?i:{_GATHERING}))\b[^.;:]{{0,80}}? (?:held|organi[sz]ed|hosted|convened|that took)\b"
)
"""A sentence about one gathering, whose day follows."""
_TODAY_WILL: Final = re.compile(r"Today,? (?:(?!announc|said|that)[^.;:\n\r]){0,120}?\bwill\b")
_DATE_LABEL: Final = re.compile(r"(?:date|when|day)[ \xa0]*[:–-]?[ \xa0]*", re.IGNORECASE)
_LETTER: Final = r"(?:wrote|sent|called on|urged)"
_LETTER_TODAY: Final = re.compile(rf"oday\b[^\n\r]{{0,400}}?\b{_LETTER}\b|\b(?:wrote|sent)\b[^\n\r]{{0,200}}?\btoday\b")
_ISSUED_AFTER: Final = re.compile(
    r"(?:issued|adopted|agreed)\b.{0,60}?\b(?:meeting|session|summit)\b.{0,120}?\Z", re.IGNORECASE
)
_SIGNS: Final = re.compile(r"[\s.,;:]*")
_WORD_OF_SAYING: Final = r"\b(?:announced|said|reported|confirmed)[ \xa0](?:on[ \xa0])?"
_SAID: Final = re.compile(rf"{_WORD_OF_SAYING}\Z")
_LONGEST_SAID: Final = 15
_ANNOUNCED: Final = re.compile(rf"(?:(?!which|who|that|had|previously|first)[^,;:.]){{5,120}}?{_WORD_OF_SAYING}")
_MET: Final = re.compile(
    r"\b(?:met|welcomed|visited|addressed|spoke|hosted|attended|participated|took part|chaired|received|opened|convened"
    r"|signed|adopted|delivered|held|took place|gathered|discussed|thanked|joined|travelled|traveled|concluded|launched"
    r"|marked|presented|inaugurated|toured|observed|watched|inspected|agreed|unveiled|awarded|commemorated|celebrated"
    r"|congratulated|briefed|hailed|wrapped up)\b"
)
"""What an office does on a day and reports on that day; what it *said* may be of any other."""
_WORDS_OF_OTHER_DAY: Final = (
    # ahead of it
    "will would shall upcoming starting beginning deadline effective expire expires expired",
    # told some days later
    "charged sentenced convicted pleaded indicted died killed shot stabbed incident missing passed enacted",
    # the day of something else
    "had founded established created began started ended appointed elected born",
    "since until anniversary birthday which who whose where dated following after before",
)
_OTHER_DAY: Final = frozenset(word for row in _WORDS_OF_OTHER_DAY for word in row.split())
"""Words of a sentence that tells of another day, in small letters."""
_STEMS_OF_OTHER_DAY: Final = ("ahead of", "arrest", "robb", "raid", "search", "seiz", "crash")
_OTHER_DAY_BY_STEM: Final = re.compile(
    r"\b(?:ahead of|arrest\w*|robb\w+|raid\w*|search\w*|seiz\w+|crash\w*)\b", re.IGNORECASE
)
_ASIDE: Final = re.compile(
    r",[ \xa0](?:which|who|whose|where)\b"
    r"|[ \xa0](?:ahead of|on the occasion of|(?:to|and) (?:mark|celebrate|commemorate))\b"
)
"""What begins a clause that may be of another day than the main one."""
_OF_SOMETHING: Final = re.compile(r"of\b", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")


def today_with_date(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find a day that the text calls today.

    Example: ``The council met today (19 December 2024)``. Counter-example: ``from 19 December until today``.
    """
    for date in passage.dates:
        beside = passage.text[max(0, date.wide.start - _BESIDE) : date.wide.end + _BESIDE].lower()
        if not _CALLS_TODAY.search(beside):
            continue
        before = passage.text[max(0, date.wide.start - _BESIDE) : date.wide.start]
        is_today = _TODAY_BEFORE.search(before) or _TODAY_AFTER.match(passage.text, date.wide.end)
        if is_today and is_one_day(date):
            return event(date, "today-with-date")
    return None


def todays_meeting(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day with which the title closes, where the first sentence tells a past meeting of today.

    Example: ``Mayor’s call with the pilots: 3 May 2024`` above ``The Mayor spoke to the pilots this morning.``
    Counter-example: the same title above ``The Mayor will speak to the pilots today.``, ``The Mayor spoke to pilots.``
    """
    title, body = passage.section.title, passage.section.body
    date = next(iter(passage.dates), None)
    if title is None or date is None or not (is_one_day(date) and date.is_dated):
        return None
    if date.span.end > title.end or not _CLOSES_TITLE.fullmatch(passage.text, date.wide.end, title.end):
        return None
    first = sentence_around(passage.text, Span(body.start, body.start), body)
    told = passage.text[first.start : first.end]
    is_meeting = _MEETS_TODAY.search(told) and _MET.search(told) and not _tells_other_day(told)
    has_day = any(first.start <= other.span.start < first.end for other in passage.dates)
    return event(date, "todays-meeting") if is_meeting and not has_day else None


def meeting_on_weekday(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the one past meeting that the first sentence tells, its day given with weekday.

    Example: ``The Mayor welcomed her colleague on Wednesday (29 May 2024)``.
    Counter-example: ``The suspect was arrested on Wednesday (29 May 2024)``, ``The Mayor will meet …``.
    """
    first = _first_in_body(passage)
    if first is None or first.begin.weekday is None:
        return None
    date = _meeting(passage)
    return event(date, "meeting-on-weekday", is_earliest=True) if date else None


def announced_on_weekday(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day on which the first sentence says that something was announced, given with its weekday.

    Example: ``The port announced Friday, May 3, 2024, that ferries will run``.
    Counter-example: ``The port, which had announced on Friday, May 3, 2024, that …``.
    """
    first = _first_in_body(passage)
    if first is None or not is_one_day(first) or first.begin.weekday is None:
        return None
    if not _SAID.search(passage.text, max(0, first.wide.start - _LONGEST_SAID), first.wide.start):
        return None
    sentence = sentence_around(passage.text, first.span, passage.section.body)
    before = passage.text[sentence.start : first.wide.start]
    is_opening = sentence.start - passage.section.body.start <= _LONGEST_OPENING
    return event(first, "announced-on-weekday") if is_opening and _ANNOUNCED.fullmatch(before) else None


def meeting_on_day(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the one past meeting that the first sentence tells, on a day or, of a range, up to its last day.

    Only for issuers that report their meetings on the day. Example: ``From 11 to 12 May 2024, the Chair attended``.
    Counter-example: ``On 11 May 2024, twelve flats were searched``.
    """
    date = _meeting(passage)
    return event(date, "meeting-on-day", is_earliest=True) if date else None


def issued_after_meeting(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of the meeting after which a statement was issued, in the first line of the body.

    Example: ``issued following its meeting held in Lisbon on 29th May 2024``.
    Counter-example: ``issued in accordance with the decision of 29 May 2024``.
    """
    for date in days_in_head(passage):
        start = max(passage.section.body.start, date.wide.start - _LONGEST_OPENING)
        if not _ISSUED_AFTER.match(passage.text, start, date.wide.start):
            continue
        line, _, after = around_on_line(passage, date)
        if line.start == passage.section.body.start and _SIGNS.fullmatch(after):
            return event(date, "issued-after-meeting")
    return None


def todays_event(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of an event that the text later calls today's.

    Example: ``The conference, held on 11 May in Porto, …`` and then ``During today’s conference …``.
    Counter-example: ``The council met at a conference on 11 May``, ``Today’s conference follows the one of 11 May``.
    """
    body = passage.section.body
    if not passage.dates or passage.text.find("oday", *body) < 0:
        return None
    called = {match[1] for match in _TODAYS.finditer(passage.text, body.start, body.end)}
    if not called:
        return None
    found = []
    for date in passage.dates:
        if date.precision is not Precision.DAY or date.span.start < body.start:
            continue
        sentence = sentence_around(passage.text, date.span, body)
        subject = _SUBJECT.match(passage.text, sentence.start, date.span.start)
        if subject and subject[1].lower() in called:
            found.append(date)
    if len(found) != 1 or not is_one_day(found[0]):
        return None
    return event(found[0], "todays-event")


def advisory_of_today(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of an invitation that says ``today`` and whose every dated line gives one and the same day.

    Example: ``Today, the Mayor will host …`` above ``Date: Tuesday, 3 May 2024``.
    Counter-example: the same with lines for two days, ``Today, the Mayor announced that she will host …``.
    """
    body = passage.section.body
    if not passage.dates or not _TODAY_WILL.match(passage.text, body.start, body.end):
        return None
    days = [date for date in passage.dates if date.is_dated and is_one_day(date)]
    named = [date for date in days if _DATE_LABEL.fullmatch(around_on_line(passage, date)[1])]
    return event(named[0], "advisory-of-today") if len({date.begin for date in named}) == 1 else None


def letter_of_today(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the day of a letter that is given whole and that was sent today.

    Example: ``The members today wrote to the Minister.`` and later a line ``3 May 2024`` above ``Dear Minister``.
    Counter-example: a letter quoted in a release that does not say that it was sent today.
    """
    body = passage.section.body
    head = min(body.end, body.start + HEAD)
    for date in passage.dates:
        if date.span.start < body.start or not ADDRESS.match(passage.text, date.wide.end, body.end):
            continue
        if date.is_dated and is_one_day(date) and line_of(passage, date.wide) == date.wide:
            return event(date, "letter-of-today") if _LETTER_TODAY.search(passage.text, body.start, head) else None
    return None


EVENTS: Final[tuple[PublishedRule, ...]] = (
    today_with_date,
    todays_meeting,
    issued_after_meeting,
    meeting_on_weekday,
    announced_on_weekday,
    todays_event,
    advisory_of_today,
    letter_of_today,
)
"""What holds for any issuer: the text itself ties the event to its day."""


def _first_in_body(passage: Passage) -> DateDraft | None:
    for date in passage.dates:
        if date.span.start >= passage.section.body.start:
            return date
    return None


def _meeting(passage: Passage) -> DateDraft | None:
    """Return the day of the first dated sentence if that tells one past meeting and no other day.

    Counter-examples: ``She met the pilots today. They discussed the storm on 3 May.``, ``the vote of 3 May``.
    """
    first = _first_in_body(passage)
    if first is None or first.precision is not Precision.DAY or first.span.start > passage.section.body.start + HEAD:
        return None
    if _OF_SOMETHING.match(passage.text, first.wide.start):
        return None
    sentence = sentence_around(passage.text, first.span, passage.section.body)
    opening = passage.text[passage.section.body.start : sentence.start].strip()
    if len(opening) > _LONGEST_OPENING or _MEETS_TODAY.search(opening):
        return None  # what the text calls today has no other day
    words = passage.text[sentence.start : sentence.end]
    if first.wide.start == sentence.start:
        # ``On Friday (3 May 2024), the Mayor met … to mark …``: its day is that of the main clause.
        words = _ASIDE.split(words, maxsplit=1)[0]
    others = [date for date in passage.dates if date is not first and sentence.start <= date.span.start < sentence.end]
    if any(other.precision is Precision.DAY for other in others) or not _MET.search(words) or _tells_other_day(words):
        return None
    return None if _goes_on_later(passage, first) else first


def _goes_on_later(passage: Passage, first: DateDraft) -> bool:
    """Tell whether a later day of the same weeks is told as past: ``On 4 May, the Chair went on to Porto``."""
    year = first.begin.year or _SOME_YEAR
    last = first.days(year)
    for other in passage.dates:
        if other.span.start < first.span.end or other.precision is not Precision.DAY:
            continue
        later = other.days(year) if other.begin.year in (None, year) else None
        if last and later and 0 < (later[1] - last[1]).days <= _LONGEST_TOUR:
            tense = tense_at(passage.text, other.span, passage.section.body, passage.language)
            if tense is Tense.PAST:
                return True
    return False


def _tells_other_day(words: str) -> bool:
    """Tell whether a sentence has a word of another day; sets of words take a quarter of the time of one pattern."""
    small = words.lower()
    if not _OTHER_DAY.isdisjoint(_WORD.findall(small)):
        return True
    return any(stem in small for stem in _STEMS_OF_OTHER_DAY) and _OTHER_DAY_BY_STEM.search(words) is not None
