"""The JSON Schema of the public record, made of the records themselves.

``python -m pressparse.export.schema > docs/record.schema.json`` writes the published one.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from enum import StrEnum
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from pressparse.lines import Span
from pressparse.model import SCHEMA, Release

_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_MOMENT: Final = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2})?)?$"

_PLAIN: Final[dict[object, dict[str, Any]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "pattern": _DAY},
    dt.datetime: {"type": "string", "pattern": _MOMENT},
    Span: {"$ref": "#/$defs/Span"},
}
"""How the types that are no records are written. A field that takes a day and a time takes a day alone, too."""

_SPAN: Final = {
    "description": "Start and end in code points of the decoded text, half open.",
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what ``to_dict`` gives for a release: a line of JSON Lines.

    >>> json_schema()["properties"]["index"]
    {'type': 'integer'}
    """
    definitions: dict[str, Any] = {"Span": _SPAN}
    release = _record(Release, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A press release, as pressparse writes it: schema {SCHEMA}",
        **release,
        "properties": {"schema": {"const": SCHEMA}, **release["properties"]},
        "required": ["schema", *release["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _record(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of one record; those of the records in it are added to the definitions."""
    hints = get_type_hints(record)
    names = [field.name for field in attrs.fields(record)]
    return {
        "description": (record.__doc__ or "").partition("\n\n")[0].replace("``", "`"),
        "type": "object",
        "properties": {name: _value(hints[name], definitions) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _value(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a type, or a form of one
    if kind in _PLAIN:
        return _PLAIN[kind]
    if get_origin(kind) in {Union, UnionType}:
        # Every union has None. One of a moment and a day is a moment, which may be a day alone.
        return _or_null(_value(get_args(kind)[0], definitions))
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _value(get_args(kind)[0], definitions)}
    if issubclass(kind, StrEnum):
        return {"enum": [str(each) for each in kind]}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = _record(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(json_schema(), indent=1) + "\n")
