"""A guard against slow changes: the whole parse beside ``str.splitlines``, in one run.

    python -m tests.benchmarks.guard

Fails where the whole parse, every field read, runs at less than half of the ratio that was last published. Both are
timed in turns in one process, by the time that the processor spends, and the best of all rounds counts: a busy machine
slows both, and only a slower parse moves the ratio by half.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time
from typing import Final

from pressparse import Registry
from tests.benchmarks.tables import repeated_seeds
from tests.benchmarks.whole import whole_parse

PUBLISHED: Final = 0.0023
"""The ratio in ``docs/speed.md``."""
LEAST: Final = PUBLISHED / 2
ROUNDS: Final = 9


def seconds(work: Callable[[], object]) -> float:
    """Return the time that the processor spends on some work."""
    started = process_time()
    work()
    return process_time() - started


def main() -> int:
    """Measure, tell, and return the exit status."""
    text, registry = repeated_seeds(0.5), Registry.builtin()
    # One splitlines is too short for the clock of a processor.
    rounds = [
        (seconds(lambda: [text.splitlines() for _ in range(20)]) / 20, seconds(lambda: whole_parse(text, registry)))
        for _ in range(ROUNDS)
    ]
    ratio = min(floor for floor, _ in rounds) / min(whole for _, whole in rounds)
    print(f"whole parse: {ratio:.4f} of str.splitlines; published {PUBLISHED:.4f}; the least {LEAST:.4f}")
    return status(ratio)


def status(ratio: float) -> int:
    """Return the exit status for a ratio."""
    return 0 if ratio >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
