"""Apache Spark reads press releases: ``spark.read.format("pressparse").load("path/*.txt")``. Needs the extra ``spark``.

The columns are those of ``export.to_arrow``, and behind them ``error``: a file that cannot be parsed is a row of its
own, which has only its name and what is wrong with it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field, frozen

from pressparse.errors import PressparseError, UsageError
from pressparse.export import to_arrow
from pressparse.export.extras import needs
from pressparse.model import Release
from pressparse.parser import parse_bytes
from pressparse.scale.remote import Remote
from pressparse.scale.wanted import Condition, condition_of

with needs("spark", "pyspark", "data frames of Spark"):
    from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
    from pyspark.sql.types import StringType, StructType

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

FORMAT: Final = "pressparse"
ERROR: Final = "error"
"""The column that says what is wrong with a file."""

_FILES_PER_PARTITION: Final = 100
_RELEASES_AT_A_TIME: Final = 512
_PUSHES_FILTERS: Final = "spark.sql.python.filterPushdown.enabled"


def register(spark: SparkSession) -> None:
    """Make the format ``pressparse`` known to a session, and let Spark hand on its filters (from Spark 4.1 on)."""
    spark.conf.set(_PUSHES_FILTERS, "true")
    spark.dataSource.register(PressReleases)


class PressReleases(DataSource):
    """Files of press releases as a data source.

    ``load`` takes a path or a list of them, each a file, a folder (its ``*.txt`` at any depth) or a pattern, on this
    machine or as ``hdfs://…``, ``s3://…``. Options, whose case does not count: ``layout``, ``encoding`` and ``near`` as
    in ``parse_file``; ``filesPerPartition`` (100); ``fs.NAME`` is handed to fsspec's file system as ``NAME``.
    """

    @classmethod
    def name(cls) -> str:
        """Return the name of the format."""
        return FORMAT

    def schema(self) -> StructType:
        """Return the columns: those of the Arrow table, and the error."""
        return from_arrow_schema(to_arrow(()).schema).add(ERROR, StringType())

    def reader(self, schema: StructType) -> Reader:
        """Return what reads the files."""
        return Reader(schema, Settings.of(self.options))


@frozen
class Settings:
    """The options of a data source, read and checked.

    Raises:
        UsageError: there is no path, or an option has no meaning.
    """

    paths: tuple[str, ...]
    parsing: Mapping[str, Any]
    remote: Remote
    files_per_partition: int

    @classmethod
    def of(cls, options: Mapping[str, str]) -> Settings:
        """Read the options as Spark has them: texts by names in small letters."""
        given = {name.lower(): value for name, value in options.items()}
        paths = json.loads(given["paths"]) if "paths" in given else [given["path"]] if given.get("path") else []
        if not paths:
            raise UsageError("nothing to load: name a path")
        near = _day(given.get("near"))
        parsing: dict[str, Any] = {"layout": given.get("layout"), "encoding": given.get("encoding"), "near": near}
        parse_bytes(b"", **parsing)  # raises what would be wrong with every file
        of_file_system = {name[3:]: value for name, value in given.items() if name.startswith("fs.")}
        return cls(tuple(paths), parsing, Remote(of_file_system), _number(given.get("filesperpartition")))


class Files(InputPartition):
    """A batch of files."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(tuple(names))


@define
class Reader(DataSourceReader):
    """Reads batches of files as rows."""

    schema: StructType
    settings: Settings
    conditions: list[Condition] = field(factory=list)

    def pushFilters(self, filters: list[Any]) -> Iterable[Any]:  # noqa: N802 - Spark's name
        """Take the filters on source and date, and leave the others to Spark."""
        for pushed in filters:
            if condition := condition_of(pushed):
                self.conditions.append(condition)
            else:
                yield pushed

    def partitions(self) -> list[Files]:
        """Return the files, in batches."""
        names = self.settings.remote.files(self.settings.paths)
        return [Files(some) for some in _in_batches(names, self.settings.files_per_partition)]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        """Yield the releases of some files, and then the files that could not be parsed."""
        errors: list[PressparseError] = []
        for some in _in_batches(self._releases(partition.value, errors), _RELEASES_AT_A_TIME):
            yield from self._batches(to_arrow(some))
        if errors and self._wants(None):
            yield from self._batches(_table_of_errors(errors))

    def _releases(self, names: Iterable[str], errors: list[PressparseError]) -> Iterator[Release]:
        for name in names:
            try:
                digest = parse_bytes(self.settings.remote.read(name), file=name, **self.settings.parsing)
            except PressparseError as error:
                errors.append(error)
            else:
                yield from filter(self._wants, digest)

    def _wants(self, release: Release | None) -> bool:
        return all(condition.holds_for(release) for condition in self.conditions)

    def _batches(self, table: pa.Table) -> list[pa.RecordBatch]:
        """Return a table as Spark takes it: with all columns, of its own types down to the names of list items."""
        import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed

        schema = to_arrow_schema(self.schema, timezone="UTC")
        if ERROR not in table.column_names:
            table = table.append_column(ERROR, pa.nulls(table.num_rows, pa.string()))
        batches: list[pa.RecordBatch] = table.cast(schema).to_batches()
        return batches


def _table_of_errors(errors: Sequence[PressparseError]) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415 - the extra may not be installed

    schema = to_arrow(()).schema.append(pa.field(ERROR, pa.string()))
    rows = [{"file": error.path, ERROR: error.message} for error in errors]
    return pa.Table.from_pylist(rows, schema)


def _in_batches(things: Iterable[Any], number: int) -> Iterator[list[Any]]:
    remaining = iter(things)
    while some := list(islice(remaining, number)):
        yield some


def _day(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError as error:
        raise UsageError(f"near is no day: {written!r}") from error


def _number(written: str | None) -> int:
    number = int(written) if written and written.isdecimal() else _FILES_PER_PARTITION if written is None else 0
    if number < 1:
        raise UsageError(f"filesPerPartition is no number from 1 on: {written!r}")
    return number
