"""Who is named: a run of words told apart into a title and a name.

``Port Authority Chief Pilot Ann Roe`` has the title ``Port Authority Chief Pilot``; what follows the last word
for a role is the name. ``the Secretary General`` has no name: it is a role, and means somebody named elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from attrs import frozen

from pressparse.fields.quotes.language import Language
from pressparse.lines import Span

_WORD: Final = re.compile(r"\S++")
_GENITIVE: Final = ("’s", "'s", "s’", "s'")
_LONGEST_NAME: Final = 6
_SHORT_TITLE: Final = 3


class Naming(Enum):
    """How somebody is mentioned."""

    PERSON = "person"
    ROLE = "role"
    PRONOUN = "pronoun"
    ORGANISATION = "organisation"
    SEVERAL = "several"


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
    """A word as written, in small letters without genitive and full stop, and where it stands."""

    written: str
    bare: str
    start: int
    end: int

    @property
    def is_small(self) -> bool:
        return self.written[0].islower()

    @property
    def is_genitive(self) -> bool:
        return self.written.endswith(_GENITIVE)

    @property
    def is_acronym(self) -> bool:
        return len(self.written) > 1 and self.written.isupper()


def mentions(prose: str, start: int, end: int, language: Language, *, past: int = 0) -> Iterator[Mention]:
    """Find the mentions between two offsets, in order; what stands in the genitive is left out.

    What ends at ``past`` or before is left unread.
    """
    for found in language.phrase.finditer(prose, start, end):
        if found.end() > past and found[0].casefold() not in language.openers:
            yield from _read(prose, found, language)


def mention_at(prose: str, at: int, end: int, language: Language) -> Mention | None:
    """Read the mention that begins at an offset: a pronoun, a name or a role, or several people that ``and`` joins."""
    if pronoun := language.pronoun.match(prose, at, end):
        return pronoun_mention(pronoun[0], Span(*pronoun.span()))
    found = language.phrase.match(prose, at, end)
    people = list(_read(prose, found, language)) if found else []
    if people and people[-1].naming is Naming.PERSON and prose.startswith(", ", people[-1].span.end):
        # ``Ann Roe, Tom Hill and Jo Reed``
        more = language.phrase.match(prose, people[-1].span.end + 2, end)
        listed = list(_read(prose, more, language)) if more else []
        people += listed if len(listed) > 1 else []
    return several(people[0], people[-1]) if len(people) > 1 else people[0] if people else None


def several(first: Mention, last: Mention) -> Mention:
    """Return the mention of people who do something together: it names none of them alone."""
    return Mention(Naming.SEVERAL, Span(first.span.start, last.span.end))


def pronoun_mention(word: str, span: Span) -> Mention:
    """Return the mention that a pronoun is."""
    return Mention(Naming.PRONOUN, span, title=word.casefold())


def _read(prose: str, found: re.Match[str], language: Language) -> Iterator[Mention]:
    """Read a run of words: one mention, or two where ``and`` joins people."""
    definite = found["article"] is not None
    at = found.end("article") if definite else found.start()
    words = [_Word(word[0], _bare(word[0]), *word.span()) for word in _WORD.finditer(prose, at, found.end())]
    start = found.start()
    for index, word in enumerate(words):
        if word.bare in language.conjunctions and _joins_people(words[:index], words[index + 1 :], language):
            if mention := _mention(prose, start, words[:index], language, definite=definite):
                yield mention
            words, start, definite = words[index + 1 :], words[index + 1].start, False
            break
    if mention := _mention(prose, start, words, language, definite=definite):
        yield mention


def _joins_people(left: list[_Word], right: list[_Word], language: Language) -> bool:
    """Tell whether ``and`` joins two people: a title and a name stand before it, or nothing but two bare names."""
    cut = _name_starts(left, language)
    if cut:
        return cut < len(left) and not _is_small(left[cut], language)
    return _is_bare_name(left, language) and _is_bare_name(right, language)


def _name_starts(words: list[_Word], language: Language) -> int:
    """Return the index behind the title, where a name may begin; 0 where there is no title.

    The title ends with the last role before the first small word, if something follows it there (``Deputy Harbour
    Warden Roe of the Justice Office``), and further on otherwise (``Minister of Justice Roe``). A second title right
    behind ``of`` is another one's (``the deputy of Mayor Roe``).
    """
    title = 0
    for index, word in enumerate(words):
        if language.is_title(word.bare) or (word.bare in language.suffixes and index + 2 < len(words)):
            if 0 < title == index - 1 and words[title].bare in language.affiliating and language.is_role(word.bare):
                break
            title = index + 1
        elif 0 < title < index and _is_small(word, language) and not _is_small(words[index - 1], language):
            break
    return title


def _is_bare_name(words: list[_Word], language: Language) -> bool:
    other = language.connectors | language.organisations
    return len(words) in {2, 3} and not any(word.bare in other or language.is_title(word.bare) for word in words)


def _mention(prose: str, start: int, words: list[_Word], language: Language, *, definite: bool) -> Mention | None:
    """Tell the words of one mention apart: title, name, and what follows the name (``of the University of …``)."""
    if not definite:
        words = _without_opener(words, language)
    if not words:
        return None
    start = start if definite else words[0].start
    cut = _name_starts(words, language)
    name = _name(words[cut:], language, definite=definite) if cut < len(words) else []
    is_person = bool(name) and not _is_organisation(words[cut:], name, language, titled=cut > 0, definite=definite)
    last = name[-1] if is_person else words[-1]
    if last.is_genitive:
        return None
    span = Span(start, last.end)
    if not is_person:
        if cut and not name:
            return Mention(Naming.ROLE, span, title=_joined(prose, words), definite=definite)
        return Mention(Naming.ORGANISATION, span, name=_joined(prose, words), definite=definite)
    title = [word for word in words if cut and word.start < name[0].start]
    address = _address(prose, title, language) if len(title) == cut else ""
    while len(name) > 2 and name[-1].bare in language.suffixes:
        name.pop()
    return Mention(Naming.PERSON, span, _joined(prose, name), _joined(prose, title), address, definite)


def _name(words: list[_Word], language: Language, *, definite: bool) -> list[_Word]:
    """Return the words behind the last title that are a name; none where they still belong to the title.

    ``Jane Roe of the University …`` begins with a name, ``of Trade and Industry Jane Roe`` may end with one. What
    stands in the genitive before a name is none of it: ``Open Water’s Jane Roe``.
    """
    small = [index for index, word in enumerate(words) if _is_small(word, language)]
    if not small or small[0] > 0:
        name = words[: small[0]] if small else words
        owner = max((index for index, word in enumerate(name[:-1], 1) if word.is_genitive), default=0)
        name = name[owner:]
        return name if len(name) <= _LONGEST_NAME else []
    rest = words[small[-1] + 1 :]
    is_name = len(rest) >= 3 and not definite and not any(word.bare in language.organisations for word in rest[-2:])
    return rest[-2:] if is_name else []


def _is_small(word: _Word, language: Language) -> bool:
    """Tell a small word of a title from one inside a name (``van der``)."""
    return word.is_small and word.bare in language.connectors


def _is_organisation(
    words: list[_Word], name: list[_Word], language: Language, *, titled: bool, definite: bool
) -> bool:
    """Tell an organisation by its words, by an article, or as an acronym; what has a title is a person."""
    if any(word.bare in language.organisations for word in name):
        return True
    return not titled and (definite or (len(name) == 1 and (name[0].is_acronym or len(words) > 1)))


def _address(prose: str, title: list[_Word], language: Language) -> str:
    """Return the title as it goes with a surname: a long one only from where roles stand together."""
    start = len(title)
    while start and language.is_title(title[start - 1].bare):
        start -= 1
    return _joined(prose, title if len(title) <= _SHORT_TITLE else title[start:])


def _without_opener(words: list[_Word], language: Language) -> list[_Word]:
    start = 0
    while start < len(words) and (words[start].bare in language.openers or words[start].bare in language.connectors):
        start += 1
    return words[start:]


def _bare(word: str) -> str:
    return word.casefold().removesuffix("’s").removesuffix("'s").rstrip(".")


def _joined(prose: str, words: list[_Word]) -> str:
    return " ".join(prose[word.start : word.end] for word in words)
