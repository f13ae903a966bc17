"""What a caller may hand over: anything else is refused at once, in words that say what is wanted instead.

Without this, a wrong type would raise deep inside and about something else, or only once a field is asked for.
"""

from __future__ import annotations

import datetime as dt
import os

from pressparse.errors import UsageError
from pressparse.registry import Registry


def path_name(path: object) -> str:
    """Return the name that a path has.

    Raises:
        UsageError: it is neither a text nor a ``PathLike`` that gives one.

    >>> path_name(["page.txt"])
    Traceback (most recent call last):
    pressparse.errors.UsageError: path is to be one path, as a str or Path, not list; parse_files takes many
    """
    name = path.__fspath__() if isinstance(path, os.PathLike) else path
    if isinstance(name, str):
        return name
    hint = "; parse_files takes many" if isinstance(path, list | tuple | set) else ""
    raise _refusal("path", "one path, as a str or Path", path, hint)


def check_text(text: object) -> None:
    """Refuse what is no text.

    Raises:
        UsageError: it is none.

    >>> check_text(b"Pier reopens")
    Traceback (most recent call last):
    pressparse.errors.UsageError: text is to be a str, not bytes; decode them, or hand parse_file the path
    """
    if isinstance(text, str):
        return
    hint = "; parse_file takes a path" if isinstance(text, os.PathLike) else ""
    hint = "; decode them, or hand parse_file the path" if isinstance(text, bytes | bytearray) else hint
    raise _refusal("text", "a str", text, hint)


def check_settings(layout: object, registry: object, near: object, encoding: object = None) -> None:
    """Refuse settings of a parse that are of a wrong type; each may be None.

    Raises:
        UsageError: one is.

    >>> check_settings(None, None, "2024-05-01")
    Traceback (most recent call last):
    pressparse.errors.UsageError: near is to be a datetime.date, not str
    """
    for name, value in (("layout", layout), ("encoding", encoding)):
        if not isinstance(value, str | None):
            raise _refusal(name, "a name", value)
    if not isinstance(registry, Registry | None):
        raise _refusal(
            "registry", "a Registry", registry, "; Registry.builtin() makes one, and adding(profile) adds to it"
        )
    if isinstance(near, dt.datetime):  # it cannot be compared with a day, and its zone would have to be guessed
        raise _refusal("near", "a datetime.date", near, "; its date() is one")
    if not isinstance(near, dt.date | None):
        raise _refusal("near", "a datetime.date", near)


def _refusal(name: str, wanted: str, given: object, hint: str = "") -> UsageError:
    what = f"the class {given.__name__} itself" if isinstance(given, type) else type(given).__name__
    return UsageError(f"{name} is to be {wanted}, not {what}{hint}")
