"""Who says it, told by a label (``Ann Roe: “…”``), an announcement (``Statement by Ann Roe``) or as a source."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.quotes.clauses import apposition, subject_before
from pressparse.fields.quotes.names import PEOPLE, Mention, Naming, mention_at, mentions
from pressparse.fields.quotes.scene import Attribution, Scene, Setting
from pressparse.lines import Span

_BULLETS: Final = "•-–—*> \t\xa0@"
_LABEL_AT_MOST: Final = 200


def statement(scene: Scene, sentence: Span, rule: str) -> Attribution | None:
    """Find ``Ms Roe issued the following statement`` or ``Statement by Ann Roe``."""
    prose, language = scene.prose, scene.language
    written = prose[sentence.start : sentence.end].lower()
    if not any(sign in written for sign in language.signs_of_statements):
        return None
    found = language.statement.search(prose, sentence.start, sentence.end)
    if not found:
        return _owned_statement(scene, sentence, rule)
    if found["giver"] is not None:
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
        if owner.span.end == owned.start() and owner.naming in PEOPLE:
            return Attribution(rule, Span(owner.span.start, owned.end()), owner)
    return None


def label(setting: Setting) -> Attribution | None:
    """Find ``Ann Roe, warden: “…”`` at the beginning of a paragraph. Counter-example: ``Excerpt: “…”``."""
    if not setting.lead.endswith(":"):
        return None
    scene = setting.scene
    prose, language = scene.prose, scene.language
    window, written = setting.up_to, setting.lead
    if window.end > window.start + _LABEL_AT_MOST or language.verb.search(f" {written}"):
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


def source_named(setting: Setting) -> Attribution | None:
    """Find ``according to Ann Roe, “…”`` and ``“…”, according to Ann Roe``."""
    scene, end = setting.scene, setting.after.end
    if not setting.is_last and (found := scene.language.source.match(scene.prose, setting.joint - 1, end)):
        return _source(scene, found, end)
    return source_before(setting) if setting.lead.endswith(",") else None


def source_before(setting: Setting) -> Attribution | None:
    """Find ``according to Ann Roe the lock “opens before the summer”``."""
    return source_in(setting.scene, setting.before)


def source_in(scene: Scene, sentence: Span) -> Attribution | None:
    """Find the source that a sentence names."""
    found = scene.language.source.search(scene.prose, sentence.start - 1, sentence.end)
    return _source(scene, found, sentence.end) if found else None


def _source(scene: Scene, found: re.Match[str], end: int) -> Attribution | None:
    speaker = mention_at(scene.prose, found.end(), end, scene.language)
    if speaker is None:
        return None
    title = apposition(scene.prose, speaker, end, scene.language)
    return Attribution("source-named", Span(found.start(1), speaker.span.end), speaker, title)
