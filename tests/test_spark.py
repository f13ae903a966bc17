"""Spark reads press releases as one machine does. Real Spark in local mode, where PySpark and Java are there."""

import datetime as dt
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pressparse import Release, parse_file
from pressparse.errors import UnreadableError, UsageError
from pressparse.export import to_arrow
from tests.gold import ROOT, SEEDS

pytest.importorskip("pyspark", reason="PySpark is not installed: pip install 'pressparse[spark]'")
pytest.importorskip("fsspec", reason="fsspec is not installed: pip install 'pressparse[spark]'")

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import datasource, types

from pressparse.scale.remote import Remote
from pressparse.scale.spark import PressReleases, register
from pressparse.scale.wanted import condition_of

needs_java = pytest.mark.skipif(
    not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="Spark needs Java 17 or newer"
)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession  # noqa: PLC0415

    before = os.environ.get("PYSPARK_PYTHON")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS").getOrCreate()
    register(session)
    yield session
    session.stop()
    if before is None:
        del os.environ["PYSPARK_PYTHON"]
    else:
        os.environ["PYSPARK_PYTHON"] = before


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder of the seeds and of a file that is no text."""
    folder = tmp_path_factory.mktemp("releases")
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, folder)
    (folder / "broken.txt").write_bytes(b"\0" * 99)
    return folder


@pytest.fixture(scope="module")
def releases(folder: Path) -> list[Release]:
    return [release for path in sorted(folder.glob("0*.txt")) for release in parse_file(path)]


@needs_java
def test_what_spark_writes_reads_back_as_the_table_of_one_machine(
    spark: Any, folder: Path, releases: list[Release], tmp_path: Path
) -> None:
    frame = spark.read.format("pressparse").load(f"{folder}/0*.txt").drop("error")
    frame.write.parquet(str(tmp_path / "out"))
    expected = to_arrow(releases)
    found = pq.read_table(tmp_path / "out").sort_by([("file", "ascending"), ("index", "ascending")])
    assert found.num_rows == len(releases) == 30
    assert found.cast(expected.schema).equals(expected)  # the cast renames the items of lists, and nothing else
    assert [each.type for each in found.schema if not pa.types.is_nested(each.type)] == [
        each.type for each in expected.schema if not pa.types.is_nested(each.type)
    ]


@needs_java
def test_a_bad_file_is_a_row_with_its_error_and_the_job_goes_on(spark: Any, folder: Path) -> None:
    frame = spark.read.format("pressparse").option("filesPerPartition", 1).load(str(folder))
    assert frame.rdd.getNumPartitions() == 4
    rows = frame.select("file", "index", "title", "error").collect()
    (bad,) = [row for row in rows if row["error"]]
    assert (bad["file"], bad["index"], bad["title"]) == (str(folder / "broken.txt"), None, None)
    assert "no text" in bad["error"]
    assert len(rows) == 31


@needs_java
def test_filters_on_source_and_date_are_told_to_the_reader(spark: Any, folder: Path, releases: list[Release]) -> None:
    since = dt.date(2023, 11, 1)
    frame = spark.read.format("pressparse").load(f"{folder}/*.txt")
    wanted = frame.where((frame.source.agency == "nato") & (frame.published.date >= since))
    found = [(row["file"], row["index"]) for row in wanted.collect()]
    assert sorted(found) == [
        (release.file, release.index)
        for release in releases
        if release.source.agency == "nato" and release.published and (release.published.date or dt.date.min) >= since
    ]
    assert found
    plan = wanted._jdf.queryExecution().optimizedPlan().toString()
    assert ("Filter" in plan) is not hasattr(datasource.DataSourceReader, "pushFilters")


@needs_java
def test_options_are_those_of_parse_file(spark: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Fähre fährt\nSource: NATO\nSie fährt am 3 March.\n".encode("cp1252"))
    reader = spark.read.format("pressparse").options(layout="dense", encoding="cp1252", near="2024-01-01")
    (row,) = reader.load([str(path)]).collect()
    expected = parse_file(path, layout="dense", encoding="cp1252", near=dt.date(2024, 1, 1))
    assert (row["id"], row["body"], row["error"]) == (expected[0].id, expected[0].body, None)
    assert row["dates"][0]["start"] == expected[0].dates[0].start == dt.date(2024, 3, 3)


SAMPLE = re.compile(r"^```py\n(.*?)^```\n\nprints\n\n```text\n(.*?)^```", re.MULTILINE | re.DOTALL)
"""Code of a page that needs more than the extra ``dev``: other code is tested with all pages."""


def run_sample(package: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return what the page's sample of a package prints, and what the page says it does."""
    monkeypatch.chdir(ROOT)
    samples = SAMPLE.findall((ROOT / "docs" / "scale.md").read_text(encoding="utf-8"))
    ((code, printed),) = (
        sample for sample in samples if f"import {package}" in sample[0] or f"from {package}" in sample[0]
    )
    exec(compile(code, "<sample>", "exec"), {"__name__": "__main__"})  # noqa: S102 - our own page
    return capsys.readouterr().out.strip(), printed.strip()


@needs_java
@pytest.mark.usefixtures("spark")
def test_the_page_shows_what_spark_prints(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shown, said = run_sample("pyspark", monkeypatch, capsys)
    assert shown == said


def test_the_page_shows_what_dask_prints(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("dask.bag", reason="Dask is not installed: pip install 'dask[bag]'")
    shown, said = run_sample("dask", monkeypatch, capsys)
    assert shown == said


@needs_java
def test_a_path_to_nothing_is_told_at_once(spark: Any, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="no such file"):
        spark.read.format("pressparse").load(str(tmp_path / "none.txt")).count()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"layout": "oval"}, "unknown layout: oval"),
        ({"encoding": "oval"}, "unknown text encoding: oval"),
        ({"near": "soon"}, "near is no day: 'soon'"),
        ({"filesPerPartition": "none"}, "filesPerPartition is no number from 1 on: 'none'"),
        ({"path": ""}, "name a path"),
    ],
)
def test_misuse_is_told_when_the_reader_is_made(options: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        PressReleases({"path": "news", **options}).reader(types.StructType())


def test_the_columns_are_those_of_the_arrow_table_and_the_error() -> None:
    schema = PressReleases({"path": "x"}).schema()
    assert schema.names == [*to_arrow(()).schema.names, "error"]
    assert schema["published"].dataType["date"].dataType == types.DateType()
    event = schema["advisory"].dataType["events"].dataType.elementType
    assert event["start"].dataType["local"].dataType == types.TimestampNTZType()
    assert event["start"].dataType["utc"].dataType == types.TimestampType()


def test_paths_are_files_folders_and_patterns_wherever_they_are(tmp_path: Path) -> None:
    memory = fsspec.filesystem("memory")
    for name in ("/news/b.txt", "/news/a.txt", "/news/deep/c.txt", "/news/.hidden/d.txt", "/news/e.md"):
        memory.pipe(name, b"text")
        path = tmp_path / name.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"text")
    remote = Remote({})
    for root in ("memory://", str(tmp_path)):
        assert list(remote.files([f"{root}/news/*.txt"])) == [f"{root}/news/a.txt", f"{root}/news/b.txt"]
        assert list(remote.files([f"{root}/news"])) == [f"{root}/news/{name}.txt" for name in ("a", "b", "deep/c")]
        assert list(remote.files([f"{root}/news/e.md"])) == [f"{root}/news/e.md"]
        assert remote.read(f"{root}/news/a.txt") == b"text"
        for nothing in ("news/*.csv", "none.txt"):
            with pytest.raises(UnreadableError, match="no such file"):
                list(remote.files([f"{root}/{nothing}"]))
        with pytest.raises(UnreadableError):
            remote.read(f"{root}/none.txt")


@pytest.mark.skipif(not hasattr(datasource, "EqualTo"), reason="this PySpark hands on no filters")
def test_a_filter_holds_where_spark_says_it_does(releases: list[Release]) -> None:
    nato = next(release for release in releases if release.source.agency == "nato" and release.published)
    day = dt.date(2023, 1, 1)
    cases = [
        (datasource.EqualTo(("source", "agency"), "nato"), True),
        (datasource.EqualTo(("source", "agency"), "europol"), False),
        (datasource.In(("source", "name"), ("NATO", "Europol")), True),
        (datasource.StringStartsWith(("source", "label"), "NA"), True),
        (datasource.StringEndsWith(("source", "label"), "NA"), False),
        (datasource.StringContains(("source", "label"), "AT"), True),
        (datasource.GreaterThan(("published", "earliest"), day), True),
        (datasource.GreaterThanOrEqual(("published", "latest"), day), True),
        (datasource.LessThan(("published", "latest"), day), False),
        (datasource.LessThanOrEqual(("published", "latest"), day), False),
        (datasource.IsNotNull(("published", "date")), nato.published is not None and nato.published.date is not None),
    ]
    for pushed, expected in cases:
        condition = condition_of(pushed)
        assert condition
        assert condition.holds_for(nato) is expected
        assert not condition.holds_for(None)  # the row of a bad file has no source and no date
    left = [
        datasource.EqualTo(("title",), "x"),
        datasource.EqualTo(("published", "span", "start"), 3),
        datasource.IsNull(("source", "agency")),
        datasource.Not(datasource.EqualTo(("source", "agency"), "nato")),
    ]
    assert [condition_of(pushed) for pushed in left] == [None] * len(left)
