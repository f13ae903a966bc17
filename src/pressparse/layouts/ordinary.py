"""The ordinary release: title, blank line, source line, blank line, body, blank line.

Most releases are set so, and one search over the text finds the heads of all of them. Whatever is odd about one is left
to the close look (``heads`` and ``edges``), which takes ten times as long; the tests hold this to its answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from pressparse.labels import LONGEST_LABEL, KnownLabels
from pressparse.layouts.anchors import SPELLED
from pressparse.layouts.heads import Grammar, Head
from pressparse.layouts.layout import Style
from pressparse.layouts.titles import LONGEST_TITLE, SENTENCE_ENDS, UNFINISHED, is_issuer
from pressparse.lines import ANCHOR, INVISIBLE, Span, make_span, trim

_ODD_ENDS: Final = regex.escape("".join({*SENTENCE_ENDS, *UNFINISHED})) + r"\s"
"""What the last character of an ordinary title is not."""

_ANCHOR: Final = regex.compile(
    # First what can be searched for at the speed of memory; only there a look back at the title and on at the label.
    rf"{ANCHOR}(?:(?<=\n\n([^\n\t|]{{0,{LONGEST_TITLE}}}[^\n\t|{_ODD_ENDS}])\n\n{ANCHOR})(?=([^\n]*)\n\n))?"
)
"""The anchor; and between blank lines the title, and what stands behind the anchor."""


class Ordinary:
    """Finds the ordinary releases of one text."""

    def __init__(self, text: str, style: Style, known: KnownLabels, grammar: Grammar) -> None:
        edges = grammar.edges
        is_plain = not style.width and not any(sign in text for sign in ("\r", *INVISIBLE))
        self._text = text
        self._known = known
        self._labels: dict[str, Span | None] = {}
        self._has_heads = is_plain and grammar.is_spaced(style) and not (grammar.bulleted or style.numbered)
        self._has_bodies = is_plain and edges.parting is None and edges.opening is None
        self._has_odd_anchors = style.word is not None
        self._odd_title = grammar.odd_title.match
        self._furniture = edges.below_body.fullmatch
        self._longest_furniture = edges.longest

    def heads(self, start: int) -> Iterator[tuple[int, Head | None]]:
        """Yield each place from an offset on where ``Source:`` stands; with its head, where that is ordinary."""
        text, labels, is_odd = self._text, self._labels, self._odd_title
        if self._has_odd_anchors:
            yield from ((found.start(), None) for found in SPELLED.finditer(text, start))
            return
        # All in one loop: a function for each step would make splitting a third slower.
        for anchor in _ANCHOR.finditer(text, start):
            (at, _), (begin, title_end), (_, end) = anchor.regs
            if begin < 0 or not self._has_heads or is_odd(text, begin, title_end):
                yield at, None
                continue
            line = text[at:end]
            label = labels[line] if line in labels else self._read_label(line)
            if label is None:
                yield at, None
                continue
            title, issuer = make_span((begin, title_end)), make_span((at + label.start, at + label.end))
            yield at, Head(begin, begin, title, issuer, end)

    def body(self, start: int, end: int) -> Span | None:
        """Return the body between two offsets, where it stands between blank lines without furniture at its edges.

        Args:
            start: where the source line ends.
            end: where the next release begins.
        """
        text, body_start, body_end = self._text, start + 2, end - 2
        if body_start >= body_end or not self._has_bodies:
            return None
        if text[start:body_start] != "\n\n" or text[body_end:end] != "\n\n":
            return None
        last_line = text.rfind("\n", start, body_end) + 1
        if text[body_end - 1].isspace() or text[last_line].isspace() or text[body_start].isspace():
            return None
        if body_end - last_line <= self._longest_furniture and self._furniture(text, last_line, body_end):
            return None
        return make_span((body_start, body_end))

    def _read_label(self, line: str) -> Span | None:
        """Return where the label stands in a source line; None where it is odd."""
        label = trim(line, len(ANCHOR), len(line))
        written = line[label.start : label.end]
        is_odd = not written or len(written) > LONGEST_LABEL or not (written in self._known or is_issuer(written))
        self._labels[line] = None if is_odd else label
        return self._labels[line]
