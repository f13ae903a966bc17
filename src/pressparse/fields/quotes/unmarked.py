"""Direct speech without any marks, as in ``Ms Roe commented: The lock opens on time``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from pressparse.fields.quotes.clauses import subject_before
from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.marks import Quoted
from pressparse.fields.quotes.names import Naming
from pressparse.fields.quotes.sentences import sentences
from pressparse.lines import Span

_COLON: Final = regex.compile(r":\s++(?=\p{Lu})")
_WORD: Final = regex.compile(r"\p{L}+")
_STOPS: Final = (".", "!", "?", "…")
_WORDS_AT_LEAST: Final = 5


def find_unmarked(
    text: str, paragraphs: tuple[Span, ...], quoted: tuple[Quoted, ...], language: Language
) -> Iterator[Quoted]:
    """Find speech that only a verb of saying and a colon introduce; it goes on to the end of its paragraph.

    A person must say it, and it must be a whole sentence. Counter-example: ``The report noted: Table 3``.
    """
    taken = {index for stretch in quoted for index in range(stretch.first, stretch.last + 1)}
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            continue
        colon = _COLON.search(text, paragraph.start, paragraph.end)
        if (
            colon
            and _introduces(text, paragraph, colon.start(), language)
            and _is_sentence(text, colon.end(), paragraph.end)
        ):
            span = Span(colon.end(), paragraph.end)
            yield Quoted(span, (span,), True, index, index)


def _introduces(text: str, paragraph: Span, colon: int, language: Language) -> bool:
    start = max(paragraph.start, colon - 300)
    sentence = sentences(text, start, colon, language)[-1]
    for verb in language.verb.finditer(text, max(sentence.start, colon - 20), colon):
        if verb.end() == colon:
            speaker = subject_before(text, sentence.start, verb.start(), language)
            return speaker is not None and speaker.naming is not Naming.ORGANISATION
    return False


def _is_sentence(text: str, start: int, end: int) -> bool:
    return (
        text[start:end].endswith(_STOPS) and len(_WORD.findall(text, start, min(end, start + 200))) >= _WORDS_AT_LEAST
    )
