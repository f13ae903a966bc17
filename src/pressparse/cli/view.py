"""``pressparse view``: a page to look at."""

from __future__ import annotations

import click

from pressparse.cli.options import Command, Request, output_option, request_options
from pressparse.cli.output import is_watched, opened
from pressparse.cli.walk import Walk
from pressparse.errors import UsageError
from pressparse.model import Digest, Release


@click.command(
    cls=Command,
    epilog="""\b
Examples:
  pressparse view news/page.txt -o page.html
  pressparse view news/ --kind media_advisory -o advisories.html

The page is one file: it needs no network, and can be sent and printed.""",
)
@output_option
@request_options
@click.pass_context
def view(context: click.Context, request: Request, *, output: str | None) -> None:
    """Write one page to look at: the releases of the PATHs, with every value shown where it stands in the text."""
    from pressparse.export.page import page  # noqa: PLC0415 - the extra may not be installed

    if output is None and is_watched(output):
        raise UsageError("a page is for a browser: name a file with -o, such as -o page.html")
    walk = Walk(request, is_watched(output))
    with opened(output, walk.files) as file:
        digests = (digest for digest in walk.results(_digest) if digest is not None)
        file.write(page(digests, wanted=request.selection.wants).encode())
    context.exit(walk.status)


def _digest(digest: Digest, releases: tuple[Release, ...]) -> Digest | None:
    """Return a file; None where it has releases, and none of them is wanted."""
    return digest if releases or not len(digest) else None
