"""The corpus that a fuzzer begins with: the seeds, the gold, and one small text for each thing that decoding knows.

``python -m tests.fuzz.corpus DIRECTORY`` writes it, each piece under the name of what it holds.
"""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.gold import GOLD, SEEDS
from tests.odd_bytes import CASES

_LONGEST = 4096
"""Longer pieces are cut: a fuzzer gets through a hundred short ones in the time of a long one."""


def pieces() -> Iterator[bytes]:
    """Yield the pieces of the corpus, in a fixed order."""
    for path in (*sorted(SEEDS.glob("*.txt")), *sorted(GOLD.rglob("*.txt"))):
        data = path.read_bytes()
        yield from (data[at : at + _LONGEST] for at in range(0, len(data), _LONGEST))
    yield from (case.data for case in CASES)


def write(directory: Path) -> int:
    """Write the corpus and return the number of its pieces."""
    directory.mkdir(parents=True, exist_ok=True)
    found = set(pieces())
    for piece in found:
        (directory / sha256(piece).hexdigest()[:16]).write_bytes(piece)
    return len(found)


if __name__ == "__main__":
    print(write(Path(sys.argv[1])), "pieces")  # noqa: T201 - a command
