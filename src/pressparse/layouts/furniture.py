"""What pages put around releases, as tables: a kind of furniture and the form of its lines.

A line is furniture only where it stands at an edge of a release: above a title, between title and source line, at
the end of a body. The same words inside a body (``MIL OSI`` in a list, a ``0`` in a table) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pressparse.model import FurnitureKind

_LONGEST: Final = 220
"""Furniture lines are short, so that most lines need no closer look; a longer one is named where it is known."""

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

DAY: Final = (
    rf"(?i:(?:{WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    r"|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d))"
)
"""A day written out: ``March 3, 2024``, ``3rd March 2024``, ``3.3.2024``, with or without its weekday."""

_CLOCK: Final = (
    r"(?:,? (?:at )?|T)\d{1,2}[:.]\d\d(?::\d\d(?:\.\d{1,6})?)?"
    r"(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:[A-Z]{1,5}|[+-]\d\d:?\d\d))?"
)
_SHORT_WEEKDAY: Final = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?"
"""What opens a day in feeds: ``Tue, 05 Mar 2024 10:00:00 +0000``."""

FEED_PREFIX: Final = re.compile(r"MIL[- ]OSI(?: [A-Z][\w ,&/’'.-]{0,60}?)?: ?(?=\S)")
"""What a feed puts before each title: its own name and a region, ``MIL-OSI Asia Pacific: ``."""


class Table:
    """Kinds of furniture, each with the pattern that a whole line of it matches.

    Attributes:
        pattern: all of the patterns as one, without names.
        longest: no line that is longer (in code points) is one of them.
    """

    __slots__ = ("_rows", "longest", "pattern")

    def __init__(self, rows: Mapping[FurnitureKind, str], *, longest: int = _LONGEST) -> None:
        self.longest = longest
        self.pattern = "|".join(f"(?:{pattern})" for pattern in rows.values()) or "(?!)"
        self._rows = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in rows.items()) or "(?!)")

    def kind_of(self, line: str) -> FurnitureKind | None:
        """Return which furniture a line is, or None; the line comes without white space at its ends."""
        if len(line) > self.longest:
            return None
        found = self._rows.fullmatch(line)
        return FurnitureKind(str(found.lastgroup)) if found else None


PAGE: Final = {
    # "Home Blog Page 39", "Home News Page 3", "Page 3 of 12", "1 2 3 … 40 Next", "1...383940...99Page 39 of 99",
    # "Click to print (Opens in new window)", "Leave a Reply Cancel reply"
    FurnitureKind.PAGE: (
        r"Home(?: ?[»>/]? ?[A-Z][\w&-]{0,30}){1,4}(?: ?[»>/]? ?Page \d+)|Home(?: ?[»>/] ?| )Blog"
        r"|Page \d+(?: of [\d,.]+)?"
        r"|(?:[«‹←] ?)?(?:(?:Previous|Prev) )?(?:\d[\d ,]*(?:…|\.\.\.)[\d ,.…]*\d|1 2 3[\d ]*)"
        r"(?: ?Next(?: [Pp]age)?)?(?: ?[»›→])?(?: ?Page \d+ of [\d,.]+)?"
        r"|Click to [^()]{1,60}\(Opens in new window\)|Like Loading ?(?:…|\.\.\.)"
        r"|Leave a (?:[Rr]eply|[Cc]omment)(?: Cancel [Rr]eply)?|Your email address will not be published\..{0,60}"
    ),
    # A dash or a full stop alone, a ruled line; with asterisks and ### issuers close, too.
    FurnitureKind.SEPARATOR: r"[–—-]+|\.|_{3,}|={3,}",
    # What an issuer might write, too: "Category: Police", "Older posts", "Next", "Previous articlePier closed",
    # "Share this:", "Related posts", "Unsubscribe | Preferences"; not "© 2024 Port Authority", the issuer's
    FurnitureKind.NAVIGATION: (
        r"(?:Category|Tag|Archive)s?: \S.{0,80}"
        r"|(?:[«‹←] ?)?(?:Older|Newer|Previous|Next)"
        r"(?: (?:[Pp]osts?|[Aa]rticles?|[Ee]ntries|[Pp]age)(?:\W|[A-Z]).{0,180}"
        r"| (?:[Pp]osts?|[Aa]rticles?|[Ee]ntries|[Pp]age))?(?: ?[»›→])?"
        r"|(?:Older|Newer) Posts Home|Home|Posts (?:navigation|pagination)|Load [Mm]ore"
        r"|Share(?: this(?: \w{1,12})?)?:?|Share on \w{1,20}|Tweet|Like this:"
        r"|Related(?: (?:[Pp]osts?|[Aa]rticles?|[Ss]tories))?:?|Read (?:also|next): \S.{0,150}"
        r"|Subscribe to: \S.{0,80}|(?:To u|U)nsubscribe\b.{0,120}|View (?:this (?:e-?mail )?)?in (?:your )?browser"
    ),
}
"""The head and the foot of a page."""

COUNTS: Final = {
    # "0", "0 4", "1.2K", "No Comments"
    FurnitureKind.COMMENT_COUNT: (
        r"\d[\d.,]{0,6}[KkM]?(?: \d[\d.,]{0,6}[KkM]?)?(?: (?:[Cc]omments?|[Ss]hares?))?|[Nn]o [Cc]omments?"
    ),
}
"""The number of comments (and of shares) between title and source line."""

DATES: Final = {
    # "March 3, 2024", "By Editor - March 3, 2024", "March 3, 2024 at 10:30 am | Security",
    # "Posted on 3 March 2024 by Editor", "Sun, 03 Mar 2024 10:00:00 +0000", "2024-03-03T10:00:00Z";
    # not "March 3, 2024: Statement by the Mayor"
    FurnitureKind.DATE: (
        r"(?=[^0-9\n\r]{0,99}+\d)"  # most titles have no figure, and need no closer look
        rf"(?:(?:By \S.{{0,60}}? [–|-] )?{_SHORT_WEEKDAY}(?:{DAY})(?:{_CLOCK})?(?: [|•·] .{{1,60}})?"
        rf"|(?:[Pp]osted|[Pp]ublished|[Dd]ate)(?: [Oo]n)?:? {_SHORT_WEEKDAY}(?:{DAY})(?:{_CLOCK})?"
        r"(?:,? (?:by|in|[|•·–-]) .{1,80})?)"
    ),
}
"""A day on a line of its own between title and source line."""

BYLINES: Final = {
    # "By Editor", "by admin", "By Ann O’Hara"; not "By land and by sea"
    FurnitureKind.CREDIT: r"[Bb]y (?:[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3}|admin)",
}
"""Who posted a release, between title and source line."""

UNDERLINES: Final = {FurnitureKind.SEPARATOR: r"-{3,}|={3,}|_{3,}|~{3,}|\*{3,}"}
"""The line that is drawn under a title."""

SIGNATURES: Final = {
    # "MIL OSI", "– MIL OSI, Asia Pacific", "By MIL OSI –", "MIL Security OSI"
    FurnitureKind.FEED_SIGNATURE: (
        r"(?:[–—-] ?)?(?:By )?MIL(?:[- ]|(?: [A-Z][\w’&]{1,20}){1,3} )OSI\b(?:[ ,–—-]{1,3}[\w’&]+){0,6}[ .–—-]{0,3}"
    ),
    FurnitureKind.CREDIT: r"[–—-] ?(?:Published|Posted|Distributed)(?: and \w+)? (?:by|with)\b.{0,140}",
    FurnitureKind.SIGN_UP: (
        r"(?:Sign up|Subscribe|Join us|Get (?:our|the|your))\b.{0,80}"
        r"\b(?:newsletter|e-?mail|updates|alerts|inbox)\b.{0,60}"
    ),
}
"""What closes a release: the feed's name, the publisher's credit, an invitation to sign up."""

SURE: Final = frozenset({
    *(FurnitureKind.PAGE, FurnitureKind.DAY_HEADER, FurnitureKind.SEPARATOR),
    *(FurnitureKind.FEED_SIGNATURE, FurnitureKind.CREDIT, FurnitureKind.DISCLAIMER),
})  # fmt: skip
"""What no issuer writes at the edge of a release; other kinds are furniture only in the company of these."""

TRANSLATIONS: Final = {
    # The feed's own name before it may have been translated, too.
    FurnitureKind.TRANSLATION: r".{0,40}\b(?i:translat(?:ion|ed)\b.{0,20}\bregion:).{0,80}",
}
"""The line under the title of a translated release."""

DISCLAIMERS: Final = {
    # Such a line speaks of the text it stands at: "A disclaimer is at the bottom of this article.", "This text is a
    # translation.", "It does not reflect our position."
    FurnitureKind.DISCLAIMER: (
        r"(?i:.{0,120}\bdisclaimer\b.{0,60}\b(?:at the|below|bottom|end)\b.{0,80}"
        r"|disclaimer: .{1,400}"
        r"|.{0,120}\bth(?:is|e) (?:article|text|content|information|page|release|publication)\b.{0,60}"
        r"\b(?:translation|translated|raw content)\b.{0,300}"
        r"|.{0,300}\b(?:this is an? (?:\w+ )?translation|raw content|does not (?:necessarily )?reflect)\b.{0,300})"
    ),
}
"""What a translating feed says before and after the body."""

LONGEST_DISCLAIMER: Final = 500
