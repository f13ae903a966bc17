"""Many files: on one core, on two, and with Spark; of each release a line of JSON is made (with Spark, a row).

    python -m tests.benchmarks.scale [FILES [ROUNDS]] [--no-spark]

Prints a table. Times are medians of interleaved rounds. Where other programs use the same cores, look at the processor
time instead: two jobs should need hardly more of it than one, and share it evenly.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from pressparse import Digest, parse_files
from pressparse.export import to_dict, to_json
from tests.benchmarks.tables import SEEDS, medians, table

FILES: Final = 60
ROUNDS: Final = 3
ONE: Final = "one job"


def lines_of(digest: Digest) -> str:
    """Return a file as JSON Lines."""
    return "\n".join(to_json(to_dict(release)) for release in digest)


def parse_all(paths: list[str], jobs: int) -> None:
    """Parse files, and take what comes of each."""
    for lines in parse_files(paths, jobs, then=lines_of):
        assert isinstance(lines, str)


def write_files(folder: Path, number: int) -> list[str]:
    """Write the seeds again and again, until there are so many files."""
    texts = [path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))]
    paths = [folder / f"{place:06}.txt" for place in range(number)]
    for place, path in enumerate(paths):
        path.write_bytes(texts[place % len(texts)])
    return list(map(str, paths))


@contextmanager
def spark_reader(folder: str) -> Iterator[Callable[[], object]]:
    """Start Spark, and give what reads all columns of all files with it."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    from pressparse.scale.spark import register  # noqa: PLC0415 - an extra

    session: Any = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    register(session)
    frame = session.read.format("pressparse").option("filesPerPartition", 50).load(folder)
    yield lambda: frame.write.format("noop").mode("overwrite").save()
    session.stop()


def with_processor_time(work: Callable[[], object], spent: list[float]) -> Callable[[], None]:
    """Return the work, noting how much processor time it took: here, and in processes that it began and ended."""

    def total() -> float:
        times = os.times()
        return times.user + times.system + times.children_user + times.children_system

    def do() -> None:
        before = total()
        work()
        spent.append(total() - before)

    return do


def main() -> None:
    """Print the table."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    files, rounds = (*numbers, *(FILES, ROUNDS)[len(numbers) :])
    with tempfile.TemporaryDirectory() as folder:
        paths = write_files(Path(folder), files)
        works: dict[str, Callable[[], object]] = {
            ONE: lambda: parse_all(paths, 1),
            "two jobs": lambda: parse_all(paths, 2),
        }
        if find_spec("pyspark") is None or "--no-spark" in sys.argv:
            report(paths, works, rounds)
            return
        with spark_reader(folder) as read:
            report(paths, {**works, "Spark, two threads": read}, rounds)


def report(paths: list[str], works: dict[str, Callable[[], object]], rounds: int) -> None:
    """Do pieces of work in turns, and print a line for each."""
    spent: dict[str, list[float]] = {name: [] for name in works}
    seconds = medians({name: with_processor_time(work, spent[name]) for name, work in works.items()}, rounds)
    size = sum(Path(path).stat().st_size for path in paths) / 1e6
    rows = [
        (
            name,
            f"{seconds[name]:.2f}",
            f"{size / seconds[name]:.2f}",
            f"{seconds[ONE] / seconds[name]:.2f}",
            "" if "Spark" in name else f"{statistics.median(spent[name]):.2f}",  # Java's are not known
        )
        for name in works
    ]
    print(f"{len(paths)} files, {size:.1f} MB, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print(table(("", "seconds", "MB/s", "times as fast", "processor seconds"), rows))


if __name__ == "__main__":
    main()
