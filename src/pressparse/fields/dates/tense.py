"""Whether a sentence tells of its date as past or as ahead, by a few plain signs."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from pressparse.fields.dates.languages import vocabulary_of
from pressparse.fields.dates.vocabulary import Vocabulary
from pressparse.fields.sentences import sentence_around
from pressparse.lines import Span


class Tense(IntEnum):
    """What a sentence says of a date: that it is over, that it is ahead, that its year is any, or nothing sure."""

    PAST = -1
    UNSURE = 0
    FUTURE = 1
    ANY_YEAR = 2


_WORD: Final = re.compile(r"[^\W\d_]+")
_RELATIVE: Final = re.compile(r",[ \xa0](?:which|who|whose|where)\b")
_NEAR_BEHIND: Final = 6
"""So many words from the date on can still put it into another year: ``on 3 May, two years ago``."""


def tense_at(text: str, span: Span, within: Span, language: str | None) -> Tense:
    """Tell the tense of the sentence around a date.

    Args:
        text: the whole text.
        span: the date.
        within: the title or body that it stands in, in which the sentence ends at the latest.
        language: ISO 639-1 code; only languages with a table of dates have one of tenses.

    >>> text = "The pier will reopen on 3 May."
    >>> tense_at(text, Span(24, 29), Span(0, 30), "en").name
    'FUTURE'
    """
    start, end = _clause_around(text, span, within)
    vocabulary = vocabulary_of(language)
    ahead_of_date = _words(text[start : span.start].lower())
    last = ahead_of_date[-4:]
    if not vocabulary.every.isdisjoint(last) and not (
        vocabulary.reciprocal and vocabulary.reciprocal in " ".join(last)
    ):
        return Tense.ANY_YEAR
    if not vocabulary.limits.isdisjoint(ahead_of_date[-3:]):
        return Tense.UNSURE
    is_glued = text[span.start - 1 : span.start].isalpha()  # ``saidAugust 14`` is one word
    words = _words(text[start:end].lower()) if is_glued else ahead_of_date + _words(text[span.start : end].lower())
    told = f" {' '.join(words[: len(ahead_of_date) + _NEAR_BEHIND])} "
    for phrase in vocabulary.other_year:
        if phrase in told:
            return Tense.ANY_YEAR
    is_ahead = not vocabulary.future.isdisjoint(words)
    is_over = _has_past_form(words, vocabulary)
    if is_ahead == is_over:
        return Tense.UNSURE
    return Tense.FUTURE if is_ahead else Tense.PAST


def _words(small: str) -> list[str]:
    """Return the runs of letters in a text; most stand between blanks, and parting it there takes half of the time."""
    words: list[str] = []
    for piece in small.split():
        if piece.isalpha():
            words.append(piece)
        else:
            words += _WORD.findall(piece)
    return words


def _clause_around(text: str, span: Span, within: Span) -> Span:
    """Return the sentence around a date, or what semicolons leave of it: the next clause may have another tense.

    So may a relative one that the date stands in: ``They agreed on a draft, which they will vote on in May.``
    """
    start, end = sentence_around(text, span, within)
    relative = [found.start() for found in _RELATIVE.finditer(text, start, span.start)]
    start = relative[-1] if relative else start
    behind = text.find(";", span.end, end)
    return Span(text.rfind(";", start, span.start) + 1 or start, behind if behind >= 0 else end)


def _has_past_form(words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a verb has a form of the past: ``was``, ``closed``, but not ``is closed`` or ``agreed to close``."""
    ending, before = vocabulary.past_ending, ""
    if not ending:
        return not vocabulary.past.isdisjoint(words)
    for place, word in enumerate(words):
        ends_so = word.endswith(ending) and len(word) > 4 and word not in vocabulary.no_past
        may_be = (ends_so or word in vocabulary.past_forms) and before not in vocabulary.present
        is_past = may_be or word in vocabulary.past
        if is_past and not (word in vocabulary.resolving and words[place + 1 : place + 2] == [vocabulary.infinitive]):
            return True
        before = word
    return False
