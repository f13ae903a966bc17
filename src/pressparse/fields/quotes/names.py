"""Who is named: a run of words told apart into a title and a name.

``Port Authority Chief Pilot Ann Roe`` has the title ``Port Authority Chief Pilot``; what follows the last word
for a role is the name. ``the Secretary General`` has no name: it is a role, and means somebody named elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from pressparse.fields.quotes.language import (
    AFFILIATING,
    CONJUNCTION,
    CONNECTOR,
    HONORIFIC,
    OPENER,
    ORGANISATION,
    ROLE,
    SMALL,
    SUFFIX,
    Language,
)
from pressparse.lines import Span

_TITLE: Final = HONORIFIC | ROLE
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


class Mention(NamedTuple):
    """A mention of somebody. A named tuple, for so many are made.

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
    """A word as written, the offset where it stands, and what it is: a sum of kinds of ``language``."""

    written: str
    start: int
    kind: int

    @property
    def end(self) -> int:
        return self.start + len(self.written)


def mentions(prose: str, start: int, end: int, language: Language, *, past: int = 0) -> Iterator[Mention]:
    """Find the mentions between two offsets, in order; what stands in the genitive is left out.

    What ends at ``past`` or before is left unread.
    """
    for found in phrases(prose, start, end, language):
        if found.end() > past:
            yield from read(prose, found, language)


def phrases(prose: str, start: int, end: int, language: Language) -> Iterator[re.Match[str]]:
    """Find the runs of words that may name somebody; a word that opens a sentence is none."""
    search, openers = language.phrase.search, language.openers
    at = start - 1
    # Not with ``finditer``: the character before a run may be the last one of the run before.
    while found := search(prose, at, end):
        if found[1].casefold() not in openers:
            yield found
        at = found.end() - 1


def mention_at(prose: str, at: int, end: int, language: Language) -> Mention | None:
    """Read the mention that begins at an offset: a pronoun, a name or a role, or several people that ``and`` joins."""
    if pronoun := language.pronoun.match(prose, at - 1, end):
        return pronoun_mention(pronoun[1], Span(*pronoun.span(1)))
    found = language.phrase.match(prose, at - 1, end)
    people = read(prose, found, language) if found else []
    if people and people[-1].naming is Naming.PERSON and prose.startswith(", ", people[-1].span.end):
        # ``Ann Roe, Tom Hill and Jo Reed``
        more = language.phrase.match(prose, people[-1].span.end + 1, end)
        listed = read(prose, more, language) if more else []
        people += listed if len(listed) > 1 else []
    return several(people[0], people[-1]) if len(people) > 1 else people[0] if people else None


def several(first: Mention, last: Mention) -> Mention:
    """Return the mention of people who do something together: it names none of them alone."""
    return Mention(Naming.SEVERAL, Span(first.span.start, last.span.end))


def pronoun_mention(word: str, span: Span) -> Mention:
    """Return the mention that a pronoun is."""
    return Mention(Naming.PRONOUN, span, title=word.casefold())


def read(prose: str, found: re.Match[str], language: Language) -> list[Mention]:
    """Read a run of words: one mention, or two where ``and`` joins people."""
    start, end = found.span(1)
    behind_article = found.end("article")
    definite = behind_article >= 0
    at = behind_article if definite else start
    written = prose[at:end].split()
    kinds = list(map(language.kind, written))
    if not definite and not any(kinds) and _is_plain(written):
        return [Mention(Naming.PERSON, Span(start, end), " ".join(written))]
    words = []
    for word, kind in zip(written, kinds, strict=True):
        at = prose.index(word, at)
        words.append(_Word(word, at, kind))
        at += len(word)
    for index, word in enumerate(words):
        if word.kind & CONJUNCTION and _joins_people(words[:index], words[index + 1 :]):
            left = _mention(start, words[:index], definite=definite)
            right = _mention(words[index + 1].start, words[index + 1 :], definite=False)
            return [mention for mention in (left, right) if mention]
    mention = _mention(start, words, definite=definite)
    return [mention] if mention else []


def _is_plain(words: list[str]) -> bool:
    """Tell a name of some words, none in the genitive: with nothing that the tables know, it needs no closer look."""
    return 1 < len(words) <= _LONGEST_NAME and not any([word.endswith(_GENITIVE) for word in words])


def _joins_people(left: list[_Word], right: list[_Word]) -> bool:
    """Tell whether ``and`` joins two people: a title and a name stand before it, or nothing but two bare names."""
    cut = _name_starts(left)
    if cut:
        return cut < len(left) and not left[cut].kind & SMALL
    return _is_bare_name(left) and _is_bare_name(right)


def _name_starts(words: list[_Word]) -> int:
    """Return the index behind the title, where a name may begin; 0 where there is no title.

    The title ends with the last role before the first small word, if something follows it there (``Deputy Harbour
    Warden Roe of the Justice Office``), and further on otherwise (``Minister of Justice Roe``). A second title right
    behind ``of`` is another one's (``the deputy of Mayor Roe``).
    """
    title = 0
    for index, word in enumerate(words):
        kind = word.kind
        if not kind:
            continue
        if kind & _TITLE or (kind & SUFFIX and index + 2 < len(words)):
            if 0 < title == index - 1 and words[title].kind & AFFILIATING and kind & ROLE:
                break
            title = index + 1
        elif 0 < title < index and kind & SMALL and not words[index - 1].kind & SMALL:
            break
    return title


def _is_bare_name(words: list[_Word]) -> bool:
    return len(words) in {2, 3} and not any(word.kind & (CONNECTOR | ORGANISATION | _TITLE) for word in words)


def _mention(start: int, words: list[_Word], *, definite: bool) -> Mention | None:
    """Tell the words of one mention apart: title, name, and what follows the name (``of the University of …``)."""
    if not definite:
        words = _without_opener(words)
        start = words[0].start if words else start
    if not words:
        return None
    cut = _name_starts(words)
    behind = words[cut:]
    name = _name(behind, definite=definite)
    is_person = bool(name) and not _is_organisation(behind, name, titled=cut > 0, definite=definite)
    last = name[-1] if is_person else words[-1]
    if last.written.endswith(_GENITIVE):
        return None
    span = Span(start, last.end)
    if not is_person:
        if cut and not name:
            return Mention(Naming.ROLE, span, title=_joined(words), definite=definite)
        return Mention(Naming.ORGANISATION, span, name=_joined(words), definite=definite)
    title = [word for word in words if word.start < name[0].start] if cut else []
    address = _address(title) if len(title) == cut else ""
    while len(name) > 2 and name[-1].kind & SUFFIX:
        name.pop()
    return Mention(Naming.PERSON, span, _joined(name), _joined(title), address, definite)


def _name(words: list[_Word], *, definite: bool) -> list[_Word]:
    """Return the words behind the last title that are a name; none where they still belong to the title.

    ``Jane Roe of the University …`` begins with a name, ``of Trade and Industry Jane Roe`` may end with one. What
    stands in the genitive before a name is none of it: ``Open Water’s Jane Roe``.
    """
    small = [index for index, word in enumerate(words) if word.kind & SMALL]
    if not small or small[0] > 0:
        name = words[: small[0]] if small else words
        for index in range(len(name) - 1, 0, -1):
            if name[index - 1].written.endswith(_GENITIVE):
                name = name[index:]
                break
        return name[:] if len(name) <= _LONGEST_NAME else []
    rest = words[small[-1] + 1 :]
    is_name = len(rest) >= 3 and not definite and not any(word.kind & ORGANISATION for word in rest[-2:])
    return rest[-2:] if is_name else []


def _is_organisation(words: list[_Word], name: list[_Word], *, titled: bool, definite: bool) -> bool:
    """Tell an organisation by its words, by an article, or as an acronym; what has a title is a person."""
    for word in name:
        if word.kind & ORGANISATION:
            return True
    return not titled and (definite or (len(name) == 1 and (len(words) > 1 or _is_acronym(name[0].written))))


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _address(title: list[_Word]) -> str:
    """Return the title as it goes with a surname: a long one only from where roles stand together."""
    start = len(title)
    while start and title[start - 1].kind & _TITLE:
        start -= 1
    return _joined(title if len(title) <= _SHORT_TITLE else title[start:])


def _without_opener(words: list[_Word]) -> list[_Word]:
    start = 0
    while start < len(words) and words[start].kind & (OPENER | CONNECTOR):
        start += 1
    return words[start:] if start else words


def _joined(words: list[_Word]) -> str:
    return " ".join([word.written for word in words])
