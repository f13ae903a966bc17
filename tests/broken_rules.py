"""Rules as nobody should write them, and profiles that have one each."""

import random
import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from attrs import evolve

from pressparse import Kind, Profile, Span
from pressparse.fields.advisories.draft import EventDraft
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.dates import DateDraft, Written
from pressparse.fields.published.draft import PublishedDraft, stated
from pressparse.fields.rule import Finding, Passage
from pressparse.model import BlockKind, Dateline, Precision, Truncation

HARBOUR = Profile(key="harbour", name="Port Authority", labels=("Port Authority",))

EVERYWHERE = Span(0, 10**6)
DAY = DateDraft(Span(0, 4), Span(0, 4), Written(2024, 5, 3), Written(2024, 5, 3), Precision.DAY)


def raises(_: Any) -> Any:
    raise ZeroDivisionError("by harbour")


def raises_on_odd_bodies(passage: Passage) -> None:
    passage.body[3]


def gives_a_text(_: Passage) -> Any:
    return "news"


def gives_a_kind_as_text(_: Passage) -> Finding[Any]:
    return Finding("news", None, "as-text")


def names_itself_badly(_: Passage) -> Finding[Any]:
    return Finding(Kind.NEWS, None, "My Rule")


def points_outside(_: Passage) -> Finding[Any]:
    return Finding(Kind.NEWS, EVERYWHERE, "points-outside")


def finds_a_place_outside(passage: Passage) -> Finding[Any]:
    return Finding(Dateline("Harbourtown", None, EVERYWHERE), passage.section.title, "place-outside")


def finds_another_mark(passage: Passage) -> Finding[Any]:
    span = Span(passage.section.body.start, passage.section.body.start + 1)
    return Finding(Truncation("…", span, "another-mark", None, False), span, "another-mark")


def says_no(_: Passage) -> Finding[Any]:
    return Finding(False, None, "says-no")


def glues_outside(_: Passage) -> Finding[Any]:
    return Finding((-1, 3), None, "glues-outside")


def glues_out_of_order(passage: Passage) -> Finding[Any]:
    start = passage.section.body.start
    return Finding((start + 2, start + 1), None, "glues-out-of-order")


def names_no_rule(passage: Passage) -> Finding[Any]:
    span = Span(passage.section.body.start, passage.section.body.start + 1)
    return Finding(Truncation(passage.text[slice(*span)], span, 7, None, False), span, "names-no-rule")  # type: ignore[arg-type]


def says_how_as_text(_: Passage) -> Finding[Any]:
    return Finding(PublishedDraft(DAY, "stated"), None, "how-as-text")  # type: ignore[arg-type]


def finds_hours_as_text(passage: Passage) -> Finding[Any]:
    event = EventDraft("Opening", passage.dates[0], "09:30", None, passage.section.body)  # type: ignore[arg-type]
    return Finding((event,), None, "hours-as-text")


def invents_a_day(_: Passage) -> Finding[Any]:
    return stated(DAY, DAY.span, "invents-a-day")


def finds_texts_as_events(_: Passage) -> Finding[Any]:
    return Finding(("opening",), None, "texts-as-events")


def finds_no_section(_: Passage) -> Finding[Any]:
    return Finding(" ", None, "no-section")


def claims_what_is_not_there(_: Outline) -> Iterator[Any]:
    yield -1, BlockKind.HEADING


def claims_without_end(_: Outline) -> Iterator[Any]:
    return ((0, BlockKind.HEADING) for _ in count())


BROKEN: dict[str, tuple[tuple[Any, str], ...]] = {
    "section_rules": ((raises, "raised ZeroDivisionError"), (finds_no_section, "is no name of a section")),
    "kind_rules": (
        (raises, "raised ZeroDivisionError"),
        (gives_a_text, "gave str, which is no Finding"),
        (gives_a_kind_as_text, "value 'news' is no Kind"),
        (names_itself_badly, "the name 'My Rule' is not small letters, digits and dashes"),
        (points_outside, "span (0, 1000000) is not within the release"),
    ),
    "block_rules": (
        (raises, "raised ZeroDivisionError"),
        (claims_what_is_not_there, "claims piece -1 of"),
        (claims_without_end, "claims without end"),
    ),
    "dateline_rules": ((raises, "raised"), (finds_a_place_outside, "span (0, 1000000) is not within the release")),
    "truncation_rules": (
        (raises, "raised"),
        (finds_another_mark, "the mark '…' is not what stands at its span"),
        (names_no_rule, "the rule of a Truncation is a text"),
    ),
    "lead_rules": ((raises, "raised"), (says_no, "value False is not True")),
    "glue_rules": (
        (raises, "raised"),
        (glues_outside, "is no tuple of offsets within the body"),
        (glues_out_of_order, "offsets are not in order"),
    ),
    "published_rules": (
        (raises, "raised"),
        (invents_a_day, "is none of those of the passage"),
        (says_how_as_text, "is no PublishedDraft with its basis"),
    ),
    "event_rules": (
        (raises, "raised"),
        (finds_texts_as_events, "is no tuple of EventDraft"),
        (finds_hours_as_text, "hours '09:30' are no Hours"),
    ),
}
"""For each attribute of a profile, rules that break in it, and what is said of them."""


def is_never_the_same(passage: Passage) -> Finding[Kind]:
    return Finding(Kind.NEWS, passage.section.body, f"rule-{random.randrange(10**9)}")  # noqa: S311


def looks_beyond(passage: Passage) -> Finding[Kind] | None:
    found = re.search("ENDS", passage.text)
    return Finding(Kind.REPORT, None, "looks-beyond") if found else None


def looks_at_every_pair(passage: Passage) -> Finding[Kind] | None:
    return Finding(Kind.REPORT, None, "pairs") if re.search(r"\bof .*,.*!$", passage.body, re.DOTALL) else None


def doubles_with_each_letter(passage: Passage) -> Finding[Kind] | None:
    return Finding(Kind.REPORT, None, "doubles") if re.search(r"^(?:a+)+$", passage.body) else None


def with_rule(attribute: str, *rules: Any) -> Profile:
    """Return the profile that asks these rules before the common ones."""
    given: dict[str, Any] = {attribute: (*rules, *getattr(HARBOUR, attribute))}
    return evolve(HARBOUR, **given)
