"""What is wrong with one rule: it is asked about releases as they come, about odd ones, and about long ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Final

from attrs import evolve, frozen

from pressparse.faults import claims_of, fault_of_claims, fault_of_finding
from pressparse.fields.blocks import read_blocks
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.rule import Passage
from pressparse.layouts.choice import choose
from pressparse.layouts.layout import Section, Style
from pressparse.lines import Span
from pressparse.model import Block, BlockKind
from pressparse.offsets import moved
from pressparse.profile import Profile
from pressparse.registry import Registry
from pressparse.testing.growth import AWKWARD, first_slowness

AnyRule = Callable[[Any], Any]
"""A rule of any field; what it gives is what the checks are about."""

_WITHOUT_BLOCKS: Final = frozenset({"section_rules", "published_rules", "event_rules"})
"""Rules that are asked where the blocks of the body are not known."""

_AROUND: Final = 400
_PROSE: Final = "The boats of the town lie at the old mole. "
_SIGNS: Final = "Source: Town\n\nENDS\n\n“Open,” said Jane Doe on Monday, 3 May 2027: 09:30 (CET)… ### "
"""What stands around a release in turn, as long as each other: nothing of it is the release's own."""

_CUTS: Final = 12
"""At so many places a sample is cut off, since pages do that, too."""


@frozen
class Sample:
    """A release alone in a text, and the key of its agency (or None)."""

    text: str
    section: Section
    style: Style
    agency: str | None

    @property
    def label(self) -> str:
        """Its label."""
        return self.passage.label

    @property
    def passage(self) -> Passage:
        """What a rule sees of it; a new one each time, so that rules share nothing."""
        return Passage(self.text, self.section, self.style)

    def amid(self, words: str) -> Sample:
        """Return the release with other words around it."""
        around = (words * _AROUND)[:_AROUND]
        text = "\n\n".join((around, self.text, around))
        return evolve(self, text=text, section=moved(self.section, _AROUND + 2))

    def with_body(self, body: str) -> Sample:
        """Return the release with another body."""
        text = self.text[: self.section.body.start] + body
        return evolve(self, text=text, section=self.section._replace(body=Span(self.section.body.start, len(text))))

    def untitled(self) -> Sample:
        """Return the release as it is where a page cut its title off."""
        return evolve(self, section=self.section._replace(title=None))


def releases_of(text: str, registry: Registry) -> Iterator[Sample]:
    """Yield the releases of a text, each alone."""
    choice = choose(text, registry.layouts)
    for section in choice.layout.split(text, choice.style, registry.known_labels).sections:
        end = max(part.end for part in (section.title, section.label, section.body) if part)
        profile = registry.find(text[slice(*section.label)]) if section.label else None
        alone = Section(section.start, section.title, section.label, section.body)  # its day may stand far above
        sample = text[section.start : end]
        yield Sample(sample, moved(alone, -section.start), choice.style, profile.key if profile else None)


def faults_of_rule(attribute: str, rule: AnyRule, profile: Profile, releases: Sequence[Sample]) -> Iterator[str]:
    """Yield what is wrong with a rule, in the words of a sentence whose subject is the rule.

    Args:
        attribute: where it stands in its profile.
        rule: the rule.
        profile: its profile, contained; its block rules make the blocks that other rules see.
        releases: releases of the agency.
    """
    seen = partial(_seen, attribute, profile)
    faults = [fault for release in _odd(releases) if (fault := _fault(attribute, rule, seen(release)))]
    if faults:
        yield faults[0]
        return
    for release in releases:
        if _answer(rule, seen(release)) != _answer(rule, seen(release)):
            yield "gives another answer the second time"
        elif _answer(rule, seen(release.amid(_PROSE))) != _answer(rule, seen(release.amid(_SIGNS))):
            yield "looks beyond its release: what stands around that changes the answer"
    if releases:
        yield from _slowness(attribute, rule, releases)


def _odd(releases: Iterable[Sample]) -> Iterator[Sample]:
    """Yield releases as they are, then without title, without body, cut off, and with bodies of awkward signs."""
    for release in releases:
        yield release
        yield release.untitled()
        body = release.passage.body
        yield from (release.with_body(body[: len(body) * cut // _CUTS]) for cut in range(_CUTS))
        yield from (release.with_body(unit * 3) for unit in AWKWARD)


def _seen(attribute: str, profile: Profile, release: Sample) -> Passage | Outline:
    """Return what a rule sees of a release, as in a parse."""
    passage = release.passage
    if attribute == "block_rules":
        return Outline.of(passage)
    if attribute in _WITHOUT_BLOCKS:
        return passage
    return passage.with_blocks(read_blocks(passage, profile.block_rules))


def _answer(rule: AnyRule, seen: Passage | Outline) -> object:
    return claims_of(rule, seen) if isinstance(seen, Outline) else rule(seen)


def _fault(attribute: str, rule: AnyRule, seen: Passage | Outline) -> str | None:
    try:
        if isinstance(seen, Outline):
            return fault_of_claims(claims_of(rule, seen), len(seen.pieces))
        found = rule(seen)
        return None if found is None else fault_of_finding(attribute, found, seen)
    except Exception as error:
        return f"raises {type(error).__name__}: {error}"


def _slowness(attribute: str, rule: AnyRule, releases: Sequence[Sample]) -> Iterator[str]:
    """Yield that a rule is slow, with the first bodies that show it."""
    release = releases[0]

    def ask(body: str) -> Callable[[], object]:
        seen = _quickly_seen(attribute, release.with_body(body))
        return lambda: _answer(rule, seen)

    bodies = tuple(release.passage.body for release in releases)
    yield from first_slowness(ask, bodies)


def _quickly_seen(attribute: str, release: Sample) -> Passage | Outline:
    """Return what a rule sees, every line a paragraph: telling blocks apart is not what is measured here."""
    passage = release.passage
    if attribute == "block_rules":
        return Outline.of(passage)
    blocks, at = [], release.section.body.start
    for line in passage.body.splitlines(keepends=True):
        if written := line.strip():
            start = at + line.index(written)
            blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(written))))
        at += len(line)
    return passage.with_blocks(tuple(blocks))
