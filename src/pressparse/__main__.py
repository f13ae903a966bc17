"""``python -m pressparse`` and the command ``pressparse``."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path
from typing import Final

from pressparse.errors import PressparseError

FAILED: Final = 2
INTERRUPTED: Final = 130
"""Exit status after Ctrl-C, as shells have it."""

COMPLETION: Final = "_PRESSPARSE_COMPLETE"
"""The variable with which a shell asks for completions, as click names it."""


def main() -> int:
    """Run the command and return its exit status; without the extra ``cli``, say in one line what to install."""
    try:
        return _main()
    except KeyboardInterrupt:  # anywhere: to load what a command needs takes a while, too
        return INTERRUPTED


def _main() -> int:
    try:
        import click  # noqa: F401, PLC0415 - the extra may not be installed
    except ModuleNotFoundError:
        return _fail("the command needs the extra 'cli': pip install 'pressparse[cli]'")
    if sys.stderr is None:  # it is closed: whoever closed it wants to hear nothing
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    if sys.stdout is None:
        return _fail("standard output is closed")
    try:
        status = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        status = 0  # whoever read the output has seen enough
    except OSError as error:
        status = _fail(f"standard output: {error.strerror or error}")
    else:
        return status
    # What is left in the buffer can be written nowhere; at exit it must not be tried again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _run() -> int:
    from click.exceptions import ClickException, Exit  # noqa: PLC0415 - the extra may not be installed
    from click.shell_completion import shell_complete  # noqa: PLC0415

    from pressparse.cli import command  # noqa: PLC0415
    from pressparse.cli.standard_error import print_error, print_warning  # noqa: PLC0415

    warnings.showwarning = print_warning
    if asked := os.environ.get(COMPLETION):
        return shell_complete(command, {}, "pressparse", COMPLETION, asked)
    try:
        # Not command.main(): that turns a closed pipe into a failure.
        with command.make_context("pressparse", sys.argv[1:]) as context:
            command.invoke(context)
    except Exit as done:
        return done.exit_code
    except PressparseError as error:
        print_error(error)
        return FAILED
    except ClickException as error:
        error.show()
        return error.exit_code
    return 0


def _fail(message: str) -> int:
    sys.stderr.write(f"pressparse: {message}\n")
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
