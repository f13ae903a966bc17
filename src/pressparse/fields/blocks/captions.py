"""Captions and credits of pictures, which the text kept when the pictures were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressparse.fields.blocks.outline import Outline, is_phrase
from pressparse.model import BlockKind

_CREDIT: Final = re.compile(
    r"©|\([cC]\) ?(?=[A-Z\d])"
    r"|(?:Photo(?:graph)?s?|Pictures?|Images?|Foto|Credits?|Video)(?: credits?| courtesy)? ?(?::|by\b|courtesy\b|©|/ ?[A-Z])"
    r"|(?:Photo|Image|Picture|Video|Caption|Legend|Image caption|Photo caption)(?: \d+)?(?::|$)"
    r"|(?:Pictured|Shown|Above|Below)(?: (?:above|below|here|left|right|from left|\(?[Ll][–-][Rr]\)?))? ?:"
    r"|(?:Pictured|Seen) (?:above|below|here|from left)\b"
    r"|\(?(?:[Ff]rom )?(?:[Ll]eft to right|[Ll] ?(?:[–-]|to) ?[Rr]|[Ff]rom left)\)?\b"
)
_LONGEST: Final = 400
_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”’)]{0,2}[ \xa0]+(?=[\"“‘(]?[A-ZÀ-Þ\d])")
_FEWEST_WORDS: Final = 5


def credits_and_labels(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find lines that say themselves that they are about a picture, and the phrase on the line right above a credit.

    Example: ``© Port Authority`` and, above it, ``Jane Doe, Harbour Master,``. Counter-example: a paragraph above.
    """
    for index, piece in outline.unclaimed():
        if len(piece.text) > _LONGEST or not _CREDIT.match(piece.text):
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
    sentences = _sentences(outline)
    found = [
        index
        for index, piece in outline.unclaimed()
        if piece.text.count(" ") >= _FEWEST_WORDS and sentences.get(_key(piece.text), index) != index
    ]
    for index in found:
        yield index, BlockKind.CAPTION
        if (
            index + 2 in found
            and outline.kinds[index + 1] is None
            and not _SENTENCE.search(outline.pieces[index + 1].text)
        ):
            yield index + 1, BlockKind.CAPTION


def _sentences(outline: Outline) -> dict[str, int]:
    """Return the sentences of all pieces that have more than one, and the piece of each."""
    found: dict[str, int] = {}
    for index, piece in enumerate(outline.pieces):
        text = piece.text[piece.content.start - piece.span.start :]
        parts = _SENTENCE.split(text)
        if len(parts) > 1:
            for part in parts:
                found.setdefault(_key(part), index)
    return found


def _key(sentence: str) -> str:
    return " ".join(sentence.split()).strip('"“”.!? ')
