"""Cutting a text up at its source lines: what most layouts share.

The line ``Source: NAME`` is the anchor, found at the speed of a plain search. From each one the head of the release
is read upwards (``heads``); then the end of each body is freed of the furniture that follows it (``edges``). What a
layout adds is a ``Grammar``: which furniture may stand where.

No look goes further than a few lines from an anchor, so that a release reads the same wherever it stands.
"""

from __future__ import annotations

from typing import NamedTuple

from pressparse.labels import KnownLabels
from pressparse.layouts.edges import Edges
from pressparse.layouts.heads import Grammar, Head, HeadReader
from pressparse.layouts.layout import Cut, Piece, Rest, Section, Stretch, Style
from pressparse.layouts.ordinary import Ordinary
from pressparse.layouts.wrapping import settled_until
from pressparse.lines import ANCHOR, Span, count_breaks, line_begin, line_end, trim
from pressparse.model import FurnitureKind, Note, Severity
from pressparse.offsets import moved


def split(text: str, style: Style, known: KnownLabels, grammar: Grammar) -> Cut:
    """Cut a text up at its source lines.

    Args:
        text: the text.
        style: how it is set.
        known: the labels that some agency claims.
        grammar: which furniture may stand where.
    """
    return resume(Stretch(text), style, known, grammar)


class _Begun(NamedTuple):
    """The release that a stretch was left off in: its head, its source line, and the line where its text begins."""

    head: Head
    at: int
    line: int


def resume(stretch: Stretch, style: Style, known: KnownLabels, grammar: Grammar) -> Cut:
    """Cut a stretch of a text up at its source lines; the last release of a stretch waits for the next one."""
    text, begun = stretch.text, stretch.begun if isinstance(stretch.begun, _Begun) else None
    limit = len(text) if stretch.is_last else settled_until(text)
    sections: list[Section] = []
    outer: list[Piece] = []
    unread: list[Note] = []
    ordinary = Ordinary(text, style, known, grammar)
    reader = HeadReader(text, style, known, grammar)
    finisher = _Finisher(text, grammar.edges, ordinary, style.width, begun.line if begun else 1)
    last, last_at = (begun.head, begun.at) if begun else (None, -len(ANCHOR))
    for at, ordinary_head in ordinary.heads(last_at + len(ANCHOR)):
        if at >= limit:
            break
        head = ordinary_head or reader.read(at, last)
        if head is None:
            continue
        if isinstance(head, str):
            finisher.doubt(at, head)
            continue
        if last:
            sections.append(finisher.finish(last, head.begin, outer))
        else:
            unread += finisher.unread()
            outer += grammar.edges.above(text, head.begin, style.width)
        last, last_at = head, at
    if not stretch.is_last:
        rest = finisher.leave_off(last, last_at) if last else Rest()
        return Cut(tuple(sections), tuple(outer), tuple(unread), rest)
    if last:
        sections.append(finisher.finish(last, len(text), outer))
    else:
        unread += finisher.unread()
    return Cut(tuple(sections), tuple(outer), tuple(unread))


class _Finisher:
    """Makes sections of heads, once it is known where the next one begins; the heads come in the order of the text."""

    def __init__(self, text: str, edges: Edges, ordinary: Ordinary, width: int | None, line: int) -> None:
        self._text = text
        self._edges = edges
        self._ordinary = ordinary
        self._width = width
        self._doubts: list[tuple[int, str]] = []  # source lines below the last head that begin no release, and why
        self._counted = 0
        self._line = line

    def doubt(self, at: int, reason: str) -> None:
        """Keep in mind that a source line begins no release."""
        self._doubts.append((at, reason))

    def finish(self, head: Head, end: int, outer: list[Piece]) -> Section:
        """Return the section of a head, and add to the outer furniture."""
        body = self._ordinary.body(head.end, end)
        if body and not (head.prefixes or head.between or self._doubts):
            return Section(head.start, head.title, head.label, body)
        return self._finish_closely(head, end, body, outer)

    def _finish_closely(self, head: Head, end: int, body: Span | None, outer: list[Piece]) -> Section:
        inner, date = head.between, _find_date(head.between)
        outer += head.prefixes
        if body is None:
            body, closing, below = self._edges.free(self._text, head.end, end, self._width)
            inner = (*inner, *closing)
            outer += below
        notes = self._notes("source-in-body", "is part of the body") if self._doubts else ()
        return Section(head.start, head.title, head.label, body, inner, date, None, notes)

    def unread(self) -> tuple[Note, ...]:
        """Return notes on the source lines above the first release."""
        return self._notes("source-unread", "begins no release")

    def leave_off(self, head: Head, at: int) -> Rest:
        """Return where the last head begins, whose source line is given; those below it will be read again."""
        keep = line_begin(self._text, head.begin)
        end = head.prefixes[0].span.start if head.prefixes else head.start
        return Rest(keep, end, _Begun(moved(head, -keep), at - keep, self._line_at(keep)))

    def _line_at(self, at: int) -> int:
        """Return the number of a line, counted on from the one that was asked for last, or back.

        Back, where a source line that begins no release stands between title and source line of one that is left off.
        """
        self._line += count_breaks(self._text, self._counted, at) - count_breaks(self._text, at, self._counted)
        self._counted = at
        return self._line

    def _notes(self, code: str, what: str) -> tuple[Note, ...]:
        text = self._text
        notes = []
        for at, reason in self._doubts:
            message = f"line {self._line_at(at)}: this source line {what}: {reason}"
            notes.append(Note(code, Severity.INFO, message, trim(text, at, line_end(text, at, len(text)))))
        self._doubts.clear()
        return tuple(notes)


def _find_date(between: tuple[Piece, ...]) -> Span | None:
    for kind, span in between:
        if kind is FurnitureKind.DATE:
            return span
    return None
