"""Cutting a text up at its source lines: what most layouts share.

The line ``Source: NAME`` is the anchor, found at the speed of a plain search. From each one the head of the release
is read upwards (``heads``); then the end of each body is freed of the furniture that follows it (``edges``). What a
layout adds is a ``Grammar``: which furniture may stand where.

No look goes further than a few lines from an anchor, so that a release reads the same wherever it stands.
"""

from __future__ import annotations

from pressparse.labels import KnownLabels
from pressparse.layouts.edges import Edges
from pressparse.layouts.heads import ANCHOR, Grammar, Head, HeadReader
from pressparse.layouts.layout import Cut, Piece, Section, Style
from pressparse.lines import Span, count_breaks, is_line_start, line_end, trim
from pressparse.model import FurnitureKind, Note, Severity


def split(text: str, style: Style, known: KnownLabels, grammar: Grammar) -> Cut:
    """Cut a text up at its source lines.

    Args:
        text: the text.
        style: how it is set.
        known: the labels that some agency claims.
        grammar: which furniture may stand where.
    """
    sections: list[Section] = []
    outer: list[Piece] = []
    reader = HeadReader(text, style, known, grammar)
    finisher = _Finisher(text, grammar.edges)
    above: Head | None = None
    own_lines: list[int] = []  # the source lines in the body below that head
    floor = 0
    at = text.find(ANCHOR)
    while at >= 0:
        if text.startswith("\n", at - 1) or is_line_start(text, at):
            head = reader.read(at, floor)
            if head:
                if above:
                    sections.append(finisher.finish(above, head.begin, own_lines, outer))
                else:
                    outer += grammar.edges.above(text, head.begin)
                above, floor = head, head.end
            elif above:
                own_lines.append(at)
        at = text.find(ANCHOR, at + len(ANCHOR))
    if above:
        sections.append(finisher.finish(above, len(text), own_lines, outer))
    return Cut(tuple(sections), tuple(outer))


class _Finisher:
    """Makes sections of heads, once it is known where the next one begins; the heads come in the order of the text."""

    def __init__(self, text: str, edges: Edges) -> None:
        self._text = text
        self._edges = edges
        self._counted = 0
        self._line = 1

    def finish(self, head: Head, end: int, own_lines: list[int], outer: list[Piece]) -> Section:
        """Return the section of a head; empty the list of its own source lines, and add to the outer furniture."""
        inner, date = head.between, (_find_date(head.between) if head.between else None)
        body = self._edges.find_ordinary_body(self._text, head.end, end)
        if head.prefixes:
            outer += head.prefixes
        if body is None:
            body, closing, below = self._edges.free(self._text, head.end, end)
            inner = (*inner, *closing)
            outer += below
        notes: tuple[Note, ...] = ()
        if own_lines:
            notes = tuple(map(self._note_own_line, own_lines))
            own_lines.clear()
        return Section(head.start, head.title, head.label, body, inner, date, None, notes)

    def _note_own_line(self, at: int) -> Note:
        text = self._text
        self._line += count_breaks(text, self._counted, at)
        self._counted = at
        message = f"line {self._line}: this source line was taken for part of the body, not for a new release"
        return Note("source-in-body", Severity.INFO, message, trim(text, at, line_end(text, at, len(text))))


def _find_date(between: tuple[Piece, ...]) -> Span | None:
    for kind, span in between:
        if kind is FurnitureKind.DATE:
            return span
    return None
