"""What opens a body: a date line, the title once more, an issuing office, a byline, a standfirst."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pressparse.fields.blocks.days import is_date_line
from pressparse.fields.blocks.forms import has_sentence_inside, is_phrase, is_wordy, letters_of
from pressparse.fields.blocks.headings import is_entry
from pressparse.fields.blocks.outline import Outline
from pressparse.model import BlockKind

SIGNED_BY: Final = re.compile(
    r"(?:By|BY|Von|Par|Por|Written by|Story by|Author(?=:)"
    r"|(?:Please |The (?:following|below) is )?[Aa]ttribut(?:e|able|ed) to)"
    r"(?:: ?| )"
)
"""What stands before the name of who signs a text."""

_DEEPEST: Final = 8
"""Pieces from the top of a body among which its opening is looked for."""

_SHORTEST_TITLE: Final = 8
_LONGEST_TITLE: Final = 400
_LONGEST_LABEL: Final = 20
_LONGEST_STANDFIRST: Final = 200
_LONGEST_ATTRIBUTION: Final = 110

_HEADLINE: Final = re.compile(r"(?i:headline|title|subject)\s?: ")
_ORDINAL: Final = "(?:1st|2nd|3rd)"
"""Part of a rank: ``Sgt. 1st Class``."""
_SIGNATURE: Final = re.compile(
    rf"(?:{_ORDINAL} )?[A-ZÀ-Þ][\w.'’-]*"
    rf"(?: (?:[A-ZÀ-Þ(][\w.'’)-]*|{_ORDINAL}|de|van|von|der|del|and|&))+(?:, .{{1,80}})?:?"
)
_PLACE_OF_WIRE: Final = re.compile(r"[A-ZÀ-Þ][^()\d]{1,60} \((?:ots|OTS|APA-OTS|dpa|AFP|AP)\)")
_NUMBERED: Final = re.compile(r"(?i:(?:press|news|media) (?:release|statement|note|advisory) (?:no|nr|number|n°|#)\b)")
"""A release that is counted: ``Press release no 12/2024``."""
_DATELINE: Final = re.compile(
    # What it takes to know that running text begins; the place is read later.
    r"[^()]{2,60}\([\w./ -]{2,20}\) ?[–—-]{1,2} |[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{3,40}(?:,[\w. ]{2,30})? ?(?:[–—]|[ -]-) ?(?=\S)"
)
_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*")
_PRESS_OFFICE: Final = re.compile(r"\b(?:Press|Media|Communications?) (?:Team|Office|Service|Department|Unit)\Z")


def date_lines(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find lines at the top that hold the day, or the time, of the release or of a speech.

    Examples: ``14 May 2025``, ``Harbourtown (ots)``. Counter-example: ``On 14 May 2025 the pier was opened.``
    """
    for index in _opening(outline):
        text = outline.pieces[index].text
        if is_date_line(text) or _PLACE_OF_WIRE.fullmatch(text):
            yield index, BlockKind.DATE_LINE


def titles_again(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the title where it stands once more above the text, and what of it stands on a line of its own below.

    The same title is boilerplate; more of one that the page cut short is a heading. Example: under ``Pier to open
    in…`` the line ``Pier to open in May``. Counter-example: a standfirst.
    """
    title = outline.passage.title
    edges = _first_letter(title), _first_letter(reversed(title))
    below = -1
    for index, piece in enumerate(outline.pieces[:_DEEPEST]):
        kind = _title_again(piece.text, letters_of(title)) if _shares_edge(piece.text, edges) else None
        if kind:
            below = index + 1
            yield index, kind
        elif index == below and piece.text[0] in "–—-" and len(piece.text) <= _LONGEST_ATTRIBUTION:
            yield index, BlockKind.HEADING  # "– Harbour Master", whose words the title holds
        elif piece.is_prose:
            return


def _shares_edge(text: str, edges: tuple[str, str]) -> bool:
    """Tell whether the first or the last letter is the title's: without either no text is the title again."""
    if len(text) > _LONGEST_TITLE:
        return False
    if ": " in text and _HEADLINE.search(text):
        return True
    return _first_letter(text) == edges[0] or _first_letter(reversed(text)) == edges[1]


def _first_letter(text: Iterable[str]) -> str:
    for sign in text:
        if sign.isalnum():
            return sign.casefold()[0]
    return ""


def _title_again(text: str, title: str) -> BlockKind | None:
    if len(title) < _SHORTEST_TITLE or len(text) > _LONGEST_TITLE:
        return None
    text = _HEADLINE.sub("", text)
    if not title.startswith(letters_of(text[:_SHORTEST_TITLE])):
        return BlockKind.BOILERPLATE if _is_behind_label(text, title) else None
    written = letters_of(text)
    if written == title:
        return BlockKind.BOILERPLATE
    shorter = min(len(written), len(title))
    is_same = written[:shorter] == title[:shorter] and shorter * 2 > len(title)
    return BlockKind.HEADING if is_same else None


def _is_behind_label(text: str, title: str) -> bool:
    """Tell whether a text is the title behind a few words more: ``Update 7 – Pier to open in May``."""
    if not title.endswith(letters_of(text[-_SHORTEST_TITLE:])):
        return False
    written = letters_of(text)
    return written.endswith(title) and len(written) - len(title) <= _LONGEST_LABEL


def offices(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the issuing office, or the place of a speech, on lines right above the date line; a press office anywhere.

    Examples: ``Office of the Harbour Master`` above ``14 May 2025``, ``Harbour Press Team`` below it. Counter-example:
    a standfirst above it.
    """
    opening = _opening(outline)
    last_day = max((index for index in opening if outline.kinds[index] is BlockKind.DATE_LINE), default=0)
    for index in opening:
        text = outline.pieces[index].text
        is_office = index < last_day or _PRESS_OFFICE.search(text)
        if is_office and outline.kinds[index] is None and _is_name(text):
            yield index, BlockKind.BOILERPLATE


def _is_name(text: str) -> bool:
    """Tell a name of some words, with capitals but for the little ones, from a phrase."""
    found = _WORD.findall(text)
    return 0 < len(found) <= 8 and all(word[0].isupper() or len(word) <= 3 for word in found)


def bylines(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find who signs the text.

    Examples: ``By Jane Doe, Harbour Master``, ``By 1st Lt. Jane Doe``, ``Attribute to Constable Jane Doe:``.
    Counter-example: ``By Monday all piers will be open.``
    """
    for index in _opening(outline):
        text = outline.pieces[index].text
        signed = SIGNED_BY.match(text)
        if signed and len(text) <= _LONGEST_ATTRIBUTION and is_phrase(text):
            name = text[signed.end() :]
            if _SIGNATURE.fullmatch(name) and not is_date_line(name):
                yield index, BlockKind.BYLINE


def standfirsts(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the standfirst: the first phrase above the running text, if it is more than a word or two.

    Example: ``Ferries call at all islands from spring on``. Counter-examples: ``Background``; a line that goes
    on in the next one; ``(Communicated by the mayor)``; ``Press release no 12/2024``;
    ``Harbourtown (ots) – Where: the mole``; the only piece.
    """
    for index in _opening(outline):
        if outline.kinds[index] is not None:
            continue
        text = outline.pieces[index].text
        below = outline.first_prose
        if index >= below or below == len(outline.pieces):
            return
        next_text = outline.pieces[index + 1].text
        if _is_standfirst(text) and not next_text[0].islower():
            yield index, BlockKind.SUBTITLE
        return


def _is_standfirst(text: str) -> bool:
    return (
        len(text) <= _LONGEST_STANDFIRST
        and is_phrase(text)
        and is_wordy(text)
        and text.count(" ") >= 3
        and not text.endswith((":", ":)"))
        and not (text[0] in "([" and text[-1] in ")]")
        and not is_entry(text)
        and not _NUMBERED.match(text)
        and not _DATELINE.match(text)
        and not has_sentence_inside(text)
    )


def _opening(outline: Outline) -> Sequence[int]:
    """Return the pieces above the running text."""
    for index, piece in enumerate(outline.pieces[:_DEEPEST]):
        # "3 May 2024, 7:12 p.m." ends as a sentence does.
        if piece.is_prose and outline.kinds[index] is None and not is_date_line(piece.text):
            return range(index)
    return range(min(_DEEPEST, len(outline.pieces)))
