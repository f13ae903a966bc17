"""Links and handles: addresses on the web, with or without ``https://``, and names on social networks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressparse.fields.contacts.emails import find_emails
from pressparse.fields.rule import Passage
from pressparse.lines import Span
from pressparse.model import Handle, Link

_LITERALS: Final = ("://", "www.", "WWW.", "Www.")
_DOMAIN_END: Final = re.compile(r"\.(?:com|org|net|gov|int|mil|edu|eu|info|tv|[a-z]{2}/)")
"""One of these stands in every text with a link."""

_DOT: Final = re.compile(r"\.(?:(?<=[wW]{3}\.)|com|org|net|gov|int|mil|edu|eu|info|tv|[a-z]{2}/)")
_SPACE: Final = re.compile(r"\s")
_LONGEST_DOMAIN: Final = 400

_PATH: Final = r"[^\s<>\"“”«»‹›|^`]"
_LINK: Final = re.compile(
    rf"https?://{_PATH}{{4,2000}}"
    rf"|(?<![\w@.-])[wW]{{3}}\.[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,6}}(?:[/?#]{_PATH}{{0,2000}})?"
    # A domain alone: one that is no word of a sentence, or has a path behind it.
    r"|(?<![\w@.-])(?:[A-Za-z\d](?:[\w-]{0,62})\.){1,5}"
    rf"(?:(?:com|org|net|gov|int|mil|edu|eu|info|tv)(?![\w@-])(?!\.\w)(?:[/?#]{_PATH}{{0,2000}})?|[a-z]{{2}}/{_PATH}{{1,2000}})"
)
_END: Final = ".,;:!?'’‘*…_"
_BRACKETS: Final = {")": "(", "]": "[", "}": "{"}

_HANDLE: Final = re.compile(r"(?<![\w.@/+%=-])(?:@[A-Za-z0-9_]{1,40}){1,8}+(?:\.[a-z0-9_-]{2,63}){0,3}\b")
_ONE_HANDLE: Final = re.compile(r"@[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*(?:\.[a-z0-9_-]{2,63})*")


def find_links(passage: Passage) -> tuple[Link, ...]:
    """Return the links of a body in the order of the text, and the one to which the page cut the release short.

    Example: ``https://harbour.example/pier``, ``www.harbour.example``, ``harbour.org/ferries``; the full stop that
    ends a sentence is left out. Counter-example: ``jane@harbour.org``, ``closed.It reopens``.
    """
    text, section = passage.text, passage.section
    spans = [section.link] if section.link else []
    found = list(_links(text, section.body))
    if found and _has_sign(text, section.body):
        hidden = {email.span.end for email in find_emails(text, *section.body)}
        spans += [span for span in found if span.end not in hidden]
    return tuple(Link(text[span.start : span.end], span) for span in sorted(set(spans)))


def _links(text: str, body: Span) -> Iterator[Span]:
    """Yield the links of a body; each is looked for in the word in which a sign of it stands."""
    floor, end = body
    for sign in _signs(text, body):
        if sign < floor:
            continue
        before = text[max(floor, sign - _LONGEST_DOMAIN) : sign]
        start = sign - (len(before.rsplit(None, 1)[-1]) if before[-1:].strip() else 0)
        space = _SPACE.search(text, sign, end)
        floor = space.start() if space else end
        yield from (_without_end(text, match) for match in _LINK.finditer(text, start, floor))


def _signs(text: str, body: Span) -> Sequence[int]:
    """Return where ``://``, ``www.`` and the ends of domains stand."""
    signs = [found.start() for found in _DOT.finditer(text, *body)]
    at = text.find("://", *body)
    if at < 0:
        return signs
    while at >= 0:
        signs.append(at)
        at = text.find("://", at + 1, body.end)
    return sorted(signs)


def _has_sign(text: str, body: Span) -> bool:
    return any(text.find(sign, *body) >= 0 for sign in _LITERALS) or _DOMAIN_END.search(text, *body) is not None


def find_handles(passage: Passage) -> tuple[Handle, ...]:
    """Return the handles of a body in the order of the text, glued ones apart.

    Example: ``@Harbour``, ``@Harbour@Ferries`` (two), ``@harbour@pier.social`` (one, with its server),
    ``@harbour.pier`` (a full stop with a small letter behind it belongs to the name).
    Counter-example: ``jane@harbour.org``, ``tickets @ 5 euros``.
    """
    text, body = passage.text, passage.section.body
    if text.find("@", *body) < 0:
        return ()
    return tuple(Handle(text[span.start : span.end], span) for span in _handles(text, body))


def _handles(text: str, body: Span) -> Iterator[Span]:
    for match in _HANDLE.finditer(text, *body):
        has_server = match[0].count("@") == 2 and "." in match[0]
        if has_server:
            yield Span(*match.span())
        else:
            yield from (Span(*one.span()) for one in _ONE_HANDLE.finditer(text, *match.span()))


def _without_end(text: str, match: re.Match[str]) -> Span:
    """Leave out what closes the sentence or the bracket around a link."""
    start, end = match.span()
    while end > start:
        last = text[end - 1]
        opening = _BRACKETS.get(last)
        if last in _END or (opening and text.count(last, start, end) > text.count(opening, start, end)):
            end -= 1
        else:
            break
    return Span(start, end)
