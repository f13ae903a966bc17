"""Direct speech without any marks, as in ``Ms Roe commented: The lock opens on time``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

import regex

from pressparse.fields.quotes.clauses import subject_before
from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.names import Naming
from pressparse.fields.quotes.quoted import Quoted
from pressparse.fields.quotes.sentences import last_sentence
from pressparse.lines import Span

_COLON: Final = regex.compile(r":(?:\s++(?=\p{Lu})|\Z)")
_SPACED_COLON: Final = re.compile(r":(?=\s|\Z)")
_LAST_WORD: Final = re.compile(r"\w+\Z")
_WORD: Final = regex.compile(r"\p{L}+")
_STOPS: Final = (".", "!", "?", "…")
_WORDS_AT_LEAST: Final = 5
_REACH: Final = 300
_VERB_AT_MOST: Final = 24


def has_saying_colon(text: str, language: Language) -> bool:
    """Tell whether some verb of saying stands before a colon: a text without one has no speech without marks."""
    for colon in _SPACED_COLON.finditer(text):
        before = text[max(0, colon.start() - _VERB_AT_MOST) : colon.start()].split()
        if before and before[-1] in language.saying:
            return True
    return False


def find_unmarked(
    text: str, paragraphs: tuple[Span, ...], quoted: tuple[Quoted, ...], language: Language
) -> Iterator[Quoted]:
    """Find speech that only a verb of saying and a colon introduce.

    It goes on to the end of its paragraph. Where the colon ends a paragraph, it is the next one, and those after it
    that are set in as deep. A person must say it, and it must be whole sentences. Counter-examples:
    ``The report noted: Table 3``; a list behind ``Ms Roe announced:``.
    """
    taken = {index for stretch in quoted for index in range(stretch.first, stretch.last + 1)}
    end, last = 0, -1
    for index, at in _saying_colons(text, paragraphs, language):
        paragraph = paragraphs[index]
        # A paragraph is searched once: of its colons, only the first can introduce anything.
        free = index not in taken and paragraph.start >= end and index != last
        last = index
        colon = _COLON.search(text, paragraph.start, paragraph.end) if free else None
        if colon is None or colon.start() != at:
            continue
        if colon.end() < paragraph.end:
            parts, first = [Span(colon.end(), paragraph.end)], index
        else:
            parts, first = _set_in(text, paragraphs, index, taken), index + 1
        is_speech = parts and all(_is_speech(text, part) for part in parts)
        if is_speech and _introduces(text, paragraph, colon.start(), language):
            end = parts[-1].end
            yield Quoted(Span(parts[0].start, end), tuple(parts), True, first, first + len(parts) - 1)


def _saying_colons(text: str, paragraphs: tuple[Span, ...], language: Language) -> Iterator[tuple[int, int]]:
    """Find the colons behind what may be the last word of a verb of saying, and the index of the paragraph of each."""
    for colon in _SPACED_COLON.finditer(text):
        at = colon.start()
        word = _LAST_WORD.search(text[max(0, at - _VERB_AT_MOST) : at]) if text[at - 1 : at].isalpha() else None
        if word and word[0].casefold() in language.ends_of_verbs:
            yield bisect_right(paragraphs, (at, len(text))) - 1, at


def _introduces(text: str, paragraph: Span, colon: int, language: Language) -> bool:
    start = max(paragraph.start, colon - _REACH)
    for verb in language.verb.finditer(text, max(start, colon - _VERB_AT_MOST) - 1, colon):
        if verb.end() == colon:
            sentence = last_sentence(text, start, colon, language)
            speaker = subject_before(text, sentence.start, verb.start(1), language)
            return speaker is not None and speaker.naming is not Naming.ORGANISATION
    return False


def _set_in(text: str, paragraphs: tuple[Span, ...], above: int, taken: set[int]) -> list[Span]:
    """Return the paragraph below, and those after it as long as they are set in deeper than the one above."""
    depth = _indent(text, paragraphs[above])
    parts: list[Span] = []
    for index in range(above + 1, len(paragraphs)):
        paragraph = paragraphs[index]
        if index in taken or (parts and _indent(text, paragraph) <= depth):
            break
        parts.append(paragraph)
        if _indent(text, paragraph) <= depth:
            break
    return parts


def _indent(text: str, paragraph: Span) -> int:
    before = text[max(0, paragraph.start - 40) : paragraph.start]
    return len(before) - len(before.rstrip(" \t\xa0"))


def _is_speech(text: str, part: Span) -> bool:
    words = _WORD.findall(text, part.start, min(part.end, part.start + 200))
    return text[part.start].isupper() and text[part.start : part.end].endswith(_STOPS) and len(words) >= _WORDS_AT_LEAST
