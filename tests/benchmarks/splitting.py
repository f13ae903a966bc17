"""How fast a text is cut up, beside ``str.splitlines`` on the same text in the same run.

    python -m tests.benchmarks.splitting [MEGABYTES]

Prints a table; nothing here passes or fails. Trust the ratios, not the times: they hold on another machine.
"""

import platform
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pressparse import Registry, parse_text
from pressparse.layouts.choice import choose

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = 15


def repeated_seeds(megabytes: float) -> str:
    """Return the seeds one after another, again and again, as a text of so many megabytes of UTF-8."""
    text = "\n\n".join(path.read_bytes().decode() for path in sorted(SEEDS.glob("*.txt"))) + "\n\n"
    return text * max(1, round(megabytes * 1e6 / len(text.encode())))


def medians(works: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Return the median time in seconds of each piece of work; the pieces take turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            started = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - started)
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> None:
    """Print the table."""
    text = repeated_seeds(float(sys.argv[1]) if len(sys.argv) > 1 else 10)
    size = len(text.encode()) / 1e6
    registry = Registry.builtin()
    choice = choose(text, registry.layouts)
    print(f"{size:.1f} MB, Python {platform.python_version()}, medians of {ROUNDS} interleaved rounds\n")
    print(f"{'':<22}{'ms':>9}{'MB/s':>9}{'of splitlines':>16}")
    # A parse leaves many objects behind and slows whatever comes next: it has rounds of its own.
    report(size, text, "cutting up", lambda: choice.layout.split(text, choice.style, registry.known_labels))
    report(size, text, "choosing the layout", lambda: choose(text, registry.layouts))
    part = text[: len(text) // 10]
    report(size / 10, part, "whole parse, a tenth", lambda: parse_text(part, registry=registry), rounds=3)


def report(size: float, text: str, name: str, work: Callable[[], object], rounds: int = ROUNDS) -> None:
    """Time some work in turns with ``str.splitlines``, and print a line for each."""
    floor = "str.splitlines"
    found = medians({floor: text.splitlines, name: work}, rounds)
    for each, seconds in found.items():
        print(f"{each:<22}{seconds * 1e3:>9.1f}{size / seconds:>9.0f}{found[floor] / seconds:>16.3f}")


if __name__ == "__main__":
    main()
