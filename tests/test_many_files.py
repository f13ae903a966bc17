"""Many files on several cores: what a caller relies on, with real processes that really die."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import tracemalloc
import types
from collections.abc import Iterator
from functools import partial
from itertools import repeat
from pathlib import Path

import pytest

from pressparse import Digest, PressparseError, Profile, Registry, parse_file, parse_files
from pressparse.errors import DecodingError, ThenError, UnreadableError, UsageError, WorkerError
from pressparse.scale.team import BATCH
from pressparse.scale.workers import Batch, Worker
from tests.gold import SEEDS

TEXT = "Pier {0} reopens\n\nSource: Harbour Board\n\nThe pier is open since 3 March 2024.\n"


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Write more files than are sent to a worker at once."""
    names = [tmp_path / f"{number:03}.txt" for number in range(3 * BATCH + 5)]
    for number, name in enumerate(names):
        name.write_text(TEXT.format(number), encoding="utf-8")
    return list(map(str, names))


def title(digest: Digest) -> str:
    return digest[0].title or ""


def process(_: Digest) -> int:
    return os.getpid()


def die_of(name: str, digest: Digest) -> str:
    """Do what a bug in C code or a system short of memory does."""
    if Path(digest.file or "").name == name:
        os.kill(os.getpid(), signal.SIGKILL)
    return title(digest)


def leave(digest: Digest) -> str:
    return sys.exit(3) if title(digest) == "Pier 0 reopens" else title(digest)


def fail_at_seven(digest: Digest) -> str:
    if title(digest) == "Pier 7 reopens":
        raise KeyError("seven")
    return title(digest)


def give_what_cannot_be_sent(digest: Digest) -> object:
    return (lambda: None) if title(digest) == "Pier 7 reopens" else title(digest)


class Unloadable(Exception):  # noqa: N818
    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


def give_what_cannot_be_loaded(_: Digest) -> Unloadable:
    return Unloadable("one", "two")


def titles_but(place: int, paths: list[str]) -> list[str | None]:
    return [None if number == place else f"Pier {number} reopens" for number in range(len(paths))]


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_digests_come_in_order_and_are_those_of_one_file_at_a_time(jobs: int | None) -> None:
    seeds = sorted(SEEDS.glob("*.txt"))
    assert list(parse_files(seeds, jobs)) == [parse_file(path) for path in seeds]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(paths: list[str], jobs: int) -> None:
    assert list(parse_files(iter(paths), jobs, then=title)) == titles_but(-1, paths)
    assert list(parse_files([], jobs, then=title)) == []


def test_work_is_done_in_as_many_processes_as_are_asked_for(paths: list[str]) -> None:
    assert set(parse_files(paths, 1, then=process)) == {os.getpid()}
    for jobs in (2, 3):  # there is a batch for each of them before any is done
        workers = set(parse_files(paths, jobs, then=process))
        assert len(workers) == jobs
        assert os.getpid() not in workers


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="this system does not tell a process its cores")
def test_where_no_number_of_jobs_is_said_all_cores_work(paths: list[str]) -> None:
    batches = 4
    assert len(set(parse_files(paths, then=process))) == min(len(os.sched_getaffinity(0)), batches)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_file_gives_its_error_in_place(paths: list[str], jobs: int) -> None:
    Path(paths[3]).write_bytes(b"\0" * 99)
    Path(paths[5]).unlink()
    found = list(parse_files(paths, jobs, then=title))
    wrong = {place: result for place, result in enumerate(found) if isinstance(result, PressparseError)}
    assert {place: (type(error), error.path) for place, error in wrong.items()} == {
        3: (DecodingError, paths[3]),
        5: (UnreadableError, paths[5]),
    }
    assert len(found) == len(paths)


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_options_are_those_of_parse_file(tmp_path: Path, jobs: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Fähre\nSource: Harbour Board\nOpen on 3 March.\n".encode("cp1252"))
    harbour = Profile(key="harbour", name="Harbour", labels=("Harbour Board",))
    registry = Registry.builtin().adding(harbour)
    (digest,) = parse_files([path], jobs, layout="dense", encoding="cp1252", registry=registry)
    assert isinstance(digest, Digest)
    assert (digest.layout, digest.encoding, digest[0].source.agency) == ("dense", "cp1252", "harbour")
    assert digest == parse_file(path, layout="dense", encoding="cp1252", registry=registry)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_function_that_fails_gives_an_error_in_place_with_its_traceback(paths: list[str], jobs: int) -> None:
    found = list(parse_files(paths, jobs, then=fail_at_seven))
    error = found[7]
    assert isinstance(error, ThenError)
    assert (error.path, error.message) == (paths[7], "then: KeyError: 'seven'")
    assert "fail_at_seven" in (error.details or "")
    assert [None if number == 7 else result for number, result in enumerate(found)] == titles_but(7, paths)


def test_what_cannot_be_sent_gives_an_error_in_place(paths: list[str]) -> None:
    found = list(parse_files(paths, 2, then=give_what_cannot_be_sent))
    error = found[7]
    assert isinstance(error, ThenError)
    assert error.path == paths[7]
    assert [None if number == 7 else result for number, result in enumerate(found)] == titles_but(7, paths)
    (unloaded,) = parse_files(paths[:1], 2, then=give_what_cannot_be_loaded)
    assert isinstance(unloaded, ThenError)
    assert unloaded.path == paths[0]


@pytest.mark.parametrize("place", [0, BATCH + 1])
def test_a_file_that_kills_its_worker_is_named_and_the_others_go_on(paths: list[str], place: int) -> None:
    found = list(parse_files(paths, 2, then=partial(die_of, Path(paths[place]).name)))
    error = found[place]
    assert isinstance(error, WorkerError)
    assert error.path == paths[place]
    assert "signal 9" in error.message
    assert [None if number == place else result for number, result in enumerate(found)] == titles_but(place, paths)


def test_a_function_that_ends_the_process_is_as_one_that_kills_it(paths: list[str]) -> None:
    found = list(parse_files(paths[:3], 2, then=leave))
    assert isinstance(found[0], WorkerError)
    assert "exit status 3" in found[0].message
    assert found[1:] == titles_but(-1, paths[:3])[1:]


def die_while_answering(_: object) -> bytes:
    threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return bytes(50_000_000)


def test_a_worker_that_dies_in_the_midst_of_an_answer_is_no_hang() -> None:
    import pickle  # noqa: PLC0415

    worker = Worker(pickle.dumps(die_while_answering))
    worker.wait_until_ready()
    worker.begin(Batch(0, ("x",) * 9))
    assert worker.finish() is None
    worker.stop()
    assert worker.join() == "signal 9"


def counted(names: list[str], taken: list[str]) -> Iterator[str]:
    for name in names:
        taken.append(name)
        yield name


def test_no_more_paths_are_taken_than_are_worked_on(paths: list[str]) -> None:
    taken: list[str] = []
    results = parse_files(counted(paths * 10, taken), 2, then=title)
    for done in range(1, 100):
        next(results)
        assert len(taken) <= done + 2 * 5 * BATCH
    results.close()


def test_memory_stays_the_same_however_many_files_there_are() -> None:
    next(parse_files(["none"], 2))  # what is imported on the way
    tracemalloc.start()
    for result in parse_files(repeat("none", 10_000), 2):
        assert isinstance(result, UnreadableError)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000  # ten thousand errors would take more than four times as much


def test_closing_early_leaves_no_process_behind(paths: list[str]) -> None:
    results = parse_files(paths * 5, 2, then=process)
    workers = {next(results) for _ in range(40)}
    assert {child.pid for child in multiprocessing.active_children()} >= workers
    results.close()
    assert multiprocessing.active_children() == []


def test_what_is_wrong_for_every_file_raises_at_once(paths: list[str]) -> None:
    with pytest.raises(UsageError, match="unknown layout: oval"):
        parse_files(paths, layout="oval")
    with pytest.raises(UsageError, match="unknown text encoding: oval"):
        parse_files(paths, encoding="oval")
    with pytest.raises(UsageError, match="there cannot be 0 jobs"):
        parse_files(paths, 0)
    for single in (paths[0], Path(paths[0])):
        with pytest.raises(UsageError, match="not one path"):
            parse_files(single)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="paths is to be a list of paths, not int"):
        parse_files(3)  # type: ignore[call-overload]
    with pytest.raises(UsageError, match="jobs is to be a number, not str"):
        parse_files(paths, "many")  # type: ignore[call-overload]
    with pytest.raises(UsageError, match=r"near is to be a datetime.date, not str"):
        parse_files(paths, near="2024-05-01")  # type: ignore[call-overload]


def test_what_is_no_path_is_an_error_in_its_place(paths: list[str]) -> None:
    _, refused = parse_files([paths[0], None], 1)  # type: ignore[list-item]
    assert str(refused) == "path is to be one path, as a str or Path, not NoneType"


def test_a_function_that_cannot_be_sent_is_misuse_unless_it_need_not_be_sent(paths: list[str]) -> None:
    with pytest.raises(UsageError, match="then cannot be sent to a worker process"):
        parse_files(paths, 2, then=lambda digest: digest[0].title)
    assert list(parse_files(paths[:2], 1, then=lambda digest: digest[0].title)) == titles_but(-1, paths[:2])


def test_a_function_that_the_worker_cannot_find_is_misuse(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("only_here")
    monkeypatch.setitem(sys.modules, "only_here", module)
    module.title = types.FunctionType(title.__code__, globals(), "title")  # type: ignore[attr-defined]
    module.title.__module__ = "only_here"
    with pytest.raises(UsageError, match="only_here"):
        next(parse_files(paths, 2, then=module.title))
    assert multiprocessing.active_children() == []


def parse_again(digest: Digest) -> list[int | PressparseError]:
    return list(parse_files([digest.file or ""], 2, then=len))


def test_a_worker_cannot_have_workers(paths: list[str]) -> None:
    (error,) = parse_files(paths[:1], 2, then=parse_again)
    assert isinstance(error, ThenError)
    assert "a worker process cannot have workers of its own" in error.message
    assert list(parse_files(paths[:1], 1, then=parse_again)) == [[1]]


SCRIPT = """
import sys, time
from pressparse import parse_files

def work(digest):
    time.sleep(30)

{guard}
    results = parse_files(sys.argv[1:], 2, then={then})
    print("begun", flush=True)
    print(next(results), flush=True)
    time.sleep(30)
"""


def script(tmp_path: Path, guard: str, then: str) -> str:
    path = tmp_path / "script.py"
    path.write_text(SCRIPT.format(guard=guard, then=then), encoding="utf-8")
    return str(path)


def test_a_script_without_a_guard_is_told_so(tmp_path: Path, paths: list[str]) -> None:
    command = [sys.executable, script(tmp_path, "if True:", "len"), *paths]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1
    assert "WorkerError: a worker process cannot be started" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(("ending", "then"), [(signal.SIGINT, "work"), (signal.SIGINT, "len"), (signal.SIGKILL, "len")])
def test_no_process_outlives_a_caller_who_is_interrupted_or_killed(
    tmp_path: Path, paths: list[str], ending: signal.Signals, then: str
) -> None:
    """All of them hold the script's output open: its end is read when all are gone."""
    command = [sys.executable, script(tmp_path, 'if __name__ == "__main__":', then), *paths]
    caller = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert caller.stdout
    assert caller.stdout.readline() == b"begun\n"
    if then == "len":
        assert caller.stdout.readline() == b"1\n"
    if ending is signal.SIGINT:
        os.killpg(caller.pid, ending)  # as a terminal does: to the workers, too
    else:
        caller.kill()
    output, errors = caller.communicate(timeout=60)
    assert output == b""
    assert errors.count(b"Traceback") == (ending is signal.SIGINT)  # the caller's own, and none of a worker
    assert caller.returncode == -ending
