"""The whole parse, field by field, beside the floors that nothing in Python can get under.

    python -m tests.benchmarks.whole [MEGABYTES]

Takes the seeds again and again as one text (1 MB where nothing is said) and prints tables. Times are medians of
interleaved rounds: each round does every piece of work once, so that what slows the machine slows all. Trust the
ratios. Memory is what Python allocates, at its peak, for each byte of the text as UTF-8.

What the figures do not show: other texts. Long bodies without quotations, dates or lists are faster, advisories slower.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Final, NamedTuple

import attrs

from pressparse import Digest, Registry, Release, parse_text
from pressparse.layouts.choice import choose
from pressparse.layouts.layout import tile
from tests.benchmarks.tables import Row, medians, repeated_seeds, table

ROUNDS: Final = 7
FLOOR: Final = "str.splitlines"
EVERY_FIELD: Final = tuple(each.name for each in attrs.fields(Release))
GROUPS: Final = (
    ("source", ("source",)),
    ("body, id", ("body", "id")),
    ("language", ("language",)),
    ("blocks, kind, dateline, truncation, glue", ("blocks", "kind", "subtitle", "byline", "truncation", "glue")),
    ("dates, published, window", ("dates", "published", "dateline")),
    ("advisory, embargo", ("advisory", "embargo")),
    ("contacts", ("contacts",)),
    ("links, handles", ("links", "handles")),
    ("quotes", ("quotes",)),
    ("because, notes", ("because", "notes")),
)
"""Fields that one piece of work fills, in an order in which none has to wait for a later one."""


class Memory(NamedTuple):
    """Bytes allocated at the peak for each byte of the text: for a parse alone, and with every field read."""

    parsed: float
    read: float


def read(releases: Iterable[Release], names: Iterable[str] = EVERY_FIELD) -> None:
    """Ask for some fields of each release."""
    for release in releases:
        for name in names:
            getattr(release, name)


def whole_parse(text: str, registry: Registry) -> Digest:
    """Parse a text and ask for every field."""
    digest = parse_text(text, registry=registry)
    read(digest)
    return digest


def floors_and_stages(text: str) -> list[Row]:
    """Time what cannot be beaten, and the parse in growing parts."""
    registry = Registry.builtin()
    choice = choose(text, registry.layouts)
    data = text.encode()
    works: dict[str, Callable[[], object]] = {
        "bytes to text": data.decode,
        FLOOR: text.splitlines,
        "splitting": lambda: tile(text, choice.layout.split(text, choice.style, registry.known_labels)),
        "parse, no field read": lambda: parse_text(text, registry=registry),
        "whole parse, every field read": lambda: whole_parse(text, registry),
    }
    found = medians(works, ROUNDS)
    return [Row(name, seconds, len(data) / 1e6 / seconds, found[FLOOR] / seconds) for name, seconds in found.items()]


def shares(text: str) -> list[tuple[str, float]]:
    """Return the share of the whole parse that each group of fields takes, and the cutting up."""
    registry = Registry.builtin()
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        started = perf_counter()
        digest = parse_text(text, registry=registry)
        taken.setdefault("cutting up", []).append(perf_counter() - started)
        for group, names in GROUPS:
            started = perf_counter()
            read(digest, names)
            taken.setdefault(group, []).append(perf_counter() - started)
    middle = {group: sorted(times)[len(times) // 2] for group, times in taken.items()}
    return [(group, seconds / sum(middle.values())) for group, seconds in middle.items()]


def growth(text: str, times: int = 8) -> float:
    """Return how many times as long a text takes that is so many times as long, divided by that many."""
    registry = Registry.builtin()
    longer = text * times
    found = medians(
        {"one": lambda: whole_parse(text, registry), "many": lambda: whole_parse(longer, registry)}, rounds=3
    )
    return found["many"] / found["one"] / times


def memory(text: str) -> Memory:
    """Return what a parse allocates."""
    registry = Registry.builtin()
    whole_parse(text[: len(text) // 10], registry)  # patterns and tables are made once
    size = len(text.encode())
    tracemalloc.start()
    digest = parse_text(text, registry=registry)
    parsed = tracemalloc.get_traced_memory()[1]
    read(digest)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return Memory(parsed / size, peak / size)


def report(text: str | None = None) -> str:
    """Return the tables in Markdown."""
    text = text or repeated_seeds(1)
    used = memory(text)
    rows = [
        ("eight times the text: its time, divided by eight", f"{growth(text):.2f}"),
        ("memory of a parse, bytes for a byte of text", f"{used.parsed:.1f}"),
        ("the same with every field read", f"{used.read:.1f}"),
    ]
    return "\n".join(
        (
            table(("", "ms", "MB/s", f"of {FLOOR}"), [row.cells() for row in floors_and_stages(text)]),
            table(("fields, in this order", "share"), [(name, f"{share:.0%}") for name, share in shares(text)]),
            table(("", ""), rows),
        )
    )


def main() -> None:
    """Print the tables."""
    print(report(repeated_seeds(float(sys.argv[1]) if len(sys.argv) > 1 else 1)))


if __name__ == "__main__":
    main()
