"""The options that several commands share, and help that shows them by what they are for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click
from attrs import frozen

from pressparse.cli.selection import Selection, Undated
from pressparse.errors import UsageError
from pressparse.model import Kind

if TYPE_CHECKING:
    from pressparse.registry import Registry

F = TypeVar("F", bound=Callable[..., object])

SECTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "Reading": ("layout", "encoding", "near", "jobs", "strict"),
    "Which releases": ("source", "kind", "since", "until", "undated", "truncated"),
}
"""Which options stand under a heading of their own in the help; the others stand under *Options*."""


class Command(click.Command):
    """A command whose help shows its options by what they are for, its own first."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, those of each section under its heading."""
        rows: dict[str, list[tuple[str, str]]] = {"Options": [], **{heading: [] for heading in SECTIONS}}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record and isinstance(parameter, click.Option):
                rows[_section(parameter.name)].append(record)
        for heading, records in rows.items():
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)


def _section(name: str | None) -> str:
    return next((heading for heading, names in SECTIONS.items() if name in names), "Options")


@frozen
class Request:
    """What a command is asked to read, and which of its releases.

    Attributes:
        paths: files, folders, ``-`` for standard input, as given.
        layout: the layout that all files have, or None.
        encoding: their encoding, or None.
        near: a day near which they are, or None.
        jobs: how many processes read them; as many as there are cores where it is None.
        strict: whether a warning is an error.
        selection: which releases are wanted.
    """

    paths: tuple[str, ...]
    layout: str | None
    encoding: str | None
    near: dt.date | None
    jobs: int | None
    strict: bool
    selection: Selection


def installed() -> Registry:
    """Return the agencies and layouts that are installed; to load them all takes long, and help does not need them."""
    from pressparse.registry import Registry  # noqa: PLC0415 - see above

    return Registry.installed()


def _layouts(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    return [layout.name for layout in installed().layouts if layout.name.startswith(begun)]


def complete_agency(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Return the keys of agencies that begin with what is typed, for the completion of shells."""
    return [profile.key for profile in installed().profiles if profile.key.startswith(begun)]


class _Day(click.DateTime):
    """A day; click alone would name the form in signs that only programmers know."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is not a day written like 2024-05-31.", param, ctx)


class _Kind(click.Choice):  # type: ignore[type-arg]  # the oldest click that will do has no types for it
    """A kind, also as the table shows it, or with a dash: ``media advisory``."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        return super().convert(str(value).lower().replace(" ", "_").replace("-", "_"), param, ctx)


_DAY: Final = _Day(["%Y-%m-%d"])

_READING: Final = (
    click.option(
        "--layout",
        metavar="NAME",
        shell_complete=_layouts,
        help="The layout of the files; found from each text by default.",
    ),
    click.option("--encoding", metavar="NAME", help="The encoding of the files; found from the bytes by default."),
    click.option("--near", type=_DAY, metavar="DATE", help="A day near which the files are; it gives years."),
    click.option("--strict", is_flag=True, help="Take warnings for errors: print them all, and exit with status 2."),
)
_JOBS: Final = click.option(
    "--jobs", type=click.IntRange(1), metavar="N", help="How many processes read. [default: one, or all cores for many]"
)
_CHOOSING: Final = (
    click.option(
        "--source",
        multiple=True,
        shell_complete=complete_agency,
        metavar="NAME",
        help="Only those of this agency, by its key, its name or one of its labels. May be given again.",
    ),
    click.option(
        "--kind",
        multiple=True,
        type=_Kind([kind.value for kind in Kind]),
        metavar="KIND",
        help=f"Only those of this kind: {', '.join(Kind)}. May be given again.",
    ),
    click.option("--since", type=_DAY, metavar="DATE", help="Only those that can have come out on this day or later."),
    click.option("--until", type=_DAY, metavar="DATE", help="Only those that can have come out on this day or before."),
    click.option(
        "--undated",
        type=click.Choice([each.value for each in Undated]),
        metavar="keep|drop",
        default=Undated.KEEP.value,
        show_default=True,
        help="What becomes of those of whose day nothing at all is known.",
    ),
    click.option("--truncated/--whole", default=None, help="Only those that were cut short, or only the others."),
)

output_option: Final = click.option(
    "-o",
    "--output",
    type=click.Path(),
    metavar="FILE",
    help="Where to write; the file appears whole or not at all. [default: print]",
)


def paths_argument(function: F) -> F:
    """Add the argument PATH..., files and folders."""
    given = click.Path(allow_dash=True)
    return click.argument("paths", nargs=-1, type=given, metavar="PATH...", callback=_some_paths)(function)


def _some_paths(context: click.Context, _parameter: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    if not paths and not context.resilient_parsing:
        raise click.UsageError("Missing PATH: name files or folders, or - for standard input.")
    return paths


def request_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add the argument PATH... and all options on what to read, and hand them over as one ``Request``."""
    return _with_options((*_READING, _JOBS, *_CHOOSING), function)


def reading_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add what ``request_options`` adds, but for the choice of releases and the number of processes."""
    return _with_options(_READING, function)


def _with_options(options: tuple[Callable[..., Any], ...], function: Callable[..., None]) -> Callable[..., None]:
    @wraps(function)
    def run(**given: Any) -> None:  # noqa: ANN401 - as many types as options
        function(_request(given), **given)

    for option in reversed(options):
        run = option(run)
    return paths_argument(run)


def _request(given: dict[str, Any]) -> Request:
    """Take out of the options what makes a request.

    Raises:
        UsageError: the period ends before it begins.
    """
    since, until = _day(given.pop("since", None)), _day(given.pop("until", None))
    if since and until and until < since:
        raise UsageError(f"the period ends before it begins: --since {since} --until {until}")
    return Request(
        paths=given.pop("paths"),
        layout=given.pop("layout"),
        encoding=given.pop("encoding"),
        near=_day(given.pop("near")),
        jobs=given.pop("jobs", 1),
        strict=given.pop("strict"),
        selection=Selection(
            sources=map(_key_or_name, given.pop("source", ())),
            kinds=frozenset(Kind(kind) for kind in given.pop("kind", ())),
            since=since,
            until=until,
            undated=Undated(given.pop("undated", Undated.KEEP)),
            truncated=given.pop("truncated", None),
        ),
    )


def _key_or_name(source: str) -> str:
    """Return the key of the agency that claims a label, so that any of its labels stands for all of them."""
    profile = installed().find(source)
    return profile.key if profile else source


def _day(given: dt.datetime | None) -> dt.date | None:
    return given.date() if given else None
