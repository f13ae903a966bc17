"""``pressparse ics``: the events of media advisories as a calendar."""

from __future__ import annotations

from itertools import chain

import click

from pressparse.cli.options import Command, Request, output_option, request_options
from pressparse.cli.output import is_watched, opened
from pressparse.cli.standard_error import print_error
from pressparse.cli.walk import Walk
from pressparse.model import Digest, Release


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  pressparse ics news/ -o events.ics
  pressparse ics news/ --source nato --since 2024-01-01 -o events.ics

Files without events add nothing; where none has one, that is said. The exit status is 2 where a path could not be
parsed; the calendar has the events of the others.""",
)
@output_option
@request_options
@click.pass_context
def ics(context: click.Context, request: Request, *, output: str | None) -> None:
    """Write one calendar of the events that the PATHs announce: files, folders, or - for standard input."""
    from pressparse.export.calendar import to_calendar  # noqa: PLC0415 - the extra may not be installed

    walk = Walk(request, is_watched(output))
    with opened(output, walk.files) as file:
        calendar = to_calendar(chain.from_iterable(walk.results(_advisories)))
        file.write(calendar.to_ical())
    if not calendar.events:
        print_error("no event with a known day is announced: the calendar is empty")
    context.exit(walk.status)


def _advisories(_digest: Digest, releases: tuple[Release, ...]) -> tuple[Release, ...]:
    return tuple(release for release in releases if release.advisory)
