"""Lines that say whom to ask: names, addresses and numbers, with their labels and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from pressparse.fields.blocks.forms import has_sentence_inside, is_phrase, is_prose
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.patterns import either, words
from pressparse.model import BlockKind

_LONGEST_HEAD: Final = 130
_LONGEST_LINE: Final = 90
_LONGEST: Final = 200
_MOST_LABELS: Final = 3
"""Lines right above an address or a number that may say whose it is: a name, a role, an office."""

_WHOM_TO_ASK: Final = words(
    "contact|contacts|information|enquiries|inquiries|queries|press office|Kontakt|Pressekontakt"
)
_HEAD: Final = re.compile(
    either(
        (
            # "Media contact:", "For more information"
            rf"(?:(?i:{words('media|press|news|for|general|further|more|public|office|editorial|technical')})\b.{{0,40}}?\b)?"
            rf"(?i:{_WHOM_TO_ASK})(?: (?:information|details|us|person|for (?:the )?(?:media|press|journalists)))? ?:?",
            # "To ask for an interview, please contact:"
            r"(?:For|Please|To)\b[^.:]{1,100}\bcontact(?: us)? ?:",
            r"Rückfragen(?: (?:der|von) \w+)?(?: bitte)?(?: an)? ?:?|Ansprechpartner(?:in)? ?:?",
            r"(?i:contacts? (?:presse|médias?)|service (?:de )?presse|contactos? (?:de|para la) prensa) ?:?",
        )
    )
)
_SAYS_TO_ASK: Final = re.compile(rf"\b(?i:{_WHOM_TO_ASK}|call|phone|ask)")
_GENERAL: Final = re.compile(r"(?i:for)\b(?!.*\bcontact(?: us)? ?:)")
_INFORMATION: Final = re.compile(r"(?:\w+ )?[Ii]nformation ?:?")
_LABELLED: Final = re.compile(
    r"(?i:(?:(?:media|press|news|public) )?(?:contacts?|enquiries|inquiries)(?: \w+){0,2}): ?\S"
)
_ASKED: Final = re.compile(r"\b(?i:contact|press office|media office|newsroom)\b")
_QUESTION: Final = re.compile(rf"(?i:{words('who|what|when|where|why|how|date|time|venue')}) ?:")
"""What a programme answers, and nobody to ask."""
_EMAIL: Final = re.compile(r"(?:@|\[ ?at ?\]|\(at\)) ?[\w-]{1,60}\.\w")
# What begins with a figure or a sign is looked for by that: before every word, a label takes twenty times as long.
_DIGIT: Final = regex.compile(r"\d")
_NOT_IN_WORD: Final = r"(?<![\p{L}\p{N}_])"
_PHONE: Final = words("tel|telephone|telefon|tél|téléphone|phone|fax|mobile|mobil|cell")
_LABEL_OF_NUMBER: Final = rf"(?:(?i:{_PHONE})|Ph|Mob|T|M)\b ?[.:]{{0,2}} ?\(?\+?"
_CALLED: Final = regex.compile(
    rf"\d(?<!\d\d)(?<={_NOT_IN_WORD}{_LABEL_OF_NUMBER}\d)"
    rf"|\d{{3}}(?<={_NOT_IN_WORD}\d{{3}})[-.]\d{{3}}[-.]\d{{4}}(?![\p{{L}}\p{{N}}_])"
)
_ABROAD: Final = re.compile(r"\+\d{1,3}[ ()\d.-]{6}")
_AREA_IN_BRACKETS: Final = re.compile(r"\(\d{3}\) ?\d{3}-\d{4}")


def is_contact(text: str) -> bool:
    """Tell whether a short text has an address to write to or a number to call.

    >>> is_contact("Press office: press[at]harbour.example"), is_contact("The press office is open.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if _DIGIT.search(text) and _has_number(text):
        return True
    # Each of the three forms of the sign is looked for by what it begins with.
    has_sign = "@" in text or "[" in text or "(at)" in text
    return (":" in text and _LABELLED.match(text) is not None) or (has_sign and _EMAIL.search(text) is not None)


def _has_number(text: str) -> bool:
    return bool(
        _CALLED.search(text)
        or ("+" in text and _ABROAD.search(text))
        or ("(" in text and _AREA_IN_BRACKETS.search(text))
    )


def contacts(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find short lines with an address or a number, their label right above, and lines below a heading for such.

    Below a general heading (``For more information``) lines that name nobody to ask are pointers to elsewhere.
    Example: ``Media contact:`` and below it ``Jane Doe``, ``jane[at]harbour.example``. Counter-examples: a paragraph
    that mentions a telephone number, ``Book at jane@harbour.example by Friday. The ferry sails in any weather.``
    """
    section: BlockKind | None = None
    says_whom = [is_contact(piece.text) and not _tells_more(piece.text) for piece in outline.pieces]
    has_any = any(says_whom)
    for index, piece in outline.unclaimed():
        text = piece.text
        if len(text) > _LONGEST:
            section = None
        elif _is_head(text) and _stands_above_contact(outline, index):
            section = BlockKind.BOILERPLATE if _GENERAL.match(text) else BlockKind.CONTACT
            yield index, section
        elif has_any and (
            says_whom[index] or _is_label_of_contact(outline, says_whom, index, 1 if section else _MOST_LABELS)
        ):
            yield index, BlockKind.CONTACT
        elif section and len(text) <= _LONGEST_LINE and not piece.is_prose and text[0] not in '“"':
            yield index, BlockKind.CONTACT if _ASKED.search(text) else section
        else:
            section = None


def _tells_more(text: str) -> bool:
    """Tell sentences that have an address among other things, and do not say that it is there to ask."""
    return has_sentence_inside(text) and is_prose(text) and not _SAYS_TO_ASK.search(text)


def _is_head(text: str) -> bool:
    may_be = len(text) <= _LONGEST_HEAD and (text[-1] == ":" or text[-1].isalpha()) and ": " not in text
    return may_be and _HEAD.fullmatch(text) is not None


def _stands_above_contact(outline: Outline, index: int) -> bool:
    """Tell whether what stands below may say whom to ask; below ``Further information`` that is no sentence."""
    if index + 1 == len(outline.pieces):
        return False
    text, below = outline.pieces[index].text, outline.pieces[index + 1].text
    if _INFORMATION.fullmatch(text):
        return not is_prose(below) or is_contact(below)
    return len(below) <= _LONGEST or not is_prose(below)


def _is_label_of_contact(outline: Outline, says_whom: Sequence[bool], index: int, most: int) -> bool:
    """Tell whether a piece is a phrase, or one of at most so many, with an address or a number right below."""
    pieces = outline.pieces
    for at in range(index, min(index + most, len(pieces) - 1)):
        text = pieces[at].text
        if len(text) > _LONGEST_LINE or not is_phrase(text) or _QUESTION.match(text) or pieces[at + 1].gap != 1:
            return False
        if says_whom[at + 1]:
            return True
    return False
