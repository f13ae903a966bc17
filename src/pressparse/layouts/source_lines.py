"""Cutting a text up at its source lines: what most layouts share.

The line ``Source: NAME`` is the anchor, found at the speed of a plain search. From each one the head of the release
is read upwards: furniture between (a comment count), the title, what stands before it on its line (a bullet, a
feed's prefix). Then the end of each body is freed of the furniture that follows it. What a layout adds is a
``Grammar``: which furniture may stand where.

No look goes further than a few lines from an anchor, so that a release reads the same wherever it stands.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import field, frozen

from pressparse.labels import LONGEST_LABEL, KnownLabels
from pressparse.layouts.edges import free_beginning, free_end, page_head
from pressparse.layouts.furniture import COUNTS, DATES, FEED_PREFIX, NOTHING, PAGE, SURE, Table
from pressparse.layouts.layout import Cut, Piece, Section, Style
from pressparse.layouts.titles import is_exhibit, is_issuer, is_paragraph, is_title
from pressparse.layouts.wrapping import is_broken
from pressparse.lines import (
    LONGEST_LINE,
    Line,
    Span,
    count_breaks,
    is_line_start,
    line_after,
    line_before,
    line_end,
    trim,
)
from pressparse.model import FurnitureKind, Note, Severity

ANCHOR: Final = "Source:"

_MOST_BETWEEN: Final = 4
"""Lines of furniture between title and source; two comment counts and a translation line are known."""

_MOST_TITLE_LINES: Final = 6
"""Lines that a title may be broken over."""

BULLET: Final = re.compile(r"[•*·◦‣▪–-][ \t\xa0]+(?=\S)")
"""The mark that makes a line a list item."""


@frozen
class Grammar:
    """What may stand around the releases of a layout.

    Attributes:
        between: furniture between title and source line.
        outer: furniture above a title.
        closing: furniture below a body.
        opening: furniture right below a source line.
        bulleted: each title is a list item, at a smaller indent than its source line.
        parting: a mark that parts releases at the end of a body's last line.
        spaced: blank lines can be asked for, where the text has them.
    """

    between: Table = field(factory=lambda: Table({**COUNTS, **DATES}))
    outer: Table = field(factory=lambda: Table(PAGE))
    closing: Table = NOTHING
    opening: Table = NOTHING
    bulleted: bool = False
    parting: str | None = None
    spaced: bool = True


@frozen
class _Head:
    """The head of a release, from the first furniture that stands before it to the end of its source line."""

    begin: int
    start: int
    title: Span | None
    label: Span
    end: int
    prefixes: tuple[Piece, ...] = ()
    between: tuple[Piece, ...] = ()


def split(text: str, style: Style, known: KnownLabels, grammar: Grammar) -> Cut:
    """Cut a text up at its source lines.

    Args:
        text: the text.
        style: how it is set.
        known: the labels that some agency claims.
        grammar: which furniture may stand where.
    """
    heads: list[_Head] = []
    credits_: list[list[int]] = []  # of each head, the source lines in its body
    reader = _HeadReader(text, style, known, grammar)
    at = text.find(ANCHOR)
    while at >= 0:
        if is_line_start(text, at):
            head = reader.read(at, heads[-1].end if heads else 0)
            if head:
                heads.append(head)
                credits_.append([])
            elif heads:
                credits_[-1].append(at)
        at = text.find(ANCHOR, at + len(ANCHOR))
    return _assemble(text, heads, credits_, grammar)


@frozen
class _HeadReader:
    text: str
    style: Style
    known: KnownLabels
    grammar: Grammar

    def read(self, at: int, floor: int) -> _Head | None:
        """Read the head whose source line has its ``Source:`` at ``at``; None where the line is a body's own."""
        text = self.text
        end = self._source_line_end(at)
        label = trim(text, at + len(ANCHOR), end)
        if label.end - label.start > LONGEST_LABEL:
            return None
        line = line_before(text, at, floor)
        gap = line.gap if line else 0
        between: list[Piece] = []
        while (
            line
            and len(between) < _MOST_BETWEEN
            and (kind := self.grammar.between.kind_of(text[line.start : line.end]))
        ):
            between.insert(0, Piece(kind, Span(line.start, line.end)))
            line = line_before(text, line.begin, floor)
        if line is None or self._ends_another(line):
            # Without a title only at the top of a page: elsewhere the line belongs to the body above.
            begin = between[0].span.start if between else at
            return _Head(begin, at, None, label, end, tuple(between)) if line or not floor else None
        if text.startswith(ANCHOR, line.start):
            return None
        start, prefixes = self._read_title(line, at, floor)
        title = Span(start, line.end)
        if not self._is_head(at, title, label, gap, floor):
            return None
        begin = prefixes[0].span.start if prefixes else start
        return _Head(begin, start, title, label, end, prefixes, tuple(between))

    def _source_line_end(self, at: int) -> int:
        """Return where the source line ends, the lines included that a long label is broken over."""
        text = self.text
        end = line_end(text, at, len(text))
        while self.style.width and end - at < LONGEST_LABEL:
            line, below = line_before(text, end), line_after(text, end, min(end + LONGEST_LINE, len(text)))
            if not (line and below) or below.gap != 1 or not is_broken(text, line, below, self.style.width):
                break
            end = below.end
        return end

    def _ends_another(self, line: Line) -> bool:
        """Tell whether a line is furniture that ends the page or the release above, and so no title."""
        written = self.text[line.start : line.end]
        return bool(self.grammar.outer.kind_of(written) or self.grammar.closing.kind_of(written) in SURE)

    def _read_title(self, line: Line, at: int, floor: int) -> tuple[int, tuple[Piece, ...]]:
        """Return where the title begins, lines above it included where lines are broken, and what precedes it."""
        text = self.text
        for _ in range(_MOST_TITLE_LINES if self.style.width else 0):
            if self.grammar.bulleted and BULLET.match(text, line.start):
                break
            above = line_before(text, line.begin, floor)
            if above is None or above.gap != 1 or not is_broken(text, above, line, self.style.width):
                break
            line = above
        start = line.start
        pieces: list[Piece] = []
        if self.grammar.bulleted and (bullet := BULLET.match(text, start, at)):
            start = bullet.end()
            pieces.append(Piece(FurnitureKind.BULLET, Span(line.begin, start)))
        if prefix := FEED_PREFIX.match(text, start, at):
            pieces.append(Piece(FurnitureKind.PREFIX, Span(start, prefix.end())))
            start = prefix.end()
        return start, tuple(pieces)

    def _is_head(self, at: int, title: Span, label: Span, gap: int, floor: int) -> bool:
        """Tell the head of a release from a body's own source line and the line above that."""
        text = self.text
        written, issuer = text[title.start : title.end], text[label.start : label.end]
        if is_exhibit(written) or is_paragraph(written):
            return False
        if self.grammar.bulleted and not self._is_item_above(title, at):
            return False
        if issuer in self.known:
            return True
        if self.grammar.spaced and self.style.spaced and (gap < 2 or not self._stands_alone(title, label, floor)):
            return False
        return is_title(written) and is_issuer(issuer)

    def _is_item_above(self, title: Span, at: int) -> bool:
        """Tell whether the title is a list item that stands further left than its source line."""
        text = self.text
        first = line_before(text, title.start)
        bullet = text[first.start : title.start].strip() if first else ""
        return bool(bullet) and first is not None and first.indent < at - _line_begin(text, at)

    def _stands_alone(self, title: Span, label: Span, floor: int) -> bool:
        """Tell whether blank lines part the title from what is above it and the source line from what is below."""
        text = self.text
        above = line_before(text, _line_begin(text, title.start), floor)
        if above and above.gap < 2 and not self._ends_another(above):
            return False
        below = line_after(text, label.end, min(label.end + LONGEST_LINE, len(text)))
        return below is None or below.gap >= 2


def _line_begin(text: str, at: int) -> int:
    floor = max(0, at - LONGEST_LINE)
    return max(text.rfind("\n", floor, at), text.rfind("\r", floor, at), floor - 1) + 1


def _assemble(text: str, heads: list[_Head], credits_: list[list[int]], grammar: Grammar) -> Cut:
    sections: list[Section] = []
    outer = list(page_head(text, heads[0].begin, outer=grammar.outer)) if heads else []
    counted, line = 0, 1
    for head, own, end in zip(heads, credits_, [*(head.begin for head in heads[1:]), len(text)], strict=False):
        notes = []
        for at in own:
            line += count_breaks(text, counted, at)
            counted = at
            notes.append(_own_source_line(text, at, line))
        start, opening = head.end, tuple[Piece, ...]()
        if grammar.opening is not NOTHING:
            start, opening = free_beginning(text, head.end, end, opening=grammar.opening)
        edges = free_end(text, start, end, closing=grammar.closing, outer=grammar.outer, parting=grammar.parting)
        outer += (*head.prefixes, *edges.outer)
        sections.append(
            Section(
                start=head.start,
                title=head.title,
                label=head.label,
                body=edges.body,
                inner=(*head.between, *opening, *edges.inner),
                date=next((span for kind, span in head.between if kind is FurnitureKind.DATE), None),
                notes=tuple(notes),
            )
        )
    return Cut(tuple(sections), tuple(outer))


def _own_source_line(text: str, at: int, line: int) -> Note:
    message = f"line {line}: this source line was taken for part of the body, not for a new release"
    return Note("source-in-body", Severity.INFO, message, trim(text, at, line_end(text, at, len(text))))
