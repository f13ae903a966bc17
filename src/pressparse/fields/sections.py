"""The section of an agency that a label names: ``Interpol (news and events)``, ``Police (District News)``."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.rule import Finding, Passage
from pressparse.labels import split_section
from pressparse.lines import Span

_NAME: Final = re.compile(r"[A-Z]\w+")


def in_brackets(passage: Passage) -> Finding[str] | None:
    r"""Find the section in the brackets that end a label.

    Example: ``County Police (District News)``. Counter-examples: ``Police (County) Authority``; the short form of the
    name, as in ``Port and Harbour Authority (PHA)``.

    >>> from pressparse import parse_text
    >>> parse_text("Pier reopens\n\nSource: County Police (District News)\n\nIt is open.")[0].source.section
    'District News'
    """
    label = passage.section.label
    inside = split_section(passage.label)[1]
    if label is None or inside is None or _is_short_form(passage.label, inside):
        return None
    span = Span(label.start + inside.start, label.start + inside.end)
    return Finding(passage.text[span.start : span.end].strip(), span, "section-in-brackets")


def _is_short_form(label: str, inside: Span) -> bool:
    """Tell whether brackets hold the initials of what stands before them."""
    initials = "".join(word[0] for word in _NAME.findall(label[: inside.start]))
    return len(initials) > 1 and label[inside.start : inside.end].strip() == initials


COMMON = (in_brackets,)
