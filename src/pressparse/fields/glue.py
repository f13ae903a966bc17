"""Places where pieces of a page were joined with nothing between them.

Who takes tags out of a page and puts nothing in their place glues paragraphs, headings and list items together. In
a text that is known to be made so, everything that looks glued is. Elsewhere only what can hardly be anything else
counts. Names in camel case, addresses, file names, abbreviations and numbers stay whole everywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import regex

from pressparse.fields.patterns import words
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.lines import Span

_OPENERS: Final = (
    "A|According|After|Although|Among|An|And|Anyone|As|At|Because|Before|Between|Both|But|By|Do|During|Each|Every|Find"
    "|Following|For|From|Further|He|Her|His|How|However|If|In|It|Its|Many|More|Moreover|Most|Not|Of|On|Once|One|Only|Other"
    "|Our|Over|Several|She|Since|So|Some|Such|Thanks|That|The|Their|Then|There|These|They|This|Those|Three|Through"
    "|Throughout|To|Today|Together|Two|Under|Until|Upon|Using|We|What|When|Where|While|Who|Why|With|Within|Without|You|Your"
    "|EU|EUR|GBP|UK|US|USD"
)
"""Words with which sentences begin, and hardly ever the second half of a name in camel case."""

_LONG_OPENERS: Final = "|".join(word for word in _OPENERS.split("|") if len(word) > 2)

_NETWORKS: Final = words(
    "Facebook|Twitter|Instagram|YouTube|LinkedIn|Flickr|TikTok|Telegram|WhatsApp|Pinterest|Snapchat|Bluesky"
)
_NETWORK: Final = regex.compile(_NETWORKS)
_CAMEL: Final = regex.compile(r"[A-Z](?<=[a-z][A-Z])")
"""What two names of networks in a row have in common, found in less time than the names."""
_HANDLES_IN_A_ROW: Final = regex.compile(r"(?<![\w.@])@\w{1,40}+(?:@\w{1,40}+)++(?!\.\w)")

_SENTENCE_END: Final = regex.compile(r"[.!?][”\"’)]?+(?=[“\"‘(]?\p{Lu})")
_BEFORE_THE_END: Final = regex.compile(r"(?:\p{Ll}{2}|\p{Ll}[)”\"’]|\p{Lu}{2}\)|\d[)%])[.!?][”\"’)]?\Z|[.!?][”\"’)]\Z")
_NEXT_SENTENCE: Final = regex.compile(
    r"[“\"‘(]?(?!(?:Com|Org|Net|Gov|Edu|Js|Io|Tv|Eu|Uk|Info)\b)\p{Lu}\p{Ll}*+(?:[ ,\xa0’'-]|\Z)"
)

_SENTENCES: Final = regex.compile(
    r"(?<=(?:\p{Ll}|\p{Lu}{2}|[\d)%”\"’])[.!?…][”\"’)]?)(?=[“\"‘(]?\p{Lu}[\p{Ll} ’'])|(?<=\d[.!?])(?=\p{Lu})"
)
_CLOSERS: Final = '”"’)'
_ITEMS: Final = regex.compile(
    r"(?<=[\p{L}\d)%”\"]{3}[:;]|\b\p{Ll}\p{L}[:;]|\d[ \xa0]%[:;])(?=[\p{L}\d“\"(][\p{L}\d ]|\d[.,]\d)"
)
_HEADINGS: Final = regex.compile(
    rf"(?<=\p{{Ll}}{{3}})(?=(?:{_OPENERS})\b[ ,’'])"  # "websiteThis year"
    rf"|(?<=\p{{Lu}}{{2}}|\d{{2}}|[)%”\"’])(?=(?:{_LONG_OPENERS})\b[ ,])"  # "(EMPACT)The", "in 2023During"
    r"|(?<=\b\p{Ll}{4,30}+|\p{Ll}\)|\d{3})(?=\p{Lu}\p{Ll}{2,})"  # "operandiCriminals", "(Spain)Cash", "500Cash"
    r"|(?<=\b\p{Ll}{4,30}+|\p{Ll}\))(?=\d{1,4} )"  # "arrests30 searches"
)

_INSIDE_WORD: Final = re.compile("[A-Z0-9\x80-\U0010ffff](?<=[^\\s(“‘].)", re.DOTALL)
"""A capital or a figure inside a word, where a heading may be glued to its text."""

_ABBREVIATIONS: Final = words(
    "Mr|Mrs|Ms|Dr|Prof|Hon|Rev|St|Sen|Rep|Gov|Lt|Gen|Maj|Brig|Adm|Cmdr|Col|Capt|Cpl|Sgt|Supt|Insp|Det|Cllr|No|Nos"
    "|Art|Vol|Fig|fig|Para|para|Sec|sec"
)
"""What stands with a full stop before a name or a number."""

_WHOLE: Final = ("://", "www.", "@", "[at]")
_PATH: Final = regex.compile(r"\w\.\w{2,}/")
_INITIALS: Final = regex.compile(r"(?:\p{Lu}\.){2,}")
_ABBREVIATION: Final = regex.compile(rf"{_ABBREVIATIONS}\.\p{{Lu}}")
_INNER_ABBREVIATION: Final = regex.compile(rf"[.(]{_ABBREVIATIONS}\.\p{{Lu}}")
"""What stays whole: an address, a path, an abbreviation."""

_LONGEST_WORD: Final = 60


def where_tags_were_stripped(passage: Passage) -> Finding[tuple[int, ...]] | None:
    r"""Find all places that look glued, in a text whose tags were taken out.

    Examples: ``the pier.More boats``, ``it carries:a crane;two nets``, ``How to get thereThe ferry``.
    Counter-examples: ``EuroFerry``, ``iPhone``, ``harbour.example/News``, ``9:30``, ``U.S.``

    >>> from pressparse import Profile, Registry, parse_text
    >>> port = Profile(key="port", name="Port", labels=("Port",), glue_rules=(where_tags_were_stripped,))
    >>> digest = parse_text("Pier\n\nSource: Port\n\nIt has:a crane;two nets", registry=Registry.builtin().adding(port))
    >>> [digest.text[at:] for at in digest[0].glue]
    ['a crane;two nets', 'two nets']
    """
    return _finding({*_sure(passage), *_likely(passage)}, "glued-where-tags-were-stripped")


def first_where_tags_were_stripped(passage: Passage, reach: int) -> int | None:
    """Return the first place that looks glued in such a text, if it is no further than so many characters in."""
    last = passage.section.body.start + reach
    return min((*_sure(passage, last), *_likely(passage, last)), default=None)


def in_stripped_layout(passage: Passage) -> Finding[tuple[int, ...]] | None:
    """Find what looks glued in a layout that takes tags out; as ``where_tags_were_stripped``."""
    return where_tags_were_stripped(passage) if passage.style.stripped else None


def for_sure(passage: Passage) -> Finding[tuple[int, ...]] | None:
    """Find places that can hardly be anything but glued, in any text.

    Examples: ``the pier was closed.More boats came``, ``FacebookTwitter``, ``@Harbour@Ferries``. Counter-examples:
    ``Harbour.Com``, ``@ferries@harbour.example``, ``YouTube``.
    """
    return _finding(_sure(passage), "glued-for-sure")


def _finding(found: Iterable[int], rule: str) -> Finding[tuple[int, ...]] | None:
    offsets = tuple(sorted(found))
    return Finding(offsets, Span(offsets[0] - 1, offsets[0] + 1), rule) if offsets else None


def _sure(passage: Passage, last: int | None = None) -> Iterator[int]:
    """Yield places that can hardly be anything but glued, none of a sentence's behind ``last``."""
    text, body = passage.text, passage.section.body
    for behind in _places(text, ".!?", body, last):
        found = _SENTENCE_END.match(text, behind - 1, body.end)
        if found is None:
            continue
        at = found.end()
        is_end = _BEFORE_THE_END.search(text, max(body.start, at - 6), at) and _NEXT_SENTENCE.match(text, at, body.end)
        if is_end and not _is_whole(_word_around(text, at, body)):
            yield at
    end = -1
    for network in _NETWORK.finditer(text, *body) if _CAMEL.search(text, *body) else ():
        if network.start() == end:
            yield end
        end = network.end()
    if text.find("@", *body) >= 0:
        for run in _HANDLES_IN_A_ROW.finditer(text, *body):
            yield from (at for at in range(run.start() + 1, run.end()) if text[at] == "@")


def _places(text: str, signs: str, body: Span, last: int | None) -> Iterator[int]:
    """Yield the places right behind signs where no white space stands, none behind ``last``; signs are found fast."""
    end = body.end if last is None else min(body.end, last + 1)
    for sign in signs:
        at = text.find(sign, body.start, end) + 1
        while at > 0:
            if at < body.end and not text[at].isspace():
                yield at
            at = text.find(sign, at, end) + 1


def _likely(passage: Passage, last: int | None = None) -> Iterator[int]:
    """Yield places that look glued, none behind ``last``."""
    text, body = passage.text, passage.section.body
    all_words: Counter[str] | None = None
    for pattern, at in _look_glued(text, body, last):
        word = _word_around(text, at, body)
        if not word or _is_whole(word):
            continue
        if pattern is _HEADINGS:
            # A name in camel case comes more than once; glue does not.
            all_words = all_words or Counter(passage.body.split())
            if all_words[word] > 1:
                continue
        yield at


def _look_glued(text: str, body: Span, last: int | None) -> Iterator[tuple[regex.Pattern[str], int]]:
    """Yield the forms of glue and where they are found, each looked for only where its sign is."""
    for behind in _places(text, ".!?…", body, last):
        for at in (behind, behind + 1) if text[behind] in _CLOSERS else (behind,):
            if _SENTENCES.match(text, at, body.end):
                yield _SENTENCES, at
    for at in _places(text, ":;", body, last):
        if _ITEMS.match(text, at, body.end):
            yield _ITEMS, at
    for found in _INSIDE_WORD.finditer(text, *body):
        if last is not None and found.start() > last:
            break
        if _HEADINGS.match(text, found.start(), body.end):
            yield _HEADINGS, found.start()


def _is_whole(word: str) -> bool:
    if any(sign in word for sign in _WHOLE):
        return True
    return "." in word and bool(
        _INITIALS.match(word)
        or _ABBREVIATION.match(word)
        or _INNER_ABBREVIATION.search(word)
        or ("/" in word and _PATH.search(word))
    )


def _word_around(text: str, at: int, body: Span) -> str:
    """Return what stands around a place up to the next white space, or nothing where it is no place inside the body."""
    left = text[max(body.start, at - _LONGEST_WORD) : at].split()
    right = text[at : min(body.end, at + _LONGEST_WORD)].split()
    return left[-1] + right[0] if left and right else ""


COMMON: Final[tuple[Rule[tuple[int, ...]], ...]] = (in_stripped_layout, for_sure)
"""The rules that hold for every agency, in the order in which they are asked."""
