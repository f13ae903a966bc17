"""All benchmarks in one table each, written to ``docs/speed.md``.

python -m tests.benchmarks            # some minutes; needs the extras dev and bench
python -m tests.benchmarks --print    # to the terminal only
"""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

from tests.benchmarks import dates, whole

PAGE: Final = Path(__file__).parents[2] / "docs" / "speed.md"
PACKAGES: Final = ("attrs", "regex", "python-dateutil", "dateparser", "datefinder", "parsedatetime")

_HEAD: Final = """# Speed

Written by `python -m tests.benchmarks`; medians of interleaved rounds in one run. Machines differ: trust the ratios.
The text is the three seeds, again and again.

{machine}

## The whole parse

{whole}
## Dates beside general date finders

The others find dates and nothing else; none of them splits a file. *Right* days are those that a text has; of
`dateutil` the second row is given only sentences with a figure. The project's own gold was written along with its
grammar, so it flatters pressparse: [accuracy](accuracy.md) has other texts.

{dates}"""


def machine() -> str:
    """Return what the figures were taken on and with."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores; pressparse {version('pressparse')}; {packages}."
    )


def main() -> None:
    """Measure, and write the page."""
    page = _HEAD.format(machine=machine(), whole=whole.report(), dates=dates.report())
    print(page)
    if "--print" not in sys.argv:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
