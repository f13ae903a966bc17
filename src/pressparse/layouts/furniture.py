"""What pages put around releases, as tables: a kind of furniture and the form of its lines.

A line is furniture only where it stands at an edge of a release: above a title, between title and source line, at
the end of a body. The same words inside a body (``MIL OSI`` in a list, a ``0`` in a table) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pressparse.model import FurnitureKind

_LONGEST: Final = 160
"""Furniture lines are short, so that most lines need no closer look; a longer one is named where it is known."""

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

DAY: Final = (
    rf"(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}})"
)
"""A day written out: ``March 3, 2024``, ``3 March 2024``, ``3.3.2024``, with or without its weekday."""

FEED_PREFIX: Final = re.compile(r"MIL[- ]OSI [A-Z][\w ,&/’'.-]{0,60}?: +(?=\S)")
"""What a feed puts before each title: its own name and a region, ``MIL-OSI Asia Pacific: ``."""


class Table:
    """Kinds of furniture, each with the pattern that a whole line of it matches.

    Attributes:
        pattern: all of the patterns as one, without groups.
        longest: no line that is longer (in code points) is one of them.
    """

    __slots__ = ("_rows", "longest", "pattern")

    def __init__(self, rows: Mapping[FurnitureKind, str], *, longest: int = _LONGEST) -> None:
        self.longest = longest
        self.pattern = "|".join(f"(?:{pattern})" for pattern in rows.values())
        self._rows = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in rows.items()))

    def kind_of(self, line: str) -> FurnitureKind | None:
        """Return which furniture a line is, or None; the line comes without white space at its ends."""
        if len(line) > self.longest:
            return None
        found = self._rows.fullmatch(line)
        return FurnitureKind(str(found.lastgroup)) if found else None


NOTHING: Final = Table({FurnitureKind.UNREAD: r"(?!)"})
"""No line at all."""

PAGE: Final = {
    # "Home Blog Page 39", "Category: Police", "Page 3 of 12", "1 2 3 … 40 Next", "Older posts"
    FurnitureKind.PAGE: (
        r"Home(?: ?[»>/] ?| )Blog(?: ?[»>/] ?| )?(?:Page \d+)?"
        r"|(?:Category|Tag|Archive)s?: \S.{0,80}"
        r"|Page \d+(?: of [\d,.]+)?"
        r"|(?:« ?)?(?:Previous |Prev )?\d+(?: \d+)* (?:…|\.\.\.) [\d,.]+(?: Next)?(?: ?»)?(?: ?Page \d+ of [\d,.]+)?"
        r"|(?:[←«‹] ?)?(?:Older|Newer|Previous|Next)(?: (?:posts?|articles?|entries|page)\b.{0,100})?(?: ?[→»›])?"
        r"|Posts (?:navigation|pagination)|Load more"
    ),
}

COUNTS: Final = {FurnitureKind.COMMENT_COUNT: r"\d{1,4}"}
"""The number of comments (and of shares) between title and source line."""

DATES: Final = {FurnitureKind.DATE: DAY}
"""A day on a line of its own between title and source line."""

SIGNATURES: Final = {
    FurnitureKind.FEED_SIGNATURE: r"[–—-]? ?MIL[- ]OSI(?: [A-Z][\w ]{0,40})?",
    FurnitureKind.CREDIT: r"[–—-] ?(?:Published|Posted|Distributed) by\b.{0,100}",
    FurnitureKind.SIGN_UP: (
        r"(?:Sign up|Subscribe|Join us|Get (?:our|the|your))\b.{0,80}"
        r"\b(?:newsletter|e-?mail|updates|alerts|inbox)\b.{0,60}"
    ),
}
"""What closes a release: the feed's name, the publisher's credit, an invitation to sign up."""

SURE: Final = frozenset({FurnitureKind.FEED_SIGNATURE, FurnitureKind.CREDIT, FurnitureKind.DISCLAIMER})
"""What no issuer writes below a release; other closing lines are furniture only in the company of these."""

TRANSLATIONS: Final = {
    FurnitureKind.TRANSLATION: r"[^\w\n]{0,3}(?:MIL[- ]OSI )?(?:Machine )?[Tt]ranslation\b.{0,20}\bRegion:.{0,80}"
}
"""The line under the title of a translated release."""

DISCLAIMERS: Final = {
    FurnitureKind.DISCLAIMER: (
        r".{0,200}\b(?:[Dd]isclaimer|is a (?:machine )?translation|(?:machine|automatically) translated|"
        r"does not (?:necessarily )?reflect|raw content)\b.{0,300}"
    ),
}
"""What a translating feed says before and after the body."""

LONGEST_DISCLAIMER: Final = 500


def separator(line: str) -> dict[FurnitureKind, str]:
    """Return the row for a line that parts releases and holds nothing but ``line``."""
    return {FurnitureKind.SEPARATOR: re.escape(line)}
