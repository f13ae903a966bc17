"""The people of a release: who is named in full, who has which role, and whom a short mention means.

Paragraphs are read for people only when somebody is asked for, and only those that have his name or role in them:
most speakers are named in full where they speak.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import Final

import regex
from attrs import evolve, frozen

from pressparse.fields.quotes.clauses import apposition, role_before
from pressparse.fields.quotes.language import Language, Sex
from pressparse.fields.quotes.names import Mention, Naming, mentions
from pressparse.lines import Span

_WORD: Final = re.compile(r"\w+")
_NICKNAME: Final = regex.compile(r"(?<=\s)[\"“(][^\"”()]{1,20}[\"”)]\s++")
_NAMESAKES_AT_MOST: Final = 20
_ROLE_WORDS_AT_MOST: Final = 6


@frozen
class Person:
    """Somebody named in a release.

    Attributes:
        name: the fullest form of the name.
        called: the name as it stands where it was first read, with a title where it is a surname only.
        titles: what he or she is called.
        sex: as a form of address tells it, or None.
    """

    name: str
    called: str
    titles: tuple[str, ...] = ()
    sex: Sex | None = None

    @property
    def is_full(self) -> bool:
        """Whether more than the surname is known."""
        return " " in self.name


class Cast:
    """The people whom the prose of a release names, and the one whom its source label names."""

    def __init__(self, prose: str, paragraphs: tuple[Span, ...], label: str, language: Language) -> None:
        """Take the prose with its quotations hidden; nothing is read before somebody is asked for."""
        self._prose = prose
        self._paragraphs = paragraphs
        self._label = _NICKNAME.sub("", label)
        self._language = language
        self._read: set[int] = set()
        self._people: dict[str, list[Person]] = defaultdict(list)
        self._holders: dict[str, set[tuple[str, int]]] = defaultdict(set)

    def person(self, mention: Mention) -> Person | None:
        """Return whom a mention by name means; None where nobody or more than one is known by it."""
        same = [person for person in self._namesakes(mention.name) if _may_be(person, mention.name)]
        if len(same) > 1 and mention.title:
            same = [person for person in same if mention.title in person.titles] or same
        return same[0] if len(same) == 1 else None

    def holder(self, role: str) -> Person | None:
        """Return the one person who has a role; None where nobody or more than one has it.

        The ``Secretary General`` is not the ``Assistant Secretary General``.
        """
        self._read_about(role)
        holders = self._holders[" ".join(_role_words(role))]
        if len(holders) != 1:
            return None
        ((surname, index),) = holders
        person = self._namesakes(surname)[index]
        return person if person.is_full else self.person(Mention(Naming.PERSON, Span(0, 0), person.name)) or person

    def is_known(self, name: str) -> bool:
        """Tell whether somebody with this surname is named in full or with a title."""
        return any(person.is_full or person.titles for person in self._namesakes(name))

    def _namesakes(self, name: str) -> list[Person]:
        self._read_about(name)
        surname = _surname(name)
        if not any(person.is_full for person in self._people[surname]):
            for mention in mentions(self._label, 0, len(self._label), self._language):
                if mention.naming is Naming.PERSON and " " in mention.name and _surname(mention.name) == surname:
                    self._add(mention, "")
        return self._people[surname]

    def _read_about(self, words: str) -> None:
        """Read the paragraphs that have the last of some words in them."""
        last = _WORD.findall(words.casefold())[-1:]
        for index in self._places.pop(last[0], ()) if last else ():
            if index not in self._read:
                self._read.add(index)
                self._read_paragraph(self._paragraphs[index])

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where words stand that nobody has asked for yet: for each, in small letters, the paragraphs that have it."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, paragraph in enumerate(self._paragraphs):
            for word in set(_WORD.findall(self._prose[paragraph.start : paragraph.end].casefold())):
                places[word].append(index)
        return places

    def _read_paragraph(self, paragraph: Span) -> None:
        for mention in mentions(self._prose, paragraph.start, paragraph.end, self._language):
            if mention.naming is not Naming.PERSON:
                continue
            title = role_before(self._prose, paragraph.start, mention, self._language)
            title = title or apposition(self._prose, mention, paragraph.end, self._language)
            if mention.title or title or " " in mention.name:
                self._add(mention, title)

    def _add(self, mention: Mention, apposed: str) -> None:
        titles = tuple(title for title in (mention.title, apposed) if title)
        person = Person(mention.name, mention.written, titles, self._sex(mention))
        surname = _surname(mention.name)
        known = self._people[surname]
        same = [index for index, other in enumerate(known) if _may_be(other, person.name)]
        if len(same) == 1:
            known[same[0]] = _merged(known[same[0]], person)
        elif not same and len(known) < _NAMESAKES_AT_MOST:
            same = [len(known)]
            known.append(person)
        for title in titles if len(same) == 1 else ():
            for role in self._roles(title):
                self._holders[role].add((surname, same[0]))

    def _roles(self, title: str) -> set[str]:
        """Return the runs of words in a title that may stand for it; ``vice minister`` is no ``minister``."""
        words = _role_words(title)
        starts = [at for at in range(len(words)) if at == 0 or words[at - 1] not in self._language.lesser]
        return {" ".join(words[at:end]) for at in starts for end in range(at + 1, at + 1 + _ROLE_WORDS_AT_MOST)}

    def _sex(self, mention: Mention) -> Sex | None:
        for word in mention.title.casefold().split():
            if sex := self._language.sex(word.rstrip(".")):
                return sex
        return None


def _role_words(title: str) -> list[str]:
    """Return the words of a title as they are compared: ``Secretary-General`` is ``Secretary General``."""
    return title.casefold().replace(",", " ").replace("-", " ").split()


def _surname(name: str) -> str:
    return name.rpartition(" ")[2].casefold()


def _may_be(person: Person, name: str) -> bool:
    """Tell whether a name with the surname of a person may be his: one is the surname only, or both begin alike."""
    if not person.is_full or " " not in name:
        return True
    first, second = person.name.partition(" ")[0].rstrip("."), name.partition(" ")[0].rstrip(".")
    return first.startswith(second) or second.startswith(first)


def _merged(one: Person, other: Person) -> Person:
    name = one.name if one.is_full else other.name
    titles = (*one.titles, *(title for title in other.titles if title not in one.titles))
    return evolve(one, name=name, titles=titles[:_NAMESAKES_AT_MOST], sex=one.sex or other.sex)
