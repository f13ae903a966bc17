"""From text to tokens: each word, number and sign of a stretch, with the kind that the grammar knows it by."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from attrs import field, frozen

from pressparse.fields.dates.clocks import CLOCK
from pressparse.fields.dates.vocabulary import DASHES, Vocabulary
from pressparse.fields.dates.zones import ZONE
from pressparse.fields.language import FUNCTION_WORDS


class Token(NamedTuple):
    """A word, number or sign: its kind (a letter of the grammar), where it stands, and what it says."""

    kind: str
    start: int
    end: int
    value: int = 0


_SIGNS: Final = {
    ",": "C",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    ".": "p",
    "·": "C",
    "&": "A",
    **dict.fromkeys(DASHES, "R"),
}
_GROUPS: Final = ("word", "number", "sign", "clock", "zone", "break", "digits", "iso", "other")
_GLUED_BEFORE: Final = frozenset("$€£¥#/_@=+&:%*§№\\'’.<>~")
_GLUED_AFTER: Final = frozenset("/_@=+%*\\$€£°")
_NEXT_WORD: Final = re.compile(r"[ \xa0]+([^\W\d_][\w’'-]*)")
_ISO: Final = r"(?P<iso>(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:(?=T\d\d:)|(?![\w-])))"
_DIGITS: Final = r"(?P<digits>\d{1,2}\.[ \xa0]?\d{1,2}\.[ \xa0]?(?:1[89]|20)\d\d(?![\w./-]\w)(?!\w)|\d{1,2}(?P<cut>[/-])\d{1,2}(?P=cut)(?:1[89]|20)\d\d(?![\w/-])|(?:1[89]|20)\d\d(?P<cut2>[/.])\d{1,2}(?P=cut2)\d{1,2}(?![\w/-]))"
_GROUPED: Final = r"(?P<other>\d{1,3}(?:[, \xa0\u202f.]\d{3})+(?!\d)(?:[.,]\d+)?|\d+[.,]\d+(?:[.,]\d+)*)"


@frozen
class Lexer:
    """Cuts stretches of text in one language into tokens."""

    vocabulary: Vocabulary
    _words: dict[str, tuple[str, int]] = field(init=False)
    _pattern: re.Pattern[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_words", _table(self.vocabulary))
        ordinals = "|".join(self.vocabulary.ordinals.split()) or "(?!)"
        object.__setattr__(
            self,
            "_pattern",
            re.compile(
                rf"{_ISO}|{_DIGITS}|(?P<clock>{CLOCK})|{_GROUPED}"
                rf"|(?P<number>\d+)(?P<ordinal>(?:-?(?:{ordinals}))(?!\w))?"
                rf"|(?P<zone>{ZONE.pattern})|(?P<word>[^\W\d_]\w*(?:['’](?!s\b)\w+)*)|(?P<break>[\n\r])|(?P<sign>\S)",
            ),
        )

    def tokens(self, text: str, start: int, end: int, *, is_wrapped: bool = False) -> list[Token]:
        """Return the tokens of ``text[start:end]``; in a wrapped text, a line break alone is a blank."""
        found: list[Token] = []
        for match in self._pattern.finditer(text, start, end):
            kind = next(name for name in _GROUPS if match[name] is not None)
            at, stop = match.span()
            if kind == "word":
                found.append(self._word(match[0], at, stop))
            elif kind == "sign":
                found.append(Token(_SIGNS.get(match[0], "x"), at, stop))
            elif kind == "break":
                if not (is_wrapped and text[stop : stop + 1].strip() and text[at - 1 : at].strip()):
                    found.append(Token("|", at, stop))
            elif kind in ("clock", "zone"):
                found.append(Token("T" if kind == "clock" else "Z", at, stop))
            else:
                found.append(self._number(text, match, kind))
        return found

    def _word(self, word: str, start: int, end: int) -> Token:
        small = word.lower()
        kind, value = self._words.get(small, ("x", 0))
        if kind in "Maw" and word == small and not self.vocabulary.is_small:
            kind = "x" if kind == "w" else "l"
        return Token(kind, start, end, value)

    def _number(self, text: str, match: re.Match[str], kind: str) -> Token:
        start, end = match.span()
        if _is_glued(text, start, end):
            return Token("x", start, end)
        if kind in ("iso", "digits"):
            return Token("N", start, end)
        if match["number"] is None:
            return Token("x", start, end)
        value = int(match["number"]) if len(match["number"]) <= 4 else 0
        if match["ordinal"]:
            return Token("O" if 1 <= value <= 31 else "x", start, end, value)
        if 1 <= value <= 31 and len(match["number"]) <= 2:
            return Token("D", start, end, value)
        is_year = 1000 <= value <= 2199 and not self._counts(text, value, end)
        return Token("Y" if is_year else "x", start, end, value)

    def _counts(self, text: str, value: int, end: int) -> bool:
        """Tell whether a round or early number counts what follows: ``2000 schools``, but ``1700 to 1720``."""
        if value >= 1850 and value % 100:
            return False
        word = next_word(text, end)
        return bool(word) and word[0].islower() and word not in FUNCTION_WORDS[self.vocabulary.language]


def next_word(text: str, at: int) -> str:
    """Return the word that follows on the same line, or an empty string."""
    found = _NEXT_WORD.match(text, at, at + 40)
    return found[1] if found else ""


def _is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether a number is part of something longer: a price, a path, a case number, a word."""
    before = text[start - 1 : start]
    if before == "." and start >= 2 and text[start - 2].isalpha():
        before = ""  # ``Oct.23``
    if before and (before in _GLUED_BEFORE or before.isalnum()):
        return True
    if before in DASHES and before and start >= 2 and text[start - 2].isalpha():
        return True
    after = text[end : end + 1]
    return bool(after) and (after in _GLUED_AFTER or (after.isalpha() and after != "T"))


def _table(vocabulary: Vocabulary) -> dict[str, tuple[str, int]]:
    """Return kind and value of each word; where a word has two kinds, the one named last wins."""
    table: dict[str, tuple[str, int]] = {}
    for kind, words in (
        ("o", vocabulary.on),
        ("I", vocabulary.time),
        ("F", vocabulary.fillers),
        ("P", vocabulary.opens_range),
        ("B", vocabulary.opens_pair),
        ("t", vocabulary.at),
        ("R", vocabulary.to),
        ("U", vocabulary.until),
        ("A", vocabulary.and_),
        ("H", vocabulary.hours),
        ("S", vocabulary.part_of),
        ("E", vocabulary.part),
        ("J", vocabulary.year),
    ):
        table |= dict.fromkeys(words, (kind, 0))
    for years, words in ((0, vocabulary.this), (-1, vocabulary.last), (1, vocabulary.next_)):
        table |= dict.fromkeys(words, ("K", years))
    for kind, names, first in (
        ("w", vocabulary.short_weekdays, 0),
        ("W", vocabulary.weekdays, 0),
        ("a", vocabulary.short_months, 1),
        ("M", vocabulary.months, 1),
    ):
        for value, forms in enumerate(names, first):
            table |= dict.fromkeys(forms.split(), (kind, value))
    return table


@cache
def lexer(vocabulary: Vocabulary) -> Lexer:
    """Return the lexer of a language; made once."""
    return Lexer(vocabulary)
