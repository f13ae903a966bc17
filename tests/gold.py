"""Gold files: an input beside what is expected of it.

Where the expected file is missing, a run writes it **and fails**, so that somebody reads it; the second run passes.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pressparse import Digest, Note, Release
from pressparse.export import to_dict

GOLD = Path(__file__).parent / "gold"
ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"


LAYOUT_NOTES = ("source-", "title-", "unknown-agency")
"""The codes of notes that come from cutting a text up begin so; what other fields note is tested with them."""


def _shown(note: Note) -> str:
    return note.message if note.code == "source-in-body" else note.code


def cases(folder: str, pattern: str = "*.txt") -> list[Path]:
    """Return the inputs of a folder of gold; a folder without any is an error, not a silent pass."""
    found = sorted((GOLD / folder).glob(pattern))
    if not found:
        raise FileNotFoundError(f"no gold matches {folder}/{pattern}")
    return found


def check(case: Path, produce: Callable[[str], Any]) -> None:
    """Compare what is made of a case with the file of expectations beside it."""
    produced = produce(case.read_bytes().decode())
    expected = case.with_suffix(".json")
    if not expected.exists():
        expected.write_text(json.dumps(produced, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{expected.name} was written: read it, then run again")
    assert produced == json.loads(expected.read_text(encoding="utf-8"))


def outline(digest: Digest) -> dict[str, Any]:
    """Return how a text was cut up, for people: layout, furniture, and the parts of each release as written."""
    text = digest.text
    return {
        "layout": digest.layout,
        "notes": [note.code for note in digest.notes],
        "furniture": [[str(each.kind), each.release, text[slice(*each.span)]] for each in digest.furniture],
        "releases": [
            {
                "title": release.title,
                "label": release.source.label,
                "agency": release.source.agency,
                "section": release.source.section,
                "body": release.body,
                "links": [link.url for link in release.links],
                "notes": [_shown(note) for note in release.notes if note.code.startswith(LAYOUT_NOTES)],
            }
            for release in digest
        ],
    }


_NOT_SHOWN = frozenset({"schema", "file", "index", "id", "title_span", "body", "body_span", "span"})
"""Of a release: what stands in no excerpt, or is shown block by block."""


def written_out(release: Release, text: str) -> dict[str, Any]:
    """Return a release for people: its record without what is empty, and what stands at a span in place of offsets."""
    shown = {name: value for name, value in to_dict(release).items() if name not in _NOT_SHOWN}
    shown["glue"] = [f"{text[at - 8 : at]}¦{text[at : at + 8]}" for at in release.glue]
    shown["blocks"] = [f"{block.kind:11} | {text[slice(*block.span)]}" for block in release.blocks]
    shown["because"] = [f"{why.field}: {why.rule}" for why in release.because]
    shown["notes"] = [note.code for note in release.notes]
    return dict(_without_offsets(shown, text))


def _without_offsets(record: dict[str, Any], text: str) -> Iterator[tuple[str, Any]]:
    for name, value in record.items():
        if value in (None, [], False):
            continue
        if isinstance(value, dict):
            yield name, dict(_without_offsets(value, text))
        elif name.endswith("span"):
            yield name, text[slice(*value)]
        elif isinstance(value, list):
            yield name, [dict(_without_offsets(each, text)) if isinstance(each, dict) else each for each in value]
        else:
            yield name, value
