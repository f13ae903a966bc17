"""What a language says speech with: the form of a table. One file a language; nothing else knows its words.

The words of a table are written in small letters, as they stand in the middle of a sentence; several words may make
one entry (``a déclaré``).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, Literal

import regex
from attrs import frozen

from pressparse.fields.quotes.wording import ACCENTS, BEFORE_WORD, CAPITALS, SMALL, any_of

Sex = Literal["m", "f"]

OPENER: Final = 1
CONNECTOR: Final = 2
CONJUNCTION: Final = 4
AFFILIATING: Final = 8
HONORIFIC: Final = 16
ROLE: Final = 32
SUFFIX: Final = 64
ORGANISATION: Final = 128
DUTY: Final = 256
"""What a word is, for the tables. Numbers, because an enum's flags take ten times as long."""

_TAIL: Final = rf"[\w{ACCENTS}]*+"
_JOINT: Final = r"(?:[-&/]|(?<![^\W\d_A-Z]{4})\.)"  # "St.John", but "Roe.Warning" are two sentences glued
_CAPITAL: Final = rf"[{CAPITALS}]{_TAIL}(?:{_JOINT}[^\W\d_]{_TAIL}|[’'](?!s\b)[^\W\d_]{_TAIL})*+"
"""A word with a capital: ``Roe``, ``O’Neill``, ``Al-Amin``; the genitive's ``’s`` is no part of it."""

_ABBREVIATED: Final = frozenset(
    {"jr", "sr", "no", "nr", "vs", "u.s", "d.c", "u.k", "u.n", "e.g", "i.e", "inc", "ltd", "co"}
)
"""Abbreviations in any of the languages, without the last stop."""

_INITIALS: Final = rf"(?:[{CAPITALS}]\.)++"
_SPACE: Final = r"(?:\s+|(?<=[’']))"
"""What follows a small word: a space, or nothing where it is elided (``l’``)."""

_BRACKETS: Final = r"(?:\s?\([^()]{1,60}\))?"
_JUNIOR: Final = r"(?:,\s(?:Jr|Sr)\.?,?)?"
_APPOSITION: Final = r"(?:\s?[,–—]\s?(?:[^.;:“”\"«»„]|(?<=\b\p{Lu}\p{Ll}?)\.){2,200}[,–—])?"


@frozen(eq=False)
class Language:
    """The words of one language that tell speech and speakers.

    Attributes:
        code: its two letters.
        saying: forms of verbs that bring direct speech: ``said``, ``erklärte``, ``a déclaré``.
        telling: forms of verbs that bring what somebody expressed, and so a piece of his words: ``praised``.
        addressing: those of ``saying`` that a listener may follow, so that a name behind them need not be the subject.
        participles: forms that hang on the subject of their sentence: ``saying``, ``calling``.
        giving: forms of verbs that bring a statement by name: ``issued (the following statement)``.
        statements: names of what is said or written: ``statement``, ``remarks``.
        giver: words before the speaker of a statement: ``statement *by* …``.
        pronouns: the pronouns for one person, and whose.
        compounds: whether a role may end a longer word: ``Polizei-``, ``Regierungssprecher``.
        inverted: verbs of saying with the pronoun behind and a hyphen between: ``ajoute-t-il``; as patterns.
        honorifics: forms of address, without a full stop: ``mr``, ``dr``.
        roles: words for what somebody is: ``minister``, ``spokesperson``.
        abbreviations: those of roles, without a full stop: ``sen``.
        masculine: forms of address and roles of men only.
        feminine: those of women only.
        lesser: words before a role that make it another: ``deputy``, ``former``.
        articles: what stands before a role that means somebody already named.
        indefinite: what stands before somebody or something not named: ``a``.
        conjunctions: ``and``.
        connectors: small words inside a title: ``Minister *for* Trade *and* Industry``.
        particles: small words inside a name: ``van``, ``bin``.
        obliques: words that make a name behind them no subject: ``to``, ``with``.
        relatives: words that begin a clause about the one just named: ``who``.
        clause_openers: words that open a clause within a sentence: ``but``, ``as``, ``when``.
        adjectives: small words that may end a title: ``ministre des Affaires *étrangères*``.
        affiliating: words between a name and where its bearer belongs: ``Ann Roe *of* the Lock Office``.
        ascribing: what stands before the speaker of what follows: ``attributable to``.
        according: what stands before the source of a quotation: ``according to``.
        fillers: what may stand between a speaker and his verb: ``also``, ``has``, ``today``.
        suffixes: what may stand behind a name: ``obe``, ``mp``.
        openers: words that open a sentence with a capital and are no part of a name.
        naming: what stands before a name or a term in quotation marks: ``entitled``, ``so-called``.
        organisations: words that tell the name of an organisation from a person's.
        duties: what somebody is in charge of, words that no person's name has: ``Commander Harbour *Security* Roe``.
    """

    code: str
    saying: frozenset[str]
    telling: frozenset[str]
    addressing: frozenset[str]
    participles: frozenset[str]
    giving: frozenset[str]
    statements: frozenset[str]
    giver: frozenset[str]
    pronouns: dict[str, Sex]
    honorifics: frozenset[str]
    roles: frozenset[str]
    abbreviations: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    lesser: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    conjunctions: frozenset[str]
    connectors: frozenset[str]
    particles: frozenset[str]
    obliques: frozenset[str]
    relatives: frozenset[str]
    clause_openers: frozenset[str]
    affiliating: frozenset[str]
    ascribing: frozenset[str]
    according: frozenset[str]
    fillers: frozenset[str]
    suffixes: frozenset[str]
    openers: frozenset[str]
    naming: frozenset[str]
    organisations: frozenset[str]
    adjectives: frozenset[str] = frozenset()
    inverted: tuple[str, ...] = ()
    compounds: bool = False
    duties: frozenset[str] = frozenset()

    @cached_property
    def kinds(self) -> dict[str, int]:
        """What each word of the tables is, as a sum of kinds, so that a word read is looked up once."""
        kinds: dict[str, int] = {}
        for kind, entries in (
            (OPENER, self.openers),
            (CONNECTOR, self.connectors),
            (CONJUNCTION, self.conjunctions),
            (AFFILIATING, self.affiliating),
            (HONORIFIC, self.honorifics),
            (ROLE, self.roles_in_any_number),
            (SUFFIX, self.suffixes),
            (ORGANISATION, self.organisations),
            (DUTY, self.duties),
        ):
            for entry in entries:
                kinds[entry] = kinds.get(entry, 0) | kind
        return kinds

    def kinds_of(self, text: str) -> list[int]:
        """Tell what the words of a text are, be they in the genitive or with a full stop: for each a sum of kinds."""
        folded = text.casefold()
        known = self.kinds
        if self.compounds:
            return [self._kind(word) for word in folded.split()]
        return [known.get(word, 0) if word.isalpha() else self._kind(word) for word in folded.split()]

    def _kind(self, word: str) -> int:
        bare = word.removesuffix("’s").removesuffix("'s").rstrip(".")
        kind = self.kinds.get(bare, 0)
        return kind | ROLE if ("-" in bare or self.compounds) and self.is_role(bare) else kind

    def is_role(self, word: str) -> bool:
        """Tell whether a word, in small letters without a full stop, is a role, in singular or plural."""
        if word in self.roles_in_any_number or word.rpartition("-")[2] in self.roles_in_any_number:
            return True
        return self.compounds and word.endswith(self._roles_listed)

    @cached_property
    def roles_in_any_number(self) -> frozenset[str]:
        """The roles and their abbreviations, in singular and plural."""
        return self.roles | self.abbreviations | {f"{role}s" for role in self.roles}

    @cached_property
    def _roles_listed(self) -> tuple[str, ...]:
        return tuple(sorted(self.roles))

    @cached_property
    def abbreviated(self) -> frozenset[str]:
        """What a stop follows without ending a sentence, besides initials."""
        return self.honorifics | self.abbreviations | _ABBREVIATED

    @cached_property
    def inside_names(self) -> frozenset[str]:
        """Small words that a run of words which names somebody may have in it."""
        return self.articles | self.connectors | self.particles | self.roles_in_any_number

    @cached_property
    def ends_of_verbs(self) -> frozenset[str]:
        """The last word of each form of a verb of saying."""
        hung = self.pronouns if self.inverted else {}
        return frozenset(form.rpartition(" ")[2] for form in self.saying) | frozenset(hung)

    def sex(self, word: str) -> Sex | None:
        """Tell whom a title is for, in small letters without a full stop; None where it does not tell."""
        return "m" if word in self.masculine else "f" if word in self.feminine else None

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """A verb of saying, with the pronoun that hangs on it: group 1, behind the character before it."""
        return self._verb(self.saying)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """A verb of saying or telling: group 1, behind the character before it."""
        return self._verb(self.saying | self.telling)

    def _verb(self, forms: frozenset[str]) -> re.Pattern[str]:
        # With a capital only where a sentence begins: ``States`` is no verb in ``the United States``.
        opening = {form.capitalize() for form in forms}
        plain = rf"{any_of(forms)}\b(?!-)|(?<![\w,]\s){any_of(opening)}\b"
        return re.compile(rf"{BEFORE_WORD}({'|'.join((plain, *self.inverted))})")

    @cached_property
    def participle(self) -> re.Pattern[str]:
        """A form that hangs on the subject of its sentence: group 1, behind the character before it."""
        return re.compile(rf"{BEFORE_WORD}({any_of(self.participles, any_case=True)})\b")

    @cached_property
    def statement(self) -> regex.Pattern[str]:
        """A statement that is announced: ``issued the following statement``; or that has a giver: ``Statement by``.

        Group ``verb`` in the first case, ``giver`` in the second, at whose end the speaker begins.
        """
        names, givers = any_of(self.statements), any_of(self.giver)
        announced = rf"\b(?P<verb>{any_of(self.giving)})\b[^.:;“\"]{{1,60}}?\b(?:{names})\b"
        ascribing = any_of(self.ascribing)
        return regex.compile(rf"{announced}|\b(?:{names}\s{givers}|{ascribing})(?P<giver>)\s", regex.IGNORECASE)

    @cached_property
    def signs_of_statements(self) -> frozenset[str]:
        """Words of which one stands in whatever ``statement`` and ``owned_statement`` find."""
        return self.statements | {entry.partition(" ")[0] for entry in self.ascribing}

    @cached_property
    def source(self) -> re.Pattern[str]:
        """What stands before the source of a quotation, up to where the source begins: group 1, as for a verb."""
        return re.compile(rf"{BEFORE_WORD}({any_of(self.according, any_case=True)}\s+)")

    @cached_property
    def owned_statement(self) -> regex.Pattern[str]:
        """The genitive ending of a name with a statement behind it: ``’s closing remarks``."""
        return regex.compile(rf"[’']s?\s(?:\p{{Ll}}+\s){{0,2}}{any_of(self.statements)}\b", regex.IGNORECASE)

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        """A pronoun for one person: group 1, behind the character before it."""
        return re.compile(rf"{BEFORE_WORD}({any_of(self.pronouns, any_case=True)})\b")

    @cached_property
    def nobody(self) -> regex.Pattern[str]:
        """What names nobody: ``the letter``, ``a spokesperson``."""
        return regex.compile(rf"\s*+{any_of(self.articles | self.indefinite)}{_SPACE}\p{{Ll}}", regex.IGNORECASE)

    @cached_property
    def description(self) -> regex.Pattern[str]:
        """Somebody told of in small words, up to the comma before the name: ``one of the rowers, ``."""
        opening = any_of(self.articles | self.indefinite)
        return regex.compile(rf"{opening}{_SPACE}(?:[\p{{Ll}}-]++\s?+){{1,8}}+,\s")

    @cached_property
    def pause(self) -> regex.Pattern[str]:
        """What may stand behind a name that is set between commas: a sign, the end, or ``who``."""
        return regex.compile(rf"\s*+(?:[^\p{{L}}\p{{N}}\s]|\Z|{any_of(self.relatives)}\b)")

    @cached_property
    def naming_before(self) -> regex.Pattern[str]:
        """What names the thing in quotation marks that follows, at the end of a text."""
        return regex.compile(rf"\b{any_of(self.naming)}[\s:,]*+\Z", regex.IGNORECASE)

    @cached_property
    def ends_of_naming(self) -> tuple[str, ...]:
        """The last word of each entry of ``naming``."""
        return tuple(sorted({entry.rpartition(" ")[2] for entry in self.naming}))

    @cached_property
    def phrase(self) -> re.Pattern[str]:
        """A run of words that may name somebody: an article, titles, roles, names and the small words between them.

        Group 1, behind the character before it.
        """
        # Roles with a capital are words with a capital: only the others need be looked for by name.
        roles = any_of(self.roles)
        role = rf"(?:[{SMALL}]++-)?{roles}(?:-{roles})?\b"
        shortened = {
            form(word) for word in self.honorifics | self.abbreviations for form in (str.capitalize, str.upper)
        }
        grade = r"(?:1st|2nd|3rd)(?=\s(?:Class|Lt)\b)"  # "Sgt. 1st Class"
        word = rf"(?:{any_of(shortened)}\.|{_INITIALS}|(?:{_CAPITAL}|{role})(?:[’']s)?+|{grade})"
        article = rf"{any_of(self.articles, any_case=True)}{_SPACE}"
        small = rf"{any_of(self.connectors | self.particles)}{_SPACE}"
        joint = rf"(?:\s+(?:{small}){{0,3}}+|\s*&\s*)"
        return re.compile(rf"[^\w@#](?=[^\W\d_]|{grade})((?P<article>{article})?+{word}(?:{joint}{word}){{0,14}}+)")

    @cached_property
    def gap(self) -> regex.Pattern[str]:
        """What may stand between a speaker and his verb: brackets, an apposition between commas, adverbs."""
        relative = rf"(?:,?\s{any_of(self.relatives)}\b)?"
        filler = rf"(?:\s*\b(?:{any_of(self.fillers)}|\p{{Ll}}+ly)\b){{0,4}}\s*"
        small = any_of(self.connectors | self.particles)
        affiliation = rf"(?:\s{any_of(self.affiliating)}(?:\s(?:{small}|{_CAPITAL})){{1,10}})?"
        return regex.compile(rf"{affiliation}{_BRACKETS}{_JUNIOR}{_APPOSITION}(?i:{relative}{filler})")


def words(text: str) -> frozenset[str]:
    """Return the words of a text that lists them with spaces between."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the entries of a text that lists them with bars between; each may be several words."""
    return frozenset(" ".join(entry.split()) for entry in text.split("|"))
