"""The people of a release: who is named in full, who has which role, and whom a short mention means.

Sentences are read for people only when somebody is asked for, and only those that have his name or role in them:
most speakers are named in full where they speak.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

import regex

from pressparse.fields.places import is_region
from pressparse.fields.quotes.clauses import apposition, is_set_off, role_before, with_whole_title
from pressparse.fields.quotes.concordance import Concordance
from pressparse.fields.quotes.language import Language, Sex
from pressparse.fields.quotes.names import Mention, Naming, mentions, phrases, read
from pressparse.fields.quotes.sentences import HIDDEN, sentences
from pressparse.lines import Span

_NICKNAME: Final = regex.compile(r"(?<=\s)[\"“(][^\"”()]{1,20}[\"”)]\s++")
_NAMESAKES_AT_MOST: Final = 20
_MENTION_AT_MOST: Final = 200
_STOP_OR_BREAK: Final = re.compile(r"[.\n\r]")
_BESIDE_AT_MOST: Final = 240
_PATIENCE: Final = 50
_SHORT: Final = 10_000
_EFFORT_OF_PLACE: Final = 500
"""Who has a role is looked for no longer than it takes to read the release, taken for somewhat longer than it is, so
many times. What people write does not come near it; a text with another role in each sentence would be read as often as
it has sentences."""

_PARTING: Final = frozenset(",;:!?…)]”»–—" + HIDDEN)
"""Signs at the end of a word that no name goes across."""


class Person(NamedTuple):
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


_Named = tuple[Mention, tuple[str, ...]]


class Cast:
    """The people whom the prose of a release names, and the one whom its source label names."""

    def __init__(self, prose: str, paragraphs: tuple[Span, ...], label: str, language: Language) -> None:
        """Take the prose with its quotations hidden; nothing is read before somebody is asked for."""
        self._prose = prose
        self._words = Concordance(prose)
        self._paragraphs = paragraphs
        self._label = "\n" + _NICKNAME.sub("", label)
        self._language = language
        self._in_names = language.inside_names
        self._people: dict[str, list[Person]] = {}
        self._holders: dict[str, Person | None] = {}
        self._sentences: dict[int, list[Span]] = {}
        self._patience = _PATIENCE * (len(prose) + _SHORT)

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
        words = _role_words(role)
        key = " ".join(words)
        if words and key not in self._holders:
            holder = self._find_holder(words)
            self._holders[key] = holder if self._patience >= 0 else None  # half a search names the wrong one
        return self._holders.get(key)

    def _find_holder(self, role: list[str]) -> Person | None:
        holder: Person | None = None
        for mention in self._bearers(role):
            person = self.person(mention)
            if person is None or (holder and person != holder):
                return None
            holder = person
        return holder

    def is_known(self, name: str) -> bool:
        """Tell whether somebody with this surname is named in full or with a title."""
        return any(person.is_full or person.titles for person in self._namesakes(name))

    def _namesakes(self, name: str) -> list[Person]:
        """Return those with the surname that a name ends with."""
        surname = _surname(name)
        if surname in self._people:
            return self._people[surname]
        known = self._people[surname] = []
        for mention, titles in self._named(name):
            if titles or " " in mention.name:
                self._add(known, mention, titles)
        if not any(person.is_full for person in known) and not is_region(surname):  # ``State House Kenya``
            for mention in mentions(self._label, 1, len(self._label), self._language):
                if mention.naming is Naming.PERSON and " " in mention.name and _surname(mention.name) == surname:
                    self._add(known, mention, _titles(mention.title))
        return known

    def _named(self, name: str) -> Iterator[_Named]:
        """Find those named with the surname of a name, with their titles."""
        read_up_to = 0
        surname, last = _surname(name), name.rpartition(" ")[2]
        for place in self._words.places(last):
            if place < read_up_to:
                continue
            start = self._run_starts(place)
            if start == place and not self._is_beside(place, place + len(last)):
                continue  # Most surnames are such.
            mention = self._mention_over(place, max(start, read_up_to))
            if mention is not None:
                read_up_to = mention.span.end
                if mention.naming is Naming.PERSON and _surname(mention.name) == surname:
                    mention = with_whole_title(self._prose, mention, self._language)
                    yield mention, _titles(mention.title, self._apposed(mention))

    def _mention_over(self, place: int, start: int) -> Mention | None:
        """Return the first mention from an offset on that ends behind a place, in its sentence."""
        prose, language, end = self._prose, self._language, place + _MENTION_AT_MOST
        found = next((run for run in phrases(prose, start, end, language) if run.end() > place), None)
        if found and not _STOP_OR_BREAK.search(found[1]):
            # It goes across the end of no sentence: most often its sentence need not be told.
            mention = next((each for each in read(prose, found, language) if each.span.end > place), None)
            if mention:
                return mention
        sentence = self._sentence(place)
        start, end = max(start, sentence.start), min(end, sentence.end)
        following = mentions(prose, start, end, language, past=place)
        return next((each for each in following if each.span.end > place), None)

    def _apposed(self, mention: Mention) -> str:
        """Return the role that stands before or behind a name between commas, or ''."""
        prose, language, (start, end) = self._prose, self._language, mention.span
        if not self._is_beside(start, end):
            return ""
        sentence = self._sentence(start)
        before = role_before(prose, sentence.start, mention, language)
        return before or apposition(prose, mention, sentence.end, language)

    def _run_starts(self, place: int) -> int:
        """Return where the run of words that names somebody begins at the latest, looking back from a word in it.

        It is the word itself where no run goes on from what stands before it.
        """
        floor, at = max(1, place - _MENTION_AT_MOST), place
        for word in reversed(self._prose[floor:place].split()):
            if word[-1] in _PARTING or (word[0].islower() and (word[-1] == "." or self._is_plain(word))):
                return at
            at = self._prose.rindex(word, floor, at)
        return at

    def _is_beside(self, start: int, end: int) -> bool:
        """Tell whether something may stand between commas or dashes, before a surname or behind it."""
        return is_set_off(self._prose, end) or self._prose[max(0, start - 20) : start].rstrip().endswith(",")

    def _is_plain(self, word: str) -> bool:
        return word.isalpha() and word not in self._in_names

    def _bearers(self, role: list[str]) -> Iterator[Mention]:
        """Find the mentions of people who are given a role in the sentences that have its words."""
        sentence, has_all = Span(0, 0), False
        for place in self._words.places(role[-1]):
            self._patience -= _EFFORT_OF_PLACE
            if place >= sentence.end:
                sentence = self._sentence(place)
                written = self._prose[sentence.start : sentence.end].casefold()
                self._patience -= len(written)
                has_all = all(word in written for word in role)
            if self._patience < 0:
                return
            if has_all:
                for phrase in self._beside(place, sentence):
                    yield from self._bearing(phrase, role)

    def _bearing(self, phrase: re.Match[str], role: list[str]) -> Iterator[Mention]:
        for mention in read(self._prose, phrase, self._language):
            is_person = mention.naming is Naming.PERSON
            if is_person and (self._has(mention.title, role) or self._has(self._apposed(mention), role)):
                yield mention

    def _beside(self, place: int, sentence: Span) -> Iterator[re.Match[str]]:
        """Find the runs of words to which a word may give a role: that around it, and one across a sign each way."""
        prose, language = self._prose, self._language
        floor, ceiling = max(sentence.start, place - _BESIDE_AT_MOST), min(sentence.end, place + _BESIDE_AT_MOST)
        start = max(sentence.start, self._run_starts(place))
        around = next((run for run in phrases(prose, start, ceiling, language) if run.end() > place), None)
        if around:
            yield around
        if (sign := max(prose.rfind(sign, floor, place) for sign in ",–—")) > 0:
            end = self._before_brackets(floor, sign)  # ``Ann Roe (Lock Party), warden``
            start = max(sentence.start, self._run_starts(end))
            yield from (run for run in phrases(prose, start, end, language) if run.end() == end)
        if (sign := prose.find(",", place, ceiling)) > 0:  # ``the warden, Ann Roe``
            yield from islice(phrases(prose, sign + 1, min(sentence.end, sign + _BESIDE_AT_MOST), language), 1)

    def _before_brackets(self, floor: int, at: int) -> int:
        """Return the offset behind the last word before another offset, but for what stands in brackets there."""
        before = self._prose[floor:at].rstrip()
        if before.endswith(")"):
            before = before[: max(0, before.rfind("("))].rstrip()
        return floor + len(before)

    def _sentence(self, place: int) -> Span:
        # Spans are ordered by where they begin: a pair that any of them at this place comes before finds the last.
        at = (place, len(self._prose) + 1)
        index = bisect_right(self._paragraphs, at) - 1
        if index not in self._sentences:
            paragraph = self._paragraphs[index]
            self._sentences[index] = sentences(self._prose, paragraph.start, paragraph.end, self._language)
        within = self._sentences[index]
        return within[bisect_right(within, at) - 1]

    def _add(self, known: list[Person], mention: Mention, titles: tuple[str, ...]) -> None:
        person = Person(mention.name, mention.written, titles, self._sex(mention) if mention.title else None)
        same = [index for index, other in enumerate(known) if _may_be(other, person.name)]
        if len(same) == 1:
            known[same[0]] = _merged(known[same[0]], person)
        elif not same and len(known) < _NAMESAKES_AT_MOST:
            known.append(person)

    def _has(self, title: str, role: list[str]) -> bool:
        """Tell whether a title has a role in it; ``vice minister`` is no ``minister``."""
        words = _role_words(title)
        if role[-1] not in words:
            return False
        return any(
            words[at : at + len(role)] == role and (at == 0 or words[at - 1] not in self._language.lesser)
            for at in range(len(words))
        )

    def _sex(self, mention: Mention) -> Sex | None:
        for word in mention.title.casefold().split():
            if sex := self._language.sex(word.rstrip(".")):
                return sex
        return None


def _titles(*titles: str) -> tuple[str, ...]:
    return tuple(title for title in titles if title)


def _role_words(title: str) -> list[str]:
    """Return the words of a title as they are compared: ``Secretary-General`` is ``Secretary General``."""
    return title.casefold().replace(",", " ").replace("-", " ").split()


def _surname(name: str) -> str:
    return name.rpartition(" ")[2].casefold()


def ends_with(name: str, surname: str) -> bool:
    """Tell whether a name is longer than a surname and ends with it.

    >>> ends_with("Jane van Roe", "van Roe"), ends_with("Jane Roe", "van Roe")
    (True, False)
    """
    return name.endswith(f" {surname}")


def _may_be(person: Person, name: str) -> bool:
    """Tell whether a name with the surname of a person may be his: one is the surname only, or both begin alike.

    A surname may have several words: ``De Bolle``.
    """
    if not person.is_full or " " not in name or ends_with(person.name, name) or ends_with(name, person.name):
        return True
    first, second = person.name.partition(" ")[0].rstrip("."), name.partition(" ")[0].rstrip(".")
    return first.startswith(second) or second.startswith(first)


def _merged(one: Person, other: Person) -> Person:
    name = one.name if one.is_full and not ends_with(other.name, one.name) else other.name
    titles = (*one.titles, *(title for title in other.titles if title not in one.titles))
    return one._replace(name=name, titles=titles[:_NAMESAKES_AT_MOST], sex=one.sex or other.sex)
