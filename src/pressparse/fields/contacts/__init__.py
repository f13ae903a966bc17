"""Whom to ask: name, label, e-mail address and telephone number, as the lines that give them stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from pressparse.fields.contacts.emails import Email, find_emails
from pressparse.fields.contacts.phones import find_phones
from pressparse.fields.rule import Passage
from pressparse.lines import Line, Span, line_after, line_before
from pressparse.model import Contact

_SIGN: Final = re.compile(r"@|[\[({][ \xa0]?(?:at|AT)[ \xa0]?[\])}]|[ \xa0](?:dot|DOT)[ \xa0]|\d[ \xa0.)/-]{1,2}\d{2,4}[ \xa0./-]?\d")
_LONGEST_LINE: Final = 160
"""What stands on a longer line is prose: nothing but the address itself is taken from it, and the name before it."""
_LONGEST_LABEL: Final = 70

_FIELD: Final = re.compile(
    r"(?:e-?mail|mail|courriel|tel|telephone|telefon|téléphone|phone|ph|mobile|mob|mobil|cell|office|direct|web|website|"
    r"call|on|at|or|and|[TMPEW])(?:[ \xa0](?:address|no|number))?\.?",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:press|media|office|officer|contacts?|relations|communications?|public|affairs|desk|team|service|services|unit|"
    r"centre|center|enquiries|inquiries|queries|information|info|accreditation|registration|department|ministry|news|"
    r"newsroom|agency|authority|radio|tv|video|web|website|editorial|general|questions|details|spokes\w+|director|head|"
    r"secretary|secretariat|manager|presse\w*|kontakt|pressestelle|service de presse|contacto|prensa|"
    r"email|e-mail|phone|tel|mobile|address|please|dr|immediate|release)\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Capt|Col|Lt|Maj|Sgt|M|Mme|Herr|Frau)\.?[ \xa0])?"
    r"(?!\w+['’]s\b)[^\W\d_a-z][\w’'-]+\.?(?:[ \xa0](?:[^\W\d_a-z][\w’'-]*\.?|van|von|de|der|da|del|di|la|bin|al)){1,4}"
)
_PARTS: Final = re.compile(r"[ \xa0]*(?:[|•·;,/]|[ \xa0][–—-][ \xa0]|\t|[ \xa0]{3,})[ \xa0]*")
_NAME_BEFORE: Final = re.compile(rf"({_NAME.pattern})[ \xa0]?(?:,|[ \xa0]at|\(|<|[–—-]|[ \xa0]on)?[ \xa0]?[(<]?\Z")
_HEAD: Final = re.compile(r"\b(?:contacts?|enquir\w+|inquir\w+|queries|information|kontakt|ansprechpartner\w*|pressekontakt|contacto)\b", re.IGNORECASE)


@frozen
class _Line:
    """A line with an address or a number."""

    line: Span
    gap: int
    emails: tuple[Email, ...]
    phones: tuple[Span, ...]


def find_contacts(passage: Passage) -> tuple[Contact, ...]:
    """Return the contacts of a body, in the order of the text: each has an address or a number.

    Example: ``Media contact: Jane Doe, jane[at]harbour.org, +44 20 7946 0000``; the same on lines of their own.
    Counter-example: ``Contact the press office``, ``Fax: …``, a dial-in number.
    """
    text, body = passage.text, passage.section.body
    if not _SIGN.search(text, *body):
        return ()
    contacts: list[Contact] = []
    for line in _lines(text, body):
        for contact in _on_line(text, body, line):
            if contacts and _belongs_to(text, contacts[-1], contact):
                contacts[-1] = _joined(text, contacts[-1], contact)
            else:
                contacts.append(contact)
    return tuple(contacts)


def _lines(text: str, body: Span) -> Iterator[_Line]:
    """Yield the lines with an address or a number."""
    at = body.start
    while line := line_after(text, at, body.end):
        emails = tuple(find_emails(text, line.start, line.end))
        phones = tuple(find_phones(text, line.start, line.end))
        if emails or phones:
            yield _Line(Span(line.start, line.end), line.gap, emails, phones)
        at = line.end


def _on_line(text: str, body: Span, found: _Line) -> Iterator[Contact]:
    """Yield the contacts on one line: one for each address, or one for the numbers alone."""
    spans = sorted([*(email.span for email in found.emails), *found.phones])
    heads = [email.span for email in found.emails] or spans[:1]
    addresses = {email.span: email.address for email in found.emails}
    is_prose = found.line.end - found.line.start > _LONGEST_LINE or _is_sentence(text, found.line)
    for place, head in enumerate(heads):
        ceiling = heads[place + 1].start if place + 1 < len(heads) else found.line.end
        floor = heads[place - 1].end if place else found.line.start
        phones = [span for span in found.phones if (floor <= span.start < ceiling) and (span.start >= head.start or not place)]
        phone = text[phones[0].start : phones[0].end] if phones else None
        end = max([head.end, *(span.end for span in phones)])
        first = min([head.start, *(span.start for span in phones)])
        before = text[floor:first]
        if is_prose:
            name = _NAME_BEFORE.search(text, max(floor, first - 60), first)
            is_name = name is not None and not _OFFICE.search(name[1])
            start = name.start() if name and is_name else first
            yield Contact(None, name[1] if name and is_name else None, addresses.get(head), phone, text[start:end], Span(start, end))
            continue
        label, who = _label_and_name(before)
        start = floor if before.strip() and not place else first
        above = _above(text, body, found.line) if not place and (label is None or who is None) else None
        if above and label is None:
            words = text[above.start : above.end].rstrip(" :\xa0")
            if who is None and _is_name(words, addresses.get(head)):
                who, start = words, above.start
                higher = _above(text, body, above)
                if higher and _HEAD.search(text, *higher):
                    label = text[higher.start : higher.end].rstrip(" :\xa0")
            else:
                label = words
        start += len(text[start:end]) - len(text[start:end].lstrip())
        yield Contact(label, who, addresses.get(head), phone, text[start:end], Span(start, end))


def _label_and_name(before: str) -> tuple[str | None, str | None]:
    """Read what stands before an address on its line: ``Media contact: Jane Doe, Press Officer, Tel.``."""
    label, colon, rest = before.rpartition(":") if _FIELD.fullmatch(before.rpartition(":")[0].strip()) is None else ("", "", before.rpartition(":")[0])
    label = label.strip(" \t\xa0•·*-–—|,;") if colon else ""
    parts = [part.strip(" .:()<>\xa0") for part in _PARTS.split(rest if colon else before)]
    parts = [part for part in parts if part and not _FIELD.fullmatch(part)]
    head, _, tail = label.partition(":")
    if tail:
        parts.insert(0, tail.strip())
        label = head
    if label and _FIELD.fullmatch(label):
        label = ""
    who = next((part for part in parts if _is_name(part, None)), None)
    if not label:
        label = next((part for part in parts if part != who), "")
    return (label if 0 < len(label) <= _LONGEST_LABEL else None), who


def _is_name(words: str, address: str | None) -> bool:
    """Tell whether words are the name of a person: of that form, and no office; or with its last word in the address."""
    if not _NAME.fullmatch(words):
        return False
    if address and words.split()[-1].casefold() in address.partition("@")[0].casefold():
        return True
    return not _OFFICE.search(words)


def _above(text: str, body: Span, line: Span) -> Span | None:
    """Return the short line above one that labels it: right above, or a heading for contacts over a blank line."""
    above: Line | None = line_before(text, line.start, body.start)
    if above is None or above.end - above.start > _LONGEST_LABEL:
        return None
    span = Span(above.start, above.end)
    words = text[above.start : above.end]
    is_label = words[-1] not in ".;,!?" and not any(find_emails(text, *span)) and not any(find_phones(text, *span))
    is_near = above.gap == 1 or words.endswith(":") or _HEAD.search(words)
    return span if is_label and is_near else None


def _is_sentence(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return words.endswith(".") and words.count(" ") >= 4 and not words.endswith(("Tel.", "Ext."))


def _belongs_to(text: str, first: Contact, second: Contact) -> bool:
    """Tell whether a line goes on with the contact above it: what one lacks the other has, and nothing names another."""
    between = text[first.span.end : second.span.start]
    if between.count("\n") > 1 or second.name or (first.email and second.email) or (first.phone and second.phone):
        return False
    return second.label is None or second.label == first.label or bool(re.search(re.escape(second.label), first.text))


def _joined(text: str, first: Contact, second: Contact) -> Contact:
    span = Span(first.span.start, second.span.end)
    return evolve(
        first, email=first.email or second.email, phone=first.phone or second.phone, text=text[span.start : span.end], span=span
    )
