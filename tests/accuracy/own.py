"""The project's own gold: how many cases there are of each field, how many of them are traps, how many are right.

A trap is a case in which nothing must be found. All cases are in the words of this project.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from pressparse import Registry, parse_text
from tests import test_advisories, test_agencies, test_dates, test_structure
from tests.gold import cases, outline
from tests.quote_cases import as_said, find, read_cases


class Tally(NamedTuple):
    """The cases of one field."""

    name: str
    cases: int
    traps: int
    right: int


class Outcome(NamedTuple):
    """One case: whether nothing must be found, and whether what is found is as it must be."""

    is_trap: bool
    is_right: bool


def _dates() -> Iterator[Outcome]:
    for case in test_dates.CASES:
        mentions = test_dates.release_of(case.text, case.near).dates
        found = list(map(test_dates.shown, mentions)) or ["nothing"]
        yield Outcome(case.expected == ["nothing"], found == case.expected)


def _quotations() -> Iterator[Outcome]:
    for case in read_cases():
        yield Outcome(not case.said, as_said(find(case)) == case.said)


def _structure(name: str, nothing: str, read: Callable[[str], str]) -> Callable[[], Iterator[Outcome]]:
    def outcomes() -> Iterator[Outcome]:
        for expected, body in test_structure.rows(name):
            yield Outcome(expected == nothing, read(body) == expected)

    return outcomes


def _dateline(body: str) -> str:
    dateline = test_structure.release(body).dateline
    return dateline.place if dateline else "-"


def _cut(body: str) -> str:
    cut = test_structure.release(body).truncation
    return cut.marker if cut else "-"


def _lead(body: str) -> str:
    return "yes" if test_structure.release(body).lead_missing else "-"


def _kind(text: str) -> str:
    title, _, body = text.partition("\n\n")
    return test_structure.release(body or "The pier is open to the public again.", title=title).kind


def _glue() -> Iterator[Outcome]:
    for source, marked in test_structure.glue_cases():
        release = test_structure.release(marked.replace("¦", ""), source=source)
        at = [place - release.body_span.start for place in release.glue]
        wanted = [place - number for number, place in enumerate(_places(marked, "¦"))]
        yield Outcome(not wanted, at == wanted)


def _places(text: str, sign: str) -> list[int]:
    return [at for at, character in enumerate(text) if character == sign]


def _files(paths: Iterable[Path], read: Callable[[str], Any]) -> Iterator[Outcome]:
    for path in paths:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        yield Outcome(not expected, read(path.read_bytes().decode()) == expected)


_BUILT_IN: Final = Registry.builtin()

FIELDS: Final[tuple[tuple[str, Callable[[], Iterator[Outcome]]], ...]] = (
    (
        "layouts: a file as it is cut up",
        lambda: _files(cases("layouts"), lambda t: outline(parse_text(t, registry=_BUILT_IN))),
    ),
    ("agencies: a page as it is read", lambda: _files(test_agencies.CASES, test_agencies.read)),
    ("dates", _dates),
    ("quotations and speakers", _quotations),
    ("advisories: a file of forms", lambda: _files(cases("advisories"), test_advisories.outline)),
    ("datelines", _structure("datelines", "-", _dateline)),
    ("truncation", _structure("truncation", "-", _cut)),
    ("missing first paragraph", _structure("lead", "-", _lead)),
    ("kinds", _structure("kinds", "news", _kind)),
    ("standfirsts", _structure("subtitles", "-", lambda body: test_structure.release(body).subtitle or "-")),
    ("bylines", _structure("bylines", "-", lambda body: test_structure.release(body).byline or "-")),
    ("glue", _glue),
)


def tallies() -> list[Tally]:
    """Read all cases of all fields."""
    return [_tally(name, list(outcomes())) for name, outcomes in FIELDS]


def _tally(name: str, outcomes: list[Outcome]) -> Tally:
    return Tally(name, len(outcomes), sum(one.is_trap for one in outcomes), sum(one.is_right for one in outcomes))
