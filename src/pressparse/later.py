"""Fields that are read when they are first asked for.

Most users want a few of a release's fields, and some fields cost far more to read than others. So a release is made
with what splitting a file tells of it; each of its other slots stays empty until somebody looks at it. An empty slot
is no state that can be seen: the value is a pure function of the text, so equality, ``repr``, ``attrs.evolve``,
``attrs.asdict`` and pickling meet a record like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self

_set: Any = object.__setattr__


class ReadLater:
    """A base of slotted records whose empty slots are filled by a reader: a function from a field's name to it."""

    __slots__ = ("_reader",)

    _reader: Callable[[str], object]

    @classmethod
    def reading(cls, reader: Callable[[str], object], **known: object) -> Self:
        """Make a record of which some fields are known, and of which ``reader`` gives each other one."""
        record = cls.__new__(cls)
        _set(record, "_reader", reader)
        for name, value in known.items():
            _set(record, name, value)
        return record

    if not TYPE_CHECKING:  # a type checker would take any misspelt name for a field

        def __getattr__(self, name: str) -> object:
            """Read a field whose slot is empty: what a record has is found before Python asks here."""
            if name not in type(self).__slots__:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            value = self._reader(name)
            _set(self, name, value)
            return value
