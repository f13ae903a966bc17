"""Where a command writes: standard output, or a file that appears whole or not at all; and in which form."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from pressparse.errors import UsageError
from pressparse.files import whole_file

STANDARD_OUTPUT: Final = "-"


def is_printed(output: str | None) -> bool:
    """Tell whether the output goes to standard output."""
    return output is None or output == STANDARD_OUTPUT


def is_watched(output: str | None) -> bool:
    """Tell whether the output goes to a terminal."""
    return is_printed(output) and sys.stdout.isatty()


def form_of(form: str | None, output: str | None, forms: Iterable[str]) -> str:
    """Return the form that is asked for: by name, else by the suffix of the file; else what suits the reader.

    A person at a terminal gets a table, a program JSON Lines.
    """
    if form:
        return form
    suffix = "" if output is None or is_printed(output) else Path(output).suffix.removeprefix(".").lower()
    if suffix in forms:
        return suffix
    return "table" if is_watched(output) else "jsonl"


@contextmanager
def opened(output: str | None, read: Iterable[object] = ()) -> Iterator[BinaryIO]:
    """Open what a command writes to.

    Args:
        output: a path, or None or ``-`` for standard output.
        read: what the command reads, which it must not write over; what is no path does not count.

    Raises:
        UsageError: the output is one of the files to be read.
        PressparseError: it cannot be written.
    """
    if output is None or is_printed(output):
        yield sys.stdout.buffer
        return
    if any(_is_same(output, path) for path in read if isinstance(path, str)):
        raise UsageError("this is a file to be read; it would be lost", path=output)
    with whole_file(output) as file:
        yield file


def _is_same(output: str, path: str) -> bool:
    try:
        return Path(path).samefile(output)
    except OSError:
        return False
