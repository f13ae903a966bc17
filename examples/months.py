"""How many releases each agency has in each month, with Polars: ``python examples/months.py seeds``."""

import sys
from pathlib import Path

import polars as pl

import pressparse
from pressparse.export import to_arrow

digests = [pressparse.parse_file(path) for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
releases = pl.DataFrame(to_arrow(release for digest in digests for release in digest))

months = releases.select(
    pl.col("source").struct.field("name").alias("agency"),
    pl.col("published").struct.field("date").dt.strftime("%Y-%m").fill_null("unknown").alias("month"),
    pl.col("truncation").is_not_null().alias("cut"),
)
counted = months.group_by("agency", "month").agg(pl.len().alias("releases"), pl.col("cut").sum())
for row in counted.sort("agency", "month").rows():
    print(*row, sep="\t")
