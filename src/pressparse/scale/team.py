"""Several workers that answer to things in order, however many there are, and whoever of them dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from itertools import islice
from typing import Any, Final

from pressparse.errors import WorkerError
from pressparse.scale.workers import Batch, Worker, first_ready

BATCH: Final = 16
"""Things that are sent to a worker at once. A batch costs a fraction of a millisecond, a file some milliseconds: more
would gain nothing, and would hold more answers in memory and leave cores idle at the end."""

_BATCHES_AHEAD: Final = 4
"""Batches for each worker that may be begun before their turn has come, so that one slow file holds nobody up."""


def answers(job: bytes, things: Iterable[Any], jobs: int) -> Generator[tuple[Any, bytes | WorkerError], None, None]:
    """Yield each thing, in order, with what the job gives back for it, or with the error where a worker died of it.

    Args:
        job: a pickled function from a thing to bytes.
        things: what to call it with; picklable, and taken only a little ahead of what the caller has taken.
        jobs: how many processes work.

    Raises:
        WorkerError: a process cannot be started.
        UsageError: a process cannot load the job.
    """
    team = _Team(job, things, jobs)
    try:
        yield from team.answers()
    finally:
        team.end()


class _Team:
    def __init__(self, job: bytes, things: Iterable[Any], jobs: int) -> None:
        self._job = job
        self._things = iter(things)
        self._jobs = jobs
        self._workers: list[Worker] = []
        self._taken = 0  # things taken so far
        self._again: deque[Batch] = deque()  # halves of batches that a worker died of
        self._answers: dict[int, tuple[Any, bytes | WorkerError]] = {}  # those whose turn has not come

    def answers(self) -> Generator[tuple[Any, bytes | WorkerError], None, None]:
        turn = 0
        while self._hand_out(turn) or self._answers:
            # While the caller takes what is there, the workers must not run out of work.
            self._collect(0 if turn in self._answers else None)
            if turn in self._answers:
                yield self._answers.pop(turn)
                turn += 1

    def end(self) -> None:
        for worker in self._workers:
            worker.stop()
        for worker in self._workers:
            worker.join()

    def _hand_out(self, turn: int) -> bool:
        """Give each idle worker a batch, as long as there are any; tell whether anybody is at work."""
        idle = [worker for worker in self._workers if not worker.batch]
        missing = self._jobs - len(self._workers)
        batches = [batch for _ in range(len(idle) + missing) if (batch := self._next_batch(turn))]
        idle += self._start(len(batches) - len(idle))
        for worker, batch in zip(idle, batches, strict=False):
            worker.begin(batch)
        return any(worker.batch for worker in self._workers)

    def _next_batch(self, turn: int) -> Batch | None:
        if self._again:
            return self._again.popleft()
        if self._taken - turn >= self._jobs * _BATCHES_AHEAD * BATCH:
            return None
        things = tuple(islice(self._things, BATCH))
        batch = Batch(self._taken, things)
        self._taken += len(things)
        return batch if things else None

    def _start(self, number: int) -> list[Worker]:
        """Start some workers; all at once, since each takes a while."""
        begun = len(self._workers)
        for _ in range(number):
            self._workers.append(Worker(self._job))  # one by one: whatever happens, ``end`` knows of them
        for worker in self._workers[begun:]:
            worker.wait_until_ready()
        return self._workers[begun:]

    def _collect(self, seconds: float | None) -> None:
        """Take the answers that are there, after waiting for the first one at most so long (None: for ever)."""
        for worker in first_ready([worker for worker in self._workers if worker.batch], seconds):
            batch = worker.batch
            if batch is None:
                continue
            found = worker.finish()
            if found is None:
                self._lose(worker, batch)
            else:
                self._answers.update(enumerate(zip(batch.things, found, strict=True), batch.first))

    def _lose(self, worker: Worker, batch: Batch) -> None:
        """Halve the batch that a worker died of, until the thing is known; somebody else goes on with the halves."""
        self._workers.remove(worker)
        worker.stop()
        ending = worker.join()
        if len(batch.things) > 1:
            self._again.extend(batch.halves())
        else:
            error = WorkerError(f"the process that worked on it died of it ({ending})")
            self._answers[batch.first] = batch.things[0], error
