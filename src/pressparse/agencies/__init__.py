"""The agencies that pressparse knows: one small file an agency."""

from __future__ import annotations

from typing import Final

from pressparse.agencies.eurojust import EUROJUST
from pressparse.agencies.europol import EUROPOL
from pressparse.agencies.interpol import INTERPOL
from pressparse.agencies.jcs import JCS
from pressparse.agencies.nato import NATO
from pressparse.profile import Profile

BUILTIN: Final[tuple[Profile, ...]] = (EUROJUST, EUROPOL, INTERPOL, JCS, NATO)

__all__ = ["BUILTIN"]
