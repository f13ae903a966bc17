"""Places where pieces of a page were joined with nothing between them.

Who takes tags out of a page and puts nothing in their place glues paragraphs, headings and list items together. In a
text that is known to be made so, everything that looks glued is. Elsewhere only what can hardly be anything else counts:
names in camel case, addresses, file names, abbreviations and numbers stay whole everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import regex

from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.lines import Span

_OPENERS: Final = (
    "According|After|Although|Among|And|Anyone|At|Because|Before|Between|Both|But|By|Do|During|Each|Every|Find|Following|For"
    "|From|Further|Her|His|How|However|If|In|It|Its|Many|More|Most|Moreover|Not|Of|On|Once|One|Only|Other|Our|Over|Several"
    "|She|Since|So|Some|Such|Thanks|That|The|Their|Then|There|These|They|This|Those|Three|Through|Throughout|To|Today"
    "|Together|Two|Under|Until|Upon|Using|We|What|When|Where|While|Who|Why|With|Within|Without|You|Your|He|As|An"
)
"""Words with which sentences begin, and hardly ever the second half of a name in camel case."""

_LONG_OPENERS: Final = "|".join(word for word in _OPENERS.split("|") if len(word) > 2)

_NETWORKS: Final = (
    r"(?:Facebook|Twitter|Instagram|You ?Tube|LinkedIn|Flickr|TikTok|Telegram|WhatsApp|Pinterest|Snapchat|Bluesky)"
)
_LABELS: Final = regex.compile(rf"(?<!\w){_NETWORKS}{{2,}}+(?![a-z])")
_LABEL: Final = regex.compile(_NETWORKS)
_HANDLES: Final = regex.compile(r"(?<![\w.@])@\w{1,40}+(?:@\w{1,40}+)++(?!\.\w)")

_SENTENCES: Final = regex.compile(
    # "detained.More than", not "Booking.Com", "example.Org/x", "Report.Final.pdf"
    r"(?<=\p{Ll}{2}[.!?]|\p{Ll}\)[.!?]|\d[)%][.!?]|\p{Lu}{2}\)[.!?]|[.!?][”\"’)])"
    r"(?=[“\"‘(]?\p{Lu}\p{Ll}*+(?:[ ,\xa0’'-]|$))(?<!\p{L}[.]\p{L}{1,3}[.])"
)
_NO_SENTENCE: Final = regex.compile(r"(?:Com|Org|Net|Gov|Edu|Js|Io|Co|Ai|Tv|Eu|Uk|Info)\b")

_ITEMS: Final = regex.compile(r"(?<=[\p{L}\d)%”\"]{3}[:;]|\d{3};)(?=[\p{L}\d“\"(][\p{L}\d ])")
_HEADINGS: Final = regex.compile(
    rf"(?<=\p{{Ll}}{{3}})(?=(?:{_OPENERS}|A)\b[ ,’'])"  # "websiteThis year"
    rf"|(?<=\p{{Lu}}{{2}}|\d{{2}}|[)%”\"’])(?=(?:{_LONG_OPENERS})\b[ ,])"  # "(EMPACT)The", "in 2023During"
    r"|(?<=\b\p{Ll}{4,30}+)(?=\p{Lu}\p{Ll}{2,})"  # "operandiCriminals"
)
_STRIPPED_SENTENCES: Final = regex.compile(
    r"(?<=[\p{L}\d)%”\"’][.!?…][”\"’)]?)(?=[“\"‘(]?\p{Lu}[\p{Ll} ’'])|(?<=\d[.!?])(?=\p{Lu})"
)
_WORD_AROUND: Final = regex.compile(r"\S*")
_WHOLE: Final = regex.compile(r"://|www\.|@|\[at\]|\w\.\w{2,}/|\.(?:\p{Ll}{2,4})(?:/|\b$)|^(?:\p{Lu}\.){2,}")

_LONGEST_WORD: Final = 60


def where_tags_were_stripped(passage: Passage) -> Finding[tuple[int, ...]] | None:
    """Find all places that look glued, in a text whose tags were taken out.

    Examples: ``the pier.More boats``, ``it carries:a crane;two nets``, ``How to get thereThe ferry``.
    Counter-examples: ``EuroFerry``, ``iPhone``, ``harbour.example/News``, ``9:30``, ``U.S.``
    """
    found = {*_sure(passage), *_hard(passage)}
    return _finding(found, "glued-where-tags-were-stripped")


def for_sure(passage: Passage) -> Finding[tuple[int, ...]] | None:
    """Find places that can hardly be anything but glued, in any text.

    Examples: ``the pier was closed.More boats came``, ``FacebookTwitter``, ``@Harbour@Ferries``. Counter-examples:
    ``Harbour.Com``, ``@ferries@harbour.example``, ``YouTube``.
    """
    return _finding(_sure(passage), "glued-for-sure")


def in_stripped_layout(passage: Passage) -> Finding[tuple[int, ...]] | None:
    """Find what looks glued in a layout that takes tags out; as ``where_tags_were_stripped``."""
    return where_tags_were_stripped(passage) if passage.style.stripped else None


def _finding(found: Iterable[int], rule: str) -> Finding[tuple[int, ...]] | None:
    offsets = tuple(sorted(found))
    return Finding(offsets, Span(offsets[0] - 1, offsets[0] + 1), rule) if offsets else None


def _sure(passage: Passage) -> Iterator[int]:
    text, (start, end) = passage.text, passage.section.body
    for found in _SENTENCES.finditer(text, start, end):
        at = found.start()
        if start < at < end and not _NO_SENTENCE.match(text, at) and not _stands_in_whole(text, at, start, end):
            yield at
    for run in _LABELS.finditer(text, start, end):
        yield from (label.start() for label in _LABEL.finditer(text, *run.span()) if label.start() > run.start())
    for run in _HANDLES.finditer(text, start, end):
        yield from (at for at in range(run.start() + 1, run.end()) if text[at] == "@")


def _hard(passage: Passage) -> Iterator[int]:
    text, (start, end) = passage.text, passage.section.body
    repeated = {word for word, times in Counter(passage.body.split()).items() if times > 1}
    for pattern in (_STRIPPED_SENTENCES, _ITEMS, _HEADINGS):
        for found in pattern.finditer(text, start, end):
            at = found.start()
            if start < at < end and not _stands_in_whole(text, at, start, end):
                # A name in camel case comes more than once; glue does not.
                if pattern is _HEADINGS and _word_around(text, at, start, end) in repeated:
                    continue
                yield at


def _stands_in_whole(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a place stands inside an address, a file name or an abbreviation."""
    return _WHOLE.search(_word_around(text, at, start, end)) is not None


def _word_around(text: str, at: int, start: int, end: int) -> str:
    left = text[max(start, at - _LONGEST_WORD) : at].split()
    right = text[at : min(end, at + _LONGEST_WORD)].split()
    return left[-1] + right[0] if left and right else ""


COMMON: Final[tuple[Rule[tuple[int, ...]], ...]] = (in_stripped_layout, for_sure)
"""The rules that hold for every agency, in the order in which they are asked."""
