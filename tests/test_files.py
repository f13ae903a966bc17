"""Files that are none, and files that change: one clear line each, the others go on, and nothing waits."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressparse import PressparseError, parse_file
from pressparse.files import read_file, text_files
from tests.gold import ROOT

TEXT = "Pier reopens\n\nSource: NATO\n\nThe pier is open."
PATIENCE = 60
"""Seconds after which a process is taken to hang; it needs one."""

posix = pytest.mark.skipif(os.name != "posix", reason="this system has no such files")


def run(*arguments: str | Path | bytes, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "pressparse", "parse", "--format", "jsonl", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE, cwd=cwd)
    assert b"Traceback" not in done.stderr
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an honest file at either end, so that something goes on behind whatever stands between."""
    for name in ("a.txt", "z.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


def assert_others_go_on(folder: Path, *said: str) -> None:
    done = run(folder)
    assert done.stdout.count(b"Pier reopens") == 2
    assert done.stderr.decode().splitlines() == [f"pressparse: {folder}/{line}" for line in said]
    assert done.returncode == (2 if said else 0)


@posix
def test_a_named_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    line = "pipe.txt: this is a named pipe, not a file (to read from it, give it as standard input)"
    assert_others_go_on(folder, line)
    assert run(folder / "pipe.txt").stderr.decode() == f"pressparse: {folder}/{line}\n"


@posix
def test_a_device_is_not_read(folder: Path) -> None:
    for name in ("zero", "full", "null"):
        (folder / f"{name}.txt").symlink_to(f"/dev/{name}")
    assert_others_go_on(folder, *(f"{name}.txt: this is a device, not a file" for name in ("full", "null", "zero")))
    assert run("/dev/zero").stderr == b"pressparse: /dev/zero: this is a device, not a file\n"


@posix
def test_a_socket_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        with monkeypatch.context() as there:
            there.chdir(folder)
            server.bind("s.txt")  # a whole path may be too long for a socket
        assert_others_go_on(folder, "s.txt: this is a socket, not a file")


@posix
def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "deep").mkdir()
    (folder / "deep" / "up").symlink_to("../deep", target_is_directory=True)
    (folder / "one.txt").symlink_to("two.txt")
    (folder / "two.txt").symlink_to("one.txt")
    (folder / "lost.txt").symlink_to("nowhere")
    assert_others_go_on(
        folder,
        "lost.txt: No such file or directory",
        "one.txt: Too many levels of symbolic links",
        "two.txt: Too many levels of symbolic links",
    )


def test_a_folder_stands_for_its_text_files_in_capitals_too(folder: Path) -> None:
    for name in ("A.TXT", "b.Txt", "c.text", ".d.TXT"):
        (folder / "sub" / name).parent.mkdir(exist_ok=True)
        (folder / "sub" / name).touch()
    assert list(text_files(folder / "sub")) == [str(folder / "sub" / name) for name in ("A.TXT", "b.Txt")]


def test_a_folder_that_is_called_like_a_file_is_a_folder(folder: Path) -> None:
    (folder / "deep.txt").mkdir()
    assert_others_go_on(folder)
    (folder / "deep.txt" / "b.txt").write_text(TEXT, encoding="utf-8")
    assert run(folder).stdout.count(b"Pier reopens") == 3
    with pytest.raises(PressparseError, match=r"deep\.txt: this is a folder, not a file"):
        parse_file(folder / "deep.txt")


@posix
def test_names_with_line_breaks_and_bytes_of_no_encoding_are_read_and_shown_on_one_line(tmp_path: Path) -> None:
    names = (b"a\nb.txt", b"esc\x1b[31m.txt", b"byte\xff.txt", "é\u202e.txt".encode())
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(TEXT, encoding="utf-8")
    done = run(tmp_path)
    assert done.stdout.count(b"Pier reopens") == len(names)
    assert len(done.stdout.splitlines()) == len(names)
    assert done.stderr == b""
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(b"\0" * 99)
    done = run(tmp_path)
    assert done.stdout == b""
    assert len(done.stderr.splitlines()) == len(names)


AS_NOBODY = f"""
import os, sys
from pressparse import PressparseError, Registry, parse_file
from pressparse.files import text_files

built_in = Registry.builtin()
parse_file({__file__!r}, registry=built_in)  # imports all there is to import
if os.geteuid() == 0:  # root is shown every file
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
for each in text_files(sys.argv[1]):
    try:
        if isinstance(each, PressparseError):
            raise each
        print(len(parse_file(each, registry=built_in)))
    except PressparseError as error:
        print(error)
"""


@posix
def test_what_may_not_be_read_is_said_and_the_others_go_on() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        for name in ("a.txt", "hidden.txt", "shut/b.txt", "z.txt"):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(TEXT, encoding="utf-8")
        (root / "hidden.txt").chmod(0)
        (root / "shut").chmod(0)
        command = [sys.executable, "-c", AS_NOBODY, folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
        (root / "shut").chmod(0o700)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "1",
        f"{folder}/hidden.txt: Permission denied",
        "1",
        f"{folder}/shut: Permission denied",
    ]


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Do something between the opening of a file and its reading."""

    def arrange(act: Callable[[], object]) -> None:
        real, calls = os.fstat, iter([act])

        def fstat(descriptor: int) -> os.stat_result:
            found = real(descriptor)
            next(calls, lambda: None)()
            return found

        monkeypatch.setattr("pressparse.files.os.fstat", fstat)

    return arrange


@pytest.mark.parametrize("size", [0, 3, len(TEXT) + 1, 999])
def test_a_file_that_grows_or_shrinks_while_it_is_read_is_not_half_read(
    tmp_path: Path, meanwhile: Callable[[Callable[[], object]], None], size: int
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    meanwhile(lambda: os.truncate(path, size))
    with pytest.raises(PressparseError, match=r"page\.txt: changed while it was read"):
        parse_file(path)


@posix
def test_a_file_that_vanishes_while_it_is_read_is_read_whole(
    tmp_path: Path, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    meanwhile(path.unlink)
    assert parse_file(path)[0].title == "Pier reopens"
    assert not path.exists()


def test_a_file_that_is_gone_before_it_is_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(PressparseError, match=r"gone\.txt: No such file or directory"):
        parse_file(tmp_path / "gone.txt")


@posix
def test_what_became_a_pipe_since_it_was_looked_at_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe, page = tmp_path / "pipe.txt", tmp_path / "page.txt"
    os.mkfifo(pipe)
    page.write_text(TEXT, encoding="utf-8")
    real = os.stat
    monkeypatch.setattr("pressparse.files.os.stat", lambda _: real(page))
    with pytest.raises(PressparseError, match="this is a named pipe"):
        read_file(pipe)


def grow_and_shrink(path: Path) -> Iterator[None]:
    """Write a file over and over again, now longer, now shorter."""
    for times in (1, 400, 2, 90) * 50:
        path.write_text("\n\n".join([TEXT] * times), encoding="utf-8")
        yield


def test_a_file_that_another_process_writes_all_the_while_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    code = "from tests.test_files import *; [*grow_and_shrink(Path(sys.argv[1]))]"
    with subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT) as writer:
        refused = read = 0
        while writer.poll() is None:
            try:
                read_file(path)
                read += 1
            except PressparseError as error:
                assert str(error) == f"{path}: changed while it was read"  # noqa: PT017
                refused += 1
    assert read + refused
    assert writer.returncode == 0


@posix
def test_a_file_of_holes_that_no_memory_holds_is_refused(folder: Path) -> None:
    with (folder / "holes.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert_others_go_on(folder, "holes.txt: larger than 1024 MiB: cut it into several files")


@posix
def test_a_pipe_that_the_shell_hands_over_is_read() -> None:
    script = f"{sys.executable} -m pressparse parse --format jsonl <(printf '%s' \"$1\")"
    done = subprocess.run(["/bin/bash", "-c", script, "-", TEXT], capture_output=True, check=True, timeout=PATIENCE)
    assert b"Pier reopens" in done.stdout


@posix
def test_a_pipe_that_no_memory_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressparse.files.LARGEST", len(TEXT))
    for text, is_read in ((TEXT, True), (f"{TEXT}!", False)):
        there, here = os.pipe()
        os.write(here, text.encode())
        os.close(here)
        if is_read:
            assert read_file(f"/dev/fd/{there}") == text.encode()
        else:
            with pytest.raises(PressparseError, match="larger than"):
                read_file(f"/dev/fd/{there}")
        os.close(there)


def test_a_path_that_no_file_can_have_is_said() -> None:
    with pytest.raises(PressparseError, match="embedded null byte"):
        parse_file("a\0b.txt")
    assert [*text_files(__file__)] == [__file__]
