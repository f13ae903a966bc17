"""Releases whose first paragraph is missing: the first sentence points back at something that is not there.

Sites keep the first paragraph apart from the rest, and feeds lose it. Then a text opens with ``This method``, with a
heading, or with ``the course`` that nobody has named.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from pressparse.fields import glue
from pressparse.fields.patterns import words
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.lines import Span
from pressparse.model import Block, BlockKind

_NOT_BACK: Final = words(
    # "This week", "this January" are told from today; "this statement" is the text itself; "This is" opens anything.
    "year|week|month|morning|afternoon|evening|night|summer|autumn|winter|spring|season|quarter|weekend|century"
    "|decade|time|day|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June"
    "|July|August|September|October|November|December|past|coming|is|was|are|were|will|has|may|can|statement|document"
    "|page|press|release|report"
)
_LINKS: Final = words(
    "As a result of|As a consequence of|As part of|Thanks to|Following|During|Because of|In addition to|Based on"
    "|With|Under|Through|After"
)
_ADVERBS: Final = words(
    "However|Moreover|Furthermore|Additionally|In addition|Meanwhile|Nevertheless|Therefore|As a result|Similarly"
)
_POINTING: Final = re.compile(
    rf"(?:This|These|That|Those|Such) (?!{_NOT_BACK}\b)[a-zA-Z][\w-]+"
    rf"|{_LINKS} (?:this|these|that|those) (?!{_NOT_BACK}\b)[a-z]"
    rf"|{_ADVERBS}, "
    r"|(?:It|They|He|She) (?:also|was|were|is|are|has|have|had|will|said|added|aims)\b"
)
_PEOPLE: Final = (
    "suspects|network|gang|perpetrators|criminals|offenders|victims|group|platform|fraudsters|smugglers|traffickers|defendants"
    "|two men|three men|four men|five men"
)
_KNOWN_THING: Final = words(
    "course|training|workshop|seminar|webinar|meeting|conference|event|exercise|operation|investigation|visit"
    "|programme|program|project|session|ceremony|taskforce|task force|initiative|campaign|mission|gathering"
    f"|exhibition|competition|arrests|raids|searches|seizures|agreement|findings|messages|{_PEOPLE}"
)
_COMPLEMENT: Final = words(
    "of|for|on|in|at|between|against|with|to|by|from|into|that|which|where|who|and|or|around|about|during|after|before"
    "|over|under"
)
_UNINTRODUCED: Final = re.compile(
    rf"The (?:\w+-)?(?:[a-z0-9-]+ ){{0,2}}"
    rf"(?:(?:{_KNOWN_THING}(?:[’'](?:s\b)?)? |{words(_PEOPLE)}, )(?!{_COMPLEMENT}\b)[a-z]"
    rf"|{_KNOWN_THING}, (?:which|who|whose)\b)"
)
_DURING_KNOWN_THING: Final = re.compile(
    rf"(?:During|Throughout|Following|After|At|As part of|In the course of) the (?:[a-z0-9-]+ ){{0,2}}{_KNOWN_THING}, "
)
_PERSONS: Final = "suspect|suspects|perpetrators|ringleader|ringleaders|gang|criminal network|criminal group|defendants"
_UNNAMED: Final = re.compile(  # a pattern that begins with a letter is searched several times as fast as one with \b
    rf"the (?<!\wthe )(?:(?:\d{{1,2}}-year-old|alleged|suspected|accused|main|arrested|detained)"
    rf"|(?:\w+ )?{words(_PERSONS)})\b"
)
_INTRODUCED: Final = re.compile(rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}{words(_PERSONS + '|man|woman|network|group|ring')}\b")
_ABBREVIATION: Final = re.compile(r"he (?<=\b[Tt]he )([A-Z]{3,6})\b")

_FIRST_END: Final = re.compile(r"[.!?](?=\s|[A-Z])")
_LONGEST_SENTENCE: Final = 600
_SENTENCE_END: Final = re.compile(r"[.!?:;](?:[\"”’)]|\s|$)")
_LONGEST_HEADING: Final = 120
_FEWEST_BLANKS_TO_INTRODUCE: Final = 3
"""A line above a text that has more words than these says something: ``Have you seen Jane Doe?``"""


def points_back(passage: Passage) -> Finding[bool] | None:
    """Find a first sentence that begins by pointing at what was said before.

    Examples: ``This method is common.``, ``As a result of this search, …``. Counter-examples: ``This week …``,
    ``This is a good day.``
    """
    return _matching(passage, _POINTING, "first-sentence-points-back")


def speaks_of_known_thing(passage: Passage) -> Finding[bool] | None:
    """Find a first sentence that tells what an event did without ever saying which one.

    Examples: ``The two-day course taught …``, ``The network’s couriers drove …``, ``The suspects, all of one kin, …``,
    ``The group, which …``, ``During the course, …``. Counter-examples: ``The course for pilots …``,
    ``The Harbour Day course …``.
    """
    finding = _matching(passage, _UNINTRODUCED, "first-sentence-speaks-of-known-thing")
    return finding or _matching(passage, _DURING_KNOWN_THING, "first-sentence-speaks-of-known-thing")


def opens_with_heading(passage: Passage) -> Finding[bool] | None:
    r"""Find a text that opens with a heading, glued to its paragraph; for agencies whose feed strips tags.

    The lead stood above the heading. Example: ``How to get thereThe ferry …``. Counter-example: ``The ferry is
    back.It calls …``.

    >>> from pressparse import Profile, Registry, parse_text
    >>> port = Profile(key="port", name="Port", labels=("Port",), lead_rules=(opens_with_heading,))
    >>> text = "Ferries sail again\n\nSource: Port\n\nHow to get thereThe ferry sails at nine from the north pier."
    >>> parse_text(text, registry=Registry.builtin().adding(port))[0].lead_missing
    True
    """
    start = passage.section.body.start
    end = glue.first_where_tags_were_stripped(passage, _LONGEST_HEADING)
    if end is None or end > start + _LONGEST_HEADING or _SENTENCE_END.search(passage.text[start:end]):
        return None
    return Finding(True, Span(start, end), "opens-with-heading")


def refers_to_unnamed(passage: Passage) -> Finding[bool] | None:
    r"""Find a first sentence with persons whom it takes for known; for agencies whose feed loses the lead.

    Example: ``… led to the arrest of the 30-year-old leader``. Counter-example: ``… of a 30-year-old``.

    >>> from pressparse import Profile, Registry, parse_text
    >>> port = Profile(key="port", name="Port", labels=("Port",), lead_rules=(refers_to_unnamed,))
    >>> text = "Smugglers caught\n\nSource: Port\n\nThe search led to the arrest of the 30-year-old leader."
    >>> parse_text(text, registry=Registry.builtin().adding(port))[0].lead_missing
    True
    """
    sentence = _first_sentence(passage)
    found = _UNNAMED.search(passage.text, *sentence) if sentence else None
    if sentence is None or found is None or _INTRODUCED.search(passage.text, sentence.start, found.start()):
        return None
    return Finding(True, Span(*found.span()), "first-sentence-refers-to-unnamed")


def abbreviates_title(passage: Passage) -> Finding[bool] | None:
    r"""Find a first sentence with an abbreviation of what the title spells out; for agencies whose feed loses the lead.

    The lead said what it stands for. Example: ``the HTC`` under ``New harbour training centre``. Counter-example:
    ``the harbour training centre (HTC)``.

    >>> from pressparse import Profile, Registry, parse_text
    >>> port = Profile(key="port", name="Port", labels=("Port",), lead_rules=(abbreviates_title,))
    >>> text = "New harbour training centre\n\nSource: Port\n\nAt the HTC, pilots learn to land at night."
    >>> parse_text(text, registry=Registry.builtin().adding(port))[0].lead_missing
    True
    """
    sentence = _first_sentence(passage)
    found = list(_ABBREVIATION.finditer(passage.text, *sentence)) if sentence else []
    if sentence is None or not found:
        return None
    written = passage.text[sentence.start : sentence.end]
    initials = "".join(word[0] for word in re.findall(r"\w+", passage.title)).upper()
    for abbreviation in found:
        if abbreviation[1] in initials and f"({abbreviation[1]})" not in written:
            span = Span(abbreviation.start() - len("t"), abbreviation.end())
            return Finding(True, span, "first-sentence-abbreviates-title")
    return None


def _first_sentence(passage: Passage) -> Span | None:
    """Return where the first sentence of the first paragraph stands, if it is of a sentence's length."""
    first = _first_paragraph(passage)
    if first is None:
        return None
    start, end = first.span
    found = _FIRST_END.search(passage.text, start, end)
    if (found.start() if found else end) - start > _LONGEST_SENTENCE:
        return None
    return Span(start, found.end() if found else end)


def _matching(passage: Passage, pattern: re.Pattern[str], rule: str) -> Finding[bool] | None:
    first = _first_paragraph(passage)
    found = pattern.match(passage.text, *first.span) if first else None
    if first is None or found is None or _is_introduced(passage, first):
        return None
    return Finding(True, Span(*found.span()), rule)


def _is_introduced(passage: Passage, first: Block) -> bool:
    """Tell whether a line of some words above the first paragraph may name what it speaks of."""
    above = takewhile(lambda block: block is not first, passage.blocks)
    return any(
        block.kind in {BlockKind.SUBTITLE, BlockKind.HEADING}
        and passage.written(block).count(" ") >= _FEWEST_BLANKS_TO_INTRODUCE
        for block in above
    )


def _first_paragraph(passage: Passage) -> Block | None:
    """Return the first paragraph, unless a list or a timetable opens the text."""
    for block in passage.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            return block
        if block.kind is BlockKind.LIST_ITEM or block.kind is BlockKind.SCHEDULE:
            return None
    return None


COMMON: Final[tuple[Rule[bool], ...]] = (points_back, speaks_of_known_thing)
"""The rules that hold for every agency, in the order in which they are asked."""
