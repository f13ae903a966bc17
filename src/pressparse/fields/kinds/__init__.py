"""What sort of text a release is, by its title first, then by how its body is made."""

from __future__ import annotations

from typing import Final

from pressparse.fields.kinds.bodies import (
    by_advisory_heading,
    by_announcement,
    by_delivery,
    by_invitation,
    by_labels,
    by_line_above,
    by_turns,
)
from pressparse.fields.kinds.titles import by_title
from pressparse.fields.rule import Rule
from pressparse.model import Kind

COMMON: Final[tuple[Rule[Kind], ...]] = (
    by_title,
    by_advisory_heading,
    by_labels,
    by_delivery,
    by_announcement,
    by_turns,
    by_invitation,
)
"""The rules that hold for every agency, in the order in which they are asked."""

__all__ = [
    "COMMON",
    "by_advisory_heading",
    "by_announcement",
    "by_delivery",
    "by_invitation",
    "by_labels",
    "by_line_above",
    "by_title",
    "by_turns",
]
