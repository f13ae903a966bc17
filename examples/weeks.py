"""Plot how many releases came out each week, with matplotlib: ``python examples/weeks.py FOLDER``."""

import datetime as dt
import sys
from collections import Counter
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot

import pressparse

mpl.use("svg")  # a file, and no window

releases = [release for path in sorted(Path(sys.argv[1]).glob("*.txt")) for release in pressparse.parse_file(path)]
days = [release.published.date for release in releases if release.published and release.published.date]
weeks = Counter(day - dt.timedelta(days=day.weekday()) for day in days)

figure, axes = pyplot.subplots(figsize=(7, 3), layout="constrained")
axes.bar([f"{monday:%d %b}" for monday in sorted(weeks)], [weeks[monday] for monday in sorted(weeks)])
axes.set(title="Releases a week", xlabel="week of", ylabel="releases")
figure.savefig("weeks.svg")

for monday in sorted(weeks):
    print(monday, "#" * weeks[monday])
print(f"{len(releases) - len(days)} of {len(releases)} releases do not say their day")
