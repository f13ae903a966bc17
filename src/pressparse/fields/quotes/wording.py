"""What the patterns of all languages are made of: classes of characters, and alternatives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from unicodedata import category

import regex

_WRITTEN: Final = tuple(map(chr, range(0x2000)))
"""Latin, Greek, Cyrillic and more: ``re`` has no classes for letters, but takes half the time of ``regex``."""

CAPITALS: Final = "".join(filter(str.isupper, _WRITTEN))
SMALL: Final = "".join(filter(str.islower, _WRITTEN))

ACCENTS: Final = "\u0300-\u036f"
"""Accents that stand as characters of their own."""

COMBINING: Final = "".join(mark for mark in _WRITTEN if category(mark).startswith("M"))
"""The same in all these scripts."""

SPACES: Final = "".join(filter(str.isspace, map(chr, range(0x3001))))

BEFORE_WORD: Final = r"\W(?=[^\W\d_])"
"""The character before a word. ``re`` finds one of a class fast, but slowly where a word begins (``\b``); the look
ahead passes by the many characters of a hidden quotation."""


_Tree = dict[str, "_Tree"]


def any_of(entries: Iterable[str], *, any_case: bool = False) -> str:
    r"""Return a pattern that matches the longest of some entries; a space stands for any white space.

    With ``any_case`` letters match as small ones and as capitals: a flag for all of a pattern makes it slow.

    >>> any_of(["said", "says", "so says"])
    '(?:s(?:a(?:id|ys)|o\\s+says))'
    """
    tree: _Tree = {}
    for entry in entries:
        branch = tree
        for letter in entry:
            branch = branch.setdefault(_either(letter) if any_case else _literal(letter), {})
        branch[""] = {}
    return f"(?:{_pattern(tree)})" if tree else r"(?!)"


def _pattern(tree: _Tree) -> str:
    branches = [letter + _pattern(tree[letter]) for letter in sorted(tree) if letter]
    if len(branches) == 1 and "" not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if '' in tree else ''}" if branches else ""


def _literal(letter: str) -> str:
    return r"\s+" if letter == " " else regex.escape(letter)


def _either(letter: str) -> str:
    capital = letter.upper()
    return f"[{letter}{capital}]" if letter.islower() and len(capital) == 1 else _literal(letter)
