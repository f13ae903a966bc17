"""How long ``pressparse --help`` takes, beside importing what it cannot do without.

    python -m tests.benchmarks.start [ROUNDS]

Prints a table of processor time in processes of their own; the ratio in the last column is to stay below 1.5.
"""

import os
import statistics
import subprocess
import sys

WORKS = {
    "import click, pressparse": ["-c", "import click, pressparse"],
    "import pressparse": ["-c", "import pressparse"],
    "pressparse --help": ["-m", "pressparse", "--help"],
    "pressparse parse --help": ["-m", "pressparse", "parse", "--help"],
}
FLOOR = next(iter(WORKS))


def seconds(arguments: list[str]) -> float:
    """Return the processor time that Python takes with some arguments, from its start to its end."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def medians(rounds: int) -> dict[str, float]:
    """Return the median time of each, taking turns."""
    times: dict[str, list[float]] = {name: [] for name in WORKS}
    for _ in range(rounds):
        for name, arguments in WORKS.items():
            times[name].append(seconds(arguments))
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    found = medians(rounds)
    print(f"medians of {rounds} interleaved rounds\n")
    print(f"{'':<26}{'ms':>7}{'ratio':>8}")
    for name, each in found.items():
        print(f"{name:<26}{each * 1e3:>7.0f}{each / found[FLOOR]:>8.2f}")


if __name__ == "__main__":
    main()
