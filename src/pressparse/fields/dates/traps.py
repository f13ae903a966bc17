"""What has the form of a date and is none.

Each trap is a plain function of a match of the grammar; one that answers True throws the match away. What a token's
form alone can tell (a price, a case number, a path) never gets so far: ``tokens`` gives it the kind of a stranger.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from pressparse.fields.dates.tokens import Token, next_word
from pressparse.fields.dates.vocabulary import Vocabulary

Trap = Callable[[str, list[Token], "re.Match[str]", Vocabulary], bool]


def is_trap(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether some trap says that a match of the grammar is no date."""
    return any(trap(text, tokens, match, vocabulary) for trap in TRAPS)


def _is_count(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``In March 3 people died``, ``March 12 miles``: after ``in`` or before a unit, a day behind a month counts."""
    if match["days"] is None or tokens[match.end() - 1].kind != "D" or tokens[match.end() - 2].kind not in "Map":
        return False
    before = tokens[match.start() - 1].kind if match.start() else "x"
    return before == "I" or next_word(text, tokens[match.end() - 1].end) in vocabulary.units


def _is_name(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``the March 8 Alliance``, ``by April Jones``: a name goes on with a capital."""
    if not vocabulary.month_first:
        return False
    core = (match["days"] or match["month"] or "").strip()
    if not core or "Y" in core or core[0] not in "Ma":
        return False
    word = next_word(text, tokens[match.end() - 1].end)
    if word in vocabulary.famed:
        return True
    if not word or not word[0].isupper():
        return False
    return match["month"] is not None or (tokens[match.start()].kind == "F" or _follows(tokens, match, "F"))


def _follows(tokens: list[Token], match: re.Match[str], kinds: str) -> bool:
    return match.start() > 0 and tokens[match.start() - 1].kind in kinds


def _is_rest(text: str, tokens: list[Token], match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """``the night of 3/4 May 2024``: a month behind a number that is no day is the rest of something unread."""
    del vocabulary  # this holds in all languages
    if match["months"] is None and match["month"] is None:
        return False
    begin = tokens[match.start()].start
    return text[max(0, begin - 2) : begin].rstrip(" \xa0")[-1:].isdigit()


TRAPS: Final[tuple[Trap, ...]] = (_is_count, _is_name, _is_rest)
