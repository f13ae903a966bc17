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
from typing import Final

from pressparse.labels import KnownLabels
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import DATES, PAGE, Table
from pressparse.layouts.layout import Cut, Layout, Piece, Section, Style
from pressparse.layouts.sample import Sample
from pressparse.lines import Line, Span, line_after, line_before, line_end, trim
from pressparse.model import FurnitureKind, Note, Severity

_MARKER: Final = re.compile(r"[A-Z][A-Za-z]{2,20} ?Post")
_MARKER_END: Final = re.compile(r"Post[ \t]*(?=[\n\r]|\Z)")
_DATE: Final = Table(DATES)
_EDGES: Final = Edges(outer=Table(PAGE))
_SOURCE: Final = "Source:"
_LONGEST_LABEL_ALONE: Final = 80
_LINK: Final = re.compile(r"<a\b[^<>]{0,4000}>[^<>]{0,1000}</a>\s*\Z", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\bhref\s?=\s?(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))", re.IGNORECASE)
_LONGEST_LINK: Final = 6000


def recognise(sample: Sample) -> float:
    """Return the share of markers that a title and a day follow."""
    markers = _markers(sample.head)
    dated = sum(_date_below(sample.head, marker.end) is not None for marker in markers)
    return dated / len(markers) if markers else 0.0


def _markers(text: str) -> list[Span]:
    """Find the lines that are a marker and nothing else."""
    ends = (found.start() + len("Post") for found in _MARKER_END.finditer(text))
    lines = (line_before(text, end) for end in ends)
    return [Span(line.start, line.end) for line in lines if line and _MARKER.fullmatch(text, line.start, line.end)]


def _date_below(text: str, at: int) -> Line | None:
    """Return the day two lines below a marker."""
    title = line_after(text, at, len(text))
    day = line_after(text, title.end, len(text)) if title else None
    return day if day and _DATE.kind_of(text[day.start : day.end]) else None


def split(text: str, style: Style, known: KnownLabels) -> Cut:
    """Cut at the markers."""
    del style  # a card's lines are never parted further
    markers = [marker for marker in _markers(text) if line_after(text, marker.end, len(text))]
    sections: list[Section] = []
    outer = list(_EDGES.above(text, markers[0].start)) if markers else []
    for marker, end in zip(markers, [*(span.start for span in markers[1:]), len(text)], strict=False):
        outer.append(Piece(FurnitureKind.CARD_MARKER, marker))
        section, after = _read_card(text, marker.end, end, known)
        sections.append(section)
        outer.extend(after)
    return Cut(tuple(sections), tuple(outer))


def _read_card(text: str, start: int, end: int, known: KnownLabels) -> tuple[Section, tuple[Piece, ...]]:
    after = _EDGES.free(text, start, end).outer
    end = after[0].span.start if after else end
    title = line_after(text, start, end)
    if title is None:  # a marker with nothing but furniture below it
        return Section(start, None, Span(start, start), Span(start, start)), after
    inner: list[Piece] = []
    body_start = title.end
    day = _date_below(text, start)
    if day:
        inner.append(Piece(FurnitureKind.DATE, Span(day.start, day.end)))
        body_start = day.end
    label, body_start, notes = _read_label(text, body_start, end, known)
    body = trim(text, body_start, end)
    link = None
    tail = max(body.start, body.end - _LONGEST_LINK)
    if found := _LINK.search(text[tail : body.end]):
        inner.append(Piece(FurnitureKind.READ_MORE, trim(text, tail + found.start(), body.end)))
        address = _ADDRESS.search(found[0])
        if address and address.lastindex:
            link = Span(*(tail + found.start() + at for at in address.span(address.lastindex)))
        body = trim(text, body.start, tail + found.start())
    section = Section(
        start=title.start,
        title=Span(title.start, title.end),
        label=label,
        body=body,
        inner=tuple(inner),
        date=Span(day.start, day.end) if day else None,
        link=link,
        notes=notes,
    )
    return section, after


def _read_label(text: str, start: int, end: int, known: KnownLabels) -> tuple[Span | None, int, tuple[Note, ...]]:
    """Return the label, where the body begins behind it, and a note where the two cannot be told apart."""
    line = line_after(text, start, end)
    if line is None or not text.startswith(_SOURCE, line.start):
        return Span(start, start), start, ()
    rest = trim(text, line.start + len(_SOURCE), line_end(text, line.start, end))
    if length := known.end_of_label(text[rest.start : rest.end]):
        return Span(rest.start, rest.start + length), rest.start + length, ()
    if rest.end - rest.start <= _LONGEST_LABEL_ALONE and line_after(text, rest.end, end):
        return rest, rest.end, ()  # the text follows on lines of its own
    message = "the label cannot be told from the text that follows it on its line"
    return None, line.start, (Note("source-unclear", Severity.WARNING, message, Span(line.start, line.end)),)


CARDS = Layout(
    name="cards",
    summary="a marker, title, day, and all else on one line with a link to read more",
    recognise=recognise,
    split=split,
)
