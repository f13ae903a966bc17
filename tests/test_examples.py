"""The examples: each is short, stands on its page, and prints what the page says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gold import SEEDS

ROOT = SEEDS.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
PAGE = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")

_SHOWN = re.compile(
    r"^```sh\npython (?P<command>[^\n]+)\n```\n\n```text\n(?P<printed>.*?)^```$", re.MULTILINE | re.DOTALL
)
SHOWN = [(found["command"], found["printed"]) for found in _SHOWN.finditer(PAGE)]


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
    done = subprocess.run(
        [sys.executable, "-W", "error", *command.split()], capture_output=True, check=True, cwd=tmp_path, text=True
    )
    assert without_blanks_at_ends(done.stdout) == without_blanks_at_ends(printed)
    assert not done.stderr


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_says_how_to_run_it(example: Path) -> None:
    assert f"``python examples/{example.name} " in example.read_text(encoding="utf-8")
