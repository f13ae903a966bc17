"""Captions and credits of pictures, which the text kept when the pictures were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pressparse.fields.blocks.forms import is_phrase
from pressparse.fields.blocks.openers import NO_LETTER, Row, openers_of, opening
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.blocks.pieces import Piece
from pressparse.fields.patterns import words
from pressparse.model import BlockKind

_PICTURES: Final = "Photo|Photos|Photograph|Photographs|Picture|Pictures|Image|Images|Foto|Credit|Credits"
_CREDIT: Final = opening(
    Row(then=rf"[\[(](?:{_PICTURES}|Pictured|Caption)(?: credits?)?:", also=frozenset({NO_LETTER})),
    Row(then=r"©|\([cC]\) ?(?=[A-Z\d])", also=frozenset({NO_LETTER})),
    Row(_PICTURES, r"(?: credits?| courtesy)? ?(?::|by\b|courtesy\b|©|/ ?[A-Z])"),
    Row("Photo|Photograph|Image|Picture", r" of\b[^.!?]{3,160}\Z"),
    Row("Photo|Image|Picture|Caption|Image caption|Photo caption", r"(?: \d+)?(?::|\Z)"),
    Row("Pictured|Shown|Seen|Above|Below", rf"(?: {words('above|below|here|left|right')})? ?:"),
    Row("Pictured|Seen", rf" {words('above|below|here|from left')}\b"),
    Row(
        then=r"\(?(?i:(?:from )?left to right|l ?(?:[–-]|to) ?r\b|from left\b)",
        also=openers_of("left|from|l|lto|ltor") | {NO_LETTER},
    ),
)
_OF_PICTURE: Final = re.compile(
    r"\((?:on the )?(?:left|right|cent(?:re|er)|middle|[LR])\)"
    rf"|\((?:©|(?:{_PICTURES})(?: credits?| courtesy)?(?::| by\b| courtesy of\b)) ?[^()]{{1,60}}\)\.?\Z"
)
"""What says inside a line who is where, or at its end whose picture it is."""
_LONGEST: Final = 400
_LONGEST_SENTENCE: Final = 200
_BEHIND_END: Final = r"[\"”’)]{0,2}[ \xa0]++(?=[\"“‘(]?[A-ZÀ-Þ\d])"
_SENTENCE_END: Final = re.compile(rf"[.!?…]{_BEHIND_END}")
_FULL_STOP: Final = re.compile(rf"\.{_BEHIND_END}")
"""The same for the commonest sign: a pattern that begins with one character is searched several times as fast."""
_SIGNS_AROUND: Final = '"“”.!? '
_FEW: Final = 20
"""So many may be looked for in a text one by one; the time for any number of them would grow with their square."""
_AMID: Final = 40
"""So many characters each way from the middle of a text some whole words stand."""
_FEWEST_BLANKS: Final = 5
"""What has fewer words than these and one may be said twice by chance."""


def credits_and_labels(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find lines that say themselves that they are about a picture, and the phrase on the line right above a credit.

    Example: ``© Port Authority`` and, above it, ``Jane Doe, Harbour Master,``. Counter-example: a paragraph above.
    """
    found = {index for index, piece in outline.beginning_with(_CREDIT.openers) if _is_credit(piece.text)}
    found.update(index for index, piece in outline.unclaimed() if "(" in piece.text and _says_of_picture(piece.text))
    for index in sorted(found):
        if index and outline.pieces[index].gap == 1 and outline.kinds[index - 1] is None:
            above = outline.pieces[index - 1].text
            if len(above) <= _LONGEST and (above.endswith(",") or is_phrase(above) or _is_alone_above(outline, index)):
                yield index - 1, BlockKind.CAPTION
        yield index, BlockKind.CAPTION


def _is_alone_above(outline: Outline, index: int) -> bool:
    """Tell whether one sentence and the credit below it stand alone, blank lines around both."""
    above, below = outline.pieces[index - 1], outline.pieces[index + 1 : index + 2]
    stands_alone = (index == 1 or above.gap > 1) and all(piece.gap > 1 for piece in below)
    return stands_alone and len(above.text) <= _LONGEST_SENTENCE and _is_one_sentence(above)


def _is_credit(text: str) -> bool:
    return len(text) <= _LONGEST and _CREDIT.pattern.match(text) is not None


def _says_of_picture(text: str) -> bool:
    return len(text) <= _LONGEST and _OF_PICTURE.search(text) is not None


def repeated(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find pieces that say word for word what a sentence of a longer piece says, and single ones between such.

    Writers take captions from the text. Example: ``The tug was built in 1911.`` alone, and as the second
    sentence of a paragraph. Counter-example: the same refrain as a paragraph twice.
    """
    pieces = outline.pieces
    whole = [_is_one_sentence(piece) for piece in pieces] if len(pieces) > 1 else []
    if all(whole):
        return
    may_be = [
        (index, piece)
        for index, piece in outline.unclaimed()
        if whole[index] and piece.text.count(" ") >= _FEWEST_BLANKS
    ]
    longer = [piece for piece, is_one in zip(pieces, whole, strict=True) if not is_one] if may_be else []
    if len(may_be) <= _FEW:
        # Most are known by the words of their middle to be said nowhere else, before any sentence is parted.
        written = "\n".join([piece.text for piece in longer])
        may_be = [(index, piece) for index, piece in may_be if all(map(written.__contains__, _words_amid(piece.text)))]
    if not may_be:
        return
    said = {_key(sentence) for piece in longer for sentence in _sentences(piece)}
    found = {index for index, piece in may_be if _key(piece.text) in said}
    between = {index + 1 for index in found if index + 2 in found and whole[index + 1]}
    yield from ((index, BlockKind.CAPTION) for index in sorted(found | between))


def _words_amid(text: str) -> list[str]:
    """Return the whole words around the middle of a text, neither its first one nor its last."""
    bare = text.strip(_SIGNS_AROUND + "\xa0")
    middle = len(bare) // 2
    return bare[max(0, middle - _AMID) : middle + _AMID].split()[1:-1]


def _is_one_sentence(piece: Piece) -> bool:
    text = _unmarked(piece)
    return not (_FULL_STOP.search(text) or (_has_other_sign(text) and _SENTENCE_END.search(text)))


def _sentences(piece: Piece) -> list[str]:
    text = _unmarked(piece)
    pattern = _SENTENCE_END if _has_other_sign(text) else _FULL_STOP
    ends = [found.end() for found in pattern.finditer(text)]
    return [text[start:end] for start, end in pairwise((0, *ends, len(text)))]


def _has_other_sign(text: str) -> bool:
    return "!" in text or "?" in text or "…" in text


def _unmarked(piece: Piece) -> str:
    return piece.text if piece.marker is None else piece.text[piece.content.start - piece.span.start :]


def _key(sentence: str) -> str:
    return " ".join(sentence.split()).strip(_SIGNS_AROUND)
