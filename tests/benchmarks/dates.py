"""Dates beside general date finders: how fast each is, and what it finds, on the same texts in one run.

    python -m tests.benchmarks.dates                                  # the project's own gold and seeds
    python -m tests.benchmarks.dates --annotated DIR --examples DIR   # also annotated files, also examples

Prints tables; needs the extras ``dev`` and ``bench``. It is no timed test: machines differ, so trust the ratios, which
come from interleaved runs. ``--annotated`` is a folder of annotations of the seeds in JSON (``file``; ``releases``
with ``span``, ``dates`` and ``published``); ``--examples`` one of JSON Lines (``text``, ``ref``, ``mentions`` with
``timex`` or ``value``), of which only calendar dates are counted.

The others answer with one instant each, so all are counted by days alone: a day given is *right* if the text has it,
each day once, else *wrong*; days that nobody gave are *missed*. Both ends of a range are days. All finders,
pressparse too, are told the same day near which to look for years that a text leaves out: of annotated releases
that of publication, or the last one known above.

What the figures do not show: the project's own gold was written along with its grammar, and the annotated seeds and
the examples were looked at while it was made, so only other texts can tell how it does on what it has not seen.
``dateutil`` stands twice, on every sentence and on those with a figure alone: a user can have the second for one line.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from dateutil import parser

from pressparse import parse_text
from pressparse.fields.dates import find_dates
from tests.benchmarks.tables import table
from tests.gold import SEEDS
from tests.test_dates import CASES

REFERENCE: Final = dt.date(2024, 6, 1)
"""Near which day the years of a text are looked for that gives no other."""
ROUNDS: Final = 3

Finder = Callable[[str, dt.date], list[dt.date]]


class Case(NamedTuple):
    """A text, the days that it names, and the day near which its years are to be looked for."""

    text: str
    days: list[dt.date]
    reference: dt.date


def with_pressparse(text: str, reference: dt.date) -> list[dt.date]:
    (release,) = parse_text(f"Title\n\nSource: Nobody\n\n{text}", near=reference) or (None,)
    if release is None:
        return []
    days = []
    for mention in release.dates:
        if mention.precision == "day" and mention.start and mention.end:
            days += sorted({mention.start, mention.end})
    return days


def with_dateparser(text: str, reference: dt.date) -> list[dt.date]:
    search_dates = import_module("dateparser.search").search_dates
    base = dt.datetime(reference.year, reference.month, reference.day)
    found = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
    return [moment.date() for _, moment in found]


def with_datefinder(text: str, reference: dt.date) -> list[dt.date]:
    find = import_module("datefinder").find_dates
    base = dt.datetime(reference.year, reference.month, reference.day)
    return [moment.date() for moment in find(text, base_date=base)]


_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")


def with_dateutil(text: str, reference: dt.date) -> list[dt.date]:
    default = dt.datetime(reference.year, reference.month, reference.day)
    days = []
    for sentence in _SENTENCE_END.split(text):
        try:
            days.append(parser.parse(sentence, fuzzy=True, default=default).date())
        except (ValueError, OverflowError):
            continue
    return days


def with_dateutil_on_figures(text: str, reference: dt.date) -> list[dt.date]:
    sentences = _SENTENCE_END.split(text)
    return with_dateutil("\n".join(one for one in sentences if any(map(str.isdigit, one))), reference)


def with_parsedatetime(text: str, reference: dt.date) -> list[dt.date]:
    source = dt.datetime(reference.year, reference.month, reference.day)
    found = import_module("parsedatetime").Calendar().nlp(text, sourceTime=source) or ()
    return [moment.date() for moment, kind, *_ in found if kind in {1, 3}]  # a day, or a day with a time


FINDERS: Final[dict[str, Finder]] = {
    "pressparse": with_pressparse,
    "dateparser": with_dateparser,
    "datefinder": with_datefinder,
    "parsedatetime": with_parsedatetime,
    "dateutil fuzzy": with_dateutil,
    "dateutil figures": with_dateutil_on_figures,
}


def own_cases() -> Iterator[Case]:
    """Yield the English cases of the project's gold file, those left out in which a year must stay open."""
    for case in CASES:
        if case.language == "en" and not any(one.endswith("= ?") for one in case.expected):
            values = re.findall(r"= (\S+)", "\n".join(case.expected))
            days = [dt.date.fromisoformat(day) for value in values for day in value.split("/") if len(day) == 10]
            yield Case(case.text, days, case.near or REFERENCE)


def annotated_cases(folder: Path) -> Iterator[Case]:
    """Yield the releases of annotated seeds; the reference is the day of publication, or the nearest that is known."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (SEEDS / Path(gold["file"]).name).read_bytes().decode("utf-8")
        reference = REFERENCE
        for release in gold["releases"]:
            if release.get("published"):
                reference = dt.date.fromisoformat(release["published"]["date"])
            days = [date for date in release["dates"] if date["precision"] == "day"]
            values = [dt.date.fromisoformat(day) for date in days for day in sorted({date["start"], date["end"]})]
            yield Case(text[slice(*release["body_span"])], values, reference)


_CALENDAR: Final = re.compile(
    r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\b\d{4}\b|\b\d{4}\b.*\b(?:jan|feb)[a-z]*\b"
    r"|\b\d{4}[-/.]\d\d?[-/.]\d\d?\b|\b\d\d?[-/.]\d\d?[-/.]\d{4}\b"
)


def example_cases(folder: Path) -> Iterator[Case]:
    """Yield the examples in which every mention is a calendar day with its year."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            example = json.loads(line)
            days = [day for mention in example["mentions"] if (day := _value(mention))]
            if days and len(days) == len(example["mentions"]) and _CALENDAR.search(example["text"]):
                reference = dt.date.fromisoformat(example["ref"][:10]) if example.get("ref") else REFERENCE
                yield Case(example["text"], days, reference)


def _value(mention: dict[str, Any]) -> dt.date | None:
    """Return the one day of a mention, or None where it has none, several, or one that the calendar has not."""
    written = mention["timex"] if "timex" in mention else mention.get("value")
    try:
        return dt.date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def accuracy(cases: list[Case], finder: Finder) -> tuple[int, int, int]:
    """Return how many days a finder has right, wrong and missed."""
    right = wrong = missed = 0
    for case in cases:
        want, got = Counter(case.days), Counter(finder(case.text, case.reference))
        hit = sum((want & got).values())
        right, wrong, missed = right + hit, wrong + sum(got.values()) - hit, missed + sum(want.values()) - hit
    return right, wrong, missed


def speeds() -> dict[str, float]:
    """Return megabytes a second of each finder, and of cutting up and dating, the best of interleaved rounds."""
    page = "\n\n".join(path.read_bytes().decode("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    long = page * 16
    runs: dict[str, tuple[str, Callable[[str], object]]] = {
        "releases and dates": (long, lambda text: [release.dates for release in parse_text(text)]),
        "pressparse": (long, lambda text: find_dates(text, 0, len(text), language="en")),
        **{
            name: (page, lambda text, finder=finder: finder(text, REFERENCE))  # type: ignore[misc]
            for name, finder in FINDERS.items()
            if name != "pressparse"
        },
    }
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(ROUNDS):
        for name, (text, run) in runs.items():
            begin = time.perf_counter()
            run(text)
            best[name] = min(best[name], time.perf_counter() - begin)
    return {name: len(text.encode()) / 1e6 / best[name] for name, (text, _) in runs.items()}


def report(sets: dict[str, list[Case]] | None = None) -> str:
    """Return the tables in Markdown: what each finder finds in some sets of cases, and how fast each is."""
    warnings.simplefilter("ignore")
    parts = []
    for name, cases in (sets or {"own gold": list(own_cases())}).items():
        head = (f"{name}: {len(cases)} texts, {sum(len(case.days) for case in cases)} days", *_COUNTS)
        parts.append(table(head, [(finder, *_counted(cases, find)) for finder, find in FINDERS.items()]))
    measured = speeds()
    rows = [(name, f"{speed:.2f}", f"{speed / fastest_other(measured):.1f}") for name, speed in measured.items()]
    return "\n".join((*parts, table(("", "MB/s", "times the fastest other"), rows)))


def fastest_other(measured: dict[str, float]) -> float:
    """Return the rate of the fastest finder that is not ours."""
    return max(speed for name, speed in measured.items() if name in FINDERS and name != "pressparse")


_COUNTS: Final = ("right", "wrong", "missed", "F1")


def _counted(cases: list[Case], finder: Finder) -> tuple[str, ...]:
    right, wrong, missed = accuracy(cases, finder)
    return str(right), str(wrong), str(missed), f"{2 * right / (2 * right + wrong + missed or 1):.3f}"


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--annotated", type=Path, help="folder of annotations of the seeds")
    options.add_argument("--examples", type=Path, help="folder of examples as JSON Lines")
    chosen = options.parse_args()
    sets = {"own gold": list(own_cases())}
    if chosen.annotated:
        sets["annotated seeds"] = list(annotated_cases(chosen.annotated))
    if chosen.examples:
        sets["examples"] = list(example_cases(chosen.examples))
    print(report(sets))


if __name__ == "__main__":
    main()
