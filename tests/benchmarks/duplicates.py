"""What it takes to group many releases: memory and time, all different but for one in ten.

    python -m tests.benchmarks.duplicates [RELEASES]

Prints a table. The releases are made from one that was parsed, each with a title and an opening of its own.
"""

import resource
import sys
import time
from collections.abc import Iterator

from attrs import evolve

from pressparse import Release, parse_text
from pressparse.dedupe import dedupe

BODY = " ".join(f"word{number} stands here" for number in range(100))


def releases(count: int) -> Iterator[Release]:
    """Yield so many releases; each tenth is the one before once more."""
    (first,) = parse_text(f"A title of eight words that stands here\n\nSource: NATO\n\n{BODY}", file="page.txt")
    for number in range(count):
        own = number - (number % 10 == 9)
        yield evolve(
            first, index=number, id=f"1-{own:024x}", title=f"{first.title} {own}", body=f"Number {own}. {first.body}"
        )


def memory() -> float:
    """Return the most megabytes that this process has taken so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the table, for a tenth of the releases and for all of them."""
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    print(f"{'releases':>10}{'groups':>10}{'s':>8}{'µs each':>9}{'MB more':>9}{'bytes each':>12}")
    for count in (total // 10, total):
        before, started = memory(), time.process_time()
        groups = len(dedupe(releases(count)))
        seconds, more = time.process_time() - started, memory() - before
        each = f"{seconds / count * 1e6:>9.1f}{more:>9.0f}{more * 2**20 / count:>12.0f}"
        print(f"{count:>10,}{groups:>10,}{seconds:>8.1f}{each}")


if __name__ == "__main__":
    main()
