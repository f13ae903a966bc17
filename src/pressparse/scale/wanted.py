"""Which releases a query of Spark wants, as far as it can be told before a release is made a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from attrs import frozen

from pressparse.export.table.columns import reach

_COLUMNS: Final = frozenset({"source", "published"})
"""What is cheap to read of a release and much of a query rests on: who issued it, and when."""

_HOLDS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "EqualTo": lambda value, wanted: value == wanted,
    "In": lambda value, wanted: value in wanted,
    "GreaterThan": lambda value, wanted: value > wanted,
    "GreaterThanOrEqual": lambda value, wanted: value >= wanted,
    "LessThan": lambda value, wanted: value < wanted,
    "LessThanOrEqual": lambda value, wanted: value <= wanted,
    "IsNotNull": lambda _value, _wanted: True,
    "StringStartsWith": lambda value, wanted: value.startswith(wanted),
    "StringEndsWith": lambda value, wanted: value.endswith(wanted),
    "StringContains": lambda value, wanted: wanted in value,
}
"""Filters of Spark by their class, and when one holds for a value that is not null; for null none of them does."""


@frozen
class Condition:
    """That a value of the record, reached by names, passes a filter of Spark."""

    path: str
    kind: str
    wanted: Any

    def holds_for(self, record: object) -> bool:
        """Tell whether a release, or None for a file that has none, passes."""
        value = reach(record, self.path)
        return value is not None and _HOLDS[self.kind](value, self.wanted)


def condition_of(pushed: Any) -> Condition | None:  # noqa: ANN401 - a class that only Spark 4.1 has
    """Return the condition that a filter of Spark stands for, or None where it is left to Spark."""
    kind = type(pushed).__name__
    path = tuple(getattr(pushed, "attribute", ()))
    if kind not in _HOLDS or len(path) < 2 or path[0] not in _COLUMNS or "span" in path:
        return None
    return Condition(".".join(path), kind, getattr(pushed, "value", None))
