"""Who says it, told behind a quotation: ``“…,” said Ann Roe``, ``“…,” Ms Roe said``, ``“…” – Ann Roe, warden``."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.quotes.clauses import apposition, subject_after, subject_before
from pressparse.fields.quotes.names import Naming, mention_at, pronoun_mention
from pressparse.fields.quotes.scene import Attribution, Setting
from pressparse.fields.quotes.sentences import HIDDEN, first_sentence
from pressparse.fields.quotes.speech import is_set_apart, may_be_piece
from pressparse.lines import Span

_DASH: Final = re.compile(r"\s*+[–—―-]{1,2}\s*+")
_ENDS: Final = re.compile(r"\s*+(?:[.;!?]|,|\uFFFC|\Z)")
_SIGNATURE_AT_MOST: Final = 160


def verb_behind(setting: Setting) -> Attribution | None:
    """Find ``“…,” said Ann Roe, warden of the lock.``  Counter-example: ``the “…” announced by the council``."""
    prose, language, end = setting.scene.prose, setting.scene.language, setting.after.end
    verb = None if setting.is_last else language.verb.match(prose, setting.joint - 1, end)
    if not verb or not _may_be_said(setting):
        return None
    span = Span(*verb.span(1))
    if hung := language.pronoun.search(verb[0]):
        return Attribution("verb-behind", span, pronoun_mention(hung[1], span))
    speaker = subject_after(prose, verb.end(), end, language)
    if speaker is None:
        return Attribution("verb-behind", span, None) if language.nobody.match(prose, span.end, end) else None
    title = apposition(prose, speaker, end, language)
    return Attribution("verb-behind", Span(span.start, speaker.span.end), speaker, title)


def speaker_behind(setting: Setting) -> Attribution | None:
    """Find ``“…,” Ms Roe said.``  Counter-example: a new sentence, ``“…” Ms Roe said that …`` or ``… added: “…”``."""
    if setting.is_last:
        return None
    prose, language, window = setting.scene.prose, setting.scene.language, setting.after
    clause = first_sentence(prose, setting.joint, window.end, language)
    verb = language.verb.search(prose, clause.start - 1, clause.end)
    if (
        not verb
        or not _may_be_said(setting)
        or not (_goes_on(setting) or _ENDS.match(prose, verb.end(), window.end))
        or prose[verb.end() : window.end].lstrip().startswith(":")
    ):
        return None
    speaker = subject_before(prose, clause.start, verb.start(1), language)
    span = Span(speaker.span.start if speaker else clause.start, verb.end())
    if speaker is None:
        is_nobody = language.nobody.match(prose, clause.start, verb.start(1)) and "," not in prose[slice(*span)]
        return Attribution("speaker-behind", span, None) if is_nobody else None
    if "," in prose[clause.start : speaker.span.start]:
        return None
    return Attribution("speaker-behind", span, speaker, apposition(prose, speaker, verb.start(1), language))


def _may_be_said(setting: Setting) -> bool:
    """Tell whether a clause behind may be about the quotation: it opens its sentence, or may be a piece of speech.

    Counter-example: ``at the fair “Locks and Rivers”, Ms Roe said that …``.
    """
    return setting.opens_sentence or may_be_piece(setting)


def _goes_on(setting: Setting) -> bool:
    """Tell whether the sentence goes on behind a quotation: a comma or a question ends it, inside or outside."""
    text, quoted = setting.scene.text, setting.quoted
    last = text[quoted.parts[-1].end - 1] if quoted.parts[-1].end > quoted.parts[-1].start else ""
    return last in {",", "?", "!", "…", "—", "–"} or text.startswith(",", quoted.span.end)


def signature(setting: Setting) -> Attribution | None:
    """Find the name behind or below a pull quote: ``“…” – Ann Roe``, ``“…” Ann Roe, warden``, or on the next line."""
    line = _signature_line(setting) if setting.opens_paragraph else None
    if line is None or line.end - line.start > _SIGNATURE_AT_MOST or not is_set_apart(setting):
        return None
    prose, language = setting.scene.prose, setting.scene.language
    dash = _DASH.match(prose, *line)
    speaker = mention_at(prose, dash.end() if dash else line.start, line.end, language)
    if speaker is None or speaker.naming is not Naming.PERSON:
        return None
    title = apposition(prose, speaker, line.end, language)
    rest = prose[speaker.span.end : line.end].strip(" .")
    if language.verb.search(prose, speaker.span.end - 1, line.end) or HIDDEN in prose[slice(*line)]:
        return None
    is_sentence = prose[line.start : line.end].rstrip().endswith((":", "!", "?") if dash else (".", ":", "!", "?"))
    if is_sentence or not (title or (dash and rest[:1] in {"", ",", "("})):
        return None
    return Attribution("signature", Span(speaker.span.start, line.end), speaker, title)


def _signature_line(setting: Setting) -> Span | None:
    """Return where a signature may stand: behind the quotation on the same line, or alone on the next."""
    prose, window = setting.scene.prose, setting.after
    if not prose[window.start : window.end].strip(" ."):
        return setting.paragraph_after
    return Span(window.start if _DASH.match(prose, *window) else setting.joint, window.end)
