"""The form of a rule, and how a list of rules comes to an answer.

A rule is a plain function from a passage to a finding, or to None where it has nothing to say. Rules stand in tuples,
in the order in which they are asked; the first answer wins.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import field, frozen

from pressparse.fields.dates import DateDraft, find_dates
from pressparse.fields.language import guess_language
from pressparse.later import later
from pressparse.layouts.layout import Section, Style
from pressparse.lines import Span
from pressparse.model import Because, Block, Note

T = TypeVar("T")


@frozen(slots=False)
class Passage:
    r"""What a rule sees: the whole text, where the parts of one release stand in it, and how the text is set.

    A rule reads the parts of its release and must not look beyond them.

    Attributes:
        text: the text of the whole file, which all offsets count in code points.
        section: where title, label and body of the release stand in it.
        style: how the text is set.
        blocks: those of the body, once they are known.
        complaints: no rule's business: what is to be said of rules of other packages that failed here.

    >>> from pressparse.layouts.layout import Section, Style
    >>> from pressparse.lines import Span
    >>> text = "Pier reopens\n\nSource: Port\n\nIt is open since 3 May 2024."
    >>> passage = Passage(text, Section(0, Span(0, 12), Span(22, 26), Span(28, len(text))), Style())
    >>> passage.title, passage.label, passage.dates[0].span
    ('Pier reopens', 'Port', Span(start=45, end=55))
    """

    text: str
    section: Section
    style: Style
    blocks: tuple[Block, ...] = ()
    complaints: list[Note] = field(factory=list, eq=False, repr=False)

    @later
    def title(self) -> str:
        """The title as written, or an empty string."""
        return self._written(self.section.title)

    @later
    def label(self) -> str:
        """The label as written, or an empty string."""
        return self._written(self.section.label)

    @later
    def body(self) -> str:
        """The body as written."""
        return self._written(self.section.body)

    def written(self, block: Block) -> str:
        """What stands in a block, as written."""
        return self.text[block.span.start : block.span.end]

    def with_blocks(self, blocks: tuple[Block, ...]) -> Passage:
        """Return the same passage, once its blocks are known; complaints go to both, and what was read is kept."""
        known = object.__new__(Passage)  # a quarter of the time of ``copy``
        known.__dict__.update(self.__dict__, blocks=blocks)
        return known

    @later
    def language(self) -> str | None:
        """The ISO 639-1 code of the body's language, or None where its function words do not tell."""
        return guess_language(self.text, *self.section.body)

    @later
    def dates(self) -> tuple[DateDraft, ...]:
        """The dates written in title and body, in the order of the text."""
        wrapped = self.style.width is not None
        spans = (self.section.title, self.section.body)
        return tuple(
            date
            for span in spans
            if span
            for date in find_dates(self.text, *span, language=self.language, is_wrapped=wrapped)
        )

    def _written(self, span: Span | None) -> str:
        return self.text[span.start : span.end] if span else ""


@frozen
class Finding(Generic[T]):
    """A rule's answer.

    Attributes:
        value: the field's value.
        span: the characters that the value rests on, in code points of the whole text, or None where it rests on their
            absence.
        rule: the rule's own name, stable, for people: ``section-in-brackets``.
        notes: what is to be said of it.

    >>> from pressparse import Kind, Span
    >>> Finding(Kind.REPORT, Span(0, 21), "title-names-notice").value
    <Kind.REPORT: 'report'>
    """

    value: T
    span: Span | None
    rule: str
    notes: tuple[Note, ...] = ()


Rule = Callable[[Passage], Finding[T] | None]


def answers(rules: tuple[Rule[T], ...], passage: Passage) -> tuple[Finding[T], ...]:
    """Return what each rule that has an answer says, in the order of the rules: the first one is the field's."""
    return tuple([finding for rule in rules if (finding := rule(passage))])  # a generator takes twice the time


def because(name: str, findings: tuple[Finding[T], ...]) -> tuple[Because, ...]:
    """Tell which rule decided a field, on what, and which later rules would have answered, too."""
    if not findings:
        return ()
    first, *others = findings
    return (Because(name, first.rule, first.span, tuple(other.rule for other in others)),)
