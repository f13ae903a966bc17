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

from pressparse.fields.quotes.marks import opens_paragraph
from pressparse.fields.quotes.scene import Setting, has_words
from pressparse.fields.quotes.sentences import HIDDEN
from pressparse.fields.quotes.wording import SPACES
from pressparse.lines import Span

_PIECE_AT_LEAST: Final = 4
_FREE_AT_LEAST: Final = 5
_LOOK_BACK: Final = 80
_BEHIND_NAMING: Final = SPACES + ":,"
_ENDS: Final = (".", "!", "?")
_STOPS: Final = (*_ENDS, "…")


def may_be_piece(setting: Setting) -> bool:
    """Tell whether a quotation inside a telling sentence may be a piece of speech."""
    words = setting.words
    return len(words) >= _PIECE_AT_LEAST and not is_title(words) and not _is_named(setting)


def _is_named(setting: Setting) -> bool:
    """Tell whether a word before a quotation makes it the name of a thing."""
    language, start = setting.scene.language, setting.quoted.span.start
    before = setting.scene.prose[max(0, start - _LOOK_BACK) : start]
    # The pattern looks at each word: it is asked only where one that may fit stands at the end.
    may_be = before.rstrip(_BEHIND_NAMING).lower().endswith(language.ends_of_naming)
    return may_be and language.naming_before.search(before) is not None


def begins_large(setting: Setting) -> bool:
    """Tell whether a quotation begins with a capital, as a sentence does, and is no title of some words."""
    start = setting.quoted.parts[0].start
    is_capital = setting.scene.text[start : start + 1].isupper()
    return is_capital and not (len(setting.words) >= _PIECE_AT_LEAST and is_title(setting.words))


def stands_free(setting: Setting) -> bool:
    """Tell whether a quotation is whole sentences of its own."""
    return (
        begins_large(setting)
        and _ends_whole(setting)
        and _opens(setting)
        and len(setting.words) >= _FREE_AT_LEAST
        and not is_title(setting.words)
    )


def _ends_whole(setting: Setting) -> bool:
    text, quoted = setting.scene.text, setting.quoted
    first, last = quoted.parts[0], quoted.parts[-1]
    if len(quoted.parts) > 1 or not quoted.closed or text[quoted.span.end : quoted.span.end + 1] in _ENDS:
        return True
    return text.endswith((*_STOPS, ",", "-", "—"), first.start, last.end)


def _opens(setting: Setting) -> bool:
    """Tell whether a stop, a colon or a quotation stands before a quotation, or no word at all."""
    start = max(setting.paragraph.start, setting.quoted.span.start - _LOOK_BACK)
    before = setting.scene.prose[start : setting.quoted.span.start].rstrip()
    return before.endswith((*_STOPS, ":", HIDDEN)) or not has_words(before, Span(0, len(before)))


def is_set_apart(setting: Setting) -> bool:
    """Tell whether a quotation opens its paragraph and is not set like a title."""
    opens = opens_paragraph(setting.scene.prose, setting.paragraph, setting.quoted.span.start)
    return opens and not is_title(setting.words)


def is_title(words: list[str]) -> bool:
    """Tell whether words are set like a title: nearly all that are long enough begin with a capital.

    >>> is_title(["Strategies", "and", "Capabilities"]), is_title(["We", "keep", "the", "Lock", "open"])
    (True, False)
    """
    long = [word for word in words if len(word) > 3]
    capital = sum(map(str.isupper, [word[0] for word in long]))
    return bool(long) and capital >= 0.75 * len(long) and not all(map(str.isupper, long))
