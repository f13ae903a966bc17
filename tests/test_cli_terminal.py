"""The command on a terminal: tables, a progress bar, Ctrl-C, and text that must not command the terminal."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands import COMMAND, ON_TERMINAL, on_terminal, records, run, shown_by
from tests.gold import SEEDS
from tests.pages import page, release, write

LONG = page(*[release(f"Pier reopens, part {number}") for number in range(40)])
EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31mred \u202eturned \u200bhidden"
STYLE = re.compile(r"\x1b\[[0-9;]*m")


INTERRUPTS = """
import sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupting())
"""
"""Presses Ctrl-C when Python looks for a module."""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder that takes some seconds to read."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(150):
        write(folder, **{f"page-{number:03}": LONG})
    return folder


def test_a_terminal_gets_tables_as_wide_as_it_is() -> None:
    for columns in (80, 120):
        lines = STYLE.sub("", on_terminal("parse", SEEDS, columns=columns, plain=False)).splitlines()
        assert lines.count("\u2500" * columns) == 3
        assert columns - 15 < max(map(len, lines)) <= columns
    plain = on_terminal("parse", SEEDS).splitlines()
    assert plain == [line.rstrip() for line in plain]


def test_a_pipe_gets_no_colours_and_a_terminal_does() -> None:
    for command in (["parse", SEEDS], ["explain", SEEDS], ["agencies"], ["layouts"]):
        assert "\x1b" not in on_terminal(*command)
        assert STYLE.search(on_terminal(*command, plain=False))
    assert b"\x1b" not in run("explain", SEEDS).stdout


@pytest.mark.parametrize(
    "command",
    ["parse", "explain", "dedupe", "dedupe --format csv", "view -o -", "ics"]
    + [f"parse --format {form}" for form in ("jsonl", "json", "csv")],
)
def test_no_text_of_a_file_commands_the_terminal(tmp_path: Path, command: str) -> None:
    folder = tmp_path / "evil"
    folder.mkdir()
    evil = release(f"Title {EVIL}", f"Port {EVIL}", f"3 May 2024\n\n“Speech {EVIL} here,” said Ann {EVIL} Roe.\r{EVIL}")
    (folder / "a\x1b[31m.txt").write_text(evil, encoding="utf-8")
    write(folder, b=evil)
    shown = on_terminal(*command.split(), folder, plain=False)
    assert "owned" in shown or command == "ics"
    for sign in ("\x1b", "\x07", "\x9b", "\r", "\u202e", "\u200b"):
        assert sign not in STYLE.sub("", shown), ascii(sign)


def test_what_is_shown_of_a_form_for_programs_is_otherwise_that_form() -> None:
    shown = [json.loads(line) for line in on_terminal("parse", SEEDS, "--format", "jsonl").split("\n") if line]
    assert shown == records(run("parse", SEEDS))
    assert on_terminal("layouts", "--format", "csv").startswith("name,summary\n")


@pytest.mark.parametrize("columns", [30, 40, 60, 80, 200])
def test_a_table_has_day_and_title_on_any_terminal(tmp_path: Path, columns: int) -> None:
    write(tmp_path, a=release("Pier", "Port Authority", "3 May 2024\n\nIt is open."))
    shown = STYLE.sub("", on_terminal("parse", tmp_path / "a.txt", columns=columns, plain=False))
    assert "Pier" in shown
    assert "2024-05" in shown
    assert ("Authority" in shown) is (columns >= 80)
    assert max(map(len, shown.splitlines())) <= columns


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bar_tells_how_far_long_work_is(many: Path, tmp_path: Path, jobs: str) -> None:
    out = tmp_path / "out.jsonl"
    shown = on_terminal("parse", many, "-o", out, "--jobs", jobs, columns=120, plain=False)
    counts = re.findall(r"([\d,]+) of 150 files, ([\d,]+) releases, ([\d,]+)/s, \d+:\d\d left", shown)
    assert counts
    files, releases, rates = ([int(each.replace(",", "")) for each in column] for column in zip(*counts, strict=True))
    assert files == sorted(files)
    assert [count * 40 for count in files] == releases
    assert all(rates)
    assert out.read_bytes().count(b"\n") == 6000
    # The bar goes away, and the cursor comes back.
    assert shown.rstrip().endswith("\x1b[2K")
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h")


def test_there_is_no_bar_in_a_pipe_nor_for_short_work(many: Path, tmp_path: Path) -> None:
    assert run("parse", many, "-o", tmp_path / "out.jsonl").stderr == b""
    assert on_terminal("parse", SEEDS, "-o", tmp_path / "out.jsonl") == ""


def test_notes_stand_on_lines_of_their_own_beside_the_bar(many: Path, tmp_path: Path) -> None:
    for number in range(0, 150, 3):
        (many / f"page-{number:03}-empty.txt").touch()
    shown = on_terminal("parse", many, "-o", tmp_path / "out.jsonl", "--jobs", "1", columns=120, plain=False)
    assert " of 200 files, " in shown
    notes = [line for line in shown.splitlines() if "[no-release]" in line]
    assert len(notes) == 50
    assert all(re.fullmatch(rf"(?:.*\x1b\[2K)?{many}/page-\d+-empty.txt: warning: [^\x1b]*", line) for line in notes)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_cleanly(many: Path, tmp_path: Path, jobs: str) -> None:
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"before")
    command = [*COMMAND, "parse", str(many), str(many), str(many), "-o", str(out), "--jobs", jobs]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"}
    with subprocess.Popen(
        [sys.executable, "-c", ON_TERMINAL, *command],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, bufsize=0,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        shown = b""
        while b" files, " not in shown:
            shown += process.stdout.read(1000)
        process.stdin.write(b"\x03")
        pressed = time.monotonic()
        shown += process.stdout.read()
        assert process.wait(20) == 130
    assert time.monotonic() - pressed < 5
    assert b"Traceback" not in shown
    assert shown.count(b"\x1b[?25l") == shown.count(b"\x1b[?25h")
    assert out.read_bytes() == b"before"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["many", "out.jsonl"]


@pytest.mark.parametrize("module", ["click", "pressparse.cli", "pressparse.parser"])
def test_ctrl_c_stops_cleanly_while_modules_are_loaded(tmp_path: Path, module: str) -> None:
    (tmp_path / "sitecustomize.py").write_text(INTERRUPTS.format(module=module), encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    done = run("parse", SEEDS, "--jobs", "1", expect=130, environment={"PYTHONPATH": path})
    assert (done.stdout, done.stderr) == (b"", b"")


def test_errors_are_shown_below_each_other(tmp_path: Path) -> None:
    shown = shown_by([*COMMAND, "parse", str(tmp_path / "x"), str(tmp_path / "y")], expect=2)
    assert [line.rpartition(": ")[2] for line in shown.splitlines()] == ["no such file or folder"] * 2
