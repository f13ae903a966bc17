"""How long ``pressparse --help`` takes, beside importing what it cannot do without.

    python -m tests.benchmarks.start [ROUNDS]

Prints a table of processor time in processes of their own, and two ratios: that of the help is to stay below 1.5, that
of the import below 1.3.
"""

import os
import statistics
import subprocess
import sys

from tests.benchmarks.tables import table

ROUNDS = 9

WORKS = {
    "python alone": ["-c", "pass"],
    "import attrs, regex, dateutil": ["-c", "import attrs, regex, dateutil"],
    "import pressparse": ["-c", "import pressparse"],
    "import pressparse, parse a line": ["-c", "import pressparse; pressparse.parse_text('A line.')"],
    "import click, pressparse": ["-c", "import click, pressparse"],
    "pressparse --help": ["-m", "pressparse", "--help"],
    "pressparse parse --help": ["-m", "pressparse", "parse", "--help"],
}


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


def of_its_imports(found: dict[str, float]) -> float:
    """Return how many times as long the import takes as that of what the library needs."""
    return found["import pressparse"] / found["import attrs, regex, dateutil"]


def of_its_help(found: dict[str, float]) -> float:
    """Return how many times as long the command's help takes as importing what it cannot do without."""
    return found["pressparse --help"] / found["import click, pressparse"]


def tables(found: dict[str, float]) -> str:
    """Return the table in Markdown."""
    return table(("", "ms"), [(f"`{name}`", f"{each * 1e3:.0f}") for name, each in found.items()])


def main() -> None:
    """Print the table."""
    found = medians(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
    print(tables(found))
    print(f"help: {of_its_help(found):.2f} of what it imports; import: {of_its_imports(found):.2f} of what it needs")


if __name__ == "__main__":
    main()
