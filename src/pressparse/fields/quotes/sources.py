"""Who says it, told as a source: ``according to Ann Roe, “…”``."""

from __future__ import annotations

import regex

from pressparse.fields.quotes.behind import past_joint
from pressparse.fields.quotes.clauses import apposition
from pressparse.fields.quotes.names import mention_at
from pressparse.fields.quotes.scene import Attribution, Scene
from pressparse.lines import Span


def source_named(scene: Scene, index: int) -> Attribution | None:
    """Find ``according to Ann Roe, “…”`` and ``“…”, according to Ann Roe``."""
    prose, after, sentence = scene.prose, scene.after(index), scene.before(index)
    if found := scene.language.source.match(prose, past_joint(scene, index), after.end):
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
