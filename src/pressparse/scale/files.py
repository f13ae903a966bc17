"""Many files on all cores: ``parse_files``."""

from __future__ import annotations

import datetime as dt
import os
import pickle
from collections.abc import Callable, Generator, Iterable
from functools import partial
from typing import Any, TypeVar, overload

from pressparse.errors import PressparseError, UsageError, WorkerError
from pressparse.model import Digest
from pressparse.registry import Registry
from pressparse.scale.task import Task, failed

T = TypeVar("T")

_Path = str | os.PathLike[str]


@overload
def parse_files(
    paths: Iterable[_Path],
    jobs: int | None = None,
    then: None = None,
    *,
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Generator[Digest | PressparseError, None, None]: ...
@overload
def parse_files(
    paths: Iterable[_Path],
    jobs: int | None = None,
    *,
    then: Callable[[Digest], T],
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Generator[T | PressparseError, None, None]: ...
def parse_files(
    paths: Iterable[_Path],
    jobs: int | None = None,
    then: Callable[[Digest], Any] | None = None,
    *,
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Generator[Any, None, None]:
    """Parse many files on several cores, and yield what each comes to in the order given.

    The paths are taken, and the files read, only a little ahead of what the caller has taken, so that memory stays
    the same however many there are. Closing the generator ends the processes.

    Args:
        paths: the files; they may come from a generator.
        jobs: how many processes work; all cores where it is None. With 1, the files are parsed in this process.
        then: what is to be made of each digest. It is called in the process that has parsed the file, and only what
            it returns is sent back: to send a digest costs more than to parse it. With more than one job it must be
            importable (no lambda), and what it returns must be picklable. None yields the digests themselves.
        layout: as for ``parse_file``, as the others.
        encoding: the encoding of all files.
        registry: the agencies and layouts; with more than one job it must be picklable.
        near: a day near which all files are.

    Yields:
        For each path, in order, the digest or what ``then`` made of it; or in its place, as a value that is not
        raised, what ``parse_file`` would raise (its ``path`` names the file), a ``ThenError`` with the traceback
        where ``then`` raised something or what it returned cannot be sent, or a ``WorkerError`` where a worker died
        of the file.

    Raises:
        UsageError: ``paths`` is no list of paths, but a single one, say; there are no such jobs, layout or encoding;
            an argument is of a wrong type; ``then`` or the registry cannot be sent to a worker.
        WorkerError: no worker can be started.

    >>> from pressparse import parse_files
    >>> list(parse_files(["missing.txt"], jobs=1, then=len))
    [UnreadableError('No such file or directory')]
    """
    if isinstance(paths, str | bytes | os.PathLike):
        raise UsageError("paths is to be a list of paths, not one path", path=os.fsdecode(paths))
    if not isinstance(paths, Iterable):
        raise UsageError(f"paths is to be a list of paths, not {type(paths).__name__}")
    jobs = _cores() if jobs is None else jobs
    if not isinstance(jobs, int):
        raise UsageError(f"jobs is to be a number, not {type(jobs).__name__}")
    if jobs < 1:
        raise UsageError(f"there cannot be {jobs} jobs")
    task = Task(then, layout, encoding, registry, near)
    task.check()
    if jobs == 1:
        return _in_this_process(task, paths)
    return _in_workers(_pickled(task), paths, jobs)


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _pickled(task: Task) -> bytes:
    for name, value in (("then", task.then), ("the registry", task.registry)):
        try:
            pickle.dumps(value)
        except Exception as error:
            hint = "a function must stand at the top of a module, and be no lambda"
            raise UsageError(f"{name} cannot be sent to a worker process ({error}); {hint}") from error
    return pickle.dumps(partial(_answer, task), pickle.HIGHEST_PROTOCOL)


def _answer(task: Task, path: _Path) -> bytes:
    """Return what a file comes to, pickled: each file by itself, so that one that cannot be sent spoils no other."""
    result = task.do(path)
    try:
        return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps(failed(path, error), pickle.HIGHEST_PROTOCOL)


def _in_this_process(task: Task, paths: Iterable[_Path]) -> Generator[Any, None, None]:
    for path in paths:
        yield task.do(path)


def _in_workers(job: bytes, paths: Iterable[_Path], jobs: int) -> Generator[Any, None, None]:
    from pressparse.scale.team import answers  # noqa: PLC0415 - multiprocessing takes long to import

    for path, answer in answers(job, paths, jobs):
        yield _result(path, answer)


def _result(path: _Path, answer: bytes | WorkerError) -> object:
    if isinstance(answer, WorkerError):
        return WorkerError(answer.message, path=os.fspath(path))
    try:
        return pickle.loads(answer)  # noqa: S301 - from a process of our own
    except Exception as error:
        return failed(path, error)
