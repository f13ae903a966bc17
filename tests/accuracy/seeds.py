"""What is found in the three real files beside what a person found there, field by field.

A field of a release is a set of facts: what was found, what is wanted, and what a person left open. Found and wanted is
*right*; wanted and not found is *missed*; found, and neither wanted nor left open, is *wrong*.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from pressparse import Digest, Registry, Release, parse_file
from pressparse.model import Advisory, BlockKind
from tests.gold import GOLD, SEEDS

Facts = set[Any]
Gold = dict[str, Any]


class Field(NamedTuple):
    """A field of a release as facts: found, wanted, and left open."""

    name: str
    found: Callable[[Release, Gold], Facts]
    wanted: Callable[[Gold], Facts]
    left_open: Callable[[Gold], Facts] = lambda _: set()


class Score(NamedTuple):
    """How many facts of a field are right, wrong and missed."""

    name: str
    right: int
    wrong: int
    missed: int


def _some(*values: object) -> Facts:
    return {value for value in values if value is not None}


def _pairs(pairs: Iterable[list[int]]) -> Facts:
    return {tuple(pair) for pair in pairs}


def _day(release: Release) -> str | None:
    return release.published.date.isoformat() if release.published and release.published.date else None


def _window(release: Release, gold: Gold) -> Facts:
    """Return the ends of the window; one that leaves as much room as a person's, or more, is as good as that."""
    published = release.published
    if published is None or published.date:
        return set()
    facts: Facts = set()
    for end, day in _wanted_window(gold):
        found = getattr(published, end)
        has_room = found and (found.isoformat() <= day if end == "earliest" else found.isoformat() >= day)
        facts |= {(end, day)} if has_room else _some(found and (end, found.isoformat()))
    return facts


def _wanted_window(gold: Gold) -> Facts:
    if gold["published"] or not gold["published_window"]:
        return set()
    return {(end, day) for end, day in zip(("earliest", "latest"), gold["published_window"], strict=True) if day}


def _dates(release: Release, gold: Gold) -> Facts:
    """Return the dates; one that stands at any of the places that a person would take is at the first of them."""
    places = {tuple(place): tuple(date["span"]) for date in gold["dates"] for place in _places(date)}
    values = ((date.span, date.start, date.end, date.precision, date.time, date.tz) for date in release.dates)
    return {(places.get(span, tuple(span)), str(start), str(end), *rest) for span, start, end, *rest in values}


def _places(date: Gold) -> list[list[int]]:
    return [date[key] for key in ("span", "wide_span", "core_span") if date.get(key)]


def _wanted_dates(gold: Gold) -> Facts:
    keys = ("start", "end", "precision", "time", "tz")
    return {(tuple(date["span"]), *(date[key] for key in keys)) for date in gold["dates"]}


def _surname(name: str | None) -> str:
    return (name or "-").split()[-1]


def _speech(text: str) -> str:
    return " ".join(text.split())


def _blocks(*kinds: BlockKind) -> Callable[[Release, Gold], Facts]:
    return lambda release, _: {tuple(block.span) for block in release.blocks if block.kind in kinds}


def _items(gold: Gold) -> Facts:
    return {tuple(span) for group in gold["lists"] for span in group.get("item_spans", [])}


def _schedule(gold: Gold) -> Facts:
    return {tuple(want["span"]) for want in gold["schedule"] if want.get("span")}


def _iso(moment: Any) -> str | None:
    return moment.isoformat() if moment else None


FIELDS: Final = (
    Field("releases", lambda release, _: {tuple(release.span)}, lambda gold: {tuple(gold["span"])}),
    Field("title", lambda release, _: _some(release.title), lambda gold: _some(gold["title"])),
    Field("body", lambda release, _: {tuple(release.body_span)}, lambda gold: {tuple(gold["body_span"])}),
    Field(
        "source: agency and section",
        lambda release, _: {(release.source.agency, release.source.section)},
        lambda gold: {(gold["agency"], gold["channel"])},
    ),
    Field(
        "day of publication",
        lambda release, _: _some(_day(release)),
        lambda gold: _some((gold["published"] or {}).get("date")),
        lambda gold: set(gold["published_acceptable"]),
    ),
    Field("ends of windows with room enough", _window, _wanted_window),
    Field("kind", lambda release, _: {str(release.kind)}, lambda gold: {gold["kind"]}),
    Field(
        "standfirst",
        lambda release, _: _some(release.subtitle),
        lambda gold: set() if None in gold.get("subtitle_acceptable", []) else _some(gold["subtitle"]),
        lambda gold: _some(*gold.get("subtitle_acceptable", [])),
    ),
    Field(
        "dateline",
        lambda release, _: _some(release.dateline and release.dateline.place),
        lambda gold: _some((gold["dateline"] or {}).get("place")),
    ),
    Field(
        "truncation, with its limit",
        lambda release, _: (
            {(tuple(release.truncation.span), release.truncation.limit)} if release.truncation else set()
        ),
        lambda gold: {(tuple(gold["truncation_marker"]["span"]), 60)} if gold["truncated"] else set(),
    ),
    Field(
        "missing first paragraph",
        lambda release, _: {True} if release.lead_missing else set(),
        lambda gold: {True} if gold["lead_missing"] else set(),
    ),
    Field("glue", lambda release, _: set(release.glue), lambda gold: {each["offset"] for each in gold["glued"]}),
    Field("dates, with their values", _dates, _wanted_dates),
    Field(
        "quotations",
        lambda release, _: {_speech(quote.text) for quote in release.quotes},
        lambda gold: {_speech(quote["text"]) for quote in gold["quotes"]},
    ),
    Field(
        "speakers",
        lambda release, _: {(_speech(q.text), _surname(q.speaker_full or q.speaker)) for q in release.quotes},
        lambda gold: {
            (_speech(q["text"]), _surname(q.get("speaker_resolved") or q["speaker"])) for q in gold["quotes"]
        },
    ),
    Field(
        "events: start, zone, title",
        lambda release, _: {
            (_iso(event.start), event.tz, event.title) for event in (release.advisory or Advisory()).events
        },
        lambda gold: {(want["start"], want["tz"], want["title"]) for want in gold["schedule"]},
    ),
    Field(
        "deadlines",
        lambda release, _: {_iso(each.due) for each in (release.advisory or Advisory()).deadlines},
        lambda gold: {want["due"] for want in gold["deadlines"]},
    ),
    Field(
        "contacts: address",
        lambda release, _: _some(*(each.email for each in release.contacts)),
        lambda gold: _some(*(want["email"] for want in gold["contacts"])),
    ),
    Field("links", lambda release, _: {link.url for link in release.links}, lambda gold: set(gold["links"])),
    Field("handles", lambda release, _: {each.handle for each in release.handles}, lambda gold: set(gold["social"])),
    Field(
        "headings",
        _blocks(BlockKind.HEADING),
        lambda gold: _pairs(gold["headings_spans"]) - _pairs(gold["boilerplate_spans"]),
        lambda gold: _pairs(gold["headings_spans"]),
    ),
    Field("list items", _blocks(BlockKind.LIST_ITEM, BlockKind.SCHEDULE), _items, _schedule),
    Field(
        "captions",
        _blocks(BlockKind.CAPTION),
        lambda gold: _pairs(gold["captions_spans"]) - _pairs(gold.get("captions_optional_spans", [])),
        lambda gold: _pairs(gold.get("captions_optional_spans", [])),
    ),
    Field(
        "boilerplate and contacts",
        _blocks(BlockKind.BOILERPLATE, BlockKind.CONTACT),
        lambda gold: _pairs(gold["boilerplate_spans"]) - _pairs(gold["headings_spans"]),
        lambda gold: _pairs(gold["boilerplate_spans"]),
    ),
)


def judged() -> list[tuple[Release, Gold]]:
    """Return each release of the real files beside what a person found in it."""
    found: list[tuple[Release, Gold]] = []
    for path in sorted((GOLD / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        digest: Digest = parse_file(SEEDS / gold["file"], registry=Registry.builtin())
        found += zip(digest, gold["releases"], strict=True)
    return found


def scores() -> list[Score]:
    """Count the facts of all fields."""
    pairs = judged()
    return [_score(field, pairs) for field in FIELDS]


def _score(field: Field, pairs: Iterable[tuple[Release, Gold]]) -> Score:
    right = wrong = missed = 0
    for release, gold in pairs:
        found, wanted = field.found(release, gold), field.wanted(gold)
        right += len(found & wanted)
        wrong += len(found - wanted - field.left_open(gold))
        missed += len(wanted - found)
    return Score(field.name, right, wrong, missed)
