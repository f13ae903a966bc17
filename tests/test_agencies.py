"""Each built-in agency is read as its gold says, in excerpts of its manner and in our own words."""

import pickle
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressparse import Profile, Registry, parse_text
from pressparse.agencies import BUILTIN
from pressparse.catalogue import agencies
from pressparse.export import to_dict
from pressparse.profile import GENERIC, RULES
from pressparse.testing import check_profile
from tests.gold import cases, check, written_out
from tests.writers import SIGNS, TEXTS

CASES = cases("agencies", "*/*.txt")
BUILT_IN = Registry.builtin()


def read(text: str, registry: Registry = BUILT_IN) -> list[dict[str, Any]]:
    return [written_out(release, text) for release in parse_text(text, registry=registry)]


def texts_of(profile: Profile) -> list[str]:
    return [case.read_bytes().decode() for case in CASES if case.parent.name == profile.key]


def test_every_built_in_agency_has_gold_and_no_gold_is_of_another() -> None:
    assert {case.parent.name for case in CASES} == {profile.key for profile in BUILTIN}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_an_agency_is_read_as_its_gold_says(case: Path) -> None:
    check(case, read)


@pytest.mark.parametrize("profile", BUILTIN, ids=lambda profile: profile.key)
def test_every_habit_shows_in_the_gold(profile: Profile) -> None:
    """Without one of its rules, or with the generic ones in their place, an agency is read differently."""
    unseen = []
    for attribute, rules in fewer_habits(profile):
        changes: dict[str, Any] = {attribute: rules}
        without = BUILT_IN.replacing(attrs.evolve(profile, **changes))
        if all(read(text) == read(text, without) for text in texts_of(profile)):
            unseen.append((attribute, rules))
    assert unseen == []


def fewer_habits(profile: Profile) -> list[tuple[str, tuple[Any, ...]]]:
    """Return what the attributes of a profile are without one of its habits."""
    differing = [name for name in RULES if getattr(profile, name) != getattr(GENERIC, name)]
    fewer = [(name, getattr(GENERIC, name)) for name in differing]
    for name in differing:
        rules, common = getattr(profile, name), getattr(GENERIC, name)
        fewer += [(name, tuple(other for other in rules if other is not rule)) for rule in rules if rule not in common]
    return fewer


@pytest.mark.parametrize("profile", BUILTIN, ids=lambda profile: profile.key)
def test_the_check_for_authors_finds_nothing_to_complain_of(profile: Profile) -> None:
    check_profile(profile, texts_of(profile))


def test_a_registry_can_be_sent_to_another_process() -> None:
    sent = pickle.loads(pickle.dumps(BUILT_IN))  # noqa: S301
    for profile in BUILTIN:
        for text in texts_of(profile):
            assert read(text, sent) == read(text)


LINES = st.sampled_from(
    sorted({line for profile in BUILTIN for text in texts_of(profile) for line in text.split("\n")})
)
"""Lines of the gold, in any order: the signs that some agency's rules look for."""


@given(st.sampled_from(BUILTIN), TEXTS, st.lists(st.one_of(LINES, SIGNS), max_size=30).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_every_agency_reads_any_text(profile: Profile, title: str, body: str) -> None:
    text = f"{title}\n\nSource: {profile.labels[0]}\n\n{body}"
    for release in parse_text(text, registry=BUILT_IN, layout="plain"):
        assert text[slice(*release.body_span)] == release.body
        assert "rule-failed" not in {note.code for note in release.notes}
        to_dict(release)  # a field is read when it is asked for


@pytest.mark.parametrize(
    "label",
    [
        *("Police", "National Police", "Federal Police", "Victoria Police", "Polizei", "Polizei Harburg"),
        *("Department of Justice", "Department of Justice (Ireland)", "Irish Department of Justice", "DOJ"),
        *("Ministry of Defence", "Ministry of Defence (Singapore)", "Indian Ministry of Defence", "MOD"),
        *("Department of Defence", "Department of Defense", "Australian Department of Defence", "Department of War"),
        *("Department of State", "State Department", "Government", "The Government", "Commission", "Council"),
        *("European Council", "Council of Europe", "Council", "European Commission against Racism and Intolerance"),
        *("United Nations Children's Fund", "UNICEF", "UN", "United Nations Association", "UN Watch"),
        *("OSCE Parliamentary Assembly", "New Zealand Police Association", "New Zealand Defence Force"),
        *("NCA", "AFP", "Agence France-Presse", "Bundespolizei", "Bundeskriminalamt", "BKA", "Home Affairs"),
        *("House", "US House - Jane Doe", "White House Correspondents' Association", "NATO Parliamentary Assembly"),
        *("Radio", "Beehive", "Hong Kong", "Hong Kong Free Press", "Atomic Energy Agency"),
    ],
)
def test_another_body_is_never_taken_for_a_known_one(label: str) -> None:
    assert BUILT_IN.find(label) is None
    card = f"CoveragePost\n\nPier reopens\n\nMarch 3, 2024\n\nSource: {label} The pier is open ... "
    link = '<a href="https://harbour.example/1" title="Pier reopens">Read more</a>'
    for release in parse_text(card + link, registry=BUILT_IN):
        assert release.source.agency is None


def test_a_longer_name_is_of_no_agency_whose_label_it_begins_with() -> None:
    names = [name for profile in BUILTIN for name in profile.other_bodies]
    assert names
    assert [name for name in names if BUILT_IN.find(name)] == []


def test_the_catalogue_lists_every_agency_and_what_it_does_differently() -> None:
    entries = agencies(BUILT_IN)
    assert [entry.key for entry in entries] == [profile.key for profile in BUILTIN]
    for entry, profile in zip(entries, BUILTIN, strict=True):
        assert (entry.name, entry.labels, entry.time_zone) == (profile.name, profile.labels, profile.time_zone)
        assert all(habit.added or habit.dropped for habit in entry.habits)
        assert all(summary.endswith(".") and len(summary) > 10 for habit in entry.habits for _, summary in habit.added)
