"""Twice the text, twice the time: nothing in a file can drive any pattern or loop beyond.

What is awkward, and how the growth is told, stands in ``tests/awkward.py``.
"""

from collections.abc import Callable
from functools import partial

import pytest

from pressparse import parse_text
from tests.awkward import (
    BUILT_IN,
    RUNS,
    SHAPES,
    SLOW_TO_READ,
    UNITS,
    VARIED,
    Growth,
    Make,
    around,
    read_all,
    repeated,
    try_combinations,
    varied,
)
from tests.pages import HEAD

Tell = Callable[[str], None]


def test_there_are_enough_awkward_units() -> None:
    assert len(set(UNITS)) >= 60
    assert len(set(VARIED)) >= 40


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_what_is_awkward_and_no_faster(shape: str, tell: Tell) -> None:
    growth = Growth()
    units = UNITS[SLOW_TO_READ.index(shape) :: 4] if shape in SLOW_TO_READ else UNITS
    faults = growth.faults((f"{unit!r} {shape}", SHAPES[shape](unit)) for unit in units)
    tell(f"linear time, {shape}: {growth}")
    assert faults == []


def test_time_grows_with_what_is_another_each_time_and_no_faster(tell: Tell) -> None:
    growth = Growth()
    bodies: list[tuple[str, Make]] = [(repr(unit), partial(varied, unit, head=HEAD)) for unit in VARIED]
    texts: list[tuple[str, Make]] = [(f"{unit!r} without a head", partial(varied, unit)) for unit in VARIED]
    faults = growth.faults([*bodies, *texts])
    tell(f"linear time, never the same: {growth}")
    assert faults == []


@pytest.mark.parametrize("run", RUNS)
def test_time_grows_with_runs_behind_what_a_pattern_begins_with(run: str, tell: Tell) -> None:
    growth = Growth()
    leads = UNITS[::4]
    faults = growth.faults((f"{lead!r} {run!r}", around(lead, run, "¬ x. Z")) for lead in leads)
    tell(f"linear time, a run of {run!r} behind each fourth unit: {growth}")
    assert faults == []


def test_time_grows_with_lines_below_a_day_that_begin_no_post_and_no_faster(tell: Tell) -> None:
    """What only shows in a large text: all between the day and each such line was copied."""
    day = "Tuesday, September 4, 2012\nPIER OPENS\nFROM: NATO\nText.\n"
    growth = Growth(lambda text: parse_text(text, registry=BUILT_IN), (256_000, 1_024_000))
    fault = growth.fault(lambda size: day * 3 + repeated("a\nFROM: b\n", size))
    tell(f"linear time, lines below a day that begin no post: {growth}")
    assert fault is None


def test_time_grows_with_captions_that_may_be_said_again_and_no_faster(tell: Tell) -> None:
    """What only shows where many single sentences have words that stand late in a long paragraph."""
    words = "amber birch cedar delta ember fjord grove heath inlet jetty"

    def captions(size: int) -> str:
        alone = "\n\n".join(f"The {words[at % 9 :]} of it" for at in range(size // 100))
        return f"{HEAD}It is open. {'Sail on. ' * (size // 18)}{words}.\n\n{alone}"

    growth = Growth(sizes=(40_000, 160_000))
    fault = growth.fault(captions)
    tell(f"linear time, captions that may be said again: {growth}")
    assert fault is None


def test_time_grows_with_combinations_and_no_faster(tell: Tell) -> None:
    tell(f"linear time, combinations: {try_combinations(60, derandomize=True)}")


@pytest.mark.parametrize("unit", ["word ", "Words of Names, ", "a"])
def test_one_line_may_be_of_ten_megabytes(unit: str) -> None:
    text = HEAD + (unit * (10_000_000 // len(unit)))
    assert len(read_all(text)) > len(text)
