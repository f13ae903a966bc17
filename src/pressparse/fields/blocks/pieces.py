r"""A body in pieces: what stands on a line of its own, or what the text's setting parts in another way.

Where lines are broken at a width, a piece is a paragraph: a line goes on in the next one as long as the next word
would not have fitted. Where a layout sets paragraphs on one line, a row of blanks parts them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, NamedTuple, cast

from pressparse.fields.blocks.forms import is_prose
from pressparse.layouts.layout import Style
from pressparse.layouts.wrapping import is_broken
from pressparse.lines import Line, Span, line_begin, make_span

_MARKER: Final = re.compile(
    r"(?P<bullet>[•◦▪▫‣⁃●○■□►▶➢➤✓✔∙·])\s*"
    r"|(?P<dash>[-–—*+]|o(?=\s{2}|[ \t][A-ZÀ-Þ]))\s+"
    r"|(?P<number>\(?\d{1,3}[.)]|\(?[ivx]{1,5}[.)]|\(?[a-z][.)])\s+"
)

_NO_MARKER: Final = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZ“"')
"""First characters of most lines: with none of them a marker begins."""

_LONE_BULLETS: Final = frozenset("•◦▪●○■►➢")
_BREAKS_TO_BLANKS: Final = str.maketrans("\n\r", "  ")


class Marker(NamedTuple):
    """What may be the bullet, dash or number of a list item: its form, as written, and where it stands."""

    form: str
    text: str
    span: Span


class Piece(NamedTuple):
    """A piece of a body.

    Attributes:
        span: where it stands, trimmed, its marker included.
        text: what stands there, line breaks as blanks, so that offsets stay.
        indent: white space before it on its line.
        gap: line breaks between it and the piece above; 0 on the same line.
        marker: what may be the marker of a list item, or None.
        is_prose: whether it is running text.
    """

    span: Span
    text: str
    indent: int
    gap: int
    marker: Marker | None
    is_prose: bool

    @property
    def content(self) -> Span:
        """Where the piece stands without its marker."""
        if self.marker is None:
            return self.span
        past = self.text[self.marker.span.end - self.span.start :]
        return Span(self.span.end - len(past.lstrip()), self.span.end)


_Parts = tuple[Span, str, int, int, Marker | None, bool]
_make_piece: Final = cast("Callable[[_Parts], Piece]", partial(tuple.__new__, Piece))
_make_line: Final = cast("Callable[[tuple[int, int, int, int]], Line]", partial(tuple.__new__, Line))
"""``Piece`` and ``Line`` from a tuple, in half the time."""


def pieces_of(text: str, body: Span, style: Style) -> tuple[Piece, ...]:
    r"""Cut a body into its pieces.

    Args:
        text: the text.
        body: where the body stands in it, trimmed.
        style: how the text is set.

    >>> text = "The pier is open.\n\n  - by day\n  - by night"
    >>> [piece.text for piece in pieces_of(text, Span(0, len(text)), Style())]
    ['The pier is open.', '- by day', '- by night']
    """
    pieces = []
    for begin, start, end, gap in _lines_of(text, body, style):
        written = _on_one_line(text[start:end])
        marker = None if written[0] in _NO_MARKER else _marker_of(written, start)
        pieces.append(_make_piece((make_span((start, end)), written, start - begin, gap, marker, is_prose(written))))
    return tuple(pieces)


def _on_one_line(written: str) -> str:
    """Turn line breaks into blanks, so that offsets stay."""
    return written.translate(_BREAKS_TO_BLANKS) if "\n" in written or "\r" in written else written


def _marker_of(written: str, start: int) -> Marker | None:
    found = _MARKER.match(written)
    if not found or found.end() == len(written):
        return None
    form = str(found.lastgroup)
    return Marker(form, found[form], Span(start, start + found.end(form)))


def _lines_of(text: str, body: Span, style: Style) -> Iterable[Line]:
    """Return the pieces of a body as lines: broken ones joined, those that hold several paragraphs parted."""
    lines: Iterable[Line] = _lines(text, body)
    lines = _joined(text, lines, style.width) if style.width else _with_lone_bullets(text, lines)
    return lines if style.parting is None else _parted(text, lines, style.parting)


def _parted(text: str, lines: Iterable[Line], parting: str) -> Iterator[Line]:
    """Part the lines that hold several paragraphs; all but the first of a line stand without gap or indent."""
    part = re.compile(rf"(?s)\S.*?(?={re.escape(parting)}|\Z)")
    for line in lines:
        if text.find(parting, line.start, line.end) < 0:
            yield line
            continue
        for found in part.finditer(text[line.start : line.end]):
            start = line.start + found.start()
            yield Line(start, start, start + len(found[0].rstrip()), 0 if found.start() else line.gap)


def _lines(text: str, body: Span) -> list[Line]:
    """Return the lines of a body that are not blank, the first one from where it begins before the body."""
    lines: list[Line] = []
    begin, at, gap = line_begin(text, body.start), body.start, 0
    # Cutting at line breaks and stripping takes a third of the time of a pattern that looks for lines.
    for written in _with_newlines(text[body.start : body.end]).split("\n"):
        bare = written.strip()
        if bare:
            start = at if written[0] == bare[0] else at + len(written) - len(written.lstrip())
            lines.append(_make_line((begin, start, start + len(bare), gap)))
            gap = 0
        at += len(written) + 1
        begin = at
        gap += 1
    return lines


def _with_newlines(body: str) -> str:
    """Write every line break as a newline, so that offsets stay."""
    return body.replace("\r\n", " \n").replace("\r", "\n") if "\r" in body else body


def _joined(text: str, lines: Iterable[Line], width: int) -> Iterator[Line]:
    """Join the lines that go on in the next one."""
    whole = last = None
    for line in lines:
        goes_on = last is not None and line.gap == 1 and is_broken(text, last, line, width)
        if whole and goes_on and not _marker_of(text[line.start : line.end], 0):
            whole = whole._replace(end=line.end)
        else:
            if whole:
                yield whole
            whole = line
        last = line
    if whole:
        yield whole


def _with_lone_bullets(text: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Join a bullet that stands alone on its line with the line below."""
    bullet: Line | None = None
    for line in lines:
        if bullet:
            yield bullet._replace(end=line.end)
            bullet = None
        elif line.end - line.start == 1 and text[line.start] in _LONE_BULLETS:
            bullet = line
        else:
            yield line
    if bullet:
        yield bullet
