"""What pressparse gets right, in tables, written to ``docs/accuracy.md``: ``python -m tests.accuracy``."""

from __future__ import annotations

from typing import Final

from tests.accuracy import own, seeds
from tests.benchmarks.tables import table
from tests.gold import ROOT

PAGE: Final = ROOT / "docs" / "accuracy.md"

_HEAD: Final = """# Accuracy

Written by `python -m tests.accuracy`; the tests see that this page is what it writes.

| texts | chosen | seen while the rules were made |
|---|---|---|
| [three real files](#three-real-files) | given at the start | yes |
| [the project's own gold](#the-projects-own-gold) | made up, a form and its trap at a time | yes |
| [other real releases](#other-real-releases) | from other issuers and countries | partly |

So only the last part tells how well it does on what it has not seen. The first two tell what the tests hold: a change
that loses one of these facts fails.

## Three real files

The files in `seeds/`: 30 releases of NATO, Europol, INTERPOL, Eurojust and the US Joint Chiefs of Staff, in the layout
`plain`. A person noted by hand what stands in them, with places and values (`tests/gold/seeds/`). *Right* is what is
found as noted, at the same place, with the same value; *wrong* is found and not noted, or noted otherwise; *missed* is
noted and not found. What the person left open (a day that can be told or not) counts as neither wrong nor missed, where
nothing is said.

{seeds}
A window is right here where it leaves the room that the person left, or more. The wrong ones are narrower: they take
the release above for one of the day of the meeting that it reports, while it may have come out some days later.

What this does not show: other layouts, languages and issuers; and fields of which three files have few (one deadline,
one standfirst).

## The project's own gold

Texts in the project's own words, each with what must be found. A *trap* looks like the thing and is none, so that
nothing must be found. Since the rules were written along with them, they are all right, or the tests fail: the figures
say how much is held, not how good it is.

{own}
## Other real releases

These texts are not in the repository; what they gave is told here as it was counted, once.

| texts | what was counted | figure |
|---|---|---|
| 334 releases of three issuers | releases found where they stand | 334, and no other |
| | bodies found where they stand | 334 |
| the 14 of members of Congress that write the day which their publisher gives | day right | 13 (0.929) |
| the other 97 of them | a day given all the same | 6 |
| | of these, within three days of the publisher's | 5 (0.833) |
| 30 releases of other issuers, read by eye for quotations | quotations found | 82, of them 1 doubtful |
| | speakers named | 71, none of them wrong |

The three issuers are the White House (121 releases), members of the US Congress (111) and the President of Sri Lanka
(102). Their releases come from public collections and were put one after another in the layout `plain`; a program
compared the records with the publishers' own metadata. Days of the first and the last were not counted, for their texts
hardly ever write them in full. Of the 30 others, a person read what was found.

So few days can be compared that one release more or less moves a figure by tenths. The figures on quotations do not
tell what was missed. The 334 releases are in English, and were put together for the purpose: how well releases are
found on aggregators' pages with furniture, they do not tell.

## Beside others

How dates are found beside general finders of dates, on the same texts: [speed](speed.md). No other tool known to us
splits such files or dates releases by their neighbours.
"""


def page() -> str:
    """Return the page."""
    scored = [(name, str(right), str(wrong), str(missed)) for name, right, wrong, missed in seeds.scores()]
    tallied = [(name, str(cases), str(traps), str(right)) for name, cases, traps, right in own.tallies()]
    return _HEAD.format(
        seeds=table(("field", "right", "wrong", "missed"), scored),
        own=table(("field", "cases", "of them traps", "right"), tallied),
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
