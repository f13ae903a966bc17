"""The records: what a file of press releases is made of.

Every record is frozen, slotted and compares by value. All offsets are code points of the decoded text, half open,
so that ``digest.text[start:end]`` shows the evidence. Where the documentation of a field says *is*,
``text[span]`` is the value itself; where it says *evidence*, the value was made from it. A field that does not
apply is None, an empty tuple or False; nothing is guessed to fill it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Final, overload

from attrs import field, frozen

from pressparse.lines import LineIndex, Position, Span
from pressparse.reading import read

SCHEMA: Final = 1
"""Version of the public record that ``export.record`` writes."""


class Severity(StrEnum):
    """How much a note should worry its reader."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Kind(StrEnum):
    """What sort of text a release is. A release *about* a report is news."""

    NEWS = "news"
    STATEMENT = "statement"
    READOUT = "readout"
    MEDIA_ADVISORY = "media_advisory"
    OPINION = "opinion"
    SPEECH = "speech"
    TRANSCRIPT = "transcript"
    INTERVIEW = "interview"
    REPORT = "report"


class Basis(StrEnum):
    """How the day of publication is known."""

    STATED = "stated"
    DATELINE = "dateline"
    EVENT = "event"
    ORDER = "order"
    CALLER = "caller"


class YearBasis(StrEnum):
    """How the year of a date is known."""

    WRITTEN = "written"
    RELEASE = "release"
    WEEKDAY = "weekday"
    ORDER = "order"
    CALLER = "caller"


class Precision(StrEnum):
    """The smallest unit that a date names."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class BlockKind(StrEnum):
    """What a piece of a body is."""

    DATE_LINE = "date_line"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    SCHEDULE = "schedule"
    CAPTION = "caption"
    CONTACT = "contact"
    BOILERPLATE = "boilerplate"


_NOT_TO_READ: Final = frozenset({"date_line", "byline", "caption", "contact", "boilerplate"})


class FurnitureKind(StrEnum):
    """What a page put around its releases."""

    PAGE = "page"
    NAVIGATION = "navigation"
    DAY_HEADER = "day_header"
    CARD_MARKER = "card_marker"
    SEPARATOR = "separator"
    BULLET = "bullet"
    PREFIX = "prefix"
    COMMENT_COUNT = "comment_count"
    DATE = "date"
    CREDIT = "credit"
    TRANSLATION = "translation"
    DISCLAIMER = "disclaimer"
    FEED_SIGNATURE = "feed_signature"
    SIGN_UP = "sign_up"
    READ_MORE = "read_more"
    UNREAD = "unread"


@frozen
class Note:
    """Something a reader should know: a stable code, how bad it is, one sentence, and where (or None)."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None


@frozen
class Furniture:
    """A piece of the page that belongs to no title, label or body.

    ``release`` is the index of the release inside whose span it stands (*inner* furniture), or None where it
    stands between releases (*outer* furniture). Outer furniture and release spans tile the text.
    """

    kind: FurnitureKind
    span: Span
    release: int | None = None


@frozen
class Because:
    """Why a field has its value: the rule that decided, its evidence, and the rules that would have answered next."""

    field: str
    rule: str
    span: Span | None = None
    alternatives: tuple[str, ...] = ()


@frozen
class Source:
    """Who issued a release.

    Attributes:
        label: the text after ``Source:`` as written (it *is* ``text[span]``); None where it cannot be told apart.
        name: the agency's proper name, or the label where no agency claims it.
        agency: the key of the agency's profile, or None.
        section: what stands in brackets at the end of the label, or None.
        span: where the label stands, or None.
    """

    label: str | None
    name: str | None
    agency: str | None
    section: str | None
    span: Span | None


@frozen
class Published:
    """When a release came out: its day, how that is known, and the window that text and neighbours leave."""

    date: dt.date | None
    time: str | None
    tz: str | None
    basis: Basis | None
    earliest: dt.date | None
    latest: dt.date | None
    span: Span | None


@frozen
class Dateline:
    """The place (and date) that opens a release; the span is the evidence, all of it without the dash."""

    place: str
    date: dt.date | None
    span: Span


@frozen
class Truncation:
    """Where and how a body was cut: the mark *is* ``text[span]``; ``limit`` in words where it is known."""

    marker: str
    span: Span
    rule: str
    limit: int | None
    at_sentence_end: bool


@frozen
class DateMention:
    """A calendar date in title or body; ``text`` *is* ``text[span]``, ``wide_span`` adds weekday, brackets, time."""

    text: str
    span: Span
    wide_span: Span
    start: dt.date | None
    end: dt.date | None
    precision: Precision
    year_basis: YearBasis | None
    time: str | None
    tz: str | None


@frozen
class Event:
    """A line of a media advisory's programme; the span is the evidence."""

    start: dt.datetime | dt.date | None
    end: dt.datetime | dt.date | None
    tz: str | None
    title: str
    place: str | None
    span: Span


@frozen
class Deadline:
    """Until when something must be done (accreditation, registration); ``text`` *is* ``text[span]``."""

    due: dt.datetime | dt.date | None
    tz: str | None
    text: str
    span: Span


@frozen
class Advisory:
    """The programme of a media advisory."""

    events: tuple[Event, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


@frozen
class Embargo:
    """Until when a release must not be used; ``text`` *is* ``text[span]``."""

    until: dt.datetime | dt.date | None
    tz: str | None
    text: str
    span: Span


@frozen
class Contact:
    """Whom to ask; ``text`` *is* ``text[span]``, ``email`` has its ``[at]`` undone."""

    label: str | None
    name: str | None
    email: str | None
    phone: str | None
    text: str
    span: Span


@frozen
class Link:
    """An address on the web."""

    url: str
    span: Span


@frozen
class Handle:
    """A name on a social network, ``@`` included; it *is* ``text[span]``."""

    handle: str
    span: Span


@frozen
class Quote:
    """Direct speech without its marks, and who said it; the span is the evidence, with the marks."""

    text: str
    speaker: str | None
    speaker_full: str | None
    speaker_title: str | None
    attribution_span: Span | None
    span: Span


@frozen
class Block:
    """A piece of the body; ``marker_span`` is its bullet, dash or number, ``level`` how deep a list item stands."""

    kind: BlockKind
    span: Span
    marker_span: Span | None = None
    level: int = 0


@frozen
class Release:
    """One press release. The field-by-field description is in the documentation, under *The record*."""

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


@frozen
class Digest(Sequence[Release]):
    """A parsed file: a sequence of its releases, with what belongs to the file as a whole.

    Attributes:
        file: the path as given, or None for a text.
        encoding: how the bytes were decoded, or None for a text.
        layout: the name of the layout that was used, or None where the text has none.
        text: the decoded text that all offsets count.
        releases: the releases in file order; ``digest[0]``, ``len(digest)`` and iteration give the same.
        furniture: what the page put around them, in file order.
        notes: what is to be said of the file; a release's own notes are in ``release.notes``.
    """

    file: str | None
    encoding: str | None
    layout: str | None
    text: str = field(repr=False)
    releases: tuple[Release, ...]
    furniture: tuple[Furniture, ...] = field(repr=False)
    notes: tuple[Note, ...]

    @overload
    def __getitem__(self, index: int) -> Release: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Release, ...]: ...
    def __getitem__(self, index: int | slice) -> Release | tuple[Release, ...]:
        return self.releases[index]

    def __len__(self) -> int:
        return len(self.releases)

    def __iter__(self) -> Iterator[Release]:
        return iter(self.releases)

    @cached_property
    def _line_index(self) -> LineIndex:
        return LineIndex(self.text)

    def position(self, offset: int) -> Position:
        """Return the line and column, both from 1, that an editor shows for an offset of the text.

        Raises:
            IndexError: the offset is not within the text.
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(f"offset {offset} is outside the text of {len(self.text)} characters")
        return self._line_index.position(offset)
