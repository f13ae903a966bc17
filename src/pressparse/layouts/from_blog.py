"""From-blog: a day header, a title in capitals, perhaps a photo credit, then ``FROM: AGENCY``.

    Tuesday, September 4, 2012

    HARBOUR PATROL FINDS DINGHY

    Photo: Port Authority

    FROM: PORT AUTHORITY

    Patrol Finds Dinghy at Pier

    The dinghy was found at 6.15am.

Anchors are the ``FROM:`` lines, and the day headers above a title in capitals: a post without a ``FROM:`` line is a
release with an empty label. An agency's own date line is followed by a headline in small letters, and is no anchor.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve, frozen

from pressparse.labels import LONGEST_LABEL, KnownLabels
from pressparse.layouts.edges import Edges
from pressparse.layouts.furniture import DAY, PAGE, WEEKDAY, Table
from pressparse.layouts.layout import Cut, Layout, Piece, Rest, Section, Stretch, Style
from pressparse.layouts.sample import Sample
from pressparse.layouts.titles import LONGEST_TITLE
from pressparse.layouts.wrapping import joined, settled_until, whole_line_after, whole_line_before
from pressparse.lines import LONGEST_LINE, Line, Span, is_line_start, line_after, line_before, line_end, trim
from pressparse.model import FurnitureKind

_FROM: Final = "FROM:"
_LINES_TO_TITLE: Final = 6
_WITH_WEEKDAY: Final = rf"(?i:{WEEKDAY},? (?:{DAY}))"
_CREDITS: Final = Table({FurnitureKind.CREDIT: r"\(?(?i:photos?|pictures?|images?|credits?|captions?)\b.{0,140}"})
_OUTER: Final = Table({**PAGE, FurnitureKind.DAY_HEADER: _WITH_WEEKDAY})
_CLOSING: Final = Table(
    {
        FurnitureKind.CREDIT: r"Posted by\b.{0,140}|(?:No|\d+) comments?:?|Labels: .{1,140}|(?:Email|BlogThis).{0,140}",
    }
)
_EDGES: Final = Edges(closing=_CLOSING, outer=_OUTER)
_DAY_HEADER: Final = re.compile(rf"{_WITH_WEEKDAY}(?=[ \t]*(?:[\n\r]|\Z))")


@frozen
class _Post:
    """Where a post begins, what stands above its body, and the header of its day.

    ``header`` is the day header where the post is the first below it; ``day`` is the one it stands under.
    """

    begin: int
    start: int
    title: Line | None
    label: Span
    end: int
    inner: tuple[Piece, ...] = ()
    header: Line | None = None
    day: Line | None = None


def recognise(sample: Sample) -> float:
    """Return the share of ``FROM:`` lines below a title in capitals; 0 on a page without day headers."""
    if _FROM not in sample.head:
        return 0.0
    posts = [post for post in _posts(sample.head, None, len(sample.head)) if post.label.start != post.label.end]
    if not any(post.day for post in posts):
        return 0.0
    return sample.share_of(len(posts), sum(post.title is not None for post in posts))


def split(text: str, style: Style, known: KnownLabels) -> Cut:
    """Cut at ``FROM:`` lines and day headers."""
    return resume(Stretch(text), style, known)


def resume(stretch: Stretch, style: Style, known: KnownLabels) -> Cut:
    """Cut a stretch of a text; its last day, on which the posts below it rest, waits for the next one."""
    del known  # labels decide nothing here
    text = stretch.text
    posts = _posts(text, style.width, len(text) if stretch.is_last else settled_until(text))
    ends = [*(post.begin for post in posts[1:]), len(text)]
    rest: Rest | None = None
    if not stretch.is_last:
        last_day = max((place for place, post in enumerate(posts) if post.header), default=0)
        begun = posts[last_day].begin if posts else 0
        rest = Rest(begun, begun) if last_day else Rest()
        posts = posts[:last_day]
    sections: list[Section] = []
    outer = list(_EDGES.above(text, posts[0].begin, style.width)) if posts else []
    for post, end in zip(posts, ends, strict=False):
        if post.header:
            outer.append(Piece(FurnitureKind.DAY_HEADER, Span(post.header.start, post.header.end)))
        body, inner, below = _EDGES.free(text, post.end, end, style.width)
        outer += below
        sections.append(
            Section(
                start=post.start,
                title=Span(post.title.start, post.title.end) if post.title else None,
                label=post.label,
                body=body,
                inner=(*post.inner, *inner),
                date=Span(post.day.start, post.day.end) if post.day else None,
            )
        )
    return Cut(tuple(sections), tuple(outer), rest=rest)


def _posts(text: str, width: int | None, limit: int) -> list[_Post]:
    """Find all posts whose anchors stand before a limit, in the order of the text."""
    posts: list[_Post] = []
    day: Line | None = None
    waiting: _Post | None = None  # the post below the last day header, until its FROM: line is found
    for at in _anchors(text, limit):
        floor = waiting.end if waiting else posts[-1].end if posts else 0
        if not text.startswith(_FROM, at):
            if post := _read_below_header(text, at, width):
                posts += [waiting] if waiting else []
                waiting, day = post, post.header
            continue
        post = _read_above_from(text, at, waiting.header.end if waiting and waiting.header else floor, day, width)
        if post is None:
            continue
        if waiting and post.start == waiting.start:
            post = evolve(post, begin=waiting.begin, header=waiting.header)
        elif waiting:
            posts.append(waiting)
        posts.append(post)
        waiting = None
    return [*posts, waiting] if waiting else posts


def _anchors(text: str, limit: int) -> list[int]:
    """Return where lines begin, before a limit, that are ``FROM:`` lines or days with their weekday."""
    found = [match.start() for match in _DAY_HEADER.finditer(text)]
    at = text.find(_FROM)
    while at >= 0:
        found.append(at)
        at = text.find(_FROM, at + len(_FROM))
    return [at for at in sorted(found) if at < limit and is_line_start(text, at)]


def _read_below_header(text: str, at: int, width: int | None) -> _Post | None:
    """Read the post below a day header, without its source; None where the day is an agency's own date line."""
    header = Line(at, at, line_end(text, at, len(text)), 0)
    title = whole_line_after(text, header.end, len(text), width)
    if title is None or title.end - title.start > LONGEST_LINE:
        return None
    below = line_after(text, title.end, len(text))
    if not _is_capitals(joined(text, title.start, title.end)) and not (below and text.startswith(_FROM, below.start)):
        return None
    return _Post(at, title.start, title, Span(title.end, title.end), title.end, header=header, day=header)


def _read_above_from(text: str, at: int, floor: int, day: Line | None, width: int | None) -> _Post | None:
    """Read upwards from a ``FROM:`` line to its title; what stands between is a credit or a caption.

    The title is the nearest line in capitals, or whatever line stands between a day header and the ``FROM:`` line.
    None where there is no title, unless at the top of a page: the line is part of a body.
    """
    end = min(line_end(text, at, len(text)), at + len(_FROM) + LONGEST_LABEL)
    label = trim(text, at + len(_FROM), end)
    inner: list[Piece] = []
    line = whole_line_before(text, at, floor, width)
    for _ in range(_LINES_TO_TITLE):
        if line is None or _OUTER.kind_of(joined(text, line.start, line.end)):
            break
        written = joined(text, line.start, line.end)
        is_below_header = day is not None and floor == day.end and line_before(text, line.start, floor) is None
        if is_below_header or (_is_capitals(written) and not _CREDITS.kind_of(written)):
            return _Post(line.start, line.start, line, label, end, tuple(inner), day=day)
        inner.insert(0, Piece(FurnitureKind.CREDIT, Span(line.start, line.end)))
        line = whole_line_before(text, line.begin, floor, width)
    is_at_top = not inner and not text[max(0, at - 200) : at].strip()
    return _Post(at, at, None, label, end, day=day) if is_at_top else None


def _is_capitals(line: str) -> bool:
    """Tell whether a line is in capitals, a few small letters (``McKINLEY``, ``of``) allowed."""
    capitals = sum(map(str.isupper, line))
    small = sum(map(str.islower, line))
    return capitals >= 3 and capitals >= 4 * small and len(line) <= LONGEST_TITLE


FROM_BLOG = Layout(
    name="from-blog",
    summary="day headers, a title in capitals, a line FROM: with the agency",
    recognise=recognise,
    split=split,
    resume=resume,
    least=0.5,
)
