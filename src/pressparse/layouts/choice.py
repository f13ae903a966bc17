"""Which layout a text has: the first one, in a fixed order, of which enough is found in the text's head."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from pressparse.errors import UsageError
from pressparse.labels import KnownLabels
from pressparse.layouts.layout import HEAD, Layout, Style
from pressparse.layouts.sample import Sample
from pressparse.layouts.wrapping import longest_line

WRAPPED: Final = "wrapped"
"""What is added to a layout's name where lines are broken at a width: ``dense+wrapped``."""


@frozen
class Choice:
    """The layout of a text and how the text is set; ``share`` is how much of the text's head has its form."""

    layout: Layout
    style: Style
    share: float

    @property
    def name(self) -> str:
        """The layout's name, with ``+wrapped`` where lines are broken at a width."""
        return f"{self.layout.name}+{WRAPPED}" if self.style.width else self.layout.name


@frozen
class Detection:
    r"""Which layout a text has, and how sure that is.

    Attributes:
        layout: the layout's name, with ``+wrapped`` where lines are broken at a fixed width; None where no release
            is found in the text's head: it is no file of press releases, as far as can be told.
        confidence: the share (0 to 1) of what look like beginnings of releases that have the layout's form.
        shares: the same share for each layout of which there is any sign, by name, in the order of choice.

    >>> from pressparse import detect_layout
    >>> detect_layout("Pier reopens\nSource: NATO\nIt is open.\nShed painted\nSource: NATO\nIt is green.")
    Detection(layout='dense', confidence=1.0, shares=(('dense', 1.0),))
    """

    layout: str | None
    confidence: float
    shares: tuple[tuple[str, float], ...] = ()


def choose(text: str, layouts: tuple[Layout, ...], name: str | None = None) -> Choice:
    """Return the layout to read a text with; the last of the layouts where none is recognised.

    Args:
        text: the text; only its head is looked at.
        layouts: the layouts to choose from, in order of choice.
        name: the layout that the caller says the text has. ``wrapped``, alone or added to a name with a plus sign,
            says that lines are broken at a width.

    Raises:
        UsageError: there is no layout of that name.
    """
    sample = Sample(text[:HEAD])
    wanted, wrapped = _parse_name(name, layouts)
    width = sample.width or (longest_line(sample.head) if wrapped else None)
    if wanted:
        return _chosen(wanted, sample, width, wanted.recognise(sample))
    for layout in layouts:
        share = layout.recognise(sample)
        if share >= layout.least:
            return _chosen(layout, sample, width, share)
    return _chosen(layouts[-1], sample, width, 0.0)


def _chosen(layout: Layout, sample: Sample, width: int | None, share: float) -> Choice:
    style = Style(sample.is_spaced, width, layout.parting, layout.stripped, sample.is_numbered, sample.word)
    return Choice(layout, style, share)


def detect(text: str, layouts: tuple[Layout, ...], known: KnownLabels) -> Detection:
    """Tell which of some layouts a text has, as far as releases are found with it in the text's head."""
    head = text[:HEAD]
    sample = Sample(head)
    shares = tuple((layout.name, share) for layout in layouts if (share := layout.recognise(sample)) > 0)
    choice = choose(head, layouts)
    if not choice.layout.split(head, choice.style, known).sections:
        return Detection(None, 0.0, shares)
    return Detection(choice.name, choice.share, shares)


def _parse_name(name: str | None, layouts: tuple[Layout, ...]) -> tuple[Layout | None, bool]:
    if name is None:
        return None, False
    by_name = {layout.name: layout for layout in layouts}
    parts = [part for part in name.split("+") if part != WRAPPED]
    if len(parts) > 1 or not set(parts) <= set(by_name):
        raise UsageError(f"unknown layout: {name} (known: {', '.join(by_name)}; each also with +{WRAPPED})")
    return (by_name[parts[0]] if parts else None), name.split("+").count(WRAPPED) > 0
