"""What stands at the side of a release: its fields for readers, and what a link may lead to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import quote

from pressparse.export.page.marks import period, shown
from pressparse.export.page.timeline import in_words
from pressparse.model import Release

_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f-\x9f\"'<>\\`]+", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,24}(?:/[^\s\x00-\x1f\x7f-\x9f\"'<>\\`]*)?", re.IGNORECASE)
_MAILBOX: Final = re.compile(r"[^\s@:/?#&\x00-\x1f\x7f-\x9f]{1,64}@[\w.-]{1,255}")


class Value(NamedTuple):
    """A value of a field: what is shown, what is said quietly beside it, and where a link leads, if it is one."""

    text: str
    aside: str = ""
    href: str | None = None


class Field(NamedTuple):
    """A field at the side: its name and one or more values."""

    name: str
    values: tuple[Value, ...]


def fields_of(release: Release) -> tuple[Field, ...]:
    """Return the fields that a release has, in the order in which they are shown."""
    return tuple(Field(name, values) for name, found in _fields(release) if (values := tuple(found)))


def address(url: str) -> str | None:
    """Return what a link may lead to: an address of the web or of a mailbox, or None.

    >>> address("HTTPS://harbour.example/x"), address("www.harbour.example"), address("javascript:alert(1)")
    ('HTTPS://harbour.example/x', 'https://www.harbour.example', None)
    """
    if _ADDRESS.fullmatch(url):
        return url
    return f"https://{url}" if _HOST.fullmatch(url) else None


def _fields(release: Release) -> Iterator[tuple[str, Iterator[Value]]]:
    yield "Source", _source(release)
    yield "Published", _published(release)
    yield "Kind", iter((Value(shown(release.kind)),))
    yield "Language", _texts(release.language)
    yield "Place", _texts(release.dateline.place if release.dateline else None)
    yield "Byline", _texts(release.byline)
    yield "Standfirst", _texts(release.subtitle)
    yield "Text", _state(release)
    yield "Embargo", _embargo(release)
    yield "Programme", _events(release)
    yield "Deadlines", _deadlines(release)
    yield "Contacts", _contacts(release)
    yield "Links", (Value(link.url, href=address(link.url)) for link in release.links)
    yield "Handles", (Value(each.handle) for each in release.handles)


def _as_written(tz: str | None, start: dt.date | None, end: dt.date | None = None) -> str:
    """Return moments with their zone as the text has it; the offset of that zone is told at the mark in the text."""
    clocks = [each.replace(tzinfo=None) if tz and isinstance(each, dt.datetime) else each for each in (start, end)]
    return f"{period(*clocks) or 'unknown day'} {tz or ''}".rstrip()


def _texts(*texts: str | None) -> Iterator[Value]:
    return (Value(text) for text in texts if text)


def _source(release: Release) -> Iterator[Value]:
    source = release.source
    name = source.name or source.label
    if name:
        label = f"written “{source.label}”" if source.label and source.label != name else ""
        yield Value(name, label or ("" if source.agency else "no known agency"))
    yield from _texts(source.section)


def _published(release: Release) -> Iterator[Value]:
    published = release.published
    if published is None:
        yield Value("unknown")
    elif published.date:
        yield Value(shown(published.date), str(published.basis or ""))
        if published.time:
            yield Value(published.time, published.tz or "")
    else:
        yield Value(in_words(release), "window")


def _state(release: Release) -> Iterator[Value]:
    if cut := release.truncation:
        yield Value("cut short", f"after {cut.limit} words" if cut.limit else "")
    if release.lead_missing:
        yield Value("lead missing")
    if release.glue:
        yield Value(f"{len(release.glue)} × glued together")
    counts = (("date", len(release.dates)), ("quotation", len(release.quotes)))
    yield from (Value(f"{count} {noun}{'s' * (count > 1)}") for noun, count in counts if count)


def _embargo(release: Release) -> Iterator[Value]:
    if embargo := release.embargo:
        yield Value(f"until {_as_written(embargo.tz, embargo.until)}")


def _events(release: Release) -> Iterator[Value]:
    for event in release.advisory.events if release.advisory else ():
        when = _as_written(event.tz, event.start, event.end)
        yield Value(event.title, ", ".join(filter(None, (when, event.place))))


def _deadlines(release: Release) -> Iterator[Value]:
    for deadline in release.advisory.deadlines if release.advisory else ():
        yield Value(_as_written(deadline.tz, deadline.due))


def _contacts(release: Release) -> Iterator[Value]:
    for contact in release.contacts:
        who = ", ".join(filter(None, (contact.label, contact.name)))
        if contact.email:
            is_plain = _MAILBOX.fullmatch(contact.email)
            yield Value(contact.email, who, f"mailto:{quote(contact.email, safe='@')}" if is_plain else None)
        if contact.phone:
            yield Value(contact.phone, "" if contact.email else who)
