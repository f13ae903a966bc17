"""Openings and closings that some issuers have: rules for profiles to name, none of them for every agency.

What is known of them comes from how these issuers lay out the releases of their websites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressparse.fields.blocks.contacts import is_contact
from pressparse.fields.blocks.days import DAY, TIME
from pressparse.fields.blocks.forms import is_phrase, is_prose
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.patterns import either, words
from pressparse.fields.places import is_region
from pressparse.model import BlockKind

_DEEPEST: Final = 6
"""Pieces from the top of a body among which its opening is looked for."""
_LONGEST_LINE: Final = 120
_LONGEST_NOTICE: Final = 400

_NAME: Final = r"[A-ZÀ-Þ][\w.’'-]{0,20}(?: (?:[A-ZÀ-Þ(][\w.’')-]{0,20}|de|van|von)){1,4}"
_HONOURABLE: Final = re.compile(rf"(?:The )?(?:Rt\.? |Right )?Hon(?:ou?rable)?\.? {_NAME}")
_PORTFOLIO: Final = re.compile(
    r"(?:(?:Deputy|Acting) )?(?:Prime Minister|Attorney-General)"
    r"|(?:(?:Associate|Acting) )?Minister (?:of|for|responsible for) [A-Z].{1,80}"
)
_SIGNATURE: Final = re.compile(
    rf"{_NAME}, (?:[A-Z][\w-]+ ){{0,3}}"
    + words(
        "Reporter|Journalist|Correspondent|Editor|Producer|Secretary of State|Spokesperson|Under Secretary|Ambassador"
    )
    + r"\b[\w ]{0,40}"
)
_DATED_SIGNATURE: Final = re.compile(rf"{DAY} \| By {_NAME}(?:, .{{1,60}})?(?: \|)?")
_OFFICE: Final = re.compile(
    r"(?:Office|Bureau|Division) of (?:the )?[A-Z].{1,60}|(?:U\.?S\.? |United States )?Attorney[’']s Office\b.{0,60}"
)
_PLACE: Final = re.compile(r"[A-ZÀ-Þ][\w.’ -]{1,40}, (?P<region>[A-ZÀ-Þ][\w.’ -]{1,40})")

_NOTES_TO_EDITORS: Final = re.compile(r"(?i:(?:notes? (?:to|for) (?:the )?editors?|editor[’']?s[’']? notes?) ?:?)")
_NOTE_TO_EDITORS: Final = re.compile(r"(?i:note to editors?|editor[’']s note): .{1,300}")
_END_WITH_TIME: Final = re.compile(rf"END[ \xa0]{{1,20}}{TIME}")
_REFERENCE: Final = re.compile(
    r"[A-Z]{2,10}(?:/[A-Z]{1,5}){0,3}/\d{1,5}(?:/\d{1,5})?(?:-[A-Z]{1,5}(?:/[A-Z]{1,5})?/\d{1,5}){0,2}"
)
_FILING: Final = re.compile(rf"Updated {DAY}|(?:Topics?|Components?):?|Press Release Number: ?[\w-]{{1,20}}")
_PRESUMPTION: Final = re.compile(
    words("An|A|The|This|These|All|Any|Each|Every|Both")
    + r"\b(?:[^.“”]{0,120}\b(?:allegations?|accusations?)\b[^.“”]{0,60}\. )?"
    r"[^.“”]{0,160}\bpresumed (?:to be )?innocent\b[^.“”]{0,120}\.?"
)
_REPUBLISHED: Final = re.compile(
    either(
        (
            r"(?:[-–—] ?)?This (?:story|article) (?:was|is|has been) (?:(?:first|originally) )?(?:re)?published\b.*",
            r"Sign up for\b.{0,160}\bnewsletter\b.*",
        )
    )
)
_NEWSROOM: Final = re.compile(r"[-–—] ?[A-Z]{2,6}")
_PAGE_HEAD: Final = re.compile(r"From:?|Published:?")
_PAGE_FOOT: Final = re.compile(r"Updates to this page|Share this page|Get emails about this page")
_WIRE: Final = re.compile(
    r"Original-Content von: .{1,120}|(?:Weitere|Alle) Meldungen\b.{0,120}|www\.presseportal\.de\S*"
)
_OTHER_READERS: Final = re.compile(r"If you are not a (?:journalist|member of the (?:press|media))\b.*")
_ATTACHMENTS: Final = re.compile(r"For (?:PDF )?attachments\b.{1,200}")

Claims = Iterator[tuple[int, BlockKind]]


def ministers(outline: Outline) -> Claims:
    """Find the minister above the text, and the offices below the name.

    Example: ``Hon Jane Doe`` above ``Minister of Harbours``. Counter-example: ``Hon Jane Doe opened the pier.``
    """
    is_below = False
    for index, text in _opening(outline):
        if _HONOURABLE.fullmatch(text):
            is_below = True
            yield index, BlockKind.BYLINE
        elif is_below and _PORTFOLIO.fullmatch(text):
            yield index, BlockKind.BOILERPLATE
        else:
            is_below = False


def signatures_with_office(outline: Outline) -> Claims:
    """Find who signs, with the office, on a line above the text; what holds the day, too, is a date line.

    Examples: ``Jane Doe, Senior Reporter``, ``Jane Doe, Secretary of State``, ``May 2, 2024 | By John Roe, Boat News``.
    Counter-example: ``Jane Doe, Harbourtown``.
    """
    for index, text in _opening(outline):
        if _SIGNATURE.fullmatch(text):
            yield index, BlockKind.BYLINE
        elif _DATED_SIGNATURE.fullmatch(text):
            yield index, BlockKind.DATE_LINE


def issuing_offices(outline: Outline) -> Claims:
    """Find the offices that issue a text, wherever they stand above it.

    Example: ``Office of Public Affairs`` below the day. Counter-example: ``Office of mayor falls vacant``.
    """
    for index, text in _opening(outline):
        if _OFFICE.fullmatch(text):
            yield index, BlockKind.BOILERPLATE


def places_below_day(outline: Outline) -> Claims:
    """Find the place on the line below the date line.

    Example: ``Lisbon, Portugal`` below ``3 May 2024``. Counter-example: ``Doe, Jane`` there.
    """
    for index, text in _opening(outline):
        place = _PLACE.fullmatch(text)
        if index and outline.kinds[index - 1] is BlockKind.DATE_LINE and place and is_region(place["region"]):
            yield index, BlockKind.BOILERPLATE


def heads_of_page(outline: Outline) -> Claims:
    """Find what a page of the British government prints above a text: who it is from, and that a day follows.

    Example: ``From:``, below it ``Harbour Office``, then ``Published``. Counter-example: ``From: Jane Doe`` alone.
    """
    is_from = False
    for index, text in _opening(outline):
        if _PAGE_HEAD.fullmatch(text):
            is_from = text.startswith("From")
            yield index, BlockKind.BOILERPLATE
        elif is_from:
            is_from = False
            yield index, BlockKind.BOILERPLATE


def feet_of_page(outline: Outline) -> Claims:
    """Find what a page of the British government prints below a text, and all that follows.

    Example: ``Updates to this page``, ``Published 3 May 2024``. Counter-example: ``Updates to this page are rare.``
    """
    yield from _from_there_on(outline, _PAGE_FOOT)


def notes_to_editors(outline: Outline) -> Claims:
    """Find notes to editors: their heading and all below, or one line of them.

    Examples: ``Notes to editors:`` above ``The lamps burn for ten years.``, ``Editor’s note: Pictures on request.``
    Counter-example: ``Notes to editors are on the website.``
    """
    yield from _from_there_on(outline, _NOTES_TO_EDITORS)
    yield from _lines(outline, _NOTE_TO_EDITORS, first=0)


def ends_with_time(outline: Outline) -> Claims:
    """Find the end of a transcript with its clock time: ``END 2:20 P.M. EDT``.

    Counter-example: ``END 2:20``, the score of a match, with more behind it.
    """
    yield from _lines(outline, _END_WITH_TIME)


def reference_numbers(outline: Outline) -> Claims:
    """Find the number under which a text is filed, alone on a line.

    Examples: ``IP/24/0000``, ``SG/SM/00000``. Counter-example: ``24/7``.
    """
    yield from _lines(outline, _REFERENCE)


def filing_data(outline: Outline) -> Claims:
    """Find what files a text, below it: when it was updated, topics, components, its number.

    Example: ``Updated May 6, 2024``, ``Topic``, ``Boating``. Counter-example: ``Updated rules are in force.``
    """
    is_open = False
    for index, piece in enumerate(outline.pieces):
        if is_prose(piece.text) or not is_phrase(piece.text):
            is_open = False
        elif index * 2 >= len(outline.pieces) and _FILING.fullmatch(piece.text):
            is_open = True
        if is_open:
            yield index, BlockKind.BOILERPLATE


def presumptions_of_innocence(outline: Outline) -> Claims:
    """Find the notice that who is accused is presumed innocent.

    Example: ``An indictment is an accusation. All are presumed innocent until proven guilty.``
    Counter-example: ``“She is presumed innocent,” her lawyer said.``
    """
    for index, piece in outline.unclaimed():
        if len(piece.text) <= _LONGEST_NOTICE and _PRESUMPTION.fullmatch(piece.text):
            yield index, BlockKind.BOILERPLATE


def republications(outline: Outline) -> Claims:
    """Find where else a story stood, the newsletter of the newsroom, and its sign at the very end.

    Examples: ``- This story was first published by the Herald``, ``- RNZ``. Counter-example: ``- TAR`` in a list.
    """
    last = len(outline.pieces) - 1
    yield from _lines(outline, _REPUBLISHED, longest=_LONGEST_NOTICE)
    yield from (claim for claim in _lines(outline, _NEWSROOM) if claim[0] == last)


def wire_footers(outline: Outline) -> Claims:
    """Find what a German newswire sets below a text: whose text it is.

    Example: ``Original-Content von: Hafenwache``. Counter-example: ``Original und Kopie``.
    """
    yield from _lines(outline, _WIRE)


def words_to_other_readers(outline: Outline) -> Claims:
    """Find whom a reader should ask who is no journalist.

    Example: ``If you are not a journalist, please ask the library.`` Counter-example: ``If you are a journalist``.
    """
    yield from _lines(outline, _OTHER_READERS, longest=_LONGEST_NOTICE)


def attachments(outline: Outline) -> Claims:
    """Find where the attachments are.

    Example: ``For PDF attachments please visit …``. Counter-example: ``Attachments weigh a boat down.``
    """
    yield from _lines(outline, _ATTACHMENTS, longest=_LONGEST_NOTICE)


def _opening(outline: Outline) -> Iterator[tuple[int, str]]:
    """Yield the pieces above the running text."""
    for index, piece in enumerate(outline.pieces[:_DEEPEST]):
        if is_prose(piece.text):
            return
        if len(piece.text) <= _LONGEST_LINE:
            yield index, piece.text


def _lines(outline: Outline, pattern: re.Pattern[str], *, longest: int = _LONGEST_LINE, first: int = 1) -> Claims:
    """Yield the pieces that are of a form, but not the first: a release does not begin with what closes it."""
    for index, piece in enumerate(outline.pieces):
        if index >= first and len(piece.text) <= longest and pattern.fullmatch(piece.text):
            yield index, BlockKind.BOILERPLATE


def _from_there_on(outline: Outline, heading: re.Pattern[str]) -> Claims:
    """Yield the first heading of a form that stands below running text, and all that follows."""
    is_open = False
    for index, piece in enumerate(outline.pieces):
        is_open = is_open or bool(
            index > outline.first_prose and len(piece.text) <= _LONGEST_LINE and heading.fullmatch(piece.text)
        )
        if is_open:
            yield index, BlockKind.CONTACT if is_contact(piece.text) else BlockKind.BOILERPLATE
