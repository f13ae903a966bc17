"""The parts of a release: who, when, where, and what stands in it."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from pressparse.lines import Span
from pressparse.model.enums import Basis, BlockKind, FurnitureKind, Precision, Severity, YearBasis


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
