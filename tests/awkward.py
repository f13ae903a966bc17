"""What drives careless patterns and loops to their worst, and how the growth of the work is told.

The tests try a part of it, always the same. ``python -m tests.awkward`` tries every unit everywhere, which takes some
minutes, and ``python -m tests.awkward 2000`` so many combinations by chance.
"""

import gc
import sys
from collections.abc import Callable, Iterable
from functools import partial
from string import ascii_lowercase
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from pressparse import Registry, parse_text
from pressparse.export.record import digest_to_dict, to_json
from tests.pages import HEAD

Make = Callable[[int], str]
"""Makes a text of about so many characters."""

BUILT_IN = Registry.builtin()
SLOW_TO_READ = ("as lines", "as paragraphs", "among sentences", "as many releases")
"""Shapes of which the tests try a part of the units: what is read line by line and release by release takes long."""

UNITS = (
    # single signs, runs of which patterns may read in many ways
    *("a", "A", "é", "é", "1", " ", "\xa0", "\t", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\x00",
      "\ufeff"),
    *("\u0301", "e\u0301", "\u200f", "\u202e", "\u200b", "\ud800", "😀", "中", "İ", "ß", "٣"),
    *(".", ",", ":", ";", "…", "...", "!", "?", "-", "–", "—", "/", "#", "@", "*", "|", "_", "+", "=", "<", "&",
      "%", "$"),
    # marks left open
    *("“", "”", "„", "«", "»", '"', "'", "‘", "’", "(", ")", "[", "]", "“(", "“a ", "(a ", "‘a ", "'a ", "„A“ ",
      "« A » "),
    *("“…", "”, ", "“Open,” he said. ", "“Open,” Ann Roe said, ", "“A\n\n“", "said: ", "he said ", "Ann Roe said:\n"),
    # words, names, capitals with commas
    *("a ", "Aa ", "A, ", "A. ", "A.A.", "A-", "d’", "aA", "a.A", "Aa Aa, Aa – ", "the aa of Aa ", "A, B and C, ",
      "A: "),
    *("LONDON, ", "LONDON (AP) – ", "Mr. ", "Ann Roe, Warden of the Lock, ", "The aa of aa aa is. "),
    # days, hours, figures
    *("May ", "3 May ", "3 May 2024 ", "3 May 2024\n", "1 May – ", "On Monday, ", "2024 ", "2024, ", "1, 2, 3 May ",
      "1. Mai "),
    *("3.05.2024, ", "2024-05-03 ", "12:30 ", "12.30 – ", "noon (GMT) ", "by 3 May ", "1 мая ", "1/2/", "1,111,", "0 "),
    # addresses and numbers
    *("[at]", "a [at] b ", "a@b.org ", "a@", "@a", "@a ", "http://", "http://a.b/", "www.", "www.a", "a.b/", "a.org"),
    *("+49 ", "+49 30 12345\n", "(02) 12 ", "Tel: ", "Tel. 030 123456, ", "0049 " + "1" * 100 + " "),
    # lines that mean something
    *("Source: ", "Source:\n", "Source: A\n\n", "A\nSource: B\n", "A\rSource: B\r\r", "FROM: A\n", "MIL OSI\n",
      "Page 3\n"),
    *("• ", "• A\n", "- a\n", "1. a\n", "(i) a\n", "   • A\n", "ENDS\n", "###\n", "*****\n", "What: a\n",
      "WHEN: 3 May\nWHAT: A\n"),
    *("Contact:\n", "Photo: A\n", "Read www.a.b ", "Read www..... x\n", "Embargo: a\n", "By Ann Roe\n", "<a ",
      "<a href=", "a\tb\t1\n"),
    *("Register by 3 May. ", "Q: a?\nA: b\n", "A;\n", "a\n  b\n", "The post a ", "“A b c d e f. G h”\n",
      "A b c d e f.\n"),
)  # fmt: skip
"""Each alone, on lines, as a title, before each other text: whoever adds a pattern adds what gets in its way."""

VARIED = (
    *("“Open,” {N} said. ", "“Open,” said Mr {N}. ", "“Open it,” the {N} Minister said. ",
      "“Open it,” said Minister {N}. "),
    *("“Open it,” the Minister said. Ann {N}, the Minister, came. ", "{N} said: It is open and it stays open.\n"),
    *("\n\n{N} said:\n\n  It is open and it stays so.", "It “is {N} open.\n\n“", "{N}: “Open.”\n"),
    *("+49 30 12{D}45\n", "Tel: 030 12{D}45, ", "a{n}@b.org, +49 30 12{D}\n", "http://a.b/{n} ", "@{n} ",
      "www.{n}.org "),
    *("\n{D}. {N} item", "• {N}\n", "When: {D} May 2024, 10:00\nWhat: {N}\n", "{D} May 2024: Opening {N}\n",
      "{D}.05.2024\n"),
    *("WHEN: {D}.05.2024, ", "10:{D} Opening {N}\n", "Embargo: until {D} May\n", "Register by {D} May 2024. ",
      "On {D} May, "),
    *("The {N} was seen.\n", "A b c d e {N} f. A b c d e {N} f.\n", "A b c d e {N} f.\n", "End.{N} came. ",
      "word{N} ", "{N} – "),
    *("PIER {N} OPENS\nFROM: {N}\nx\n", "Tuesday, September {D}, 2012\nPIER {N} OPENS\nFROM: {N}\nText.\n",
      "FROM: {n}\n\nx. \n\n"),
    *("CoveragePost\n{N}\nMarch 3, 2024\nSource: NATO The pier ... <a href='{n}'>R</a>\n",
      "MIL-OSI A: {N}\n\nSource: {N}\n\na     b\n\n"),
    *("{N} opens\rSource: {N}\rText. \r", "{N} opens\r\n\r\nSource: {N}\r\n\r\nText.\r\n\r\n",
      "{N} opens -\nSource: {N}\nText.\n"),
    *("{N} opens\n\nSource: {N}\n\nText.\n\n", "{N} opens\n\n0\n\nSource: {N}\n\nText.\n\nMIL OSI\n\n",
      "    Source: {N}\n", "{N}\nSource: {n} own data.\n"),
    *("{N} opens\n\nTranslation. Region: x\n\nSource: {N}\n\nText.\n.\n",
      "  • Pier {N}\n\n    Source: {N}\n\n    Text.\n\n"),
    "The council of the harbour meets on the bridge and it goes on to the next\nline of the {N} ",
)  # fmt: skip
"""The same with a name {N}, a word {n} or a figure {D} that is another one each time: what is kept for each counts."""


def repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit) + 1)


def varied(unit: str, size: int, head: str = "") -> str:
    pieces = [head]
    while size > 0:
        word = _word(len(pieces))
        pieces.append(
            unit.replace("{N}", word.capitalize()).replace("{n}", word).replace("{D}", str(len(pieces) % 28 + 1))
        )
        size -= len(pieces[-1])
    return "".join(pieces)


def _word(number: int) -> str:
    letters = "ox"
    while number:
        number, place = divmod(number, 26)
        letters = ascii_lowercase[place] + letters
    return letters


RUNS = (" ", "\xa0", "\n", "1", "a", ".", "-", "A, ")

SHAPES: dict[str, Callable[[str], Make]] = {
    "within one line": lambda unit: lambda size: HEAD + repeated(unit, size),
    "as lines": lambda unit: lambda size: HEAD + repeated(unit + "\n", size),
    "as paragraphs": lambda unit: lambda size: HEAD + repeated(unit + "\n\n", size),
    "as a title": lambda unit: lambda size: f"{repeated(unit, size)}\n\nSource: Harbour Board\n\nThe pier is open.",
    "as a label": lambda unit: lambda size: f"Pier opens again\n\nSource: {repeated(unit, size)}\n\nThe pier is open.",
    "without a head": lambda unit: partial(repeated, unit),
    "among sentences": lambda unit: lambda size: HEAD + repeated(f"The pier {unit} opens. “Yes,” Ann Roe said. ", size),
    "as many releases": lambda unit: partial(
        repeated, f"Pier {unit} opens\n\nSource: NATO {unit}\n\n3 May 2024 {unit} a.\n\n"
    ),
}
"""Where a unit stands over and over."""


def around(lead: str, unit: str, tail: str) -> Make:
    """Make a run of a unit behind what a pattern may begin with, and before what it does not end in."""
    return lambda size: HEAD + lead + repeated(unit, size) + tail


SIZES = (4_000, 16_000, 64_000)


class Growth:
    """Tells whether the time that texts take grows with their size and no faster, and keeps count.

    Args:
        read: what is done with a text; all of it is read where it is None.
        sizes: the sizes to compare, each four times the one before.

    Processor time is compared, of one text and of one four times as long: 4 is linear, 8 is what grows with the power
    of one and a half, 16 what is quadratic. The sizes rise until the first text takes long enough to be measured, so
    that most inputs take some hundredths of a second. What looks slow is measured again, and then at larger sizes, too:
    a busy machine is no finding.
    """

    MEASURABLE = 0.003
    ALLOWED = 7.0
    CLEAR = 12.0
    TOO_LONG = 2.0  # seconds for up to 4,000 characters: what runs away need not be run away with

    def __init__(self, read: Callable[[str], object] | None = None, sizes: tuple[int, ...] = SIZES) -> None:
        self._read = read or read_all
        self._sizes = sizes
        self.tried = 0
        self.characters = 0
        self.steepest = 0.0

    def fault(self, make: Make) -> str | None:
        """Say what is slow about texts, or return None."""
        self.tried += 1
        over: list[str] = []
        small, before = "", 0.0
        for size in self._sizes:
            text = make(size)
            seconds = self._seconds(text)
            if size <= 4_000 and seconds > self.TOO_LONG:
                return f"{size} characters take {seconds:.1f} s"
            if before >= self.MEASURABLE or (small and size == self._sizes[-1]):
                ratio = seconds / max(before, self.MEASURABLE / 4)
                if ratio > self.ALLOWED:
                    before = min(before, *(self._seconds(small) for _ in range(2)))
                    seconds = min(seconds, *(self._seconds(text) for _ in range(2)))
                    ratio = seconds / before
                if ratio <= self.ALLOWED:
                    self.steepest = max(self.steepest, ratio)
                    return None
                over.append(f"{size} characters take {ratio:.1f} times as long as a fourth of them")
                if len(over) > 1 or ratio > self.CLEAR:
                    break
            small, before = text, seconds
        return "; ".join(over) or None

    def faults(self, makes: Iterable[tuple[str, Make]]) -> list[str]:
        found = ((name, self.fault(make)) for name, make in makes)
        return [f"{name}: {fault}" for name, fault in found if fault]

    def _seconds(self, text: str) -> float:
        self.characters += len(text)
        gc.disable()  # what it collects is not of this text alone
        try:
            begin = process_time()
            self._read(text)
            return process_time() - begin
        finally:
            gc.enable()

    def __str__(self) -> str:
        read = f"{self.tried} inputs, {self.characters:,} characters read"
        return f"{read}; four times the text took at most {self.steepest:.1f} times as long"


def read_all(text: str) -> str:
    """Read all fields of all releases, their paragraphs and places, and return the file as JSON."""
    digest = parse_text(text, registry=BUILT_IN)
    for release in digest:
        assert len(release.paragraphs) <= len(release.blocks)
        digest.position(release.span.start)
    return to_json(digest_to_dict(digest))


@st.composite
def combinations(draw: st.DrawFn) -> tuple[str, Make]:
    """Return a name and what makes texts of some units, one after another over and over, somewhere."""
    units = st.lists(st.sampled_from(UNITS), min_size=1, max_size=3).map("".join)
    lead, unit, tail = draw(st.sampled_from(UNITS)), draw(units), draw(st.sampled_from(UNITS))
    if draw(st.booleans()):
        return f"{lead!r} {unit!r} {tail!r}", around(lead, unit, tail)
    shape = draw(st.sampled_from(sorted(SHAPES)))
    return f"{unit!r} {shape}", SHAPES[shape](unit)


def try_combinations(number: int, *, derandomize: bool) -> Growth:
    """Try so many combinations by chance; raise what Hypothesis raises of the simplest one that is slow."""
    growth = Growth()

    @settings(max_examples=number, derandomize=derandomize, deadline=None, database=None)
    @given(combinations())
    def is_linear(named: tuple[str, Make]) -> None:
        assert growth.faults([named]) == []

    is_linear()
    return growth


def try_every_unit() -> Growth:
    """Try every unit in every shape, and behind and before runs; raise where some are slow."""
    growth = Growth()
    everywhere = [(f"{unit!r} {shape}", make(unit)) for shape, make in SHAPES.items() for unit in UNITS]
    runs = [(f"{lead!r} {run!r}", around(lead, run, "¬ x. Z")) for lead in UNITS for run in RUNS]
    if faults := growth.faults([*everywhere, *runs]):
        raise AssertionError("\n".join(faults))
    return growth


if __name__ == "__main__":
    print(try_combinations(int(sys.argv[1]), derandomize=False) if sys.argv[1:] else try_every_unit())  # noqa: T201
