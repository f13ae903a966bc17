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
    DUTY,
    HONORIFIC,
    OPENER,
    ORGANISATION,
    ROLE,
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


PEOPLE: Final = (Naming.PERSON, Naming.ROLE)
"""How one person is mentioned in words. A tuple: the hash that a set asks an enum for takes ten times as long."""


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


class _Run(NamedTuple):
    """A run of words, its article left out: where it stands, its words as written, and what each is."""

    prose: str
    start: int
    end: int
    words: list[str]
    kinds: list[int]

    def begins(self, index: int) -> int:
        """Return the offset of a word."""
        at = self.start
        for word in self.words[:index]:
            at = self.prose.index(word, at) + len(word)
        return self.prose.index(self.words[index], at) if index else at

    def ends(self, index: int) -> int:
        """Return the offset behind a word."""
        is_last = index == len(self.words) - 1
        return self.end if is_last else self.begins(index) + len(self.words[index])

    def is_small(self, index: int) -> bool:
        """Tell a small word of a title from one inside a name (``van der``)."""
        return bool(self.kinds[index] & CONNECTOR) and self.words[index][0].islower()

    def is_genitive(self, index: int) -> bool:
        return self.words[index].endswith(_GENITIVE)

    def written(self, first: int, last: int) -> str:
        return " ".join(self.words[first:last])


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
    article, at = (start, behind_article) if behind_article >= 0 else (None, start)
    text = prose[at:end]
    words, kinds = text.split(), language.kinds_of(text)
    if article is None and not any(kinds) and _is_plain(words):
        return [Mention(Naming.PERSON, Span(start, end), " ".join(words))]
    run = _Run(prose, at, end, words, kinds)
    for index, kind in enumerate(kinds):
        if kind & CONJUNCTION and _joins_people(run, index):
            both = _mention(run, 0, index, article), _mention(run, index + 1, len(words), None)
            return [mention for mention in both if mention]
    mention = _mention(run, 0, len(words), article)
    return [mention] if mention else []


def _is_plain(words: list[str]) -> bool:
    """Tell a name of some words, none in the genitive: with nothing that the tables know, it needs no closer look."""
    return 1 < len(words) <= _LONGEST_NAME and not any(word.endswith(_GENITIVE) for word in words)


def _joins_people(run: _Run, index: int) -> bool:
    """Tell whether ``and`` joins two people: a title and a name stand before it, or nothing but two bare names."""
    cut = _name_starts(run, 0, index)
    if cut:
        begin, stop = _name(run, cut, index, definite=False)
        is_titled = any(kind & _TITLE for kind in run.kinds[index + 1 :])
        return begin < stop and (is_titled or not run.is_small(cut))
    return _is_bare_name(run.kinds[:index]) and _is_bare_name(run.kinds[index + 1 :])


def _is_bare_name(kinds: list[int]) -> bool:
    return len(kinds) in {2, 3} and not any(kind & (CONNECTOR | ORGANISATION | _TITLE) for kind in kinds)


def _name_starts(run: _Run, first: int, last: int) -> int:
    """Return the index behind the title, where a name may begin; that of the first word where there is no title.

    The title ends with the last role before the first small word, if something follows it there (``Deputy Harbour
    Warden Roe of the Justice Office``), and further on otherwise (``Minister of Justice Roe``); what
    somebody is in charge of belongs to it, too (``Commander Harbour Security Roe``). A second title right behind
    ``of`` is another one's (``the deputy of Mayor Roe``).
    """
    cut, kinds = first, run.kinds
    for index in range(first, last):
        kind = kinds[index]
        if kind & _TITLE or (kind & SUFFIX and index + 2 < last) or (kind & DUTY and cut > first):
            if first < cut == index - 1 and kinds[cut] & AFFILIATING and kind & ROLE:
                break
            cut = index + 1
        elif kind and first < cut < index and run.is_small(index) and not run.is_small(index - 1):
            break
    return cut


def _mention(run: _Run, first: int, last: int, article: int | None) -> Mention | None:
    """Tell the words of one mention apart: title, name, and what follows the name (``of the University of …``)."""
    kinds, definite = run.kinds, article is not None
    if not definite:
        while first < last and kinds[first] & (OPENER | CONNECTOR):
            first += 1
    if first == last:
        return None
    cut = _name_starts(run, first, last)
    begin, stop = _name(run, cut, last, definite=definite)
    titled, named = cut > first, stop > begin
    is_person = named and not _is_organisation(
        run, begin, stop, alone=last == cut + 1, titled=titled, definite=definite
    )
    final = stop - 1 if is_person else last - 1
    if run.is_genitive(final):
        return None
    span = Span(run.begins(first) if article is None else article, run.ends(final))
    if not is_person:
        if titled and not named:
            return Mention(Naming.ROLE, span, title=run.written(first, last), definite=definite)
        return Mention(Naming.ORGANISATION, span, name=run.written(first, last), definite=definite)
    while stop > begin + 2 and kinds[stop - 1] & SUFFIX:
        stop -= 1
    name = run.written(begin, stop)
    if not titled:
        return Mention(Naming.PERSON, span, name, definite=definite)
    address = _address(run, first, begin) if begin == cut else ""
    return Mention(Naming.PERSON, span, name, run.written(first, begin), address, definite)


def _name(run: _Run, first: int, last: int, *, definite: bool) -> tuple[int, int]:
    """Return where the words behind the last title that are a name begin and end; alike where they belong to the title.

    ``Jane Roe of the University …`` begins with a name, ``of Trade and Industry Jane Q. Roe`` may end with one. What
    stands in the genitive before a name is none of it: ``Open Water’s Jane Roe``.
    """
    small = [index for index in range(first, last) if run.kinds[index] and run.is_small(index)]
    if not small or small[0] > first:
        stop = small[0] if small else last
        owners = [index for index in range(first, stop - 1) if run.is_genitive(index)]
        begin = owners[-1] + 1 if owners else first
        return (begin, stop) if stop - begin <= _LONGEST_NAME else (last, last)
    is_organisation = (run.kinds[last - 1] | run.kinds[last - 2]) & ORGANISATION
    is_name = last - small[-1] > 3 and not definite and not is_organisation
    return (_name_behind(run, small[-1], last), last) if is_name else (last, last)


def _name_behind(run: _Run, floor: int, last: int) -> int:
    """Return where the name begins that ends a run: a surname, small words and initials before it, a given name.

    The first word behind ``floor`` belongs to the title: ``of State A. Roe``.
    """
    while last > floor + 3 and run.kinds[last - 1] & SUFFIX:
        last -= 1
    begin = last - 1
    while begin > floor + 2 and (run.words[begin - 1][0].islower() or _is_initial(run.words[begin - 1])):
        begin -= 1
    return begin - 1 if begin > floor + 2 else begin


def _is_organisation(run: _Run, first: int, last: int, *, alone: bool, titled: bool, definite: bool) -> bool:
    """Tell an organisation by its words, by an article, or as an acronym; what has a title is a person."""
    if any(kind & ORGANISATION for kind in run.kinds[first:last]):
        return True
    return not titled and (definite or (last == first + 1 and (not alone or _is_acronym(run.words[first]))))


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[0].isupper() and word[1] == "."


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _address(run: _Run, first: int, last: int) -> str:
    """Return the title as it goes with a surname: a long one only from where roles stand together."""
    if last - first > _SHORT_TITLE:
        start = last
        while start > first and run.kinds[start - 1] & _TITLE:
            start -= 1
        first = start
    return run.written(first, last)
