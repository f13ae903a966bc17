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
from pressparse.layouts.wrapping import settled_until
from pressparse.lines import ANCHOR, Span, count_breaks, is_line_start, line_begin, line_end, trim
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
    reader = HeadReader(text, style, known, grammar)
    finisher = _Finisher(text, grammar.edges, style.width, begun.line if begun else 1)
    last = begun
    at = text.find(ANCHOR, begun.at + len(ANCHOR) if begun else 0)
    while 0 <= at < limit:
        if text.startswith("\n", at - 1) or is_line_start(text, at):
            head = reader.read(at, last.head if last else None)
            if isinstance(head, str):
                finisher.doubt(at, head)
            else:
                if last:
                    sections.append(finisher.finish(last.head, head.begin, outer))
                else:
                    unread += finisher.unread()
                    outer += grammar.edges.above(text, head.begin, style.width)
                last = _Begun(head, at, 0)
        at = text.find(ANCHOR, at + len(ANCHOR))
    if not stretch.is_last:
        return Cut(tuple(sections), tuple(outer), tuple(unread), finisher.leave_off(last) if last else Rest())
    if last:
        sections.append(finisher.finish(last.head, len(text), outer))
    else:
        unread += finisher.unread()
    return Cut(tuple(sections), tuple(outer), tuple(unread))


class _Finisher:
    """Makes sections of heads, once it is known where the next one begins; the heads come in the order of the text."""

    def __init__(self, text: str, edges: Edges, width: int | None, line: int) -> None:
        self._text = text
        self._edges = edges
        self._width = width
        self._doubts: list[tuple[int, str]] = []  # source lines below the last head that begin no release, and why
        self._counted = 0
        self._line = line

    def doubt(self, at: int, reason: str) -> None:
        """Keep in mind that a source line begins no release."""
        self._doubts.append((at, reason))

    def finish(self, head: Head, end: int, outer: list[Piece]) -> Section:
        """Return the section of a head, and add to the outer furniture."""
        inner, date = head.between, (_find_date(head.between) if head.between else None)
        body = None if self._width else self._edges.find_ordinary_body(self._text, head.end, end)
        if head.prefixes:
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

    def leave_off(self, last: _Begun) -> Rest:
        """Return where the last head begins; the source lines below it will be read again."""
        head = last.head
        keep = line_begin(self._text, head.begin)
        end = head.prefixes[0].span.start if head.prefixes else head.start
        return Rest(keep, end, _Begun(moved(head, -keep), last.at - keep, self._line_at(keep)))

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
