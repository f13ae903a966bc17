"""Who says it: the set forms in which releases attribute a quotation, one function a form.

Each takes a scene and the index of a quotation and answers with an attribution, or with None. The order of the
tuples at the end is the order in which they are asked; the first answer wins.
"""

from __future__ import annotations

from typing import Final

import regex

from pressparse.fields.quotes.clauses import apposition, first_subject, subject_after, subject_before
from pressparse.fields.quotes.names import Naming, mention_at, mentions, pronoun_mention
from pressparse.fields.quotes.scene import Attribution, Scene
from pressparse.fields.quotes.sentences import sentences
from pressparse.fields.quotes.speech import is_set_apart
from pressparse.lines import Span

_JOINT: Final = regex.compile(r"\s*+[,;]?\s*+(?:[–—-]\s*+|[(\[])?")
_DASH: Final = regex.compile(r"\s*+[–—―-]{1,2}\s*+")
_LEADS: Final = regex.compile(r"[:,]\s*+\Z|\A\s*+\Z")
_ENDS: Final = regex.compile(r"\s*+(?:[.;!?]|,|\uFFFC|\Z)")
_NOBODY: Final = regex.compile(r"\s*+(?:the|a|an|one|la|le|l’|une?|der|die|das|eine?)\s\p{Ll}", regex.IGNORECASE)
_LABEL_AT_MOST: Final = 200
_SIGNATURE_AT_MOST: Final = 160


def verb_behind(scene: Scene, index: int) -> Attribution | None:
    """Find ``“…,” said Ann Roe, warden of the lock.``  Counter-example: ``the “…” announced by the council``."""
    prose, language, window = scene.prose, scene.language, scene.after(index)
    at = _JOINT.match(prose, window.start, window.end).end()  # type: ignore[union-attr]
    verb = language.verb.match(prose, at, window.end)
    if not verb:
        return None
    hung = language.pronoun.search(verb[0])
    if hung:
        return Attribution("verb-behind", Span(*verb.span()), pronoun_mention(hung[0], Span(*verb.span())))
    speaker_behind = subject_after(prose, verb.end(), window.end, language)
    if speaker_behind is None:
        nobody = _NOBODY.match(prose, verb.end(), window.end)
        return Attribution("verb-behind", Span(*verb.span()), None) if nobody else None
    title = apposition(prose, speaker_behind, window.end, language)
    return Attribution("verb-behind", Span(verb.start(), speaker_behind.span.end), speaker_behind, title)


def speaker_behind(scene: Scene, index: int) -> Attribution | None:
    """Find ``“…,” Ms Roe said.``  Counter-example: a new sentence, ``“…” Ms Roe said that …`` or ``… added: “…”``."""
    prose, language, window = scene.prose, scene.language, scene.after(index)
    at = _JOINT.match(prose, window.start, window.end).end()  # type: ignore[union-attr]
    clause = sentences(prose, at, window.end, language)[0]
    verb = language.verb.search(prose, clause.start, clause.end)
    if not verb or not (_goes_on(scene, index) or _ENDS.match(prose, verb.end(), window.end)):
        return None
    if prose[verb.end() : window.end].lstrip().startswith(":"):
        return None
    speaker = subject_before(prose, clause.start, verb.start(), language)
    span = Span(speaker.span.start if speaker else clause.start, verb.end())
    if speaker is None:
        nobody = _NOBODY.match(prose, clause.start, verb.start()) and "," not in prose[clause.start : verb.start()]
        return Attribution("speaker-behind", span, None) if nobody else None
    if "," in prose[clause.start : speaker.span.start]:
        return None
    return Attribution("speaker-behind", span, speaker, apposition(prose, speaker, verb.start(), language))


def _goes_on(scene: Scene, index: int) -> bool:
    """Tell whether the sentence goes on behind a quotation: a comma or a question ends it, inside or outside."""
    quoted = scene.quoted[index]
    last = scene.text[quoted.parts[-1].end - 1] if quoted.parts[-1].end > quoted.parts[-1].start else ""
    return last in {",", "?", "!", "…", "—", "–"} or scene.text.startswith(",", quoted.span.end)


def signature(scene: Scene, index: int) -> Attribution | None:
    """Find the name below or behind a pull quote: ``“…” – Ann Roe, warden``, on the same line or the next."""
    prose, language, window = scene.prose, scene.language, scene.after(index)
    if not is_set_apart(scene, scene.quoted[index]):
        return None
    dash = _DASH.match(prose, window.start, window.end)
    line = (
        Span(dash.end(), window.end)
        if dash
        else scene.paragraph_after(index)
        if not prose[window.start : window.end].strip(" .")
        else None
    )
    if line is None or line.end - line.start > _SIGNATURE_AT_MOST:
        return None
    if not dash:
        dash = _DASH.match(prose, line.start, line.end)
    speaker = mention_at(prose, dash.end() if dash else line.start, line.end, language)
    if speaker is None or speaker.naming is not Naming.PERSON:
        return None
    title = apposition(prose, speaker, line.end, language)
    is_bare = not prose[speaker.span.end : line.end].strip(" .")
    ending = (":", "!", "?") if dash else (".", ":", "!", "?")
    if not (title or (dash and is_bare)) or prose[line.start : line.end].rstrip().endswith(ending):
        return None
    return Attribution("signature", Span(speaker.span.start, line.end), speaker, title)


def verb_before(scene: Scene, index: int) -> Attribution | None:
    """Find ``Ms Roe said: “…”``, ``she told the council, “…”`` or ``said Ms Roe, “…”``."""
    prose, sentence = scene.prose, scene.before(index)
    if not _LEADS.search(prose, sentence.start, sentence.end) or sentence.start == sentence.end:
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
    return next((found for part in parts[:-3:-1] if (found := _statement(scene, part, "statement"))), None)


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
            answer = Attribution(rule, Span(speaker.span.start, verb.end()), speaker, title)
        elif answer is None:
            answer = Attribution(rule, Span(*verb.span()), None)
    if answer and answer.speaker:
        return answer
    return _statement(scene, sentence, rule) or answer


def _statement(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    """Find ``Ms Roe issued the following statement`` or ``Statement by Ann Roe``."""
    prose, language = scene.prose, scene.language
    found = language.statement.search(prose, sentence.start, sentence.end)
    if not found:
        return _owned_statement(scene, sentence, rule)
    if found["giver"]:
        speaker = mention_at(prose, found.end(), sentence.end, language)
    else:
        speaker = subject_before(prose, sentence.start, found.start(), language)
    if speaker is None:
        return Attribution(rule, Span(*found.span()), None)
    start, end = min(found.start(), speaker.span.start), max(found.end(), speaker.span.end)
    return Attribution(rule, Span(start, end), speaker, apposition(prose, speaker, sentence.end, language))


def _owned_statement(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    """Find ``Ms Roe’s remarks as prepared``."""
    owned = scene.language.owned_statement.search(scene.prose, sentence.start, sentence.end)
    if not owned:
        return None
    for owner in mentions(scene.prose, sentence.start, owned.start(), scene.language):
        if owner.span.end == owned.start() and owner.naming in {Naming.PERSON, Naming.ROLE}:
            return Attribution(rule, Span(owner.span.start, owned.end()), owner)
    return None


def participle_before(scene: Scene, index: int) -> Attribution | None:
    """Find ``The warden thanked the crews, saying: “…”``: the subject of the sentence says it."""
    prose, language, sentence = scene.prose, scene.language, scene.before(index)
    if not language.participle.search(prose, sentence.start, sentence.end):
        return None
    speaker = first_subject(prose, sentence, language)
    return Attribution("participle-before", speaker.span, speaker) if speaker else None


def label(scene: Scene, index: int) -> Attribution | None:
    """Find ``Ann Roe, warden: “…”`` at the beginning of a paragraph. Counter-example: ``Excerpt: “…”``."""
    prose, language = scene.prose, scene.language
    window = Span(scene.paragraphs[scene.quoted[index].first].start, scene.quoted[index].span.start)
    written = prose[window.start : window.end].rstrip()
    if not written.endswith(":") or len(written) > _LABEL_AT_MOST:
        return None
    start = window.start + len(written) - len(written.lstrip("•-–—*> \t\xa0@"))
    end = window.start + len(written) - 1
    speaker = mention_at(prose, start, end, language)
    if speaker is None or speaker.naming not in {Naming.PERSON, Naming.ORGANISATION}:
        return None
    title = apposition(prose, speaker, end, language)
    other = mention_at(prose, speaker.span.end + 2, end, language) if prose.startswith(", ", speaker.span.end) else None
    if other and other.address:
        # "Millport, County Warden Ann Roe:" may name a place first; "Ann Roe, Chief Warden Lock Three:" may not.
        return Attribution("label", Span(start, end), None)
    if speaker.span.end != end and not title and prose[speaker.span.end : end].strip()[:1] not in {"(", ","}:
        return None
    if " " not in speaker.name and not speaker.title and speaker.name[1:].islower():
        return None
    return Attribution("label", Span(start, end), speaker, title)


def told_before(scene: Scene, index: int) -> Attribution | None:
    """Find a piece of speech inside its sentence: ``Ms Roe said the lock would “open before the summer”``."""
    prose, language, sentence = scene.prose, scene.language, scene.before(index)
    for verb in language.expression.finditer(prose, sentence.start, sentence.end):
        speaker = subject_before(prose, sentence.start, verb.start(), language)
        if speaker and speaker.naming is not Naming.ORGANISATION:
            title = apposition(prose, speaker, verb.start(), language)
            return Attribution("told-before", Span(speaker.span.start, verb.end()), speaker, title)
    return None


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


DIRECT: Final = (verb_behind, speaker_behind, verb_before, paragraph_leads, signature, label)
"""Forms that show a quotation to be speech, however short."""

INDIRECT: Final = (participle_before, told_before)
"""Forms in which a piece of speech is part of a telling sentence."""

FREE: Final = (sentence_before,)
"""Where a quotation that stands free may have its speaker from."""
