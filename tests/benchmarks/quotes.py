"""Quotations found, missed and wrong, beside textacy, on the gold of the tests.

Run from the root: ``python -m tests.benchmarks.quotes``; ``--errors`` lists each case that is not as the gold has it.
textacy (extra ``bench``) needs a spaCy pipeline that parses; without ``en_core_web_sm`` it is only told at how many
cases it gives up, which it does before it parses.

found   quotations of the gold whose text was found
missed  those whose text was not
wrong   what the gold has not, and right texts with another speaker than the gold's
raised  cases at which a tool gave up
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from attrs import define

from tests.quote_cases import Case, as_said, find, read_cases

Answer = list[tuple[str, str | None]]
"""Text and speaker of each quotation."""

Tool = Callable[[Case], Answer]

_MARKS = "“”„‟\"«»‘’‚‛‹›'"


@define
class Tally:
    """What a tool made of some cases."""

    found: int = 0
    missed: int = 0
    wrong: int = 0
    raised: int = 0

    def add(self, want: Answer, got: Answer) -> bool:
        """Count one case; tell whether it is as the gold has it."""
        before = (self.missed, self.wrong)
        left = {_bare(text): speaker for text, speaker in got}
        for text, speaker in want:
            if _bare(text) not in left:
                self.missed += 1
                continue
            self.found += 1
            given = left.pop(_bare(text))
            self.wrong += given is not None and _surname(given) != _surname(speaker)
        self.wrong += len(left)
        return before == (self.missed, self.wrong)


def main() -> None:
    """Print a table: a line for each file of gold, and the sum."""
    cases = read_cases()
    tools: dict[str, Tool] = {"pressparse": _pressparse}
    try:
        tools["textacy"] = _textacy(import_module("spacy").load("en_core_web_sm"))
    except ImportError:
        sys.stdout.write("textacy is not installed\n")
    except OSError:
        blank = import_module("spacy").blank("en")
        blank.add_pipe("sentencizer")
        raised = _tally(_textacy(blank), "textacy", cases, list_errors=False).raised
        sys.stdout.write(f"textacy has no pipeline that parses; it gives up at {raised} of {len(cases)} cases anyway\n")
    columns = f"{'found':>10}{'missed':>7}{'wrong':>6}{'raised':>7}"
    sys.stdout.write(f"{'':<20}" + "".join(f"{name:>30}" for name in tools) + "\n")
    sys.stdout.write(f"{'gold':<14}{'cases':>6}" + len(tools) * columns + "\n")
    for file in [*dict.fromkeys(case.file for case in cases), "all"]:
        chosen = [case for case in cases if file in {case.file, "all"}]
        tallies = [_tally(tool, name, chosen, list_errors=file != "all") for name, tool in tools.items()]
        row = "".join(f"{t.found:>10}{t.missed:>7}{t.wrong:>6}{t.raised:>7}" for t in tallies)
        sys.stdout.write(f"{file:<14}{len(chosen):>6}{row}\n")


def _tally(tool: Tool, name: str, cases: Iterable[Case], *, list_errors: bool) -> Tally:
    tally = Tally()
    for case in cases:
        want: Answer = [(said.text, said.full or said.speaker) for said in case.said]
        try:
            right = tally.add(want, tool(case))
        except ValueError:
            tally.raised += 1
            right = tally.add(want, [])
        if list_errors and not right and "--errors" in sys.argv:
            sys.stdout.write(f"    {name}: {case}\n")
    return tally


def _pressparse(case: Case) -> Answer:
    return [(said.text, said.full or said.speaker) for said in as_said(find(case))]


def _textacy(pipeline: Callable[[str], object]) -> Tool:
    extract: Any = import_module("textacy.extract")

    def tool(case: Case) -> Answer:
        triples = extract.direct_quotations(pipeline(case.body))
        return [(str(triple.content), " ".join(map(str, triple.speaker))) for triple in triples]

    return tool


def _bare(text: str) -> str:
    return " ".join("".join(letter for letter in text if letter not in _MARKS).split())


def _surname(name: str | None) -> str:
    return name.split()[-1] if name else ""


if __name__ == "__main__":
    main()
