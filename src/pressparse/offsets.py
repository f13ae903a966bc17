"""Offsets that count from elsewhere: the same records of a text and of a piece of it."""

from __future__ import annotations

from typing import TypeVar, cast

import attrs

T = TypeVar("T")


def moved(value: T, by: int) -> T:
    """Return a value with all of its offsets moved.

    Offsets are the numbers that stand in tuples, as in spans and in ``Release.glue``; a number that is an attribute of
    a record (the level of a list item, a limit in words) is none.

    >>> from pressparse.lines import Span
    >>> moved((Span(3, 5), 7, "x"), 100)
    (Span(start=103, end=105), 107, 'x')
    """
    if isinstance(value, tuple):
        parts = (part + by if isinstance(part, int) else moved(part, by) for part in value)
        made = value._make(parts) if hasattr(value, "_make") else tuple(parts)
        return cast("T", made)
    kind: type = type(value)
    if attrs.has(kind):
        return cast("T", kind(**{each.name: moved(getattr(value, each.name), by) for each in attrs.fields(kind)}))
    return value
