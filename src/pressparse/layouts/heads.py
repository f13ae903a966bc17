"""The head of a release at a source line: title, source line, and the furniture before and between them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, NamedTuple

from attrs import field, frozen

from pressparse.labels import LONGEST_LABEL, KnownLabels
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import COUNTS, DATES, FEED_PREFIX, PAGE, SURE, Table
from pressparse.layouts.layout import Piece, Style
from pressparse.layouts.titles import (
    EXHIBIT,
    LONGEST_TITLE,
    ORDINARY_TITLE,
    SENTENCE_ENDS,
    is_issuer,
    is_paragraph,
    is_sentence,
    is_title,
)
from pressparse.layouts.wrapping import is_broken
from pressparse.lines import LONGEST_LINE, Line, Span, line_after, line_before, line_end, make_span, trim
from pressparse.model import FurnitureKind

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
        edges: furniture above a title, right below a source line, and below a body.
        bulleted: each title is a list item, at a smaller indent than its source line.
        spaced: whether blank lines are asked for above and below a source line; None where it depends on the text.
    """

    between: Table = field(factory=lambda: Table({**COUNTS, **DATES}))
    edges: Edges = field(factory=lambda: Edges(outer=Table(PAGE)))
    bulleted: bool = False
    spaced: bool | None = None

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
    _source_lines: dict[str, tuple[Span | None, bool]] = field(factory=dict, init=False)

    def read(self, at: int, floor: int) -> Head | None:
        """Read the head at a source line.

        Args:
            at: where ``Source:`` begins.
            floor: where the source line of the release above ends; nothing above it is looked at.

        Returns:
            The head, or None where the line is a body's own.
        """
        return self._read_ordinary(at, floor) or self._read_closely(at, floor)

    def _read_ordinary(self, at: int, floor: int) -> Head | None:
        r"""Read a head that has nothing odd about it; None leaves it to the close look.

        Most heads are ``title \n\n Source: label \n\n``. Reading those by three plain searches and a pattern or two
        makes splitting four times as fast; the tests hold it to the answers of the close look.
        """
        text = self.text
        title_end = at - 2
        if title_end < floor or not self._is_ordinary_text:
            return None
        begin = text.rfind("\n", max(floor, at - LONGEST_TITLE), title_end) + 1
        if begin - 2 < floor or begin == title_end or text[begin - 2] != "\n" or text[title_end - 1] in SENTENCE_ENDS:
            return None
        end = text.find("\n", at)
        if text[title_end:at] != "\n\n" or text[end : end + 2] != "\n\n":
            return None
        if self.grammar.odd_title.match(text, begin, title_end):
            return None
        line = text[at:end]
        label, is_known = self._source_lines.get(line) or self._read_ordinary_label(line)
        if label is None or not (is_known or ORDINARY_TITLE.fullmatch(text, begin, title_end)):
            return None
        title = make_span((begin, title_end))
        return Head(begin, begin, title, make_span((at + label.start, at + label.end)), end)

    @cached_property
    def _is_spaced(self) -> bool:
        return self.style.spaced if self.grammar.spaced is None else self.grammar.spaced

    @cached_property
    def _is_ordinary_text(self) -> bool:
        return self._is_spaced and not self.style.width and not self.grammar.bulleted and "\r" not in self.text

    def _read_ordinary_label(self, line: str) -> tuple[Span | None, bool]:
        """Return where the label stands in a source line, None where it is odd, and whether an agency claims it."""
        label = trim(line, len(ANCHOR), len(line))
        written = line[label.start : label.end]
        is_known = written in self.known
        is_odd = not written or len(written) > LONGEST_LABEL or not (is_known or is_issuer(written))
        self._source_lines[line] = (None if is_odd else label), is_known
        return self._source_lines[line]

    def _read_closely(self, at: int, floor: int) -> Head | None:
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
            return Head(begin, at, None, label, end, tuple(between)) if line or not floor else None
        if text.startswith(ANCHOR, line.start):
            return None
        start, prefixes = self._read_title(line, at, floor)
        title = Span(start, line.end)
        if not self._is_head(at, title, label, gap, floor):
            return None
        begin = prefixes[0].span.start if prefixes else start
        return Head(begin, start, title, label, end, prefixes, tuple(between))

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
        return bool(self.grammar.edges.outer.kind_of(written) or self.grammar.edges.closing.kind_of(written) in SURE)

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
        is_spaced = self._is_spaced
        if EXHIBIT.match(written) or is_paragraph(written) or (is_spaced and gap < 2):
            return False
        if self.grammar.bulleted and not self._is_item_above(title, at):
            return False
        if is_sentence(written) and not self._has_body(label.end):
            return False
        if issuer in self.known:
            return True
        if is_spaced:
            return self._stands_alone(title, label, floor) and is_title(written) and is_issuer(issuer)
        return is_title(written) and not is_sentence(written) and is_issuer(issuer)

    def _has_body(self, at: int) -> bool:
        """Tell whether text follows a source line, and not at once the title and source line of another release."""
        text = self.text
        first = line_after(text, at, len(text))
        second = line_after(text, first.end, len(text)) if first else None
        return first is not None and not (second and text.startswith(ANCHOR, second.start))

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
