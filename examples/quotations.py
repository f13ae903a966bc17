"""Who is quoted most, with pandas: ``python examples/quotations.py seeds``."""

import sys
from pathlib import Path

import pressparse
from pressparse.export import quotations_to_arrow

digests = [pressparse.parse_file(path) for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
quotations = quotations_to_arrow(release for digest in digests for release in digest).to_pandas()

quotations["words"] = quotations["text"].str.split().str.len()
said = quotations.groupby("speaker_full").agg(quotations=("text", "size"), words=("words", "sum"))
print(said.sort_values(["quotations", "words"], ascending=False).head(5))
