r"""pressparse: text files of press releases in, typed records out, every value traced to its characters.

>>> import pressparse
>>> digest = pressparse.parse_text("Pier reopens\n\nSource: NATO\n\nThe pier is open again.")
>>> [(release.title, release.source.agency) for release in digest]
[('Pier reopens', 'nato')]
"""

from __future__ import annotations

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
