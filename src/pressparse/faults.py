"""What is no answer: the form that rules and layouts of other packages must keep, attribute by attribute.

Each function takes what a rule gave and returns what is wrong with it in a few words, or None. ``containment`` asks
them of foreign rules, ``testing`` tells their authors.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from itertools import islice, pairwise
from typing import Any, Final, TypeGuard, TypeVar

from pressparse.fields.advisories.draft import EventDraft
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.dates import DateDraft
from pressparse.fields.hours import Hours
from pressparse.fields.published import PublishedDraft
from pressparse.fields.rule import Finding, Passage
from pressparse.layouts.layout import Cut, Section
from pressparse.lines import Span
from pressparse.model import Basis, BlockKind, Dateline, Kind, Note, Truncation

T = TypeVar("T")

_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def fault_of_finding(attribute: str, found: object, passage: Passage) -> str | None:
    """Tell what is wrong with the answer of a rule, or return None.

    Args:
        attribute: where the rule stands in a profile: ``kind_rules``.
        found: what it gave, other than None.
        passage: what it was asked about.

    >>> from pressparse.layouts.layout import Section, Style
    >>> passage = Passage("Pier", Section(0, Span(0, 4), None, Span(4, 4)), Style())
    >>> fault_of_finding("kind_rules", Finding("news", None, "my-rule"), passage)
    "value 'news' is no Kind"
    >>> fault_of_finding("kind_rules", Finding(Kind.NEWS, Span(2, 9), "my-rule"), passage)
    'span (2, 9) is not within the release'
    """
    if not isinstance(found, Finding):
        return f"gave {type(found).__name__}, which is no Finding"
    if not _is_text(found.rule) or not _NAME.fullmatch(found.rule):
        return f"the name {found.rule!r:.60} is not small letters, digits and dashes"
    if not _is_tuple_of(found.notes, Note):
        return "notes are no tuple of notes"
    if found.span is not None and (fault := _fault_of_span(found.span, passage)):
        return fault
    return _VALUES[attribute](found.value, passage)


def claims_of(rule: Callable[[Outline], Iterable[T]], outline: Outline) -> tuple[T, ...]:
    """Return what a block rule claims: all of it, or of one that claims without end enough to know that."""
    return tuple(islice(rule(outline), _most_claims(len(outline.pieces))))


def fault_of_claims(claims: tuple[object, ...], pieces: int) -> str | None:
    """Tell what is wrong with what a block rule claims of a body in so many pieces, or return None.

    >>> fault_of_claims(((0, BlockKind.HEADING),), 1)
    >>> fault_of_claims(((-1, BlockKind.HEADING),), 1)
    'claims piece -1 of 1'
    """
    if len(claims) >= _most_claims(pieces):
        return "claims without end"
    for claim in claims:
        if not isinstance(claim, tuple) or len(claim) != 2:
            return "claims are no pairs of an index and a kind"
        index, kind = claim
        if not isinstance(index, int) or not 0 <= index < pieces:
            return f"claims piece {index!r:.20} of {pieces}"
        if not isinstance(kind, BlockKind):
            return f"{kind!r:.60} is no BlockKind"
    return None


def _most_claims(pieces: int) -> int:
    return 4 * (pieces + 1)


def fault_of_cut(cut: object, text: str) -> str | None:
    """Tell what is wrong with how a layout cut a text up, or return None."""
    if not isinstance(cut, Cut) or not all(isinstance(section, Section) for section in cut.sections):
        return f"gave {type(cut).__name__}, which is no Cut"
    spans = [span for section in cut.sections for span in (*section[1:4], section.date, section.link) if span]
    spans += [piece.span for section in cut.sections for piece in section.inner] + [piece.span for piece in cut.outer]
    starts = [section.start for section in cut.sections]
    if not all(_is_span(span, 0, len(text)) for span in (*spans, *(Span(start, start) for start in starts))):
        return "gave a span outside the text"
    if any(after <= before for before, after in pairwise(starts)):
        return "gave sections that are not in the order of the text"
    ends = [*starts[1:], len(text)]
    if not all(
        section.start <= section.body.start and section.body.end <= end
        for section, end in zip(cut.sections, ends, strict=False)
    ):
        return "gave a body outside its release"
    return None


def _is_tuple_of(value: object, kind: type[T]) -> TypeGuard[tuple[T, ...]]:
    return isinstance(value, tuple) and all(isinstance(each, kind) for each in value)


def _is_text(value: object) -> bool:
    """Tell a text, also where the type of a field says that it is one: who wrote the rule need not have kept to it."""
    return isinstance(value, str)


def _is_span(span: object, floor: int, ceiling: int) -> bool:
    if not isinstance(span, Span) or not all(type(offset) is int for offset in span):
        return False
    return floor <= span.start <= span.end <= ceiling


def _fault_of_span(span: object, passage: Passage) -> str | None:
    section = passage.section
    ceiling = max(part.end for part in (section.title, section.label, section.body) if part)
    if _is_span(span, section.start, ceiling):
        return None
    return f"span {tuple(span) if isinstance(span, tuple) else span!r:.60} is not within the release"


def _one_of(kind: type) -> Callable[[object, Passage], str | None]:
    """Make the check that a value is of a type."""

    def check(value: object, _: Passage) -> str | None:
        return None if isinstance(value, kind) else f"value {value!r:.60} is no {kind.__name__}"

    return check


def _section(value: object, _: Passage) -> str | None:
    return None if isinstance(value, str) and value.strip() else f"value {value!r:.60} is no name of a section"


def _dateline(value: object, passage: Passage) -> str | None:
    if not isinstance(value, Dateline) or not _is_text(value.place) or not value.place.strip():
        return f"value {value!r:.60} is no Dateline with a place"
    if value.date is not None and not isinstance(value.date, dt.date):
        return "the date of a dateline is no date"
    return _fault_of_span(value.span, passage)


def _truncation(value: object, passage: Passage) -> str | None:
    if not isinstance(value, Truncation):
        return f"value {value!r:.60} is no Truncation"
    if fault := _fault_of_span(value.span, passage):
        return fault
    if value.marker != passage.text[value.span.start : value.span.end]:
        return f"the mark {value.marker!r:.60} is not what stands at its span"
    is_form_kept = _is_text(value.rule) and (value.limit is None or type(value.limit) is int)
    return None if is_form_kept else "the rule of a Truncation is a text, its limit a number or None"


def _lead(value: object, _: Passage) -> str | None:
    return None if value is True else f"value {value!r:.60} is not True: where no lead is missing a rule gives None"


def _glue(value: object, passage: Passage) -> str | None:
    start, end = passage.section.body
    if not isinstance(value, tuple) or not value or not all(type(at) is int and start < at < end for at in value):
        return f"value {value!r:.60} is no tuple of offsets within the body"
    return None if all(before < after for before, after in pairwise(value)) else "offsets are not in order"


def _published(value: object, passage: Passage) -> str | None:
    if not isinstance(value, PublishedDraft) or not isinstance(value.basis, Basis):
        return f"value {value!r:.60} is no PublishedDraft with its basis"
    if not all(part is None or isinstance(part, str) for part in (value.time, value.tz)):
        return "time and zone of a PublishedDraft are texts or None"
    return _fault_of_date(value.date, passage)


def _events(value: object, passage: Passage) -> str | None:
    if not _is_tuple_of(value, EventDraft):
        return f"value {value!r:.60} is no tuple of EventDraft"
    faults = (_fault_of_event(draft, passage) for draft in value)
    return next((fault for fault in faults if fault), None)


def _fault_of_event(draft: EventDraft, passage: Passage) -> str | None:
    if not _is_text(draft.title) or not _is_text(draft.place or ""):
        return "title and place of an EventDraft are texts"
    if draft.hours is not None and not _is_hours(draft.hours):
        return f"hours {draft.hours!r:.60} are no Hours"
    return _fault_of_span(draft.span, passage) or _fault_of_date(draft.day, passage)


def _is_hours(hours: object) -> bool:
    if not isinstance(hours, Hours) or not _is_text(hours.tz or ""):
        return False
    ends: tuple[object, ...] = (hours.begin, hours.end or hours.begin)
    return all(isinstance(end, dt.time) for end in ends)


def _fault_of_date(date: object, passage: Passage) -> str | None:
    """Tell a date that is none of the release's own: the file gives years and days to those alone."""
    is_own = isinstance(date, DateDraft) and date in passage.dates
    return None if is_own else f"date {date!r:.60} is none of those of the passage"


_VALUES: Final[dict[str, Callable[[Any, Passage], str | None]]] = {
    "section_rules": _section,
    "kind_rules": _one_of(Kind),
    "dateline_rules": _dateline,
    "truncation_rules": _truncation,
    "lead_rules": _lead,
    "glue_rules": _glue,
    "published_rules": _published,
    "event_rules": _events,
}
"""What the value of a finding must be, for each attribute of a profile; block rules give no finding."""
