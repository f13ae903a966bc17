"""Agencies and layouts of other packages: found by entry point, loaded once, left out where they are broken."""

from __future__ import annotations

import warnings
from importlib.metadata import entry_points
from typing import Final, TypeVar

from pressparse.errors import PluginWarning

AGENCIES: Final = "pressparse.agencies"
LAYOUTS: Final = "pressparse.layouts"

T = TypeVar("T")


def load(group: str, kind: type[T]) -> tuple[T, ...]:
    """Load the objects of an entry-point group, in the order of their names.

    An entry point names an object of the kind, or a tuple of them. One that cannot be imported, or is something
    else, is warned of by name (``PluginWarning``) and left out.
    """
    loaded: list[T] = []
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        try:
            given = point.load()
        except (Exception, SystemExit) as error:  # whatever it does when it is imported
            warn(f"{group}: {point.name} ({point.value}) cannot be loaded: {error!r}")
            continue
        objects = given if isinstance(given, tuple) else (given,)
        if all(isinstance(each, kind) for each in objects):
            loaded.extend(objects)
        else:
            warn(f"{group}: {point.name} ({point.value}) is no {kind.__name__} nor a tuple of them: {given!r:.80}")
    return tuple(loaded)


def warn(message: str) -> None:
    """Warn of a plugin that is left out."""
    warnings.warn(message, PluginWarning, stacklevel=3)
