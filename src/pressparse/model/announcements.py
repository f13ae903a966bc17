"""What a release announces: events, deadlines, an embargo; and whom to ask, and where to read on."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from pressparse.lines import Span


@frozen
class Event:
    r"""A line of a media advisory's programme.

    Attributes:
        start: when it begins: a date-time, with the offset of the written zone where there is one; a day where no
            time is written; None where the year is not known.
        end: when it ends, likewise, or None.
        tz: the zone as written, or None.
        title: what happens.
        place: where, or None.
        span: the line (evidence).

    >>> from pressparse import parse_text
    >>> text = "Media advisory\n\nSource: Port\n\n3 May 2024, 09:15 (CEST): Press tour\n"
    >>> event = parse_text(text)[0].advisory.events[0]
    >>> event.start.isoformat(), event.tz, event.title
    ('2024-05-03T09:15:00+02:00', 'CEST', 'Press tour')
    """

    start: dt.datetime | dt.date | None
    end: dt.datetime | dt.date | None
    tz: str | None
    title: str
    place: str | None
    span: Span


@frozen
class Deadline:
    r"""Until when something must be done: accreditation, registration, a reply.

    Attributes:
        due: the last moment, as ``Event.start`` has its own, or None.
        tz: the zone as written, or None.
        text: the sentence; it *is* ``text[span]``.
        span: where it stands.

    >>> from pressparse import parse_text
    >>> text = "Media advisory\n\nSource: Port\n\nPlease register by 3 May 2024, 12:00 (CEST).\n"
    >>> parse_text(text)[0].advisory.deadlines[0].due.isoformat()
    '2024-05-03T12:00:00+02:00'
    """

    due: dt.datetime | dt.date | None
    tz: str | None
    text: str
    span: Span


@frozen
class Advisory:
    r"""The programme of a media advisory.

    Attributes:
        events: what it announces, in the order of the text.
        deadlines: until when to register, apply or reply, likewise.

    >>> from pressparse import parse_text
    >>> text = "Media advisory\n\nSource: Port\n\n3 May 2024, 09:15: Press tour\n\nRegister by 1 May 2024.\n"
    >>> advisory = parse_text(text)[0].advisory
    >>> len(advisory.events), len(advisory.deadlines)
    (1, 1)
    """

    events: tuple[Event, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


@frozen
class Embargo:
    r"""Until when a release must not be used.

    Attributes:
        until: that moment, as ``Event.start`` has its own, or None.
        tz: the zone as written, or None.
        text: the line; it *is* ``text[span]``.
        span: where it stands.

    >>> from pressparse import parse_text
    >>> text = "Pier reopens\n\nSource: Port\n\nEMBARGOED UNTIL 3 May 2024, 10:00 CET\n\nThe pier is open."
    >>> parse_text(text)[0].embargo.until.isoformat()
    '2024-05-03T10:00:00+01:00'
    """

    until: dt.datetime | dt.date | None
    tz: str | None
    text: str
    span: Span


@frozen
class Contact:
    r"""Whom to ask: somebody with an address or a number.

    Attributes:
        label: what stands before it, or None.
        name: who it is, or None.
        email: the address, its ``[at]`` undone, or None.
        phone: the number as written, or None.
        text: all of it as written; it *is* ``text[span]``.
        span: where it stands.

    >>> from pressparse import parse_text
    >>> text = "Pier reopens\n\nSource: Port\n\nIt is open.\n\nPress office: press[at]harbour.example"
    >>> parse_text(text)[0].contacts[0].email
    'press@harbour.example'
    """

    label: str | None
    name: str | None
    email: str | None
    phone: str | None
    text: str
    span: Span


@frozen
class Link:
    r"""An address on the web.

    Attributes:
        url: as written, its ``https://`` may be missing.
        span: where it stands.

    >>> from pressparse import parse_text
    >>> parse_text("Pier\n\nSource: Port\n\nSee https://harbour.example/pier.")[0].links[0].url
    'https://harbour.example/pier'
    """

    url: str
    span: Span


@frozen
class Handle:
    r"""A name on a social network.

    Attributes:
        handle: the name, ``@`` included; it *is* ``text[span]``.
        span: where it stands.

    >>> from pressparse import parse_text
    >>> [each.handle for each in parse_text("Pier\n\nSource: Port\n\nFollow @Harbour@Ferries there.")[0].handles]
    ['@Harbour', '@Ferries']
    """

    handle: str
    span: Span
