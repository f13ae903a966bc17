"""What the documents show is what comes out."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gold import SEEDS

ROOT = SEEDS.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


def python(*arguments: str | Path) -> str:
    return subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, check=True, cwd=ROOT, text=True
    ).stdout


def test_the_readme_example_prints_what_the_readme_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```\n.*?```text\n(.*?)```", readme, re.DOTALL)
    assert found
    assert python("-c", found[1]) == found[2]


def test_every_example_runs() -> None:
    assert EXAMPLES
    assert python("examples/titles.py", "seeds").count("\n") == 30


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_short(example: Path) -> None:
    assert len(example.read_text(encoding="utf-8").splitlines()) < 40


def test_the_benchmark_runs() -> None:
    assert "of splitlines" in python("-m", "tests.benchmarks.splitting", "0.1")
