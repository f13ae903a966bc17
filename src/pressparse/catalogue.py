"""What the profiles of a registry say, as data: for pages that list agencies, and for people who look one up."""

from __future__ import annotations

import inspect
from typing import Final

from attrs import frozen

from pressparse.containment import ContainedRule, name_of
from pressparse.profile import GENERIC, RULES, Profile
from pressparse.registry import Registry

_PACKAGE: Final = "pressparse.fields."


@frozen
class Habit:
    """Where an agency differs from the generic profile.

    Attributes:
        attribute: of the profile: ``truncation_rules``.
        added: the rules that the generic profile has not: name, and first line of the docstring.
        dropped: the names of those of the generic profile that it has not.

    >>> Habit("published_rules", added=(), dropped=("published.stated.date_line",)).attribute
    'published_rules'
    """

    attribute: str
    added: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]


@frozen
class Entry:
    """An agency as a page shows it.

    Attributes:
        key: its id in records.
        name: its proper name.
        labels: what stands after ``Source:``.
        time_zone: of its press office, or None.
        habits: where it differs from the generic profile.

    >>> nato = next(entry for entry in agencies(Registry.builtin()) if entry.key == "nato")
    >>> nato.name, nato.labels[:2], nato.time_zone
    ('NATO', ('NATO', 'North Atlantic Treaty Organization'), 'Europe/Brussels')
    """

    key: str
    name: str
    labels: tuple[str, ...]
    time_zone: str | None
    habits: tuple[Habit, ...]


def agencies(registry: Registry) -> tuple[Entry, ...]:
    """Return what the profiles of a registry say, in the order of their keys.

    >>> europol = next(entry for entry in agencies(Registry.builtin()) if entry.key == "europol")
    >>> europol.labels, [habit.attribute for habit in europol.habits]
    (('Europol',), ['truncation_rules', 'lead_rules', 'glue_rules', 'published_rules'])
    >>> europol.habits[0].added[0]
    ('cut-after-60-words', 'The rule that a body closed with a mark was cut after so many words.')
    """
    return tuple(
        Entry(profile.key, profile.name, profile.labels, profile.time_zone, _habits(profile))
        for profile in registry.profiles
    )


def _habits(profile: Profile) -> tuple[Habit, ...]:
    return tuple(
        Habit(
            name,
            added=tuple((_short(rule), _summary(rule)) for rule in given if rule not in common),
            dropped=tuple(_short(rule) for rule in common if rule not in given),
        )
        for name in RULES
        if (given := getattr(profile, name)) != (common := getattr(GENERIC, name))
    )


def _short(rule: object) -> str:
    """Return the name of a rule: that which its findings have where it is a value, else that of the function."""
    named = getattr(rule, "name", None)
    return named if isinstance(named, str) else name_of(rule).removeprefix(_PACKAGE)


def _summary(rule: object) -> str:
    told = rule.rule if isinstance(rule, ContainedRule) else rule
    return (inspect.getdoc(told) or "").partition("\n")[0].partition(";")[0].removesuffix(".") + "."
