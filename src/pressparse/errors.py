"""The one family of errors: what a caller did wrong, or a file that cannot be read.

Odd *content* never raises: it becomes a note on the record. What raises is misuse (an unknown layout, a wrong
argument, a broken plugin handed over by name) and what cannot be read at all.
"""

from __future__ import annotations

from pressparse.terminal import visible


class PressparseError(Exception):
    """Base of every error that pressparse raises on purpose.

    Attributes:
        message: what is wrong, without the path.
        path: the file it is about, as the caller gave it, or None.
        offset: the byte of that file it is about, from 0, or None.

    The text of the error is one line: ``path: byte offset: message``. Line breaks and whatever else a terminal or a
    log would obey are spelled out there, as ``terminal.visible`` does; ``path`` has the name as it is.
    """

    def __init__(self, message: str, *, path: str | None = None, offset: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.offset = offset

    def __str__(self) -> str:
        where = [] if self.path is None else [self.path]
        if self.offset is not None:
            where.append(f"byte {self.offset}")
        return visible(": ".join([*where, self.message]))


class UnreadableError(PressparseError):
    """A path cannot be opened or read: missing, a folder, no permission."""


class DecodingError(PressparseError):
    """The bytes of a file are no text, or no text in the encoding that the caller named."""


class UsageError(PressparseError, ValueError):
    """An argument has no meaning: an unknown layout or encoding, two profiles for one label."""


class ThenError(PressparseError):
    """What a caller wanted made of a digest (``then``) failed; ``details`` is the traceback as text."""

    def __init__(
        self, message: str, *, path: str | None = None, offset: int | None = None, details: str | None = None
    ) -> None:
        super().__init__(message, path=path, offset=offset)
        self.details = details


class WorkerError(PressparseError):
    """A process that parses files cannot be started, or died of the file named."""


class PluginWarning(UserWarning):
    """An agency or layout of another package is broken or claims what is taken; it is left out."""
