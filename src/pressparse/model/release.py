"""A release: the record that everything else is a part of."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from pressparse.later import ReadLater
from pressparse.lines import Span
from pressparse.model.enums import BlockKind, Kind
from pressparse.model.parts import (
    Advisory,
    Because,
    Block,
    Contact,
    Dateline,
    DateMention,
    Embargo,
    Handle,
    Link,
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
    """One press release. The field-by-field description is in the documentation, under *The record*.

    A parsed release holds on to the text of its file: a field is read from there when it is first asked for.
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
        """The body to be read: no date line, byline, caption, contact, boilerplate or marker; no glue, no breaks."""
        offset = self.body_span.start
        glue = tuple(at - offset for at in self.glue)
        spans = (block.span for block in self.blocks if block.kind not in _NOT_TO_READ)
        return tuple(read(self.body, start - offset, end - offset, glue) for start, end in spans)

    @property
    def prose(self) -> str:
        """The paragraphs as one text, a blank line between them."""
        return "\n\n".join(self.paragraphs)
