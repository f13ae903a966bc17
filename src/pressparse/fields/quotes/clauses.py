"""Clauses of saying: which mention is the subject of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from operator import attrgetter
from typing import Final

import regex

from pressparse.fields.quotes.language import Language
from pressparse.fields.quotes.names import PEOPLE, Mention, Naming, mention_at, mentions, pronoun_mention, several
from pressparse.fields.quotes.sentences import HIDDEN
from pressparse.lines import Span

_APPOSITION: Final = regex.compile(
    r"(?:\s?\([^()]{1,60}\))?+\s?[,–—]\s?(?P<title>(?:\b\p{Lu}\p{Ll}?\.|[^.,;:“”\"«»„()–—\uFFFC]){2,160})"
)
_PARTING: Final = frozenset("(,–—")
"""What an apposition can begin with."""

_LAST_WORD: Final = regex.compile(r"[\p{L}’']++\Z")
_ROLE_AT_MOST: Final = 120
_SMALL_WORD: Final = regex.compile(r"(\p{Ll}++)\s++")
_SMALL_WORDS: Final = regex.compile(r"(?:(?<![\p{L}’'-])\p{Ll}[\p{Ll}-]*+\s++){1,4}+\Z")
_BEFORE_A_TITLE_AT_MOST: Final = 80
_WORDS_OF_A_TITLE_AT_MOST: Final = 2
_WORDS_BEHIND_ROLE_AT_MOST: Final = 5
_NO_WORD: Final = re.compile(r"[\W_]*+")
_SPACE: Final = re.compile(r"\s*+")


def subject_before(prose: str, start: int, verb: int, language: Language) -> Mention | None:
    """Return the mention that is the subject of the verb at an offset, looking back to ``start``; None if unsure.

    It stands right before its verb (``Ms Roe said``), or parted from it by adverbs, brackets or an apposition between
    commas (``Ann Roe, the warden, said``). Behind ``to``, ``of`` and the like a mention is no subject.
    """
    found = list(heads(prose, start, verb, language))
    for index in range(len(found) - 1, -1, -1):
        mention = found[index]
        gap = prose[mention.span.end : verb].strip()
        if gap == "," or _is_comma_and_adverbs(prose, mention.span.end, verb, gap, language):
            if _is_titled_apposition(prose, start, mention) or role_before(prose, start, mention, language):
                return mention
        elif index and _joins(prose, found[index - 1], mention, language) and not gap:
            return several(found[index - 1], mention)
        elif (not gap or language.gap.fullmatch(prose, mention.span.end, verb)) and _may_be_subject(
            prose, start, mention, gap, language
        ):
            return _with_bearer(prose, found[index - 1], mention) if index else mention
    return None


def _is_comma_and_adverbs(prose: str, end: int, verb: int, gap: str, language: Language) -> bool:
    """Tell whether adverbs follow the comma that closes an apposition: ``the warden, Ann Roe, on Monday said``."""
    if not gap.startswith(",") or gap[1:].split(maxsplit=1)[0].casefold() in language.relatives:
        return False
    return language.gap.fullmatch(prose, end + 1, verb) is not None


def _is_titled_apposition(prose: str, start: int, mention: Mention) -> bool:
    """Tell a full name with a title behind a comma: ``the Warden North, Captain Ann Roe, said``."""
    return bool(mention.title) and " " in mention.name and prose[start : mention.span.start].rstrip().endswith(",")


def _joins(prose: str, first: Mention, second: Mention, language: Language) -> bool:
    """Tell whether ``and`` joins two mentions of people: ``Ann Roe and Tom Hill said``."""
    between = prose[first.span.end : second.span.start].strip().casefold()
    return between in language.conjunctions and first.naming in PEOPLE and second.naming in PEOPLE


def _with_bearer(prose: str, before: Mention, mention: Mention) -> Mention:
    """Return the name before a role whose second comma is left out: ``Ann Roe, warden of the lock said``."""
    is_apposed = mention.naming is Naming.ROLE and not mention.definite and before.naming is Naming.PERSON
    return before if is_apposed and prose[before.span.end : mention.span.start].strip() == "," else mention


def _may_be_subject(prose: str, start: int, mention: Mention, gap: str, language: Language) -> bool:
    """Tell whether what stands before a mention lets it be a subject, given what parts it from its verb.

    A mention in brackets is none. A bare name that an apposition follows opens its clause: ``Open Water`` in
    ``the charity Open Water, which …`` does not. One that ``who`` follows may stand anywhere: ``was opened by Ann
    Roe, who said``.
    """
    before = prose[start : mention.span.start]
    if before.count("(") > before.count(")"):
        return False
    if gap.strip(", ").partition(" ")[0].casefold() in language.relatives and not gap.endswith(","):
        return True
    if not mention.title and gap.startswith((",", "–", "—")) and before.rstrip()[-1:].isalpha():
        last = before.split()[-1].casefold()
        return last in language.conjunctions or last in language.clause_openers
    return not is_oblique(prose, start, mention, language)


def subject_after(prose: str, at: int, end: int, language: Language) -> Mention | None:
    """Return the mention right behind a verb (``said Ms Roe``); a name behind a role and a comma counts as well.

    So does a full one between commas behind somebody told of in small words: ``said one of the rowers, Ann Roe.``
    Counter-example: ``said one of the rowers, Ann Roe nodding``.
    """
    at = _SPACE.match(prose, at, end).end()  # type: ignore[union-attr]
    mention = mention_at(prose, at, end, language) or _described(prose, at, end, language)
    if mention and _role(mention) and prose.startswith(", ", mention.span.end):
        name = mention_at(prose, mention.span.end + 2, end, language)
        if name and name.naming is Naming.PERSON:
            return name
    described = language.description.match(prose, at, end) if mention is None else None
    name = mention_at(prose, described.end(), end, language) if described else None
    if name and name.naming is Naming.PERSON and " " in name.name and language.pause.match(prose, name.span.end, end):
        return name
    return mention


def _role(mention: Mention) -> str:
    """Return the role that a mention is; what it is one of may read like a name: ``la reine d’Alpha``."""
    if mention.naming is Naming.ROLE:
        return mention.title
    return f"{mention.title} {mention.name}" if mention.definite and mention.title and mention.name[0].islower() else ""


def _described(prose: str, at: int, end: int, language: Language) -> Mention | None:
    """Return a titled name behind a word or two that describe it: ``explains lead author Ann Roe``."""
    word = _SMALL_WORD.match(prose, at, end)
    for _ in range(2):
        if word is None or word[1] in language.obliques or word[1] in language.openers or word[1] in language.articles:
            return None
        mention = mention_at(prose, word.end(), end, language)
        if mention:
            return mention if mention.naming is Naming.PERSON and mention.title else None
        word = _SMALL_WORD.match(prose, word.end(), end)
    return None


def heads(prose: str, start: int, end: int, language: Language) -> Iterator[Mention]:
    """Find the mentions and pronouns between two offsets, in order, one by one: often the first one tells."""
    named = mentions(prose, start, end, language)
    found = language.pronoun.finditer(prose, start - 1, end)
    pronouns = [pronoun_mention(word[1], Span(*word.span(1))) for word in found]
    return merge(named, pronouns, key=attrgetter("span")) if pronouns else named


def _first_subject(prose: str, sentence: Span, language: Language) -> Mention | None:
    """Return the mention that a sentence is about: the first that opens it or follows its opening words and a comma."""
    found = heads(prose, sentence.start, sentence.end, language)
    for mention in found:
        if mention.naming is Naming.PRONOUN:
            return mention
        before = prose[sentence.start : mention.span.start].rstrip()
        opens = before.endswith(",") or not any(character.isalpha() for character in before)
        if not opens and not _describes(before, mention, language):
            continue
        if mention.naming is Naming.ORGANISATION:
            return None
        if not role_before(prose, sentence.start, mention, language):
            following = next(found, None)
            is_joined = following is not None and _joins(prose, mention, following, language)
            return several(mention, following) if following and is_joined else mention
    return None


def _describes(before: str, mention: Mention, language: Language) -> bool:
    """Tell small words between a quotation and a titled name that belong to its title: ``“…,” harbour master Ann Roe``.

    Counter-example: ``“…,” they told Mayor Tom Hill``.
    """
    quoted, _, words = before.rpartition(HIDDEN)
    return bool(quoted and mention.title and " " in mention.name) and all(
        word.islower() and not _is_function_word(word, language) and not _is_verb(word, language)
        for word in words.split()
    )


def subject_of(prose: str, sentence: Span, language: Language) -> Mention | None:
    """Return the mention that a sentence is about, or who is said to speak in it."""
    return _sayer(prose, sentence, language) or _first_subject(prose, sentence, language)


def _sayer(prose: str, sentence: Span, language: Language) -> Mention | None:
    """Return who is said to speak where a verb opens the sentence (``“…,” said Ann Roe``), or ``According to``."""
    opening = _NO_WORD.match(prose, sentence.start, sentence.end)
    at = opening.end() - 1 if opening else sentence.start
    verb = language.verb.match(prose, at, sentence.end) or language.source.match(prose, at, sentence.end)
    mention = subject_after(prose, verb.end(), sentence.end, language) if verb else None
    return mention if mention and mention.naming is Naming.PERSON else None


def apposition(prose: str, mention: Mention, end: int, language: Language) -> str:
    """Return what a name's apposition says its bearer is (``Ann Roe, warden of the lock``), or ''."""
    found = _APPOSITION.match(prose, mention.span.end, end) if is_set_off(prose, mention.span.end) else None
    if not found:
        return ""
    title = " ".join(found["title"].split())
    first, _, rest = title.partition(" ")
    article = first.casefold()
    title = rest if article in language.articles or article in language.indefinite else title
    starts, ends = title.partition(" ")[0].casefold(), title.rpartition(" ")[2].casefold()
    is_clause = starts in language.connectors or _has_verb(title, language)
    is_clause = is_clause or not language.conjunctions.isdisjoint((starts, ends))
    if is_clause or not _tells_role(title, language):
        return ""
    # The role must be his own: ``Ann Roe, flanked by Mayor Tom Hill``.
    named = mentions(prose, *found.span("title"), language)
    other = next((mention for mention in named if mention.address), None)
    return title if other is None or _tells_role(prose[found.start("title") : other.span.start], language) else ""


def is_set_off(prose: str, at: int) -> bool:
    """Tell whether a sign stands at an offset, or behind a space there, that an apposition can begin with."""
    return prose[at : at + 1] in _PARTING or (prose[at : at + 1].isspace() and prose[at + 1 : at + 2] in _PARTING)


def role_before(prose: str, start: int, mention: Mention, language: Language) -> str:
    """Return the role that stands before a name between commas (``the warden of the lock, Ann Roe, said``), or ''.

    Counter-example: ``In a letter to the warden, Ann Roe said``.
    """
    window = max(start, mention.span.start - _ROLE_AT_MOST)
    before = prose[window : mention.span.start].rstrip()
    if mention.naming is not Naming.PERSON or not before.endswith(","):
        return ""
    if not language.pause.match(prose, mention.span.end):
        return ""
    comma = window + len(before) - 1
    window = max(window, *[prose.rfind(mark, window, comma) + 1 for mark in ",;:"])
    roles = [role for role in mentions(prose, window, mention.span.start, language) if _role(role)]
    if not roles:
        return ""
    role = roles[-1]
    more = prose[role.span.end : mention.span.start].rstrip()[:-1].split()
    if not more:
        return _role(role)
    opens_sentence = not prose[start : role.span.start].strip() and language.relatives.isdisjoint(more)
    is_title = (
        more[0] in language.connectors
        or (len(more) == 1 and more[0] in language.adjectives)
        or (
            opens_sentence and len(more) <= _WORDS_BEHIND_ROLE_AT_MOST
        )  # ``The head of the UN mission in Mali, Ann Roe``
    )
    if is_title and not any(mark in " ".join(more) for mark in ",.;:"):
        return " ".join([_role(role), *more])
    return ""


def is_oblique(prose: str, start: int, mention: Mention, language: Language) -> bool:
    """Tell whether a word before a mention makes it something else than a subject."""
    if mention.naming is Naming.PRONOUN:
        return False
    last = prose[max(start, mention.span.start - 20) : mention.span.start].rstrip().rpartition(" ")[2]
    if not last.isalpha():
        word = _LAST_WORD.search(last)
        last = word[0] if word else ""
    return last.casefold() in language.obliques


def with_whole_title(prose: str, mention: Mention, language: Language) -> Mention:
    """Return a mention with the small words before its title that are part of it; without a title where in doubt.

    ``said harbour master Ann Roe`` has the title ``harbour master``, of which only ``master`` is known for a role. In
    ``they saw harbour master Ann Roe`` nothing tells where the title begins, and half of one would be wrong.
    """
    if mention.definite or mention.naming is not Naming.PERSON or not mention.title[:1].islower():
        return mention
    found = _SMALL_WORDS.search(prose[max(0, mention.span.start - _BEFORE_A_TITLE_AT_MOST) : mention.span.start])
    if found is None:
        return mention
    words, more = found[0].split(), list[str]()
    while words and not _is_function_word(words[-1], language) and not _is_verb(words[-1], language):
        more.insert(0, words.pop())
    if not more:
        return mention
    is_sure = _is_verb(words[-1], language) if words else found.string[: found.start()].rstrip().endswith(HIDDEN)
    if not is_sure or len(more) > _WORDS_OF_A_TITLE_AT_MOST:
        return mention._replace(title="", address="")
    title = " ".join([*more, mention.title])
    return mention._replace(title=title, address=title if mention.address == mention.title else mention.address)


def _is_function_word(word: str, language: Language) -> bool:
    """Tell a word with which neither a title nor a part of one begins."""
    return any(
        word in those
        for those in (
            *(language.articles, language.indefinite, language.conjunctions, language.connectors, language.particles),
            *(language.obliques, language.relatives, language.clause_openers, language.fillers, language.openers),
        )
    )


def _is_verb(word: str, language: Language) -> bool:
    return language.verb.match(f" {word} ") is not None


def _tells_role(title: str, language: Language) -> bool:
    words = title.casefold().split()
    return any(language.is_role(piece) for word in words for piece in (word.strip("."), *word.split("-")))


def _has_verb(title: str, language: Language) -> bool:
    return title.casefold().partition(" ")[0] in language.relatives or language.verb.search(f" {title}") is not None
