"""From a label to a source: which agency it is, which section, and what is odd about the label."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from pressparse.fields.rule import Passage, answers, because
from pressparse.labels import fold
from pressparse.layouts.titles import is_headline
from pressparse.lines import Span
from pressparse.lookalikes import find_deceiver, find_stranger, spell_out
from pressparse.model import Because, Note, Severity, Source
from pressparse.profile import GENERIC, Profile
from pressparse.registry import Registry

_STRAY_DASH: Final = re.compile(r"(?:\A|\s)[–—-]\Z")


class Attribution(NamedTuple):
    """A source, the profile its release is read with, why, and what is to be said of it."""

    source: Source
    profile: Profile
    because: tuple[Because, ...]
    notes: tuple[Note, ...]


def read_source(passage: Passage, registry: Registry, is_title_nearby: Callable[[str], bool]) -> Attribution:
    """Tell who issued a release.

    Args:
        passage: the release.
        registry: who claims which label.
        is_title_nearby: whether a text is the title of a release near this one.
    """
    span = passage.section.label
    label = passage.label
    known = registry.find(label)
    profile = known or GENERIC
    if span is None:
        return Attribution(Source(None, None, None, None, None), profile, (), ())
    section = answers(profile.section_rules, passage)
    if section and fold(label) in map(fold, profile.labels):
        section = ()  # "Ministry of Ships (Coastland)" is a name, and no section of it
    source = Source(
        label=label,
        name=known.name if known else label,
        agency=known.key if known else None,
        section=section[0].value if section else None,
        span=span,
    )
    why = because("source.section", section)
    is_plain = known is not None and label.isascii()  # as nearly all are
    deception = () if is_plain else _deception(label, span, registry)
    if known:
        return Attribution(source, profile, (Because("source", "label-claimed", span), *why), deception)
    code, severity, message = _oddity(label, is_title_nearby)
    return Attribution(source, profile, why, deception or (Note(code, severity, message, span),))


def _deception(label: str, span: Span, registry: Registry) -> tuple[Note, ...]:
    """Return a note where a label looks like what it is not, and where the first character stands that makes it so."""
    resembled = registry.resembled(label)
    if resembled:
        message = f"the label looks like one of {resembled.name}, and is another"
        return (_note_at(find_stranger(label), "source-look-alike", message, label, span),)
    at = find_deceiver(label)
    if at is None:
        return ()
    message = "in the label stands what cannot be seen, or a letter of another script"
    return (_note_at(at, "source-odd-character", message, label, span),)


def _note_at(at: int | None, code: str, message: str, label: str, span: Span) -> Note:
    """Make a note on a character of a label, or on all of it."""
    if at is None:
        return Note(code, Severity.WARNING, message, span)
    place = Span(span.start + at, span.start + at + 1)
    return Note(code, Severity.WARNING, f"{message}: {spell_out(label[at])}", place)


def _oddity(label: str, is_title_nearby: Callable[[str], bool]) -> tuple[str, Severity, str]:
    if not label:
        return "source-empty", Severity.WARNING, "nothing names the source"
    if is_headline(label) or is_title_nearby(label):
        return "source-is-headline", Severity.WARNING, "what stands as the source reads like a headline"
    if _STRAY_DASH.search(label):
        return "source-stray-dash", Severity.WARNING, "the source ends in a stray dash"
    return "unknown-agency", Severity.INFO, f"no agency claims the label {' '.join(label.split())!r}"
