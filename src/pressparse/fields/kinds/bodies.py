"""What sort of text a release is, by how its body is made, where its title does not say it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from pressparse.fields.kinds.invitations import find_invitations
from pressparse.fields.patterns import words
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span
from pressparse.model import BlockKind, Kind

_ADVISORY_HEADING: Final = re.compile(r"(?i)(?:media|press) (?:advisory|alert|invitation|programme|arrangements)[ :]*")
_LABEL: Final = re.compile(r"(?i:who|what|when|where|date|time|location|venue)\b ?(?::|$)")
_LABEL_BEGINS: Final = frozenset("DdLlTtVvWw")
_LABELS_AT_LEAST: Final = 3

_DELIVERY: Final = re.compile(
    r"\W{0,3}(?:(?:remarks|speech|address)(?: prepared)?,? )?"
    r"(?:as (?:prepared(?: for delivery)?|delivered|written)|(?:prepared )?for delivery|check against delivery)\W{0,3}",
    re.IGNORECASE,
)
_LINES_ABOVE_SPEECH: Final = 6
_PARAGRAPHS_OF_INVITATION: Final = 3

_ANNOUNCEMENT: Final = re.compile(
    rf"\b{words('issued|released|made|gave|provided|published|delivered|offered')}\b.{{0,60}}?"
    r"\bfollowing(?: \w+){0,2} (statement|readout|remarks)\b"
)
_ANNOUNCED: Final = {"statement": Kind.STATEMENT, "readout": Kind.READOUT, "remarks": Kind.SPEECH}

_TURN: Final = re.compile(
    r"(?:Question|Answer|Frage|Antwort|[A-Z][A-Z .’'-]{0,40}|(?:Mr|Ms|Mrs|Dr)\.? [A-Z]\w+):|Q(?=[ \xa0\t]+[A-Z])"
)
_TURNS_AT_LEAST: Final = 4


def by_advisory_heading(passage: Passage) -> Finding[Kind] | None:
    """Find the heading of a programme for the media.

    Example: the heading ``Media advisory``. Counter-example: a sentence that speaks of a media advisory.
    """
    for block in passage.blocks:
        if block.kind is BlockKind.HEADING and _ADVISORY_HEADING.fullmatch(passage.written(block)):
            return Finding(Kind.MEDIA_ADVISORY, block.span, "has-advisory-heading")
    return None


def by_labels(passage: Passage) -> Finding[Kind] | None:
    """Find what or who, when, and a third such label at the beginning of lines.

    Example: ``WHAT: opening of the pier``, ``WHEN: Monday``, ``WHERE: Mole``. Counter-example: ``When: Monday`` alone.
    """
    if len(passage.blocks) < _LABELS_AT_LEAST:
        return None
    text = passage.text
    found: dict[str, Span] = {}
    for block in passage.blocks:
        label = _LABEL.match(text, *block.span) if text[block.span.start] in _LABEL_BEGINS else None
        if label:
            found.setdefault(label[0].strip(" :").casefold(), block.span)
    has_both = found.keys() & {"when", "date", "time"} and found.keys() & {"who", "what"}
    if len(found) < _LABELS_AT_LEAST or not has_both:
        return None
    return Finding(Kind.MEDIA_ADVISORY, next(iter(found.values())), "has-advisory-labels")


def by_delivery(passage: Passage) -> Finding[Kind] | None:
    """Find a line near the top that says of a speech how it was held.

    Examples: ``Remarks as delivered``, ``Check against delivery``. Counter-example: ``Goods as delivered to the pier``.
    """
    for block in passage.blocks[:_LINES_ABOVE_SPEECH]:
        if _DELIVERY.fullmatch(passage.text, *block.span):
            return Finding(Kind.SPEECH, block.span, "line-says-as-delivered")
    return None


def by_invitation(passage: Passage) -> Finding[Kind] | None:
    """Find a sentence that tells the media how to come to what is ahead, or near the top that they are invited.

    Examples: ``Journalists who wish to attend are asked to register``, ``Media are invited to cover the regatta.``;
    near the top also ``Journalists are invited to a tour of the pier.``
    Counter-examples: ``The media attended.``, ``Journalists who wish to interview the pilot``.
    """
    for span, says_how in find_invitations(passage.text, passage.section.body):
        if says_how or span.start < _end_of_top(passage):
            return Finding(Kind.MEDIA_ADVISORY, span, "body-invites-media")
    return None


def _end_of_top(passage: Passage) -> int:
    paragraphs = [block.span for block in passage.blocks if block.kind is BlockKind.PARAGRAPH]
    return max(paragraph.end for paragraph in paragraphs[:_PARAGRAPHS_OF_INVITATION]) if paragraphs else 0


def by_announcement(passage: Passage) -> Finding[Kind] | None:
    """Find a first paragraph that gives the floor: it ends in a colon, or what follows is mostly quoted.

    Example: ``The Harbour Master issued the following statement:``. Counter-example: ``… issued a statement.``
    """
    text = passage.text
    first = next((block.span for block in passage.blocks if block.kind is BlockKind.PARAGRAPH), None)
    may_be = first is not None and text.find(" following ", *first) >= 0
    found = _ANNOUNCEMENT.search(text, *first) if first and may_be else None
    if found is None:
        return None
    paragraphs = [block.span for block in passage.blocks if block.kind is BlockKind.PARAGRAPH]
    quoted = sum(passage.text[start] in '“"‘„«' for start, _ in paragraphs[1:])
    is_mostly_quoted = quoted > 0 and quoted * 2 >= len(paragraphs) - 1
    if not (is_mostly_quoted or passage.text.endswith(":", *paragraphs[0])):
        return None
    return Finding(_ANNOUNCED[found[1]], Span(*found.span()), f"body-announces-{found[1]}")


def by_turns(passage: Passage) -> Finding[Kind] | None:
    """Find paragraphs that begin with who speaks, by turns.

    Example: ``Q: Is the pier open?``, ``MS. DOE: It is.`` Counter-example: ``NOTE: The pier is closed.``
    """
    text, body = passage.text, passage.section.body
    if len(passage.blocks) < _TURNS_AT_LEAST or (
        text.count(":", *body) < _TURNS_AT_LEAST and text.find("Q", *body) < 0
    ):
        return None
    found = (_TURN.match(text, *block.span) for block in passage.blocks)
    turns = [turn[0] for turn in found if turn and not _LABEL.match(turn[0])]
    speakers = set(turns)
    if len(turns) < _TURNS_AT_LEAST or not 2 <= len(speakers) < len(turns):
        return None
    return Finding(Kind.TRANSCRIPT, None, "body-has-turns")


_SORT_LINES: Final = {"press statement": Kind.STATEMENT, "remarks": Kind.SPEECH, "readout": Kind.READOUT}


def by_line_above(passage: Passage) -> Finding[Kind] | None:
    """Find the sort of text on a line of its own above the text; for issuers that print it there.

    Example: ``Press Statement`` above the first paragraph. Counter-example: the same as a heading further down.
    """
    above = takewhile(lambda block: block.kind is not BlockKind.PARAGRAPH, passage.blocks)
    for block in above:
        if kind := _SORT_LINES.get(passage.written(block).casefold()):
            return Finding(kind, block.span, f"line-above-names-{kind.value}")
    return None
