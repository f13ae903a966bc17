"""``python -m pressparse`` and the command ``pressparse``."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the command; without the extra ``cli``, say in one line what to install."""
    try:
        from pressparse.cli import command  # noqa: PLC0415 - the extra may not be installed
    except ModuleNotFoundError as error:
        if error.name not in {"click", "rich"}:
            raise
        sys.stderr.write("pressparse: the command needs the extra 'cli': pip install 'pressparse[cli]'\n")
        return 2
    try:
        command.main(prog_name="pressparse", standalone_mode=True)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
