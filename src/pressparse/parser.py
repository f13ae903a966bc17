"""The pipeline: bytes to text, text to sections, each section to a release."""

from __future__ import annotations

import datetime as dt
import os
import re
from typing import Final

from pressparse.arguments import check_settings, check_text, path_name
from pressparse.drafts import FileDraft
from pressparse.files import read_file
from pressparse.layouts.choice import Detection, choose, detect
from pressparse.layouts.layout import tile
from pressparse.model import Digest, Note, Severity
from pressparse.registry import Registry
from pressparse.text import Decoded, decode

_MARKUP: Final = re.compile(r"\s*+<(?:!doctype\b|html\b|\?xml\b)", re.IGNORECASE)


def parse_file(
    path: str | os.PathLike[str],
    *,
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Digest:
    r"""Parse a file of press releases.

    Args:
        path: the file. ``Digest.file`` and ``Release.file`` hold it as given.
        layout: the layout the file has, by name; found from the text where it is None.
        encoding: the encoding of the file; found from the bytes where it is None.
        registry: the agencies and layouts to parse with; where it is None, all that are installed.
        near: a day near which the caller knows the file to be; years that no text tells are taken near it.

    Returns:
        The releases and all else of the file. Offsets are code points of ``Digest.text``.

    Raises:
        UnreadableError: the file cannot be read, is no ordinary one, or changed while it was read.
        DecodingError: it holds no text, or none in the encoding named.
        UsageError: there is no such layout or encoding, or an argument is of a wrong type.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "page.txt"
    ...     size = path.write_text("Pier reopens\n\nSource: NATO\n\nIt is open.", encoding="utf-8")
    ...     digest = parse_file(path)
    >>> digest.encoding, digest.layout, digest[0].title
    ('utf-8', 'plain', 'Pier reopens')
    """
    name = path_name(path)
    check_settings(layout, registry, near, encoding)
    return parse_bytes(read_file(name), file=name, layout=layout, encoding=encoding, registry=registry, near=near)


def parse_bytes(
    data: bytes,
    *,
    file: str | None = None,
    layout: str | None = None,
    encoding: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Digest:
    r"""Parse the bytes of a file that the caller has read; everything else is as in ``parse_file``.

    >>> parse_bytes(b"Pier reopens\n\nSource: NATO\n\nIt is open.")[0].title
    'Pier reopens'
    """
    check_settings(layout, registry, near, encoding)
    return _parse(decode(data, path=file, encoding=encoding), file, layout, registry, near)


def parse_text(
    text: str,
    *,
    file: str | None = None,
    layout: str | None = None,
    registry: Registry | None = None,
    near: dt.date | None = None,
) -> Digest:
    r"""Parse a text of press releases; everything but decoding is as in ``parse_file``.

    Args:
        text: the text; ``Digest.text`` is the same, unchanged.
        file: a name for it, which ``Digest.file`` and ``Release.file`` hold.
        layout: the layout it has, by name; found from the text where it is None.
        registry: the agencies and layouts to parse with; where it is None, all that are installed.
        near: a day near which the caller knows the text to be; years that no text tells are taken near it.

    Returns:
        The releases and all else of the text. Offsets are code points of it.

    Raises:
        UsageError: there is no such layout, or an argument is of a wrong type.

    >>> digest = parse_text("Pier reopens\n\nSource: Port Authority\n\nThe pier is open.")
    >>> digest[0].title, digest[0].source.label, digest[0].body
    ('Pier reopens', 'Port Authority', 'The pier is open.')
    """
    check_text(text)
    check_settings(layout, registry, near)
    return _parse(Decoded(text, None), file, layout, registry, near)


def detect_layout(text: str, *, registry: Registry | None = None) -> Detection:
    r"""Tell which layout a text has and how sure that is, or that it is no text of press releases at all.

    Args:
        text: the text; only its first 256 Ki code points are looked at.
        registry: the layouts to choose from; where it is None, all that are installed.

    Returns:
        The layout's name, and how much of the text's head has its form.

    Raises:
        UsageError: an argument is of a wrong type.

    >>> detect_layout("Pier reopens\n\nSource: Port Authority\n\nThe pier is open.").layout
    'plain'
    >>> detect_layout("The pier is open.").layout is None
    True
    """
    check_text(text)
    check_settings(None, registry, None)
    registry = registry or Registry.installed()
    return detect(text, registry.layouts, registry.known_labels)


def _parse(
    decoded: Decoded, file: str | None, layout: str | None, registry: Registry | None, near: dt.date | None
) -> Digest:
    text = decoded.text
    registry = registry or Registry.installed()
    choice = choose(text, registry.layouts, layout)
    cut = choice.layout.split(text, choice.style, registry.known_labels)
    spans, furniture = tile(text, cut)
    releases = FileDraft(file, text, cut.sections, choice.style, registry, near).releases(spans)
    notes = (*decoded.notes, *cut.notes) if releases else (*decoded.notes, *cut.notes, _no_release(text))
    return Digest(file, decoded.encoding, choice.name if releases else None, text, releases, furniture, notes)


def _no_release(text: str) -> Note:
    return Note("no-release", Severity.WARNING, f"no release: {_why_no_release(text)}")


def _why_no_release(text: str) -> str:
    if not text.strip():
        return "the file is empty"
    if _MARKUP.match(text):
        return "the file is HTML or XML; take the text out of it first"
    return "no line such as 'Source: NATO' was found, nor another beginning of one"
