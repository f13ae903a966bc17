"""How far the work is, on standard error: for people at a terminal, and only where it takes long."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_PATIENCE: Final = 1.0
"""Seconds of work before anything is shown."""

_PAUSE: Final = 0.1
"""Seconds between two drawings."""


class Progress:
    """A bar with files, releases and rate.

    It is drawn between two files, by no thread of its own, so that it can neither fall into other output nor outlive
    Ctrl-C.

    Args:
        files: how many there are.
        is_wanted: whether a bar may be shown at all; it never is where standard error is no terminal.
    """

    def __init__(self, files: int, is_wanted: bool) -> None:
        self._files = files
        self._done = 0
        self._releases = 0
        self._started = self._drawn = time.monotonic()
        self._is_wanted = is_wanted and files > 1 and sys.stderr.isatty()
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hide()

    def advance(self, releases: int) -> None:
        """Count a file and its releases."""
        self._done += 1
        self._releases += releases
        now = time.monotonic()
        if self._is_wanted and now - self._started >= _PATIENCE and now - self._drawn >= _PAUSE:
            self._drawn = now
            self._draw(now - self._started)

    def hide(self) -> None:
        """Take the bar away, for other output or at the end; it comes back with one of the next files."""
        if self._bar:
            self._bar.stop()
            self._bar = None

    def _draw(self, seconds: float) -> None:
        if self._bar is None:
            self._bar = _new_bar()
            self._bar.add_task("", total=self._files)
            self._bar.start()
        left = seconds / self._done * (self._files - self._done)
        counts = (
            f"{self._done:,} of {self._files:,} files, {self._releases:,} releases, {self._releases / seconds:,.0f}/s, "
            f"{int(left) // 60}:{int(left) % 60:02} left"
        )
        self._bar.update(self._bar.task_ids[0], completed=self._done, description=counts, refresh=True)


def _new_bar() -> Bar:
    from rich.console import Console  # noqa: PLC0415 - only where the work is long
    from rich.progress import BarColumn, TextColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    return Bar(
        BarColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
