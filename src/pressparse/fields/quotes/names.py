"""Who is named: a run of words told apart into a title and a name.

``INTERPOL Secretary General Jürgen Stock`` has the title ``INTERPOL Secretary General``; what follows the last word
for a role is the name. ``the Secretary General`` has no name: it is a role, and means somebody named elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

import regex
from attrs import frozen

from pressparse.fields.quotes.language import Language
from pressparse.lines import Span

_WORD: Final = regex.compile(r"[^\s]++")
_GENITIVE: Final = ("’s", "'s", "s’", "s'")
_LONGEST_NAME: Final = 6


class Naming(Enum):
    """How somebody is mentioned."""

    PERSON = "person"
    ROLE = "role"
    PRONOUN = "pronoun"
    ORGANISATION = "organisation"


@frozen
class Mention:
    """A mention of somebody.

    Attributes:
        naming: how.
        span: all of it, its article and title included.
        name: the name alone, white space made single spaces; empty for a role or pronoun.
        title: what stands before the name; for a role, the role without its article; for a pronoun, the pronoun.
        address: the part of the title that goes with a bare surname: ``Mr``, ``Secretary General``.
        definite: whether an article stands before it.
    """

    naming: Naming
    span: Span
    name: str = ""
    title: str = ""
    address: str = ""
    definite: bool = False

    @property
    def written(self) -> str:
        """The name as the text has it: with the title where it is a surname only."""
        return self.name if " " in self.name or not self.address else f"{self.address} {self.name}"


class _Word(NamedTuple):
    bare: str
    start: int
    end: int


def mentions(prose: str, start: int, end: int, language: Language) -> Iterator[Mention]:
    """Find the mentions between two offsets, in order; what stands in the genitive is left out."""
    for found in language.phrase.finditer(prose, start, end):
        yield from _read(prose, found, language)


def mention_at(prose: str, at: int, end: int, language: Language) -> Mention | None:
    """Read the mention that begins at an offset: a pronoun, a name or a role."""
    if pronoun := language.pronoun.match(prose, at, end):
        return pronoun_mention(pronoun[0], Span(*pronoun.span()))
    found = language.phrase.match(prose, at, end)
    return next(_read(prose, found, language), None) if found else None


def pronoun_mention(word: str, span: Span) -> Mention:
    """Return the mention that a pronoun is."""
    return Mention(Naming.PRONOUN, span, title=word.casefold())


def _read(prose: str, found: regex.Match[str], language: Language) -> Iterator[Mention]:
    """Read a run of words: one mention, or several where ``and`` joins people."""
    definite = found["article"] is not None
    at = found.end("article") if definite else found.start()
    words = [_Word(_bare(word[0]), *word.span()) for word in _WORD.finditer(prose, at, found.end())]
    start = found.start()
    for index, word in enumerate(words):
        if word.bare in language.conjunctions and _is_person(words[:index], language):
            if mention := _mention(prose, start, words[:index], language, definite=definite):
                yield mention
            words, start, definite = words[index + 1 :], words[index + 1].start, False
            break
    if mention := _mention(prose, start, words, language, definite=definite):
        yield mention


def _is_person(words: list[_Word], language: Language) -> bool:
    """Tell whether words are a title and a name right behind it, so that ``and`` begins another."""
    titles = [index for index, word in enumerate(words) if language.is_title(word.bare)]
    return bool(titles) and titles[-1] + 1 < len(words) and words[titles[-1] + 1].bare not in language.connectors


def _mention(prose: str, start: int, words: list[_Word], language: Language, *, definite: bool) -> Mention | None:
    if not definite:
        words = _without_opener(words, language)
    if not words or prose[words[0].start : words[-1].end].endswith(_GENITIVE):
        return None
    span = Span(start if definite else words[0].start, words[-1].end)
    titles = [index for index, word in enumerate(words) if language.is_title(word.bare)]
    cut = titles[-1] + 1 if titles else 0
    name = _name(words[cut:], language, titled=bool(titles), definite=definite)
    title = _joined(prose, words[: len(words) - len(name)])
    if not name and titles:
        return Mention(Naming.ROLE, span, title=title, definite=definite)
    if not name or _is_organisation(prose, name, language, titled=bool(titles), definite=definite):
        return Mention(Naming.ORGANISATION, span, name=_joined(prose, words), definite=definite)
    address = _address(prose, words[:cut], language) if len(words) - len(name) == cut else ""
    return Mention(Naming.PERSON, span, _joined(prose, name), title, address, definite)


def _name(words: list[_Word], language: Language, *, titled: bool, definite: bool) -> list[_Word]:
    """Return the words behind the title that are a name; none where they still belong to the title."""
    small = [index for index, word in enumerate(words) if word.bare in language.connectors and word.bare.islower()]
    joins = [index for index in small if words[index].bare not in language.particles or index == 0]
    if not joins:
        return words if len(words) <= _LONGEST_NAME else []
    rest = words[joins[-1] + 1 :]
    is_name = (
        titled and not definite and len(rest) >= 3 and not any(word.bare in language.organisations for word in rest)
    )
    return rest[-2:] if is_name else []


def _is_organisation(prose: str, name: list[_Word], language: Language, *, titled: bool, definite: bool) -> bool:
    if any(word.bare in language.organisations for word in name):
        return True
    if titled:
        return False
    text = prose[name[0].start : name[-1].end]
    return definite or (text.isupper() and len(text) > 1 and len(name) == 1)


def _address(prose: str, title: list[_Word], language: Language) -> str:
    """Return the words of the title that stand together before the name: ``INTERPOL President`` -> ``President``."""
    start = len(title)
    while start and language.is_title(title[start - 1].bare):
        start -= 1
    return _joined(prose, title[start:])


def _without_opener(words: list[_Word], language: Language) -> list[_Word]:
    start = 0
    while start < len(words) and (words[start].bare in language.openers or words[start].bare in language.connectors):
        start += 1
    return words[start:]


def _bare(word: str) -> str:
    return word.casefold().removesuffix("’s").removesuffix("'s").rstrip(".")


def _joined(prose: str, words: list[_Word]) -> str:
    return " ".join(prose[word.start : word.end] for word in words)
