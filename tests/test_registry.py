"""Who claims a label; agencies and layouts of other packages; a caller's own registry."""

import warnings
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from typing import Any

import attrs
import pytest

from pressparse import PressparseError, Profile, Registry, parse_text, plugins, registry
from pressparse.agencies import BUILTIN
from pressparse.agencies.nato import NATO
from pressparse.errors import PluginWarning
from pressparse.layouts.plain import PLAIN

HARBOUR = Profile(key="harbour", name="Port Authority", labels=("Port Authority", "Harbour"))
TEXT = "Pier reopens\n\nSource: {}\n\nThe pier is open."


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("NATO", "nato"),
        ("nato", "nato"),
        ("INTERPOL  (news\u00a0and events)", "interpol"),
        ("US\u00a0Defense Joint Chiefs of Staff", "jcs"),
        ("NATO –", None),
        ("NATO Secretary General visits", None),
        ("N\u200bATO", None),  # a zero-width space
        ("\u202eOTAN", None),  # the writing direction turned
        ("ΝΑΤΟ", None),  # Greek capitals
        ("", None),
        ("(news and events)", None),
    ],
)
def test_a_label_is_claimed_by_its_letters_alone(label: str, key: str | None) -> None:
    found = Registry.builtin().find(label)
    assert (found.key if found else None) == key


def test_an_unknown_label_keeps_itself_as_name_and_is_noted() -> None:
    (release,) = parse_text(TEXT.format("Port Authority (District News)"))
    source = release.source
    assert (source.name, source.agency, source.section) == ("Port Authority (District News)", None, "District News")
    assert [note.code for note in release.notes] == ["unknown-agency"]


def test_a_callers_registry_is_used_and_says_why() -> None:
    (release,) = parse_text(TEXT.format("harbour (docks)"), registry=Registry.builtin().adding(HARBOUR))
    assert (release.source.name, release.source.agency) == ("Port Authority", "harbour")
    assert [(why.field, why.rule, why.span) for why in release.because] == [
        ("source", "label-claimed", release.source.span),
        ("source.section", "section-in-brackets", (31, 36)),
    ]


def test_a_claim_that_is_taken_is_refused_unless_it_replaces() -> None:
    mine = Profile(key="mine", name="Mine", labels=("NATO",))
    with pytest.raises(PressparseError, match="both claim 'label nato'"):
        Registry.builtin().adding(mine)
    replaced = Registry.builtin().replacing(mine)
    assert replaced.find("NATO") is mine
    assert NATO not in replaced.profiles
    assert len(replaced.profiles) == len(BUILTIN)


def test_of_many_claims_that_are_taken_the_first_is_named() -> None:
    labels = [label for profile in reversed(BUILTIN) for label in profile.labels]
    with pytest.raises(PressparseError) as raised:
        Registry.builtin().adding(Profile(key="zz", name="All of them", labels=labels))
    assert raised.value.message == f"zz and {BUILTIN[-1].key} both claim 'label {labels[0].lower()}'"


@pytest.mark.parametrize("key", ["Harbour", "", "a-b", None])
def test_a_profile_with_a_wrong_key_is_refused(key: Any) -> None:
    with pytest.raises(PressparseError, match="the key of a profile"):
        Profile(key=key, name="Harbour", labels=())


@pytest.mark.parametrize("name", [" ", "", None])
def test_a_profile_without_a_name_is_refused(name: Any) -> None:
    with pytest.raises(PressparseError, match="proper name"):
        Profile(key="harbour", name=name, labels=())


@pytest.mark.parametrize("labels", ["NATO", ("",), (None,), None])
def test_a_profile_with_wrong_labels_is_refused(labels: Any) -> None:
    with pytest.raises(PressparseError, match="tuple of texts"):
        Profile(key="harbour", name="Harbour", labels=labels)


def test_a_profile_whose_zone_is_no_name_is_refused() -> None:
    with pytest.raises(PressparseError, match="is its name, such as 'Europe/London', not 3"):
        attrs.evolve(NATO, time_zone=3)  # type: ignore[arg-type]


def test_what_is_no_profile_or_layout_is_refused() -> None:
    built_in, port = Registry.builtin(), Profile(key="port", name="Port", labels=("Port",))
    for give in (built_in.adding, built_in.replacing):
        with pytest.raises(PressparseError, match=r"^a registry takes each Profile by itself, not list$"):
            give([port])  # type: ignore[arg-type]
    with pytest.raises(PressparseError, match=r"^a registry takes each Layout by itself, not str$"):
        built_in.with_layouts("plain")  # type: ignore[arg-type]


def test_every_built_in_agency_is_in_order_and_claims_what_its_file_says() -> None:
    assert [profile.key for profile in BUILTIN] == sorted(profile.key for profile in BUILTIN)
    for profile in BUILTIN:
        for label in profile.labels:
            assert Registry.builtin().find(label) is profile


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[EntryPoint]]:
    """Entry points as if other packages had brought them."""
    points: list[EntryPoint] = []

    def entry_points(*, group: str) -> list[EntryPoint]:
        return [point for point in points if point.group == group]

    monkeypatch.setattr(plugins, "entry_points", entry_points)
    registry._installed.cache_clear()
    yield points
    registry._installed.cache_clear()


def test_plugins_add_agencies_and_layouts(plugged: list[EntryPoint]) -> None:
    plugged += [
        EntryPoint("harbour", "tests.test_registry:HARBOUR", plugins.AGENCIES),
        EntryPoint("cousins", "tests.test_registry:COUSINS", plugins.AGENCIES),
        EntryPoint("mine", "tests.test_registry:MY_LAYOUT", plugins.LAYOUTS),
    ]
    installed = Registry.installed()
    assert {profile.key for profile in installed.profiles} >= {"harbour", "cousin_a", "cousin_b", "nato"}
    assert installed.layouts[0].name == "mine"
    (release,) = parse_text(TEXT.format("Harbour"))
    assert release.source.agency == "harbour"


def test_a_broken_plugin_is_warned_of_by_name_and_left_out(plugged: list[EntryPoint]) -> None:
    plugged += [
        EntryPoint("number", "tests.test_registry:NUMBER", plugins.AGENCIES),
        EntryPoint("absent", "no_such_module:X", plugins.AGENCIES),  # they are asked in the order of their names
        EntryPoint("thief", "tests.test_registry:THIEF", plugins.AGENCIES),
        EntryPoint("again", "pressparse.layouts.plain:PLAIN", plugins.LAYOUTS),
        EntryPoint("harbour", "tests.test_registry:HARBOUR", plugins.AGENCIES),
    ]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        installed = Registry.installed()
    messages = [str(each.message) for each in caught if issubclass(each.category, PluginWarning)]
    assert len(messages) == 4
    for name, message in zip(("absent", "number", "thief", "plain"), messages, strict=True):
        assert name in message
    assert {profile.key for profile in installed.profiles} == {"harbour", *(profile.key for profile in BUILTIN)}
    assert installed.layouts == Registry.builtin().layouts


COUSINS = (
    attrs.evolve(HARBOUR, key="cousin_a", labels=("A",)),
    attrs.evolve(HARBOUR, key="cousin_b", labels=("B",)),
)
MY_LAYOUT = attrs.evolve(PLAIN, name="mine", recognise=lambda _: 0.0)
NUMBER = 3
THIEF = Profile(key="thief", name="Thief", labels=("nato",))
