"""What is speech and what is not.

Most of what stands in quotation marks is no speech: titles of events and reports, names, terms, words held at arm's
length. A quotation is speech where

- a verb of saying, a label or a signature stands right beside it and names who speaks, however short it is; where it
  names nobody, the quotation begins with a capital or is long enough for a piece;
- a telling sentence brings a piece of it (``she said the lock would “open before the summer”``): four words at least,
  not set like a title, nothing before it that names a thing (``entitled``, ``the theme``);
- it stands free, as one or more whole sentences of five words at least, not set like a title.
"""

from __future__ import annotations

from typing import Final

import regex

from pressparse.fields.quotes.marks import opens_paragraph
from pressparse.fields.quotes.quoted import Quoted
from pressparse.fields.quotes.scene import Scene, has_words
from pressparse.fields.quotes.sentences import HIDDEN
from pressparse.lines import Span

_WORD: Final = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}’'-]*+")
_PIECE_AT_LEAST: Final = 4
_FREE_AT_LEAST: Final = 5
_LOOK_BACK: Final = 80
_STOPS: Final = (".", "!", "?", "…")


def may_be_piece(scene: Scene, quoted: Quoted) -> bool:
    """Tell whether a quotation inside a telling sentence may be a piece of speech."""
    words = _words(scene.text, quoted)
    before = scene.prose[max(0, quoted.span.start - _LOOK_BACK) : quoted.span.start]
    return len(words) >= _PIECE_AT_LEAST and not is_title(words) and not scene.language.naming_before.search(before)


def begins_large(scene: Scene, quoted: Quoted) -> bool:
    """Tell whether a quotation begins with a capital, as a sentence does."""
    start = quoted.parts[0].start
    return scene.text[start : start + 1].isupper()


def stands_free(scene: Scene, quoted: Quoted) -> bool:
    """Tell whether a quotation is whole sentences of its own."""
    text, first, last = scene.text, quoted.parts[0], quoted.parts[-1]
    start = max(scene.paragraphs[quoted.first].start, quoted.span.start - _LOOK_BACK)
    before = scene.prose[start : quoted.span.start].rstrip()
    opens = before.endswith((*_STOPS, ":", HIDDEN)) or not has_words(before, Span(0, len(before)))
    words = _words(text, quoted)
    ends = text[first.start : last.end].endswith((*_STOPS, ",", "-", "—")) or text[
        quoted.span.end : quoted.span.end + 1
    ] in set(".!?")
    whole = (ends or len(quoted.parts) > 1 or not quoted.closed) and begins_large(scene, quoted)
    return opens and whole and len(words) >= _FREE_AT_LEAST and not is_title(words)


def is_set_apart(scene: Scene, quoted: Quoted) -> bool:
    """Tell whether a quotation opens its paragraph and is not set like a title."""
    opens = opens_paragraph(scene.prose, scene.paragraphs[quoted.first], quoted.span.start)
    return opens and not is_title(_words(scene.text, quoted))


def is_title(words: list[str]) -> bool:
    """Tell whether words are set like a title: nearly all that are long enough begin with a capital.

    >>> is_title(["Strategies", "and", "Capabilities"]), is_title(["We", "keep", "the", "Lock", "open"])
    (True, False)
    """
    long = [word for word in words if len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    return bool(long) and capital >= 0.75 * len(long) and not all(word.isupper() for word in long)


def _words(text: str, quoted: Quoted) -> list[str]:
    first, last = quoted.parts[0], quoted.parts[-1]
    return _WORD.findall(text, first.start, last.end)
