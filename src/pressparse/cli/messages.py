"""What is said on standard error: errors, and notes on files, each kind of note up to a limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

import click
from attrs import frozen

from pressparse.cli.standard_error import print_error
from pressparse.errors import PressparseError
from pressparse.model import Digest, Note, Release, Severity
from pressparse.terminal import visible

MOST: Final = 1000
"""So many notes of a kind are printed; the rest is counted. Nobody reads more, and a million lines hide all others."""


@frozen
class Remark:
    """A note as a line for people: ``path:line:column: severity: message [code]``; or how many more there are."""

    code: str
    line: str
    is_error: bool
    count: int = 1


def remarks(digest: Digest, releases: Iterable[Release], strict: bool) -> tuple[Remark, ...]:
    """Return what is to be said of a file; where warnings are errors, also those on its releases.

    Of each kind no more lines are made than can be printed: those of ten million notes would not fit in memory.
    """
    on_releases = chain.from_iterable(release.notes for release in releases)
    said = _graver(chain(digest.notes, on_releases)) if strict else digest.notes
    lines: list[Remark] = []
    told: Counter[str] = Counter()
    untold: Counter[tuple[str, bool]] = Counter()
    for note in said:
        told[note.code] += 1
        if told[note.code] <= MOST:
            lines.append(_remark(digest, note, strict))
        else:
            untold[note.code, _severity(note, strict) is Severity.ERROR] += 1
    return (*lines, *(Remark(code, "", is_error, count) for (code, is_error), count in untold.items()))


def _graver(notes: Iterable[Note]) -> Iterator[Note]:
    return (note for note in notes if note.severity is not Severity.INFO)


def _remark(digest: Digest, note: Note, strict: bool) -> Remark:
    place = "" if note.span is None else ":{}:{}".format(*digest.position(note.span.start))
    severity = _severity(note, strict)
    line = f"{digest.file}{place}: {severity}: {note.message} [{note.code}]"
    return Remark(note.code, line, severity is Severity.ERROR)


def _severity(note: Note, strict: bool) -> Severity:
    return Severity.ERROR if strict else note.severity


class Messages:
    """Prints errors and remarks, and counts what it leaves out; a quiet one says nothing at all."""

    def __init__(self, is_quiet: bool) -> None:
        self._is_quiet = is_quiet
        self._told: Counter[str] = Counter()

    def error(self, error: PressparseError) -> None:
        """Print an error."""
        if not self._is_quiet:
            print_error(error)

    def remark(self, remark: Remark) -> None:
        """Print a remark, unless there were too many of its kind."""
        self._told[remark.code] += remark.count
        if self._told[remark.code] <= MOST and not self._is_quiet:
            click.echo(visible(remark.line), err=True)

    def close(self, releases: int, wanted: int, hints: Callable[[], Iterable[str]] = tuple) -> None:
        """Say how many remarks were left out, and whether of any number of releases none was wanted, with hints why."""
        if releases and not wanted and not self._is_quiet:
            which = f"none of the {releases:,} releases is" if releases > 1 else "the one release is not"
            print_error(f"{which} what the options ask for")
            for hint in hints():
                print_error(hint)
        for code, count in self._told.items():
            if count > MOST and not self._is_quiet:
                print_error(f"{count - MOST} more notes [{code}] are not shown")
        self._told.clear()
