"""The benchmarks run, and their guard refuses what is far slower than what was published."""

import re
import subprocess
import sys

import pytest

from tests.benchmarks.guard import LEAST, PUBLISHED, status
from tests.gold import ROOT


@pytest.mark.parametrize(
    ("benchmark", "arguments", "shows"),
    [
        ("whole", ["0.1"], "of str.splitlines"),
        ("scale", ["4", "1", "--no-spark"], "| two jobs |"),
        ("start", ["1"], "| `pressparse --help` |"),
        ("duplicates", ["200"], "       200       180"),
        ("quotes", [], "all  "),
    ],
)
def test_a_benchmark_runs(benchmark: str, arguments: list[str], shows: str) -> None:
    command = [sys.executable, "-m", f"tests.benchmarks.{benchmark}", *arguments]
    assert shows in subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True).stdout


def test_the_guard_knows_the_ratio_that_was_published() -> None:
    page = (ROOT / "docs" / "speed.md").read_text(encoding="utf-8")
    (reached,) = re.findall(r"^\| whole parse, of `str\.splitlines` \| at least [\d.]+ \| ([\d.]+) \|", page, re.M)
    assert f"{float(reached):.4f}" == f"{PUBLISHED:.4f}"


def test_the_guard_refuses_less_than_half_of_it() -> None:
    assert LEAST == PUBLISHED / 2
    assert (status(PUBLISHED), status(LEAST), status(LEAST * 0.99)) == (0, 0, 1)
