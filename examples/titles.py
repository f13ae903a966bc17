"""Print agency and title of every release in a folder: ``python examples/titles.py seeds``."""

import sys
from pathlib import Path

import pressparse

for path in sorted(Path(sys.argv[1]).glob("*.txt")):
    for release in pressparse.parse_file(path):
        print(f"{release.source.name}: {release.title}")
