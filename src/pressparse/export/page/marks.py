"""What is marked in the text of a release: where, what it is, and what there is to say of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from pressparse.lines import Span
from pressparse.model import Release

Details = tuple[tuple[str, str], ...]


class Mark(NamedTuple):
    """A piece of a release's text that has a meaning.

    Attributes:
        span: where it stands, in code points of the decoded text; empty for a place between two characters.
        kind: one of ``KINDS``.
        details: what a reader is told of it: names and values.
    """

    span: Span
    kind: str
    details: Details


KINDS: Final = {
    "published": "Day of publication",
    "dateline": "Dateline",
    "date": "Date",
    "quotation": "Quotation",
    "speaker": "Who said it",
    "event": "Programme",
    "deadline": "Deadline, embargo",
    "contact": "Contact",
    "link": "Link, handle",
    "truncation": "Cut",
    "glue": "Glued",
    "caption": "Caption",
    "boilerplate": "Boilerplate",
}
"""The kinds and what the legend calls them. Of two marks in the same place, the one named first is outside."""

BLOCKS: Final = {"schedule": "event", "contact": "contact", "caption": "caption", "boilerplate": "boilerplate"}
"""Kinds of blocks that are marked as a whole, and as what."""


def marks_of(release: Release) -> list[Mark]:
    """Return the marks within title and body, those that begin earlier first, then longer ones."""
    marks = [mark for rule in _MARKED for mark in rule(release)]
    order = {kind: number for number, kind in enumerate(KINDS)}
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, order[mark.kind]))


def details(*pairs: tuple[str, object]) -> Details:
    """Return names and values as they are shown, each on one line; those without a value are left out."""
    return tuple((name, " ".join(shown(value).split())) for name, value in pairs if value not in {None, ""})


def shown(value: object) -> str:
    """Return a value as a reader likes it: words without underscores, days and times with blanks between.

    >>> shown(dt.datetime.fromisoformat("2024-05-03T09:15:00+02:00"))
    '2024-05-03 09:15 +02:00'
    """
    if isinstance(value, dt.datetime):
        day, clock = value.isoformat(sep=" ", timespec="minutes").split(" ")
        return f"{day} {clock[:5]} {clock[5:]}".rstrip()
    return value.replace("_", " ") if isinstance(value, StrEnum) else str(value)


def period(start: dt.date | None, end: dt.date | None) -> str | None:
    """Return a day, a moment or a range of them as text; None where neither is known.

    >>> period(dt.datetime(2024, 5, 3, 9, 15), dt.datetime(2024, 5, 3, 10))
    '2024-05-03 09:15 to 10:00'
    """
    if start is None or end is None or start == end:
        return shown(start or end) if start or end else None
    same_day = isinstance(end, dt.datetime) and shown(start).split()[0] == shown(end).split()[0]
    return f"{shown(start)} to {shown(end).partition(' ')[2] if same_day else shown(end)}"


def rules(release: Release, field: str, span: Span | None = None) -> str | None:
    """Return the names of the rules that decided a field, of all its evidence or of one piece."""
    found = (each for each in release.because if each.field == field and (span is None or each.span in {None, span}))
    return ", ".join(dict.fromkeys(each.rule for each in found)) or None


def _published(release: Release) -> Iterator[Mark]:
    published = release.published
    if published and published.span:
        yield Mark(
            published.span,
            "published",
            details(
                ("day", published.date),
                ("time", published.time),
                ("basis", published.basis),
                ("rule", rules(release, "published")),
            ),
        )


def _dateline(release: Release) -> Iterator[Mark]:
    if line := release.dateline:
        pairs = details(("place", line.place), ("day", line.date), ("rule", rules(release, "dateline")))
        yield Mark(line.span, "dateline", pairs)


def _dates(release: Release) -> Iterator[Mark]:
    for date in release.dates:
        pairs = details(
            ("value", period(date.start, date.end) or "unknown year"),
            ("time", date.time),
            ("zone", date.tz),
            ("precision", date.precision),
            ("year from", date.year_basis),
        )
        yield Mark(date.span, "date", pairs)


def _quotations(release: Release) -> Iterator[Mark]:
    for index, quote in enumerate(release.quotes):
        speaker = details(
            ("speaker", quote.speaker_full or quote.speaker),
            ("as written", quote.speaker if quote.speaker_full != quote.speaker else None),
            ("title", quote.speaker_title),
            ("rule", rules(release, f"quotes[{index}].speaker")),
        )
        yield Mark(quote.span, "quotation", speaker or (("speaker", "unknown"),))
        if quote.attribution_span:
            yield Mark(quote.attribution_span, "speaker", speaker)


def _programme(release: Release) -> Iterator[Mark]:
    if not release.advisory:
        return
    rule = rules(release, "advisory")
    for event in release.advisory.events:
        pairs = (("event", event.title), ("when", period(event.start, event.end)), ("zone", event.tz))
        yield Mark(event.span, "event", details(*pairs, ("place", event.place), ("rule", rule)))
    for deadline in release.advisory.deadlines:
        yield Mark(deadline.span, "deadline", details(("due", deadline.due or "unknown day"), ("zone", deadline.tz)))


def _embargo(release: Release) -> Iterator[Mark]:
    if embargo := release.embargo:
        until = embargo.until or "unknown day"
        yield Mark(embargo.span, "deadline", details(("embargo until", until), ("zone", embargo.tz)))


def _contacts(release: Release) -> Iterator[Mark]:
    for contact in release.contacts:
        pairs = (("for", contact.label), ("name", contact.name), ("e-mail", contact.email), ("phone", contact.phone))
        yield Mark(contact.span, "contact", details(*pairs))


def _links(release: Release) -> Iterator[Mark]:
    for link in release.links:
        yield Mark(link.span, "link", details(("address", link.url)))
    for handle in release.handles:
        yield Mark(handle.span, "link", details(("handle", handle.handle)))


def _truncation(release: Release) -> Iterator[Mark]:
    if cut := release.truncation:
        pairs = details(
            ("the text was cut here", "at the end of a sentence" if cut.at_sentence_end else "within a sentence"),
            ("after", f"{cut.limit} words" if cut.limit else None),
            ("rule", cut.rule),
        )
        yield Mark(cut.span, "truncation", pairs)


def _glue(release: Release) -> Iterator[Mark]:
    for at in release.glue:
        rule = rules(release, "glue", Span(at, at)) or rules(release, "glue")
        yield Mark(Span(at, at), "glue", details(("joined here", "with nothing between"), ("rule", rule)))


_MARKED: Final[tuple[Callable[[Release], Iterator[Mark]], ...]] = (
    _published,
    _dateline,
    _dates,
    _quotations,
    _programme,
    _embargo,
    _contacts,
    _links,
    _truncation,
    _glue,
)
