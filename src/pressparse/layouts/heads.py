"""The head of a release at a source line: title, source line, and the furniture before and between them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, NamedTuple

from attrs import field, frozen

from pressparse.labels import LONGEST_LABEL, KnownLabels
from pressparse.layouts.anchors import SPELLED, anchor_end, is_usual
from pressparse.layouts.doubts import Candidate, find_doubt
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import FEED_PREFIX, PAGE, Table
from pressparse.layouts.layout import Piece, Style
from pressparse.layouts.titles import BULLET, EXHIBIT, NUMBER, SENTENCE_ENDS
from pressparse.layouts.wrapping import joined, whole_line_after, whole_line_before
from pressparse.lines import (
    ANCHOR,
    LONGEST_LINE,
    Line,
    Span,
    is_line_start,
    line_after,
    line_before,
    line_begin,
    line_end,
    trim,
)
from pressparse.model import FurnitureKind

_MARK: Final = re.compile(r"\ufeff+\s*(?=\S)")
"""A byte order mark: where files were put together, it begins the second one."""

_MOST_BETWEEN: Final = 4
"""Lines of furniture between title and source; two comment counts and a translation line are known."""


_MOST_TITLE_LINES: Final = 3
"""Lines above the last one that a title may have been broken over early."""


@frozen
class Grammar:
    """What may stand around the releases of a layout.

    Attributes:
        between: furniture between title and source line.
        edges: furniture above a title, right below a source line, and below a body.
        bulleted: each title is a list item, at a smaller indent than its source line.
        spaced: whether blank lines are asked for above a source line; None where it depends on the text.
    """

    between: Table = field(factory=lambda: Table({}))
    edges: Edges = field(factory=lambda: Edges(outer=Table(PAGE)))
    bulleted: bool = False
    spaced: bool | None = None

    def is_spaced(self, style: Style) -> bool:
        """Tell whether blank lines are asked for above the source lines of a text."""
        return style.spaced if self.spaced is None else self.spaced

    @cached_property
    def odd_title(self) -> re.Pattern[str]:
        """What a line begins with that may be no title, or more than one: furniture, a prefix, an exhibit."""
        furniture = "|".join(table.pattern for table in (self.between, self.edges.outer, self.edges.closing))
        return re.compile(rf"(?:{furniture})\Z|{FEED_PREFIX.pattern}|{EXHIBIT.pattern}|{ANCHOR}|\W")


class Head(NamedTuple):
    """The head of a release, from the first furniture that stands before it to the end of its source line."""

    begin: int
    start: int
    title: Span | None
    label: Span
    end: int
    prefixes: tuple[Piece, ...] = ()
    between: tuple[Piece, ...] = ()


@frozen
class HeadReader:
    """Reads the heads of one text.

    Attributes:
        text: the text.
        style: how it is set.
        known: the labels that some agency claims.
        grammar: which furniture may stand where.
    """

    text: str
    style: Style
    known: KnownLabels
    grammar: Grammar

    def read(self, at: int, above: Head | None) -> Head | str | None:
        """Read the head at a source line.

        Args:
            at: where ``Source:``, or what stands for it, begins.
            above: the head of the release above, if any; nothing above its end is looked at.

        Returns:
            The head; why the line begins no release; or None where a line does not begin with it.
        """
        return self._read(at, above) if is_line_start(self.text, at) else None

    def _read(self, at: int, above: Head | None) -> Head | str:
        text, floor, edges = self.text, above.end if above else 0, self.grammar.edges
        source = whole_line_after(text, at, len(text), self.style.width)
        end = line_end(text, source.end, len(text)) if source else len(text)
        label = trim(text, anchor_end(text, at, self.style.word), end)
        if label.end - label.start > LONGEST_LABEL:
            return "what follows is longer than any label"
        line = self._line_above(at, floor)
        gap = line.gap if line else 0
        between: list[Piece] = []
        while (
            line
            and len(between) < _MOST_BETWEEN
            and (kind := self.grammar.between.kind_of(joined(text, line.start, line.end)))
        ):
            between.insert(0, Piece(kind, Span(line.start, line.end)))
            line = self._line_above(line.begin, floor)
        if line is None or edges.ends_page_or_release(text, line, self.style.width):
            if line is None and above and above.title:
                return "no title stands above it"
            begin = between[0].span.start if between else at
            return Head(begin, at, None, label, end, tuple(between))
        if text.startswith(ANCHOR, line.start) or (self.style.word and SPELLED.match(text, line.start)):
            return "no title stands above it"
        line = self._whole_title(line, floor)
        start, prefixes = self._read_prefixes(line, at)
        title = Span(start, line.end)
        doubt = self._find_doubt(at, line, title, label, gap, floor, is_proved=_proves((*between, *prefixes)))
        if doubt:
            return doubt
        return Head(prefixes[0].span.start if prefixes else start, start, title, label, end, prefixes, tuple(between))

    def _line_above(self, at: int, floor: int) -> Line | None:
        bullet = BULLET if self.grammar.bulleted else None
        return whole_line_before(self.text, at, floor, self.style.width, bullet=bullet)

    def _whole_title(self, line: Line, floor: int) -> Line:
        """Add the lines above a title's that are one with it, where blank lines part paragraphs.

        Whoever breaks titles may break them early, for the look of it: there the width does not tell. Where no lines
        are broken, a line that begins small goes on from the one above: ``Harbour patrol finds / missing dinghy``.
        """
        if self.grammar.bulleted or not self.grammar.is_spaced(self.style):
            return line
        for _ in range(_MOST_TITLE_LINES):
            if not (self.style.width or self.text[line.start].islower()):
                break
            above = line_before(self.text, line.begin, floor)
            if above is None or above.gap > 1 or self.text[above.end - 1] in _LINE_ENDS:
                break
            if self.grammar.edges.ends_page_or_release(self.text, above, self.style.width):
                break
            line = Line(above.begin, above.start, line.end, line.gap)
        return line

    def _read_prefixes(self, line: Line, at: int) -> tuple[int, tuple[Piece, ...]]:
        """Return where the title begins on its line, and what stands before it there."""
        text, start = self.text, line.start
        pieces: list[Piece] = []
        if self._is_item(line, at) and (bullet := BULLET.match(text, start, at)):
            start = bullet.end()
            pieces.append(Piece(FurnitureKind.BULLET, Span(line.begin, start)))
        if self.style.numbered and (number := NUMBER.match(text, start, at)):
            pieces.append(Piece(FurnitureKind.BULLET, Span(start, number.end())))
            start = number.end()
        if mark := _MARK.match(text, start, line.end):
            pieces.append(Piece(FurnitureKind.SEPARATOR, Span(start, mark.end())))
            start = mark.end()
        if prefix := FEED_PREFIX.match(text, start, line.end):
            pieces.append(Piece(FurnitureKind.PREFIX, Span(start, prefix.end())))
            start = prefix.end()
        return start, tuple(pieces)

    def _is_item(self, line: Line, at: int) -> bool:
        """Tell whether a title is a list item that stands further left than its source line."""
        return line.indent < at - line_begin(self.text, at) and BULLET.match(self.text, line.start) is not None

    def _find_doubt(
        self, at: int, line: Line, title: Span, label: Span, gap: int, floor: int, *, is_proved: bool
    ) -> str | None:
        """Return what speaks against a head, or None."""
        text = self.text
        if self.grammar.bulleted and not self._is_item(line, at):
            return "no list item stands above it, further to the left"
        above = line_before(text, line.begin, floor)
        is_first = above is None and not floor
        is_below_furniture = above is not None and self.grammar.edges.ends_page_or_release(text, above)
        below = line_after(text, label.end, min(label.end + LONGEST_LINE, len(text)))
        written, issuer = (joined(text, *span) for span in (title, label))
        candidate = Candidate(
            title=written,
            label=issuer,
            gap=gap,
            above=text[above.start : above.end] if above and above.gap < 2 and not is_below_furniture else "",
            below=text[below.start : below.end] if below and below.gap < 2 else "",
            is_spaced=self.grammar.is_spaced(self.style),
            is_usual=is_usual(text, at, label.end, self.style.word),
        )
        is_proved = is_proved or is_first or is_below_furniture
        return find_doubt(candidate, is_known=issuer in self.known, is_proved=is_proved)


_NO_PROOF: Final = frozenset({FurnitureKind.CREDIT, FurnitureKind.DATE, FurnitureKind.SEPARATOR})
"""What stands above a source line in a body, too: a name, a day, a ruled line."""


def _proves(pieces: tuple[Piece, ...]) -> bool:
    return any(kind not in _NO_PROOF for kind, _ in pieces)


_LINE_ENDS: Final = SENTENCE_ENDS | frozenset(",;:!?")
