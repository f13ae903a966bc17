"""Cards: a marker, title, day, then source, caption and first words on one line, cut short by a link.

    CoveragePost
    Harbour patrol finds missing dinghy
    March 3, 2024
    Source: Port Authority The dinghy at the pier. The dinghy was found at ... <a href="…">Read more</a>

The marker is the anchor: a card without a source line is a release with an empty label. On the source line the label
ends where a known label ends; where none is known the line belongs to the body.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from pressparse.labels import KnownLabels
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import DATES, PAGE, Table
from pressparse.layouts.layout import HEAD, Cut, Layout, Piece, Rest, Section, Stretch, Style
from pressparse.layouts.sample import Sample
from pressparse.layouts.wrapping import settled_until
from pressparse.lines import ANCHOR, LONGEST_LINE, Line, Span, line_after, line_before, line_end, trim
from pressparse.model import FurnitureKind, Note, Severity

_MARKER: Final = re.compile(r"[A-Z][A-Za-z]{2,20} ?Post")
_MARKER_END: Final = re.compile(r"Post[ \t]*(?=[\n\r]|\Z)")
_DATE: Final = Table(DATES)
_EDGES: Final = Edges(outer=Table(PAGE))
_LONGEST_LABEL_ALONE: Final = 80
_LINK_START: Final = re.compile(r"<a\b(?=(?:(?!<a\b)[^\n\r])*?\bhref)", re.IGNORECASE)
"""The tag nearest before its address: the look ahead ends where another tag begins, so no character is seen twice."""
_ADDRESS: Final = re.compile(r"\bhref\s?=\s?(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))", re.IGNORECASE)
_LONGEST_LINK: Final = 4000
_COLON: Final = re.compile(r"[ \xa0]?[:–—-](?=[ \xa0])")
"""What may part a label from the text behind it."""


def recognise(sample: Sample) -> float:
    """Return the share of markers that a title and a day follow, or of source lines where there are more of those."""
    markers = _marked(sample.head, _marker_of(sample.head))
    return sample.share_of(len(markers), sum(_day_below(sample.head, marker) is not None for marker in markers))


def split(text: str, style: Style, known: KnownLabels) -> Cut:
    """Cut at the markers."""
    return resume(Stretch(text), style, known)


def resume(stretch: Stretch, style: Style, known: KnownLabels) -> Cut:
    """Cut a stretch of a text at the markers; the last card of a stretch waits for the next one."""
    del style  # a card's lines are one each
    text, is_last = stretch.text, stretch.is_last
    if not (stretch.begun or is_last or len(text) >= HEAD):
        return Cut(rest=Rest())  # too little to tell the marker
    name = str(stretch.begun or _marker_of(text[:HEAD]))
    markers = [marker for marker in _marked(text, name) if line_after(text, marker.end, len(text))]
    ends = [*(marker.start for marker in markers[1:]), len(text)]
    rest: Rest | None = None
    if not is_last:
        limit = settled_until(text)
        markers = [marker for marker in markers if marker.start < limit]
        begun = markers.pop().start if markers else 0
        rest = Rest(begun, begun, name)
    sections: list[Section] = []
    outer = list(_EDGES.above(text, markers[0].start)) if markers else []
    for marker, end in zip(markers, ends, strict=False):
        outer.append(Piece(FurnitureKind.CARD_MARKER, marker))
        after = _EDGES.free(text, marker.end, end).outer
        if title := line_after(text, marker.end, after[0].span.start if after else end):
            sections.append(_read_card(text, marker, title, after[0].span.start if after else end, known))
        outer += after
    return Cut(tuple(sections), tuple(outer), rest=rest)


def _marker_of(head: str) -> str:
    """Tell the page's marker: the line that stands most often above a title and a day."""
    found = Counter(head[slice(*span)] for span in _marker_lines(head) if _day_below(head, span))
    return found.most_common(1)[0][0] if found else "CoveragePost"


def _marked(text: str, marker: str) -> list[Span]:
    """Find the lines that are a marker."""
    return [span for span in _marker_lines(text) if text[slice(*span)] == marker]


def _marker_lines(text: str) -> list[Span]:
    """Find the lines that look like a marker."""
    ends = (found.start() + len("Post") for found in _MARKER_END.finditer(text))
    lines = (line_before(text, end) for end in ends)
    return [Span(line.start, line.end) for line in lines if line and _MARKER.fullmatch(text, line.start, line.end)]


def _day_below(text: str, marker: Span) -> Line | None:
    """Return the day two lines below a marker."""
    title = line_after(text, marker.end, len(text))
    day = line_after(text, title.end, len(text)) if title else None
    return day if day and _DATE.kind_of(text[day.start : day.end]) else None


def _read_card(text: str, marker: Span, title: Line, end: int, known: KnownLabels) -> Section:
    inner: list[Piece] = []
    is_title = title.end - title.start <= LONGEST_LINE
    start = title.end if is_title else title.start
    day = _day_below(text, marker) if is_title else None
    if day:
        inner.append(Piece(FurnitureKind.DATE, Span(day.start, day.end)))
        start = day.end
    label, start, notes = _read_label(text, start, end, known)
    body = trim(text, start, end)
    link: Span | None = None
    if tag := _find_link(text, body):
        inner.append(Piece(FurnitureKind.READ_MORE, tag))
        address = _ADDRESS.search(text, tag.start, tag.end)
        link = Span(*address.span(address.lastindex)) if address and address.lastindex else None
        body = trim(text, body.start, tag.start)
    date = Span(day.start, day.end) if day else None
    named = Span(title.start, title.end) if is_title else None
    return Section(title.start, named, label, body, tuple(inner), date, link, notes)


def _find_link(text: str, body: Span) -> Span | None:
    """Find the link that ends a card: the last one on its last line, closed or not."""
    floor = max(body.start, body.end - _LONGEST_LINK)
    last_line = max(floor, *(text.rfind(line_break, floor, body.end) + 1 for line_break in "\n\r"))
    starts = [found.start() for found in _LINK_START.finditer(text, last_line, body.end)]
    return Span(starts[-1], body.end) if starts else None


def _read_label(text: str, start: int, end: int, known: KnownLabels) -> tuple[Span | None, int, tuple[Note, ...]]:
    """Return the label, where the body begins behind it, and a note where the two cannot be told apart."""
    line = line_after(text, start, end)
    if line is None or not text.startswith(ANCHOR, line.start):
        return Span(start, start), start, ()
    rest = trim(text, line.start + len(ANCHOR), line_end(text, line.start, end))
    if length := known.end_of_label(text[rest.start : rest.end]):
        label = Span(rest.start, rest.start + length)
        colon = _COLON.match(text, label.end)
        return label, colon.end() if colon else label.end, ()
    if rest.end - rest.start <= _LONGEST_LABEL_ALONE and line_after(text, rest.end, end):
        return rest, rest.end, ()  # the text follows on lines of its own
    message = "the label cannot be told from the text that follows it on its line"
    return None, line.start, (Note("source-unclear", Severity.WARNING, message, Span(line.start, line.end)),)


CARDS = Layout(
    name="cards",
    summary="a marker, title, day, and all else on one line with a link to read more",
    recognise=recognise,
    split=split,
    resume=resume,
    least=0.5,
)
