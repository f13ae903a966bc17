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

    >>> from pressparse import parse_file
    >>> try:
    ...     parse_file("no-such-file.txt")
    ... except PressparseError as error:
    ...     print(error.path)
    no-such-file.txt
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
    """A path cannot be opened or read: missing, a folder, no permission.

    >>> from pressparse import parse_file
    >>> parse_file("no-such-file.txt")
    Traceback (most recent call last):
    pressparse.errors.UnreadableError: no-such-file.txt: No such file or directory
    """


class DecodingError(PressparseError):
    r"""The bytes of a file are no text, or no text in the encoding that the caller named.

    >>> from pressparse.text import decode
    >>> decode(b"caf\xe9", path="page.txt", encoding="ascii")
    Traceback (most recent call last):
    pressparse.errors.DecodingError: page.txt: byte 3: not ascii: ...
    """


class UsageError(PressparseError, ValueError):
    """An argument has no meaning: an unknown layout or encoding, two profiles for one label. A ``ValueError``, too.

    >>> from pressparse import Profile
    >>> Profile(key="No Key", name="Port Authority", labels=())
    Traceback (most recent call last):
    pressparse.errors.UsageError: the key of a profile is small letters, digits and underscores, not 'No Key'
    """


class ThenError(PressparseError):
    """What a caller wanted made of a digest (``then`` of ``parse_files``) failed.

    Attributes:
        details: the traceback as text, or None.

    >>> ThenError("division by zero", path="page.txt", details="Traceback …").details
    'Traceback …'
    """

    def __init__(
        self, message: str, *, path: str | None = None, offset: int | None = None, details: str | None = None
    ) -> None:
        super().__init__(message, path=path, offset=offset)
        self.details = details


class WorkerError(PressparseError):
    """A process that parses files cannot be started, or died of the file named.

    >>> str(WorkerError("the worker died", path="page.txt"))
    'page.txt: the worker died'
    """


class PluginWarning(UserWarning):
    """An agency or layout of another package is broken or claims what is taken; it is left out.

    >>> import warnings
    >>> from pressparse import Registry
    >>> with warnings.catch_warnings():
    ...     warnings.simplefilter("error", PluginWarning)  # rather stop than parse without it
    ...     registry = Registry.installed()
    """
