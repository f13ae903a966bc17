"""The public record: a release or a file as plain dictionaries and as JSON, and a release back from them.

The fields, their names and their order are those of ``Release``; the documentation describes them one by one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum, StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from attr import asdict  # unlike that of attrs, it can turn tuples into the lists that JSON has
from attrs import Attribute

from pressparse.errors import UsageError
from pressparse.export.extras import needs
from pressparse.lines import Span
from pressparse.model import SCHEMA, Digest, Note, Release

if TYPE_CHECKING:
    from cattrs import Converter

_ESCAPED: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What is written as ``\\uXXXX``: a terminal would obey it, or take it for a line's end, or it has no UTF-8."""


def to_dict(record: Release | Note) -> dict[str, Any]:
    r"""Return a record as dictionaries, lists, texts, numbers, booleans and None.

    Spans are lists of two offsets in code points, days are ISO dates, enums are their values.

    >>> from pressparse import parse_text
    >>> to_dict(parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.")[0])["source"]
    {'label': 'NATO', 'name': 'NATO', 'agency': 'nato', 'section': None, 'span': [22, 26]}
    """
    plain = asdict(record, value_serializer=_serialise, retain_collection_types=False)
    return {"schema": SCHEMA, **plain} if isinstance(record, Release) else plain


def from_dict(record: Mapping[str, Any]) -> Release:
    r"""Return the release that a record was made of: ``from_dict(to_dict(release)) == release``. Needs ``records``.

    Args:
        record: what ``to_dict`` returned, or a line of JSON Lines once it is decoded.

    Raises:
        UsageError: it is no record of this schema; the message says what is wrong, and where.
        PressparseError: the package ``cattrs`` is not installed.

    >>> import json
    >>> from pressparse import parse_text
    >>> release = parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024\n\nIt is open.")[0]
    >>> from_dict(json.loads(to_json(to_dict(release)))) == release
    True
    """
    converter = _converter()
    from cattrs import transform_error  # noqa: PLC0415 - the extra may not be installed

    if not isinstance(record, Mapping):  # as a line of some other JSON may be
        raise UsageError(f"not a record of schema {SCHEMA}: {type(record).__name__} instead of an object")
    fields = dict(record)
    schema = fields.pop("schema", None)
    if schema != SCHEMA:
        raise UsageError(f"not a record of schema {SCHEMA}: its schema is {schema!r}")
    try:
        return converter.structure(fields, Release)
    except Exception as error:  # cattrs raises groups of whatever the values raised
        raise UsageError(f"not a record of schema {SCHEMA}: {'; '.join(transform_error(error))}") from error


@cache
def _converter() -> Converter:
    with needs("records", "cattrs", "records that are read back"):
        from cattrs import Converter  # noqa: PLC0415 - the extra may not be installed
    converter = Converter(forbid_extra_keys=True)
    for exact in (str, int, bool):
        converter.register_structure_hook(exact, _exactly(exact))
    converter.register_structure_hook(StrEnum, lambda text, enum: enum(text))  # else the hook for texts would take them
    converter.register_structure_hook(Span, lambda pair, _: Span(*map(_exactly(int), pair)))
    converter.register_structure_hook(date, lambda day, _: date.fromisoformat(day))
    converter.register_structure_hook(datetime | date | None, lambda moment, _: _moment(moment))
    return converter


def _exactly(wanted: type) -> Callable[..., Any]:
    """Return a hook that refuses what is of another type: cattrs would make a text of a number."""

    def check(value: object, _: object = None) -> object:
        if type(value) is not wanted:
            raise TypeError(f"{value!r} is no {wanted.__name__}")
        return value

    return check


def _moment(written: str | None) -> date | None:
    if written is None:
        return None
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


def digest_to_dict(digest: Digest) -> dict[str, Any]:
    r"""Return all of a file but its text: name, encoding, layout, notes, furniture, releases.

    >>> from pressparse import parse_text
    >>> list(digest_to_dict(parse_text("Pier reopens\n\nSource: NATO\n\nIt is open.")))
    ['file', 'encoding', 'layout', 'notes', 'furniture', 'releases']
    """
    rest = asdict(
        digest,
        filter=lambda attribute, _: attribute.name not in {"text", "releases"},
        value_serializer=_serialise,
        retain_collection_types=False,
    )
    order = ("file", "encoding", "layout", "notes", "furniture")
    return {**{name: rest[name] for name in order}, "releases": [to_dict(release) for release in digest]}


def to_json(value: dict[str, Any], *, indent: int | None = None) -> str:
    r"""Return a dictionary as JSON that can be written as UTF-8; without ``indent``, on one line.

    Controls, turners of writing direction, U+2028, U+2029 and halves of surrogate pairs are escaped, so that no text
    from a file reaches a terminal as something to obey; they are read back as what they were.

    >>> to_json({"title": "caf\u00e9 \x9b31m \u202eturned"})
    '{"title": "café \\u009b31m \\u202eturned"}'
    """
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(_escape, written)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _serialise(_instance: object, _attribute: Attribute[Any] | None, value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return value
