"""The walk over the files of a request: results in order, errors and notes on standard error, progress for people."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Final, Generic, TypeVar

from attrs import frozen
from click.exceptions import Exit

from pressparse.cli.known import find_agency, unknown_agency
from pressparse.cli.messages import Messages, Remark, remarks
from pressparse.cli.options import Request, installed
from pressparse.cli.progress import Progress
from pressparse.cli.selection import Selection
from pressparse.errors import PressparseError, UnreadableError
from pressparse.files import text_files
from pressparse.model import Digest, Release

T = TypeVar("T")

STANDARD_INPUT: Final = "-"

FAILED: Final = 2
"""Exit status where something could not be parsed, as for a wrong option."""

_WORTH_MANY: Final = 4_000_000
"""Bytes from which on several processes are faster than one."""

Make = Callable[[Digest, tuple[Release, ...]], T]
"""What is made of a file: takes it and those of its releases that are wanted. Other processes are handed it."""


@frozen
class _Result(Generic[T]):
    """What a process sends back of a file, instead of all that was read.

    Attributes:
        made: what was made of it.
        releases: how many releases it has.
        wanted: how many of them are wanted.
        remarks: what is to be said of it.
    """

    made: T
    releases: int
    wanted: int
    remarks: tuple[Remark, ...]


@frozen
class _Work(Generic[T]):
    """What is done with each file where it is parsed; a value, so that other processes can be handed it."""

    selection: Selection
    strict: bool
    make: Make[T]

    def __call__(self, digest: Digest) -> _Result[T]:
        wanted = tuple(filter(self.selection.wants, digest))
        return _Result(self.make(digest, wanted), len(digest), len(wanted), remarks(digest, wanted, self.strict))


class Walk:
    """Goes over the files of a request, and knows in the end whether all went well.

    Args:
        request: what to read.
        is_quiet: whether nothing is to be said on standard error, since it will be said later.
        is_watched: whether the results pass by on the terminal, so that no bar need show how far the work is.

    Attributes:
        files: the files that the paths stand for, each once, and in the place of a path that stands for none its error.
        status: the exit status: ``FAILED`` where a file could not be parsed, or was warned of where warnings are
            errors.
    """

    def __init__(self, request: Request, is_watched: bool, is_quiet: bool = False) -> None:
        self.files = tuple(dict.fromkeys(_each_file(request.paths)))
        self._request = request
        self._is_watched = is_watched
        self._is_quiet = is_quiet
        self._messages = Messages(is_quiet)
        self.status = 0

    def results(self, make: Make[T]) -> Iterator[T]:
        """Yield what is made of each file, in order; what cannot be parsed is told of and left out.

        Raises:
            Exit: none of the files could be parsed: so nothing is written over what an earlier run has written.
        """
        request = self._request
        work = _Work(request.selection, request.strict, make)
        results = _each_result(self.files, request, work)
        parsed = releases = wanted = 0
        with Progress(len(self.files), not self._is_watched) as progress:
            for result in results:
                if isinstance(result, PressparseError):
                    progress.hide()
                    self._fail(result)
                    progress.advance(0)
                    continue
                if result.remarks:
                    progress.hide()
                    self._tell(result.remarks)
                progress.advance(result.wanted)
                parsed, releases, wanted = parsed + 1, releases + result.releases, wanted + result.wanted
                yield result.made
        self._messages.close(releases, wanted, self._unknown_agencies)
        if not (parsed or self._is_quiet):
            raise Exit(FAILED)

    def _unknown_agencies(self) -> Iterator[str]:
        """Yield what is to be said of sources asked for that no agency is called; they may be labels, or misspelt."""
        registry = installed()
        for name in sorted(self._request.selection.sources):
            if find_agency(name, registry) is None:
                yield unknown_agency(name, registry)

    def _fail(self, error: PressparseError) -> None:
        self._messages.error(error)
        self.status = FAILED

    def _tell(self, said: tuple[Remark, ...]) -> None:
        for remark in said:
            self._messages.remark(remark)
            if remark.is_error:
                self.status = FAILED


def _each_file(paths: Iterable[str]) -> Iterator[str | PressparseError]:
    """Yield the files that the paths stand for, and in its place the error of one that stands for none."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield path
            continue
        try:
            yield from text_files(path)
        except PressparseError as error:
            yield error


def _each_result(
    files: tuple[str | PressparseError, ...], request: Request, work: _Work[T]
) -> Iterator[_Result[T] | PressparseError]:
    """Return what comes of each file, in order: those on disk by as many processes as are asked for."""
    on_disk = [file for file in files if isinstance(file, str) and file != STANDARD_INPUT]
    return _in_order(files, request, work, _parse_files(on_disk, request, work))


def _in_order(
    files: tuple[str | PressparseError, ...],
    request: Request,
    work: _Work[T],
    results: Iterator[_Result[T] | PressparseError],
) -> Iterator[_Result[T] | PressparseError]:
    for file in files:
        if isinstance(file, PressparseError):
            yield file
        elif file == STANDARD_INPUT:
            yield _caught(partial(_standard_input, request), work)
        else:
            yield next(results)


def _parse_files(paths: list[str], request: Request, work: _Work[T]) -> Iterator[_Result[T] | PressparseError]:
    from pressparse.scale.files import parse_files  # noqa: PLC0415 - takes long to load, and help does not need it

    return parse_files(
        paths,
        request.jobs or _jobs_for(paths),
        then=work,
        layout=request.layout,
        encoding=request.encoding,
        near=request.near,
    )


def _jobs_for(paths: list[str]) -> int | None:
    """Return 1 where less is to be read than it takes to start other processes; None, all cores, otherwise."""
    size = 0
    for path in paths:
        with suppress(OSError):  # it will be told of when it is read
            size += Path(path).stat().st_size
        if size > _WORTH_MANY:
            return None
    return 1


def _caught(parse: Callable[[], Digest], work: _Work[T]) -> _Result[T] | PressparseError:
    try:
        return work(parse())
    except PressparseError as error:
        return error


@cache
def _stdin() -> bytes:
    """Read standard input, which can be read once only."""
    if sys.stdin is None:
        raise UnreadableError("standard input is closed")
    return sys.stdin.buffer.read()


def _standard_input(request: Request) -> Digest:
    from pressparse.parser import parse_bytes  # noqa: PLC0415 - takes long to load, and help does not need it

    return parse_bytes(
        _stdin(),
        file=STANDARD_INPUT,
        layout=request.layout,
        encoding=request.encoding,
        near=request.near,
    )
