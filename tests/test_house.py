"""The house stands: who imports whom, how long a module is, and which names are public."""

import ast
from pathlib import Path

import pytest

import pressparse

SOURCE = Path(pressparse.__file__).parent
ROOMS = (
    *("terminal", "errors", "lines", "offsets", "reading", "later", "notebook", "model", "text", "labels"),
    *("lookalikes", "layouts", "fields", "profile", "agencies", "plugins", "faults", "containment", "registry"),
    *("catalogue", "sources", "structure", "fingerprint", "dating", "drafts", "files", "arguments", "parser", "export"),
    *("dedupe", "scale", "cli", "testing"),
)
"""From the ground up: each may import only those before it, and itself."""

LOOKS_UP = {"notebook": {"export"}}
"""Who asks above himself all the same: a record shows itself, and only when a notebook wants to see it."""

ABOVE_ALL = {"__init__", "__main__"}
MODULES = sorted(SOURCE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def imported_rooms(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, "imports are absolute"
            names |= {f"{node.module}.{name.name}" for name in node.names}
    parts = [name.split(".") for name in names]
    return {rest[0] for first, *rest in parts if first == "pressparse" and rest and rest[0] in ROOMS}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_imports_one_above_it(path: Path) -> None:
    here = room(path)
    if here in ABOVE_ALL:
        return
    allowed = ROOMS[: ROOMS.index(here) + 1]
    assert imported_rooms(path) <= {*allowed, *LOOKS_UP.get(here, ())}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_is_much_over_three_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 330


def test_the_public_names_are_these() -> None:
    assert pressparse.__all__ == [
        "Detection",
        "Digest",
        "Furniture",
        "Kind",
        "Note",
        "Position",
        "PressparseError",
        "Profile",
        "Registry",
        "Release",
        "Severity",
        "Source",
        "Span",
        "detect_layout",
        "iter_releases",
        "parse_file",
        "parse_files",
        "parse_text",
    ]
    assert all(hasattr(pressparse, name) for name in pressparse.__all__)


def test_the_types_are_published() -> None:
    assert (SOURCE / "py.typed").exists()


def test_each_public_name_has_a_home() -> None:
    assert list(pressparse._HOMES) == pressparse.__all__
    assert set(pressparse.__all__) <= set(dir(pressparse))
    with pytest.raises(AttributeError, match="no attribute 'parse_fiel'"):
        pressparse.parse_fiel  # type: ignore[attr-defined]  # noqa: B018
