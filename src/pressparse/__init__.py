r"""pressparse: text files of press releases in, typed records out, every value traced to its characters.

>>> import pressparse
>>> digest = pressparse.parse_text("Pier reopens\n\nSource: NATO\n\nThe pier is open again.")
>>> [(release.title, release.source.agency) for release in digest]
[('Pier reopens', 'nato')]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressparse.errors import PressparseError
    from pressparse.layouts.choice import Detection
    from pressparse.lines import Position, Span
    from pressparse.model import Digest, Furniture, Kind, Note, Release, Severity, Source
    from pressparse.parser import detect_layout, parse_file, parse_text
    from pressparse.profile import Profile
    from pressparse.registry import Registry
    from pressparse.scale.files import parse_files
    from pressparse.scale.stream import iter_releases

__version__ = "0.1.0"

# Rules and their patterns take a while to load. Who asks for the version, for a record or for the command's help does
# not wait for them: a public name is fetched from its home when it is first asked for.
_HOMES = {
    "Detection": "layouts.choice",
    "Digest": "model",
    "Furniture": "model",
    "Kind": "model",
    "Note": "model",
    "Position": "lines",
    "PressparseError": "errors",
    "Profile": "profile",
    "Registry": "registry",
    "Release": "model",
    "Severity": "model",
    "Source": "model",
    "Span": "lines",
    "detect_layout": "parser",
    "iter_releases": "scale.stream",
    "parse_file": "parser",
    "parse_files": "scale.files",
    "parse_text": "parser",
}

__all__ = [
    "Detection",
    "Digest",
    "Furniture",
    "Kind",
    "Note",
    "Position",
    "PressparseError",
    "Profile",
    "Registry",
    "Release",
    "Severity",
    "Source",
    "Span",
    "detect_layout",
    "iter_releases",
    "parse_file",
    "parse_files",
    "parse_text",
]

if not TYPE_CHECKING:  # a type checker would take any misspelt name for a public one

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
