"""The section of an agency that a label names: ``Interpol (news and events)``, ``Police (District News)``."""

from __future__ import annotations

from pressparse.fields.rule import Finding, Passage
from pressparse.labels import split_section
from pressparse.lines import Span


def in_brackets(passage: Passage) -> Finding[str] | None:
    r"""Find the section in the brackets that end a label.

    Example: ``County Police (District News)``. Counter-example: ``Police (County) Authority``.

    >>> from pressparse import parse_text
    >>> parse_text("Pier reopens\n\nSource: County Police (District News)\n\nIt is open.")[0].source.section
    'District News'
    """
    label = passage.section.label
    inside = split_section(passage.label)[1]
    if label is None or inside is None:
        return None
    span = Span(label.start + inside.start, label.start + inside.end)
    return Finding(passage.text[span.start : span.end].strip(), span, "section-in-brackets")


COMMON = (in_brackets,)
