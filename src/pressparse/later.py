"""What is read when it is first asked for, and then kept.

Most users want a few of a release's fields, and some fields cost far more to read than others. So a release is made
with what splitting a file tells of it; each of its other slots stays empty until somebody looks at it. An empty slot
is no state that can be seen: the value is a pure function of the text, so equality, ``repr``, ``attrs.evolve``,
``attrs.asdict`` and pickling meet a record like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar, overload

T = TypeVar("T")

Reader = Callable[[str], Iterable[tuple[str, object]] | None]
"""From a field's name to that field and others that one look at the text fills; None where there is no such field."""

_set: Final[Any] = object.__setattr__


class ReadLater:
    """A base of slotted records whose empty slots are filled by a reader."""

    __slots__ = ("_reader",)

    _reader: Reader

    @classmethod
    def reading(cls, reader: Reader, **known: object) -> Self:
        """Make a record of which some fields are known, and of which ``reader`` gives each other one."""
        record = cls.__new__(cls)
        _set(record, "_reader", reader)
        for name, value in known.items():
            _set(record, name, value)
        return record

    if not TYPE_CHECKING:  # a type checker would take any misspelt name for a field

        def __getattr__(self, name: str) -> object:
            """Fill an empty slot: what a record has is found before Python asks here."""
            reader = getattr(self, "_reader", None) if name != "_reader" else None
            values = reader(name) if reader else None
            if values is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            for field, value in values:
                _set(self, field, value)
            return getattr(self, name)


class later(Generic[T]):  # noqa: N801 - used like property
    """A property that is read once.

    Unlike ``functools.cached_property`` it takes no lock, which costs more than most of what is read here: two threads
    that ask at once both read, and read the same.
    """

    def __init__(self, read: Callable[[Any], T]) -> None:
        self._read = read
        self.__doc__ = read.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> T | Self:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._read(instance)  # found there from now on, and not here
        return value
