"""Whether a rule's time grows with the text and no faster.

A rule is asked about bodies made of one unit over and over, at growing sizes. Times below two hundredths of a second
say nothing. The first sizes grow by little, so that a pattern whose time doubles with each character is stopped before
it takes for ever. Only the growth from one size to another counts, never the time itself, which is the machine's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from time import process_time
from typing import Final

_SIZES: Final = (*range(16, 64, 4), 96, 144, 216, 324, 486, 729, 1000, 4000, 16000, 64000)
_FACTOR: Final = 4
"""From the thousandth character on, each size is so many times the one before."""
_MEASURABLE: Final = 0.02
"""Seconds; what takes less is not looked at."""
_TOO_LONG: Final = 0.5
"""Seconds for a text of less than a thousand characters."""
_ALLOWED: Final = 2.5 * _FACTOR
"""How much longer four times the text may take: linear is 4, quadratic 16."""

_NOTHING: Final = "¬"
"""What no pattern waits for: a pattern that fails at the very end has tried all it can."""

AWKWARD: Final = (
    *("a", "A", " ", "\n", "1", ".", ",", "“", '"', "(", "-", ":", "…", "\xa0", "#", "@", "/", "é", "\x00", "\u202e"),
    *("a ", "A ", "Aa ", "1 ", "A.", "1.", "A, ", "(a ", "“a ", "a: ", "- a\n", "• A\n", "A\n\n", "3 May ",
      "3 May 2024\n"),
    *("Aa aa. ", "The aa of Aa ", "Source: A\n\n", "12:30 ", "a@b.c ", "http://a.b/", "ENDS\n", "Aa Aa, Aa – "),
)  # fmt: skip
"""Units of which bodies are made that drive careless patterns to their worst."""

_PARTS: Final = re.compile(r"\S{1,40}\s{0,2}")


def first_slowness(ask: Callable[[str], Callable[[], object]], samples: tuple[str, ...]) -> Iterator[str]:
    """Yield what the first unit shows with which something is slow, if there is one; the arguments are those below."""
    yield from islice(filter(None, (fault_of_growth(ask, unit) for unit in _units(samples))), 1)


def _units(samples: tuple[str, ...]) -> Iterator[str]:
    """Yield units to build bodies of: awkward ones, the samples, and the words of each that stand first and last."""
    yield from AWKWARD
    for sample in samples:
        yield sample
        words = _PARTS.findall(sample)
        yield from ("".join(words[:2]), "".join(words[:1]), "".join(words[-1:]))


def fault_of_growth(ask: Callable[[str], Callable[[], object]], unit: str) -> str | None:
    """Tell that a rule's time grows faster than bodies made of a unit, or return None.

    Args:
        ask: takes a body; returns what asks the rule about it. What it takes to prepare a body is not measured.
        unit: what the bodies are made of.

    >>> fault_of_growth(lambda body: lambda: body.count("a"), "a") is None
    True
    """
    before = 0.0
    for size in _SIZES if unit else ():
        once = ask((unit * (size // len(unit) + 1))[:size] + _NOTHING)
        seconds = _timed(once)
        if size < 1000 and seconds > _TOO_LONG:
            return f"is slow: {size} characters take it half a second or more (bodies made of {unit!r:.40})"
        if seconds > _MEASURABLE:  # the first time, the passage finds its dates, and the machine may have been busy
            seconds = min(_timed(once), _timed(once))
        if size > 1000 and seconds > _MEASURABLE and seconds > _ALLOWED * max(before, _MEASURABLE / _FACTOR):
            return f"is slow: four times the text takes far more than four times as long (bodies made of {unit!r:.40})"
        before = seconds
    return None


def _timed(once: Callable[[], object]) -> float:
    begin = process_time()
    with suppress(Exception):  # another check names what a rule raises
        once()
    return process_time() - begin
