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
_EXPECTED = re.compile(r"^> (?P<text>.+?)\n  (?P<who>.+ / .+ / .+)$", re.MULTILINE | re.DOTALL)


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
    """Read all cases; a folder without any is an error."""
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
    text, _, expected = case.partition("\n----")
    settings = {}
    while line := re.match(r"(language|label|width): (.+)\n", text):
        settings[line[1]] = line[2]
        text = text[line.end() :]
    name, _, body = text.partition("\n")
    while line := re.match(r"(language|label|width): (.+)\n", body):
        settings[line[1]] = line[2]
        body = body[line.end() :]
    said = []
    for entry in re.split(r"\n(?=> )", expected.strip("\n")):
        if match := re.match(r"> (.+)\n  (.+?) / (.+?) / (.+)", entry, re.DOTALL):
            speaker, full, title = (
                None if value == "-" else value
                for value in match[4].split("\n")[:1] and (match[2], match[3], match[4].split("\n")[0])
            )
            said.append(Said(match[1].replace("¶", "\n\n"), speaker, full, title))
    notes = tuple(re.findall(r"^! (.+)$", expected, re.MULTILINE))
    width = int(settings["width"]) if "width" in settings else None
    return Case(file, name, body, settings.get("label", ""), settings.get("language"), width, tuple(said), notes)
