"""Which files a path stands for, and how one is written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pressparse.errors import PressparseError, UnreadableError

SUFFIX = ".txt"


def text_files(path: str | os.PathLike[str]) -> Iterator[str]:
    """Yield the file itself, or a folder's text files at any depth, sorted, hidden ones left out.

    Links to folders are not followed: they may lead in a circle.

    Raises:
        UnreadableError: there is nothing at the path, or the folder cannot be read or has no text files.
    """
    name = os.fspath(path)
    if not name or not Path(name).exists():
        raise UnreadableError("no such file or folder", path=name or "''")
    if not Path(name).is_dir():
        yield name
        return
    found = sorted(_walk(name))
    if not found:
        raise UnreadableError(f"no *{SUFFIX} files in this folder", path=name)
    yield from found


def _walk(folder: str) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        raise UnreadableError(error.strerror or str(error), path=os.fspath(error.filename or folder))

    for here, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.endswith(SUFFIX) and not name.startswith("."):
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
