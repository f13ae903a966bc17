"""Which releases are wanted: by source, kind, day, and whether they were cut short."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from pressparse.labels import fold, spellings
from pressparse.model import Kind, Published, Release, Source


class Undated(StrEnum):
    """What becomes of releases of whose day nothing at all is known."""

    KEEP = "keep"
    DROP = "drop"


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, names))


@frozen
class Selection:
    """Tells which releases are wanted; a value, so that other processes can be handed it.

    Attributes:
        sources: keys, names or labels of agencies, all of them where it is empty; a section in brackets at the end of
            a label may be left out, and upper and lower case do not count.
        kinds: kinds, all of them where it is empty.
        since: the first day of the period, or None where it is open.
        until: its last day, or None.
        undated: what becomes of those of whose day nothing is known.
        truncated: True for those that were cut short, False for the others, None for both.
        without: single releases that are not wanted: the name of the file, and the index there.
    """

    sources: frozenset[str] = field(default=frozenset(), converter=_folded)
    kinds: frozenset[Kind] = frozenset()
    since: dt.date | None = None
    until: dt.date | None = None
    undated: Undated = Undated.KEEP
    truncated: bool | None = None
    without: frozenset[tuple[str | None, int]] = frozenset()

    def wants(self, release: Release) -> bool:
        """Tell whether a release is wanted."""
        return (
            (not self.sources or not self.sources.isdisjoint(_names(release.source)))
            and (not self.kinds or release.kind in self.kinds)
            and (self.truncated is None or self.truncated == (release.truncation is not None))
            and self._meets(release.published)
            and (release.file, release.index) not in self.without
        )

    def _meets(self, published: Published | None) -> bool:
        """Tell whether the window in which a release came out and the period have a day in common."""
        if published is None or not (published.earliest or published.latest):
            return self.undated is Undated.KEEP
        is_before = self.since and published.latest and published.latest < self.since
        is_after = self.until and published.earliest and published.earliest > self.until
        return not (is_before or is_after)


def _names(source: Source) -> frozenset[str]:
    """Return what an agency may be called by."""
    return _folded(name for name in (source.agency, source.name, *spellings(source.label or "")) if name)
