"""What the rules of attribution look at: a body, its quotations, and the prose around them."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from pressparse.fields.quotes.cast import Cast
from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.names import Mention
from pressparse.fields.quotes.quoted import Quoted
from pressparse.fields.quotes.sentences import HIDDEN, sentences
from pressparse.lines import Span

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

    def before(self, index: int) -> Span:
        """Return the sentence before a quotation that leads up to it, within its paragraph."""
        quoted = self.quoted[index]
        start = max(self.paragraphs[quoted.first].start, quoted.span.start - REACH)
        return sentences(self.prose, start, quoted.span.start, self.language)[-1]

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
    return any(character.isalnum() for character in prose[span.start : span.end])


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


@frozen
class Attribution:
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
