"""Blocks that answer who, what, when and where.

::

    WHAT:   Opening of the new pier
    WHEN:   Tuesday, 3 May 2024, 10:00 – 11:30 (CEST)
    WHERE:  Pier 7, Harbour Road

The answers stand behind the labels or below them; ``Date:``, ``Time:`` and ``Venue:`` say the same. What has only
a date and a place may be the head of a letter, so there must be an hour or a question word besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final

from attrs import field, frozen

from pressparse.fields.advisories.draft import EventDraft
from pressparse.fields.advisories.entries import read_entry
from pressparse.fields.advisories.rows import LineBeginning, Row, rows_of, written
from pressparse.fields.advisories.setting import dates_in
from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import find_hours
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span
from pressparse.model import Precision


class Question(StrEnum):
    """What a label asks."""

    WHAT = "what"
    WHEN = "when"
    DATE = "date"
    TIME = "time"
    WHERE = "where"
    WHO = "who"
    ELSE = "else"


LABELS: Final[dict[Question, tuple[str, ...]]] = {
    Question.WHAT: (
        "what|event|title|topic",
        "was|anlass|veranstaltung|quoi|événement|qué",
    ),
    Question.WHEN: (
        "when|when and where|date and time|date & time|date/time|time and date|day and time",
        "wann|termin|datum und uhrzeit|quand|date et heure|cuándo|fecha y hora",
    ),
    Question.DATE: ("date|day", "datum|tag|jour|fecha"),
    Question.TIME: ("times?|start", "zeit|uhrzeit|beginn|heure|horaire|hora"),
    Question.WHERE: (
        "where|location|venue|place|address|meeting point",
        "wo|ort|veranstaltungsort|treffpunkt|adresse|où|lieu|dónde|lugar",
    ),
    Question.WHO: (
        "who|with|speakers?|participants?|attendees|guests?",
        "wer|teilnehmer(?:innen)?|qui|intervenants|quién|participantes",
    ),
    Question.ELSE: (
        "why|how|rsvp|registration|accreditation|(?:media |press )?contacts?|dial[ -]?in|live ?stream|watch|webcast",
        "notes?|details|media|press|background|how to watch|interviews?|photo op(?:portunity)?|visuals|language",
        "parking|cost|admission|link|zoom|notes? to editors",
        "warum|wie|anmeldung|akkreditierung|kontakt|hinweis|pourquoi|comment|inscription|accréditation",
        "por qué|cómo|inscripción",
    ),
}
"""The labels that ask each question, in English, German, French and Spanish."""

_BY_LABEL: Final = re.compile(
    r"[*_]{0,2}(?:"
    + "|".join(f"(?P<{question}>{'|'.join(words)})" for question, words in LABELS.items())
    + r")[*_]{0,2}(?P<sign>[ \t\xa0]*[:–—?]+[*_]{0,2}[ \t\xa0]*|[ \xa0]-[ \xa0]|[ \xa0]*\t[ \t\xa0]*|[ \xa0]{3,}|\Z)",
    re.IGNORECASE,
)
"""A label and the sign behind it, or nothing behind it on its row."""
_DAYS: Final = (Question.WHEN, Question.DATE, Question.TIME)
_HOURS: Final = (Question.TIME, Question.WHEN, Question.DATE)
"""Where the day and the hour of an event are looked for, in this order."""
_LABELS_OF_DAY: Final = "|".join(words for question in _DAYS for words in LABELS[question])
_SIGN: Final = LineBeginning(rf"(?:{_LABELS_OF_DAY})\b", first="".join(word[0] for word in _LABELS_OF_DAY.split("|")))
"""A label that asks for the day."""
_CAPITAL_LABEL: Final = re.compile(r"(?<![\w/])(?:WHO|WHAT|WHEN|WHERE|WHY|HOW|RSVP)(?:[ \xa0]?:|\Z)")

_MOST_ROWS_OF_ANSWER: Final = 4
_LONGEST_ANSWER: Final = 200
_LONGEST_TIME: Final = 60
_GIVES_UP: Final = 6
"""After so many rows without a label another block begins."""
_ADDRESS: Final = re.compile(
    r"(?:\d{1,5}[A-Za-z]?[ ,]|(?i:room|floor|suite|hall|level|building|saal|raum|salle)\b).{2,80}"
    r"|.{2,80}\b\d{4,5}(?:-\d{4})?(?:[ \xa0][A-Z][\w .’'-]{1,40})?"
    r"|.{2,60},[ \xa0](?:[A-Z]{2}\b.{0,12}|D\.C\.\W*)|[A-Z][\w .’'-]{1,30},[ \xa0][A-Z][\w .’'-]{1,30}",
)
"""The second line of an address: a number or a room before, a post code or a state behind."""
_SENTENCE: Final = re.compile(r".{20,}?[.!?](?=\s+[A-Z“\"])", re.DOTALL)
_PREFIX: Final = re.compile(
    r"\**(?:(?:media|press|news)[ \xa0](?:advisory|alert|invitation|notice)|advisory|invitation|save the date|reminder|"
    r"updated?|medieneinladung|presseeinladung|einladung|terminhinweis|invitation presse|avis aux médias)"
    r"\**[ \xa0]*(?:[:|–—]|-[ \xa0])[ \xa0]*",
    re.IGNORECASE,
)
"""What a title says of the text before it says what happens."""


@frozen
class _Answer:
    """A label, what it asks, and the rows or the parts of rows that answer."""

    question: Question
    label: Span
    parts: tuple[Span, ...]


def question_blocks(passage: Passage) -> Finding[tuple[EventDraft, ...]] | None:
    """Find the blocks that answer what, when and where, each an event.

    Example: ``WHEN: 3 May 2024, 10:00`` and ``WHERE: Pier 7``; ``Date: 3 May 2024`` and ``Time: 10:00``.
    Counter-example: ``Date: 3 May 2024`` alone, ``Date: 3 May 2024`` and ``Place: Lisbon`` above a letter.
    """
    text, body = passage.text, passage.section.body
    if not passage.dates or not (_SIGN.is_in(text, body) or text.find("WHEN", *body) >= 0):
        return None
    answers = _answers(passage, rows_of(passage))
    drafts = tuple(draft for block in _blocks(answers) for draft in _events(passage, block))
    if not drafts:
        return None
    return Finding(drafts, Span(drafts[0].span.start, drafts[-1].span.end), "question-block")


def _answers(passage: Passage, rows: Sequence[Row]) -> list[_Answer]:
    """Return the labelled answers of a body, in order."""
    found: list[_Answer] = []
    for row in rows:
        labels = list(_labels(passage.text, row))
        for (question, label), end in zip(labels, [*(label.start for _, label in labels[1:]), row.end], strict=False):
            part = Span(label.end, end)
            found.append(_Answer(question, label, (part,) if passage.text[slice(*part)].strip() else ()))
        if not labels and found and _goes_on(passage, found[-1], row):
            found[-1] = _Answer(found[-1].question, found[-1].label, (*found[-1].parts, row.span))
        elif not labels:
            found.append(_Answer(Question.ELSE, Span(row.start, row.start), ()))
    return found


def _labels(text: str, row: Row) -> Iterator[tuple[Question, Span]]:
    """Yield the labels on a row: one at its beginning, and those in capitals within."""
    first = _BY_LABEL.match(text, row.start, row.end)
    if first is None or not (first["sign"].strip(" \xa0") or first.end() == row.end or first[0].isupper()):
        return  # blanks part a label in capitals from its answer; other words have blanks behind them, too
    yield _question(first), Span(*first.span())
    for capital in _CAPITAL_LABEL.finditer(text, first.end(), row.end):
        if more := _BY_LABEL.match(text, capital.start(), row.end):
            yield _question(more), Span(*more.span())


def _question(label: re.Match[str]) -> Question:
    return next(question for question in Question if label[question] is not None)


def _goes_on(passage: Passage, answer: _Answer, row: Row) -> bool:
    """Tell whether a row without a label still answers the one above it."""
    if answer.question is Question.ELSE or len(answer.parts) >= _MOST_ROWS_OF_ANSWER or len(row) > _LONGEST_ANSWER:
        return False
    if not answer.parts:
        return True
    if answer.question is Question.WHERE:
        return _ADDRESS.fullmatch(passage.text, *row.span) is not None
    if answer.question in (Question.WHEN, Question.DATE):
        return len(row) <= _LONGEST_TIME and _has_hours_alone(passage, row)
    return answer.question is Question.WHO and row.is_item


def _has_hours_alone(passage: Passage, row: Row) -> bool:
    """Tell whether a row holds hours, and no title behind them, which makes it a line of a programme."""
    if not find_hours(passage.text, *row.span):
        return False
    entry = read_entry(passage, row)
    return entry is None or not entry.title


@frozen
class _Block:
    """Answers that belong to one event, by what they answer; the first one counts."""

    answers: dict[Question, _Answer] = field(factory=dict)

    def has(self, question: Question) -> bool:
        """Tell whether a question is answered; when and on which day are one."""
        both = {Question.WHEN, Question.DATE}
        return not (both if question in both else {question}).isdisjoint(self.answers)

    def parts(self, *questions: Question) -> tuple[Span, ...]:
        """Return where some questions are answered."""
        return tuple(
            part for question in questions if question in self.answers for part in self.answers[question].parts
        )

    @property
    def span(self) -> Span:
        """From the first label to the end of the last answer."""
        spans = [span for answer in self.answers.values() for span in (answer.label, *answer.parts)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def _blocks(answers: Sequence[_Answer]) -> Iterator[_Block]:
    """Part answers into blocks: where a question comes again, another event begins."""
    block = _Block()
    strange = 0
    for answer in answers:
        if answer.question is Question.ELSE:
            strange += 1
            continue
        if block.has(answer.question) or strange > _GIVES_UP:
            yield block
            block = _Block()
        block.answers[answer.question] = answer
        strange = 0
    yield block


def _events(passage: Passage, block: _Block) -> Iterator[EventDraft]:
    """Yield the events of a block: one for each day that it names."""
    days = [date for part in block.parts(*_DAYS) for date in dates_in(passage, part) if date.precision is Precision.DAY]
    taken = tuple(date.span for date in days)
    hours = next((found for part in block.parts(*_HOURS) if (found := find_hours(passage.text, *part, taken))), None)
    asks = Question.WHEN in block.answers or Question.WHAT in block.answers
    title, place = _what(passage, block), _where(passage, block)
    # Two of three must speak for it: an hour, a question word, a second answer.
    if title and bool(hours) + asks + (len(block.answers) > 1) > 1:
        yield from (EventDraft(title, day, hours, place, block.span) for day in _apart(days))


def _apart(days: Sequence[DateDraft]) -> Iterable[DateDraft]:
    """Return each day once, though it may be written twice."""
    return {(day.begin.month, day.begin.day, day.end.month, day.end.day): day for day in days}.values()


def _what(passage: Passage, block: _Block) -> str | None:
    """Return what the event is: the answer to that question, or else the title of the release."""
    parts = block.parts(Question.WHAT)
    if parts:
        answer = written(passage, parts[0]).strip(" \t\xa0*")
        sentence = _SENTENCE.match(answer) if len(answer) > _LONGEST_ANSWER else None
        return sentence[0] if sentence else answer
    prefix = _PREFIX.match(passage.title)
    return passage.title[prefix.end() if prefix else 0 :].strip() or None


def _where(passage: Passage, block: _Block) -> str | None:
    parts = [written(passage, part).strip(" \t\xa0*,;") for part in block.parts(Question.WHERE)]
    return ", ".join(parts) or None
