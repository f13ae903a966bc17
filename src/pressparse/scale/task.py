"""What is done with each file of many: it is parsed, and then what the caller wants of its digest is made of it.

Whatever happens to one file comes back as a value in its place, so that the others go on.
"""

from __future__ import annotations

import datetime as dt
import os
import traceback
from collections.abc import Callable

from attrs import frozen

from pressparse.errors import PressparseError, ThenError
from pressparse.model import Digest
from pressparse.parser import parse_bytes, parse_file
from pressparse.registry import Registry


@frozen
class Task:
    """How each file is to be parsed, and what is to be done with its digest (None: it is wanted itself)."""

    then: Callable[[Digest], object] | None = None
    layout: str | None = None
    encoding: str | None = None
    registry: Registry | None = None
    near: dt.date | None = None

    def check(self) -> None:
        """Refuse what is wrong for every file, before any is read.

        Raises:
            UsageError: there is no such layout or encoding.
        """
        parse_bytes(b"", layout=self.layout, encoding=self.encoding, registry=self.registry, near=self.near)

    def do(self, path: str | os.PathLike[str]) -> object:
        """Return what a file comes to: the digest, what ``then`` made of it, or the error."""
        try:
            digest = parse_file(
                path, layout=self.layout, encoding=self.encoding, registry=self.registry, near=self.near
            )
        except PressparseError as error:
            return error
        if self.then is None:
            return digest
        try:
            return self.then(digest)
        except Exception as error:
            return failed(path, error)


def failed(path: str | os.PathLike[str], error: Exception) -> ThenError:
    """Return what stands in the place of a result that a caller's function did not give."""
    what = traceback.format_exception_only(error)[0].strip()
    return ThenError(f"then: {what}", path=os.fspath(path), details="".join(traceback.format_exception(error)))
