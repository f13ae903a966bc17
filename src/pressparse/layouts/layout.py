"""What a layout is: a name, a way to recognise it, and a way to cut a text up.

A layout knows nothing of agencies but their labels, and nothing of what a body says. It answers with a ``Cut``:
the sections (where title, label and body of each release stand) and the furniture between them.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Final, NamedTuple

from attrs import frozen

from pressparse.labels import KnownLabels
from pressparse.layouts.sample import Sample
from pressparse.lines import Span, make_span
from pressparse.model import Furniture, FurnitureKind, Note

HEAD: Final = 256 * 1024
"""A layout is decided by so many first characters of a file, so that a stream and a whole file decide alike."""


@frozen
class Style:
    """How a text is set, whatever its layout.

    Attributes:
        spaced: blank lines part a title from its source line.
        width: the width at which lines are broken, or None where a line is a paragraph.
        parting: what parts paragraphs that stand on one line, or None.
        stripped: tags were taken out with nothing in their place, so that sentences, headings and items are glued.
        numbered: titles are numbered through the file.
        word: what source lines begin with, where not all of them do with ``Source:``, or None.

    >>> Style(spaced=False).width is None
    True
    """

    spaced: bool = True
    width: int | None = None
    parting: str | None = None
    stripped: bool = False
    numbered: bool = False
    word: str | None = None


class Piece(NamedTuple):
    """A stretch of furniture before it is known what it belongs to.

    Attributes:
        kind: what it is.
        span: where it stands, in code points of the text.

    >>> Piece(FurnitureKind.SEPARATOR, Span(80, 82)).span.start
    80
    """

    kind: FurnitureKind
    span: Span


class Section(NamedTuple):
    """Where the parts of one release stand. A named tuple, since making it is a tenth of the time of splitting.

    Attributes:
        start: where the release begins: the title's first character, or that of the source line without a title.
        title: the title's span, or None where it was cut off.
        label: the label's span (empty where nothing stands after ``Source:``), or None where it cannot be told apart.
        body: the body's span, trimmed.
        inner: furniture inside the release.
        date: the day that the page itself gives for the release (a card's date, a day header), or None.
        link: the address to which the page cut the release short, or None.
        notes: what is to be said of the release.

    >>> text = "Pier reopens | Port | It is open."
    >>> section = Section(0, title=Span(0, 12), label=Span(15, 19), body=Span(22, 33))
    >>> text[slice(*section.label)]
    'Port'
    """

    start: int
    title: Span | None
    label: Span | None
    body: Span
    inner: tuple[Piece, ...] = ()
    date: Span | None = None
    link: Span | None = None
    notes: tuple[Note, ...] = ()


class Stretch(NamedTuple):
    """What is at hand of a text that is read piece by piece.

    Attributes:
        text: the text, from where an earlier cut left off.
        is_last: nothing comes behind it.
        begun: what the earlier cut knew of what begins there (``Rest.begun``), or None at the top of the file.

    >>> Stretch("Pier reopens").is_last
    True
    """

    text: str
    is_last: bool = True
    begun: object | None = None


class Rest(NamedTuple):
    """Where a stretch was left off, since what comes behind it might change how the rest of it is read.

    Attributes:
        keep: from where on the text is needed once more is at hand.
        end: where that ends which was cut; not before ``keep``.
        begun: what the layout knows of what begins at ``keep``; its offsets count from there.

    >>> Rest(keep=80, end=120).end - 80
    40
    """

    keep: int = 0
    end: int = 0
    begun: object | None = None


@frozen
class Cut:
    """A text cut up: sections and outer furniture, both in the order of the text, and notes on what is in neither.

    Of a piece of outer furniture only the beginning counts: it reaches up to what comes next.

    Attributes:
        sections: the releases.
        outer: the furniture between them.
        notes: what is to be said of the file.
        rest: where to go on, or None where the text was read to its end.

    >>> Cut(sections=()).outer
    ()
    """

    sections: tuple[Section, ...] = ()
    outer: tuple[Piece, ...] = ()
    notes: tuple[Note, ...] = ()
    rest: Rest | None = None


@frozen
class Layout:
    r"""A way of stringing releases together.

    Attributes:
        name: one word, as a caller would name it.
        summary: one line for people.
        recognise: takes a sample of a text; returns the share (0 to 1) of what look like beginnings of releases
            that have this layout's form.
        split: takes the text, how it is set, and the known labels; returns the cut.
        resume: does the same for a stretch of a text, as far as nothing behind it matters, so that a file need not fit
            in memory; cut in however many stretches, a text gives the same sections. None where only whole texts can be
            split.
        least: the share from which on the layout is taken for the file's.
        parting: what parts paragraphs that stand on one line, or None.
        stripped: tags were taken out with nothing in their place.

    >>> from pressparse.layouts.plain import PLAIN
    >>> PLAIN.name, PLAIN.recognise(Sample("Pier reopens\n\nSource: Port\n\nIt is open."))
    ('plain', 1.0)
    """

    name: str
    summary: str
    recognise: Callable[[Sample], float]
    split: Callable[[str, Style, KnownLabels], Cut]
    resume: Callable[[Stretch, Style, KnownLabels], Cut] | None = None
    least: float = 0.3
    parting: str | None = None
    stripped: bool = False


def tile(text: str, cut: Cut) -> tuple[tuple[Span, ...], tuple[Furniture, ...]]:
    """Turn a cut into spans of releases and furniture that cover the text without gap or overlap.

    What stands before the first piece is furniture of kind ``unread``: nothing of a file is lost. Of a text that was
    not read to its end, that is covered which was cut.

    Returns:
        The spans of the releases, and all furniture, inner and outer, in the order of the text.

    >>> cut = Cut((Section(4, Span(4, 8), Span(9, 13), Span(14, 18)),))
    >>> spans, furniture = tile("*** Pier|Port|Open", cut)
    >>> spans, furniture[0].kind.value, furniture[0].span
    ((Span(start=4, end=18),), 'unread', Span(start=0, end=4))
    """
    marks: list[tuple[int, FurnitureKind | None]] = [(piece.span.start, piece.kind) for piece in cut.outer]
    marks += [(section.start, None) for section in cut.sections]
    marks.sort(key=itemgetter(0))
    if text and (not marks or marks[0][0] > 0):
        marks.insert(0, (0, FurnitureKind.UNREAD))
    releases: list[Span] = []
    furniture: list[Furniture] = []
    last = cut.rest.end if cut.rest else len(text)
    for (start, kind), end in zip(marks, [*(mark[0] for mark in marks[1:]), last], strict=False):
        if kind is None:
            section = cut.sections[len(releases)]
            furniture += [Furniture(piece, span, len(releases)) for piece, span in section.inner]
            releases.append(make_span((start, end)))
        else:
            furniture.append(Furniture(kind, Span(start, end)))
    return tuple(releases), tuple(furniture)
