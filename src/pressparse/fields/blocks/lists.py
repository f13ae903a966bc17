"""List items and lines of a timetable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from pressparse.fields.blocks.days import DAY, TIME, TIME_OPENERS
from pressparse.fields.blocks.forms import is_phrase
from pressparse.fields.blocks.openers import MARKED
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.blocks.pieces import Piece
from pressparse.model import BlockKind

_MARKED: Final = frozenset({MARKED})
_NUMERALS: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_DAY: Final = re.compile(DAY)
_SCHEDULE: Final = re.compile(  # "09:00 (CET): Arrival", "3 May, 9am – 10am   Arrival"
    rf"(?:(?:{DAY})(?:,| at|:)?[ \xa0]{{1,3}})?(?>{TIME})"
    r"(?:[ \xa0]?[:–—|-]|[ \xa0]{2}|\t|[ \xa0](?=[A-ZÀ-Þ]))[ \xa0\t]*\S"
)


def bulleted(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find items with a bullet; one with a dash only in company, below a colon, or where it is set in.

    Example: ``• a tug`` or two lines ``– a tug``. Counter-example: ``– Jane Doe`` alone under a quotation.
    """
    pieces = outline.pieces
    for index, piece in outline.beginning_with(_MARKED):
        if piece.marker is None or piece.marker.form == "number":
            continue
        neighbours = (pieces[at] for at in (index - 1, index + 1) if 0 <= at < len(pieces))
        if (
            piece.marker.form == "bullet"
            or piece.indent > outline.indent + 1
            or (index and pieces[index - 1].text.endswith(":"))
            or any(other.marker and other.marker.form != "number" for other in neighbours)
        ):
            yield index, BlockKind.LIST_ITEM


def numbered(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find items that count on from, or are counted on by, another one.

    Example: ``1. …`` and ``2. …``. Counter-examples: ``3. März``, ``v. Doe``.
    """
    last: dict[str, tuple[int, int]] = {}
    found: set[int] = set()
    for index, piece in outline.beginning_with(_MARKED):
        if piece.marker is None or piece.marker.form != "number" or _DAY.match(piece.text):
            continue
        for style, rank in _ranks(piece.marker.text):
            above, rank_above = last.get(style, (index, rank))
            if rank == rank_above + 1:
                found |= {above, index}
            last[style] = (index, rank)
    yield from ((index, BlockKind.LIST_ITEM) for index in sorted(found))


def _ranks(written: str) -> Iterator[tuple[str, int]]:
    """Yield how a marker may count: its style, and which one it is in that style; ``(i)`` may be roman or a letter."""
    sign = written.strip("().")
    form = written.replace(sign, "")
    if sign.isdecimal():
        yield f"1{form}", int(sign)
    elif sign in _NUMERALS:
        yield f"i{form}", _NUMERALS.index(sign) + 1
    if len(sign) == 1 and sign.isalpha():
        yield f"a{form}", ord(sign) - ord("a") + 1


def unmarked(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find items that lost their bullets: two and more lines below a colon that end in semicolons.

    Example: ``The ferry calls at:``, ``the pier;``, ``the mole; and``, ``the fort.`` Counter-example: paragraphs.
    """
    body = outline.passage.section.body
    if outline.passage.text.find(";", *body) < 0:
        return
    is_open = False
    for (_, above), (index, piece) in pairwise(enumerate(outline.pieces)):
        if above.text.endswith(":"):
            is_open = _ends_item(piece.text)
        if is_open and outline.kinds[index] is None:
            yield index, BlockKind.LIST_ITEM
        is_open = is_open and _ends_item(piece.text)


def _ends_item(text: str) -> bool:
    return len(text) <= 400 and text.endswith((";", "; and", "; or"))


def set_in(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find items above the text that lost their bullets but not their place: two and more phrases set equally in.

    Example: ``    Two new ferries``, ``    A pier for each``. Counter-examples: the same not set in; lines set to the
    middle, whose indents differ.
    """
    if len({piece.indent for piece in outline.pieces}) < 2:
        return
    run: list[int] = []
    for index, piece in islice(enumerate(outline.pieces), outline.first_prose + 1):
        above = outline.pieces[run[-1]] if run else None
        if above and (piece.gap != 1 or piece.indent != above.indent or outline.kinds[index] is not None):
            if len(run) > 1:
                yield from ((at, BlockKind.LIST_ITEM) for at in run)
            run = []
        if outline.kinds[index] is None and piece.indent > outline.indent + 1 and is_phrase(piece.text):
            run.append(index)


def timetable(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find lines that begin with a time and go on with what happens then.

    Example: ``09:00 (CET): Wreath laying``. Counter-example: ``At 9:00 the gates open.``
    """
    for index, piece in outline.beginning_with(TIME_OPENERS):
        if len(piece.text) <= 400 and _SCHEDULE.match(piece.text):
            yield index, BlockKind.SCHEDULE


def levels(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> tuple[int, ...]:
    """Return how deep each list item stands, from 1, and 0 for what is none.

    Deeper is what is set in further than the item above it, or has another kind of marker at the same place.
    """
    if BlockKind.LIST_ITEM not in kinds:
        return (0,) * len(kinds)
    answer: list[int] = []
    above: list[tuple[int, str]] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind is not BlockKind.LIST_ITEM:
            above = above if above and piece.indent > above[0][0] else []
            answer.append(0)
            continue
        key = (piece.indent, _sort_of_marker(piece))
        if key in above:
            del above[above.index(key) + 1 :]
        else:
            while above and above[-1][0] > piece.indent:
                above.pop()
            above.append(key)
        answer.append(len(above))
    return tuple(answer)


def _sort_of_marker(piece: Piece) -> str:
    if piece.marker is None:
        return ""
    return piece.marker.text if piece.marker.form != "number" else next(_ranks(piece.marker.text))[0]
