"""The records: what a file of press releases is made of.

Every record is frozen, slotted and compares by value. All offsets are code points of the decoded text, half open,
so that ``digest.text[start:end]`` shows the evidence. Where the documentation of a field says *is*,
``text[span]`` is the value itself; where it says *evidence*, the value was made from it. A field that does not
apply is None, an empty tuple or False; nothing is guessed to fill it.
"""

from __future__ import annotations

from typing import Final

from pressparse.model.announcements import Advisory, Contact, Deadline, Embargo, Event, Handle, Link
from pressparse.model.digest import Digest
from pressparse.model.enums import Basis, BlockKind, FurnitureKind, Kind, Precision, Severity, YearBasis
from pressparse.model.parts import (
    Because,
    Block,
    Dateline,
    DateMention,
    Furniture,
    Note,
    Published,
    Quote,
    Source,
    Truncation,
)
from pressparse.model.release import Release

SCHEMA: Final = 1
"""Version of the public record that ``export.record`` writes."""

__all__ = [
    "SCHEMA",
    "Advisory",
    "Basis",
    "Because",
    "Block",
    "BlockKind",
    "Contact",
    "DateMention",
    "Dateline",
    "Deadline",
    "Digest",
    "Embargo",
    "Event",
    "Furniture",
    "FurnitureKind",
    "Handle",
    "Kind",
    "Link",
    "Note",
    "Precision",
    "Published",
    "Quote",
    "Release",
    "Severity",
    "Source",
    "Truncation",
    "YearBasis",
]
