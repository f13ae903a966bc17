"""The command, as a real process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pressparse import Registry, parse_file
from pressparse.export.record import to_dict, to_json
from tests.commands import records, run
from tests.gold import SEEDS

TEXT = "Pier reopens\n\nSource: NATO\n\nThe pier is open."


def test_the_main_job_prints_every_release_of_the_seeds() -> None:
    found = records(run("parse", SEEDS))
    assert len(found) == 30
    digests = [parse_file(path, registry=Registry.builtin()) for path in sorted(SEEDS.glob("*.txt"))]
    expected = [to_dict(release) for digest in digests for release in digest]
    assert found == [json.loads(to_json({**record, "because": []})) for record in expected]


def test_because_is_printed_when_asked_for() -> None:
    assert all(record["because"] for record in records(run("parse", SEEDS, "--because")))


def test_a_folder_stands_for_its_text_files_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "notes.md", "deep/c.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "deep" / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = records(run("parse", tmp_path))
    assert [record["file"] for record in found] == [str(tmp_path / name) for name in ("a.txt", "b.txt", "deep/c.txt")]


def test_standard_input_is_read() -> None:
    (record,) = records(run("parse", "-", stdin=TEXT.encode()))
    assert (record["file"], record["title"]) == ("-", "Pier reopens")


def test_json_is_one_object_a_file_with_its_notes_and_furniture(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"Page 3\n\nCaf\xe9 reopens\n\nSource: NATO\n\nIt is open.")
    done = run("parse", path, "--format", "json")
    record = json.loads(done.stdout)
    assert list(record) == ["file", "encoding", "layout", "notes", "furniture", "releases"]
    assert record["encoding"] == "windows-1252"
    assert record["notes"][0]["code"] == "encoding-guessed"
    assert record["furniture"] == [{"kind": "page", "span": [0, 8], "release": None}]
    assert record["releases"][0]["title"] == "Café reopens"


def test_notes_of_a_file_go_to_standard_error_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    done = run("parse", path)
    assert done.stdout == b""
    assert done.stderr.decode() == f"{path}: warning: no release: the file is empty [no-release]\n"


def test_the_table_is_for_people_and_shows_text_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    title = "Write to press[at]example [/b] [link=x] :smile: \x1b[31mred \u202eturned"
    path.write_text(f"{title}\n\nSource: [bold]Port\n\nIt is open.", encoding="utf-8")
    shown = run("parse", path, "--format", "table", environment={"COLUMNS": "200"}).stdout.decode()
    assert "Write to press[at]example [/b] [link=x] :smile: ␛[31mred <RIGHT-TO-LEFT OVERRIDE>turned" in shown
    assert "[bold]Port" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Pier reopens".encode("utf-16-le"))
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    done = run("parse", tmp_path, tmp_path / "missing.txt", expect=2)
    assert len(records(done)) == 1
    bad, missing = done.stderr.decode().splitlines()
    assert bad.startswith(f"pressparse: {tmp_path / 'a.txt'}: byte 1: no text: full of NUL bytes")
    assert missing == f"pressparse: {tmp_path / 'missing.txt'}: no such file or folder"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt"], "pressparse: missing.txt: no such file or folder"),
        (["page.txt", "--encoding", "ascii"], "pressparse: page.txt: byte 3: not ascii: "),
        (["page.txt", "--encoding", "klingon"], "pressparse: unknown text encoding: klingon"),
        (["page.txt", "--layout", "round"], "pressparse: unknown layout: round (known: cards, from-blog, "),
        (["empty"], "pressparse: empty: no *.txt files in this folder"),
        (["page.txt", "--encoding", "utf\udcff"], "pressparse: unknown text encoding: utf"),
        ([""], "pressparse: '': no such file or folder"),
        (["line\nbreak.txt"], "pressparse: line␊break.txt: no such file or folder"),
    ],
)
def test_misuse_is_one_clear_line_and_exit_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "page.txt").write_text("Café\n\nSource: NATO\n\nOpen.", encoding="utf-8")
    done = run("parse", *arguments, expect=2, environment={"PYTHONPATH": os.environ.get("PYTHONPATH", "")})
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(message)
    assert done.stdout == b""


@pytest.mark.parametrize("form", ["jsonl", "json", "table"])
def test_a_closed_pipe_is_no_error(tmp_path: Path, form: str) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([TEXT] * 3000), encoding="utf-8")
    command = f"({sys.executable} -m pressparse parse {path} --format {form}; echo status $? >&2) | head -n 1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == b"status 0\n"


@pytest.mark.parametrize(
    ("redirection", "message"),
    [
        (">/dev/full", "standard output: No space left on device"),
        (">&-", "standard output is closed"),
        ("- <&-", "standard input is closed"),
    ],
)
def test_what_cannot_be_written_or_read_is_said_in_one_line(redirection: str, message: str) -> None:
    command = f"{sys.executable} -m pressparse parse {SEEDS} {redirection} >/dev/null"
    if redirection.startswith(">"):
        command = command.removesuffix(" >/dev/null")
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (2, f"pressparse: {message}\n")


def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise ModuleNotFoundError(name='click')", encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    done = run("parse", SEEDS, expect=2, environment={"PYTHONPATH": path})
    assert done.stderr.decode() == "pressparse: the command needs the extra 'cli': pip install 'pressparse[cli]'\n"


EXTRAS = ("cattrs", "click", "icalendar", "jinja2", "pyarrow", "pyspark", "rich")


def loaded_by(code: str) -> list[str]:
    """Return which packages of extras Python has loaded after some code, in a process of its own."""
    code = f"{code}\nimport sys; print(*[name for name in {EXTRAS} if name in sys.modules])"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()


def test_importing_the_library_imports_no_extra() -> None:
    assert loaded_by("import pressparse") == []


def test_the_command_imports_what_draws_and_exports_only_when_it_is_used() -> None:
    assert loaded_by("import pressparse.__main__") == []
    assert loaded_by("import pressparse.cli") == ["click"]
    argv = f"import sys; sys.argv = ['pressparse', 'parse', {str(SEEDS)!r}, '-o', '/dev/null']"
    assert loaded_by(f"{argv}\nfrom pressparse.__main__ import main\nmain()") == ["click"]


@pytest.mark.parametrize("command", ["", "parse", "explain", "dedupe", "view", "ics", "agencies", "layouts"])
def test_help_does_not_wait_for_what_parses(command: str) -> None:
    arguments = ["pressparse", *command.split(), "--help"]
    argv = f"import sys; sys.argv = {arguments!r}"
    sees = "any(name.startswith(('pressparse.fields', 'pressparse.agencies')) for name in sys.modules)"
    code = f"{argv}\nfrom pressparse.__main__ import main\nmain()\nprint('parser', {sees})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.endswith("parser False\n")


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith(b"pressparse, version ")
    assert b"Examples:" in run("parse", "--help").stdout
