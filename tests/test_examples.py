"""The examples: each is short, stands on its page, prints what the page says, and reads real files."""

import re
import subprocess
import sys
from pathlib import Path

import icalendar
import pandas as pd
import pyarrow.parquet as pq
import pytest

from tests.gold import ROOT, SEEDS

EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
PAGE = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")

_SHOWN = re.compile(
    r"^```sh\npython (?P<command>[^\n]+)\n```\n\n```text\n(?P<printed>.*?)^```$", re.MULTILINE | re.DOTALL
)
SHOWN = [(found["command"], found["printed"]) for found in _SHOWN.finditer(PAGE)]


def python(*arguments: str | Path, where: Path) -> str:
    """Return what Python prints; it must warn of nothing."""
    command = [sys.executable, "-W", "error", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=where, text=True)
    assert not done.stderr
    return done.stdout


def without_blanks_at_ends(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def test_every_example_is_shown() -> None:
    assert EXAMPLES
    assert sorted(f"examples/{example.name} examples/releases" for example in EXAMPLES) == sorted(dict(SHOWN))
    assert [
        example.name for example in EXAMPLES if f"```{{literalinclude}} ../examples/{example.name}\n" not in PAGE
    ] == []


@pytest.mark.parametrize(("command", "printed"), SHOWN, ids=[command for command, _ in SHOWN])
def test_an_example_prints_what_its_page_says(command: str, printed: str, tmp_path: Path) -> None:
    # What it writes, it writes where it stands: not here.
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    assert without_blanks_at_ends(python(*command.split(), where=tmp_path)) == without_blanks_at_ends(printed)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_says_how_to_run_it(example: Path) -> None:
    assert f"``python examples/{example.name} " in example.read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_short(example: Path) -> None:
    assert len(example.read_text(encoding="utf-8").splitlines()) < 40


@pytest.mark.parametrize(
    ("example", "shows"),
    [
        ("titles.py", "INTERPOL: "),
        ("quotations.py", "Jens Stoltenberg"),
        ("months.py", "NATO\t2023-11\t6\t0\n"),
        ("days.py", "2024-09-11\t4\tEurojust, INTERPOL, NATO\n"),
        ("tables.py", "releases.parquet and releases.csv have 30 releases\n"),
        ("events.py", "events.ics has 12 events\n"),
    ],
)
def test_an_example_reads_real_files(example: str, shows: str, tmp_path: Path) -> None:
    assert shows in python(ROOT / "examples" / example, SEEDS, where=tmp_path)


def test_what_an_example_writes_is_read_by_others(tmp_path: Path) -> None:
    python(ROOT / "examples" / "tables.py", SEEDS, where=tmp_path)
    assert pq.read_table(tmp_path / "releases.parquet").num_rows == len(pd.read_csv(tmp_path / "releases.csv")) == 30
    python(ROOT / "examples" / "events.py", SEEDS, where=tmp_path)
    assert len(icalendar.Calendar.from_ical((tmp_path / "events.ics").read_bytes()).events) == 12


def test_titles_are_those_of_all_releases(tmp_path: Path) -> None:
    assert python(ROOT / "examples" / "titles.py", SEEDS, where=tmp_path).count("\n") == 30
