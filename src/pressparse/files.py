"""Which files a path stands for, how one is read, and how one is written."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from pressparse.errors import PressparseError, UnreadableError

SUFFIX = ".txt"
"""Of the files that a folder stands for, in small letters or capitals."""

LARGEST: Final = 1 << 30
"""A larger file (in bytes) is refused: what would fill the memory takes the other files with it."""

_TOO_LARGE: Final = f"larger than {LARGEST >> 20} MiB: cut it into several files"

_DESCRIPTORS: Final = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""What a shell hands over is open already, so that it cannot keep anybody waiting who did not ask for it."""

_KINDS: Final[tuple[tuple[Callable[[int], bool], str], ...]] = (
    (stat.S_ISDIR, "a folder, not a file"),
    (stat.S_ISFIFO, "a named pipe, not a file (to read from it, give it as standard input)"),
    (stat.S_ISCHR, "a device, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
)

_OPENING: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
"""Without blocking: what was a file a moment ago may be a pipe by now, and opening one waits for its other end."""


def read_file(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of an ordinary file, as it was when it was opened.

    Nothing else is opened: a named pipe may never answer, a device never end, and opening some devices alone has
    effects. Only a pipe that the shell hands over (``<(command)``) is read as it comes.

    Raises:
        UnreadableError: it is no ordinary file, cannot be read, is larger than ``LARGEST``, or became longer or
            shorter while it was read.
    """
    name = os.fspath(path)
    try:
        is_pipe = name.startswith(_DESCRIPTORS) and stat.S_ISFIFO(os.stat(name).st_mode)  # noqa: PTH116
        return _read_pipe(name) if is_pipe else _read_ordinary(name)
    except (OSError, ValueError) as error:  # a path with a NUL is a ValueError
        raise UnreadableError(getattr(error, "strerror", None) or str(error), path=name) from error
    except MemoryError as error:
        raise UnreadableError("too large for the memory there is", path=name) from error


def _read_ordinary(name: str) -> bytes:
    refuse_all_but_files(os.stat(name), name)  # noqa: PTH116 - as open() takes the path
    with open(os.open(name, _OPENING), "rb") as file:  # noqa: PTH123
        opened = os.fstat(file.fileno())
        refuse_all_but_files(opened, name)
        if opened.st_size > LARGEST:
            raise UnreadableError(_TOO_LARGE, path=name)
        data = file.read(opened.st_size + 1)
        if len(data) != opened.st_size or os.fstat(file.fileno()).st_size != opened.st_size:
            raise UnreadableError("changed while it was read", path=name)
        return data


def _read_pipe(name: str) -> bytes:
    data = bytearray()
    with Path(name).open("rb") as pipe:
        while piece := pipe.read(1 << 20):
            data += piece
            if len(data) > LARGEST:
                raise UnreadableError(_TOO_LARGE, path=name)
    return bytes(data)


def refuse_all_but_files(found: os.stat_result, name: str) -> None:
    """Raise where a path is no ordinary file.

    Raises:
        UnreadableError: it is a folder, a pipe, a device or a socket.
    """
    for is_kind, what in _KINDS:
        if is_kind(found.st_mode):
            raise UnreadableError(f"this is {what}", path=name)


def text_files(path: str | os.PathLike[str]) -> Iterator[str | UnreadableError]:
    """Yield the file itself, or a folder's text files at any depth, sorted, hidden ones left out.

    Links to folders are not followed: they may lead in a circle. A folder that cannot be read is yielded as an error,
    behind the files of the others.

    Raises:
        UnreadableError: there is nothing at the path, or no text file in the folder.
    """
    name = os.fspath(path)
    if not name or not Path(name).exists():
        raise UnreadableError("no such file or folder", path=name or "''")
    if not Path(name).is_dir():
        yield name
        return
    errors: list[UnreadableError] = []
    found = sorted(_walk(name, errors))
    if not found and not errors:
        raise UnreadableError(f"no *{SUFFIX} files in this folder", path=name)
    yield from found
    yield from errors


def _walk(folder: str, errors: list[UnreadableError]) -> Iterator[str]:
    def keep(error: OSError) -> None:
        errors.append(UnreadableError(error.strerror or str(error), path=os.fspath(error.filename or folder)))

    for here, folders, files in os.walk(folder, onerror=keep):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if name.lower().endswith(SUFFIX) and not name.startswith("."):
                yield os.path.join(here, name)  # noqa: PTH118 - pathlib would rewrite the path as given


@contextmanager
def whole_file(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file to be written so that it appears whole or not at all; one that was there stays until then.

    It takes its place when the block ends; where the block raises, nothing is left of it. What is no ordinary file (a
    pipe, a device) cannot be put in place whole and is written to.

    Raises:
        PressparseError: it cannot be written. Every ``OSError`` of the block is taken for that.
    """
    target = Path(path).resolve()
    is_special = target.exists() and not target.is_file()
    # A name of its own length, since that of the file may be as long as the file system allows.
    draft = target if is_special else target.with_name(f".pressparse-{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            yield file
        if not is_special:
            if target.exists():
                shutil.copymode(target, draft)
            draft.replace(target)
    except OSError as error:
        raise PressparseError(error.strerror or str(error), path=os.fspath(path)) from error
    finally:
        if not is_special:
            draft.unlink(missing_ok=True)


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file as ``whole_file`` does.

    Raises:
        PressparseError: it cannot be written.
    """
    with whole_file(path) as file:
        file.write(data)
