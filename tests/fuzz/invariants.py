"""What holds of whatever is read from whatever bytes, all fields of it, and of what is written of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any

import attrs

from pressparse import Digest, PressparseError, Registry, Release, Span, parse_text
from pressparse.export.calendar import to_calendar
from pressparse.export.page import page
from pressparse.export.record import digest_to_dict, to_json
from pressparse.layouts import BUILTIN
from pressparse.layouts.choice import WRAPPED
from pressparse.parser import parse_bytes

BUILT_IN = Registry.builtin()
LAYOUTS = (*(layout.name for layout in BUILTIN), *(f"{layout.name}+{WRAPPED}" for layout in BUILTIN))

_ID = re.compile(r"1-[0-9a-f]{24}")
_CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
_OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no line of JSON and no line of a calendar brings to a terminal; line feeds part the lines of the latter."""
_CALENDAR_LINE = re.compile(
    r" |(?:BEGIN|END|VERSION|PRODID|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|DESCRIPTION)[;:]"
)
_ACTIVE = frozenset({"script", "style", "iframe", "object", "embed", "img", "link", "base", "form", "meta", "video"})


def check_bytes(data: bytes) -> int:
    """Read bytes with the layout that is found, and with one that the length of the data names; tell of how many
    releases all holds. Bytes that are refused are refused in one line.
    """
    try:
        digest = parse_bytes(data, file="x", registry=BUILT_IN)
    except PressparseError as error:
        refusal = str(error)
    else:
        return check(digest) + _check_named(data, digest.text)
    assert re.fullmatch(r"x: byte \d+: [^\n]+", refusal), refusal
    return 0


def _check_named(data: bytes, text: str) -> int:
    named = parse_bytes(data, file="x", registry=BUILT_IN, layout=LAYOUTS[len(data) % len(LAYOUTS)])
    assert named.text == text
    return check(named)


def check(digest: Digest) -> int:
    """Assert that all holds of a digest; return the number of its releases."""
    _check_tiling(digest)
    for release in digest:
        _check_release(digest, release)
    _check_spans(digest)
    _check_exports(digest)
    return len(digest)


def _check_tiling(digest: Digest) -> None:
    pieces = [release.span for release in digest]
    pieces += [each.span for each in digest.furniture if each.release is None]
    assert "".join(digest.text[start:end] for start, end in sorted(pieces)) == digest.text
    for each in digest.furniture:
        if each.release is not None:
            start, end = digest[each.release].span
            assert start <= each.span.start < each.span.end <= end


def _check_release(digest: Digest, release: Release) -> None:
    assert _ID.fullmatch(release.id)
    for span, value in _values(release):
        assert (span is None) == (value is None)
        assert span is None or digest.text[slice(*span)] == value
    inside = [release.span.start, *release.body_span, release.span.end]
    assert inside == sorted(inside)
    _check_blocks(digest.text, release)
    body = set(range(release.body_span.start + 1, release.body_span.end))
    assert list(release.glue) == sorted(body.intersection(release.glue))
    assert "".join(release.prose.split()) == "".join("".join(release.paragraphs).split())
    assert all(mention.start is None or mention.start <= (mention.end or mention.start) for mention in release.dates)
    day = release.published
    assert day is None or not (day.earliest and day.latest) or day.earliest <= day.latest


def _values(release: Release) -> Iterator[tuple[Span | None, str | None]]:
    """Yield each span that promises to be a value, and that value."""
    yield release.title_span, release.title
    yield release.source.span, release.source.label
    yield release.body_span, release.body
    if release.truncation:
        yield release.truncation.span, release.truncation.marker
    if release.embargo:
        yield release.embargo.span, release.embargo.text
    for deadline in release.advisory.deadlines if release.advisory else ():
        yield deadline.span, deadline.text
    for mention in release.dates:
        yield mention.span, mention.text
    for contact in release.contacts:
        yield contact.span, contact.text
    for handle in release.handles:
        yield handle.span, handle.handle


def _check_blocks(text: str, release: Release) -> None:
    """Every character of a body that is no white space stands in one block, and the blocks are in order."""
    spans = [span for block in release.blocks for span in (block.marker_span, block.span) if span]
    left = release.body_span.start
    for start, end in spans:
        assert left <= start < end
        assert not text[left:start].strip()
        left = end
    assert left <= release.body_span.end
    assert not text[left : release.body_span.end].strip()


def _check_spans(digest: Digest) -> None:
    for span in _spans_in((digest.releases, digest.furniture, digest.notes)):
        assert 0 <= span.start <= span.end <= len(digest.text), span
    for note in (*digest.notes, *(note for release in digest for note in release.notes)):
        assert _CODE.fullmatch(note.code)
        assert note.message
        if note.span:
            assert digest.position(note.span.start) <= digest.position(note.span.end)


def _spans_in(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _spans_in(each)
    elif attrs.has(type(value)):
        yield from _spans_in(tuple(getattr(value, name) for name in attrs.fields_dict(type(value))))


def _check_exports(digest: Digest) -> None:
    record = digest_to_dict(digest)
    line = to_json(record)
    assert json.loads(line) == record
    line.encode()
    assert not _OBEYED.search(line)
    assert "\n" not in line
    for entry in to_calendar(digest).to_ical().decode().split("\r\n")[:-1]:
        assert _CALENDAR_LINE.match(entry), entry
        assert "\n" not in entry
        assert not _OBEYED.search(entry.replace("\t", " "))
    _check_page(page([digest]))


class _Tags(HTMLParser):
    """Notes what a page asks a browser to do."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.active: Counter[str] = Counter()
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.active += Counter([tag] if tag in _ACTIVE else [])
        self.active += Counter(name for name, _ in attrs if name.startswith("on") or name in {"src", "srcdoc", "style"})
        self.addresses += [value or "" for name, value in attrs if name in {"href", "action", "formaction"}]


def _check_page(written: str) -> None:
    """No tag that does something, and no address that runs something, comes out of a text."""
    written.encode()
    tags = _Tags(written)
    assert tags.active == _active_tags_of_a_plain_page()
    inert = ("#", "http://", "https://", "mailto:")
    assert all(address.startswith(inert) or address == "data:," for address in tags.addresses), tags.addresses


@cache
def _active_tags_of_a_plain_page() -> Counter[str]:
    return _Tags(page([parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.", registry=BUILT_IN)])).active
