"""Whether a sentence tells of its date as past or as ahead, by a few plain signs."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise
from typing import Final

from pressparse.fields.dates.languages import vocabulary_of
from pressparse.fields.dates.vocabulary import Vocabulary
from pressparse.fields.sentences import sentence_around
from pressparse.lines import Span


class Tense(IntEnum):
    """What a sentence says of a date: that it is over, that it is ahead, that it comes every year, or nothing sure."""

    PAST = -1
    UNSURE = 0
    FUTURE = 1
    RECURRING = 2


_WORD: Final = re.compile(r"[^\W\d_]+")


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
    start, end = sentence_around(text, span, within)
    vocabulary = vocabulary_of(language)
    ahead_of_date = [word.lower() for word in _WORD.findall(text, start, span.start)]
    if not vocabulary.every.isdisjoint(ahead_of_date[-4:]):
        return Tense.RECURRING
    if not vocabulary.limits.isdisjoint(ahead_of_date[-3:]):
        return Tense.UNSURE
    words = [word.lower() for word in _WORD.findall(text, start, end)]
    is_ahead = not vocabulary.future.isdisjoint(words)
    is_over = not vocabulary.past.isdisjoint(words) or _has_past_form(words, vocabulary)
    if is_ahead == is_over:
        return Tense.UNSURE
    return Tense.FUTURE if is_ahead else Tense.PAST


def _has_past_form(words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a verb has the ending of the past: ``closed``, but not ``is closed``."""
    ending = vocabulary.past_ending
    return bool(ending) and any(
        len(word) > 4 and word.endswith(ending) and before not in vocabulary.present
        for before, word in pairwise(["", *words])
    )
