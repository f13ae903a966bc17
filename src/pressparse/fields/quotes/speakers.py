"""Whom a mention means: the full name behind a surname, the person behind a pronoun or a role."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final, NamedTuple

from pressparse.fields.quotes.cast import Person, ends_with
from pressparse.fields.quotes.clauses import is_oblique, subject_of, with_whole_title
from pressparse.fields.quotes.language import Sex
from pressparse.fields.quotes.names import Mention, Naming, mentions
from pressparse.fields.quotes.scene import REACH, Attribution, Scene
from pressparse.fields.quotes.sentences import HIDDEN, sentences
from pressparse.lines import Span

_PARAGRAPHS_BACK: Final = 2
_PARAGRAPHS_BACK_ALONE: Final = 5
"""So far back a pronoun reaches where no sentence between names anybody."""


class Speaker(NamedTuple):
    """A speaker as the attribution names him, in full, and with title; None for what is not known."""

    written: str | None = None
    full: str | None = None
    title: str | None = None


NOBODY = Speaker()


def speaker_of(attribution: Attribution, scene: Scene) -> Speaker:
    """Tell who an attribution names."""
    mention = attribution.speaker
    if mention is None:
        return NOBODY
    match mention.naming:
        case Naming.PRONOUN:
            return _meant(_antecedent(scene, mention), scene)
        case Naming.ROLE:
            return _meant(scene.cast.holder(mention.title), scene)
        case Naming.ORGANISATION:
            return Speaker(mention.name, mention.name) if attribution.rule == "label" else NOBODY
        case Naming.SEVERAL:
            return NOBODY
        case Naming.PERSON:
            return _named(mention, attribution, scene)


def _named(mention: Mention, attribution: Attribution, scene: Scene) -> Speaker:
    """Complete what is written; the release is asked only for what is missing."""
    if attribution.rule != "label" and _opens_sentence(scene, mention) and not _is_known(scene, mention):
        return NOBODY
    mention = with_whole_title(scene.prose, mention, scene.language)
    full = mention.name if " " in mention.name else None
    title = attribution.title or _proper(mention.title, scene)
    is_surname = mention.name.partition(" ")[0].casefold() in scene.language.particles
    person = scene.cast.person(mention) if not full or not title or is_surname else None
    if person:
        is_fuller = person.is_full and (not full or ends_with(person.name, full))
        full, title = person.name if is_fuller else full, title or _title(person, scene)
    return Speaker(mention.written, full, title)


def _opens_sentence(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention opens its sentence, where any word has a capital."""
    start = mention.span.start
    paragraph = scene.paragraphs[bisect_right(scene.paragraphs, (start, len(scene.prose))) - 1]
    before = scene.prose[max(0, start - 8) : start].rstrip().rstrip(HIDDEN)
    return start == paragraph.start or before.endswith((".", "!", "?"))


def _is_known(scene: Scene, mention: Mention) -> bool:
    """Tell a name from an ordinary word: it has a title or several words, or it is the surname of somebody named."""
    return bool(mention.title) or " " in mention.name or scene.cast.is_known(mention.name)


def _meant(person: Person | None, scene: Scene) -> Speaker:
    if person is None:
        return NOBODY
    if person.is_full:
        return Speaker(person.name, person.name, _title(person, scene))
    return Speaker(person.called, None, _title(person, scene))


def _title(person: Person, scene: Scene) -> str | None:
    return next((proper for title in person.titles if (proper := _proper(title, scene))), None)


def _proper(title: str, scene: Scene) -> str | None:
    """Return a title without the form of address that ends it; None where nothing is left, or it is that of several."""
    language, words = scene.language, title.split()
    while words and words[-1].rstrip(".").casefold() in language.honorifics:
        words.pop()
    last = words[-1].rstrip(".").casefold() if words else ""
    singular = last.removesuffix("s")
    is_plural = last not in language.roles and (singular in language.roles or singular in language.abbreviations)
    return " ".join(words) if words and (last in language.abbreviations or not is_plural) else None


def _antecedent(scene: Scene, pronoun: Mention) -> Person | None:
    """Return the person a pronoun means: the subject of the nearest sentence before that has a person for one.

    Sentences about the same pronoun are passed over; a person known to be of the other sex stops nothing. Where the
    sentence names another one who may be meant, too (``Mayor Hill asked Warden Roe. “In May,” she said``), it takes the
    sentence before with the same subject.

    Beyond two paragraphs it is taken only if nobody is named between. Across a sentence with the other pronoun it is
    taken only if known to be of the right sex (``Ann Roe rose. He sat down. “No,” she said``): ``he`` is somebody, too.
    No sentence is passed over that brings somebody behind another subject: ``Crews came, and a pilot, Ann Roe, read
    the log. “It was wet,” she said``.
    """
    language = scene.language
    sex = language.pronouns.get(pronoun.title)
    doubtful: Person | None = None
    others = is_of_another = False
    place = bisect_left(scene.paragraphs, pronoun.span.end, key=lambda paragraph: paragraph.end)
    for index in range(place, max(-1, place - _PARAGRAPHS_BACK_ALONE - 1), -1):
        if place - index > _PARAGRAPHS_BACK and (others or doubtful):
            return None
        paragraph = scene.paragraphs[index]
        end = min(paragraph.end, pronoun.span.start)
        start = max(paragraph.start, end - 2 * REACH)
        for sentence in reversed(sentences(scene.prose, start, end, language)):
            person = _subject(scene, sentence)
            if person is None and _brings_somebody(scene, sentence, sex):
                return None
            if person is None or person.sex not in {None, sex}:
                others = others or _names_somebody(scene, sentence)
                is_of_another = is_of_another or _tells_of_another(scene, sentence, sex)
                continue
            if is_of_another and person.sex is None:
                return None
            if doubtful is not None:
                return person if person == doubtful else None
            if not _names_another(scene, sentence, person, sex):
                return person
            doubtful = person
    return None


def _tells_of_another(scene: Scene, sentence: Span, sex: Sex | None) -> bool:
    """Tell whether a sentence has the pronoun of the other sex."""
    found = scene.language.pronoun.finditer(scene.prose, max(0, sentence.start - 1), sentence.end)
    return any(scene.language.pronouns.get(match[1].lower()) != sex for match in found)


def _names_another(scene: Scene, sentence: Span, person: Person, sex: Sex | None) -> bool:
    """Tell whether a sentence names people besides one who may be of a sex as well as he."""
    named = mentions(scene.prose, sentence.start, sentence.end, scene.language)
    people = (scene.cast.person(mention) for mention in named if _takes_part(scene, sentence, mention))
    return any(other and other != person and other.sex in {person.sex, sex} for other in people)


def _brings_somebody(scene: Scene, sentence: Span, sex: Sex | None) -> bool:
    """Tell whether a full name stands between commas, of one who may be of a sex, in a sentence about no pronoun."""
    mention = subject_of(scene.prose, sentence, scene.language)
    if mention and mention.naming is Naming.PRONOUN:
        return False
    for named in mentions(scene.prose, sentence.start, sentence.end, scene.language):
        is_full = named.naming is Naming.PERSON and " " in named.name
        before, behind = (
            scene.prose[named.span.start - 2 : named.span.start],
            scene.prose[named.span.end : named.span.end + 1],
        )
        if is_full and before.strip() == "," and behind == ",":
            person = scene.cast.person(named)
            return person is None or person.sex in {None, sex}
    return False


def _takes_part(scene: Scene, sentence: Span, mention: Mention) -> bool:
    """Tell somebody who may speak next from a name in passing (``announcements by Open Water``)."""
    if mention.naming is not Naming.PERSON:
        return False
    if mention.title:
        return True
    return not is_oblique(scene.prose, sentence.start, mention, scene.language) and _is_known(scene, mention)


def _names_somebody(scene: Scene, sentence: Span) -> bool:
    """Tell whether a sentence names people, known or not, wherever in it; one capital alone may be anything."""
    named = mentions(scene.prose, sentence.start, sentence.end, scene.language)
    return any(
        mention.naming is Naming.ROLE or (mention.naming is Naming.PERSON and _is_known(scene, mention))
        for mention in named
    )


def _subject(scene: Scene, sentence: Span) -> Person | None:
    mention = subject_of(scene.prose, sentence, scene.language)
    if mention is None or mention.naming in (Naming.PRONOUN, Naming.SEVERAL):
        return None
    if mention.naming is Naming.ROLE:
        return scene.cast.holder(mention.title)
    return scene.cast.person(mention) if _is_known(scene, mention) else None
