"""An agency is a value: its names, and what differs from the generic profile.

The plain case is a key, a name and labels. An agency with habits of its own lists rules; extending a default is
tuple addition in sight: ``section_rules=(my_rule, *sections.COMMON)``. A cousin of an agency is
``attrs.evolve(NATO, key=…, name=…, labels=…)``.
"""

from __future__ import annotations

import re
from typing import Any, Final, TypeVar

from attrs import Attribute, field, fields, frozen

from pressparse.errors import UsageError
from pressparse.fields import advisories, blocks, datelines, glue, kinds, lead, published, sections, truncation
from pressparse.fields.advisories import EventRule
from pressparse.fields.blocks.outline import BlockRule
from pressparse.fields.published import PublishedRule
from pressparse.fields.rule import Rule
from pressparse.model import Dateline, Kind, Truncation

R = TypeVar("R")

_KEY: Final = re.compile(r"[a-z][a-z0-9_]*")


def _check_key(_instance: object, _attribute: Attribute[str], key: object) -> None:
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise UsageError(f"the key of a profile is small letters, digits and underscores, not {key!r}")


def _check_name(_instance: object, _attribute: Attribute[str], name: object) -> None:
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"a profile has the proper name of its agency, not {name!r}")


def _as_labels(labels: object) -> tuple[str, ...]:
    if not isinstance(labels, tuple | list) or not all(isinstance(label, str) and label.strip() for label in labels):
        raise UsageError(f"the labels of a profile are a tuple of texts, not {labels!r}")
    return tuple(labels)


def _check_zone(_instance: object, _attribute: Attribute[str | None], zone: object) -> None:
    if not isinstance(zone, str | None):
        raise UsageError(f"the time zone of a profile is its name, such as 'Europe/London', not {zone!r}")


def _check_rules(_instance: object, attribute: Attribute[Any], rules: object) -> None:
    if not isinstance(rules, tuple) or not all(map(callable, rules)):
        raise UsageError(f"{attribute.name} is a tuple of functions, not {rules!r:.80}")


def _rules(common: tuple[R, ...]) -> tuple[R, ...]:
    """Declare the rules of a field; they are those that hold for every agency where a profile says nothing."""
    given: tuple[R, ...] = field(default=common, validator=_check_rules)
    return given


@frozen(kw_only=True)
class Profile:
    """What is known of an agency.

    Attributes:
        key: the agency's id in records: small letters, digits, underscores.
        name: its proper name.
        labels: what stands after ``Source:`` in its releases, sections in brackets left out; upper and lower case
            and the amount of white space do not count.
        other_bodies: names of other bodies that begin as one of the labels does: where a page prints label and text on
            one line, the longer name is the label.
        time_zone: the zone of its press office, as the IANA names it, or None.
        section_rules: how a section is read from the label.
        kind_rules: how it is known what sort of text a release is; news where none answers.
        block_rules: how the pieces of a body are told apart.
        dateline_rules: how the place that opens a text is found.
        truncation_rules: how it is known that a body was cut short.
        lead_rules: how it is known that the first paragraph is missing.
        glue_rules: where pieces that were joined with nothing between are looked for, and how hard.
        published_rules: how its releases say their own day; the day that a page gives comes first without a rule.
        event_rules: how its advisories write events; each rule adds what those before it left.

    Raises:
        UsageError: a key, name, label or tuple of rules is not as described.

    >>> Profile(key="harbour", name="Port Authority", labels=("Port Authority", "Harbour")).name
    'Port Authority'
    """

    key: str = field(validator=_check_key)
    name: str = field(validator=_check_name)
    labels: tuple[str, ...] = field(converter=_as_labels)
    other_bodies: tuple[str, ...] = field(default=(), converter=_as_labels)
    time_zone: str | None = field(default=None, validator=_check_zone)
    section_rules: tuple[Rule[str], ...] = _rules(sections.COMMON)
    kind_rules: tuple[Rule[Kind], ...] = _rules(kinds.COMMON)
    block_rules: tuple[BlockRule, ...] = _rules(blocks.COMMON)
    dateline_rules: tuple[Rule[Dateline], ...] = _rules(datelines.COMMON)
    truncation_rules: tuple[Rule[Truncation], ...] = _rules(truncation.COMMON)
    lead_rules: tuple[Rule[bool], ...] = _rules(lead.COMMON)
    glue_rules: tuple[Rule[tuple[int, ...]], ...] = _rules(glue.COMMON)
    published_rules: tuple[PublishedRule, ...] = _rules(published.COMMON)
    event_rules: tuple[EventRule, ...] = _rules(advisories.COMMON)


GENERIC: Final = Profile(key="generic", name="Any agency", labels=())
"""What holds for an agency that nobody has described."""

RULES: Final = tuple(attribute.name for attribute in fields(Profile) if attribute.name.endswith("_rules"))
"""The attributes of a profile that hold rules, in the order in which they stand there."""
