"""Which days several releases name, in SQL with DuckDB: ``python examples/days.py seeds``."""

import sys
from pathlib import Path

import duckdb

import pressparse
from pressparse.export import dates_to_arrow

digests = [pressparse.parse_file(path) for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
dates = dates_to_arrow(release for digest in digests for release in digest)

with duckdb.connect() as connection:
    connection.register("dates", dates)
    days = connection.execute("""
        SELECT start, count(DISTINCT (file, index)) AS releases, string_agg(DISTINCT source, ', ' ORDER BY source)
        FROM dates
        WHERE precision = 'day' AND start = "end"
        GROUP BY start
        HAVING releases > 1
        ORDER BY start
    """)
    for row in days.fetchall():
        print(*row, sep="\t")
