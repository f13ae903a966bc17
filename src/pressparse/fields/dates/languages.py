"""The languages in which dates are read: a new one is a file with its table, and its name here."""

from __future__ import annotations

from typing import Final

from pressparse.fields.dates.english import ENGLISH
from pressparse.fields.dates.french import FRENCH
from pressparse.fields.dates.german import GERMAN
from pressparse.fields.dates.russian import RUSSIAN
from pressparse.fields.dates.spanish import SPANISH
from pressparse.fields.dates.vocabulary import Vocabulary

VOCABULARIES: Final[tuple[Vocabulary, ...]] = (ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN)

_BY_LANGUAGE: Final = {vocabulary.language: vocabulary for vocabulary in VOCABULARIES}


def vocabulary_of(language: str | None) -> Vocabulary:
    """Return the table of a language, by its ISO 639-1 code; the English one where there is none."""
    return _BY_LANGUAGE.get(language or "en", ENGLISH)
