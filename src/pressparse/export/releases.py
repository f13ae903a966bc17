"""What functions over many releases take: releases, and not the files that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pressparse.errors import UsageError
from pressparse.model import Digest, Release

_HINTS: Final = {
    Digest: "; a Digest holds them: itertools.chain.from_iterable(digests) gives those of all",
    Release: "; put a single one into a list",
}


def each_release(releases: Iterable[Release]) -> Iterator[Release]:
    r"""Yield releases, and refuse what is none: what ``parse_files`` gives are digests, or errors.

    Raises:
        UsageError: something is no release.

    >>> from pressparse import parse_text
    >>> list(each_release([parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.")]))
    Traceback (most recent call last):
    pressparse.errors.UsageError: releases are to be of the class Release, not Digest; a Digest holds them: ...
    """
    if not isinstance(releases, Iterable):
        hint = _HINTS.get(type(releases), "")
        raise UsageError(f"releases are to be a list or another iterable, not {type(releases).__name__}{hint}")
    for release in releases:
        if not isinstance(release, Release):
            hint = _HINTS.get(type(release), "")
            raise UsageError(f"releases are to be of the class Release, not {type(release).__name__}{hint}")
        yield release
