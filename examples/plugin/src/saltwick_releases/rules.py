"""How the board writes."""

from __future__ import annotations

import re

from pressparse import Kind, Span
from pressparse.fields.published.draft import PublishedDraft, around_on_line, is_one_day, stated
from pressparse.fields.rule import Finding, Passage

_NOTICE = re.compile(r"Notice to Mariners(?: \d{1,4})?\b")


def by_notice(passage: Passage) -> Finding[Kind] | None:
    """Find a title that names a notice.

    Example: ``Notice to Mariners 12: pier closed``. Counter-example: ``Board issues Notice to Mariners``.
    """
    title = passage.section.title
    found = _NOTICE.match(passage.title)
    if title is None or found is None:
        return None
    return Finding(Kind.REPORT, Span(title.start, title.start + found.end()), "title-names-notice")


def log_entry(passage: Passage) -> Finding[PublishedDraft] | None:
    """Find the line with which the board closes its releases.

    Example: ``Log entry of 3 May 2024``. Counter-example: ``The log entry of 3 May 2024 was lost.``
    """
    for date in passage.dates:
        _, before, after = around_on_line(passage, date)
        if is_one_day(date) and before == "Log entry " and not after:
            return stated(date, date.span, "log-entry")
    return None
