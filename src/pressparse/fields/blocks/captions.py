"""Captions and credits of pictures, which the text kept when the pictures were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
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
    Row("Photo|Image|Picture|Caption|Image caption|Photo caption", r"(?: \d+)?(?::|\Z)"),
    Row("Pictured|Shown|Seen|Above|Below", rf"(?: {words('above|below|here|left|right')})? ?:"),
    Row("Pictured|Seen", rf" {words('above|below|here|from left')}\b"),
    Row(
        then=r"\(?(?i:(?:from )?left to right|l ?(?:[–-]|to) ?r\b|from left\b)",
        also=openers_of("left|from|l|lto|ltor") | {NO_LETTER},
    ),
)
_WHO_IS_WHERE: Final = re.compile(r"\((?:on the )?(?:left|right|cent(?:re|er)|middle|[LR])\)")
_LONGEST: Final = 400
_BEHIND_END: Final = r"[\"”’)]{0,2}[ \xa0]++(?=[\"“‘(]?[A-ZÀ-Þ\d])"
_SENTENCE_END: Final = re.compile(rf"[.!?…]{_BEHIND_END}")
_FULL_STOP: Final = re.compile(rf"\.{_BEHIND_END}")
"""The same for the commonest sign: a pattern that begins with one character is searched several times as fast."""
_SIGNS_AROUND: Final = '"“”.!? '
_AROUND: Final = (
    _SIGNS_AROUND
    + "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
_LONGEST_END: Final = 10
_FEW_WORDS: Final = 3
_FEWEST_BLANKS: Final = 5
"""What has fewer words than these and one may be said twice by chance."""


def credits_and_labels(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find lines that say themselves that they are about a picture, and the phrase on the line right above a credit.

    Example: ``© Port Authority`` and, above it, ``Jane Doe, Harbour Master,``. Counter-example: a paragraph above.
    """
    found = {index for index, piece in outline.beginning_with(_CREDIT.openers) if _is_credit(piece.text)}
    found.update(index for index, piece in outline.unclaimed() if "(" in piece.text and _says_who_is_where(piece.text))
    for index in sorted(found):
        if index and outline.pieces[index].gap == 1 and outline.kinds[index - 1] is None:
            above = outline.pieces[index - 1].text
            if len(above) <= _LONGEST and (above.endswith(",") or is_phrase(above)):
                yield index - 1, BlockKind.CAPTION
        yield index, BlockKind.CAPTION


def _is_credit(text: str) -> bool:
    return len(text) <= _LONGEST and _CREDIT.pattern.match(text) is not None


def _says_who_is_where(text: str) -> bool:
    return len(text) <= _LONGEST and _WHO_IS_WHERE.search(text) is not None


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
    if not may_be:
        return
    longer = [piece for piece, is_one in zip(pieces, whole, strict=True) if not is_one]
    written = "\n".join([piece.text for piece in longer])
    may_be = [(index, piece) for index, piece in may_be if _has_words_of(written, piece.text)]
    if not may_be:
        return
    # The last words of sentences are compared first: few are the same, and whole sentences take four times as long.
    parts = [bare for piece in longer for part in _parts(piece.text) if (bare := part.rstrip(_AROUND))]
    ends = {_last_word(part) for part in parts}
    short = tuple(part for part in ends.intersection(parts) if part)  # "m" of "p.m."
    may_be = [
        (index, piece)
        for index, piece in may_be
        if _may_be_among(end := _last_word(piece.text.rstrip(_AROUND)), ends) or end.endswith(short)
    ]
    if not may_be:
        return
    wanted = {_last_word(piece.text.rstrip(_AROUND)) for _, piece in may_be}
    sentences = (sentence for piece in longer for sentence in _sentences(piece))
    said = {_key(sentence) for sentence in sentences if _may_be_among(_last_word(sentence.rstrip(_AROUND)), wanted)}
    found = {index for index, piece in may_be if _key(piece.text) in said}
    between = {index + 1 for index in found if index + 2 in found and whole[index + 1]}
    yield from ((index, BlockKind.CAPTION) for index in sorted(found | between))


def _has_words_of(written: str, text: str) -> bool:
    """Tell, before sentences are taken apart, whether a text may be said word for word: its longest words are there."""
    longest = sorted([word for word in text.split() if word.isalpha()], key=len)[-_FEW_WORDS:]
    return all(word in written for word in longest)


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


def _parts(text: str) -> Iterator[str]:
    """Yield what stands before each sign that ends sentences, and behind the last one."""
    for sign in ".!?…":
        if sign in text:
            yield from text.split(sign)


def _may_be_among(end: str, ends: Set[str]) -> bool:
    """Tell whether one of these may be the same end of a sentence; some signs stand on either side of a full stop."""
    return end in ends or end[-1:] in (")", "’", "…")


def _last_word(bare: str) -> str:
    """Return the last word, or the end of it, of what closes with no white space."""
    return bare[-_LONGEST_END:].rsplit(None, 1)[-1] if bare else ""


def _key(sentence: str) -> str:
    return " ".join(sentence.split()).strip(_SIGNS_AROUND)
