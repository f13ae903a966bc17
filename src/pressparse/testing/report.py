"""How the checks say what they found."""

from __future__ import annotations

import pickle
from collections.abc import Iterable

from pressparse.errors import UsageError


class PluginError(AssertionError):
    """An agency or a layout is not in order.

    Attributes:
        complaints: one sentence for each thing that is wrong.

    >>> print(PluginError("harbour", ("the label 'nato' is claimed by the built-in agency nato",)))
    harbour is not in order:
    - the label 'nato' is claimed by the built-in agency nato
    """

    def __init__(self, name: str, complaints: tuple[str, ...]) -> None:
        super().__init__("\n".join((f"{name} is not in order:", *(f"- {complaint}" for complaint in complaints))))
        self.complaints = complaints


def raise_if_any(name: str, complaints: Iterable[str]) -> None:
    """Raise all complaints at once, if there are any."""
    found = tuple(complaints)
    if found:
        raise PluginError(name, found)


def texts(samples: Iterable[str]) -> tuple[str, ...]:
    """Return samples, and refuse a single text, each character of which would be one.

    >>> texts("Pier reopens")
    Traceback (most recent call last):
    pressparse.errors.UsageError: samples are to be a list of texts
    """
    found = () if isinstance(samples, str) else tuple(samples)
    if isinstance(samples, str) or not all(isinstance(each, str) for each in found):
        raise UsageError("samples are to be a list of texts")
    return found


def why_not_picklable(value: object) -> str | None:
    """Return why a value cannot be sent to another process, or None.

    >>> why_not_picklable(print) is None, "lambda" in str(why_not_picklable(lambda: 0))
    (True, True)
    """
    try:
        pickle.loads(pickle.dumps(value))  # noqa: S301  (what was pickled one call before)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None
