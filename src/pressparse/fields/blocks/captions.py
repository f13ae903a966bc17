"""Captions and credits of pictures, which the text kept when the pictures were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pressparse.fields.blocks.outline import Outline, is_phrase
from pressparse.fields.patterns import either, words
from pressparse.model import BlockKind

_CREDIT: Final = re.compile(
    either(
        (
            r"©|\([cC]\) ?(?=[A-Z\d])",
            rf"{words('Photo|Photos|Photograph|Photographs|Picture|Pictures|Image|Images|Foto|Credit|Credits')}"
            r"(?: credits?| courtesy)? ?(?::|by\b|courtesy\b|©|/ ?[A-Z])",
            rf"{words('Photo|Image|Picture|Caption|Image caption|Photo caption')}(?: \d+)?(?::|\Z)",
            rf"{words('Pictured|Shown|Seen|Above|Below')}(?: {words('above|below|here|left|right')})? ?:",
            rf"{words('Pictured|Seen')} {words('above|below|here|from left')}\b",
            r"\(?(?i:(?:from )?left to right|l ?(?:[–-]|to) ?r\b|from left\b)",
        )
    )
)
_WHO_IS_WHERE: Final = re.compile(r"\((?:on the )?(?:left|right|cent(?:re|er)|middle|[LR])\)")
_LONGEST: Final = 400
_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’)]{0,2}[ \xa0]++(?=[\"“‘(]?[A-ZÀ-Þ\d])")
_FEWEST_BLANKS: Final = 5
"""What has fewer words than these and one may be said twice by chance."""


def credits_and_labels(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find lines that say themselves that they are about a picture, and the phrase on the line right above a credit.

    Example: ``© Port Authority`` and, above it, ``Jane Doe, Harbour Master,``. Counter-example: a paragraph above.
    """
    for index, piece in outline.unclaimed():
        if len(piece.text) > _LONGEST or not (_CREDIT.match(piece.text) or _WHO_IS_WHERE.search(piece.text)):
            continue
        if index and piece.gap == 1 and outline.kinds[index - 1] is None:
            above = outline.pieces[index - 1].text
            if len(above) <= _LONGEST and (above.endswith(",") or is_phrase(above)):
                yield index - 1, BlockKind.CAPTION
        yield index, BlockKind.CAPTION


def repeated(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find pieces that say word for word what a sentence of a longer piece says, and single ones between such.

    Writers take captions from the text. Example: ``The tug was built in 1911.`` alone, and as the second
    sentence of a paragraph. Counter-example: the same refrain as a paragraph twice.
    """
    sentences = [_sentences(piece.text[piece.content.start - piece.span.start :]) for piece in outline.pieces]
    said = {_key(sentence) for parts in sentences if len(parts) > 1 for sentence in parts}
    if not said:
        return
    found = {
        index
        for index, piece in outline.unclaimed()
        if len(sentences[index]) == 1 and piece.text.count(" ") >= _FEWEST_BLANKS and _key(piece.text) in said
    }
    between = {index + 1 for index in found if index + 2 in found and len(sentences[index + 1]) == 1}
    yield from ((index, BlockKind.CAPTION) for index in sorted(found | between))


def _sentences(text: str) -> list[str]:
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    return [text[start:end] for start, end in pairwise((0, *ends, len(text)))]


def _key(sentence: str) -> str:
    return " ".join(sentence.split()).strip('"“”.!? ')
