"""Whom to ask: name, label, e-mail address and telephone number, as the lines that give them stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from attrs import evolve, frozen

from pressparse.fields.contacts.emails import Email, find_emails
from pressparse.fields.contacts.names import LONGEST_LABEL, NAME, is_head, is_name, label_and_name
from pressparse.fields.contacts.phones import find_phones
from pressparse.fields.rule import Passage
from pressparse.lines import Line, Span, count_breaks, line_before, line_end, trim
from pressparse.model import Contact

_LONGEST_LINE: Final = 160
"""A longer line is prose."""
_REACH: Final = 400
"""So far each way the ends of a line are looked for: what is longer is prose, wherever it ends."""
_MOST_LINES_ABOVE: Final = 3
_NAME_BEFORE: Final = re.compile(rf"(?P<name>{NAME})[ \xa0]?(?:,|\bat|\bon|[–—-])?[ \xa0]?[(<]?\Z")

_DATE_OR_TIME: Final = re.compile(r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b")
"""What stands in no label, but in a sentence before an address: ``Reply by 3 May 2024 to``."""


@frozen
class _Line:
    """A line with addresses or numbers."""

    span: Span
    emails: tuple[Email, ...]
    phones: tuple[Span, ...]


def find_contacts(passage: Passage) -> tuple[Contact, ...]:
    """Return the contacts of a body, in the order of the text: each has an address or a number.

    Example: ``Media contact: Jane Doe, jane[at]harbour.org, +44 20 7946 0000``; the same on lines of their own.
    Counter-example: ``Contact the press office``, ``Fax: 030 123457``, a dial-in number.
    """
    text, body = passage.text, passage.section.body
    contacts: list[Contact] = []
    for line in _lines(text, body):
        is_prose = _is_prose(text, line.span)
        found = _in_prose(text, line) if is_prose else _on_line(text, body, line)
        for contact in found:
            if contacts and not is_prose and _goes_on(text, contacts[-1], contact):
                contacts[-1] = _joined(contacts[-1], contact)
            else:
                contacts.append(contact)
    return tuple(_written(text, contact) for contact in contacts)


def _lines(text: str, body: Span) -> Iterator[_Line]:
    """Yield the lines with addresses or numbers, in order."""
    emails = {email.span: email for email in find_emails(text, *body)}
    phones = [span for span in find_phones(text, *body) if not any(map(text[slice(*span)].__contains__, "\n\r"))]
    evidence = sorted([*emails, *phones])
    for line, spans in groupby(evidence, key=lambda span: _line_around(text, body, span)):
        found = list(spans)
        yield _Line(
            line,
            tuple(emails[span] for span in found if span in emails),
            tuple(span for span in found if span not in emails),
        )


def _line_around(text: str, body: Span, span: Span) -> Span:
    """Return the line in which a span stands, without white space at its ends; of a long one, what is near."""
    floor, ceiling = max(body.start, span.start - _REACH), min(body.end, span.end + _REACH)
    start = max(floor, *(text.rfind(line_break, floor, span.start) + 1 for line_break in "\n\r"))
    return trim(text, start, line_end(text, span.end, ceiling))


def _is_prose(text: str, line: Span) -> bool:
    """Tell a sentence from a line of a contact."""
    words = text[line.start : line.end]
    return len(words) > _LONGEST_LINE or (words.endswith(".") and words.count(" ") >= 5)


def _in_prose(text: str, line: _Line) -> Iterator[Contact]:
    """Yield each address and number in a sentence, with the name right before it."""
    addresses = {email.span: email.address for email in line.emails}
    for span in sorted([*addresses, *line.phones]):
        address = addresses.get(span)
        before = _NAME_BEFORE.search(text, max(line.span.start, span.start - 60), span.start)
        name = before["name"] if before and is_name(before["name"], address) else None
        start = before.start() if before and name else span.start
        phone = None if address else text[span.start : span.end]
        yield Contact(None, name, address, phone, text[start : span.end], Span(start, span.end))


def _on_line(text: str, body: Span, line: _Line) -> Iterator[Contact]:
    """Yield the contacts on a line: one for each address, with the number beside it; or one for the numbers."""
    spans = sorted([*(email.span for email in line.emails), *line.phones])
    ends = [email.span.end for email in line.emails][:-1]
    starts = [line.span.start, *ends]
    for start, end in zip(starts, [*ends, line.span.end], strict=True):
        near = [span for span in spans if start <= span.start < end]
        email = next((email for email in line.emails if email.span in near), None)
        phone = next((span for span in line.phones if span in near), None)
        address = email.address if email else None
        before = Span(start, near[0].start)
        is_first = start == line.span.start
        label, name = _label_and_name(text, body, before, address, is_first=is_first)
        first = start if is_first and any(map(str.isalnum, text[slice(*before)])) else near[0].start
        written = text[first : near[-1].end]
        number = text[phone.start : phone.end] if phone else None
        yield Contact(label, name, address, number, written, Span(first, near[-1].end))


def _label_and_name(
    text: str, body: Span, before: Span, address: str | None, *, is_first: bool
) -> tuple[str | None, str | None]:
    """Tell label and name from what stands before an address; for the first of a line, above it, too.

    Where the heading of the contact is on the line itself, what stands above is another matter.
    """
    own = text[before.start : before.end]
    label, name = label_and_name([own], address)
    if is_first and not (label and is_head(label)):
        above = _above(text, body, before.start, has_label=label is not None)
        label, name = label_and_name([*above, own], address)
    return (None if label and _DATE_OR_TIME.search(label) else label), name


def _above(text: str, body: Span, at: int, *, has_label: bool) -> list[str]:
    """Return the short lines right above a contact, and the heading over them, from the top down."""
    pieces: list[str] = []
    while len(pieces) < _MOST_LINES_ABOVE:
        above = line_before(text, at, body.start)
        if above is None or not _is_label(text, above):
            break
        words = text[above.start : above.end]
        if above.gap > 1 and not ((is_head(words) or words.endswith(":")) and not has_label):
            break
        pieces.insert(0, words)
        has_label = has_label or not is_name(words)
        at = above.start
        if above.gap > 1 or is_head(words):
            break
    return pieces


def _is_label(text: str, line: Line) -> bool:
    if line.end - line.start > LONGEST_LABEL or text[line.end - 1] in ".;,!?":
        return False
    return not any(find_emails(text, line.start, line.end)) and not any(find_phones(text, line.start, line.end))


def _goes_on(text: str, first: Contact, second: Contact) -> bool:
    """Tell whether a line goes on with the contact above it: it adds what that lacks, and names nobody else."""
    start, end = first.span.end, second.span.start
    is_near = not text[start:end].strip(" \t\xa0\n\r|,;/·•") and count_breaks(text, start, end) <= 1
    adds = not (first.email and second.email)  # of several numbers, the first one is that of the contact
    return is_near and adds and second.name in (None, first.name) and second.label in (None, first.label)


def _joined(first: Contact, second: Contact) -> Contact:
    """Join two contacts but for their text: that is taken once all lines are joined, which may be very many."""
    span = Span(first.span.start, second.span.end)
    return evolve(first, email=first.email or second.email, phone=first.phone or second.phone, span=span)


def _written(text: str, contact: Contact) -> Contact:
    start, end = contact.span
    return contact if len(contact.text) == end - start else evolve(contact, text=text[start:end])
