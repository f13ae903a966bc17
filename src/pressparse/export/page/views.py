"""The records as the template needs them: nothing is decided or counted there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pressparse.export.page.cutting import Open, Step, cut
from pressparse.export.page.fields import Field, fields_of
from pressparse.export.page.marks import BLOCKS, KINDS, Mark, marks_of, shown
from pressparse.export.page.timeline import Timeline, in_words, timeline
from pressparse.model import Because, Block, Digest, Note, Release

_DEEPEST: Final = 4
"""List items that stand deeper are shown as deep as this."""


class BlockView(NamedTuple):
    """A block: its kind and depth, the mark for all of it (or None), its bullet, and its text in steps."""

    kind: str
    level: int
    mark: Mark | None
    marker: str
    steps: tuple[Step, ...]


class ReleaseView(NamedTuple):
    """A release: its anchor, what filters ask, its title and text in steps, its fields, what else is to be said."""

    anchor: str
    number: int
    id: str
    title: tuple[Step, ...]
    heading: str
    when: str
    agency: str
    kind: str
    codes: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    fields: tuple[Field, ...]
    because: tuple[Because, ...]
    notes: tuple[Note, ...]
    furniture: tuple[tuple[str, str], ...]


class FileView(NamedTuple):
    """A file: what is known of it, its drawing, its releases; pieces of the page between them, with their kinds.

    ``left_out`` counts the releases that are not wanted.
    """

    name: str
    layout: str
    encoding: str
    wrapped: bool
    notes: tuple[tuple[str, Note], ...]
    furniture: tuple[tuple[str, str], ...]
    timeline: Timeline | None
    releases: tuple[ReleaseView, ...]
    left_out: int


class Filter(NamedTuple):
    """Something to choose by: its name, and what there is to choose, with how many releases have it."""

    name: str
    label: str
    choices: tuple[tuple[str, int], ...]


class PageView(NamedTuple):
    """The whole page."""

    files: tuple[FileView, ...]
    filters: tuple[Filter, ...]
    legend: tuple[tuple[str, str, int], ...]
    total: int


def page_view(digests: Iterable[Digest], wanted: Callable[[Release], bool] = lambda _: True) -> PageView:
    """Return what there is to show of some files, and of their releases those that are wanted."""
    return _page([_file(digest, number, wanted) for number, digest in enumerate(digests, 1)])


def release_view(release: Release) -> PageView:
    """Return what there is to show of one release without its file."""
    shown_alone = _release(release, "r1-0", ())
    return _page([FileView("", "", "", False, (), (), None, (shown_alone,), 0)])


def _page(files: Sequence[FileView]) -> PageView:
    releases = [release for file in files for release in file.releases]
    filters = (
        Filter("agency", "Agency", _choices(release.agency for release in releases)),
        Filter("kind", "Kind", _choices(release.kind for release in releases)),
        Filter("notes", "Notes", _choices(code for release in releases for code in set(release.codes))),
    )
    marked = Counter(kind for release in releases for kind in _marked(release))
    legend = tuple((kind, name, marked[kind]) for kind, name in KINDS.items() if marked[kind])
    return PageView(tuple(files), filters, legend, len(releases))


def _choices(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counted = Counter(values)
    return tuple((value, counted[value]) for value in sorted(counted, key=str.casefold))


def _marked(release: ReleaseView) -> Iterator[str]:
    for steps in (release.title, *(block.steps for block in release.blocks)):
        yield from (step.mark.kind for step in steps if isinstance(step, Open) and step.first)
    yield from (block.mark.kind for block in release.blocks if block.mark)


def _file(digest: Digest, number: int, wanted: Callable[[Release], bool]) -> FileView:
    chosen = tuple(filter(wanted, digest))
    inner: dict[int | None, list[tuple[str, str]]] = {}
    for piece in digest.furniture:
        inner.setdefault(piece.release, []).append((shown(piece.kind), digest.text[slice(*piece.span)]))
    releases = (
        _release(release, f"r{number}-{release.index}", tuple(inner.get(release.index, ()))) for release in chosen
    )
    return FileView(
        name=digest.file or "",
        layout=digest.layout or "",
        encoding=digest.encoding or "",
        wrapped="wrapped" in (digest.layout or ""),
        notes=tuple((_place(digest, note), note) for note in digest.notes),
        furniture=tuple(inner.get(None, ())),
        timeline=timeline(chosen),
        releases=tuple(releases),
        left_out=len(digest) - len(chosen),
    )


def _place(digest: Digest, note: Note) -> str:
    return f"line {digest.position(note.span.start).line}" if note.span else ""


def _release(release: Release, anchor: str, furniture: tuple[tuple[str, str], ...]) -> ReleaseView:
    marks = marks_of(release)
    title: tuple[Step, ...] = ()
    if release.title is not None and release.title_span:
        (title,) = cut(release.title, release.title_span.start, (release.title_span,), marks)
    return ReleaseView(
        anchor=anchor,
        number=release.index,  # from 0, as in the table of the command and for ``explain --release``
        id=release.id,
        title=title,
        heading=release.title or "(no title)",
        when=in_words(release),
        agency=release.source.name or "(unknown)",
        kind=shown(release.kind),
        codes=tuple(note.code for note in release.notes),
        blocks=tuple(_blocks(release, marks)),
        fields=fields_of(release),
        because=release.because,
        notes=release.notes,
        furniture=furniture,
    )


def _blocks(release: Release, marks: Sequence[Mark]) -> Iterator[BlockView]:
    """Yield the body block by block; together they have every character of it that is no white space."""
    text, offset = release.body, release.body_span.start
    spans = [block.span for block in release.blocks]
    for block, steps in zip(release.blocks, cut(text, offset, spans, marks), strict=True):
        marker = block.marker_span
        written = text[marker.start - offset : marker.end - offset] if marker else ""
        mark, rest = _of_the_whole(block, steps)
        yield BlockView(str(block.kind), min(block.level, _DEEPEST), mark, written, rest)


def _of_the_whole(block: Block, steps: tuple[Step, ...]) -> tuple[Mark | None, tuple[Step, ...]]:
    """Return the mark that a block has as a whole, and its steps; a single mark of that kind in it is that one."""
    kind = BLOCKS.get(block.kind)
    if kind is None:
        return None, steps
    of_kind = {step.number: step for step in steps if isinstance(step, Open) and step.mark.kind == kind}
    if len(of_kind) != 1:
        return Mark(block.span, kind, ()), steps
    ((number, only),) = of_kind.items()
    return only.mark, tuple(step for step in steps if isinstance(step, str) or step.number != number)
