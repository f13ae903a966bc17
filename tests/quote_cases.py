"""Gold of quotations: a text, and beside it what is said in it and by whom, for people to read.

A file holds cases, parted by ``====``. A case: settings (``language: de``, ``label: …``, ``width: 50``), its name, the
body, ``----``, and what is expected: ``> text`` (``¶`` for a new paragraph), below it speaker, full name and title
parted by slashes (``-`` for what is not known), ``! code`` for a note.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from pressparse.fields.quotes import Quotations, find_quotes
from pressparse.fields.rule import Passage
from pressparse.layouts.layout import Section, Style
from pressparse.lines import Span

FOLDER = Path(__file__).parent / "gold" / "quotes"
_SETTING = re.compile(r"(?P<key>language|label|width): (?P<value>.+)\n")
_SAID = re.compile(r"^> (?P<text>[^>]+?)\n  (?P<who>.+ / .+ / .+)$", re.MULTILINE)
_NOTE = re.compile(r"^! (?P<code>.+)$", re.MULTILINE)


class Said(NamedTuple):
    """A quotation as the gold has it."""

    text: str
    speaker: str | None
    full: str | None
    title: str | None


class Case(NamedTuple):
    """A case of the gold."""

    file: str
    name: str
    body: str
    label: str
    language: str | None
    width: int | None
    said: tuple[Said, ...]
    notes: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.name}"


def read_cases() -> list[Case]:
    """Read all cases; a folder without any is an error, and so is what no case can expect."""
    found = [_read(path.stem, case) for path in sorted(FOLDER.glob("*.txt")) for case in _split(path)]
    if not found:
        raise FileNotFoundError(FOLDER)
    return found


def find(case: Case) -> Quotations:
    """Find the quotations of a case."""
    return find_in(case.body, label=case.label, language=case.language, width=case.width)


def find_in(body: str, *, label: str = "", language: str | None = None, width: int | None = None) -> Quotations:
    """Find the quotations of a body."""
    text = f"{label}\n{body}"
    section = Section(0, None, Span(0, len(label)), Span(len(label) + 1, len(text)))
    return find_quotes(Passage(text, section, Style(width=width)), language)


def as_said(found: Quotations) -> tuple[Said, ...]:
    """Return what was found in the form of the gold."""
    return tuple(Said(q.text, q.speaker, q.speaker_full, q.speaker_title) for q in found.quotes)


def _split(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").strip("\n").split("\n====\n")


def _read(file: str, case: str) -> Case:
    given, _, expected = case.partition("\n----")
    settings: dict[str, str] = {}
    while line := _SETTING.match(given):
        settings[line["key"]] = line["value"]
        given = given[line.end() :]
    name, _, body = given.partition("\n")
    if unread := _NOTE.sub("", _SAID.sub("", expected)).strip():
        raise ValueError(f"{file}: {name}: this is no expectation: {unread}")
    said = tuple(Said(each["text"].replace("¶", "\n\n"), *_names(each["who"])) for each in _SAID.finditer(expected))
    width = int(settings["width"]) if "width" in settings else None
    notes = tuple(note["code"] for note in _NOTE.finditer(expected))
    return Case(file, name, body, settings.get("label", ""), settings.get("language"), width, said, notes)


def _names(written: str) -> tuple[str | None, str | None, str | None]:
    speaker, full, title = (None if name == "-" else name for name in written.split(" / "))
    return speaker, full, title
