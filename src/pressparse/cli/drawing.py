"""Tables and text for people. Whatever comes from a file is made ``visible``, so that no terminal obeys it."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from pressparse.terminal import visible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


@frozen
class Column:
    """A column of a table.

    Attributes:
        heading: what stands above it.
        share: how much of the room that the others leave it gets; 0 for as much as its cells need.
        is_number: whether its cells stand at the right.
        least: how many columns of the terminal it gets at least.
        wide: how wide a terminal must be for it to be shown: on a narrow one, what matters more gets the room.
    """

    heading: str
    share: int = 0
    is_number: bool = False
    least: int | None = None
    wide: int = 0


def draw_table(title: str, columns: Sequence[Column], rows: Iterable[Sequence[str]], file: BinaryIO) -> None:
    """Draw a table, as wide as the terminal, of those columns that have room on it."""
    from rich import box  # noqa: PLC0415 - only where a table is drawn
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, expand=True)
    width = _console(file).width
    fitting = [column.wide <= width for column in columns]
    for column in compress(columns, fitting):
        table.add_column(
            column.heading,
            justify="right" if column.is_number else "left",
            ratio=column.share or None,
            min_width=column.least,
            no_wrap=not column.share,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*(Text(_lines(cell)) for cell in compress(row, fitting)))
    draw([Text(visible(title), "bold"), table] if title else [table], file)


def _lines(cell: str) -> str:
    """Make a cell visible; the line breaks in it are ours, since what comes from a file is made ``one_line``."""
    return "\n".join(map(visible, cell.split("\n")))


def one_line(text: str) -> str:
    """Return a text with its line breaks as blanks, as people read it."""
    return " ".join(text.split())


def draw(renderables: Iterable[RenderableType], file: BinaryIO) -> None:
    """Draw what rich can draw: in colour on a terminal, as plain text everywhere else."""
    console = _console(file)
    with console.capture() as captured:
        for renderable in renderables:
            console.print(renderable)
    for line in captured.get().removesuffix("\n").split("\n"):
        file.write(line.rstrip(" ").encode("utf-8", "replace") + b"\n")


def _console(file: BinaryIO) -> Console:
    from rich.console import Console  # noqa: PLC0415 - only where a table is drawn

    is_shown = file is sys.stdout.buffer
    return Console(
        file=sys.stdout if is_shown else io.StringIO(),
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
    )
