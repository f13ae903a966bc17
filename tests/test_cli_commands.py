"""The commands beside ``parse``, each as a real process."""

import csv
import datetime as dt
import importlib.util
import io
import json
import re
import subprocess
from pathlib import Path

import attrs
import pytest

from pressparse import Registry, Release, parse_file
from pressparse.cli import COMMANDS
from pressparse.cli.reasons import explain_release
from pressparse.layouts import BUILTIN
from pressparse.model import Advisory, Published
from tests.commands import COMMAND, on_terminal, records, run, shown_by
from tests.gold import ROOT, SEEDS, cases
from tests.pages import OPENING, page, release, write
from tests.test_record import FULL

NEWS = ROOT / "examples" / "news"
SEED = sorted(SEEDS.glob("*.txt"))[1]
MAY = {day: dt.date(2024, 5, day) for day in (3, 4)}


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_has_help_with_examples(command: str) -> None:
    shown = on_terminal(command, "--help")
    assert f"\n  Examples:\n    pressparse {command}" in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert f"  {command} " in on_terminal("--help")


def test_every_command_is_short_enough_to_be_listed_whole() -> None:
    listing = on_terminal("--help").partition("Commands:\n")[2].partition("\n\n")[0]
    assert len(listing.splitlines()) == len(COMMANDS)
    assert "..." not in listing


@pytest.mark.parametrize(
    ("words", "completions"),
    [
        ("pressparse par", ["parse"]),
        ("pressparse parse --trunc", ["--truncated"]),
        ("pressparse parse --source eur", ["eurojust", "europol"]),
        ("pressparse parse --layout b", ["bullets"]),
        ("pressparse agencies eur", ["eurojust", "europol"]),
        ("pressparse parse --kind read", ["readout"]),
    ],
)
def test_a_shell_completes_commands_options_and_their_values(words: str, completions: list[str]) -> None:
    asked = {"_PRESSPARSE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert run(environment=asked).stdout.decode().split() == [f"plain,{each}" for each in completions]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_a_script_that_completes(shell: str) -> None:
    assert b"_PRESSPARSE_COMPLETE" in run(environment={"_PRESSPARSE_COMPLETE": f"{shell}_source"}).stdout


def test_agencies_are_listed_with_what_the_record_has() -> None:
    rows = records(run("agencies"))
    profiles = Registry.builtin().profiles
    assert [row["key"] for row in rows] == [profile.key for profile in profiles]
    assert [row["labels"] for row in rows] == [list(profile.labels) for profile in profiles]
    assert "truncation" in next(row["own_rules"] for row in rows if row["key"] == "europol")
    assert json.loads(run("agencies", "--format", "json").stdout) == rows
    table = list(csv.DictReader(io.StringIO(run("agencies", "--format", "csv").stdout.decode("utf-8-sig"))))
    assert [row["name"] for row in table] == [row["name"] for row in rows]
    shown = on_terminal("agencies")
    assert all(f" {row['key']} " in shown for row in rows)
    assert len(shown.splitlines()) < 2 * len(rows)


def test_agencies_are_asked_for_by_key_or_label() -> None:
    assert [row["key"] for row in records(run("agencies", "europol", "NATO (news)"))] == ["europol", "nato"]
    done = run("agencies", "natoo", expect=2)
    assert done.stderr == b"pressparse: no agency is called 'natoo'; did you mean nato?\n"
    done = run("agencies", "klingons", expect=2)
    assert (
        done.stderr == b"pressparse: no agency is called 'klingons'; 'pressparse agencies' lists those that are known\n"
    )


def test_layouts_are_listed_in_the_order_in_which_they_are_tried() -> None:
    rows = [{"name": layout.name, "summary": layout.summary} for layout in BUILTIN]
    assert records(run("layouts")) == rows
    shown = [line.split()[0] for line in on_terminal("layouts").splitlines()[2:] if line.startswith(" " + line.strip())]
    assert [word for word in shown if word in {row["name"] for row in rows}] == [row["name"] for row in rows]


def test_explain_shows_the_line_number_and_the_evidence_of_every_rule() -> None:
    digest = parse_file(SEED)
    lines = digest.text.split("\n")
    shown = re.split(rf"^{SEED}, release \d+, .*\n", on_terminal("explain", SEED), flags=re.MULTILINE)[1:]
    assert len(shown) == len(digest) == 10
    for release_, told in zip(digest, shown, strict=True):
        for reason in release_.because:
            assert all(f" {rule}" in told for rule in (reason.rule, *reason.alternatives))
        numbered = re.findall(r"^ +(\d+) │ (.*?)(?:…|\(to line|$)", told, re.MULTILINE)
        assert numbered
        for number, start in numbered:
            assert start[:20].strip() in lines[int(number) - 1]


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        (MAY[3], MAY[4], "between 2024-05-03 and 2024-05-04"),
        (MAY[3], MAY[3], "2024-05-03 at the earliest, and at the latest"),
        (MAY[3], None, "2024-05-03 or later"),
        (None, MAY[4], "2024-05-04 or before"),
    ],
)
def test_explain_tells_a_window_in_words(earliest: dt.date | None, latest: dt.date | None, told: str) -> None:
    digest = parse_file(SEED)
    published = Published(None, None, None, None, earliest, latest, None)
    explained = {each.field: each for each in explain_release(digest, attrs.evolve(digest[0], published=published))}
    assert explained["published"].reasons[0].value == told


def test_explain_tells_of_every_field_that_was_found() -> None:
    shown = run("explain", "-", stdin=FULL.encode()).stdout.decode()
    told = re.findall(r"^(\w[\w.]*)  ", shown, re.MULTILINE)
    assert told == [
        *("title", "source", "source.section", "published", "kind", "language"),
        *("dates", "events", "deadlines", "embargo", "contacts", "quotes", "notes"),
    ]


ALWAYS_TOLD = frozenset({"title", "source", "published", "kind", "language"})


def values_of(release_: Release) -> dict[str, object]:
    """Return what a release has of what explain tells only where there is something."""
    names = ("subtitle", "byline", "dateline", "truncation", "lead_missing", "glue", "dates", "embargo", "contacts")
    advisory = release_.advisory or Advisory()
    return {
        **{name: getattr(release_, name) for name in (*names, "quotes", "notes")},
        "source.section": release_.source.section,
        "events": advisory.events,
        "deadlines": advisory.deadlines,
    }


def test_explain_tells_of_what_has_a_value_and_of_nothing_else() -> None:
    seen: set[str] = set()
    for case in cases("agencies", "*/*.txt"):
        digest = parse_file(case)
        for release_ in digest:
            told = {explained.field for explained in explain_release(digest, release_)}
            assert told == ALWAYS_TOLD | {name for name, value in values_of(release_).items() if value}
            seen |= told
    assert seen >= {"byline", "subtitle", "dateline", "truncation", "lead_missing", "glue", "source.section"}


def test_explain_marks_the_evidence_below_it(tmp_path: Path) -> None:
    write(tmp_path, a=release("Pier reopens", "Port Authority (notices)", "3 May 2024\n\nIt is open."))
    shown = on_terminal("explain", tmp_path / "a.txt")
    above, below = re.findall(r"source\.section .*?│ (.*?)\n.*?│ (.*?)\n", shown, re.DOTALL)[0]
    assert "".join(sign for sign, mark in zip(above, below, strict=False) if mark == "^") == "notices"


def test_explain_fits_a_wide_script_and_a_long_line_into_the_terminal(tmp_path: Path) -> None:
    body = "港の橋が再び開いた。" * 40 + " “We won a pier,” said Ann Roe. " + "港の橋が再び開いた。" * 40
    write(tmp_path, a=release("港の橋" * 40, "NATO", f"3 May 2024\n\n{body}"))
    wide = re.compile(r"[\u1100-\uffff]")
    for columns in (40, 80, 120):
        shown = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal("explain", tmp_path / "a.txt", columns=columns, plain=False))
        assert max(len(line) + len(re.findall(r"[\u3000-\uffef]", line)) for line in shown.splitlines()[2:]) <= columns
    assert wide.search(shown)


def test_explain_tells_every_release_or_the_one_asked_for() -> None:
    every = run("explain", NEWS / "monday.txt").stdout.decode()
    assert re.findall(r", release (\d+), lines", every) == ["0", "1", "2"]
    one = run("explain", NEWS / "monday.txt", "--release", "1").stdout.decode()
    assert one in every
    assert re.findall(r", release (\d+), lines", one) == ["1"]
    done = run("explain", NEWS / "monday.txt", "--release", "3", expect=2)
    assert done.stderr.decode() == f"pressparse: {NEWS}/monday.txt: there is no release 3; the last one is 2\n"
    done = run("explain", "-", "--release", "0", stdin=b"Only words.", expect=2)
    assert done.stderr.decode().endswith("pressparse: -: there is no release 0; the file has none\n")


@pytest.mark.parametrize(
    "text", ["", "Only words.", "Source: NATO", "Source:", "A\n\nSource: \n\n\x00\u2028", "A\n\nSource: B\n\n"]
)
def test_explain_has_something_to_say_of_any_text(text: str) -> None:
    run("explain", "-", stdin=text.encode())


def test_dedupe_shows_what_stands_twice_and_why() -> None:
    shown = on_terminal("dedupe", NEWS)
    assert re.search(r"keep +\S+/monday.txt, release 0, 3\d\d\s+characters\n", shown)
    assert "the same source, title and first 40 words" in " ".join(shown.split())
    assert shown.endswith("6 releases, 2 of them copies of others\n")
    assert on_terminal("dedupe", SEEDS) == "30 releases, no two of them the same\n"


def test_it_is_said_that_a_calendar_is_empty(tmp_path: Path) -> None:
    assert run("ics", NEWS).stderr == b""
    done = run("ics", NEWS / "tuesday.txt", "-o", tmp_path / "events.ics")
    assert done.stderr.decode() == "pressparse: no event with a known day is announced: the calendar is empty\n"
    assert (tmp_path / "events.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_one_release_is_told_of_as_one() -> None:
    one = b"Pier reopens\n\nSource: NATO\n\nIt is open."
    assert run("dedupe", "-", "--format", "table", stdin=one).stdout == b"1 release\n"
    none = run("parse", "-", "--kind", "speech", stdin=one).stderr
    assert none == b"pressparse: the one release is not what the options ask for\n"
    assert b"too few function words" in run("explain", "-", stdin=one).stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_dedupe_names_every_release_once_and_for_each_copy_what_is_kept(tmp_path: Path, jobs: str) -> None:
    cut = " ".join(OPENING.split()[:30])
    write(tmp_path, a=page(release(body=f"{cut}…"), release("=1+1 boats")), b=page(release(), release("=1+1 boats")))
    rows = records(run("dedupe", tmp_path, SEEDS, "--jobs", jobs))
    assert len({(row["file"], row["index"]) for row in rows}) == len(rows) == 34
    copies = [row for row in rows if not row["kept"]]
    a, b = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")
    assert [(row["file"], row["index"], row["reason"], row["kept_file"], row["kept_index"]) for row in copies] == [
        (a, 0, "cut-short", b, 0),
        (b, 1, "same-text", a, 1),
    ]
    kept = {row["group"]: row for row in rows if row["kept"]}
    assert len(kept) == 32
    assert all(kept[row["group"]]["file"] == row["kept_file"] for row in copies)
    table = csv.DictReader(io.StringIO(run("dedupe", tmp_path, "--format", "csv").stdout.decode("utf-8-sig")))
    assert [row["title"] for row in table] == ["Pier reopens", "Pier reopens", "'=1+1 boats", "'=1+1 boats"]


@pytest.mark.skipif(importlib.util.find_spec("jinja2") is None, reason="the extra 'view' is not installed")
def test_view_asks_for_a_file_on_a_terminal(tmp_path: Path) -> None:
    said = "pressparse: a page is for a browser: name a file with -o, such as -o page.html\n"
    assert on_terminal("view", NEWS, expect=2) == said
    assert on_terminal("view", NEWS, "-o", tmp_path / "page.html") == ""
    assert run("view", NEWS).stdout.startswith(b"<!DOCTYPE html>")


@pytest.mark.skipif(importlib.util.find_spec("jinja2") is None, reason="the extra 'view' is not installed")
def test_view_writes_one_page(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run("view", NEWS, "-o", out).stdout == b""
    html = out.read_text(encoding="utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert "Pier reopens after the spring storm" in html
    assert "Statement on the night ferries" in html


@pytest.mark.skipif(importlib.util.find_spec("jinja2") is None, reason="the extra 'view' is not installed")
def test_view_shows_no_file_of_which_nothing_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    run("view", NEWS, tmp_path / "empty.txt", "--kind", "media_advisory", "-o", tmp_path / "page.html")
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<h2>examples/news/tuesday.txt" not in html.replace(str(NEWS), "examples/news")
    assert "<h2>examples/news/monday.txt" in html.replace(str(NEWS), "examples/news")
    assert "<p>1 of 3 releases" in html
    assert "the file is empty" in html


def test_a_closed_pipe_is_no_error_to_any_command() -> None:
    for command in ("explain", "dedupe --format jsonl", "agencies --format table", "layouts"):
        paths = f"{SEEDS} {SEEDS}" if command.startswith(("explain", "dedupe")) else ""
        script = f"({' '.join(COMMAND)} {command} {paths}; echo status $? >&2) | true"
        done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=True)
        assert done.stderr == b"status 0\n"


def test_an_unknown_command_is_told_on_a_terminal() -> None:
    assert "No such command 'prase'" in shown_by([*COMMAND, "prase"], expect=2)


def test_a_path_in_the_place_of_a_command_is_told_what_to_type(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.touch()
    said = run(page, expect=2).stderr.decode()
    assert said.endswith(f"Error: '{page}' is no command but a path. Try 'pressparse parse {page}'.\n")
