"""Tables: what pandas, Polars, DuckDB and spreadsheets read in them."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import attrs
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Registry, Release, Span, parse_file, parse_text
from pressparse.dedupe import dedupe
from pressparse.errors import UnreadableError, UsageError
from pressparse.export import (
    dates_to_arrow,
    quotations_to_arrow,
    to_arrow,
    to_calendar,
    to_dict,
    write_csv,
    write_parquet,
)
from pressparse.export.table.arrow import to_stream, write_streams
from pressparse.export.table.columns import DATE, MOMENT, QUOTATION, RELEASE, Column
from pressparse.model import DateMention, Embargo, Quote
from tests.gold import SEEDS
from tests.test_record import FULL
from tests.writers import RELEASES, TEXTS, WRITERS, Written

BUILT_IN = Registry.builtin()


@pytest.fixture(scope="module")
def releases() -> list[Release]:
    return [each for path in sorted(SEEDS.glob("*.txt")) for each in parse_file(path, registry=BUILT_IN)]


def as_record(value: Any, column: Column) -> Any:
    """Return a cell of the table as the public record has it."""
    if value is None:
        return None
    if column is MOMENT:
        return moment(value)
    if isinstance(column, list):
        return [as_record(each, column[0]) for each in value]
    if isinstance(column, str):
        return value.isoformat() if isinstance(value, dt.date) else value
    if set(column) == {"start", "end"}:
        return [value["start"], value["end"]]
    return {name: as_record(value[name], part) for name, part in column.items()}


def moment(value: dict[str, Any]) -> str:
    if value["local"] is None:
        return str(value["day"])
    offset = value["local"] - value["utc"].replace(tzinfo=None) if value["utc"] else None
    zone = dt.timezone(offset) if offset is not None else None
    return str(value["local"].replace(tzinfo=zone).isoformat(timespec="seconds"))


def check(found: Sequence[Release]) -> None:
    """See that the table says all that the public record says, and nothing else."""
    table = to_arrow(found)
    table.validate(full=True)
    rows = [{name: as_record(row[name], column) for name, column in RELEASE.items()} for row in table.to_pylist()]
    records = [{key: value for key, value in to_dict(release).items() if key != "schema"} for release in found]
    assert rows == records


def test_a_row_says_what_the_record_says(releases: list[Release]) -> None:
    assert len(releases) == 30
    check(releases)
    check(list(parse_text(FULL)))


@given(written=RELEASES, writer=st.sampled_from(sorted(WRITERS)))
def test_a_row_says_what_the_record_says_in_any_layout(written: Sequence[Written], writer: str) -> None:
    check(list(parse_text(WRITERS[writer](written), registry=BUILT_IN)))


@given(body=TEXTS)
def test_a_row_of_an_odd_text_says_what_the_record_says(body: str) -> None:
    check(list(parse_text(f"A title of some words\n\nSource: NATO\n\n{body}", registry=BUILT_IN)))


def test_the_columns_are_the_fields() -> None:
    assert list(RELEASE) == [each.name for each in attrs.fields(Release)]
    assert list(QUOTATION) == [each.name for each in attrs.fields(Quote)]
    assert list(DATE) == [each.name for each in attrs.fields(DateMention)]


def test_columns_are_typed_and_so_without_rows(releases: list[Release]) -> None:
    schema = to_arrow(()).schema
    assert schema == to_arrow(releases).schema
    assert schema.field("span").type == pa.struct([("start", pa.int64()), ("end", pa.int64())])
    assert schema.field("published").type.field("date").type == pa.date32()
    assert schema.metadata == {b"pressparse.schema": b"1"}


def test_a_time_is_there_as_the_clock_shows_it_and_in_utc() -> None:
    advisory = to_arrow(parse_text(FULL))["advisory"][0].as_py()
    tour, conference = (event["start"] for event in advisory["events"])
    assert tour["local"] == dt.datetime(2024, 5, 7, 9, 15)
    assert tour["utc"] == dt.datetime(2024, 5, 7, 7, 15, tzinfo=dt.UTC)
    assert (conference["local"], conference["utc"]) == (dt.datetime(2024, 5, 7, 10, 30), None)


def test_the_last_hour_of_all_has_no_utc() -> None:
    last = dt.datetime(9999, 12, 31, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
    embargo = Embargo(until=last, tz="EST", text="x", span=Span(0, 1))
    found = to_arrow([attrs.evolve(release("Harbour days"), embargo=embargo)])["embargo"][0].as_py()
    assert found["until"] == {"day": last.date(), "local": last.replace(tzinfo=None), "utc": None}


def test_half_a_surrogate_pair_is_replaced() -> None:
    found = parse_text("Boats \ud800 ahoy\n\nSource: NATO\n\nOpen.")
    assert to_arrow(found)["title"][0].as_py() == "Boats \ufffd ahoy"
    assert rows_of(found)[0]["title"] == "Boats \ufffd ahoy"


def test_more_rows_than_a_batch_come_in_order() -> None:
    digest = parse_text("\n\n".join(f"Pier {number} reopens\n\nSource: NATO\n\nOpen." for number in range(1200)))
    assert to_arrow(digest)["index"].to_pylist() == list(range(1200))


def test_quotations_are_one_row_each(releases: list[Release]) -> None:
    table = quotations_to_arrow(releases)
    expected = [
        (release.file, release.index, number, quote.text, quote.speaker_full, *quote.span)
        for release in releases
        for number, quote in enumerate(release.quotes)
    ]
    assert len(expected) > 10
    columns = ["file", "index", "number", "text", "speaker_full", "span_start", "span_end"]
    assert [tuple(row.values()) for row in table.select(columns).to_pylist()] == expected


def test_dates_are_one_row_each(releases: list[Release]) -> None:
    table = dates_to_arrow(releases)
    assert table.schema.field("start").type == pa.date32()
    expected = [(release.id, date.text, date.start) for release in releases for date in release.dates]
    assert len(expected) > 10
    assert [tuple(row.values()) for row in table.select(["id", "text", "start"]).to_pylist()] == expected


def test_flat_tables_are_flat_and_join_with_releases(releases: list[Release]) -> None:
    for table in (quotations_to_arrow(releases), dates_to_arrow(releases), quotations_to_arrow(())):
        assert not any(pa.types.is_nested(field.type) for field in table.schema)
        assert table.column_names[:6] == ["id", "file", "index", "title", "source", "published"]
    with duckdb.connect() as connection:
        connection.register("releases", to_arrow(releases))
        connection.register("quotations", quotations_to_arrow(releases))
        connection.execute(
            "SELECT count(*) FROM quotations JOIN releases USING (file, index) "
            "WHERE substr(body, span_start - body_span.start + 1, span_end - span_start) LIKE '%' || text || '%'"
        )
        whole = sum("\n\n" not in quote.text for release in releases for quote in release.quotes)
        assert connection.fetchone() == (whole,)


@pytest.fixture(scope="module")
def parquet(releases: list[Release], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("parquet") / "releases.parquet"
    write_parquet(iter(releases), path)
    return path


def test_pyarrow_reads_from_parquet_what_was_written(releases: list[Release], parquet: Path) -> None:
    found = pq.read_table(parquet)
    assert found.equals(to_arrow(releases))
    assert found.schema.metadata == to_arrow(releases).schema.metadata


def test_pandas_reads_parquet(releases: list[Release], parquet: Path) -> None:
    frame = pd.read_parquet(parquet)
    assert frame["title"].tolist() == [release.title for release in releases]
    assert frame["quotes"].map(len).tolist() == [len(release.quotes) for release in releases]
    assert frame["source"][0]["agency"] == releases[0].source.agency


def test_duckdb_reads_parquet(releases: list[Release], parquet: Path) -> None:
    with duckdb.connect() as connection:
        connection.execute(f"SELECT title, published.date, len(dates) FROM '{parquet}'")  # noqa: S608 - our own file
        found = connection.fetchall()
    days = [release.published.date if release.published else None for release in releases]
    assert found == [(each.title, day, len(each.dates)) for each, day in zip(releases, days, strict=True)]


def test_polars_reads_parquet_and_arrow_alike(releases: list[Release], parquet: Path) -> None:
    frame = pl.read_parquet(parquet)
    assert frame.equals(pl.DataFrame(to_arrow(releases)))
    assert frame["kind"].to_list() == [release.kind for release in releases]


def test_parquet_goes_to_an_open_file_and_without_rows_has_its_columns() -> None:
    out = io.BytesIO()
    write_parquet((), out)
    assert pq.read_table(io.BytesIO(out.getvalue())).column_names == list(RELEASE)


def test_streams_of_some_files_give_the_parquet_of_them_all(releases: list[Release]) -> None:
    many = parse_text("\n\n".join(f"Pier {number} reopens\n\nSource: NATO\n\nOpen." for number in range(1200)))
    at_once, by_streams = io.BytesIO(), io.BytesIO()
    write_parquet([*releases, *many], at_once)
    write_streams(map(to_stream, (releases, (), many)), by_streams)
    assert pq.read_table(by_streams).equals(pq.read_table(at_once))


def rows_of(found: Sequence[Release], *, formulas: bool = False) -> list[dict[str, str]]:
    out = io.BytesIO()
    write_csv(found, out, formulas=formulas)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))


def test_csv_is_read_by_those_who_read_csv(releases: list[Release], tmp_path: Path) -> None:
    path = tmp_path / "releases.csv"
    write_csv(releases, path)
    titles = [release.title for release in releases]
    assert path.read_bytes().startswith(b"\xef\xbb\xbffile,index,id,")
    assert [row["title"] for row in rows_of(releases)] == titles
    frame = pd.read_csv(path)
    assert frame["title"].tolist() == titles
    assert frame["dates"].tolist() == [len(release.dates) for release in releases]
    assert pl.read_csv(path)["title"].to_list() == titles
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT title, lead_missing FROM '{path}'").fetchall()  # noqa: S608 - our own file
    assert found == [(release.title, release.lead_missing) for release in releases]


def test_csv_has_the_day_its_basis_the_notes_and_the_numbers() -> None:
    (row,) = rows_of(parse_text(FULL))
    assert (row["source"], row["section"], row["kind"]) == ("Port Authority (media)", "media", "media_advisory")
    assert (row["events"], row["deadlines"], row["quotes"]) == ("2", "1", "1")
    assert row["embargo"] == "2024-05-02T06:00:00+01:00"
    assert "unknown-agency" in row["notes"].split()
    assert rows_of(parse_text("Open\n\nSource: NATO\n\nOpen."))[0]["events"] == "0"


SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫"
BLANKS = ["", " ", "\xa0", "\u3000", "\t", "\ufeff", "\u200b", "\x0b", " \t "]


def release(title: str, body: str = "Open.") -> Release:
    (one,) = parse_text("Pier\n\nSource: NATO\n\nOpen.")
    return attrs.evolve(one, title=title, body=body)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
def test_no_cell_begins_with_a_formula(sign: str, blank: str) -> None:
    title = f"{blank}{sign}HYPERLINK(1)"
    (row,) = rows_of([release(title)])
    assert row["title"].lstrip("\t ").startswith("'") or f"{blank}'{sign}" in row["title"]
    assert row["title"].replace("'", "") == title
    assert rows_of([release(title)], formulas=True)[0]["title"] == title


@pytest.mark.parametrize("first", ["\t", "\r", "\n"])
def test_no_cell_begins_with_a_tab_or_line_break(first: str) -> None:
    assert rows_of([release(f"{first}Open")])[0]["title"] == f"'{first}Open"


def cells(line_of_file: str, separator: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(line_of_file, newline=""), delimiter=separator) for cell in row]


@given(
    body=st.lists(st.sampled_from([*SIGNS, *BLANKS, *';,"\r\n\t|', "'", "1+1", "a"]), max_size=12).map("".join),
    separator=st.sampled_from(",;\t"),
)
def test_no_cell_is_a_formula_whatever_a_spreadsheet_takes_for_the_separator(body: str, separator: str) -> None:
    out = io.BytesIO()
    write_csv([release(body, body)], out)
    found = cells(out.getvalue().decode("utf-8-sig"), separator)
    unseen = '\ufeff\u200b\x0b \xa0\u3000\t\r\n"'
    assert [cell for cell in found if cell.lstrip(unseen)[:1] in {*SIGNS}] == []


def test_the_guard_reads_a_run_of_blanks_once() -> None:
    # Read from each blank anew, this would take minutes.
    (row,) = rows_of([release("A title", "\n \t;" * 25_000 + "=1")])
    assert row["body"].endswith(";'=1")


@pytest.mark.parametrize(
    "make",
    [
        to_arrow,
        quotations_to_arrow,
        dates_to_arrow,
        to_calendar,
        dedupe,
        lambda given: write_csv(given, io.BytesIO()),
        lambda given: write_parquet(given, io.BytesIO()),
    ],
)
def test_files_in_the_place_of_releases_are_refused_with_what_to_do(make: Callable[[Any], object]) -> None:
    digest = parse_text(FULL)
    make(digest)
    with pytest.raises(UsageError, match=r"of the class Release, not Digest; .*chain.from_iterable\(digests\)"):
        make([digest])
    with pytest.raises(UsageError, match=r"of the class Release, not UnreadableError$"):
        make([UnreadableError("no such file")])
    with pytest.raises(UsageError, match="another iterable, not Release; put a single one into a list"):
        make(digest[0])
