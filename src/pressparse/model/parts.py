"""The parts of a release: who, when, where, and what stands in it."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from pressparse.lines import Span
from pressparse.model.enums import Basis, BlockKind, FurnitureKind, Precision, Severity, YearBasis


@frozen
class Note:
    """Something a reader should know of a file or a release.

    Attributes:
        code: what it is, stable; all of them stand in the documentation of the record.
        severity: how much it should worry.
        message: one sentence for people.
        span: the characters it is about, or None.

    >>> from pressparse import parse_text
    >>> note = parse_text("Nothing but a line.").notes[0]
    >>> note.code, str(note.severity)
    ('no-release', 'warning')
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None


@frozen
class Furniture:
    r"""A piece of the page that belongs to no title, label or body.

    Outer furniture and release spans tile the text.

    Attributes:
        kind: what it is.
        span: where it stands.
        release: the index of the release inside whose span it stands (*inner* furniture), or None where it stands
            between releases (*outer* furniture).

    >>> from pressparse import parse_text
    >>> digest = parse_text("Home Blog Page 7\n\nPier reopens\n\nSource: NATO\n\nIt is open.")
    >>> [(str(each.kind), each.span, each.release) for each in digest.furniture]
    [('page', Span(start=0, end=18), None)]
    """

    kind: FurnitureKind
    span: Span
    release: int | None = None


@frozen
class Because:
    r"""Why a field has its value.

    Attributes:
        field: the field's name, that of a part with a dot: ``source.section``.
        rule: the stable name of the rule that decided.
        span: the characters on which it rests, or None where it rests on their absence.
        alternatives: later rules that would have answered, too, in their order.

    >>> from pressparse import parse_text
    >>> parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024\n\nIt is open.")[0].because[-1]
    Because(field='published', rule='date-line', span=Span(start=28, end=38), alternatives=())
    """

    field: str
    rule: str
    span: Span | None = None
    alternatives: tuple[str, ...] = ()


@frozen
class Source:
    r"""Who issued a release.

    Attributes:
        label: the text after ``Source:`` as written (it *is* ``text[span]``); None where it cannot be told apart.
        name: the agency's proper name, or the label where no agency claims it.
        agency: the key of the agency's profile, or None.
        section: what stands in brackets at the end of the label, or None.
        span: where the label stands, or None.

    >>> from pressparse import parse_text
    >>> source = parse_text("Pier reopens\n\nSource: Interpol (news)\n\nIt is open.")[0].source
    >>> source.name, source.label, source.agency, source.section
    ('INTERPOL', 'Interpol (news)', 'interpol', 'news')
    """

    label: str | None
    name: str | None
    agency: str | None
    section: str | None
    span: Span | None


@frozen
class Published:
    r"""When a release came out: its day, how that is known, and the window that text and neighbours leave.

    Attributes:
        date: the day, or None where only a window is known.
        time: the clock time beside it as ``HH:MM``, or None.
        tz: the zone of that time as written, or None.
        basis: how the day is known; None where it is not.
        earliest: the first day on which it can have come out, or None where that is open.
        latest: the last one, likewise.
        span: the characters that say the day (evidence); None where it follows from the neighbours.

    >>> from pressparse import parse_text
    >>> published = parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024, 10:30 CET\n\nIt is open.")[0].published
    >>> published.date.isoformat(), published.time, published.tz, str(published.basis)
    ('2024-05-03', '10:30', 'CET', 'stated')
    """

    date: dt.date | None
    time: str | None
    tz: str | None
    basis: Basis | None
    earliest: dt.date | None
    latest: dt.date | None
    span: Span | None


@frozen
class Dateline:
    r"""The place, and perhaps the day, that opens a release.

    Attributes:
        place: as written, without the comma or dash that ends it.
        date: the day written in it, or None.
        span: all of it without the dash (evidence).

    >>> from pressparse import parse_text
    >>> parse_text("Pier reopens\n\nSource: Port\n\nLisbon, 3 May 2024 – It is open.")[0].dateline.place
    'Lisbon'
    """

    place: str
    date: dt.date | None
    span: Span


@frozen
class Truncation:
    r"""Where and how a body was cut short.

    Attributes:
        marker: the mark as written; it *is* ``text[span]``.
        span: where the mark stands.
        rule: the stable name of the rule that found it.
        limit: after how many words the system that made the cut cuts, or None where that is not known.
        at_sentence_end: whether what stands before the mark is whole sentences.

    >>> from pressparse import parse_text
    >>> cut = parse_text("Pier reopens\n\nSource: Port\n\nThe pier is open to […]")[0].truncation
    >>> cut.marker, cut.rule, cut.limit
    ('[…]', 'ends-in-bracketed-ellipsis', None)
    """

    marker: str
    span: Span
    rule: str
    limit: int | None
    at_sentence_end: bool


@frozen
class DateMention:
    r"""A calendar date in title or body: a day, a month, a year, or a range of them.

    Attributes:
        text: the date as written; it *is* ``text[span]``.
        span: where it stands.
        wide_span: with weekday, brackets, opening preposition and clock time.
        start: its first day, or None where the year is not known.
        end: its last day, the same as the first for a single day; None likewise.
        precision: the smallest unit that is named.
        year_basis: how the year is known, or None.
        time: a clock time beside it as ``HH:MM``, or None.
        tz: the zone of that time as written, or None.

    >>> from pressparse import parse_text
    >>> date = parse_text("Pier\n\nSource: Port\n\nIt is open from 3 to 5 May 2024.")[0].dates[0]
    >>> date.text, date.start.isoformat(), date.end.isoformat(), str(date.year_basis)
    ('3 to 5 May 2024', '2024-05-03', '2024-05-05', 'written')
    """

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
class Quote:
    r"""Direct speech, and who said it.

    Attributes:
        text: the speech without its outer marks, paragraphs joined by a blank line.
        speaker: the name as the attribution has it, or None; for a pronoun or a role, the name of whom is meant.
        speaker_full: the full name as it stands anywhere in the release, or None.
        speaker_title: the title or role, likewise.
        attribution_span: the words that name who says it (evidence), or None.
        span: the speech with its marks (evidence).

    >>> from pressparse import parse_text
    >>> quote = parse_text("Pier\n\nSource: Port\n\n“It is open,” said Ann Roe, harbour master.")[0].quotes[0]
    >>> quote.text, quote.speaker, quote.speaker_title
    ('It is open,', 'Ann Roe', 'harbour master')
    """

    text: str
    speaker: str | None
    speaker_full: str | None
    speaker_title: str | None
    attribution_span: Span | None
    span: Span


@frozen
class Block:
    r"""A piece of the body. Blocks are disjoint, and together they hold every character of it that is no white space.

    Attributes:
        kind: what it is.
        span: where it stands, trimmed, without its marker.
        marker_span: the bullet, dash or number of a list item, or None.
        level: how deep a list item stands, from 1; 0 for all else.

    >>> from pressparse import parse_text
    >>> digest = parse_text("Pier\n\nSource: Port\n\nThe pier has:\n\n• a crane\n\n• a shed\n\nENDS")
    >>> [(str(block.kind), digest.text[slice(*block.span)]) for block in digest[0].blocks[1:]]
    [('list_item', 'a crane'), ('list_item', 'a shed'), ('boilerplate', 'ENDS')]
    """

    kind: BlockKind
    span: Span
    marker_span: Span | None = None
    level: int = 0
