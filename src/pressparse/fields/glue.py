"""Places where pieces of a page were joined with nothing between them.

Who takes tags out of a page and puts nothing in their place glues paragraphs, headings and list items together. In
a text that is known to be made so, everything that looks glued is. Elsewhere only what can hardly be anything else
counts. Names in camel case, addresses, file names, abbreviations and numbers stay whole everywhere.
"""

from __future__ import annotations

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
)
"""Words with which sentences begin, and hardly ever the second half of a name in camel case."""

_LONG_OPENERS: Final = "|".join(word for word in _OPENERS.split("|") if len(word) > 2)

_NETWORKS: Final = words(
    "Facebook|Twitter|Instagram|YouTube|LinkedIn|Flickr|TikTok|Telegram|WhatsApp|Pinterest|Snapchat|Bluesky"
)
_NETWORK: Final = regex.compile(_NETWORKS)
_HANDLES_IN_A_ROW: Final = regex.compile(r"(?<![\w.@])@\w{1,40}+(?:@\w{1,40}+)++(?!\.\w)")

_SENTENCE_END: Final = regex.compile(r"[.!?][”\"’)]?+(?=[“\"‘(]?\p{Lu})")
_BEFORE_THE_END: Final = regex.compile(r"(?:\p{Ll}{2}|\p{Ll}[)”\"’]|\p{Lu}{2}\)|\d[)%])[.!?][”\"’)]?\Z|[.!?][”\"’)]\Z")
_NEXT_SENTENCE: Final = regex.compile(
    r"[“\"‘(]?(?!(?:Com|Org|Net|Gov|Edu|Js|Io|Tv|Eu|Uk|Info)\b)\p{Lu}\p{Ll}*+(?:[ ,\xa0’'-]|\Z)"
)

_SENTENCES: Final = regex.compile(
    r"(?<=(?:\p{Ll}|\p{Lu}{2}|[\d)%”\"’])[.!?…][”\"’)]?)(?=[“\"‘(]?\p{Lu}[\p{Ll} ’'])|(?<=\d[.!?])(?=\p{Lu})"
)
_ITEMS: Final = regex.compile(r"[:;](?<=[\p{L}\d)%”\"]{3}[:;])(?=[\p{L}\d“\"(][\p{L}\d ])")
_HEADINGS: Final = regex.compile(
    rf"(?<=\p{{Ll}}{{3}})(?=(?:{_OPENERS})\b[ ,’'])"  # "websiteThis year"
    rf"|(?<=\p{{Lu}}{{2}}|\d{{2}}|[)%”\"’])(?=(?:{_LONG_OPENERS})\b[ ,])"  # "(EMPACT)The", "in 2023During"
    r"|(?<=\b\p{Ll}{4,30}+|\p{Ll}\)|\d{3})(?=\p{Lu}\p{Ll}{2,})"  # "operandiCriminals", "(Spain)Cash", "500Cash"
    r"|(?<=\b\p{Ll}{4,30}+|\p{Ll}\))(?=\d{1,4} )"  # "arrests30 searches"
)

_ABBREVIATIONS: Final = words(
    "Mr|Mrs|Ms|Dr|Prof|Hon|Rev|St|Sen|Rep|Gov|Lt|Gen|Maj|Brig|Adm|Cmdr|Col|Capt|Cpl|Sgt|Supt|Insp|Det|Cllr|No|Nos"
    "|Art|Vol|Fig|fig|Para|para|Sec|sec"
)
"""What stands with a full stop before a name or a number."""

_WHOLE: Final = regex.compile(
    # An address, a path, an abbreviation.
    rf"://|www\.|@|\[at\]|\w\.\w{{2,}}/|^(?:\p{{Lu}}\.){{2,}}|(?:^|[.(]){_ABBREVIATIONS}\.\p{{Lu}}"
)
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


def _sure(passage: Passage) -> Iterator[int]:
    text, body = passage.text, passage.section.body
    for found in _SENTENCE_END.finditer(text, *body):
        at = found.end()
        is_end = _BEFORE_THE_END.search(text, max(body.start, at - 6), at) and _NEXT_SENTENCE.match(text, at, body.end)
        if is_end and not _WHOLE.search(_word_around(text, at, body)):
            yield at
    end = -1
    for network in _NETWORK.finditer(text, *body):
        if network.start() == end:
            yield end
        end = network.end()
    if text.find("@", *body) >= 0:
        for run in _HANDLES_IN_A_ROW.finditer(text, *body):
            yield from (at for at in range(run.start() + 1, run.end()) if text[at] == "@")


def _likely(passage: Passage) -> Iterator[int]:
    text, body = passage.text, passage.section.body
    # A name in camel case comes more than once; glue does not.
    names = {word for word, times in Counter(passage.body.split()).items() if times > 1}
    for pattern in (_SENTENCES, _ITEMS, _HEADINGS):
        for found in pattern.finditer(text, *body):
            at = found.end()
            word = _word_around(text, at, body)
            if word and not _WHOLE.search(word) and not (pattern is _HEADINGS and word in names):
                yield at


def _word_around(text: str, at: int, body: Span) -> str:
    """Return what stands around a place up to the next white space, or nothing where it is no place inside the body."""
    left = text[max(body.start, at - _LONGEST_WORD) : at].split()
    right = text[at : min(body.end, at + _LONGEST_WORD)].split()
    return left[-1] + right[0] if left and right else ""


COMMON: Final[tuple[Rule[tuple[int, ...]], ...]] = (in_stripped_layout, for_sure)
"""The rules that hold for every agency, in the order in which they are asked."""
