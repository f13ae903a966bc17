"""The command as a real process: in a pipe, and on a terminal."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

COMMAND = [sys.executable, "-m", "pressparse"]

ON_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
"""Runs a command on a terminal of its own: what is typed comes from standard input, what is shown goes to output."""


def run(
    *arguments: str | Path,
    stdin: bytes | None = None,
    expect: int = 0,
    environment: Mapping[str, str] | None = None,
    where: Path | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in pipes; the exit status must be the one expected, and nothing may look like a crash."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=where,
        env={**os.environ, **(environment or {})},
    )
    assert done.returncode == expect, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    return done


def records(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    """Return the objects of JSON Lines."""
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def on_terminal(
    *arguments: str | Path, columns: int = 80, expect: int = 0, where: Path | None = None, plain: bool = True
) -> str:
    """Run the command on a terminal, a plain one or one that has colours, and return all that is shown on it."""
    return shown_by([*COMMAND, *map(str, arguments)], columns, expect, where, plain)


def shown_by(
    command: list[str], columns: int = 80, expect: int = 0, where: Path | None = None, plain: bool = True
) -> str:
    """Run any command on a terminal, and return what is shown."""
    done = subprocess.run(
        [sys.executable, "-c", ON_TERMINAL, *command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        cwd=where,
        env={**os.environ, "COLUMNS": str(columns), "TERM": "dumb" if plain else "xterm-256color"},
    )
    shown = done.stdout.decode().replace("\r\n", "\n")
    assert done.returncode == expect, shown
    assert "Traceback" not in shown
    return shown
