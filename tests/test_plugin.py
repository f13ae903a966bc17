"""The package in ``examples/plugin`` is built, installed, and known to pressparse in processes that never import it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gold import ROOT

PLUGIN = ROOT / "examples" / "plugin"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the package is installed, as from an index, and nothing else."""
    work = tmp_path_factory.mktemp("plugin")
    source, target = work / "source", work / "installed"
    shutil.copytree(PLUGIN, source)
    options = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check")
    run(work, "-m", "pip", "install", *options, "--target", target, source)
    return target


HOSTILE = {
    "hostile-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: hostile\nVersion: 1.0\n",
    "hostile-1.0.dist-info/entry_points.txt": """
[pressparse.agencies]
exits = hostile_exits:PROFILE
fails = hostile:FAILS
thief = hostile:THIEF
""",
    "hostile_exits.py": "raise SystemExit(3)",
    "hostile.py": """
from pressparse import Profile

def fails(passage):
    raise RuntimeError("no")

FAILS = Profile(key="fails", name="Fails", labels=("Port Authority",), kind_rules=(fails,), lead_rules=(fails,))
THIEF = Profile(key="thief", name="Thief", labels=("Interpol", "NATO"))
""",
}


def process(path: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Python where a folder of packages is installed."""
    folders = os.pathsep.join(filter(None, (str(path), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": folders},
        text=True,
    )


def run(path: Path, *arguments: str | Path) -> str:
    return process(path, *arguments).stdout


def test_the_command_knows_the_agency_and_the_layout_of_an_installed_package(installed: Path) -> None:
    board = run(installed, "-m", "pressparse", "parse", PLUGIN / "tests" / "board.txt", "--format", "jsonl")
    first, second = map(json.loads, board.splitlines())
    assert first["source"]["agency"] == "saltwick"
    assert first["published"]["date"] == "2024-05-03"
    assert (second["source"]["label"], second["source"]["agency"]) == ("Saltwick Harbour Friends", None)


def test_the_package_passes_its_own_tests(installed: Path) -> None:
    tests = PLUGIN / "tests"
    assert "4 passed" in run(installed, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tests, tests)


def test_the_built_in_registry_knows_nothing_of_it(installed: Path) -> None:
    code = "from pressparse import Registry; print(Registry.{}().find('Saltwick Harbour') is None)"
    assert run(installed, "-c", code.format("builtin")).strip() == "True"
    assert run(installed, "-c", code.format("installed")).strip() == "False"


def test_hostile_packages_are_named_and_change_no_other_release(tmp_path: Path) -> None:
    for name, text in HOSTILE.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    sample = tmp_path / "sample.txt"
    sample.write_text("Pier reopens\n\nSource: Port Authority\n\nThe pier is open.", encoding="utf-8")
    parse = ("-m", "pressparse", "parse", "--format", "jsonl")
    done = process(tmp_path, *parse, "seeds", sample)
    *seeds, own = done.stdout.splitlines()
    assert seeds == run(tmp_path / "nothing", *parse, "seeds").splitlines()
    assert [note["code"] for note in json.loads(own)["notes"]] == ["rule-failed", "rule-failed"]
    assert "exits (hostile_exits:PROFILE) cannot be loaded: SystemExit(3)" in done.stderr
    assert "thief is left out" in done.stderr
    by_workers = process(tmp_path, *parse, "--jobs", "2", "seeds", sample)
    assert by_workers.stderr == done.stderr, "what is said of a package is said once, and always the same"
