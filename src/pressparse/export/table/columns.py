"""What the tables hold: every column with its type, as data.

A type is one of the words below; a dictionary is a record with named parts; a list of one type is a list of such
values. Any value may be null; a list of a record that is there is never null, only empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

Column: TypeAlias = "str | Mapping[str, Column] | list[Column]"

TEXT: Final = "text"
"""Unicode text; the value of an enum is its text."""
NUMBER: Final = "number"
"""A whole number; offsets are code points."""
TRUTH: Final = "truth"
DAY: Final = "day"
"""A calendar day."""
CLOCK: Final = "clock"
"""Day and time as a clock on the spot shows them, without a zone."""
INSTANT: Final = "instant"
"""A point in time, in UTC."""

SPAN: Final[Column] = {"start": NUMBER, "end": NUMBER}
MOMENT: Final[Column] = {"day": DAY, "local": CLOCK, "utc": INSTANT}
"""``local`` is null where only the day is known, ``utc`` where the text gives no zone."""

_EVENT: Final[Column] = {"start": MOMENT, "end": MOMENT, "tz": TEXT, "title": TEXT, "place": TEXT, "span": SPAN}
_DEADLINE: Final[Column] = {"due": MOMENT, "tz": TEXT, "text": TEXT, "span": SPAN}

QUOTATION: Final[Mapping[str, Column]] = {
    "text": TEXT,
    "speaker": TEXT,
    "speaker_full": TEXT,
    "speaker_title": TEXT,
    "attribution_span": SPAN,
    "span": SPAN,
}

DATE: Final[Mapping[str, Column]] = {
    "text": TEXT,
    "span": SPAN,
    "wide_span": SPAN,
    "start": DAY,
    "end": DAY,
    "precision": TEXT,
    "year_basis": TEXT,
    "time": TEXT,
    "tz": TEXT,
}

RELEASE: Final[Mapping[str, Column]] = {
    "file": TEXT,
    "index": NUMBER,
    "id": TEXT,
    "span": SPAN,
    "title": TEXT,
    "title_span": SPAN,
    "source": {"label": TEXT, "name": TEXT, "agency": TEXT, "section": TEXT, "span": SPAN},
    "body": TEXT,
    "body_span": SPAN,
    "published": {
        "date": DAY,
        "time": TEXT,
        "tz": TEXT,
        "basis": TEXT,
        "earliest": DAY,
        "latest": DAY,
        "span": SPAN,
    },
    "kind": TEXT,
    "subtitle": TEXT,
    "byline": TEXT,
    "dateline": {"place": TEXT, "date": DAY, "span": SPAN},
    "language": TEXT,
    "truncation": {"marker": TEXT, "span": SPAN, "rule": TEXT, "limit": NUMBER, "at_sentence_end": TRUTH},
    "lead_missing": TRUTH,
    "glue": [NUMBER],
    "dates": [DATE],
    "advisory": {"events": [_EVENT], "deadlines": [_DEADLINE]},
    "embargo": {"until": MOMENT, "tz": TEXT, "text": TEXT, "span": SPAN},
    "contacts": [{"label": TEXT, "name": TEXT, "email": TEXT, "phone": TEXT, "text": TEXT, "span": SPAN}],
    "links": [{"url": TEXT, "span": SPAN}],
    "handles": [{"handle": TEXT, "span": SPAN}],
    "quotes": [QUOTATION],
    "blocks": [{"kind": TEXT, "span": SPAN, "marker_span": SPAN, "level": NUMBER}],
    "because": [{"field": TEXT, "rule": TEXT, "span": SPAN, "alternatives": [TEXT]}],
    "notes": [{"code": TEXT, "severity": TEXT, "message": TEXT, "span": SPAN}],
}
"""One row a release: the record, field by field."""

OF_ITS_RELEASE: Final[Mapping[str, tuple[str, Column]]] = {
    "id": ("id", TEXT),
    "file": ("file", TEXT),
    "index": ("index", NUMBER),
    "title": ("title", TEXT),
    "source": ("source.name", TEXT),
    "published": ("published.date", DAY),
}
"""What a row of a flat table says of its release: where in the record it stands, and its type."""


def reach(record: object, path: str) -> Any:  # noqa: ANN401 - as many types as fields
    """Return what stands at a path of names parted by full stops, or None where a record on the way is None."""
    value = record
    for name in path.split("."):
        value = None if value is None else getattr(value, name)
    return value
