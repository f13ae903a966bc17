"""Who says it, told before a quotation: ``Ms Roe said: “…”``, ``Ms Roe said the lock would “…”``."""

from __future__ import annotations

from typing import Final

import regex

from pressparse.fields.quotes.clauses import apposition, subject_after, subject_before, subject_of
from pressparse.fields.quotes.names import Naming
from pressparse.fields.quotes.scene import Attribution, Scene
from pressparse.fields.quotes.sentences import sentences
from pressparse.fields.quotes.statements import statement
from pressparse.lines import Span

_LEADS: Final = regex.compile(r"[:,]\s*+\Z|\A\s*+\Z")


def verb_before(scene: Scene, index: int) -> Attribution | None:
    """Find ``Ms Roe said: “…”``, ``she told the council, “…”`` or ``said Ms Roe, “…”``."""
    prose, sentence = scene.prose, scene.before(index)
    if sentence.start == sentence.end or not _LEADS.search(prose, sentence.start, sentence.end):
        return None
    return _clause(scene, sentence, "verb-before")


def paragraph_leads(scene: Scene, index: int) -> Attribution | None:
    """Find the same at the end of the paragraph before: ``Ms Roe said:``, ``Statement by Ms Roe:``."""
    window = scene.between(index)
    above = scene.paragraph_before(index)
    if above is None or any(character.isalnum() for character in scene.prose[window.start : window.end]):
        return None
    parts = [
        sentence
        for sentence in sentences(scene.prose, above.start, above.end, scene.language)
        if sentence.start < sentence.end
    ]
    if not parts:
        return None
    leads = scene.prose[above.start : above.end].endswith(":")
    if leads and (found := _clause(scene, parts[-1], "paragraph-leads")):
        return found
    # An abbreviation may look like the end of a sentence: the one before is looked at, too.
    return next((found for part in parts[:-3:-1] if (found := statement(scene, part, "statement"))), None)


def _clause(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    """Find the last verb of saying in a sentence that has a subject, or the giver of a statement."""
    prose, language = scene.prose, scene.language
    answer: Attribution | None = None
    for verb in language.verb.finditer(prose, sentence.start, sentence.end):
        speaker = subject_before(prose, sentence.start, verb.start(), language)
        if speaker is None:
            behind = subject_after(prose, verb.end(), sentence.end, language)
            reaches = behind and not any(c.isalnum() for c in prose[behind.span.end : sentence.end])
            speaker = behind if reaches else None
        if speaker:
            title = apposition(prose, speaker, verb.start(), language)
            start, end = min(speaker.span.start, verb.start()), max(speaker.span.end, verb.end())
            answer = Attribution(rule, Span(start, end), speaker, title)
        elif answer is None:
            answer = Attribution(rule, Span(*verb.span()), None)
    if answer and answer.speaker:
        return answer
    return statement(scene, sentence, rule) or _participle(scene, sentence, rule) or answer


def participle_before(scene: Scene, index: int) -> Attribution | None:
    """Find ``The warden thanked the crews, saying: “…”``: the subject of the sentence says it."""
    return _participle(scene, scene.before(index), "participle-before")


def _participle(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    prose, language = scene.prose, scene.language
    if not language.participle.search(prose, sentence.start, sentence.end):
        return None
    speaker = subject_of(prose, sentence, language)
    return Attribution(rule, speaker.span, speaker) if speaker else None


def told_before(scene: Scene, index: int) -> Attribution | None:
    """Find a piece of speech inside its sentence: ``Ms Roe said the lock would “open before the summer”``."""
    prose, language, sentence = scene.prose, scene.language, scene.before(index)
    answer: Attribution | None = None
    for verb in language.expression.finditer(prose, sentence.start, sentence.end):
        speaker = subject_before(prose, sentence.start, verb.start(), language)
        if speaker and speaker.naming is not Naming.ORGANISATION:
            title = apposition(prose, speaker, verb.start(), language)
            answer = Attribution("told-before", Span(speaker.span.start, verb.end()), speaker, title)
    return answer


def sentence_before(scene: Scene, index: int) -> Attribution | None:
    """Find who says a quotation that stands free: the subject of the telling sentence before it."""
    prose, language = scene.prose, scene.language
    quoted = scene.quoted[index]
    between = scene.between(index)
    window = between
    if not any(character.isalnum() for character in prose[between.start : between.end]):
        above = scene.paragraph_before(index)
        if above is None or between.start != scene.paragraphs[quoted.first].start:
            return None
        window = above
    parts = [s for s in sentences(prose, window.start, window.end, language) if prose[s.start : s.end].strip()]
    if not parts:
        return None
    for verb in language.expression.finditer(prose, parts[-1].start, parts[-1].end):
        speaker = subject_before(prose, parts[-1].start, verb.start(), language)
        if speaker and speaker.naming is not Naming.ORGANISATION:
            return Attribution("sentence-before", Span(speaker.span.start, verb.end()), speaker)
    return None
