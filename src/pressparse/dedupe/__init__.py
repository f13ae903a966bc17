r"""The same release, again: in overlapping pages, in several layouts, whole here and cut short there.

Two releases are the same where these agree:

- the **source**: the agency's key, whatever label it goes by; where no agency claims the label, the label without its
  section in brackets;
- the **title**, by its letters and digits;
- the **opening**: the first forty words of the body, by their letters and digits.

Where one of them is wanting, a release is grouped only where no other one could be meant:

- A whole body of fewer words agrees with one of the very same words only.
- A body that was cut before its fortieth word agrees with the only release of its source and title that begins with
  its words. The last word before a cut may be part of one and does not count; fewer than ten say too little.
- A release whose title was cut off agrees with the only release of its source that has its forty words.
- Title and body of fewer than ten words together agree with nothing.
- Releases that say different days of themselves are different, whatever else agrees: a bulletin opens with the same
  words each week. The day that a page gives is that of its posting, which may be some days later.

To group wrongly loses a release; to miss a group only leaves one twice. So what is in doubt stays on its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from pressparse.dedupe.groups import Copy, Group, Reason, group
from pressparse.dedupe.sightings import FEWEST, OPENING, Sighting, sight
from pressparse.export.releases import each_release
from pressparse.model import Release

__all__ = ["FEWEST", "OPENING", "Copy", "Group", "Reason", "Sighting", "dedupe", "group", "sight"]


def dedupe(releases: Iterable[Release]) -> tuple[Group, ...]:
    r"""Group the same releases over any number of files; each release stands in exactly one group.

    The releases are looked at one after another and not kept, so they can come from a generator over many files. The
    time is linear in their number.

    Returns:
        The groups, in the order in which their first ones were seen.

    Raises:
        UsageError: something is no release.

    >>> from pressparse import parse_text
    >>> text = "Pier {}\n\nSource: NATO\n\nThe pier was closed for seven weeks and can be used by all again."
    >>> releases = [parse_text(text.format(title))[0] for title in ("open", "shut", "OPEN")]
    >>> for each in dedupe(releases):
    ...     print(each.kept.title, [(copy.sighting.title, str(copy.reason)) for copy in each.copies])
    Pier open [('Pier OPEN', 'same-opening')]
    Pier shut []
    """
    return group(map(sight, each_release(releases)))
