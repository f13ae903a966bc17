"""What all benchmarks share: a text of a size, medians of interleaved rounds, and a table in Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import NamedTuple

from tests.gold import SEEDS


class Row(NamedTuple):
    """A piece of work: its median time, its rate, and its rate as a share of the floor's."""

    name: str
    seconds: float
    rate: float
    ratio: float

    def cells(self) -> tuple[str, str, str, str]:
        """The row as texts."""
        return self.name, f"{self.seconds * 1e3:.1f}", f"{self.rate:.1f}", f"{self.ratio:.3f}"


def repeated_seeds(megabytes: float) -> str:
    """Return the seeds one after another, again and again, as a text of so many megabytes of UTF-8."""
    text = "\n\n".join(path.read_bytes().decode() for path in sorted(SEEDS.glob("*.txt"))) + "\n\n"
    return text * max(1, round(megabytes * 1e6 / len(text.encode())))


def medians(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median time in seconds of each piece of work; the pieces take turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            started = perf_counter()
            work()
            times[name].append(perf_counter() - started)
    return {name: statistics.median(each) for name, each in times.items()}


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; all columns but the first are numbers."""
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
