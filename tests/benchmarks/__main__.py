"""All benchmarks, written to ``docs/speed.md``: what was aimed at, what was reached, and the tables behind it.

python -m tests.benchmarks            # some minutes; needs the extras dev, bench and spark
python -m tests.benchmarks --print    # to the terminal only
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Final, NamedTuple

from tests.benchmarks import dates, scale, start, whole
from tests.benchmarks.tables import table
from tests.gold import ROOT

PAGE: Final = ROOT / "docs" / "speed.md"
PACKAGES: Final = ("attrs", "regex", "python-dateutil", "dateparser", "datefinder", "parsedatetime", "pyspark")
FILES: Final = 3000


class Aim(NamedTuple):
    """What was aimed at: a figure that is to be reached, or one that is not to be passed."""

    what: str
    figure: float
    reached: float
    is_least: bool = False

    def cells(self) -> tuple[str, str, str, str]:
        """The row as texts."""
        is_met = self.reached >= self.figure if self.is_least else self.reached <= self.figure
        side = "at least" if self.is_least else "at most"
        return self.what, f"{side} {self.figure:g}", f"{self.reached:.3g}", "yes" if is_met else "**no**"


def aims(parse: whole.Figures, files: scale.Figures, began: dict[str, float]) -> Iterator[Aim]:
    """Yield what was aimed at, with what was reached."""
    yield Aim(f"whole parse, of `{whole.FLOOR}`", 0.033, parse.ratio(whole.WHOLE), is_least=True)
    yield Aim(f"splitting, of `{whole.FLOOR}`", 0.333, parse.ratio(whole.SPLITTING), is_least=True)
    yield Aim("eight times the text: its time, divided by eight", 1.15, parse.growth)
    yield Aim("memory of a parse, bytes for a byte", 6, parse.memory.parsed)
    yield Aim("the same with every field read", 20, parse.memory.read)
    yield Aim("`import pressparse`, of importing what it needs", 1.3, start.of_its_imports(began))
    yield Aim("`pressparse --help`, of importing click and pressparse", 1.5, start.of_its_help(began))
    yield Aim(
        f"`parse --jobs 2 --format jsonl`, {FILES:,} files, times as fast as one",
        1.6,
        files.times_as_fast(scale.TWO),
        is_least=True,
    )


_PAGE: Final = """# Speed

Written by `python -m tests.benchmarks`; medians of interleaved rounds in one run. Machines differ, and so do two
minutes of one machine: trust the ratios. The text is the three seeds, again and again.

{machine}

## What was aimed at

{aims}
The whole parse is far from its aim, which leaves a tenth of a millisecond for a release. It takes ten times that, in
some 2,500 calls of several hundred rules, and no part of it stands out: never asking who speaks would save an eighth,
the same modules compiled to C a tenth to a quarter, and asking each rule about many releases in a row a fifth of the
blocks. What would reach the aim is fewer rules, or another language. Who does not read every field does not pay for
it: a field is read when it is first asked for.

## The whole parse

{whole}
## Many files

{files}
## Starting

{start}
## Dates beside general date finders

The others find dates and nothing else; none of them splits a file. *Right* days are those that a text has; of
`dateutil` the second row is given only sentences with a figure. The project's own gold was written along with its
grammar, so it flatters pressparse: [accuracy](accuracy.md) has other texts.

{dates}"""


def machine() -> str:
    """Return what the figures were taken on and with."""
    packages = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    return (
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores; pressparse {version('pressparse')}; {packages}."
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def main() -> None:
    """Measure, and write the page."""
    parse, began, files = whole.measure(), start.medians(start.ROUNDS), scale.measure(FILES, rounds=1)
    page = _PAGE.format(
        machine=machine(),
        aims=table(("", "aim", "reached", "met"), [aim.cells() for aim in aims(parse, files, began)]),
        whole=parse.tables(),
        files=files.tables(),
        start=start.tables(began),
        dates=dates.report(),
    )
    print(page)
    if "--print" not in sys.argv:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
