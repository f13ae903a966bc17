"""The language of a release, guessed from its function words.

Function words (articles, pronouns, prepositions) make up a third and more of running prose in any of these
languages, and most of them belong to one language. Each word counts once, however often it stands there; words that
several languages share are counted for each of them, and so decide nothing. Names, headlines and lists have few
function words: there the guess is None.
"""

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": (
            "the of and to in is was were are be been for with that this on by as at from it its his her their he "
            "she they we our you your not have has had will would which who but or an a more than after during "
            "into about"
        ),
        "de": (
            "der die das und den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde "
            "wurden im in am zu zum zur mit von vom für auf bei nicht auch sich als nach aus über es sie er wir "
            "hat haben dass um an seine seiner ihre durch"
        ),
        "fr": (
            "le la les l un une des du de d et est sont a été au aux en dans par pour sur avec que qui ne pas se "
            "ce cette ces il elle ils nous vous son sa ses leur leurs ont plus ou à être"
        ),
        "es": (
            "el la los las un una unos unas y de del al en es son fue fueron ha han por para con que se su sus no "
            "lo le como más este esta estos sobre entre ser desde a o"
        ),
        "it": (
            "il lo la gli le un una uno e di del della dei delle degli nel nella che è sono ha hanno per con non "
            "si da dal dalla al alla su sul come più questo questa anche i a in ai"
        ),
        "pt": (
            "o a os as um uma e de do da dos das em no na nos nas que é são foi foram por para com não se ao à "
            "pelo pela mais como seu sua este esta também ou"
        ),
        "nl": (
            "de het een en van in is zijn was werd worden op te voor met dat die niet aan door om ook bij naar "
            "uit over als er ze hij wij heeft hebben deze dit tot"
        ),
        "sv": "och att det som en ett den är av för på med till har inte om de vi i från var kan ska vid efter under",
        "pl": "i w z na do się że jest nie to po od dla przez oraz o jak są za co było przy ich jego tym został",
        "ru": "и в на с по не что из к от о для за это его как был была были при также года все она они он до а у об",
    }.items()
}
"""Frequent function words, small letters, by ISO 639-1 code."""

_ENOUGH: Final = 1000
"""So many characters of a text decide: some 100 different words, of which a fifth are function words."""
_LEAST: Final = 3
_LEAST_SHARE: Final = 0.1
_CLEAR_LEAD: Final = 1.25

_LANGUAGES: Final = tuple(FUNCTION_WORDS)
_ONE_OF: Final = {
    word: sum(1 << 8 * place for place, known in enumerate(FUNCTION_WORDS.values()) if word in known)
    for known in FUNCTION_WORDS.values()
    for word in known
}
"""For each word a number whose bytes are 1 for its languages: their sum counts for all languages at once."""
_KNOWN: Final = frozenset(_ONE_OF)


def guess_language(text: str, start: int = 0, end: int | None = None) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None where too few words or two languages speak for it.

    Args:
        text: the whole text.
        start: where the piece to look at begins, in code points.
        end: where it ends; only its first 1000 code points are looked at.

    >>> guess_language("The dinghy was found by the harbour patrol, and it is now at the pier.")
    'en'
    >>> guess_language("Das Boot wurde am Montag von der Hafenwache gefunden und liegt nun am Kai.")
    'de'
    >>> guess_language("Pier 7: closed") is None
    True
    """
    stop = len(text) if end is None else end
    words = text[start : min(stop, start + _ENOUGH)].lower().split()
    # The function words alone are made a set: of all words that would take as long as all else together.
    total = sum(map(_ONE_OF.__getitem__, _KNOWN.intersection(words)))
    counts = total.to_bytes(len(_LANGUAGES), "little")
    second, most = sorted(counts)[-2:]
    is_clear = most >= _LEAST and most >= _CLEAR_LEAD * second and _is_prose(most, words)
    return _LANGUAGES[counts.index(most)] if is_clear else None


def _is_prose(known: int, words: list[str]) -> bool:
    """Tell whether so many of the words are function words as in a sentence; a word counts once."""
    return known >= _LEAST_SHARE * len(words) or known >= _LEAST_SHARE * len(frozenset(words))
