"""What the rules of attribution look at: a body, its quotations, and the prose around each of them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pressparse.fields.quotes.cast import Cast
from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.names import Mention
from pressparse.fields.quotes.quoted import Quoted
from pressparse.fields.quotes.sentences import HIDDEN, last_sentence
from pressparse.fields.quotes.wording import COMBINING
from pressparse.later import later
from pressparse.lines import Span

REACH: Final = 600
"""So many characters before or behind a quotation are looked at, at most."""

_LETTER: Final = re.compile(r"[^\W_]")
_JOINT: Final = re.compile(r"\s*+[,;]?\s*+(?:[–—-]\s*+|[(\[])?")
_WORD: Final = re.compile(rf"[^\W\d_²³¹¼-¾][\w{COMBINING}’'-]*+")


class Scene(NamedTuple):
    """A body with its quotations.

    Attributes:
        text: the body behind a line break, so that there is a character before each word; offsets count in it.
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


class Setting:
    """A quotation, and what stands around it: what several rules ask for is looked up once.

    Attributes:
        scene: the body.
        quoted: the quotation.
        above: the one before it, if there is one.
        paragraph: the paragraph it begins in.
        up_to: what stands before it in its paragraph.
        between: the same, but not before the end of the quotation above.
        after: what follows it in its paragraph, up to the next one.
        lead: the words of ``up_to``, without space at the end.
        joint: the offset behind what joins it to what follows: a comma, a dash, an opening bracket.
        is_last: whether no word follows in its paragraph.
    """

    def __init__(self, scene: Scene, index: int) -> None:
        """Look at the quotation with this index."""
        prose, quoted, paragraphs = scene.prose, scene.quoted, scene.paragraphs
        self.scene = scene
        self.quoted = here = quoted[index]
        self.above = quoted[index - 1] if index else None
        self.paragraph = paragraphs[here.first]
        start, end = here.span
        floor = self.paragraph.start
        self.up_to = Span(max(floor, start - REACH), start)
        if self.above and self.above.last == here.first:
            floor = self.above.span.end
        self.between = Span(max(floor, start - REACH), start)
        ceiling = min(paragraphs[here.last].end, end + REACH)
        if index + 1 < len(quoted):
            ceiling = min(ceiling, quoted[index + 1].span.start)
        self.after = Span(end, max(end, ceiling))
        self.lead = prose[self.up_to.start : start].rstrip()
        joint = _JOINT.match(prose, *self.after)
        self.joint = joint.end() if joint else end
        self.is_last = not has_words(prose, Span(self.joint, self.after.end))

    @later
    def before(self) -> Span:
        """The sentence before the quotation that leads up to it."""
        return last_sentence(self.scene.prose, *self.up_to, self.scene.language)

    @later
    def opens_sentence(self) -> bool:
        """Whether no word stands before it in its sentence."""
        return not has_words(self.scene.prose, self.before)

    @later
    def opens_paragraph(self) -> bool:
        """Whether no word stands between it and what comes before: the quotation above, or the paragraph's start."""
        return not has_words(self.scene.prose, self.between)

    @later
    def words(self) -> list[str]:
        """The words of the quotation."""
        text = self.scene.text[self.quoted.parts[0].start : self.quoted.parts[-1].end]
        return _WORD.findall(text.replace("_", " "))

    @property
    def paragraph_before(self) -> Span | None:
        """The paragraph before the one it begins in."""
        first = self.quoted.first
        if not first:
            return None
        paragraph = self.scene.paragraphs[first - 1]
        return Span(max(paragraph.start, paragraph.end - REACH), paragraph.end)

    @property
    def paragraph_after(self) -> Span | None:
        """The paragraph after the one it ends in."""
        after = self.quoted.last + 1
        return self.scene.paragraphs[after] if after < len(self.scene.paragraphs) else None


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
