"""Write all releases of a folder as Parquet and as CSV for spreadsheets: ``python examples/tables.py seeds``."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pressparse
from pressparse.export import write_csv, write_parquet


def releases(folder: str) -> Iterator[pressparse.Release]:
    """Read one file after the other, so that a folder larger than the memory will do."""
    for path in sorted(Path(folder).glob("*.txt")):
        yield from pressparse.parse_file(path)


write_parquet(releases(sys.argv[1]), "releases.parquet")
write_csv(releases(sys.argv[1]), "releases.csv")
print("releases.parquet and releases.csv have", sum(1 for _ in releases(sys.argv[1])), "releases")
