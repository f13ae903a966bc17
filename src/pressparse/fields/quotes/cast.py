"""The people of a release: who is named in full, who has which role, and whom a short mention means."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from pressparse.fields.quotes.language import Language, Sex
from pressparse.fields.quotes.names import Mention


@frozen
class Person:
    """Somebody named in a release.

    Attributes:
        name: the fullest form of the name.
        titles: what he or she is called, in the order of the text.
        sex: as a form of address tells it, or None.
    """

    name: str
    titles: tuple[str, ...] = ()
    sex: Sex | None = None

    @property
    def surname(self) -> str:
        """The last word of the name, in small letters."""
        return self.name.rpartition(" ")[2].casefold()

    @property
    def is_full(self) -> bool:
        """Whether more than the surname is known."""
        return " " in self.name


class Cast:
    """The people of one release, by surname."""

    def __init__(self, mentions: Iterable[tuple[Mention, str]], language: Language) -> None:
        """Take the mentions of persons in the order of the text, each with the apposition behind it or ''."""
        self._language = language
        self._people: dict[str, list[Person]] = {}
        for mention, apposition in mentions:
            self._add(mention, apposition)

    def person(self, mention: Mention) -> Person | None:
        """Return whom a mention by name means; None where nobody or more than one is known by it."""
        known = self._namesakes(mention.name)
        same = [
            person
            for person in known
            if not person.is_full or " " not in mention.name or _alike(person.name, mention.name)
        ]
        if len(same) > 1 and mention.title:
            same = [person for person in same if mention.title in person.titles] or same
        return same[0] if len(same) == 1 else None

    def holder(self, role: str) -> Person | None:
        """Return the one person who has a role; None where nobody or more than one has it.

        The ``Secretary General`` is not the ``Assistant Secretary General``.
        """
        holders = [person for known in self._people.values() for person in known if self._holds(person, role)]
        return holders[0] if len(holders) == 1 else None

    def is_known(self, name: str) -> bool:
        """Tell whether somebody with this surname is named in full."""
        return any(person.is_full or person.titles for person in self._namesakes(name))

    def knows_in_full(self, name: str) -> bool:
        """Tell whether somebody with this surname is named with more than that."""
        return any(person.is_full for person in self._namesakes(name))

    def _namesakes(self, name: str) -> list[Person]:
        return self._people.get(name.rpartition(" ")[2].casefold(), []) if name else []

    def _add(self, mention: Mention, apposition: str) -> None:
        titles = tuple(title for title in (mention.title, apposition) if title)
        person = Person(mention.name, titles, self._sex(mention))
        known = self._people.setdefault(person.surname, [])
        for index, other in enumerate(known):
            same = _alike(other.name, person.name) if person.is_full and other.is_full else len(known) == 1
            if same:
                known[index] = _merged(other, person)
                return
        if person.is_full or not known:
            known.append(person)

    def _holds(self, person: Person, role: str) -> bool:
        wanted = role.casefold().split()
        return any(self._names(title.casefold().replace(",", " ").split(), wanted) for title in person.titles)

    def _names(self, title: list[str], wanted: list[str]) -> bool:
        size = len(wanted)
        for at in range(len(title) - size + 1):
            if title[at : at + size] == wanted and (at == 0 or title[at - 1] not in self._language.lesser):
                return True
        return False

    def _sex(self, mention: Mention) -> Sex | None:
        for word in mention.title.casefold().split():
            if sex := self._language.sex(word.rstrip(".")):
                return sex
        return None


def _alike(one: str, other: str) -> bool:
    """Tell whether two full names with one surname may be one person's: the first names begin alike."""
    first, second = one.partition(" ")[0].rstrip("."), other.partition(" ")[0].rstrip(".")
    return first.startswith(second) or second.startswith(first)


def _merged(one: Person, other: Person) -> Person:
    titles = (*one.titles, *(title for title in other.titles if title not in one.titles))
    name = one.name if one.is_full else other.name
    return evolve(one, name=name, titles=titles, sex=one.sex or other.sex)
