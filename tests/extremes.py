"""Sizes that nobody writes: each read in a process of its own, whose memory is limited, and measured.

``python -m tests.extremes`` reads them at full size, which takes some minutes and up to 12 GB; names of some read those
alone. The tests read them at a hundredth of it.
"""

import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pressparse import Registry, iter_releases, parse_text
from pressparse.export.record import to_dict, to_json
from tests.pages import HEAD

BUILT_IN = Registry.builtin()
BASE = 400
"""Megabytes of addresses that Python and the libraries take, whatever is read."""


def all_fields(text: str) -> str:
    releases = notes = blocks = 0
    for release in parse_text(text, registry=BUILT_IN):
        to_json(to_dict(release))
        releases, notes, blocks = releases + 1, notes + len(release.notes), blocks + len(release.blocks)
        assert len(release.paragraphs) <= blocks
    return f"{releases:,} releases, {blocks:,} blocks, {notes:,} notes"


def titles(text: str) -> str:
    digest = parse_text(text, registry=BUILT_IN)
    return f"{sum(len(release.title or '') > 0 for release in digest):,} titles"


def file_notes(text: str) -> str:
    return f"{len(parse_text(text, registry=BUILT_IN).notes):,} notes"


def stream(text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.txt")
        path.write_bytes(text.encode())
        del text
        return f"{sum(1 for release in iter_releases(path, registry=BUILT_IN) if to_dict(release)):,} releases"


class Extreme(NamedTuple):
    """A text of a form, how large it is at full size, what is read of it, and how much memory that may take.

    Attributes:
        form: takes how many there are to be; returns the text.
        number: how many there are at full size.
        read: reads it; returns what to say of it.
        bytes_each: so many bytes one may take, over and above ``BASE``.
    """

    form: Callable[[int], str]
    number: int
    read: Callable[[str], str]
    bytes_each: int


PROSE = "The pier is open to all again, and the ferries call there by day and by night, said the harbour board. "
DEEPEST = 300


def nested(number: int) -> str:
    """Write bullets, each set in deeper than the one above, as deep as a line reasonably goes, over and over."""
    return HEAD + "".join(f"{' ' * (2 * (at % DEEPEST))}• item\n" for at in range(number))


def unread(number: int) -> str:
    """Write source lines of which none begins a release: some too long, then all right below another line."""
    return ("Source: " + "word " * 50 + "\n\n") * 40 + "x\nSource: y\n" * number


EXTREMES = {
    "empty releases, their titles": Extreme(lambda n: "a\n\nSource: b\n\n" * n, 1_000_000, titles, 2_000),
    "empty releases, all fields": Extreme(lambda n: "a\n\nSource: b\n\n" * n, 100_000, all_fields, 12_000),
    "empty releases, one after another": Extreme(lambda n: "a\n\nSource: b\n\n" * n, 100_000, stream, 500),
    "one release of paragraphs": Extreme(
        lambda n: HEAD + (PROSE * 4 + "\n\n") * (n // 420), 100_000_000, all_fields, 60
    ),
    "one release on one line": Extreme(lambda n: HEAD + PROSE * (n // 105), 100_000_000, all_fields, 60),
    "one release of one letter": Extreme(lambda n: HEAD + "a" * n, 100_000_000, all_fields, 40),
    "nested bullets": Extreme(nested, 100_000, all_fields, 12_000),
    "bullets after bullets": Extreme(lambda n: HEAD + "• " * n, 100_000, all_fields, 5_000),
    "brackets in brackets": Extreme(lambda n: HEAD + "(“[" * n, 100_000, all_fields, 5_000),
    "lines of bullets alone": Extreme(lambda n: HEAD + "•\n" * n, 100_000, all_fields, 8_000),
    "notes on a release": Extreme(lambda n: HEAD + "Text.\n\n" + "Source:\n" * n, 500_000, all_fields, 3_000),
    "notes on a file": Extreme(unread, 10_000_000, file_notes, 700),
}


def measured(name: str, share: int = 1, bytes_each: int | None = None) -> str:
    """Read an extreme, or a part of it, in a process with limited memory; return what it says. Raise if it fails."""
    allowed = EXTREMES[name].bytes_each if bytes_each is None else bytes_each
    child = [sys.executable, "-m", "tests.extremes", "--child", name, str(share), str(allowed)]
    done = subprocess.run(child, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{name}: {done.stderr[-2000:]}")
    return done.stdout.strip()


def _child(name: str, share: int, bytes_each: int) -> None:
    extreme = EXTREMES[name]
    number = extreme.number // share
    limit = BASE * 1_000_000 + bytes_each * number
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    text = extreme.form(number)
    before, begin = _peak(), time.process_time()
    said = extreme.read(text)
    seconds, peak = time.process_time() - begin, _peak()
    sys.stdout.write(
        f"{name}: {number:,}, {len(text):,} characters; {said}; {seconds:.1f} s, {peak:,} MB at most"
        f" ({(peak - before) * 1_000_000 // number:,} bytes each; allowed in all {limit // 1_000_000:,} MB)\n"
    )


def _peak() -> int:
    """Return the most megabytes held so far; ``getrusage`` begins with those of the process that started this one."""
    return int(re.findall(r"^VmHWM:\s+(\d+) kB$", Path("/proc/self/status").read_text(), re.MULTILINE)[0]) // 1_000


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--child"]:
        _child(arguments[1], int(arguments[2]), int(arguments[3]))
        return
    for name in arguments or EXTREMES:
        sys.stdout.write(measured(name) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
