"""Patterns as tables: one row a form, so that each can stand beside its example."""

from __future__ import annotations

from collections.abc import Iterable


def either(rows: Iterable[str]) -> str:
    """Return the pattern that matches where one of the rows does; earlier rows are tried first.

    >>> either(("ENDS?", "FIN"))
    '(?:ENDS?|FIN)'
    """
    return f"(?:{'|'.join(rows)})"


def words(text: str) -> str:
    """Return the pattern of one of some words or phrases, the longest first, that a text lists with bars.

    >>> words("pier|pier head")
    '(?:pier head|pier)'
    """
    return either(sorted((word.strip() for word in text.split("|")), key=len, reverse=True))
