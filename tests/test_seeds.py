"""The three real files, held against what a person found in them."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from pressparse import Digest, Registry, Release, parse_file
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
