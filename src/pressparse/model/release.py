"""A release: the record that everything else is a part of."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from pressparse.later import ReadLater
from pressparse.lines import Span
from pressparse.model.announcements import Advisory, Contact, Embargo, Handle, Link
from pressparse.model.enums import BlockKind, Kind
from pressparse.model.parts import (
    Because,
    Block,
    Dateline,
    DateMention,
    Note,
    Published,
    Quote,
    Source,
    Truncation,
)
from pressparse.notebook import Shown
from pressparse.reading import read

_NOT_TO_READ: Final = frozenset(
    {BlockKind.DATE_LINE, BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.CONTACT, BlockKind.BOILERPLATE}
)


@frozen
class Release(Shown, ReadLater):
    r"""One press release. What is not there is None, an empty tuple or False; no field is ever missing.

    A parsed release holds on to the text of its file: a field is read from there when it is first asked for. All
    offsets count the code points of that text. The documentation describes every field under *The record*.

    Attributes:
        file: the path as given, or None for a text.
        index: its place in the file, from 0.
        id: a fingerprint of the letters and digits of title, label and body: layout and place do not count.
        span: from the title's first character (of the source line where the title was cut off) to what comes next.
        title: without what a page put before it; None where it was cut off. It *is* ``text[title_span]``.
        title_span: where the title stands, or None.
        source: who issued it.
        body: what follows the source line, trimmed, without furniture at its end. It *is* ``text[body_span]``.
        body_span: where the body stands.
        published: when it came out, or None where nothing at all is known.
        kind: what sort of text it is.
        subtitle: the standfirst, broken lines joined.
        byline: who signs it.
        dateline: the place, and perhaps the day, that opens the text.
        language: the ISO 639-1 code of the body's language, guessed from its function words.
        truncation: where and how the body was cut short.
        lead_missing: whether the first sentence points back at what is not there.
        glue: where pieces were joined with nothing between: the offset of each second one's first character.
        dates: the calendar dates of title and body, in the order of the text.
        advisory: the programme and the deadlines of a media advisory.
        embargo: until when it must not be used.
        contacts: whom to ask.
        links: addresses on the web.
        handles: names on social networks.
        quotes: direct speech and who said it.
        blocks: what each piece of the body is.
        because: which rule decided which field.
        notes: what a reader should know of it.

    >>> from pressparse import parse_text
    >>> release = parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024\n\nThe pier is open.")[0]
    >>> release.title, release.published.date.isoformat(), release.prose
    ('Pier reopens', '2024-05-03', 'The pier is open.')
    """

    file: str | None
    index: int
    id: str
    span: Span
    title: str | None
    title_span: Span | None
    source: Source
    body: str = field(repr=False)
    body_span: Span
    published: Published | None = None
    kind: Kind = Kind.NEWS
    subtitle: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    language: str | None = None
    truncation: Truncation | None = None
    lead_missing: bool = False
    glue: tuple[int, ...] = ()
    dates: tuple[DateMention, ...] = ()
    advisory: Advisory | None = None
    embargo: Embargo | None = None
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    handles: tuple[Handle, ...] = ()
    quotes: tuple[Quote, ...] = ()
    blocks: tuple[Block, ...] = ()
    because: tuple[Because, ...] = field(default=(), repr=False)
    notes: tuple[Note, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        r"""Return the body to be read, by paragraphs.

        Date lines, bylines, captions, contacts, boilerplate and markers are left out, glued pieces parted, line breaks
        within paragraphs undone. It is made anew each time, and has no spans: who counts or quotes takes ``blocks``.

        >>> from pressparse import parse_text
        >>> parse_text("Pier\n\nSource: Port\n\n3 May 2024\n\nThe pier is open.More boats came.\n\nENDS")[0].paragraphs
        ('The pier is open. More boats came.',)
        """
        offset = self.body_span.start
        glue = tuple(at - offset for at in self.glue)
        spans = (block.span for block in self.blocks if block.kind not in _NOT_TO_READ)
        return tuple(read(self.body, start - offset, end - offset, glue) for start, end in spans)

    @property
    def prose(self) -> str:
        r"""Return the paragraphs as one text, a blank line between them.

        >>> from pressparse import parse_text
        >>> parse_text("Pier\n\nSource: Port\n\nThe pier is open.\n\nMore boats came.\n\nENDS")[0].prose
        'The pier is open.\n\nMore boats came.'
        """
        return "\n\n".join(self.paragraphs)
