"""What the documents show is what comes out, what they name is there, and what is there they name."""

import ast
import json
import re
import subprocess
import sys
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

from pressparse import model
from tests.gold import ROOT
from tests.shown import printed, shown

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
RECORD = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_SAYS_SO = re.compile(r"\s*(?:[^\n]{1,80}\n)?\s*")
_LINK = re.compile(r"\]\((?!https?:)(?P<page>[^)#]+)(?:#(?P<heading>[^)]*))?\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)

RUN_EACH = """
import contextlib, io, json, sys
printed = []
for block in json.load(sys.stdin):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(block, "<block>", "exec"), {"__name__": "__main__"})
    printed.append(out.getvalue())
json.dump(printed, sys.stdout)
"""
"""Runs blocks of code, each on its own, and gives back what each of them printed."""


class Sample(NamedTuple):
    """A block of Python in a document, and what the document says that it prints."""

    code: str
    printed: str


def samples(page: Path) -> list[Sample]:
    """Return the Python of a page; what it prints is in the block of text right below, or below one line of words."""
    text = page.read_text(encoding="utf-8")
    fences = [*_FENCE.finditer(text), None]
    return [
        Sample(fence["text"], below["text"] if below and _shows(text, fence, below) else "")
        for fence, below in pairwise(fences)
        if fence and fence["language"] == "python"
    ]


def _shows(text: str, code: re.Match[str], below: re.Match[str]) -> bool:
    return below["language"] == "text" and _SAYS_SO.fullmatch(text, code.end(), below.start()) is not None


def python(*arguments: str | Path, given: str = "") -> str:
    return subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, check=True, cwd=ROOT, input=given, text=True
    ).stdout


def test_a_page_shows_what_its_samples_print() -> None:
    assert sum(map(len, map(samples, PAGES))) > 15


@pytest.mark.parametrize("page", [page for page in PAGES if samples(page)], ids=lambda page: page.name)
def test_the_samples_of_a_page_print_what_it_says(page: Path) -> None:
    shown = samples(page)
    printed = python("-W", "error", "-c", RUN_EACH, given=json.dumps([sample.code for sample in shown]))
    assert json.loads(printed) == [sample.printed for sample in shown]


COMMANDS = [(page.name, *each) for page in PAGES for each in shown(page)]


def test_a_page_shows_every_command_that_prints() -> None:
    assert {"parse", "explain", "dedupe", "agencies", "layouts"} <= {
        arguments.split()[0] for _, arguments, _ in COMMANDS
    }


@pytest.mark.parametrize(("page", "arguments", "expected"), COMMANDS, ids=[each[1] for each in COMMANDS])
def test_a_command_shows_on_a_terminal_what_a_page_says(page: str, arguments: str, expected: str) -> None:
    assert printed(arguments) == expected, f"python -m tests.shown docs/{page} renews it"


def leads_somewhere(target: Path, heading: str) -> bool:
    """Tell whether a file is there and, where a heading is named as its anchor, has that."""
    if not target.exists() or not heading:
        return target.exists()
    headings = _HEADING.findall(target.read_text(encoding="utf-8"))
    return heading in {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not leads_somewhere(page.parent / link[0], link[1])] == []


def test_the_index_leads_to_every_page() -> None:
    links = _LINK.findall((ROOT / "docs" / "index.md").read_text(encoding="utf-8"))
    assert {page.name for page in PAGES if page.parent.name == "docs"} <= {
        "index.md",
        *(Path(link).name for link, _ in links),
    }


def records() -> list[type]:
    return [each for each in vars(model).values() if isinstance(each, type) and attrs.has(each)]


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_the_page_on_the_record_names_every_field(record: type) -> None:
    missing = [each.name for each in attrs.fields(record) if f"`{each.name}`" not in RECORD]
    assert missing == []


def enums() -> list[type[StrEnum]]:
    classes = (each for each in vars(model).values() if isinstance(each, type))
    return [each for each in classes if issubclass(each, StrEnum) and each is not StrEnum]


@pytest.mark.parametrize("enum", enums(), ids=lambda enum: enum.__name__)
def test_the_page_on_the_record_names_every_value(enum: type[StrEnum]) -> None:
    assert [value for value in enum if f"`{value}`" not in RECORD] == []


def literals() -> tuple[set[str], set[str]]:
    """Return the codes with which the source makes notes, and all texts that stand in it."""
    codes: set[str] = set()
    texts: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Note":
                first = node.args[0]
                codes |= {first.value} if isinstance(first, ast.Constant) and isinstance(first.value, str) else set()
    return codes, texts


def test_the_page_on_the_record_lists_every_note() -> None:
    listed = set(re.findall(r"^\| `([a-z-]+)` \| (?:info|warning|error) \|", RECORD, re.MULTILINE))
    codes, texts = literals()
    assert codes
    assert codes <= listed <= texts


def test_the_page_on_the_house_names_every_room() -> None:
    house = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    rooms = [path for path in (ROOT / "src" / "pressparse").iterdir() if not path.name.startswith(("_", "py."))]
    assert [path.name for path in rooms if f"| `{path.stem}{'/' * path.is_dir()}` |" not in house] == []
