"""A rule or a layout of another package that fails costs its own answer and nothing else, and is named."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Profile, Registry, parse_text
from pressparse.agencies import BUILTIN
from pressparse.containment import contain, contain_layout, is_own, name_of
from pressparse.errors import PluginWarning
from pressparse.faults import fault_of_finding
from pressparse.layouts import BUILTIN as LAYOUTS
from pressparse.layouts.layout import Cut, Section
from pressparse.layouts.plain import PLAIN
from pressparse.lines import Span
from pressparse.profile import RULES
from tests.broken_rules import BROKEN, HARBOUR, raises, with_rule
from tests.writers import TEXTS

TEXT = """Pier reopens

Source: Port Authority (docks)

HARBOURTOWN, 3 May 2024 – The pier was closed.More boats came, “and they sank,” said Jane Doe.

Media advisory

4 May 2024, 09:30: Opening…"""

CASES = [(attribute, rule, fault) for attribute, rules in BROKEN.items() for rule, fault in rules]


def test_every_attribute_of_a_profile_has_rules_that_break() -> None:
    assert tuple(BROKEN) == RULES


@pytest.mark.parametrize(("attribute", "rule", "fault"), CASES, ids=lambda value: getattr(value, "__name__", None))
def test_a_rule_that_fails_is_named_and_the_release_keeps_all_its_fields(
    attribute: str, rule: object, fault: str
) -> None:
    whole = parse_text(TEXT, registry=Registry((HARBOUR,)))[0]
    (release,) = parse_text(TEXT, registry=Registry((with_rule(attribute, rule),)))
    (note,) = (note for note in release.notes if note.code == "rule-failed")
    assert f"{attribute} of harbour: {name_of(rule)}" in note.message
    assert fault in note.message
    assert attrs.evolve(release, notes=whole.notes) == whole


@given(TEXTS)
def test_a_profile_of_nothing_but_broken_rules_reads_any_text(text: str) -> None:
    profile = HARBOUR
    for attribute, rules in BROKEN.items():
        changes: dict[str, Any] = {attribute: tuple(rule for rule, _ in rules)}
        profile = attrs.evolve(profile, **changes)
    body = f"Pier reopens\n\nSource: Port Authority (docks)\n\n{text}"
    digest = parse_text(body, registry=Registry((profile,)), layout="plain")
    assert digest[0].title == "Pier reopens"
    assert sum(note.code == "rule-failed" for note in digest[0].notes) > len(BROKEN)


@pytest.mark.parametrize("first", ["advisory", "published", "blocks", "notes"])
def test_notes_do_not_tell_which_field_was_asked_for_first(first: str) -> None:
    registry = Registry(
        (attrs.evolve(HARBOUR, kind_rules=(raises,), published_rules=(raises,), event_rules=(raises,)),)
    )
    release, other = (parse_text(TEXT, registry=registry)[0] for _ in range(2))
    getattr(release, first)
    assert release.notes == other.notes
    assert [note.message.split()[0] for note in release.notes if note.code == "rule-failed"] == [
        "event_rules",
        "kind_rules",
        "published_rules",
    ]


def test_rules_of_pressparse_stand_as_they_are() -> None:
    for profile in BUILTIN:
        assert contain(profile) is profile
        assert all(is_own(rule) for attribute in RULES for rule in getattr(profile, attribute))
    assert all(contain_layout(layout) is layout for layout in LAYOUTS)
    assert contain(HARBOUR) is HARBOUR


def test_a_rule_is_contained_once_whatever_becomes_of_its_registry() -> None:
    registry = Registry((with_rule("kind_rules", raises),))
    again = registry.adding(Profile(key="other", name="Other", labels=())).replacing(*registry.profiles)
    assert again.find("Port Authority") == registry.find("Port Authority")


@pytest.mark.parametrize("rules", ["x", None, [raises], (1,), raises])
def test_rules_that_are_no_tuple_of_functions_are_refused(rules: Any) -> None:
    with pytest.raises(ValueError, match="kind_rules is a tuple of functions"):
        attrs.evolve(HARBOUR, kind_rules=rules)


def splits_outside(*_: object) -> Cut:
    return Cut((Section(0, Span(0, 10**6), None, Span(0, 1)),))


def splits_backwards(*_: object) -> Cut:
    spans = (Span(5, 6), Span(0, 1))
    return Cut(tuple(Section(span.start, None, None, span) for span in spans))


def splits_beyond_the_next(text: str, *_: object) -> Cut:
    return Cut((Section(0, None, None, Span(0, len(text))), Section(5, None, None, Span(5, 6))))


@pytest.mark.parametrize(
    ("split", "fault"),
    [
        (raises, "raised TypeError"),
        (lambda *_: "cut", "gave str, which is no Cut"),
        (splits_outside, "gave a span outside the text"),
        (splits_backwards, "gave sections that are not in the order of the text"),
        (splits_beyond_the_next, "gave a body outside its release"),
    ],
)
def test_a_layout_that_fails_leaves_the_text_to_the_plain_one(split: Any, fault: str) -> None:
    mine = attrs.evolve(PLAIN, name="mine", split=split)
    digest = parse_text(TEXT, registry=Registry((HARBOUR,)).with_layouts(mine), layout="mine")
    (note,) = (note for note in digest.notes if note.code == "layout-failed")
    assert note.message == f"the layout mine {fault}; the text was read as plain"
    assert [release.title for release in digest] == ["Pier reopens"]


@pytest.mark.parametrize(("recognise", "fault"), [(raises, "raised"), (lambda _: 7, "gave the share 7")])
def test_a_layout_that_cannot_say_what_it_recognises_is_not_asked_further(recognise: Any, fault: str) -> None:
    mine = attrs.evolve(PLAIN, name="mine", recognise=recognise)
    with pytest.warns(PluginWarning, match=f"the layout mine {fault}"):
        digest = parse_text(TEXT, registry=Registry((HARBOUR,)).with_layouts(mine))
    assert digest.layout == "plain"


@given(st.sampled_from(RULES[1:]), st.one_of(st.none(), st.integers(), st.text(), st.tuples(st.text())))
def test_what_is_no_finding_is_always_told(attribute: str, found: object) -> None:
    assert "no Finding" in str(fault_of_finding(attribute, found, None))  # type: ignore[arg-type]
