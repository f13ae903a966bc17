"""Lines on standard error that are about no file in particular; light, since every start of the command needs it."""

from __future__ import annotations

import click

from pressparse.terminal import visible


def print_error(message: object) -> None:
    """Print one line on standard error, with nothing in it that a terminal would obey."""
    click.echo(visible(f"pressparse: {message}"), err=True)


def print_warning(message: Warning | str, *_: object, **__: object) -> None:
    """Print a warning of the library, such as one of a broken plugin; stands in for ``warnings.showwarning``."""
    print_error(f"warning: {message}")
