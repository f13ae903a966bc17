"""Releases as Arrow tables, one step away from pandas, Polars, DuckDB and Parquet. Needs the extra ``arrow``.

The columns are those of ``columns.py``. Rows are made and handed on a few hundred at a time, so that ``write_parquet``
can write more releases than fit in memory.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, Final

from pressparse.export.extras import needs
from pressparse.export.releases import each_release
from pressparse.export.table import columns
from pressparse.export.table.columns import Column, reach
from pressparse.model import SCHEMA, Release

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS_AT_A_TIME: Final = 512
_HALF: Final = re.compile("[\ud800-\udfff]")
"""A half of a surrogate pair: no encoding has it, so no table can."""


def to_arrow(releases: Iterable[Release]) -> pa.Table:
    r"""Return one row a release, its columns the fields of ``Release`` in their order; a ``Digest`` will do.

    Spans are ``{start, end}`` in code points, days are ``date32``, enums are their texts, lists are nested. Where a
    text has half a surrogate pair, U+FFFD stands instead.

    Raises:
        PressparseError: the package ``pyarrow`` is not installed.

    >>> from pressparse import parse_text
    >>> table = to_arrow(parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024\n\nIt is open."))
    >>> table.num_rows, table["title"][0].as_py(), table["published"][0].as_py()["date"]
    (1, 'Pier reopens', datetime.date(2024, 5, 3))
    """
    return _table(columns.RELEASE, _release_rows(releases))


def quotations_to_arrow(releases: Iterable[Release]) -> pa.Table:
    r"""Return one row a quotation: its release, which of its quotations it is (``number``, from 0), and its fields.

    Spans are two columns: ``span_start`` and ``span_end``.

    Raises:
        PressparseError: the package ``pyarrow`` is not installed.

    >>> from pressparse import parse_text
    >>> text = "Pier reopens\n\nSource: NATO\n\n“It is open again,” said Ann Roe."
    >>> quotations_to_arrow(parse_text(text)).select(["title", "text", "speaker"]).to_pylist()
    [{'title': 'Pier reopens', 'text': 'It is open again,', 'speaker': 'Ann Roe'}]
    """
    return _table(_flat_columns(columns.QUOTATION), _flat_rows(releases, "quotes", columns.QUOTATION))


def dates_to_arrow(releases: Iterable[Release]) -> pa.Table:
    r"""Return one row a date in title or body: its release, its ``number`` there from 0, and its fields.

    Raises:
        PressparseError: the package ``pyarrow`` is not installed.

    >>> from pressparse import parse_text
    >>> text = "Pier reopens\n\nSource: NATO\n\nIt will be open from 3 to 5 May 2024."
    >>> dates_to_arrow(parse_text(text)).select(["text", "start"]).to_pylist()
    [{'text': '3 to 5 May 2024', 'start': datetime.date(2024, 5, 3)}]
    """
    return _table(_flat_columns(columns.DATE), _flat_rows(releases, "dates", columns.DATE))


def write_parquet(releases: Iterable[Release], file: str | os.PathLike[str] | IO[bytes]) -> None:
    r"""Write the table of ``to_arrow`` as Parquet, a few hundred releases in memory at a time.

    Args:
        releases: any number of them; a generator over many files is read as it is written.
        file: a path, or a file that is open for bytes.

    Raises:
        PressparseError: the package ``pyarrow`` is not installed.
        OSError: the file cannot be written.

    >>> import io
    >>> from pressparse import parse_text
    >>> out = io.BytesIO()
    >>> write_parquet(parse_text("Pier reopens\n\nSource: NATO\n\nIt is open."), out)
    >>> out.getvalue()[:4]
    b'PAR1'
    """
    _write(_release_batches(releases), file)


def to_stream(releases: Iterable[Release]) -> bytes:
    """Return the table of ``to_arrow`` as an Arrow IPC stream: what a process sends of a file to one that writes.

    Raises:
        PressparseError: the package ``pyarrow`` is not installed.
    """
    table = to_arrow(releases)
    import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def write_streams(streams: Iterable[bytes], file: str | os.PathLike[str] | IO[bytes]) -> None:
    """Write what ``to_stream`` gave for each of some files as one Parquet file, as ``write_parquet`` would.

    Raises:
        PressparseError: the package ``pyarrow`` is not installed.
        OSError: the file cannot be written.
    """
    _write(_received(streams), file)


def _write(batches: Iterable[pa.RecordBatch], file: str | os.PathLike[str] | IO[bytes]) -> None:
    """Write batches of releases as Parquet, small ones together: a row group is what its readers skip or take."""
    with needs("arrow", "pyarrow", "tables"):
        import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed
        from pyarrow import parquet  # noqa: PLC0415 - the extra may not be installed

    schema = _schema(columns.RELEASE)
    where = os.fspath(file) if isinstance(file, str | os.PathLike) else file
    with parquet.ParquetWriter(where, schema) as writer:
        waiting: list[pa.RecordBatch] = []
        for batch in batches:
            waiting.append(batch)
            if sum(map(len, waiting)) >= _ROWS_AT_A_TIME:
                writer.write_table(pa.Table.from_batches(waiting, schema))
                waiting.clear()
        if waiting:
            writer.write_table(pa.Table.from_batches(waiting, schema))


def _release_batches(releases: Iterable[Release]) -> Iterator[pa.RecordBatch]:
    yield from _batches(_schema(columns.RELEASE), _release_rows(releases))


def _received(streams: Iterable[bytes]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed

    for stream in streams:
        yield from pa.ipc.open_stream(stream)


def _table(of: Mapping[str, Column], rows: Iterator[dict[str, Any]]) -> pa.Table:
    with needs("arrow", "pyarrow", "tables"):
        import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed
    schema = _schema(of)
    return pa.Table.from_batches(_batches(schema, rows), schema)


def _schema(of: Mapping[str, Column]) -> pa.Schema:
    import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed

    words = {
        columns.TEXT: pa.string(),
        columns.NUMBER: pa.int64(),
        columns.TRUTH: pa.bool_(),
        columns.DAY: pa.date32(),
        columns.CLOCK: pa.timestamp("us"),
        columns.INSTANT: pa.timestamp("us", "UTC"),
    }

    def arrow(column: Column) -> pa.DataType:
        if isinstance(column, str):
            return words[column]
        if isinstance(column, list):
            return pa.list_(arrow(column[0]))
        return pa.struct([pa.field(name, arrow(part)) for name, part in column.items()])

    return pa.schema(list(arrow(of)), {"pressparse.schema": str(SCHEMA)})


def _batches(schema: pa.Schema, rows: Iterator[dict[str, Any]]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed

    while some := list(islice(rows, _ROWS_AT_A_TIME)):
        yield pa.RecordBatch.from_pylist(some, schema)


def _release_rows(releases: Iterable[Release]) -> Iterator[dict[str, Any]]:
    return (_record(release, columns.RELEASE) for release in each_release(releases))


def _record(value: object, of: Mapping[str, Column]) -> dict[str, Any]:
    return {name: _cell(getattr(value, name), column) for name, column in of.items()}


def _cell(value: Any, column: Column) -> Any:  # noqa: ANN401 - as many types as columns
    """Return a value as Arrow takes it for its column."""
    if value is None:
        return None
    if isinstance(column, list):
        return [_cell(each, column[0]) for each in value]
    if column is columns.MOMENT:
        return _moment(value)
    if isinstance(column, Mapping):
        return _record(value, column)
    return _HALF.sub("\ufffd", value) if column is columns.TEXT else value


def _moment(value: dt.date) -> dict[str, dt.date | None]:
    if not isinstance(value, dt.datetime):
        return {"day": value, "local": None, "utc": None}
    local = value.replace(tzinfo=None)
    return {"day": value.date(), "local": local, "utc": _utc(value) if value.tzinfo else None}


def _utc(value: dt.datetime) -> dt.datetime | None:
    try:
        return value.astimezone(dt.UTC)
    except OverflowError:  # the last hours of the year 9999, or the first ones of all
        return None


def _flat_columns(of: Mapping[str, Column]) -> dict[str, Column]:
    flat: dict[str, Column] = {name: column for name, (_, column) in columns.OF_ITS_RELEASE.items()}
    flat["number"] = columns.NUMBER
    for name, column in of.items():
        if isinstance(column, Mapping):
            flat |= {f"{name}_{part}": kind for part, kind in column.items()}
        else:
            flat[name] = column
    return flat


def _flat_rows(releases: Iterable[Release], field: str, of: Mapping[str, Column]) -> Iterator[dict[str, Any]]:
    for release in each_release(releases):
        begin = {name: _cell(reach(release, path), kind) for name, (path, kind) in columns.OF_ITS_RELEASE.items()}
        for number, value in enumerate(getattr(release, field)):
            yield {**begin, "number": number, **_flat(value, of)}


def _flat(value: object, of: Mapping[str, Column]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, cell in _record(value, of).items():
        if isinstance(cell, dict):
            row |= {f"{name}_{part}": each for part, each in cell.items()}
        else:
            row[name] = cell
    return row
