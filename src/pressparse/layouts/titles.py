"""Is this line a title, and is this label an issuer?

The tests are about the form of a single line; ``doubts`` says when each of them counts.
"""

from __future__ import annotations

import re
from typing import Final

LONGEST_TITLE: Final = 400
"""No title is longer than this, in code points; the longest of 360 that were looked at has 230."""

EXHIBIT: Final = re.compile(
    # What a chart or a table is headed with, and a release is not:
    # "Table 3: Exports by month", "Figure IV.", "Chart – Arrests by year"; not "Table tennis hall reopens"
    r"(?:Table|Tab\.|Figure|Fig\.|Chart|Graph|Map|Exhibit|Infographic)s?\s?"
    r"(?:\d|[IVX]{1,4}[.:]|[IVX]{1,4}$|[A-Z][.:)]|[:–—-])"
    # "Photo: Ministry of Ships", "Photo: the pier at dawn"; not "Photos: Mayor opens the fair"
    r"|(?:Photo|Image|Picture|Foto|Caption)(?: [Cc]redit)?: ?(?:[A-Z][^\s:]{0,30}+(?: (?:of|for|/))?+ ?+){1,4}$"
    r"|(?:Photo|Image|Picture|Foto|Caption)(?: [Cc]redit)?: [a-zà-ÿ]"
)
BULLET: Final = re.compile(r"[•*·◦‣▪–-][ \t\xa0]+(?=\S)")
"""The mark that makes a line a list item."""

NUMBER: Final = re.compile(r"(\d{1,3})[.)][ \t\xa0]+(?=\S)")
"""The number of a title, where titles are numbered; never ``39 suspects`` or ``3.5 tonnes``."""

SENTENCE_ENDS: Final = frozenset('.”")')
"""What the last character of a sentence may be."""

UNFINISHED: Final = (",", ";", ":")
"""What stands at the end of a line that goes on below; no title of 360 ends so."""

_SENTENCE_END_INSIDE: Final = re.compile(r"[^\W\d_]{4,}[.!?][\"”’)]* +[A-Z“]")
_ABBREVIATION_AT_END: Final = re.compile(r"(?:\b[A-Z]{1,3}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|etc|No|St|Dept|Govt))\.$")
_NUMBER: Final = re.compile(r"(?<!\S)[$€£]?\d[\d.,]*%?(?!\S)")
_NO_ISSUER: Final = re.compile(
    # "own calculations", "compiled from …", "https://…", "Labour Force Survey 2023", "Annual Report, June 2023"
    r"\bown (?:calculations?|estimates?|data|research|account|count)\b|\bcalculations?\b|\belaboration\b|\bibid\b"
    r"|\A(?:own|compiled|adapted|based)\b(?! [A-Z])|https?:|www\."
    r"|\b(?:report|survey|census|statistics|yearbook|data)\b.*\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LITTLE_WORDS: Final = frozenset({
    *("a", "al", "and", "da", "de", "del", "der", "des", "di", "do", "du", "e", "el", "et", "for", "für"),
    *("in", "la", "le", "les", "of", "on", "the", "to", "und", "von", "y"),
})  # fmt: skip


def has_cells(line: str) -> bool:
    r"""Tell a line that is parted into three cells or more, by tabs, or into four by bars.

    >>> has_cells("West\t10\t20"), has_cells("Fair opens | County Council | News")
    (True, False)
    """
    return line.count("\t") > 1 or line.count(" | ") > 2


def is_table_row(line: str) -> bool:
    """Tell the row of a table: parted by tabs or bars, or with two numbers, one of them at its end.

    >>> is_table_row("2023 1,204 987"), is_table_row("Raid of 3 March 2023: ten arrested")
    (True, False)
    """
    if "\t" in line or " | " in line:
        return True
    return line[-1:].isdigit() and len(_NUMBER.findall(line)) > 1


def is_paragraph(line: str) -> bool:
    """Tell running text from a title: more than one sentence that ends as sentences do, or longer than any title.

    >>> is_paragraph("The pier is closed. It opens on Monday."), is_paragraph("Pier closed. Again")
    (True, False)
    """
    if len(line) > LONGEST_TITLE:
        return True
    return line.endswith((".", ".”", '."')) and _SENTENCE_END_INSIDE.search(line) is not None


def is_sentence(line: str) -> bool:
    """Tell a sentence from a title: it ends in a full stop, and most of its words are small.

    >>> is_sentence("The pier is closed."), is_sentence("Statement by John Smith Jr."), is_sentence("Pier closed…")
    (True, False, False)
    >>> is_sentence("Council Says No to Pier Fees. Again.")
    False
    """
    if not line.endswith((".", ".”", '."', ".)")) or line.endswith("..") or _ABBREVIATION_AT_END.search(line):
        return False
    words = [word for word in line.split() if word[0].isalpha() and word not in _LITTLE_WORDS]
    return sum(word[0].isupper() for word in words) * 3 < len(words) * 2


def is_issuer(label: str) -> bool:
    """Tell whether what follows ``Source:`` can be an issuer; an empty label or a stray dash can.

    >>> is_issuer("Port Authority"), is_issuer("own calculations, based on the census of 2021.")
    (True, False)
    """
    if not any(map(str.isalnum, label)):
        return True
    return _NO_ISSUER.search(label) is None and not is_sentence(label)


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
