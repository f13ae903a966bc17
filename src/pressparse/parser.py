"""The pipeline: bytes to text, text to sections, each section to a release."""

from __future__ import annotations

import datetime as dt
import os
from bisect import bisect_left
from functools import cached_property, partial
from pathlib import Path

from attrs import evolve, frozen

from pressparse.dating import HORIZON, Dated, Undated, date_all
from pressparse.errors import UnreadableError
from pressparse.fields import published
from pressparse.fields.advisories import read_advisory
from pressparse.fields.contacts import find_contacts
from pressparse.fields.embargoes import find_embargo
from pressparse.fields.links import find_handles, find_links
from pressparse.fields.quotes import find_quotes
from pressparse.fields.rule import Passage, answers, because
from pressparse.fingerprint import fingerprint
from pressparse.labels import fold
from pressparse.layouts.choice import Detection, choose, detect
from pressparse.layouts.layout import Section, Style, tile
from pressparse.lines import Span
from pressparse.model import (
    Basis,
    Because,
    Dateline,
    DateMention,
    Digest,
    Note,
    Precision,
    Published,
    Release,
    Severity,
)
from pressparse.profile import Profile
from pressparse.registry import Registry
from pressparse.sources import read_source
from pressparse.structure import read_structure
from pressparse.text import Decoded, decode


def parse_file(
    path: str | os.PathLike[str],
    *,
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Digest:
    """Parse a file of press releases.

    Args:
        path: the file. ``Digest.file`` and ``Release.file`` hold it as given.
        layout: the layout the file has, by name; found from the text where it is None.
        encoding: the encoding of the file; found from the bytes where it is None.
        registry: the agencies and layouts to parse with; where it is None, all that are installed.
        near: a day near which the caller knows the file to be; years that no text tells are taken near it.

    Returns:
        The releases and all else of the file. Offsets are code points of ``Digest.text``.

    Raises:
        UnreadableError: the file cannot be read.
        DecodingError: it holds no text, or none in the encoding named.
        UsageError: there is no such layout or encoding.
    """
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:  # a path with a NUL is a ValueError
        raise UnreadableError(getattr(error, "strerror", None) or str(error), path=name) from error
    return parse_bytes(data, file=name, layout=layout, encoding=encoding, registry=registry, near=near)


def parse_bytes(
    data: bytes,
    *,
    file: str | None = None,
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Digest:
    """Parse the bytes of a file that the caller has read; everything else is as in ``parse_file``."""
    return _parse(decode(data, path=file, encoding=encoding), file, layout, registry, near)


def parse_text(
    text: str,
    *,
    file: str | None = None,
    layout: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Digest:
    r"""Parse a text of press releases; everything but decoding is as in ``parse_file``.

    >>> digest = parse_text("Pier reopens\n\nSource: Port Authority\n\nThe pier is open.")
    >>> digest[0].title, digest[0].source.label, digest[0].body
    ('Pier reopens', 'Port Authority', 'The pier is open.')
    """
    return _parse(Decoded(text, None), file, layout, registry, near)


def detect_layout(text: str, *, registry: Registry | None = None) -> Detection:
    r"""Tell which layout a text has and how sure that is, or that it is no text of press releases at all.

    Only the first 256 KiB (in code points) are looked at.

    >>> detect_layout("Pier reopens\n\nSource: Port Authority\n\nThe pier is open.").layout
    'plain'
    >>> detect_layout("The pier is open.").layout is None
    True
    """
    registry = registry or Registry.installed()
    return detect(text, registry.layouts, registry.known_labels)


def _parse(
    decoded: Decoded, file: str | None, layout: str | None, registry: Registry | None, near: dt.date | None
) -> Digest:
    text = decoded.text
    registry = registry or Registry.installed()
    choice = choose(text, registry.layouts, layout)
    cut = choice.layout.split(text, choice.style, registry.known_labels)
    spans, furniture = tile(text, cut)
    reader = _Reader(file, text, cut.sections, choice.style, registry)
    drafts = tuple(map(reader.read, range(len(spans)), spans))
    releases = tuple(map(_with_dates, drafts, date_all([draft.undated for draft in drafts], near)))
    notes = (*decoded.notes, *cut.notes) if releases else (*decoded.notes, *cut.notes, _no_release(text))
    return Digest(file, decoded.encoding, choice.name if releases else None, text, releases, furniture, notes)


def _no_release(text: str) -> Note:
    what = "no source line nor other beginning of one was found" if text else "the file is empty"
    return Note("no-release", Severity.WARNING, f"no release: {what}")


@frozen
class _Draft:
    """A release but for its dates, and what is needed to date it."""

    release: Release
    undated: Undated
    profile: Profile


def _with_dates(draft: _Draft, dated: Dated) -> Release:
    """Add the dates, and what is read with their help."""
    release, passage = draft.release, draft.undated.passage
    advisory = read_advisory(passage, draft.profile.event_rules, dated.dates, dated.published)
    return evolve(
        release,
        dates=dated.dates,
        dateline=_date_dateline(release.dateline, dated.dates),
        published=dated.published,
        advisory=advisory.value if advisory else None,
        embargo=find_embargo(passage, dated.dates),
        because=(*_why_then(release.because, dated.published), *because("advisory", (advisory,) if advisory else ())),
        notes=(*release.notes, *dated.notes, *(advisory.notes if advisory else ()), *passage.complaints),
    )


def _why_then(reasons: tuple[Because, ...], published: Published | None) -> tuple[Because, ...]:
    """Return the reasons that still hold once the whole file was looked at: a rule's day may have been set aside."""
    kept = tuple(why for why in reasons if why.field != "published" or (published and published.span == why.span))
    if published and published.basis is Basis.ORDER:
        return (*kept, Because("published", "neighbours-state-one-day"))
    return kept


def _date_dateline(dateline: Dateline | None, dates: tuple[DateMention, ...]) -> Dateline | None:
    """Give a dateline the day that is written in it."""
    if dateline is None:
        return None
    start, end = dateline.span
    inside = (date for date in dates if start <= date.span.start and date.span.end <= end)
    day = next((date.start for date in inside if date.precision is Precision.DAY), None)
    return evolve(dateline, date=day)


@frozen
class _Reader:
    """Reads the sections of one text as releases."""

    file: str | None
    text: str
    sections: tuple[Section, ...]
    style: Style
    registry: Registry

    def read(self, index: int, span: Span) -> _Draft:
        """Read one section, whose release has this span, with the profile of its agency."""
        section = self.sections[index]
        passage = Passage(self.text, section, self.style)
        source, profile, why, notes = read_source(passage, self.registry, partial(self._is_title_near, index))
        structure = read_structure(passage, profile)
        days = answers((published.page_date, *profile.published_rules), passage)
        quotations = find_quotes(passage, passage.language)
        title, body = (passage.title if section.title else None), passage.body
        release = Release(
            file=self.file,
            index=index,
            id=fingerprint(title, source.label, body),
            span=span,
            title=title,
            title_span=section.title,
            source=source,
            body=body,
            body_span=section.body,
            kind=structure.kind,
            subtitle=structure.subtitle,
            byline=structure.byline,
            dateline=structure.dateline,
            truncation=structure.truncation,
            lead_missing=structure.lead_missing,
            glue=structure.glue,
            contacts=find_contacts(passage),
            links=find_links(passage),
            handles=find_handles(passage),
            language=passage.language,
            quotes=quotations.quotes,
            blocks=structure.blocks,
            because=(*why, *structure.because, *because("published", days), *quotations.because),
            notes=(*_title_notes(section), *notes, *section.notes, *structure.notes, *quotations.notes),
        )
        day = days[0] if days else None
        return _Draft(release, Undated(passage, day.value if day else None, day.span if day else None), profile)

    def _is_title_near(self, index: int, label: str) -> bool:
        places = self._places_of_titles.get(fold(label), [])
        nearest = bisect_left(places, index - HORIZON)
        return nearest < len(places) and places[nearest] <= index + HORIZON

    @cached_property
    def _places_of_titles(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, section in enumerate(self.sections):
            if section.title:
                title = self.text[section.title.start : section.title.end]
                places.setdefault(fold(title), []).append(place)
        return places


def _title_notes(section: Section) -> tuple[Note, ...]:
    if section.title:
        return ()
    message = "no title stands above the source line"
    return (Note("title-missing", Severity.WARNING, message, Span(section.start, section.start)),)
