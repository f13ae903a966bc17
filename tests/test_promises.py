"""What a parse never does: it asks neither clock, machine nor network, and runs nothing of what it reads."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen

from tests.gold import GOLD, ROOT, SEEDS
from tests.test_house import MODULES, SOURCE, room

WATCHED = """
import json, os, sys
from pathlib import Path
from pressparse.export.calendar import to_calendar
from pressparse.export.record import digest_to_dict, to_json
from pressparse.parser import parse_file

paths = sorted(Path(sys.argv[1]).rglob("*.txt")) + sorted(Path(sys.argv[2]).rglob("*.txt"))

def parse_all():
    return [(to_json(digest_to_dict(digest)), to_calendar(digest).to_ical()) for digest in map(parse_file, paths)]

first = parse_all()  # imports and patterns are loaded now, and plugins are looked for

class Forbidden(dict):
    def __getattribute__(self, name):
        raise AssertionError(f"the environment was asked: {name}")
    def _refuse(self, *_):
        raise AssertionError("the environment was asked")
    __getitem__ = __contains__ = __iter__ = __len__ = _refuse

events, called = [], set()

def audit(event, arguments):
    if is_watching:
        events.append([event, str(arguments[0]) if arguments else ""])

def profile(frame, event, function):
    if event == "c_call":
        called.add(f"{getattr(function, '__module__', None)}.{getattr(function, '__qualname__', function)}")

is_watching = False
sys.addaudithook(audit)
environment, os.environ = os.environ, Forbidden()
sys.setprofile(profile)
is_watching = True
try:
    {act}
    second = parse_all()
finally:
    is_watching = False
    sys.setprofile(None)
    os.environ = environment
assert second == first
json.dump({"files": len(paths), "events": events, "called": sorted(called)}, sys.stdout)
"""
"""Parses all files twice, the second time under the eyes of an audit hook and a profiler."""

FORBIDDEN = {
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.monotonic", "time.perf_counter"),
    *("time.strftime", "time.process_time", "None.datetime.now", "None.datetime.today", "None.date.today"),
    *("None.datetime.utcnow", "builtins.eval", "builtins.exec", "builtins.compile", "builtins.input"),
    *("posix.getcwd", "posix.getpid", "posix.getlogin", "posix.uname", "posix.urandom", "posix.system"),
    *("_locale.setlocale", "_locale.localeconv", "_socket.gethostname", "_pickle.loads"),
}
"""Functions that tell of the machine, the day or the process, or that run something."""


PARSING = [path for path in MODULES if room(path) not in {"scale", "testing"}]
"""All modules but those that start processes of our own, and those that check plugins."""

DANGEROUS = {
    *("socket", "ssl", "urllib.request", "http", "ftplib", "smtplib", "requests", "webbrowser", "subprocess", "ctypes"),
    *("pickle", "marshal", "shelve", "random", "secrets", "locale", "getpass"),
    *("eval()", "exec()", "compile()", "__import__()", "input()"),
}
"""Modules that no module of pressparse imports, and functions that none calls."""


@frozen
class Seen:
    """What a process did while it parsed and exported.

    Attributes:
        files: how many files it parsed.
        events: what Python told an audit hook, and of what.
        called: the functions of C that were called.
    """

    files: int
    events: list[tuple[str, str]]
    called: frozenset[str]

    @property
    def traces(self) -> frozenset[str]:
        return self.called | {event for event, _ in self.events}


def watched(act: str = "pass", *, folder: Path = GOLD / "advisories") -> Seen:
    command = [sys.executable, "-c", WATCHED.replace("{act}", act), str(SEEDS), str(folder)]
    done = subprocess.run(command, capture_output=True, check=False, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return Seen(told["files"], [(event, path) for event, path in told["events"]], frozenset(told["called"]))


def test_a_parse_opens_the_file_and_asks_nothing_else(tell: Callable[[str], None]) -> None:
    seen = watched(folder=GOLD)
    assert {event for event, _ in seen.events} == {"open"}
    opened = [path for _, path in seen.events if not path.isdigit()]  # a number is a file that is open already
    assert len(opened) == seen.files
    assert all(path.endswith(".txt") for path in opened)
    assert FORBIDDEN.isdisjoint(seen.called)
    assert len(seen.called) > 50
    tell(f"promises: {seen.files} files parsed and exported; no socket, process, clock or environment was touched")


@pytest.mark.parametrize(
    ("act", "trace"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import subprocess; subprocess.run(['true'], env={})", "subprocess.Popen"),
        ("eval('1')", "builtins.eval"),
        ("import datetime; datetime.datetime.now()", "None.datetime.now"),
        ("import time; time.time()", "time.time"),
        ("import locale; locale.setlocale(locale.LC_ALL, 'C')", "_locale.setlocale"),
    ],
)
def test_what_is_watched_for_would_be_seen(act: str, trace: str) -> None:
    assert trace in watched(act).traces


def test_a_look_at_the_environment_would_be_seen() -> None:
    with pytest.raises(AssertionError, match="the environment was asked"):
        watched("os.environ.get('TZ')")


def environments() -> Iterator[dict[str, str]]:
    yield {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"}
    yield {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"}
    yield {"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"}
    yield {"TZ": "nowhere", "PYTHONTZPATH": "", "LANGUAGE": "ru", "PYTHONHASHSEED": "0", "PYTHONOPTIMIZE": "1"}


@pytest.mark.parametrize("arguments", [("parse", "--format", "json", "--because"), ("ics",)], ids=["json", "ics"])
def test_records_do_not_depend_on_zone_locale_or_hash_seed(
    arguments: tuple[str, ...], tell: Callable[[str], None]
) -> None:
    seen = set()
    for environment in environments():
        command = [sys.executable, "-m", "pressparse", *arguments, "seeds", "tests/gold"]
        done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True, cwd=ROOT)
        seen.add(done.stdout)
    assert len(seen) == 1
    assert len(seen.pop()) > 5_000
    tell(f"promises: {arguments[0]} printed the same bytes in {len(list(environments()))} environments")


def test_the_page_on_promises_names_tests_that_are_there() -> None:
    page = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
    named = {name.partition("`")[0] for name in page.split("`tests/")[1:]}
    assert len(named) > 8
    assert [name for name in named if not (ROOT / "tests" / name).exists()] == []


def test_the_page_on_security_gives_no_address() -> None:
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert "docs/promises.md" in page
    assert not any(sign in page for sign in ("http", "www.", "@"))


def imports_and_calls(path: Path) -> set[str]:
    """Return what a module imports, packages too, and the plain functions that it calls."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {package for name in node.names for package in _packages(name.name)}
        elif isinstance(node, ast.ImportFrom):
            found |= {package for name in node.names for package in _packages(f"{node.module}.{name.name}")}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.add(f"{node.func.id}()")
    return found


def _packages(name: str) -> Iterator[str]:
    """Yield a dotted name and those of the packages around it."""
    parts = name.split(".")
    yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


@pytest.mark.parametrize("path", PARSING, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_can_send_start_or_run_anything(path: Path) -> None:
    assert imports_and_calls(path).isdisjoint(DANGEROUS)
