"""Is this line a title, and is this label an issuer?

A body may hold a line ``Source: …`` of its own: a credit under a table, a chart or a picture. What stands above and
after the colon tells it from the head of a release. When in doubt the answer is no: the release above stays
whole, and a note tells where the line is.
"""

from __future__ import annotations

import re
from typing import Final

LONGEST_TITLE: Final = 400
"""No title is longer than this, in code points; the longest of 360 that were looked at has 230."""

_MOST_WORDS_OF_A_SENTENCE: Final = 25
"""A longer sentence is the last of a body, and the line below it a credit."""

EXHIBIT: Final = re.compile(
    # What a chart or a table is headed with, and a release is not:
    # "Table 3: Exports by month", "Figure IV", "Chart – Arrests by year"; not "Table tennis hall reopens"
    r"(?:Table|Tab\.|Figure|Fig\.|Chart|Graph|Map|Exhibit|Infographic|Image|Photo|Picture)s?\s?"
    r"(?:\d|[IVX]{1,4}[.:]|[IVX]{1,4}$|[A-Z][.:)]|[:–—-])"
)
_SENTENCE_END_INSIDE: Final = re.compile(r"[^\W\d_]{4,}[.!?][\"”’)]* +[A-Z“]")
_ABBREVIATION_AT_END: Final = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|etc|No|St|Dept|Govt))\.$")
_NO_ISSUER: Final = re.compile(
    # "own calculations", "adapted from …", "https://…", "Annual Report 2023"
    r"\b(?:own|calculations?|estimates?|compiled|elaboration|ibid|based on|adapted from)\b"
    r"|https?:|www\.|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LITTLE_WORDS: Final = frozenset(
    {
        *("a", "al", "and", "da", "de", "del", "der", "des", "di", "do", "du", "e", "el", "et", "for", "für"),
        *("in", "la", "le", "les", "of", "on", "the", "to", "und", "von", "y"),
    }
)


SENTENCE_ENDS: Final = frozenset('.”")')
"""What the last character of a sentence may be."""

ORDINARY_TITLE: Final = re.compile(r"(?=.{20})[^\d\t|\n\r]*+(?:\d[^\d\t|\n\r]*+){0,6}(?<![,;:])\Z")
"""A line that is no row of a table and does not end in the middle of something."""


def is_table_row(line: str) -> bool:
    """Tell the row of a table: parted by tabs or bars, or a third of it digits.

    >>> is_table_row("2023 1,204 987"), is_table_row("Ten arrested in raid of 3 March 2023")
    (True, False)
    """
    digits = sum(map(str.isdigit, line))
    return "\t" in line or "|" in line or digits * 3 > len(line)


def is_paragraph(line: str) -> bool:
    """Tell running text from a title: more than one sentence that ends as sentences do, or longer than any title."""
    if len(line) > LONGEST_TITLE:
        return True
    return line.endswith((".", ".”", '."')) and _SENTENCE_END_INSIDE.search(line) is not None


def is_sentence(line: str) -> bool:
    """Tell whether a line ends as sentences do; of a thousand titles three did.

    >>> is_sentence("The pier is closed."), is_sentence("Statement by John Smith Jr."), is_sentence("Pier closed…")
    (True, False, False)
    """
    if not line.endswith((".", ".”", '."', ".)")) or line.endswith(".."):
        return False
    return _ABBREVIATION_AT_END.search(line) is None


def is_title(line: str) -> bool:
    """Tell whether a line can be the title of a release whose issuer is not known.

    >>> is_title("Bridge closed for repairs"), is_title("The following roads are closed:")
    (True, False)
    """
    if line.endswith((",", ";", ":")) or EXHIBIT.match(line) or is_table_row(line) or is_paragraph(line):
        return False
    return not is_sentence(line) or len(line.split()) <= _MOST_WORDS_OF_A_SENTENCE


def is_issuer(label: str) -> bool:
    """Tell whether what follows ``Source:`` can be an issuer; an empty label can.

    >>> is_issuer("Port Authority"), is_issuer("own calculations, based on the census of 2021.")
    (True, False)
    """
    if not label:
        return True
    if _NO_ISSUER.search(label) or not any(map(str.isalpha, label)):
        return False
    return not label.endswith((".", ":", ";")) or _ABBREVIATION_AT_END.search(label) is not None


def is_headline(label: str) -> bool:
    """Tell whether a label reads like a headline: many words, of which many are neither names nor little ones.

    >>> is_headline("Councillors question the rationale for changes to the bus timetable")
    True
    >>> is_headline("Office of the High Commissioner for Harbours and Inland Waterways of the County")
    False
    """
    words = label.split()
    plain = [word for word in words if word[:1].islower() and word not in _LITTLE_WORDS]
    return len(words) >= 7 and len(plain) >= 3
