"""Does this source line begin a release, or does it belong to the body above?

A body may hold a line ``Source: …`` of its own: a credit under a table, a chart or a picture. Each doubt is a test and
what it means, for people. The first that holds decides: the line stays in the body, and a note says why. A layout's
own sign at the place (a comment count, a translation line, a feed's prefix, furniture above, the top of the page)
proves a head whatever its words; a label that an agency claims clears the doubts about its form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from pressparse.layouts.titles import (
    BULLET,
    EXHIBIT,
    UNFINISHED,
    has_cells,
    is_issuer,
    is_paragraph,
    is_sentence,
    is_table_row,
)


class Candidate(NamedTuple):
    """A source line and what stands around it.

    Attributes:
        title: the line above, as one line.
        label: what follows ``Source:``.
        gap: line breaks between the source line and the nearest line above it.
        above: the line right above the title, empty where a blank line or nothing stands there.
        below: the line right below the source line, empty likewise.
        is_spaced: blank lines can be asked for.
        is_usual: the source line begins as those of the file do.
    """

    title: str
    label: str
    gap: int
    above: str
    below: str
    is_spaced: bool
    is_usual: bool = True


Doubt = tuple[Callable[[Candidate], bool], str]

ALWAYS: Final[tuple[Doubt, ...]] = (
    # In a text with blank lines: "Total 12 14 / Source: Statistics Office"
    (lambda it: it.is_spaced and it.gap < 2, "no blank line parts it from the line above"),
)
UNLESS_PROVED: Final[tuple[Doubt, ...]] = (
    # "source: Statistics Office" on a page whose source lines begin with "Source:"
    (lambda it: not it.is_usual, "it is spelled otherwise than the source lines of the file"),
    (lambda it: EXHIBIT.match(it.title) is not None, "the line above heads a table or a chart"),
    (lambda it: is_paragraph(it.title), "the line above is a paragraph"),
    # The last sentence of a body; "Council Says No. Again." is a title all the same.
    (lambda it: is_sentence(it.title), "the line above is a sentence"),
    (lambda it: has_cells(it.title), "the line above is a row of a table"),
    (lambda it: is_table_row(it.title) and is_table_row(it.above), "the lines above are rows of a table"),
    (lambda it: bool(BULLET.match(it.title) and BULLET.match(it.above)), "the lines above are items of a list"),
)
UNLESS_KNOWN: Final[tuple[Doubt, ...]] = (
    (lambda it: it.is_spaced and bool(it.above), "the line above belongs to the lines above that"),
    # "Source: Statistics Office / Chart: Ministry"
    (lambda it: ":" in it.below[:24] and it.is_spaced, "it stands in a group of credits"),
    (lambda it: it.title.endswith(UNFINISHED), "the line above goes on below it"),
    (lambda it: not is_issuer(it.label), "it names no issuer"),
)


def find_doubt(candidate: Candidate, *, is_known: bool, is_proved: bool) -> str | None:
    """Return why a source line begins no release, or None where nothing speaks against it.

    >>> find_doubt(Candidate("Figure 2: Boats", "NATO", 2, "", "", True), is_known=True, is_proved=False)
    'the line above heads a table or a chart'
    """
    unproved = () if is_proved else UNLESS_PROVED
    unknown = () if is_proved or is_known else UNLESS_KNOWN
    for is_doubtful, meaning in (*ALWAYS, *unproved, *unknown):
        if is_doubtful(candidate):
            return meaning
    return None
