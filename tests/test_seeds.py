"""The three real files, held against what a person found in them."""

import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from pressparse import Digest, Registry, Release, Span, parse_file
from pressparse.model import Advisory, BlockKind
from tests.gold import GOLD, SEEDS

DIGESTS = {
    "000_500c5f3d6f5a1900.txt": "c04c94009487a40c539aa1f72bf3d3c53b0b21b5014e9f4a54217a5e5b4690e4",
    "001_a5162ce2c19a225c.txt": "7f6f3b247f0834affe3b8bce2f95757da8e0e122f1433a5d26450d87e8e7f818",
    "002_0a6eaee82d388d4c.txt": "adad1048e6249b805a9ad576efd405e50c11916de7e34af5f3eb5659d3caa2d2",
}


def test_the_seeds_are_byte_for_byte_what_they_were() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(SEEDS.iterdir())}
    assert found == DIGESTS


@pytest.fixture(scope="module", params=sorted(DIGESTS))
def judged(request: pytest.FixtureRequest) -> tuple[Digest, dict[str, Any]]:
    """A parsed seed, and what a person found in it."""
    path: Path = SEEDS / request.param
    gold = json.loads((GOLD / "seeds" / f"{path.name[:3]}.json").read_text(encoding="utf-8"))
    assert gold["file"] == path.name
    return parse_file(path, registry=Registry.builtin()), gold


def pairs(judged: tuple[Digest, dict[str, Any]]) -> list[tuple[Release, dict[str, Any]]]:
    digest, gold = judged
    return list(zip(digest, gold["releases"], strict=True))


def test_every_release_is_found_where_it_stands(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        assert release.span == tuple(gold["span"])
        assert release.title == gold["title"]
        assert release.title_span == tuple(gold["title_span"])
        assert release.body_span == tuple(gold["body_span"])
    assert not judged[0].furniture


def test_every_source_is_its_agency(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        source = release.source
        assert (source.label, source.span) == (gold["source_raw"], tuple(gold["source_span"]))
        assert (source.agency, source.section) == (gold["agency"], gold["channel"])


def test_every_release_is_of_its_kind_with_its_standfirst_and_dateline(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        assert release.kind == gold["kind"]
        assert release.subtitle in gold.get("subtitle_acceptable", [gold["subtitle"]])
        assert (release.dateline.place if release.dateline else None) == (gold["dateline"] or {}).get("place")


def test_every_cut_and_every_missing_lead_and_glued_place_is_found(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        cut = release.truncation
        assert bool(cut) == gold["truncated"]
        if cut:
            assert (cut.span, cut.limit) == (tuple(gold["truncation_marker"]["span"]), 60)
        assert release.lead_missing == bool(gold["lead_missing"])
        assert list(release.glue) == [each["offset"] for each in gold["glued"]]


def test_every_block_is_what_a_person_calls_it(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        found = {kind: {block.span for block in release.blocks if block.kind is kind} for kind in BlockKind}
        headings, footers = spans(gold["headings_spans"]), spans(gold["boilerplate_spans"])
        either = headings & footers
        items = {span for group in gold["lists"] for span in spans(group.get("item_spans", []))}
        assert found[BlockKind.HEADING] - either == headings - either
        assert (found[BlockKind.BOILERPLATE] | found[BlockKind.CONTACT]) - either == footers - either
        assert found[BlockKind.LIST_ITEM] | (found[BlockKind.SCHEDULE] & items) == items
        optional = spans(gold.get("captions_optional_spans", []))
        assert found[BlockKind.CAPTION] - optional == spans(gold["captions_spans"]) - optional


def test_every_date_is_found_with_its_value(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        found = {mention.span: mention for mention in release.dates}
        for want in gold["dates"]:
            places = [tuple(want[key]) for key in ("span", "wide_span", "core_span") if want.get(key)]
            mention = next(found.pop(Span(*place)) for place in places if place in found)
            assert [str(mention.start), str(mention.end)] == [want["start"], want["end"]]
            assert (mention.precision, mention.time, mention.tz) == (want["precision"], want["time"], want["tz"])
        # What is left are the times and relative days that a person noted apart.
        apart = [tuple(each["span"]) for key in ("times", "relative", "schedule") for each in gold.get(key, [])]
        assert all(any(start < end_ and begin < end for begin, end_ in apart) for start, end in found)


def test_no_day_of_publication_is_wrong_and_those_that_can_be_known_are(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        published = release.published
        day = published.date.isoformat() if published and published.date else None
        assert day in gold["published_acceptable"]
        if gold["published"]:
            assert day is not None
        if gold["published"] and gold["published"]["basis"] == "stated":
            assert published
            assert published.basis in {"stated", "dateline"} or gold["published"].get("basis_alternatives")


def test_every_quotation_is_found_with_its_speaker(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        assert len(release.quotes) == len(gold["quotes"])
        for quote, want in zip(release.quotes, gold["quotes"], strict=True):
            assert quote.text.split() == want["text"].split()
            said = want.get("speaker_resolved") or want["speaker"] or ""
            assert (quote.speaker_full or quote.speaker or "").split()[-1:] == said.split()[-1:]


def test_every_event_deadline_contact_link_and_handle_is_found(judged: tuple[Digest, dict[str, Any]]) -> None:
    for release, gold in pairs(judged):
        advisory = release.advisory or Advisory()
        events = [(iso(event.start), event.title, event.tz) for event in advisory.events]
        assert events == [(want["start"], want["title"], want["tz"]) for want in gold["schedule"]]
        for event, want in zip(advisory.events, gold["schedule"], strict=True):
            assert event.place in want.get("place_acceptable", [want["place"]])
        assert [iso(each.due) for each in advisory.deadlines] == [want["due"] for want in gold["deadlines"]]
        contacts = [((each.label or "").rstrip(":"), each.email) for each in release.contacts if each.email]
        assert contacts == [(want["label"].rstrip(":"), want["email"]) for want in gold["contacts"] if want["email"]]
        assert [link.url for link in release.links] == gold["links"]
        assert [each.handle for each in release.handles] == gold["social"]


def spans(pairs_: list[list[int]]) -> set[Span]:
    return {Span(*pair) for pair in pairs_}


def iso(moment: dt.datetime | dt.date | None) -> str | None:
    return moment.isoformat() if moment else None
