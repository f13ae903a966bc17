"""Which files a path stands for, and how one is written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

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


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that it appears whole or not at all; one that was there stays until then.

    What is no ordinary file (a pipe, a device) cannot be put in place whole and is written to.

    Raises:
        PressparseError: it cannot be written.
    """
    target = Path(path).resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    is_special = target.exists() and not target.is_file()
    try:
        (target if is_special else draft).write_bytes(data)
        if not is_special:
            draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise PressparseError(error.strerror or str(error), path=os.fspath(path)) from error
