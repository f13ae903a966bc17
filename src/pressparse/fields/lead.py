"""Releases whose first paragraph is missing: the first sentence points back at something that is not there.

Sites keep the first paragraph apart from the rest, and feeds lose it. Then a text opens with ``This method``, with a
heading, or with ``the course`` that nobody has named.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields import glue
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.lines import Span
from pressparse.model import Block, BlockKind

_TIMES: Final = (
    r"(?:year|week|month|morning|afternoon|evening|night|summer|autumn|winter|spring|season|quarter|weekend|century|decade"
    r"|time|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|past|coming|day|is|was|are|were|will|has|may|can|statement|document|page|press|release|report)"
)
_POINTING: Final = re.compile(
    rf"(?:(?:This|These|That|Those|Such) (?!{_TIMES})[a-zA-Z][\w-]+"
    rf"|(?:As a (?:result|consequence|part) of|Thanks to|Following|During|Because of|In addition to|Based on|Under|Through|With|In"
    rf"|After|Despite) (?:this|these|that|those) (?!{_TIMES})[a-z]"
    r"|(?:However|Moreover|Furthermore|Additionally|In addition|Meanwhile|Also|Nevertheless|Therefore|As a result|Similarly), "
    r"|(?:It|They|He|She) (?:also|was|were|is|are|has|have|had|will|said|added|aims?)\b)"
)
_DEED: Final = (
    r"(?:course|training|workshop|seminar|webinar|meeting|conference|event|exercise|operation|investigation|visit|programme|program"
    r"|project|session|ceremony|taskforce|task force|initiative|campaign|mission|action day|gathering|exhibition|competition"
    r"|suspects?|network|gang|group|perpetrators|victims|arrests|raids|searches|seizures|agreement|study|report|findings)"
)
_KNOWN_THING: Final = re.compile(
    rf"The (?:[\w]+-)?(?:[a-z0-9-]+ ){{0,2}}{_DEED} "
    r"(?!of|for|on|in|at|between|against|with|to|by|from|into|that|which|where|who|and|or|around|about|during|after|before|over|under)[a-z]"
)
_UNNAMED: Final = re.compile(
    r"\bthe (?:\d{1,2}-year-old\b|(?:alleged|suspected|accused|main|arrested|detained)\b)|\bof the (?:alleged|suspected|main|accused)\b"
)
_SENTENCE_END: Final = re.compile(r"[.!?:;](?:[\"”’)]|\s|$)")
_LONGEST_HEADING: Final = 120
_SENTENCE: Final = re.compile(r".{0,600}?(?:[.!?](?=\s|[A-Z]|$)|$)", re.DOTALL)


def points_back(passage: Passage) -> Finding[bool] | None:
    """Find a first sentence that begins by pointing at what was said before.

    Examples: ``This method is common.``, ``As a result of this search, …``. Counter-examples: ``This week …``,
    ``This is a good day.``
    """
    return _matching(passage, _POINTING, "first-sentence-points-back")


def speaks_of_known_thing(passage: Passage) -> Finding[bool] | None:
    """Find a first sentence that tells what an event did without ever saying which one.

    Example: ``The two-day course taught …``. Counter-examples: ``The course for pilots …``, ``The Harbour Day …``.
    """
    return _matching(passage, _KNOWN_THING, "first-sentence-speaks-of-known-thing")


def opens_with_heading(passage: Passage) -> Finding[bool] | None:
    """Find a text that opens with a heading, glued to its paragraph; for agencies whose feed strips tags.

    The lead stood above the heading. Example: ``How to get thereThe ferry …``. Counter-example: ``The ferry is
    back.It calls …``.
    """
    glued = glue.where_tags_were_stripped(passage)
    start = passage.section.body.start
    if glued is None:
        return None
    opening = passage.text[start : glued.value[0]]
    if len(opening) > _LONGEST_HEADING or _SENTENCE_END.search(opening):
        return None
    return Finding(True, Span(start, glued.value[0]), "opens-with-heading")


def refers_to_unnamed(passage: Passage) -> Finding[bool] | None:
    """Find a first sentence with persons whom it takes for known; for agencies whose feed loses the lead.

    Example: ``… led to the arrest of the 30-year-old leader``. Counter-example: ``… of a 30-year-old``.
    """
    first = _first(passage)
    if first is None:
        return None
    sentence = _first_sentence(passage, first)
    found = _UNNAMED.search(sentence)
    if found is None:
        return None
    span = Span(first.span.start + found.start(), first.span.start + found.end())
    return Finding(True, span, "first-sentence-refers-to-unnamed")


def _matching(passage: Passage, pattern: re.Pattern[str], rule: str) -> Finding[bool] | None:
    first = _first(passage)
    if first is None:
        return None
    found = pattern.match(passage.text, first.span.start, first.span.end)
    return Finding(True, Span(*found.span()), rule) if found else None


def _first(passage: Passage) -> Block | None:
    """Return the first block of running text, unless it is a quotation or something stands above it."""
    for block in passage.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            return block
        if block.kind in {BlockKind.LIST_ITEM, BlockKind.SCHEDULE}:
            return None
    return None


def _first_sentence(passage: Passage, block: Block) -> str:
    found = _SENTENCE.match(passage.text, block.span.start, block.span.end)
    return found[0] if found else ""


COMMON: Final[tuple[Rule[bool], ...]] = (points_back, speaks_of_known_thing)
"""The rules that hold for every agency, in the order in which they are asked."""
