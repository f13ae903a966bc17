"""Cutting a text up at its source lines: what most layouts share.

The line ``Source: NAME`` is the anchor, found at the speed of a plain search. From each one the head of the release
is read upwards (``heads``); then the end of each body is freed of the furniture that follows it (``edges``). What a
layout adds is a ``Grammar``: which furniture may stand where.

No look goes further than a few lines from an anchor, so that a release reads the same wherever it stands.
"""

from __future__ import annotations

from pressparse.labels import KnownLabels
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
    heads: list[Head] = []
    credits_: list[list[int]] = []  # of each head, the source lines in its body
    reader = HeadReader(text, style, known, grammar)
    at = text.find(ANCHOR)
    while at >= 0:
        if text.startswith("\n", at - 1) or is_line_start(text, at):
            head = reader.read(at, heads[-1].end if heads else 0)
            if head:
                heads.append(head)
                credits_.append([])
            elif heads:
                credits_[-1].append(at)
        at = text.find(ANCHOR, at + len(ANCHOR))
    return _assemble(text, heads, credits_, grammar)


def _assemble(text: str, heads: list[Head], credits_: list[list[int]], grammar: Grammar) -> Cut:
    sections: list[Section] = []
    edges = grammar.edges
    outer = list(edges.above(text, heads[0].begin)) if heads else []
    numbers = _LineNumbers(text)
    for head, own, end in zip(heads, credits_, [*(head.begin for head in heads[1:]), len(text)], strict=False):
        inner, date = head.between, _find_date(head.between) if head.between else None
        body = edges.find_ordinary_body(text, head.end, end)
        if body is None:
            body, closing, below = edges.free(text, head.end, end)
            inner = (*inner, *closing)
            outer += (*head.prefixes, *below)
        elif head.prefixes:
            outer += head.prefixes
        notes = tuple(_own_source_line(text, at, numbers.line_of(at)) for at in own) if own else ()
        sections.append(Section(head.start, head.title, head.label, body, inner, date, None, notes))
    return Cut(tuple(sections), tuple(outer))


class _LineNumbers:
    """Counts lines up to one place after another, so that no stretch of the text is counted twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted = 0
        self._line = 1

    def line_of(self, at: int) -> int:
        """Return the line of a place, from 1; each place lies behind the one before."""
        self._line += count_breaks(self._text, self._counted, at)
        self._counted = at
        return self._line


def _find_date(between: tuple[Piece, ...]) -> Span | None:
    for kind, span in between:
        if kind is FurnitureKind.DATE:
            return span
    return None


def _own_source_line(text: str, at: int, line: int) -> Note:
    message = f"line {line}: this source line was taken for part of the body, not for a new release"
    return Note("source-in-body", Severity.INFO, message, trim(text, at, line_end(text, at, len(text))))
