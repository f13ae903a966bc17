"""From text to tokens: each word, number and sign of a stretch, with the kind that the grammar knows it by."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Final, NamedTuple, cast

from attrs import field, frozen

from pressparse.fields.dates.clocks import CLOCK
from pressparse.fields.dates.vocabulary import DASHES, Vocabulary
from pressparse.fields.dates.zones import OFFSETS, REGIONS, ZONE
from pressparse.fields.language import FUNCTION_WORDS
from pressparse.lines import Span


class Token(NamedTuple):
    """A word, number or sign: its kind (a letter of the grammar), where it stands, and what it says."""

    kind: str
    start: int
    end: int
    value: int = 0


_make_token: Final = cast("Callable[[tuple[str, int, int, int]], Token]", partial(tuple.__new__, Token))
"""``Token`` from its parts, in two thirds of the time: a dozen are made for each release."""

STRANGER: Final = Token("x", 0, 0)
"""Any word, number or sign that no date has; where it stands does not matter."""

_UNKNOWN: Final = ("x", 0)
_FIXED: Final = {"clock": ("T", 0), "zone": ("Z", 0), "break": _UNKNOWN}
_SIGNS: Final = {
    ",": ("C", 0),
    "(": ("(", 0),
    ")": (")", 0),
    "[": ("(", 0),
    "]": (")", 0),
    ".": ("p", 0),
    "·": ("C", 0),
    "&": ("A", 0),
    **dict.fromkeys(DASHES, ("R", 0)),
}
_REACH: Final = 80
"""So far left of a month's name, or of a year, a date can begin: a list of days, weekdays, a clock time."""
_EDGES: Final = "".join(_SIGNS) + "“”„«»‘’'\"*"
_BESIDE_CLOCKS: Final = frozenset(
    {*OFFSETS, *REGIONS, "am", "pm", "a.m", "p.m", "AM", "PM", "A.M", "P.M", "Time", "time"}
)
_DASHES: Final = frozenset(DASHES)
_GLUED_BEFORE: Final = frozenset("$€£¥#/_@=+&%§№\\.~")
_HYPHENS: Final = ("-", "\N{NON-BREAKING HYPHEN}")
_FREE_BEFORE: Final = " \xa0("
_FREE_AFTER: Final = " \xa0,.);\n"
_GLUED_AFTER: Final = frozenset("/_@=+%\\$€£°")
_WORD_BEFORE: Final = re.compile(r"(?<!\w)([^\W\d_]{2,11})[-‑]\Z")
_NEXT_WORD: Final = re.compile(r"[ \xa0]+([^\W\d_][\w’'-]*)")
_ISO: Final = r"(?P<iso>(?:1[89]|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:(?=T\d\d:)|(?![\w-])))"
_DIGITS: Final = (
    r"(?P<digits>\d{1,2}\.[ \xa0]?\d{1,2}\.[ \xa0]?(?:1[89]|2[01])\d\d(?![\w./-]\w)(?!\w)"
    r"|\d{1,2}(?P<cut>[/-])\d{1,2}(?P=cut)(?:1[89]|2[01])\d\d(?![\w/-])"
    r"|(?:1[89]|2[01])\d\d(?P<mark>[/.-])\d{1,2}(?P=mark)\d{1,2}(?![\w/-]))"
)
_PLAIN: Final = (
    r"(?P<plain>(?:\d\d?|\d{4})"
    r"(?=[ \xa0](?:[B-FI-MOQ-TV-Zb-gi-moq-z]|A[pu]|Nov)|,(?!\d)|[();])|\d{4}(?=\.(?!\d)))"
)
"""A number that can be nothing else, for what stands behind it: so most are known before all other forms are tried."""
_GROUPED: Final = r"(?P<other>\d{1,3}(?:[, \xa0\u202f.]\d{3})+(?!\d)(?:[.,]\d+)?|\d+[.,]\d+(?:[.,]\d+)*)"


@frozen
class Lexer:
    """Cuts stretches of text in one language into tokens."""

    vocabulary: Vocabulary
    _words: dict[str, tuple[str, int]] = field(init=False)
    _written: dict[str, tuple[str, int]] = field(init=False)
    _pattern: re.Pattern[str] = field(init=False)

    @_words.default
    def _table_of_words(self) -> dict[str, tuple[str, int]]:
        return _table(self.vocabulary)

    @_written.default
    def _table_of_forms(self) -> dict[str, tuple[str, int]]:
        """Return kind and value of each word in small letters, with a capital, in capitals: the usual ways to write."""
        forms = {form for word in self._words for form in (word, word.capitalize(), word.upper())}
        return {form: self._known(form) for form in forms}

    @_pattern.default
    def _pattern_of_tokens(self) -> re.Pattern[str]:
        ordinals = "|".join(self.vocabulary.ordinals.split()) or "(?!)"
        number = rf"(?P<number>\d+)(?P<ordinal>(?:-?(?:{ordinals}))(?!\w))?"
        # The looks ahead keep most places from trying each alternative in turn.
        return re.compile(
            rf"(?=[^ \xa0\t])(?:(?=[A-Z][A-Z]|Eastern|Central|Mountain|Pacific)(?P<zone>{ZONE.pattern})"
            r"|(?P<word>[^\W\d_]\w*(?:['’](?!s\b)\w+)*)"
            rf"|(?=\d)(?:{_PLAIN}|{_ISO}|{_DIGITS}|(?P<clock>{CLOCK})|{_GROUPED}|{number})"
            r"|(?P<break>[\n\r])|(?P<sign>\S))"
        )

    def around(self, text: str, sign: Span, within: Span, *, is_wrapped: bool = False) -> list[Token]:
        """Return the tokens around a sign of a date, as far as each way all can be part of one.

        Args:
            text: the whole text.
            sign: a month's name or a year.
            within: where to look.
            is_wrapped: whether a line break alone is a blank.
        """
        found: list[Token] = []
        begin = self._begin(text, sign.start, within.start)
        written = self._written
        for match in self._pattern.finditer(text, begin, within.end):
            form = match.lastgroup
            if form == "word":
                kind, value = written.get(match[0]) or self._known(match[0])
            elif form == "sign":
                kind, value = _SIGNS.get(match[0], _UNKNOWN)
            elif form == "break" and is_wrapped and _is_single_break(text, match.start()):
                continue
            else:
                kind, value = _FIXED.get(form or "") or self._number(text, match)
            if kind != "x":
                found.append(_make_token((kind, *match.span(), value)))
                continue
            found.append(STRANGER)
            if match.end() >= sign.end:
                break
        return found or [STRANGER]

    def _known(self, word: str) -> tuple[str, int]:
        """Return kind and value of a word: months and weekdays need their capital in most languages."""
        known, value = self._words.get(word.lower(), _UNKNOWN)
        if known in "Maw" and word.islower() and not self.vocabulary.is_small:
            known = "x" if known == "w" else "l"
        return known, value

    def _begin(self, text: str, at: int, floor: int) -> int:
        """Return how far left of a sign all words are such that a date can have them."""
        nearest = max(floor, at - _REACH)
        piece = text[nearest:at]
        left = len(piece)
        for word in reversed(piece.split()):
            if word not in self._written and not self._can_be_of_date(word.strip(_EDGES)):
                _, slash, weekday = word.rpartition("/")
                if slash and self._known(weekday.strip(_EDGES))[0] == "W":  # Ends/Friday, May 3
                    left = piece.rfind(weekday, 0, left)
                break
            left = piece.rfind(word, 0, left)
        return nearest + left

    def _can_be_of_date(self, bare: str) -> bool:
        return (
            bare[:1].isdigit()
            or bare[-1:].isdigit()
            or bare.lower() in self._words
            or bare in _BESIDE_CLOCKS
            or not bare
        )

    def _number(self, text: str, match: re.Match[str]) -> tuple[str, int]:
        start, end = match.span()
        if _is_glued(text, start, end) and not self._follows_part(text, start):
            return _UNKNOWN
        form = match.lastgroup
        if form in ("iso", "digits"):
            return "N", 0
        written = match["number"] if form == "ordinal" else match[0]
        if form == "other" or len(written) > 4:
            return _UNKNOWN
        value = int(written)
        if len(written) <= 2 and 1 <= value <= 31:
            return "O" if form == "ordinal" else "D", value
        if not 1000 <= value <= 2199 or form == "ordinal" or self._begins_years(text, end):
            return _UNKNOWN
        return _UNKNOWN if self._counts(text, value, end) else ("Y", value)

    def _follows_part(self, text: str, start: int) -> bool:
        """Tell whether a number is glued to a word like ``mid``, which makes it a time: ``mid-2025``."""
        word = _WORD_BEFORE.search(text[max(0, start - 12) : start])
        return word is not None and word[1].lower() in self.vocabulary.part

    def _begins_years(self, text: str, end: int) -> bool:
        """Tell whether a year has two figures behind a dash: ``2023-24``, ``2020–22``, but ``2024–25 May``."""
        if text[end : end + 1] not in _DASHES:
            return False
        following = text[end + 1 : end + 3]
        if not following.isdecimal() or text[end + 3 : end + 4].isdecimal():
            return False
        return self._words.get(next_word(text, end + 3).lower(), _UNKNOWN)[0] not in "Ma"

    def _counts(self, text: str, value: int, end: int) -> bool:
        """Tell whether a round or early number counts what follows: ``2000 schools``, but ``1700 to 1720``."""
        if value >= 1850 and value % 100:
            return False
        word = next_word(text, end)
        small = word in FUNCTION_WORDS[self.vocabulary.language] or word in self._words
        return word[:1].islower() and not small


def next_word(text: str, at: int) -> str:
    """Return the word that follows on the same line, or an empty string."""
    found = _NEXT_WORD.match(text, at, at + 40)
    return found[1] if found else ""


def _is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether a number is part of something longer: a price, a path, a case number, a word (``11-style``)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _FREE_BEFORE and after in _FREE_AFTER:
        return False
    further = text[start - 2 : start - 1]
    if before.isalnum() or (before in _GLUED_BEFORE and not (before == "." and further.isalpha())):
        return bool(before)  # but not the day in ``Oct.23``
    if (before == ":" and further.isdigit()) or (before in _HYPHENS and further.isalpha()):
        return True
    is_joined = after in _HYPHENS and text[end + 1 : end + 2].islower()
    return after in _GLUED_AFTER or (after.isalpha() and after != "T") or is_joined


def _is_single_break(text: str, at: int) -> bool:
    """Tell whether a line break, or the first or second half of one, parts two lines of one paragraph."""
    start = at - 1 if text[at - 1 : at + 1] == "\r\n" else at
    end = start + 2 if text[start : start + 2] == "\r\n" else start + 1
    return bool(text[start - 1 : start].strip() and text[end : end + 1].strip())


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
        ("T", frozenset({"noon"})),
        ("S", vocabulary.part_of),
        ("E", vocabulary.part),
        ("V", vocabulary.onwards),
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
