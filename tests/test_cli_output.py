"""What the command writes, and where: forms, files that appear whole or not at all, errors in one line."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from pressparse import parse_file
from pressparse.export.record import to_dict, to_json
from tests.commands import COMMAND, records, run
from tests.gold import SEEDS
from tests.pages import OPENING, page, release, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pages of two releases each."""
    news = tmp_path / "news"
    news.mkdir()
    write(news, a=page(release(), release("Harbour day")), b=page(release("=1+1 boats"), release("Night ferries")))
    return news


NEWS = SEEDS.parent / "examples" / "news"
TITLES = ["Pier reopens", "Harbour day", "=1+1 boats", "Night ferries"]


@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv", "parquet"])
def test_the_suffix_of_the_file_tells_the_format(folder: Path, tmp_path: Path, suffix: str) -> None:
    by_suffix, by_name = tmp_path / f"out.{suffix}", tmp_path / "out"
    assert run("parse", folder, "-o", by_suffix).stdout == b""
    run("parse", folder, "-o", by_name, "--format", suffix)
    assert by_suffix.read_bytes() == by_name.read_bytes()


@pytest.mark.parametrize("command", ["parse", "dedupe"])
def test_a_suffix_that_tells_no_format_is_refused(folder: Path, tmp_path: Path, command: str) -> None:
    out = tmp_path / "out.xlsx"
    message = run(command, folder, "-o", out, expect=2).stderr.decode()
    assert message.startswith(f"pressparse: {out}: the suffix tells no format: name one of table, jsonl, json, csv")
    assert message.endswith("; spreadsheets open csv\n")
    assert "spreadsheets" not in run(command, folder, "-o", tmp_path / "out.tsv", expect=2).stderr.decode()
    assert not out.exists()


def test_where_no_file_can_be_read_the_old_output_stays(folder: Path, tmp_path: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\0" * 99)
    for command, paths in (("parse", ["missing"]), ("view", ["missing", "away"]), ("dedupe", [folder / "bad.txt"])):
        out = tmp_path / "out"
        out.write_bytes(b"before")
        assert run(command, *paths, "-o", out, expect=2).stderr.count(b"\n") == len(paths)
        assert out.read_bytes() == b"before"
    run("parse", folder, "missing", "-o", out, expect=2)
    assert out.read_bytes().count(b"\n") == len(TITLES)


def test_it_is_said_where_nothing_is_what_was_asked_for(folder: Path) -> None:
    none = "pressparse: none of the 4 releases is what the options ask for"
    done = run("parse", folder, "--source", "Natoo", "--source", "osce")
    assert done.stdout == b""
    assert done.stderr.decode().splitlines() == [none, "pressparse: no agency is called 'natoo'; did you mean nato?"]
    assert run("parse", folder, "--source", "osce").stderr.decode().splitlines() == [none]


def test_a_kind_and_a_format_are_known_however_they_are_written() -> None:
    expected = run("parse", NEWS, "--kind", "media_advisory", "--format", "csv").stdout
    for kind in ("media advisory", "Media-Advisory"):
        assert run("parse", NEWS, "--kind", kind, "--format", "CSV").stdout == expected
    assert b"'press' is not one of 'news'" in run("parse", NEWS, "--kind", "press", expect=2).stderr


def test_a_command_without_a_path_is_told_what_to_name() -> None:
    for command in ("parse", "explain", "dedupe", "view", "ics"):
        said = run(command, expect=2).stderr.decode()
        assert said.startswith(f"Usage: pressparse {command} [OPTIONS] PATH...\n")
        assert said.endswith("\nError: Missing PATH: name files or folders, or - for standard input.\n")


def test_what_is_no_day_is_told_how_one_is_written(folder: Path) -> None:
    for option, value in (("--near", "yesterday"), ("--since", "2024-02-30"), ("--until", "31.5.2024")):
        said = run("parse", folder, option, value, expect=2).stderr.decode()
        assert said.endswith(f"Error: Invalid value for '{option}': '{value}' is not a day written like 2024-05-31.\n")


def test_a_closed_standard_error_hides_nothing_else(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    script = f"{' '.join(COMMAND)} parse {folder} missing 2>&-"
    done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stdout.count(b"\n")) == (2, len(TITLES))


def test_a_file_has_what_is_printed_otherwise(folder: Path, tmp_path: Path) -> None:
    for form in ("jsonl", "json", "csv", "table"):
        run("parse", folder, "-o", tmp_path / form, "--format", form)
        assert (tmp_path / form).read_bytes() == run("parse", folder, "-o", "-", "--format", form).stdout


def test_csv_is_one_table_in_which_no_title_is_a_formula(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("parse", folder, "--format", "csv").stdout.decode("utf-8-sig"))))
    assert [row["title"] for row in rows] == [*TITLES[:2], "'=1+1 boats", TITLES[3]]
    plain = run("parse", folder, "--format", "csv", "--formulas").stdout.decode("utf-8-sig")
    assert [row["title"] for row in csv.DictReader(io.StringIO(plain))] == TITLES


def test_parquet_is_read_back(folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra 'arrow' is not installed")
    run("parse", folder, "-o", tmp_path / "out.parquet")
    found = parquet.ParquetFile(tmp_path / "out.parquet")
    assert found.read()["title"].to_pylist() == TITLES
    assert found.num_row_groups == 1
    run("parse", folder, "-o", tmp_path / "jobs.parquet", "--jobs", "2")
    assert (tmp_path / "jobs.parquet").read_bytes() == (tmp_path / "out.parquet").read_bytes()


def test_parquet_is_not_printed(folder: Path) -> None:
    done = run("parse", folder, "--format", "parquet", expect=2)
    assert (done.stdout, done.stderr) == (b"", b"pressparse: parquet is no text to be printed: name a file with -o\n")


def test_any_number_of_jobs_prints_the_same(folder: Path) -> None:
    for form in ("jsonl", "json", "csv", "table"):
        one, two = (run("parse", folder, SEEDS, "--format", form, "--jobs", jobs) for jobs in ("1", "2"))
        assert one.stdout == two.stdout


def test_layout_encoding_and_near_reach_every_file(folder: Path) -> None:
    (folder / "c.txt").write_text(release("Café reopens", body="It opens on 3 May."), encoding="utf-16-le")
    (folder / "a.txt").unlink()
    (folder / "b.txt").unlink()
    for jobs in ("1", "2"):
        options = ("--layout", "dense", "--encoding", "utf-16-le", "--near", "2019-04-30", "--jobs", jobs)
        (record,) = json.loads(run("parse", folder, "--format", "json", *options).stdout)["releases"]
        assert (record["dates"][0]["start"], record["dates"][0]["year_basis"]) == ("2019-05-03", "caller")
        assert json.loads(run("parse", folder, "--format", "json", *options).stdout)["layout"] == "dense"


def test_layout_encoding_and_near_reach_standard_input() -> None:
    page = release("Café reopens", body="It opens on 3 May.").encode("utf-16-le")
    options = ("--layout", "dense", "--encoding", "utf-16-le", "--near", "2019-04-30")
    read = json.loads(run("parse", "-", "--format", "json", *options, stdin=page).stdout)
    assert (read["layout"], read["encoding"]) == ("dense", "utf-16-le")
    assert read["releases"][0]["dates"][0]["start"] == "2019-05-03"


def test_a_file_that_is_read_is_not_written_over(folder: Path) -> None:
    before = (folder / "a.txt").read_bytes()
    (folder / "link").symlink_to(folder / "a.txt")
    for output in (folder / "a.txt", folder / "link"):
        done = run("parse", folder, "-o", output, "--format", "jsonl", expect=2)
        assert done.stderr.decode() == f"pressparse: {output}: this is a file to be read; it would be lost\n"
    assert (folder / "a.txt").read_bytes() == before


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_full_disk_is_one_line_and_leaves_the_old_file(folder: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"before")
    write(folder, long=page(*[release(body="Much text. " * 9000)] * 3))
    script = f'ulimit -f 8; exec "$@" -o {out} --format {form}'
    done = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *COMMAND, "parse", str(folder)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode()) == (2, f"pressparse: {out}: File too large\n")
    assert out.read_bytes() == b"before"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["news", "out"]


def test_what_is_no_ordinary_file_is_written_to(folder: Path) -> None:
    done = run("parse", folder, "-o", "/dev/full", expect=2)
    assert done.stderr == b"pressparse: /dev/full: No space left on device\n"


@pytest.mark.parametrize("command", ["parse", "dedupe", "ics", "explain"])
def test_a_folder_that_is_not_there_is_one_line(folder: Path, tmp_path: Path, command: str) -> None:
    out = tmp_path / "missing" / "out"
    done = run(command, folder, "-o", out, expect=2)
    assert done.stderr.decode() == f"pressparse: {out}: No such file or directory\n"


def test_the_new_file_has_the_permissions_of_the_old_one(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.touch(mode=0o640)
    out.chmod(0o640)
    run("parse", folder, "-o", out)
    assert out.stat().st_mode & 0o777 == 0o640


def test_the_file_has_the_good_ones_where_one_is_bad(folder: Path, tmp_path: Path) -> None:
    (folder / "aa.txt").write_bytes(b"\0" * 999)
    out = tmp_path / "out.jsonl"
    for jobs in ("1", "2"):
        done = run("parse", folder, "-o", out, "--jobs", jobs, expect=2)
        assert done.stderr.decode().startswith(f"pressparse: {folder / 'aa.txt'}: byte 0: no text")
        assert [json.loads(line)["title"] for line in out.read_text(encoding="utf-8").splitlines()] == TITLES


def test_strict_takes_warnings_for_errors_and_names_their_files(tmp_path: Path) -> None:
    write(tmp_path, empty="", fine=release(), odd=release("Pier reopens", "", "It is open."))
    done = run("parse", tmp_path, expect=0)
    assert done.stderr.decode() == f"{tmp_path}/empty.txt: warning: no release: the file is empty [no-release]\n"
    done = run("parse", tmp_path, "--strict", expect=2)
    assert done.stderr.decode().splitlines() == [
        f"{tmp_path}/empty.txt: error: no release: the file is empty [no-release]",
        f"{tmp_path}/odd.txt:3:8: error: nothing names the source [source-empty]",
    ]
    assert len(records(done)) == 2
    assert run("parse", tmp_path / "fine.txt", "--strict").stderr == b""


def test_a_thousand_notes_of_a_kind_are_printed_and_the_rest_counted(tmp_path: Path) -> None:
    for number in range(1003):
        (tmp_path / f"{number}.txt").touch()
    (tmp_path / "latin.txt").write_bytes(release("Caf\u00e9").encode("cp1252"))
    lines = run("parse", tmp_path).stderr.decode().splitlines()
    assert sum("[no-release]" in line and line.startswith(str(tmp_path)) for line in lines) == 1000
    assert sum("[encoding-guessed]" in line for line in lines) == 1
    assert lines[-1] == "pressparse: 3 more notes [no-release] are not shown"


def test_json_of_chosen_releases_is_still_one_object_a_file(folder: Path) -> None:
    done = run("parse", folder / "a.txt", "--format", "json", "--kind", "speech")
    assert json.loads(done.stdout)["releases"] == []


def test_filters_choose_among_the_seeds() -> None:
    releases = [each for path in sorted(SEEDS.glob("*.txt")) for each in parse_file(path)]
    cut = [to_json(to_dict(each) | {"because": []}) for each in releases if each.truncation]
    done = run("parse", SEEDS, "--truncated", "--source", "EUROPOL", "--source", "interpol", "--kind", "news")
    assert cut
    assert done.stdout.decode().splitlines() == cut


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_release_once_where_that_is_wanted(tmp_path: Path, jobs: str) -> None:
    cut = " ".join(OPENING.split()[:30])
    (tmp_path / "empty.txt").touch()
    write(tmp_path, a=page(release(body=f"{cut}…"), release("Harbour day")), b=page(release(), release("Harbour day")))
    done = run("parse", tmp_path, tmp_path, tmp_path / "a.txt", "--unique", "--jobs", jobs)
    assert [(each["file"][-5:], each["index"]) for each in records(done)] == [("a.txt", 1), ("b.txt", 0)]
    assert done.stderr.decode().splitlines() == [
        "pressparse: copies left out: 2; 'pressparse dedupe' names them and says why",
        f"{tmp_path}/empty.txt: warning: no release: the file is empty [no-release]",
    ]
    twice = page(release(), release()).encode()
    assert len(records(run("parse", "-", "--unique", stdin=twice))) == 1
    assert records(run("parse", SEEDS, "--unique")) == records(run("parse", SEEDS))


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    assert len(records(run("parse", folder, folder / "a.txt", folder))) == 4
