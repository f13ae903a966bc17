"""Write every release of a folder as JSON Lines, and read them back: ``python examples/jsonlines.py FOLDER``."""

import json
import sys
from pathlib import Path

import pressparse
from pressparse.export import to_dict, to_json

releases = [release for path in sorted(Path(sys.argv[1]).glob("*.txt")) for release in pressparse.parse_file(path)]
with Path("releases.jsonl").open("w", encoding="utf-8") as lines:
    for release in releases:
        lines.write(to_json(to_dict(release)) + "\n")

for line in Path("releases.jsonl").read_text(encoding="utf-8").splitlines()[:3]:
    record = json.loads(line)
    print(record["id"], record["published"]["date"], record["title"])
