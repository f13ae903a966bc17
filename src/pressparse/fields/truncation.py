"""Bodies that were cut short: by a mark at the very end, and by a known number of words.

An ellipsis says little by itself: it stands for a pause inside a text and ends a quotation that trails off. At the
very end of a body it is a cut. Where the number of words is one at which a known system cuts, the limit is known, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex
from attrs import evolve, frozen

from pressparse.fields.blocks.footers import is_end_mark
from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.lines import Span
from pressparse.model import BlockKind, Note, Severity, Truncation

# What stands at the end is looked for from the end: (?r).
_DOTS: Final = r"(?:…|\.\.\.)"
_ELLIPSIS: Final = regex.compile(rf"(?r)(?:\[ ?{_DOTS} ?\]|\( ?{_DOTS} ?\)|[ \xa0]?\.?…\.?|[ \xa0]?\.{{3,5}})\Z")
_BRACKETED: Final = regex.compile(rf"(?r)\[ ?{_DOTS} ?\]\Z")
_INVITATION: Final = regex.compile(
    rf"(?r)(?:(?:\[ ?)?{_DOTS}(?: ?\])?[ \xa0]{{0,2}}|(?<=[.!?…”\"')\]]\s{{1,4}}|\n\s{{0,4}}))"
    r"(?i:(?:click here to )?(?:read|find out|see) more|(?:continue|keep) reading|read the (?:full|rest)(?: \w+){0,4}"
    r"|full (?:story|text)|mehr lesen|weiterlesen|lire la suite|leer más)"
    r"(?:[ \xa0]?(?:»|›|→|>{1,2}|…|\.{1,3}))?\Z"
)
_MORE: Final = regex.compile(
    r"(?r)(?:(?i:(?:[-–—]{1,2} ?|\()more(?: ?[-–—]{1,2}|\))|\[(?:read )?more\]|\(continued\))|(?<=\n\s{0,4})MORE)\Z"
)
_LAST: Final[dict[regex.Pattern[str], tuple[str, ...]]] = {
    _ELLIPSIS: ("…", "….", "...", "]", ")"),
    _BRACKETED: ("]",),
    _MORE: ("]", ")", "-", "–", "—", "MORE"),
}
"""How a body ends that ends in these marks: to ask for it takes less time than to look for a mark from the end."""
_INVITING: Final = ("more", "read", "full", "lesen", "suite", "leer")
"""One of these stands in every invitation, in small letters."""
_LONGEST_MARK: Final = 60
_NO_CUT: Final = regex.compile(r"(?:\betc|(?:://|www\.)\S{0,200})\Z")
"""Before a mark: a row that goes on, an address that a page shows in short."""
_REACH: Final = 220

_FEED_SIGNATURE: Final = regex.compile(r"The post .{1,300} appeared first on ")
"""What WordPress sets below the excerpts of a feed."""

_WHOLE: Final = regex.compile(r"[.!?][\"”’»')\]]{0,3}\s*\Z")
_DATELINE_END: Final = regex.compile(r"(?:[–—:]|[ \xa0]-{1,2})[ \xa0]+")
_DATELINE_REACH: Final = 140
_FEW_BLOCKS: Final = 8
"""The opening of a body, and what closes it, are no more blocks than these."""
_OPENING: Final = frozenset(
    {BlockKind.DATE_LINE, BlockKind.SUBTITLE, BlockKind.BYLINE, BlockKind.HEADING, BlockKind.BOILERPLATE}
)


def ends_in_bracketed_ellipsis(passage: Passage) -> Finding[Truncation] | None:
    """Find ``[…]`` or ``[...]`` at the end of a body.

    A feed's signature may stand below it. Example: ``The ferry calls at […]``. Counter-example: ``“We […] will
    sail.”``, where it stands inside.
    """
    return _cut(passage, _BRACKETED, "ends-in-bracketed-ellipsis")


def ends_in_ellipsis(passage: Passage) -> Finding[Truncation] | None:
    """Find an ellipsis as the very last thing of a body.

    Example: ``The ferry calls at…``. Counter-examples: ``“If only…”``, ``New routes… are planned.``, ``boats, nets
    etc...``, ``harbour.example/…``.
    """
    return _cut(passage, _ELLIPSIS, "ends-in-ellipsis")


def ends_in_invitation(passage: Passage) -> Finding[Truncation] | None:
    """Find an invitation to read on at the end of a body.

    Example: ``The ferry calls at … Read more``. Counter-examples: ``Read more about the ferry in our brochure.``;
    below the mark of the end.
    """
    end = _end_of_text(passage)
    tail = passage.text[max(passage.section.body.start, end - _LONGEST_MARK) : end].casefold()
    if not any(sign in tail for sign in _INVITING):
        return None
    found = _cut(passage, _INVITATION, "ends-in-invitation")
    if found and any(is_end_mark(passage.written(block)) for block in passage.blocks[-_FEW_BLOCKS:]):
        return None
    return found


def ends_in_more(passage: Passage) -> Finding[Truncation] | None:
    """Find ``(more)`` or ``-more-``, with which agencies end a page, at the end of a body.

    Examples: ``The ferry calls at three piers. (more)``, ``[more]``, ``(continued)``. Counter-example: ``It calls
    there no more.``
    """
    return _cut(passage, _MORE, "ends-in-more")


@frozen
class WordLimit:
    """The rule that a body closed with a mark was cut after so many words; ``word_limit`` makes it.

    A value and no function within a function, so that a profile can be sent to another process.
    """

    words: int
    mark: regex.Pattern[str]
    name: str

    def __call__(self, passage: Passage) -> Finding[Truncation] | None:
        """Find the mark at the end of a body behind exactly so many words."""
        found = _cut(passage, self.mark, self.name)
        if found is None:
            return None
        cut = found.value
        if not any(_has_words(passage.text, start, cut.span.start, self.words) for start in _beginnings(passage)):
            return None
        return Finding(evolve(cut, limit=self.words), cut.span, cut.rule)


def word_limit(words: int, mark: regex.Pattern[str] = _ELLIPSIS, name: str | None = None) -> Rule[Truncation]:
    r"""Make the rule that a body closed with a mark was cut after so many words.

    Words are what ASCII white space parts, as the systems that cut count them; a no-break space does not part. They
    are counted from where the running text begins: below date line and standfirst, and from behind a dateline, too.

    Args:
        words: after how many words the text was cut.
        mark: what closes it.
        name: the rule's name; made from the number where it is None.

    Such a number is found by counting: where every cut text of an issuer has as many words, its feed cuts there.

    >>> from pressparse import Profile, Registry, parse_text
    >>> port = Profile(key="port", name="Port", labels=("Port",), truncation_rules=(word_limit(6), *COMMON))
    >>> text = "Pier\n\nSource: Port\n\nThe pier is open to all…"
    >>> parse_text(text, registry=Registry.builtin().adding(port))[0].truncation.rule
    'cut-after-6-words'
    """
    return WordLimit(words, mark, name or f"cut-after-{words}-words")


def _has_words(text: str, start: int, end: int, words: int) -> bool:
    """Tell whether a text has exactly so many words: bytes are parted at ASCII white space alone."""
    return len(text[start:end].encode("utf-8", "surrogatepass").split(None, words)) == words


def _beginnings(passage: Passage) -> Iterator[int]:
    """Yield where the running text may begin: the body, each block of its opening, and behind a dateline."""
    yield passage.section.body.start
    for block in passage.blocks[:_FEW_BLOCKS]:
        start = (block.marker_span or block.span).start
        yield start
        if block.kind not in _OPENING:
            yield from (sign.end() for sign in _DATELINE_END.finditer(passage.text, start, start + _DATELINE_REACH))
            return


def _cut(passage: Passage, mark: regex.Pattern[str], rule: str) -> Finding[Truncation] | None:
    """Find a mark at the end of a body, and tell whether what stands before it is whole sentences."""
    start, end = passage.section.body.start, _end_of_text(passage)
    last = _LAST.get(mark)
    if last and not passage.text.endswith(last, start, end):
        return None
    tail = max(start, end - _LONGEST_MARK)
    found = mark.search(passage.text[tail:end])
    if found is None:
        return None
    span = Span(tail + found.start(), end)
    before = passage.text[max(start, span.start - _REACH) : span.start]
    if not before.strip() or _NO_CUT.search(before):
        return None
    marker = passage.text[span.start : span.end]
    # Four full stops, or an ellipsis and a full stop, are the end of a sentence and an ellipsis.
    at_end = bool(_WHOLE.search(before)) or "…." in marker or ".…" in marker or marker.startswith("....")
    return Finding(Truncation(marker, span, rule, None, at_end), span, rule)


def _end_of_text(passage: Passage) -> int:
    """Return where a body ends, without the signature of a feed."""
    blocks = passage.blocks
    may_be = len(blocks) > 1 and passage.text.startswith("The post ", blocks[-1].span.start)
    if may_be and _FEED_SIGNATURE.match(passage.text, *blocks[-1].span):
        return blocks[-2].span.end
    return passage.section.body.end


def colon_note(passage: Passage) -> tuple[Note, ...]:
    """Return a note where a body ends in a colon: what it announces, often links, was taken out; that is no cut."""
    body = passage.section.body
    if not passage.text.endswith(":", body.start, body.end) or body.end - body.start < 2:
        return ()
    message = "the body ends in a colon: what it announces is missing"
    return (Note("ends-in-colon", Severity.INFO, message, Span(body.end - 1, body.end)),)


KNOWN_LIMITS: Final = (
    # WordPress cuts an excerpt after 55 words, unless told otherwise, and closes it so.
    (55, _BRACKETED),
)
"""Numbers of words after which systems that many use cut a text, and the mark that each of them sets."""

COMMON: Final[tuple[Rule[Truncation], ...]] = (
    *(word_limit(words, mark) for words, mark in KNOWN_LIMITS),
    ends_in_invitation,
    ends_in_more,
    ends_in_bracketed_ellipsis,
    ends_in_ellipsis,
)
"""The rules that hold for every agency, in the order in which they are asked."""
