"""Files wherever they are: on this machine, in HDFS, in a cloud, by the paths that fsspec knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from pressparse.errors import UnreadableError
from pressparse.export.extras import needs
from pressparse.files import SUFFIX


@frozen
class Remote:
    """A way to files: the names of those that some paths stand for, and their bytes.

    Attributes:
        options: what fsspec's file system takes: keys, end points.
    """

    options: Mapping[str, Any]

    def files(self, paths: Sequence[str]) -> Iterator[str]:
        """Yield the files that paths stand for, sorted path by path: a file, a folder's text files, or a pattern.

        Raises:
            UnreadableError: there is nothing at a path.
        """
        for path in paths:
            found = list(self._files(path))
            if not found:
                raise UnreadableError("no such file, and no such files", path=path)
            yield from found

    def read(self, name: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            UnreadableError: it cannot be read.
        """
        system, path = self._open(name)
        try:
            data: bytes = system.cat_file(path)
        except Exception as error:  # each file system has errors of its own
            raise UnreadableError(getattr(error, "strerror", None) or str(error), path=name) from error
        return data

    def _files(self, path: str) -> Iterator[str]:
        system, bare = self._open(path)
        has_pattern = any(sign in bare for sign in "*?[")
        for found in sorted(system.glob(bare)) if has_pattern else [bare]:
            if system.isdir(found):
                inside = (name for name in sorted(system.find(found)) if _is_text_file(name.removeprefix(found)))
                yield from (self._name(system, name) for name in inside)
            elif has_pattern or system.exists(found):
                yield self._name(system, found)

    def _open(self, path: str) -> tuple[Any, str]:
        with needs("spark", "fsspec", "files that are elsewhere"):
            from fsspec.core import url_to_fs  # noqa: PLC0415 - the extra may not be installed
        system, bare = url_to_fs(path, **self.options)
        return system, bare

    def _name(self, system: Any, path: str) -> str:  # noqa: ANN401 - fsspec publishes no types
        """Return a file's name: of one on this machine its path, of others with the protocol."""
        return path if "file" in system.protocol else str(system.unstrip_protocol(path))


def _is_text_file(below: str) -> bool:
    """Tell the files that a folder stands for, as in ``pressparse.files``: hidden ones are left out."""
    return below.lower().endswith(SUFFIX) and not any(part.startswith(".") for part in below.split("/"))
