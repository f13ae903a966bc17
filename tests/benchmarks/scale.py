"""Many files: the command on one core and on two, and Spark; of each release a line of JSON is made, or a row.

    python -m tests.benchmarks.scale [FILES [ROUNDS]] [--no-spark]

Prints a table. Times are medians of interleaved rounds. Where other programs use the same cores, look at the processor
time instead: two jobs should need hardly more of it than one, and share it evenly.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.benchmarks.tables import medians, table
from tests.gold import SEEDS

FILES: Final = 60
ROUNDS: Final = 3
ONE: Final = "one job"
TWO: Final = "two jobs"
SPARK: Final = "Spark, two threads"


def parse_all(folder: str, jobs: int) -> None:
    """Parse a folder with the command, as a user would."""
    options = ("--jobs", str(jobs), "--format", "jsonl")
    command = (sys.executable, "-m", "pressparse", "parse", *options, folder)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


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


class Figures(NamedTuple):
    """What was measured: of how many files and megabytes, the seconds of each way, and the processor's."""

    files: int
    megabytes: float
    seconds: dict[str, float]
    processor: dict[str, float]

    def times_as_fast(self, name: str) -> float:
        """Return how many times as fast as one job a way is."""
        return self.seconds[ONE] / self.seconds[name]

    def tables(self) -> str:
        """Return the table in Markdown."""
        rows = [
            (
                name,
                f"{seconds:.2f}",
                f"{self.megabytes / seconds:.2f}",
                f"{self.times_as_fast(name):.2f}",
                "" if name == SPARK else f"{self.processor[name]:.2f}",  # Java's is not known
            )
            for name, seconds in self.seconds.items()
        ]
        head = (f"{self.files} files, {self.megabytes:.1f} MB", "seconds", "MB/s", "times as fast", "processor seconds")
        return table(head, rows)


def measure(files: int = FILES, rounds: int = ROUNDS, *, with_spark: bool = True) -> Figures:
    """Write so many files, and time each way to parse them in turns."""
    with tempfile.TemporaryDirectory() as folder:
        paths = write_files(Path(folder), files)
        works: dict[str, Callable[[], object]] = {
            ONE: lambda: parse_all(folder, 1),
            TWO: lambda: parse_all(folder, 2),
        }
        if find_spec("pyspark") is None or not with_spark:
            return _measured(paths, works, rounds)
        with spark_reader(folder) as read:
            return _measured(paths, {**works, SPARK: read}, rounds)


def _measured(paths: list[str], works: dict[str, Callable[[], object]], rounds: int) -> Figures:
    spent: dict[str, list[float]] = {name: [] for name in works}
    seconds = medians({name: with_processor_time(work, spent[name]) for name, work in works.items()}, rounds)
    size = sum(Path(path).stat().st_size for path in paths) / 1e6
    return Figures(len(paths), size, seconds, {name: statistics.median(each) for name, each in spent.items()})


def main() -> None:
    """Print the table."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    files, rounds = (*numbers, *(FILES, ROUNDS)[len(numbers) :])
    print(measure(files, rounds, with_spark="--no-spark" not in sys.argv).tables())


if __name__ == "__main__":
    main()
