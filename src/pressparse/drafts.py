"""Between the cut and the records: what is read of each release, each part of it when it is first asked for.

``FIELDS`` is the whole way in one table: which part of a draft each field of a release is.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from pressparse.dating import HORIZON, Dated, Undated, date_all
from pressparse.fields import published
from pressparse.fields.advisories import read_advisory
from pressparse.fields.contacts import find_contacts
from pressparse.fields.embargoes import find_embargo
from pressparse.fields.links import find_handles, find_links
from pressparse.fields.published import PublishedDraft
from pressparse.fields.quotes import Quotations, find_quotes
from pressparse.fields.rule import Finding, Passage, answers, because
from pressparse.fingerprint import fingerprint
from pressparse.labels import fold
from pressparse.later import later
from pressparse.layouts.layout import Section, Style
from pressparse.lines import Span
from pressparse.model import (
    Advisory,
    Basis,
    Because,
    Contact,
    Dateline,
    DateMention,
    Embargo,
    Handle,
    Link,
    Note,
    Precision,
    Published,
    Release,
    Severity,
)
from pressparse.offsets import moved
from pressparse.profile import Profile
from pressparse.registry import Registry
from pressparse.sources import Attribution, read_source
from pressparse.structure import Structure, read_structure


@frozen(slots=False)
class FileDraft:
    """The sections of one text, to be read as releases.

    Attributes:
        file: the path as given, or None for a text.
        text: the decoded text.
        sections: where the releases stand.
        style: how the text is set.
        registry: the agencies to read with.
        near: a day near which the caller knows the file to be, or None.
        first: the place of the first section among those of the file, where the text is a piece of one.
        offset: where the piece begins in the text of the file.
    """

    file: str | None
    text: str
    sections: tuple[Section, ...]
    style: Style
    registry: Registry
    near: dt.date | None
    first: int = 0
    offset: int = 0

    def releases(self, spans: Iterable[Span]) -> tuple[Release, ...]:
        """Return the releases, which have these spans of the file; of each only that is known which the cut tells."""
        return tuple(map(self._release, spans, self.drafts))

    def _release(self, span: Span, draft: Draft) -> Release:
        title = draft.section.title
        return Release.reading(
            draft.read,
            file=self.file,
            index=self.first + draft.index,
            span=span,
            title=self.text[title.start : title.end] if title else None,
            title_span=moved(title, self.offset) if self.offset else title,
            body_span=moved(draft.section.body, self.offset) if self.offset else draft.section.body,
        )

    @later
    def drafts(self) -> tuple[Draft, ...]:
        """The releases as they are read, in file order."""
        return tuple(Draft(self, index, section) for index, section in enumerate(self.sections))

    def let_go(self) -> None:
        """Forget the drafts: this and they hold each other, so that Python would free neither for a while."""
        vars(self).pop("drafts", None)

    @later
    def dated(self) -> tuple[Dated, ...]:
        """The dates of each release: no release tells them alone."""
        return date_all([draft.undated for draft in self.drafts], self.near)

    def is_title_near(self, index: int, label: str) -> bool:
        """Tell whether a label is the title of a release not far from this one."""
        places = self._places_of_titles.get(fold(label), [])
        nearest = bisect_left(places, index - HORIZON)
        return nearest < len(places) and places[nearest] <= index + HORIZON

    @later
    def _places_of_titles(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, section in enumerate(self.sections):
            if section.title:
                title = self.text[section.title.start : section.title.end]
                places.setdefault(fold(title), []).append(place)
        return places


@frozen(slots=False)
class Draft:
    """One release as it is read: nothing before it is asked for, and nothing twice."""

    file: FileDraft
    index: int
    section: Section

    def read(self, name: str) -> Iterable[tuple[str, object]] | None:
        """Return a field of the release and those that are read along with it; None where there is no such field."""
        if name not in _FILLERS:
            return None
        names, fill = _FILLERS[name]
        values, offset = fill(self), self.file.offset
        return zip(names, [moved(value, offset) for value in values] if offset else values, strict=True)

    @later
    def passage(self) -> Passage:
        """Where the release stands."""
        return Passage(self.file.text, self.section, self.file.style)

    @later
    def attribution(self) -> Attribution:
        """Who issued it."""
        return read_source(self.passage, self.file.registry, self._is_title_near)

    def _is_title_near(self, label: str) -> bool:
        return self.file.is_title_near(self.index, label)

    @property
    def profile(self) -> Profile:
        """What is known of who issued it."""
        return self.attribution.profile

    @property
    def id(self) -> str:
        """Its fingerprint."""
        title = self.passage.title if self.section.title else None
        return fingerprint(title, self.attribution.source.label, self.passage.body)

    @later
    def structure(self) -> Structure:
        """What stands in it."""
        return read_structure(self.passage, self.profile)

    @later
    def quotations(self) -> Quotations:
        """Who says what in it."""
        return find_quotes(self.passage, self.passage.language)

    @property
    def language(self) -> str | None:
        """Its language."""
        return self.passage.language

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Whom to ask."""
        return find_contacts(self.passage)

    @property
    def links(self) -> tuple[Link, ...]:
        """The addresses in it."""
        return find_links(self.passage)

    @property
    def handles(self) -> tuple[Handle, ...]:
        """The names on social networks in it."""
        return find_handles(self.passage)

    @later
    def days(self) -> tuple[Finding[PublishedDraft], ...]:
        """What page and text say of its day."""
        return answers((published.page_date, *self.profile.published_rules), self.passage)

    @property
    def undated(self) -> Undated:
        """What the whole file needs to know of it, to date it."""
        day = self.days[0] if self.days else None
        return Undated(self.passage, day.value if day else None, day.span if day else None)

    @property
    def dated(self) -> Dated:
        """Its dates, as the whole file tells them."""
        return self.file.dated[self.index]

    @property
    def dateline(self) -> Dateline | None:
        """Its dateline, with the day that is written in it."""
        dateline = self.structure.dateline
        return dateline and evolve(dateline, date=_day_within(dateline.span, self.dated.dates))

    @later
    def programme(self) -> Finding[Advisory] | None:
        """What it announces, and why."""
        return read_advisory(self.passage, self.profile.event_rules, self.dated.dates, self.dated.published)

    @property
    def advisory(self) -> Advisory | None:
        """What it announces."""
        return self.programme.value if self.programme else None

    @property
    def embargo(self) -> Embargo | None:
        """Until when it must not be used."""
        return find_embargo(self.passage, self.dated.dates)

    @property
    def because(self) -> tuple[Because, ...]:
        """Why the fields have their values."""
        return (
            *self.attribution.because,
            *self.structure.because,
            *_why_then(because("published", self.days), self.dated.published),
            *self.quotations.because,
            *because("advisory", (self.programme,) if self.programme else ()),
        )

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is to be said of it."""
        return (
            *_title_notes(self.section),
            *self.attribution.notes,
            *self.section.notes,
            *self.structure.notes,
            *self.quotations.notes,
            *self.dated.notes,
            *(self.programme.notes if self.programme else ()),
            # Last, when every rule has been asked; in an order that does not tell which field was asked for first.
            *sorted({*self.passage.complaints}, key=attrgetter("message")),
        )


FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "id": "id",
        "source": "attribution.source",
        "body": "passage.body",
        "published": "dated.published",
        "kind": "structure.kind",
        "subtitle": "structure.subtitle",
        "byline": "structure.byline",
        "dateline": "dateline",
        "language": "language",
        "truncation": "structure.truncation",
        "lead_missing": "structure.lead_missing",
        "glue": "structure.glue",
        "dates": "dated.dates",
        "advisory": "advisory",
        "embargo": "embargo",
        "contacts": "contacts",
        "links": "links",
        "handles": "handles",
        "quotes": "quotations.quotes",
        "blocks": "structure.blocks",
        "because": "because",
        "notes": "notes",
    }
)
"""Which part of a draft each field is that a release reads when it is asked for."""

_Filler = tuple[tuple[str, ...], Callable[[Draft], Iterable[object]]]


def _filler(names: tuple[str, ...]) -> _Filler:
    """Return some fields' names and what reads them of a draft."""
    read = attrgetter(*(FIELDS[name] for name in names))
    return names, read if len(names) > 1 else lambda draft: (read(draft),)


def _fillers() -> Iterator[tuple[str, _Filler]]:
    """Yield what fills each field: those that are parts of one thing are filled together."""
    for _, together in groupby(sorted(FIELDS, key=_whole), key=_whole):
        names = tuple(together)
        filler = _filler(names)
        yield from ((name, filler) for name in names)


def _whole(name: str) -> str:
    return FIELDS[name].partition(".")[0]


_FILLERS: Final = dict(_fillers())


def _day_within(span: Span, dates: Iterable[DateMention]) -> dt.date | None:
    """Return the first day that is written within a span."""
    inside = (date for date in dates if span.start <= date.span.start and date.span.end <= span.end)
    return next((date.start for date in inside if date.precision is Precision.DAY), None)


def _why_then(reasons: tuple[Because, ...], day: Published | None) -> tuple[Because, ...]:
    """Return the reasons that still hold once the whole file was looked at: a rule's day may have been set aside."""
    kept = tuple(why for why in reasons if day and day.span == why.span)
    if day and day.basis is Basis.ORDER:
        return (*kept, Because("published", "neighbours-state-one-day"))
    return kept


def _title_notes(section: Section) -> tuple[Note, ...]:
    if section.title:
        return ()
    message = "no title stands above the source line"
    return (Note("title-missing", Severity.WARNING, message, Span(section.start, section.start)),)
