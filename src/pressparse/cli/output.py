"""Where a command writes: standard output, or a file that appears whole or not at all; and in which form."""

from __future__ import annotations

import io
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from pressparse.errors import UsageError
from pressparse.files import whole_file
from pressparse.terminal import visible

if TYPE_CHECKING:
    from typing_extensions import Buffer

STANDARD_OUTPUT: Final = "-"

_SPREADSHEETS: Final = frozenset({"xlsx", "xls", "ods"})


def is_printed(output: str | None) -> bool:
    """Tell whether the output goes to standard output."""
    return output is None or output == STANDARD_OUTPUT


def is_watched(output: str | None) -> bool:
    """Tell whether the output goes to a terminal."""
    return is_printed(output) and sys.stdout.isatty()


def form_of(form: str | None, output: str | None, forms: Iterable[str]) -> str:
    """Return the form that is asked for: by name, else by the suffix of the file; else what suits the reader.

    A person at a terminal gets a table, a program JSON Lines.

    Raises:
        UsageError: the file has a suffix, and it tells none of the forms.
    """
    if form:
        return form
    suffix = "" if output is None or is_printed(output) else Path(output).suffix.removeprefix(".").lower()
    if suffix in forms:
        return suffix
    if suffix:
        hint = "; spreadsheets open csv" if suffix in _SPREADSHEETS else ""
        raise UsageError(f"the suffix tells no format: name one of {', '.join(forms)} with --format{hint}", path=output)
    return "table" if is_watched(output) else "jsonl"


class _Shown(io.BufferedIOBase):
    """Shows on the terminal what is meant for programs, with nothing in it that a terminal would obey."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8-sig")("replace").decode  # a character may come in two pieces

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer, /) -> int:
        lines = self._decode(bytes(data)).replace("\r\n", "\n").split("\n")
        sys.stdout.buffer.write("\n".join(map(visible, lines)).encode())
        return memoryview(data).nbytes


@contextmanager
def opened(output: str | None, read: Iterable[object] = (), *, is_drawn: bool = False) -> Iterator[BinaryIO]:
    """Open what a command writes to.

    Args:
        output: a path, or None or ``-`` for standard output.
        read: what the command reads, which it must not write over; what is no path does not count.
        is_drawn: whether what is written is made for terminals. Anything else is made ``visible`` on one.

    Raises:
        UsageError: the output is one of the files to be read.
        PressparseError: it cannot be written.
    """
    if output is None or is_printed(output):
        yield sys.stdout.buffer if is_drawn or not is_watched(output) else cast("BinaryIO", _Shown())
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
