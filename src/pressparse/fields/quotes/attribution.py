"""Who says it: the set forms in which releases attribute a quotation, one function a form.

Each takes a scene and the index of a quotation and answers with an attribution, or with None. The order of the
tuples at the end is the order in which they are asked; the first answer wins.
"""

from __future__ import annotations

from typing import Final

import regex

from pressparse.fields.quotes.clauses import apposition, subject_after, subject_before, subject_of
from pressparse.fields.quotes.names import Mention, Naming, mention_at, mentions, pronoun_mention
from pressparse.fields.quotes.scene import Attribution, Scene
from pressparse.fields.quotes.sentences import sentences
from pressparse.fields.quotes.speech import is_set_apart
from pressparse.lines import Span

_JOINT: Final = regex.compile(r"\s*+[,;]?\s*+(?:[–—-]\s*+|[(\[])?")
_DASH: Final = regex.compile(r"\s*+[–—―-]{1,2}\s*+")
_LEADS: Final = regex.compile(r"[:,]\s*+\Z|\A\s*+\Z")
_ENDS: Final = regex.compile(r"\s*+(?:[.;!?]|,|\uFFFC|\Z)")
_NOBODY: Final = regex.compile(r"\s*+(?:the|a|an|one|la|le|l’|une?|der|die|das|eine?)\s\p{Ll}", regex.IGNORECASE)
_BULLETS: Final = "•-–—*> \t\xa0@"
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
            start, end = min(speaker.span.start, verb.start()), max(speaker.span.end, verb.end())
            answer = Attribution(rule, Span(start, end), speaker, title)
        elif answer is None:
            answer = Attribution(rule, Span(*verb.span()), None)
    if answer and answer.speaker:
        return answer
    return _statement(scene, sentence, rule) or _participle(scene, sentence, rule) or answer


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
    return _participle(scene, scene.before(index), "participle-before")


def _participle(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    prose, language = scene.prose, scene.language
    if not language.participle.search(prose, sentence.start, sentence.end):
        return None
    speaker = subject_of(prose, sentence, language)
    return Attribution(rule, speaker.span, speaker) if speaker else None


def label(scene: Scene, index: int) -> Attribution | None:
    """Find ``Ann Roe, warden: “…”`` at the beginning of a paragraph. Counter-example: ``Excerpt: “…”``."""
    prose, language = scene.prose, scene.language
    window = Span(scene.paragraphs[scene.quoted[index].first].start, scene.quoted[index].span.start)
    written = prose[window.start : window.end].rstrip()
    if not written.endswith(":") or len(written) > _LABEL_AT_MOST:
        return None
    span = Span(window.start + len(written) - len(written.lstrip(_BULLETS)), window.start + len(written) - 1)
    speaker = mention_at(prose, span.start, span.end, language)
    if speaker is None or speaker.naming not in {Naming.PERSON, Naming.ORGANISATION} or _is_word(speaker):
        return None
    rest = prose[speaker.span.end : span.end].split()
    title = apposition(prose, speaker, span.end, language)
    if rest and not speaker.title and rest[0] in language.connectors:
        return Attribution("label", span, _whole(prose, span))
    if _is_place(scene, speaker, span.end):
        return Attribution("label", span, None)
    return Attribution("label", span, speaker, title) if not rest or title or rest[0][0] in "(," else None


def _is_word(mention: Mention) -> bool:
    """Tell an ordinary word with a capital: ``Excerpt``."""
    return " " not in mention.name and not mention.title and mention.name[1:].islower()


def _whole(prose: str, label: Span) -> Mention:
    """Return the whole label as an organisation, where its beginning looks like a name: ``Open Water for All``."""
    name = prose[label.start : label.end].partition("(")[0].rstrip()
    return Mention(Naming.ORGANISATION, Span(label.start, label.start + len(name)), name=" ".join(name.split()))


def _is_place(scene: Scene, mention: Mention, end: int) -> bool:
    """Tell whether a titled name follows, as behind a place: ``Millport, County Warden Ann Roe``."""
    start = mention.span.end + 2
    behind = mention_at(scene.prose, start, end, scene.language) if scene.prose.startswith(", ", start - 2) else None
    return behind is not None and bool(behind.address)


def source_named(scene: Scene, index: int) -> Attribution | None:
    """Find ``according to Ann Roe, “…”`` and ``“…”, according to Ann Roe``."""
    prose, after, sentence = scene.prose, scene.after(index), scene.before(index)
    at = _JOINT.match(prose, after.start, after.end).end()  # type: ignore[union-attr]
    if found := scene.language.source.match(prose, at, after.end):
        return _source(scene, found, after.end)
    return source_before(scene, index) if prose[sentence.start : sentence.end].rstrip().endswith(",") else None


def source_before(scene: Scene, index: int) -> Attribution | None:
    """Find ``according to Ann Roe the lock “opens before the summer”``."""
    sentence = scene.before(index)
    found = scene.language.source.search(scene.prose, sentence.start, sentence.end)
    return _source(scene, found, sentence.end) if found else None


def _source(scene: Scene, found: regex.Match[str], end: int) -> Attribution | None:
    speaker = mention_at(scene.prose, found.end(), end, scene.language)
    if speaker is None:
        return None
    title = apposition(scene.prose, speaker, end, scene.language)
    return Attribution("source-named", Span(found.start(), speaker.span.end), speaker, title)


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


DIRECT: Final = (verb_behind, speaker_behind, verb_before, paragraph_leads, signature, label, source_named)
"""Forms that show a quotation to be speech, however short."""

INDIRECT: Final = (participle_before, told_before, source_before)
"""Forms in which a piece of speech is part of a telling sentence."""

FREE: Final = (sentence_before,)
"""Where a quotation that stands free may have its speaker from."""
