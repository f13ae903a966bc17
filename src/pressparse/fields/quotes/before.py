"""Who says it, told before a quotation: ``Ms Roe said: “…”``, ``Ms Roe said the lock would “…”``."""

from __future__ import annotations

from pressparse.fields.quotes.clauses import (
    apposition,
    heads,
    is_oblique,
    role_before,
    subject_after,
    subject_before,
    subject_of,
)
from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.names import PEOPLE, Mention, Naming
from pressparse.fields.quotes.scene import Attribution, Scene, Setting, has_words
from pressparse.fields.quotes.sentences import sentences
from pressparse.fields.quotes.statements import source_in, statement
from pressparse.lines import Span


def verb_before(setting: Setting) -> Attribution | None:
    """Find ``Ms Roe said: “…”``, ``she told the council, “…”`` or ``said Ms Roe, “…”``."""
    return _clause(setting.scene, setting.before, "verb-before") if setting.lead.endswith((":", ",")) else None


def paragraph_leads(setting: Setting) -> Attribution | None:
    """Find the same at the end of the paragraph before: ``Ms Roe said:``, ``Statement by Ms Roe:``."""
    scene = setting.scene
    above = setting.paragraph_before if setting.opens_paragraph else None
    if above is None:
        return None
    parts = [part for part in sentences(scene.prose, *above, scene.language) if part.start < part.end]
    if not parts:
        return None
    leads = scene.prose.endswith(":", *above)
    if leads and (found := _clause(scene, parts[-1], "paragraph-leads")):
        return found
    # An abbreviation may look like the end of a sentence: the one before is looked at, too.
    return next((found for part in parts[:-3:-1] if (found := statement(scene, part, "statement"))), None)


def _clause(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    """Find the last verb of saying in a sentence that has a subject, or the giver of a statement."""
    prose, language = scene.prose, scene.language
    nameless: Attribution | None = None
    for verb in reversed(list(language.verb.finditer(prose, sentence.start - 1, sentence.end))):
        speaker = subject_before(prose, sentence.start, verb.start(1), language)
        if speaker is None and verb[1].casefold() not in language.addressing:
            behind = subject_after(prose, verb.end(), sentence.end, language)
            speaker = behind if behind and not has_words(prose, Span(behind.span.end, sentence.end)) else None
        speaker = speaker or _subject_of_joined(prose, Span(sentence.start, verb.start(1)), language)
        if speaker:
            title = apposition(prose, speaker, verb.start(1), language)
            start, end = min(speaker.span.start, verb.start(1)), max(speaker.span.end, verb.end())
            return Attribution(rule, Span(start, end), speaker, title)
        nameless = Attribution(rule, Span(*verb.span(1)), None)
    return statement(scene, sentence, rule) or _participle(scene, sentence, rule) or nameless


def _subject_of_joined(prose: str, before: Span, language: Language) -> Mention | None:
    """Return whose verb ``and`` joins to an earlier one: ``Ms Roe thanked the crews and said: “…”``.

    Counter-examples, where the subject may be another one: ``Ms Roe met the warden, who thanked the crews and said``,
    ``Ms Roe left, Mr Hill thanked the crews and said``.
    """
    words = prose[before.start : before.end].split()
    if not words or words[-1].casefold() not in language.conjunctions:
        return None
    subject = subject_of(prose, before, language)
    if subject is None or subject.naming not in (*PEOPLE, Naming.PRONOUN):
        return None
    between = prose[subject.span.end : before.end].casefold().split()
    if not (language.relatives | language.clause_openers).isdisjoint(between):
        return None
    for other in heads(prose, subject.span.end, before.end, language):
        if role_before(prose, before.start, other, language):
            subject = other  # ``The warden of the lock, Ann Roe, thanked the crews and said``
        elif other.naming is Naming.PERSON and not is_oblique(prose, before.start, other, language):
            return None
    return subject


def participle_before(setting: Setting) -> Attribution | None:
    """Find ``The warden thanked the crews, saying: “…”``: the subject of the sentence says it."""
    return _participle(setting.scene, setting.before, "participle-before")


def _participle(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    prose, language = scene.prose, scene.language
    if not language.participle.search(prose, sentence.start - 1, sentence.end):
        return None
    speaker = subject_of(prose, sentence, language)
    return Attribution(rule, speaker.span, speaker) if speaker else None


def told_before(setting: Setting) -> Attribution | None:
    """Find a piece of speech inside its sentence: ``Ms Roe said the lock would “open before the summer”``."""
    return _telling(setting.scene, setting.before, "told-before")


def sentence_before(setting: Setting) -> Attribution | None:
    """Find who says a quotation that stands free: ``Ms Roe praised the crews. “They worked day and night.”``.

    In ``According to Ms Roe, the crews were brave. “They worked day and night.”`` it is the source. Counter-example:
    ``According to the council, …``.
    """
    window: Span | None = setting.between
    if setting.opens_paragraph:
        window = setting.paragraph_before if setting.between.start == setting.paragraph.start else None
    last = _last_sentence(setting.scene, window) if window else None
    if last is None:
        return None
    source = source_in(setting.scene, last)
    is_person = source and source.speaker and source.speaker.naming is not Naming.ORGANISATION
    return _telling(setting.scene, last, "sentence-before") or (source if is_person else None)


def _last_sentence(scene: Scene, window: Span) -> Span | None:
    found = sentences(scene.prose, *window, scene.language)
    return next((sentence for sentence in reversed(found) if has_words(scene.prose, sentence)), None)


def _telling(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    """Find the last verb of saying or telling in a sentence whose subject is a person."""
    prose, language = scene.prose, scene.language
    for verb in reversed(list(language.expression.finditer(prose, sentence.start - 1, sentence.end))):
        speaker = subject_before(prose, sentence.start, verb.start(1), language)
        if speaker and speaker.naming is not Naming.ORGANISATION:
            title = apposition(prose, speaker, verb.start(1), language)
            return Attribution(rule, Span(speaker.span.start, verb.end()), speaker, title)
    return None
