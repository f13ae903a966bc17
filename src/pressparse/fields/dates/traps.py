"""What has the form of a date and is none.

Each trap is a plain function of a match of the grammar; one that answers True throws the match away. What a token's
form alone can tell (a price, a case number, a path) never gets so far: ``tokens`` gives it the kind of a stranger.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from pressparse.fields.dates.tokens import STRANGER, Token, next_word
from pressparse.fields.dates.vocabulary import Vocabulary

_NUMBER_BEFORE: Final = re.compile(r"\d[^\W\d_]{0,2}\.?(?:\s(?:of|de))?\s{0,2}\Z")
"""A number, on the line above as well: ``the 12th of`` at the end of one, ``May 2024`` at the beginning of the next."""
Trap = Callable[[str, list[Token], "re.Match[str]", Vocabulary], bool]


def is_trap(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether some trap says that a match of the grammar is no date."""
    for trap in TRAPS:  # noqa: SIM110  (a generator would take as long as the traps)
        if trap(text, tokens, match, vocabulary):
            return True
    return False


def _is_count(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``In March 3 people died``, ``March 12 miles``: after ``in`` or before a unit, a day behind a month counts.

    But ``by March 3`` is a day.
    """
    if match["days"] is None or tokens[match.end() - 1].kind != "D" or tokens[match.end() - 2].kind not in "Map":
        return False
    before = tokens[match.start() - 1] if match.start() else STRANGER
    return (
        text[before.start : before.end].lower() in vocabulary.within
        or next_word(text, tokens[match.end() - 1].end) in vocabulary.units
    )


def _is_name(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``the March 8 Alliance``, ``by April Jones``, ``the 8 March attack``: the day or month is part of a name."""
    core = match["days"] or match["month"] or match["month_list"] or "Y"
    if "Y" in core:
        return False
    word = next_word(text, tokens[match.end() - 1].end)
    if word in vocabulary.famed:
        return True
    if not vocabulary.month_first or core[0] not in "Ma" or not word[:1].isupper():
        return False
    return match["days"] is None or "F" in match.string[max(0, match.start() - 1) : match.start() + 1]


def _is_street(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``calle 9 de Julio``: where months are small, one with a capital and without a year is a name."""
    if not vocabulary.is_small or not match["days"] or "Y" in match[0]:
        return False
    months = (text[token.start : token.end] for token in tokens[match.start() : match.end()] if token.kind in "Ma")
    return any(month.istitle() for month in months)


def _is_piece(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``the night of 3/4 May 2024``, ``May/June``: a month beside what was not read is a piece of it.

    But ``a rate of 2.1 in May 2024`` is a month.
    """
    del vocabulary  # this holds in all languages
    if match["months"] is None and match["month"] is None:
        return False
    begin, end = tokens[match.start()].start, tokens[match.end() - 1].end
    if "/" in (text[begin - 1 : begin], text[end : end + 1]):
        return True
    return match[0][0] in "Ma" and _NUMBER_BEFORE.search(text, max(0, begin - 12), begin) is not None


def _is_row(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``Jan    21``: in a table, month and number stand in columns. But ``May  3`` is set to the right."""
    del vocabulary  # this holds in all languages
    if "Y" in match[0]:
        return False
    begin, end = tokens[match.start()].start, tokens[match.end() - 1].end
    return text.find("\t", begin, end) >= 0 or text.find(" " * 3, begin, end) >= 0


TRAPS: Final[tuple[Trap, ...]] = (_is_count, _is_name, _is_street, _is_piece, _is_row)
