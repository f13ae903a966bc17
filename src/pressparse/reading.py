"""A view for readers: whole paragraphs without the traces of how a text was set.

It is made on request and has no spans; the text itself never changes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def read(text: str, start: int, end: int, glue: Sequence[int] = ()) -> str:
    r"""Return a piece of a text as one paragraph.

    Line breaks, no-break spaces and rows of blanks become one blank; glued pieces are parted by one.

    Args:
        text: the text.
        start: where the piece begins, in code points.
        end: where it ends.
        glue: the offsets of second pieces that were joined to what stands before them, ascending.

    >>> read("The pier\nis  open.It is new.", 0, 28, (18,))
    'The pier is open. It is new.'
    """
    cuts = glue[bisect_right(glue, start) : bisect_right(glue, end - 1)]
    parts = (text[left:right] for left, right in zip((start, *cuts), (*cuts, end), strict=True))
    return " ".join(" ".join(parts).split())
