"""Quotations: direct speech in a body, and who said it.

Marks and their pairing are in ``marks`` and ``quoted``, what is speech in ``speech``, the forms of attribution in
``before``, ``behind`` and ``statements``, names and who bears them in ``names``, ``cast`` and ``speakers``; a
language's words in a table of its own. A form of attribution is a plain function from the setting of a quotation to an
attribution, or to None where the form is not there; the first answer wins.

What costs time is told by cheap signs first: a body without marks is not cut into paragraphs, a paragraph without marks
not searched for pairs, a form not looked for where the sign beside the quotation is another, and people are looked for
only when a speaker is not fully named where he speaks, and then only around his name or role.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from pressparse.fields.datelines import span_of_dateline
from pressparse.fields.quotes.before import (
    paragraph_leads,
    participle_before,
    sentence_before,
    told_before,
    verb_before,
)
from pressparse.fields.quotes.behind import signature, speaker_behind, verb_behind
from pressparse.fields.quotes.cast import Cast
from pressparse.fields.quotes.english import ENGLISH
from pressparse.fields.quotes.french import FRENCH
from pressparse.fields.quotes.german import GERMAN
from pressparse.fields.quotes.marks import has_marks
from pressparse.fields.quotes.names import Naming
from pressparse.fields.quotes.quoted import Quoted, find_quoted, paragraphs
from pressparse.fields.quotes.scene import Attribution, Scene, Setting, has_words, hide
from pressparse.fields.quotes.sentences import sentences
from pressparse.fields.quotes.speakers import NOBODY, Speaker, speaker_of
from pressparse.fields.quotes.speech import begins_large, may_be_piece, stands_free
from pressparse.fields.quotes.statements import label, source_before, source_named
from pressparse.fields.quotes.unmarked import find_unmarked, has_saying_colon
from pressparse.fields.rule import Passage
from pressparse.lines import Span
from pressparse.model import Because, Note, Quote, Severity

LANGUAGES: Final = {table.code: table for table in (ENGLISH, FRENCH, GERMAN)}
"""The tables by language; where there is none for a language, the English one is used."""

DIRECT: Final = (verb_before, verb_behind, speaker_behind, paragraph_leads, signature, label, source_named)
"""Forms that show a quotation to be speech, however short."""

INDIRECT: Final = (participle_before, told_before, source_before)
"""Forms in which a piece of speech is part of a telling sentence."""

FREE: Final = (sentence_before,)
"""Where a quotation that stands free may have its speaker from."""


class Quotations(NamedTuple):
    """The quotations of a release, why they have their speakers, and what is to be said of them."""

    quotes: tuple[Quote, ...] = ()
    because: tuple[Because, ...] = ()
    notes: tuple[Note, ...] = ()


class _Speech(NamedTuple):
    quoted: Quoted
    attribution: Attribution | None
    speaker: Speaker


def find_quotes(passage: Passage, language: str | None = None) -> Quotations:
    """Find the direct speech in a body and its speakers.

    Args:
        passage: the release.
        language: its language (``en``), or None where it is not known.

    Returns:
        The quotations in the order of the text; no two overlap. A quotation left open has the note ``unclosed-quote``.

    >>> from pressparse.layouts.layout import Section, Style
    >>> text = "“We are ready,” said Ann Roe, keeper of the lock."
    >>> section = Section(0, title=None, label=None, body=Span(0, len(text)))
    >>> (quote,) = find_quotes(Passage(text, section, Style())).quotes
    >>> quote.text, quote.speaker, quote.speaker_title
    ('We are ready,', 'Ann Roe', 'keeper of the lock')
    """
    table = LANGUAGES.get(language or "en", ENGLISH)
    text, body = passage.body, passage.section.body
    if not has_marks(text) and not has_saying_colon(text, table):
        return Quotations()
    # A line break before the body: patterns of words begin with the character before a word.
    text, base = f"\n{text}", body.start - 1
    parts = paragraphs(text, wrapped=passage.style.width is not None)
    quoted = find_quoted(text, parts)
    quoted = tuple(sorted((*quoted, *find_unmarked(text, parts, quoted, table)), key=lambda one: one.span))
    if not quoted:
        return Quotations()
    prose = _without_dateline(hide(text, quoted), passage, parts)
    scene = Scene(text, prose, parts, quoted, table, Cast(prose, parts, passage.label, table))
    speeches = tuple(_speeches(scene))
    quotes = tuple(_quote(text, speech, base) for speech in speeches)
    because = tuple(
        Because(f"quotes[{index}].speaker", speech.attribution.rule, quote.attribution_span)
        for index, (speech, quote) in enumerate(zip(speeches, quotes, strict=True))
        if speech.attribution
    )
    notes = tuple(_unclosed(speech.quoted, base) for speech in speeches if not speech.quoted.closed)
    return Quotations(quotes, because, notes)


def _without_dateline(prose: str, passage: Passage, parts: tuple[Span, ...]) -> str:
    """Blank out the dateline: a place in capitals is nobody who speaks."""
    base = passage.section.body.start - 1
    found = span_of_dateline(passage, (Span(part.start + base, part.end + base) for part in parts))
    if found is None:
        return prose
    start, end = found.start - base, found.end - base
    return f"{prose[:start]}{' ' * (end - start)}{prose[end:]}"


def _speeches(scene: Scene) -> Iterator[_Speech]:
    before: _Speech | None = None
    for index in range(len(scene.quoted)):
        speech = _speech(Setting(scene, index), before)
        if speech:
            yield speech
        before = speech


def _speech(setting: Setting, before: _Speech | None) -> _Speech | None:
    scene, quoted = setting.scene, setting.quoted
    if not quoted.parts[0].end > quoted.parts[0].start:
        return None
    attribution = _direct(setting)
    if attribution and (attribution.speaker or begins_large(setting) or may_be_piece(setting)):
        return _Speech(quoted, attribution, speaker_of(attribution, scene))
    if before and (_resumes(setting, before) or (_continues(setting, before) and stands_free(setting))):
        return _Speech(quoted, before.attribution, before.speaker)
    if may_be_piece(setting):
        attribution = next((found for rule in INDIRECT if (found := rule(setting))), None)
        if attribution and not _is_nobody(attribution, speaker := speaker_of(attribution, scene)):
            return _Speech(quoted, attribution, speaker)
    if not stands_free(setting):
        return None
    attribution = next((found for rule in FREE if (found := rule(setting))), None)
    return _Speech(quoted, attribution, speaker_of(attribution, scene) if attribution else NOBODY)


def _direct(setting: Setting) -> Attribution | None:
    """Return the first direct attribution that has a speaker, or else the first: a verb alone shows speech, too."""
    nameless: Attribution | None = None
    for rule in DIRECT:
        answer = rule(setting)
        if answer is not None and answer.speaker is not None:
            return answer
        nameless = answer if nameless is None else nameless
    return nameless


def _is_nobody(attribution: Attribution, speaker: Speaker) -> bool:
    """Tell whether what looked like a name is an ordinary word (``Rowers said …``)."""
    return speaker == NOBODY and attribution.speaker is not None and attribution.speaker.naming is Naming.PERSON


def _resumes(setting: Setting, before: _Speech) -> bool:
    """Tell whether whole sentences resume the quotation that broke off for its attribution in this paragraph."""
    scene, quoted, between = setting.scene, setting.quoted, setting.between
    if before.attribution is None or before.quoted.last != quoted.first:
        return False
    inside = between.start <= before.attribution.span.start and before.attribution.span.end <= between.end
    whole = not quoted.closed or scene.text[quoted.parts[-1].end - 1] in ".!?…"
    if not inside or not whole or not setting.opens_sentence:
        return False
    told = [part for part in sentences(scene.prose, *between, scene.language) if has_words(scene.prose, part)]
    return len(told) == 1


def _continues(setting: Setting, before: _Speech) -> bool:
    """Tell whether a paragraph that is all quotation continues the speech that ends the paragraph above it."""
    scene, quoted, above = setting.scene, setting.quoted, before.quoted
    if (
        before.attribution is None
        or before.attribution.rule in {"signature", "label"}
        or above.last != quoted.first - 1
    ):
        return False
    rest = scene.prose[setting.paragraph.start : quoted.span.start] + scene.prose[quoted.span.end : setting.after.end]
    tail = scene.prose[above.span.end : scene.paragraphs[above.last].end]
    attributed_in_tail = before.attribution.span.start >= above.span.end
    return not rest.strip() and (not tail.strip() or attributed_in_tail)


def _quote(text: str, speech: _Speech, base: int) -> Quote:
    quoted, attribution, speaker = speech
    span = attribution.span if attribution else None
    return Quote(
        text="\n\n".join(text[part.start : part.end] for part in quoted.parts),
        speaker=speaker.written,
        speaker_full=speaker.full,
        speaker_title=speaker.title,
        attribution_span=Span(span.start + base, span.end + base) if span else None,
        span=Span(quoted.span.start + base, quoted.span.end + base),
    )


def _unclosed(quoted: Quoted, base: int) -> Note:
    span = Span(quoted.span.start + base, quoted.span.end + base)
    return Note("unclosed-quote", Severity.INFO, "a quotation is never closed; it was ended at its paragraph", span)
