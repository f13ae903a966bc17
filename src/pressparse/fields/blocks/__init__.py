"""The blocks of a body: what each of its pieces is."""

from __future__ import annotations

from pressparse.fields.blocks import captions, contacts, footers, headings, lists, openings
from pressparse.fields.blocks.outline import BlockRule, Outline
from pressparse.fields.blocks.pieces import Piece
from pressparse.fields.rule import Passage
from pressparse.model import Block, BlockKind

COMMON: tuple[BlockRule, ...] = (
    openings.date_lines,
    openings.titles_again,
    footers.end_marks,
    lists.bulleted,
    lists.numbered,
    footers.addresses,
    footers.social,
    contacts.contacts,
    footers.pointers,
    footers.closing_times,
    footers.portraits,
    footers.self_portraits,
    captions.credits_and_labels,
    captions.repeated,
    lists.timetable,
    lists.unmarked,
    openings.offices,
    openings.bylines,
    lists.set_in,
    openings.standfirsts,
    headings.phrases_above_text,
)
"""The rules that hold for every agency, in the order in which they are asked."""


def read_blocks(passage: Passage, rules: tuple[BlockRule, ...]) -> tuple[Block, ...]:
    """Return the blocks of a body, in order: every piece of it in exactly one.

    Args:
        passage: the release.
        rules: in the order in which they are asked; the first that claims a piece decides.
    """
    outline = Outline.of(passage)
    for rule in rules:
        if claims := tuple(rule(outline)):
            outline = outline.with_claims(claims)
    decided = tuple([kind or BlockKind.PARAGRAPH for kind in outline.kinds])
    levels = lists.levels(outline.pieces, decided)
    return tuple(map(_block, outline.pieces, decided, levels))


def _block(piece: Piece, kind: BlockKind, level: int) -> Block:
    if kind is BlockKind.LIST_ITEM and piece.marker:
        return Block(kind, piece.content, piece.marker.span, level)
    return Block(kind, piece.span, None, level)
