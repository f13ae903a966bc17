"""Headings inside a body: short phrases on lines of their own, with text below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressparse.fields.blocks.days import is_date_line
from pressparse.fields.blocks.forms import has_sentence_inside, is_phrase, is_wordy
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.patterns import either, words
from pressparse.fields.places import is_region
from pressparse.model import BlockKind

_LONGEST: Final = 160
_LONG: Final = 100
"""Longer phrases are headings only where they are set like titles."""

_FEW_BLANKS: Final = 4
"""A heading that ends in an ellipsis has no more words than these."""

_MOST_IN_A_ROW: Final = 3
"""More phrases than these under each other are names or addresses, not headings."""

_NO_BEGINNING: Final = frozenset("“\"‘'(@[–—-")
_LABELLED: Final = re.compile(
    either(
        (
            r"[A-Z][A-Z .'’-]{1,40}:\s*\S|[QA]:(?:\s|$)|Q\s|(?:Question|Answer|Frage|Antwort):",  # who speaks
            r"[^:]{1,60}: (?:\d|(?:[^:,;]{1,80}[,;] ){2})",  # "Gull Island: 20 boats", "Judges: Doe, Roe, Poe"
            r"B[yY] (?!(?i:the)\b)[A-Z]",  # who signs
            r"(?:Dear|Sincerely|Yours|Respectfully|Best regards|Kind regards)\b",
        )
    )
)
_ENTRY: Final = re.compile(
    rf"(?i:{words('date|time|location|venue|place|address|where|when|who|what|why|participants|price|cost')}"
    rf"|{words('phone|tel|fax|email|e-mail|contact|subject|subjects|re|to|from|speaker|speakers|guests')}"
    rf"|{words('Datum|Zeit|Uhrzeit|Ort|Thema|Sprecher|Teilnehmer')})\s?:\s?\S"
)
_POSTAL: Final = re.compile(
    r"\b\d{4,6}$|^\d{1,5} .*\b(?:St|Street|Ave|Avenue|Road|Rd|Drive|Parkway|Blvd|Lane|NW|Suite)\b"
)
_ENDS_IN_YEAR: Final = re.compile(r"\b[a-z]+ (?:19|20)\d\d$")
_OPENING_MARKS: Final = frozenset('“"«„')
_CLOSING_MARKS: Final = frozenset('”"»“')
_NAME_AND_OFFICE: Final = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|al|bin|da|de|del|den|der|di|dos|la|le|ter|van|von)){1,5}, ?\S"
)
_QUOTING: Final = re.compile(r": ?[“\"‘]")
_LONGER_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_PLAIN_WORD: Final = re.compile(r"\b[a-z]{4,}\b")
_LINKING_WORDS: Final = frozenset({"about", "from", "into", "over", "their", "under", "with", "upon"})
_SAYING: Final = re.compile(
    r"\b(?:said|says|added|stated|states|include[sd]?|including|follows?|following|asked|noted|wrote|are|is)\s?:$"
)


def phrases_above_text(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find phrases of one line that stand above text, not more than three under each other.

    Example: ``Opening hours`` above a paragraph, ``Friday, 3 May`` above the lines of a programme. Counter-examples:
    ``Jane Doe said:``, an address, a list of names, ``Jane Doe, Harbour Master`` below her words, what a line with a
    colon above announces, a line that goes on in the next one, the last line of a body. A blank line ends a list of
    names: what stands alone below it may be a heading again.
    """
    run: list[int] = []
    for index, kind in enumerate(outline.kinds):
        if kind is None and _may_be_heading(outline, index):
            run.append(index)
            continue
        run = _below_list(outline, run)
        if run and len(run) <= _MOST_IN_A_ROW and _is_text(outline, index) and not _is_announced(outline, run):
            yield from ((at, BlockKind.HEADING) for at in run)
        run = []


def _may_be_heading(outline: Outline, index: int) -> bool:
    text = outline.pieces[index].text
    if is_heading(text):
        return not (_goes_on(outline, index) or _signs(outline, index))
    return _begins_programme(outline, index) and is_date_line(text)


def is_entry(text: str) -> bool:
    """Tell a line of a form, a label and what is filled in.

    >>> is_entry("Venue: the mole"), is_entry("Harbour: a history")
    (True, False)
    """
    return _ENTRY.match(text) is not None


def is_heading(text: str) -> bool:
    """Tell whether a line has the form of a heading, whatever stands around it.

    >>> is_heading("Opening hours"), is_heading("The harbour master said:"), is_heading("Date: 14 May 2025")
    (True, False, False)
    """
    if len(text) > _LONGEST or text[0] in _NO_BEGINNING or not is_phrase(text) or has_sentence_inside(text):
        return False
    if next(filter(str.isalnum, text), "").islower() or not is_wordy(text):
        return False
    if text.endswith(("…", "...")) and (text.count(" ") >= _FEW_BLANKS or "," in text):
        return False  # speech that trails off
    if (text.endswith(":") and not _is_label(text)) or (len(text) > _LONG and not _is_set_as_title(text)):
        return False
    return not (_is_labelled(text) or _is_place(text) or _QUOTING.search(text) or is_date_line(text))


def _is_labelled(text: str) -> bool:
    return is_entry(text) or _LABELLED.match(text) is not None


def _is_place(text: str) -> bool:
    """Tell a line of an address, and ``Vienna, Austria``, from ``Ferries since 2021``."""
    is_postal = _POSTAL.search(text) is not None and not _ENDS_IN_YEAR.search(text)
    return is_postal or is_region(text.partition(", ")[2])


def _is_set_as_title(text: str) -> bool:
    """Tell whether most of the longer words have capitals: a sentence that lost its full stop has not."""
    capitals = [found[0][0].isupper() for found in _LONGER_WORD.finditer(text)]
    return sum(capitals) * 3 >= len(capitals) * 2


def _is_label(text: str) -> bool:
    """Tell ``Notes on the Ferry Act:`` and ``Opening hours:`` from ``Jane Doe then said:``."""
    plain = [word for word in _PLAIN_WORD.findall(text) if word not in _LINKING_WORDS]
    return not _SAYING.search(text) and (not plain or text.count(" ") <= 2)


def _is_announced(outline: Outline, run: Sequence[int]) -> bool:
    """Tell items that lost their bullets: several phrases below a colon, or several questions."""
    above = outline.pieces[run[0] - 1].text if run[0] else ""
    return len(run) > 1 and (above.endswith(":") or all(outline.pieces[at].text.endswith("?") for at in run))


def _below_list(outline: Outline, run: Sequence[int]) -> list[int]:
    """Leave out a list without bullets, on lines right under each other, above the last phrase of a long run."""
    is_apart = len(run) > _MOST_IN_A_ROW and outline.pieces[run[-1]].gap > 1 == outline.pieces[run[-2]].gap
    return [*run[-1:]] if is_apart else [*run]


def _goes_on(outline: Outline, index: int) -> bool:
    """Tell whether the next piece goes on in small letters."""
    below = outline.pieces[index + 1 : index + 2]
    return bool(below) and below[0].marker is None and below[0].text[0].islower()


def _signs(outline: Outline, index: int) -> bool:
    """Tell who is named with an office right below a paragraph that is all quotation: it is whose words they are."""
    above = outline.pieces[index - 1].text if index else ""
    is_quoted = above[:1] in _OPENING_MARKS and above[-1:] in _CLOSING_MARKS
    return is_quoted and _NAME_AND_OFFICE.match(outline.pieces[index].text) is not None


def _begins_programme(outline: Outline, index: int) -> bool:
    """Tell whether what may be the first line of a programme stands right below."""
    below = outline.kinds[index + 1 : index + 2]
    return below in ((BlockKind.SCHEDULE,), (BlockKind.LIST_ITEM,))


def _is_text(outline: Outline, index: int) -> bool:
    """Tell whether a piece is what stands below a heading: text, not one more name or line of an address."""
    text, kind = outline.pieces[index].text, outline.kinds[index]
    if kind is not None:
        return kind in {BlockKind.LIST_ITEM, BlockKind.SCHEDULE, BlockKind.CAPTION}
    return (
        outline.pieces[index].is_prose
        or len(text) > _LONGEST
        or text.endswith(":")
        or _is_labelled(text)
        or is_date_line(text)
    )
