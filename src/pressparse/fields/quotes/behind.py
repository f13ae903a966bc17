"""Who says it, told behind a quotation: ``“…,” said Ann Roe``, ``“…,” Ms Roe said``, ``“…” – Ann Roe, warden``."""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.quotes.clauses import apposition, subject_after, subject_before
from pressparse.fields.quotes.names import Naming, mention_at, pronoun_mention
from pressparse.fields.quotes.scene import Attribution, Scene, has_words
from pressparse.fields.quotes.sentences import HIDDEN, first_sentence
from pressparse.fields.quotes.speech import is_set_apart, may_be_piece
from pressparse.lines import Span

_JOINT: Final = re.compile(r"\s*+[,;]?\s*+(?:[–—-]\s*+|[(\[])?")
_DASH: Final = re.compile(r"\s*+[–—―-]{1,2}\s*+")
_ENDS: Final = re.compile(r"\s*+(?:[.;!?]|,|\uFFFC|\Z)")
_SIGNATURE_AT_MOST: Final = 160


def verb_behind(scene: Scene, index: int) -> Attribution | None:
    """Find ``“…,” said Ann Roe, warden of the lock.``  Counter-example: ``the “…” announced by the council``."""
    prose, language, window = scene.prose, scene.language, scene.after(index)
    verb = language.verb.match(prose, past_joint(scene, index) - 1, window.end)
    if not verb or not _may_be_said(scene, index):
        return None
    span = Span(*verb.span(1))
    if hung := language.pronoun.search(verb[0]):
        return Attribution("verb-behind", span, pronoun_mention(hung[1], span))
    speaker = subject_after(prose, verb.end(), window.end, language)
    if speaker is None:
        return Attribution("verb-behind", span, None) if language.nobody.match(prose, span.end, window.end) else None
    title = apposition(prose, speaker, window.end, language)
    return Attribution("verb-behind", Span(span.start, speaker.span.end), speaker, title)


def speaker_behind(scene: Scene, index: int) -> Attribution | None:
    """Find ``“…,” Ms Roe said.``  Counter-example: a new sentence, ``“…” Ms Roe said that …`` or ``… added: “…”``."""
    prose, language, window = scene.prose, scene.language, scene.after(index)
    start = past_joint(scene, index)
    if not has_words(prose, Span(start, window.end)):
        return None
    clause = first_sentence(prose, start, window.end, language)
    verb = language.verb.search(prose, clause.start - 1, clause.end)
    if (
        not verb
        or not _may_be_said(scene, index)
        or not (_goes_on(scene, index) or _ENDS.match(prose, verb.end(), window.end))
    ):
        return None
    if prose[verb.end() : window.end].lstrip().startswith(":"):
        return None
    speaker = subject_before(prose, clause.start, verb.start(1), language)
    span = Span(speaker.span.start if speaker else clause.start, verb.end())
    if speaker is None:
        is_nobody = language.nobody.match(prose, clause.start, verb.start(1)) and "," not in prose[slice(*span)]
        return Attribution("speaker-behind", span, None) if is_nobody else None
    if "," in prose[clause.start : speaker.span.start]:
        return None
    return Attribution("speaker-behind", span, speaker, apposition(prose, speaker, verb.start(1), language))


def _may_be_said(scene: Scene, index: int) -> bool:
    """Tell whether a clause behind may be about the quotation: it opens its sentence, or may be a piece of speech.

    Counter-example: ``at the fair “Locks and Rivers”, Ms Roe said that …``.
    """
    return not has_words(scene.prose, scene.before(index)) or may_be_piece(scene, scene.quoted[index])


def past_joint(scene: Scene, index: int) -> int:
    """Return the offset behind what joins a quotation to what follows it: a comma, a dash, an opening bracket."""
    window = scene.after(index)
    joint = _JOINT.match(scene.prose, window.start, window.end)
    return joint.end() if joint else window.start


def _goes_on(scene: Scene, index: int) -> bool:
    """Tell whether the sentence goes on behind a quotation: a comma or a question ends it, inside or outside."""
    quoted = scene.quoted[index]
    last = scene.text[quoted.parts[-1].end - 1] if quoted.parts[-1].end > quoted.parts[-1].start else ""
    return last in {",", "?", "!", "…", "—", "–"} or scene.text.startswith(",", quoted.span.end)


def signature(scene: Scene, index: int) -> Attribution | None:
    """Find the name behind or below a pull quote: ``“…” – Ann Roe``, ``“…” Ann Roe, warden``, or on the next line."""
    prose, language = scene.prose, scene.language
    line = _signature_line(scene, index) if is_set_apart(scene, scene.quoted[index]) else None
    if line is None or line.end - line.start > _SIGNATURE_AT_MOST:
        return None
    dash = _DASH.match(prose, line.start, line.end)
    speaker = mention_at(prose, dash.end() if dash else line.start, line.end, language)
    if speaker is None or speaker.naming is not Naming.PERSON:
        return None
    title = apposition(prose, speaker, line.end, language)
    rest = prose[speaker.span.end : line.end].strip(" .")
    if scene.language.verb.search(prose, speaker.span.end - 1, line.end) or HIDDEN in prose[slice(*line)]:
        return None
    is_sentence = prose[line.start : line.end].rstrip().endswith((":", "!", "?") if dash else (".", ":", "!", "?"))
    if is_sentence or not (title or (dash and rest[:1] in {"", ",", "("})):
        return None
    return Attribution("signature", Span(speaker.span.start, line.end), speaker, title)


def _signature_line(scene: Scene, index: int) -> Span | None:
    """Return where a signature may stand: behind the quotation on the same line, or alone on the next."""
    window = scene.after(index)
    if not scene.prose[window.start : window.end].strip(" ."):
        return scene.paragraph_after(index)
    start = window.start if _DASH.match(scene.prose, window.start, window.end) else past_joint(scene, index)
    return Span(start, window.end)
