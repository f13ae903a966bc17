"""Whether a layout keeps the rules of the house, seen on samples that have its form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from pressparse.containment import name_of
from pressparse.faults import fault_of_cut
from pressparse.labels import KnownLabels
from pressparse.layouts import BUILTIN
from pressparse.layouts.choice import choose
from pressparse.layouts.layout import Cut, Layout, Style
from pressparse.layouts.sample import Sample
from pressparse.testing.growth import AWKWARD, first_slowness
from pressparse.testing.report import raise_if_any, texts, why_not_picklable

_CUTS = 12
"""At so many places a sample is cut off, since files are, too."""

_NO_LABELS = KnownLabels()


def check_layout(layout: Layout, samples: Iterable[str]) -> None:
    """Raise if a layout is not in order.

    Args:
        layout: the layout.
        samples: texts that have its form.

    Raises:
        UsageError: the samples are no list of texts.
        PluginError: with one sentence for each thing that is wrong: a name that a built-in layout has, a layout that
            cannot be sent to another process, a sample that is not recognised or has no release, functions that raise,
            give what is no answer, give another one the second time, or are slow.

    >>> from pressparse.layouts.plain import PLAIN
    >>> check_layout(PLAIN, ["Pier reopens: Source unknown"])
    Traceback (most recent call last):
    pressparse.testing.report.PluginError: plain is not in order:
    - sample 0 is not recognised: another layout was chosen, or it has no release
    """
    raise_if_any(layout.name, complaints_about_layout(layout, samples))


def complaints_about_layout(layout: Layout, samples: Iterable[str]) -> tuple[str, ...]:
    """Return what is wrong with a layout, one sentence each; as ``check_layout``, which raises it.

    >>> from pressparse.layouts.plain import PLAIN
    >>> complaints_about_layout(PLAIN, ["Pier reopens: Source unknown"])
    ('sample 0 is not recognised: another layout was chosen, or it has no release',)
    """
    return tuple(dict.fromkeys(_complaints(layout, texts(samples))))


def _complaints(layout: Layout, samples: tuple[str, ...]) -> Iterator[str]:
    if any(other.name == layout.name and other != layout for other in BUILTIN):
        yield f"the name {layout.name!r} is that of a built-in layout"
    if reason := why_not_picklable(layout):
        yield f"it cannot be sent to another process: {reason}"
    if not samples:
        yield "there is no sample"
    faults = [fault for text in _odd(samples) if (fault := _fault(layout, text))]
    if faults:
        yield faults[0]
        return
    for number, sample in enumerate(samples):
        choice = choose(sample, (layout, *BUILTIN) if layout not in BUILTIN else BUILTIN)
        cut = layout.split(sample, choice.style, _NO_LABELS)
        if choice.layout.name != layout.name or not cut.sections:
            yield f"sample {number} is not recognised: another layout was chosen, or it has no release"
        if cut != layout.split(sample, choice.style, _NO_LABELS):
            yield f"{name_of(layout.split)} gives another answer the second time"
    for asked in (_recognise, _split):
        yield from (f"{asked.__name__[1:]} {fault}" for fault in first_slowness(_asker(asked, layout), samples))


def _odd(samples: Iterable[str]) -> Iterator[str]:
    """Yield samples as they are and cut off, and awkward texts."""
    for sample in samples:
        yield from (sample[: len(sample) * cut // _CUTS] for cut in range(_CUTS + 1))
    yield from (unit * times for unit in AWKWARD for times in (1, 50))


def _fault(layout: Layout, text: str) -> str | None:
    """Tell what is wrong with what a layout makes of a text."""
    try:
        share = _recognise(layout, text)
        if not 0 <= share <= 1:
            return f"{name_of(layout.recognise)} gives the share {share!r:.60}, which is not between 0 and 1"
        fault = fault_of_cut(_split(layout, text), text)
    except Exception as error:
        return f"raises {type(error).__name__}: {error}"
    return f"{name_of(layout.split)} {fault}" if fault else None


def _asker(asked: Callable[[Layout, str], object], layout: Layout) -> Callable[[str], Callable[[], object]]:
    return lambda text: partial(asked, layout, text)


def _recognise(layout: Layout, text: str) -> float:
    return layout.recognise(Sample(text))


def _split(layout: Layout, text: str) -> Cut:
    return layout.split(text, Style(parting=layout.parting, stripped=layout.stripped), _NO_LABELS)
