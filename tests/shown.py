"""What documents show of the command: a block of ``sh`` with its command, and right below a block of ``text``.

    python -m tests.shown docs/command.md

writes what the commands print now into a document; read the difference before you commit it.
"""

import re
import shlex
import sys
from pathlib import Path

from tests.commands import on_terminal
from tests.gold import ROOT

SHOWN = re.compile(r"^```sh\npressparse (?P<arguments>[^\n]*)\n```\n\n```text\n(?P<printed>.*?)^```$", re.M | re.S)


def shown(page: Path) -> list[tuple[str, str]]:
    """Return the arguments of each command that a document shows, and what it says that is printed."""
    return [(found["arguments"], found["printed"]) for found in SHOWN.finditer(page.read_text(encoding="utf-8"))]


def printed(arguments: str) -> str:
    """Return what a command shows on a terminal of 80 columns."""
    return on_terminal(*shlex.split(arguments), where=ROOT)


def _renewed(found: re.Match[str], text: str) -> str:
    start, end = found.start("printed") - found.start(), found.end("printed") - found.start()
    return f"{found[0][:start]}{text}{found[0][end:]}"


def main() -> None:
    """Rewrite the documents named."""
    for name in sys.argv[1:]:
        text = Path(name).read_text(encoding="utf-8")
        new = SHOWN.sub(lambda found: _renewed(found, printed(found["arguments"])), text)
        Path(name).write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
