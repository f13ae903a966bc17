"""What a rule or a layout of another package may spoil: its own answer, and nothing else.

Rules of pressparse are trusted, and nothing stands between them and their field. A rule that comes from elsewhere is
wrapped when a registry admits its profile: where it raises, or gives what is no answer, the release has no answer of
it, keeps its other fields, and a note names the rule. A layout that fails leaves its text to the plain one.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import partial
from typing import Any

from attrs import evolve, frozen

from pressparse.errors import PluginWarning
from pressparse.faults import claims_of, fault_of_claims, fault_of_cut, fault_of_finding
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.rule import Finding, Passage
from pressparse.labels import KnownLabels
from pressparse.layouts.layout import Cut, Layout, Style
from pressparse.layouts.plain import PLAIN
from pressparse.layouts.sample import Sample
from pressparse.model import BlockKind, Note, Severity
from pressparse.profile import RULES, Profile


@frozen
class ContainedRule:
    """A rule of another package: what it gives is looked at, and what it raises is caught.

    Attributes:
        rule: the rule.
        attribute: where it stands in the profile.
        agency: the key of the profile.
    """

    rule: Callable[[Any], Any]
    attribute: str
    agency: str

    def __call__(self, passage: Passage) -> Finding[Any] | None:
        """Return the rule's answer where it is one."""
        try:
            found: Finding[Any] | None = self.rule(passage)
            fault = None if found is None else fault_of_finding(self.attribute, found, passage)
        except Exception as error:
            found, fault = None, f"raised {type(error).__name__}"
        if fault is None:
            return found
        passage.complaints.append(self.note(fault))
        return None

    def note(self, fault: str) -> Note:
        """Return the note that names the rule and what is wrong with it."""
        message = f"{self.attribute} of {self.agency}: {name_of(self.rule)} {fault}; its answer is left out"
        return Note("rule-failed", Severity.WARNING, message)


@frozen
class ContainedBlockRule(ContainedRule):
    """A block rule of another package."""

    def __call__(self, outline: Outline) -> tuple[tuple[int, BlockKind], ...]:  # type: ignore[override]
        """Return what the rule claims where it is in order; nothing of it otherwise."""
        claims: tuple[Any, ...] = ()
        try:
            claims = claims_of(self.rule, outline)
            fault = fault_of_claims(claims, len(outline.pieces))
        except Exception as error:
            fault = f"raised {type(error).__name__}"
        if fault is None:
            return claims
        outline.passage.complaints.append(self.note(fault))
        return ()


@frozen
class _ContainedRecognise:
    """How a layout of another package is recognised; one that fails is warned of, and is not recognised."""

    layout: Layout

    def __call__(self, sample: Sample) -> float:
        try:
            share = self.layout.recognise(sample)
            fault = None if 0 <= share <= 1 else f"gave the share {share!r:.60}"
        except Exception as error:
            fault = f"raised {type(error).__name__}"
        if fault is None:
            return share
        warnings.warn(f"the layout {self.layout.name} {fault}; it is left out", PluginWarning, stacklevel=2)
        return 0.0


@frozen
class _ContainedSplit:
    """How a layout of another package cuts a text up; where it fails, the plain one does, and a note says so."""

    layout: Layout

    def __call__(self, text: str, style: Style, known: KnownLabels) -> Cut:
        try:
            cut = self.layout.split(text, style, known)
            fault = fault_of_cut(cut, text)
        except Exception as error:
            fault = f"raised {type(error).__name__}"
        if fault is None:
            return cut
        message = f"the layout {self.layout.name} {fault}; the text was read as {PLAIN.name}"
        cut = PLAIN.split(text, style, known)
        return evolve(cut, notes=(*cut.notes, Note("layout-failed", Severity.WARNING, message)))


def contain(profile: Profile) -> Profile:
    """Return a profile whose rules from other packages are contained; the profile itself where it has none."""
    rules: dict[str, Any] = {
        name: tuple(_contained(rule, name, profile.key) for rule in getattr(profile, name)) for name in RULES
    }
    is_all_own = all(rules[name] == getattr(profile, name) for name in RULES)
    return profile if is_all_own else evolve(profile, **rules)


def contain_layout(layout: Layout) -> Layout:
    """Return a layout that is contained; the layout itself where it is one of pressparse.

    Where a contained layout fails, all of the text is read as plain: so it cannot be resumed.
    """
    if all(is_own(part) for part in (layout.recognise, layout.split, layout.resume) if part):
        return layout
    return evolve(layout, recognise=_ContainedRecognise(layout), split=_ContainedSplit(layout), resume=None)


def is_own(rule: object) -> bool:
    """Tell whether a rule is one of pressparse, or contained by it.

    >>> from pressparse.fields import kinds
    >>> is_own(kinds.by_title), is_own(print)
    (True, False)
    """
    function = rule.func if isinstance(rule, partial) else rule
    return str(getattr(function, "__module__", "")).partition(".")[0] == "pressparse"


def name_of(rule: object) -> str:
    """Return how a rule is called, with its module: for notes and pages.

    >>> from pressparse.fields import kinds
    >>> name_of(kinds.by_title)
    'pressparse.fields.kinds.titles.by_title'
    """
    function = rule.rule if isinstance(rule, ContainedRule) else rule
    function = function.func if isinstance(function, partial) else function
    name = getattr(function, "__qualname__", None) or type(function).__qualname__
    return f"{getattr(function, '__module__', '?')}.{name}"


def _contained(rule: Callable[[Any], Any], attribute: str, agency: str) -> Callable[[Any], Any]:
    if is_own(rule):
        return rule
    kind = ContainedBlockRule if attribute == "block_rules" else ContainedRule
    return kind(rule, attribute, agency)
