"""A page to look at: releases with their fields at the side and every span in the text coloured by what it is.

Needs the extra ``view`` (jinja2). The page is one file and asks for nothing from anywhere. All text is escaped by the
template; the page's own style and script stand in it with their hashes in its content security policy, so that even
what slipped through would not run.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from attrs import evolve

from pressparse.errors import PressparseError, UsageError
from pressparse.export.extras import needs
from pressparse.export.meanings import meaning_of
from pressparse.export.page.marks import KINDS
from pressparse.export.page.timeline import in_words
from pressparse.export.page.views import PageView, page_view, release_view
from pressparse.model import Digest, Release

if TYPE_CHECKING:
    from jinja2 import Template

_MOST_IN_A_NOTEBOOK: Final = 100
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML forbids, or no encoding has."""


def page(digests: Iterable[Digest] | Digest, *, wanted: Callable[[Release], bool] = lambda _: True) -> str:
    r"""Return files as one self-contained HTML page, to be written as UTF-8.

    Args:
        digests: the parsed files, in the order in which they are to be shown; a single one will do.
        wanted: tells which of their releases are to be shown; how many there are besides is said above those of each
            file.

    Returns:
        The page. What cannot stand in one (control characters, halves of surrogate pairs) is U+FFFD.

    Raises:
        PressparseError: the package ``jinja2`` is not installed.

    >>> from pressparse import parse_text
    >>> shown = page([parse_text("<b>Pier</b> reopens\n\nSource: NATO\n\nIt is open.")])
    >>> "<b>" in shown, "&lt;b&gt;Pier&lt;/b&gt; reopens" in shown
    (False, True)
    """
    return _render(page_view((digests,) if isinstance(digests, Digest) else digests, wanted))


def notebook(record: object) -> str:
    """Return what a notebook shows of a ``Digest`` or ``Release``: the page in a frame that can reach nothing else.

    Without the package ``jinja2`` it is a plain table. Of a long file there are the first hundred releases: what a
    notebook shows it also stores.
    """
    if isinstance(record, Digest):
        releases = record.releases[:_MOST_IN_A_NOTEBOOK]
        left_out = len(record) - len(releases)
        draw, height = partial(page_view, (evolve(record, releases=releases),)), 720
    elif isinstance(record, Release):
        releases, left_out = (record,), 0
        draw, height = partial(release_view, record), 480
    else:
        raise UsageError(f"neither a Digest nor a Release: {type(record).__name__}")
    try:
        shown = _frame(_render(draw()), height)
    except PressparseError:
        shown = _plain(releases)
    return shown + (f"<p>and {left_out} more releases</p>" if left_out else "")


def _frame(shown: str, height: int) -> str:
    return (
        f'<iframe srcdoc="{html.escape(shown)}" sandbox="allow-scripts allow-popups" title="press releases" '
        f'style="width: 100%; height: {height}px; border: 0"></iframe>'
    )


def _render(view: PageView) -> str:
    template = _template()
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2

    style, script = _asset("view.css"), _asset("view.js")
    text = template.render(
        page=view,
        names=KINDS,
        meaning_of=meaning_of,
        style=Markup(style),  # noqa: S704 - our own, like the script
        script=Markup(script),  # noqa: S704
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return _UNPRINTABLE.sub("\ufffd", text.lstrip())


@cache
def _template() -> Template:
    with needs("view", "jinja2", "pages"):
        from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - the extra may not be installed
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("view.html"))


@cache
def _asset(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _plain(releases: Iterable[Release]) -> str:
    """Return a table of releases that needs nothing."""
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{html.escape(_UNPRINTABLE.sub('�', cell))}</td>"
            for cell in (in_words(each), each.source.name or "", each.kind.replace("_", " "), each.title or "")
        )
        + "</tr>"
        for each in releases
    )
    return f"<table><tr><th>Published</th><th>Source</th><th>Kind</th><th>Title</th></tr>{rows}</table>"
