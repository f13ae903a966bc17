"""However lines end, all fields are the same and stand on the same lines, those that an editor shows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressparse import Digest, Registry, parse_text
from pressparse.export.record import digest_to_dict
from tests.gold import SEEDS, cases

BUILT_IN = Registry.builtin()
GOLD = [case for folder in ("layouts", "advisories", "structure") for case in cases(folder)]
FILES = [*sorted(SEEDS.glob("*.txt")), *GOLD]
HEAD = "A title of a release\n\nSource: Police\n\n"


def written(path: Path) -> str:
    """Return the text of a file with plain line feeds, as a release where it is a body alone."""
    text = path.read_bytes().decode().replace("\r\n", "\n").replace("\r", "\n")
    return HEAD + text if path.parent.name == "structure" else text


def read(text: str) -> tuple[Digest, Any]:
    """Return a digest, and its record with lines and columns for offsets and plain line feeds in its texts."""
    digest = parse_text(text, registry=BUILT_IN)
    return digest, _as_seen(digest_to_dict(digest), digest)


def _as_seen(value: Any, digest: Digest, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _as_seen(part, digest, key) for key, part in value.items()}
    if isinstance(value, list) and (name.endswith("span") or name == "glue"):
        return [digest.position(at) for at in value]
    if isinstance(value, list):
        return [_as_seen(part, digest, name) for part in value]
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_line_ends_change_neither_values_nor_lines_nor_columns(path: Path) -> None:
    text = written(path)
    _, record = read(text)
    for end in ("\r\n", "\r"):
        assert read(text.replace("\n", end))[1] == record


@pytest.mark.parametrize("blank", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_ends_a_line_in_no_editor_ends_none(blank: str) -> None:
    digest, record = read(f"Pier{blank}reopens\n\nSource: Port{blank}Authority\n\nIt is{blank}open. So they say.")
    (release,) = record["releases"]
    assert release["title"] == f"Pier{blank}reopens"
    assert release["source"]["label"] == f"Port{blank}Authority"
    assert [block["span"][0].line for block in release["blocks"]] == [5]
    assert digest.position(len(digest.text)).line == 5


def test_the_files_are_many(tell: Callable[[str], None]) -> None:
    assert len(FILES) > 40
    tell(f"line ends: {len(FILES)} files read with LF, CRLF and CR; values, lines and columns are the same")
