"""What the rules of attribution look at: a body, its quotations, and the prose around them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from attrs import field, frozen

from pressparse.fields.quotes.cast import Cast
from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.names import Mention
from pressparse.fields.quotes.quoted import Quoted
from pressparse.fields.quotes.sentences import HIDDEN, last_sentence
from pressparse.lines import Span

_LETTER: Final = re.compile(r"[^\W_]")

REACH: Final = 600
"""So many characters before or behind a quotation are looked at, at most."""


@frozen(eq=False)
class Scene:
    """A body with its quotations.

    Attributes:
        text: the body; all offsets count from its beginning.
        prose: the same with each character of a quotation hidden, so that its offsets are those of the text.
        paragraphs: its paragraphs.
        quoted: what stands in quotation marks.
        language: the words to tell speech by.
        cast: the people named.
    """

    text: str
    prose: str
    paragraphs: tuple[Span, ...]
    quoted: tuple[Quoted, ...]
    language: Language
    cast: Cast
    _before: dict[int, Span] = field(factory=dict, init=False)

    def before(self, index: int) -> Span:
        """Return the sentence before a quotation that leads up to it, within its paragraph."""
        if index not in self._before:
            start, end = self.up_to(index)
            self._before[index] = last_sentence(self.prose, start, end, self.language)
        return self._before[index]

    def up_to(self, index: int) -> Span:
        """Return what stands before a quotation in its paragraph."""
        quoted = self.quoted[index]
        return Span(max(self.paragraphs[quoted.first].start, quoted.span.start - REACH), quoted.span.start)

    def between(self, index: int) -> Span:
        """Return what stands between a quotation and the one before it in its paragraph, or the paragraph's start."""
        quoted = self.quoted[index]
        start = self.paragraphs[quoted.first].start
        if index and self.quoted[index - 1].last == quoted.first:
            start = self.quoted[index - 1].span.end
        return Span(max(start, quoted.span.start - REACH), quoted.span.start)

    def after(self, index: int) -> Span:
        """Return what follows a quotation in its paragraph, up to the next one."""
        quoted = self.quoted[index]
        end = self.paragraphs[quoted.last].end
        if index + 1 < len(self.quoted):
            end = min(end, self.quoted[index + 1].span.start)
        return Span(quoted.span.end, max(quoted.span.end, min(end, quoted.span.end + REACH)))

    def paragraph_before(self, index: int) -> Span | None:
        """Return the paragraph before the one a quotation begins in."""
        first = self.quoted[index].first
        if not first:
            return None
        paragraph = self.paragraphs[first - 1]
        return Span(max(paragraph.start, paragraph.end - REACH), paragraph.end)

    def paragraph_after(self, index: int) -> Span | None:
        """Return the paragraph after the one a quotation ends in."""
        after = self.quoted[index].last + 1
        return self.paragraphs[after] if after < len(self.paragraphs) else None


def has_words(prose: str, span: Span) -> bool:
    """Tell whether a letter or digit stands in a stretch of prose."""
    return _LETTER.search(prose, *span) is not None


def hide(text: str, quoted: tuple[Quoted, ...]) -> str:
    """Hide the quotations of a text; a stop that ends one stays, for it may end a sentence."""
    pieces: list[str] = []
    at = 0
    for stretch in quoted:
        last = stretch.parts[-1]
        stop = text[last.end - 1 : last.end] if last.end > last.start else ""
        kept = stop if stop in {".", "!", "?", "…"} else ""
        tail = kept + HIDDEN * (stretch.span.end - last.end)
        pieces += [text[at : stretch.span.start], HIDDEN * (stretch.span.end - stretch.span.start - len(tail)), tail]
        at = stretch.span.end
    return "".join([*pieces, text[at:]])


class Attribution(NamedTuple):
    """What tells who said something.

    Attributes:
        rule: the name of the rule that found it.
        span: its words.
        speaker: the mention of the speaker, or None where it names nobody that could be named.
        title: the apposition that tells what the speaker is, or ''.
    """

    rule: str
    span: Span
    speaker: Mention | None
    title: str = ""
