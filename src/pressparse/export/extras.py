"""What to say where the package of an optional extra is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pressparse.errors import PressparseError


@contextmanager
def needs(extra: str, package: str, purpose: str) -> Iterator[None]:
    """Import a package of an extra within; where it is missing, the error says what to install.

    Args:
        extra: the name of the extra.
        package: the package that is imported within.
        purpose: what needs it, in the plural, as the beginning of a sentence.

    Raises:
        PressparseError: the package is not installed. Where another one is missing, that error passes as it is.

    >>> with needs("moon", "no_such_package", "tides"):
    ...     import no_such_package
    Traceback (most recent call last):
    pressparse.errors.PressparseError: tides need the extra 'moon': pip install 'pressparse[moon]'
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name != package:
            raise
        message = f"{purpose} need the extra {extra!r}: pip install 'pressparse[{extra}]'"
        raise PressparseError(message) from error
