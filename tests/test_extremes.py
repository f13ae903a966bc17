"""Texts of sizes and depths that nobody writes take memory in proportion, and no recursion; ``tests/extremes.py``."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import run
from tests.extremes import EXTREMES, measured, unread

needs_limits = pytest.mark.skipif(sys.platform != "linux", reason="no other system limits the addresses of a process")


@needs_limits
@pytest.mark.parametrize("name", EXTREMES)
def test_memory_grows_with_the_text_and_is_given_back(name: str, tell: Callable[[str], None]) -> None:
    tell(f"a hundredth of {measured(name, share=100)}")


@needs_limits
def test_what_takes_more_memory_than_is_allowed_fails() -> None:
    with pytest.raises(AssertionError, match="MemoryError"):
        measured("one release of one letter", bytes_each=0)


def test_of_many_notes_on_one_file_a_thousand_are_printed_and_the_rest_counted(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(unread(5_000))
    lines = run("parse", tmp_path).stderr.decode().splitlines()
    assert sum("[source-unread]" in line and line.startswith(str(tmp_path)) for line in lines) == 1000
    assert lines[-1] == "pressparse: 4040 more notes [source-unread] are not shown"
