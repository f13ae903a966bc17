"""What the checks for authors of plugins say of profiles that are in order, and of those that are not."""

import random
from typing import Any

import attrs
import pytest

from pressparse.errors import UsageError
from pressparse.fields import truncation
from pressparse.layouts import BUILTIN as LAYOUTS
from pressparse.layouts.layout import Cut, Layout, Section
from pressparse.layouts.plain import PLAIN
from pressparse.lines import Span
from pressparse.testing import (
    PluginError,
    check_layout,
    check_profile,
    complaints_about_layout,
    complaints_about_profile,
)
from tests import broken_rules
from tests.broken_rules import BROKEN, HARBOUR, with_rule
from tests.gold import cases

SAMPLE = """Pier reopens, a crowd of boats

Source: Port Authority (docks)

HARBOURTOWN, 3 May 2024 – The pier was closed. More boats of the town, it is said, came!

Media advisory

4 May 2024, 09:30: Opening…"""


def test_a_profile_that_is_in_order_passes() -> None:
    profile = attrs.evolve(HARBOUR, time_zone="Europe/London", truncation_rules=(truncation.word_limit(7),))
    check_profile(profile, [SAMPLE])


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"labels": ()}, "it has no label"),
        ({"labels": ("Port Authority", "PORT  authority")}, "the label 'port authority' stands there 2 times"),
        ({"labels": ("Port Authority", "nato")}, "the label 'nato' is claimed by the built-in agency nato"),
        ({"key": "nato"}, "the key 'nato' is that of the built-in agency NATO"),
        ({"other_bodies": ("Harbour Friends",)}, "the other body 'Harbour Friends' begins as no label does"),
        ({"time_zone": "Europe/Harbourtown"}, "there is no time zone 'Europe/Harbourtown'"),
        ({"labels": ("Harbour",)}, "sample 0 has no release of harbour: its labels are Port Authority (docks)"),
        ({"kind_rules": (lambda _: None,)}, "<lambda> cannot be sent to another process: "),
    ],
)
def test_what_is_wrong_with_names_is_said(changes: dict[str, Any], complaint: str) -> None:
    complaints = complaints_about_profile(attrs.evolve(HARBOUR, **changes), [SAMPLE])
    assert any(complaint in each for each in complaints), complaints


@pytest.mark.parametrize("samples", ["Pier reopens", [b"Pier reopens"]])
def test_samples_are_a_list_of_texts(samples: Any) -> None:
    for check, plugin in ((check_profile, HARBOUR), (check_layout, PLAIN)):
        with pytest.raises(UsageError, match=r"^samples are to be a list of texts$"):
            check(plugin, samples)  # type: ignore[arg-type]


def test_a_profile_without_samples_is_not_in_order() -> None:
    assert complaints_about_profile(HARBOUR, []) == ("there is no sample",)


@pytest.mark.parametrize(
    ("attribute", "rule", "fault"),
    [
        *((attribute, rule, fault) for attribute, rules in BROKEN.items() for rule, fault in rules),
        ("kind_rules", broken_rules.raises_on_odd_bodies, "raises IndexError"),
        ("kind_rules", broken_rules.is_never_the_same, "gives another answer the second time"),
        ("kind_rules", broken_rules.looks_beyond, "looks beyond its release"),
        ("kind_rules", broken_rules.looks_at_every_pair, "is slow: four times the text"),
        ("kind_rules", broken_rules.doubles_with_each_letter, "is slow: "),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_is_wrong_with_a_rule_is_said_and_the_rule_is_named(attribute: str, rule: Any, fault: str) -> None:
    with pytest.raises(PluginError) as raised:
        check_profile(with_rule(attribute, rule), [SAMPLE])
    (complaint,) = raised.value.complaints
    assert complaint.startswith(f"{attribute}: tests.broken_rules.{rule.__name__} ")
    assert fault.replace("raised", "raises") in complaint


MINE = attrs.evolve(PLAIN, name="mine", summary="mine")
"""A layout of another package, as the check sees it."""


def recognises_by_luck(_: object) -> float:
    return 7


def splits_at_random(text: str, *_: object) -> Cut:
    at = random.randrange(len(text) + 1)  # noqa: S311
    return Cut((Section(at, None, None, Span(at, len(text))),))


def splits_outside(text: str, *_: object) -> Cut:
    return Cut((Section(0, None, None, Span(0, len(text) + 1)),))


def splits_slowly(text: str, *_: object) -> Cut:
    wide = [at for at in range(len(text)) if text.find("¬¬", at) > 0]
    return Cut((Section(0, None, None, Span(0, len(text))),) * (not wide))


def test_a_layout_that_is_in_order_passes() -> None:
    check_layout(MINE, [SAMPLE])


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_built_in_layouts_are_in_order(layout: Layout) -> None:
    (sample,) = cases("layouts", f"{layout.name.replace('-', '_')}.txt")
    check_layout(layout, [sample.read_text(encoding="utf-8")])


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"name": "dense"}, "the name 'dense' is that of a built-in layout"),
        ({"recognise": lambda _: 1.0}, "it cannot be sent to another process: "),
        ({"recognise": broken_rules.raises}, "raises ZeroDivisionError: by harbour"),
        ({"recognise": recognises_by_luck}, "recognises_by_luck gives the share 7"),
        ({"least": 2.0}, "sample 0 is not recognised: another layout was chosen"),
        ({"split": splits_outside}, "splits_outside gave a span outside the text"),
        ({"split": splits_at_random}, "splits_at_random gives another answer the second time"),
        ({"split": splits_slowly}, "split is slow: four times the text"),
    ],
)
def test_what_is_wrong_with_a_layout_is_said(changes: dict[str, Any], complaint: str) -> None:
    complaints = complaints_about_layout(attrs.evolve(MINE, **changes), [SAMPLE])
    assert any(complaint in each for each in complaints), complaints
