"""From a passage to what stands in it: kind, standfirst, byline, dateline, cut, glue and blocks."""

from __future__ import annotations

from typing import TypeVar

from attrs import frozen

from pressparse.fields.blocks import read_blocks
from pressparse.fields.blocks.openings import SIGNED_BY
from pressparse.fields.rule import Finding, Passage, answers, because
from pressparse.fields.truncation import colon_note
from pressparse.layouts.wrapping import joined
from pressparse.model import Because, Block, BlockKind, Dateline, Kind, Note, Truncation
from pressparse.profile import Profile

T = TypeVar("T")


@frozen
class Structure:
    """What stands in a release, why, and what is to be said of it; the fields are those of ``Release``."""

    kind: Kind
    subtitle: str | None
    byline: str | None
    dateline: Dateline | None
    truncation: Truncation | None
    lead_missing: bool
    glue: tuple[int, ...]
    blocks: tuple[Block, ...]
    because: tuple[Because, ...]
    notes: tuple[Note, ...]


def read_structure(passage: Passage, profile: Profile) -> Structure:
    """Read what stands in a release by the rules of its agency.

    Args:
        passage: the release.
        profile: the agency's.
    """
    passage = passage.with_blocks(read_blocks(passage, profile.block_rules))
    kinds = answers(profile.kind_rules, passage)
    datelines = answers(profile.dateline_rules, passage)
    cuts = answers(profile.truncation_rules, passage)
    glue = answers(profile.glue_rules, passage)
    kind = kinds[0].value if kinds else Kind.NEWS
    # Who speaks or writes may begin with "This": only a report of something needs a lead.
    leads = answers(profile.lead_rules, passage) if kind in {Kind.NEWS, Kind.MEDIA_ADVISORY} else ()
    subtitles = _first_of_kind(passage, BlockKind.SUBTITLE)
    bylines = _first_of_kind(passage, BlockKind.BYLINE)
    return Structure(
        kind=kind,
        subtitle=_value(subtitles),
        byline=SIGNED_BY.sub("", bylines[0].value, count=1).rstrip(":") if bylines else None,
        dateline=_value(datelines),
        truncation=_value(cuts),
        lead_missing=bool(leads),
        glue=glue[0].value if glue else (),
        blocks=passage.blocks,
        because=(
            *because("kind", kinds),
            *because("subtitle", subtitles),
            *because("byline", bylines),
            *because("dateline", datelines),
            *because("truncation", cuts),
            *because("lead_missing", leads),
            *because("glue", glue),
        ),
        notes=() if cuts else colon_note(passage),
    )


def _value(findings: tuple[Finding[T], ...]) -> T | None:
    return findings[0].value if findings else None


def _first_of_kind(passage: Passage, kind: BlockKind) -> tuple[Finding[str], ...]:
    """Return what stands in the first block of a kind, broken lines joined."""
    for block in passage.blocks:
        if block.kind is kind:
            return (Finding(joined(passage.text, *block.span), block.span, f"block-{kind.value}"),)
    return ()
