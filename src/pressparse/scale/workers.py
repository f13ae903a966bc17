"""Processes that work through batches, and what happens when one of them dies.

Each worker has a pipe of its own, and its end is held by nobody else. So a dead worker shows as the end of its pipe at
once, even in the midst of an answer, it is plain which batch it died of, and the others go on undisturbed. (The pool
of ``concurrent.futures`` has one pipe for all: when a worker dies there, all of its work is lost, and one that dies
while it writes leaves its reader waiting.)

Processes are spawned, never forked: a fork copies the locks of the caller's other threads as they are, and may wait
for them for ever.
"""

from __future__ import annotations

import pickle
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import current_process, get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, Final, NamedTuple

from pressparse.errors import PluginWarning, UsageError, WorkerError

_SECONDS_TO_END: Final = 5.0
"""How long a worker that was told to end may take before it is killed."""

_UNSTARTED: Final = (
    "a worker process cannot be started; a script that parses files with more than one job must do so "
    'under: if __name__ == "__main__":'
)


class Batch(NamedTuple):
    """A few things to be worked on, and the place of the first of them among all."""

    first: int
    things: Sequence[Any]

    def halves(self) -> tuple[Batch, Batch]:
        """Return the two halves of a batch of two things or more."""
        middle = len(self.things) // 2
        return Batch(self.first, self.things[:middle]), Batch(self.first + middle, self.things[middle:])


class Worker:
    """A process that works on one batch at a time.

    Args:
        job: a pickled function, which the process calls with each thing of a batch, and which gives back bytes.
    """

    def __init__(self, job: bytes) -> None:
        if current_process().daemon:
            raise UsageError("a worker process cannot have workers of its own: parse with jobs=1 there")
        context = get_context("spawn")
        self.connection, its_end = context.Pipe()
        # A daemon: it does not outlive the caller, even one that forgets to close.
        self._process = context.Process(target=_work, args=(its_end, job), daemon=True)
        self.batch: Batch | None = None
        try:
            with _interrupts_held_back():
                self._process.start()
        finally:
            its_end.close()  # now the process alone holds it

    def wait_until_ready(self) -> None:
        """Return when the process has started and loaded its job.

        Raises:
            WorkerError: it has not started.
            UsageError: it cannot load the job.
        """
        try:
            problem = self.connection.recv()
        except (EOFError, OSError) as error:
            raise WorkerError(_UNSTARTED) from error
        if problem:
            raise UsageError(problem)

    def begin(self, batch: Batch) -> None:
        """Hand over a batch; the worker must be idle, so that it reads and neither side waits for the other."""
        self.batch = batch
        with suppress(OSError):  # it has died, and will be found so
            self.connection.send(batch.things)

    def finish(self) -> list[bytes] | None:
        """Return the answers to the batch, or None where the process died of it."""
        self.batch = None
        try:
            answers: list[bytes] = self.connection.recv()
        except (EOFError, OSError):
            return None
        return answers

    def stop(self) -> None:
        """Tell the process to end; one that is at work is not asked."""
        self.connection.close()
        if self.batch:
            self._process.terminate()

    def join(self) -> str:
        """Wait until the process is gone, and return how it ended, for people."""
        self._process.join(_SECONDS_TO_END)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        code = self._process.exitcode
        self._process.close()
        return f"exit status {code}" if code is None or code >= 0 else f"signal {-code}"


def first_ready(workers: Sequence[Worker], seconds: float | None) -> list[Worker]:
    """Return the workers that have answered or died, after waiting for one at most so long (None: for ever)."""
    found = wait([worker.connection for worker in workers], seconds)
    return [worker for worker in workers if worker.connection in found]


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Hold Ctrl-C back while a process is started: it inherits that, until it has learnt to ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else Python starts it just then, and stops holding back
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(connection: Connection, job: bytes) -> None:
    """Be a worker: work on each batch until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the caller ends its workers
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    warnings.simplefilter("ignore", PluginWarning)  # the caller was warned already
    try:
        do: Callable[[Any], bytes] = pickle.loads(job)  # noqa: S301 - the caller's own
    except Exception as error:
        connection.send(f"a worker process cannot load what it is to do: {error!r}")
        return
    connection.send("")
    while True:
        try:
            things = connection.recv()
        except (EOFError, OSError):
            return
        answers = [do(thing) for thing in things]
        with suppress(OSError):  # the caller is gone: so the next read finds
            connection.send(answers)
