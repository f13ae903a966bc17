"""What closes a body, or stands around it, and is no news: end marks, sign-offs, pointers, self-portraits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressparse.fields.blocks.contacts import is_contact
from pressparse.fields.blocks.days import DAY, WEEKDAY, is_date_line
from pressparse.fields.blocks.forms import is_phrase, is_prose, letters_of
from pressparse.fields.blocks.openers import NO_LETTER, Row, openers_of, opening
from pressparse.fields.blocks.outline import Outline
from pressparse.fields.patterns import either, words
from pressparse.model import BlockKind

_LONGEST_MARK: Final = 80
_LONGEST: Final = 300

_END: Final = re.compile(
    either(
        (
            r"#(?: ?#){2,9}|N{4}",
            r"[-–—]{1,3} ?30 ?[-–—]{1,3}",
            r"[\W_]{0,4}(?:ENDS?|[Ee]nds?|Ende|FIN)[\W_]{0,4}",
            r"-(?!MORE-)[A-Z]{3,6}-",  # the issuer's own sign
            r"[Ee](?:nds?|NDS?)/.{3,60}",  # "Ends/Sunday, March 3, 2024"
        )
    )
)
_ROW_OF_SIGNS: Final = re.compile(r"[\W_]{3,}|…|[-–—]{1,3} ?more ?[-–—]{1,3}|\(more\)|[-–—]? ?o0o ?[-–—]?")

_ENDING: Final = openers_of("NNNN|end|ends|ende|fin|o") | {NO_LETTER}
"""How the mark of the end and rows of signs begin."""

_NETWORKS: Final = (
    "Facebook|X|Twitter|Instagram|YouTube|LinkedIn|Flickr|TikTok|Threads|Telegram|WhatsApp|Pinterest|Snapchat|Mastodon"
    "|Bluesky|Reddit|Vimeo|RSS|Weibo|Truth Social"
)
_NETWORK: Final = words(_NETWORKS)
_ADDRESSES: Final = openers_of("http|www")
_SMALL_WORDS: Final = "Follow|follow|Share|share|and|or|on|us|the|at|our"
_SOCIAL: Final = opening(
    Row(
        "Follow|Connect with|Like|Find|Join|Stay connected|You can follow|You can also follow",
        rf"\b.{{0,120}}\b(?:on|at|via|with)\b.{{0,40}}(?:\b{_NETWORK}\b|social media).{{0,120}}",
    ),
    Row("Follow us|Follow me", r"\b.{0,120}"),
    Row(
        "Stay connected|Stay Connected|Connect with us|Share this page|Share this article|Share this",
        rf"(?>{_NETWORK}|[\W_])*+",
    ),
    Row(
        then=rf"(?>{_NETWORK}|@\w+|https?://\S+|www\.\S+|{words(_SMALL_WORDS)}\b|[\W_])++",
        also=openers_of(f"{_NETWORKS}|{_SMALL_WORDS}") | _ADDRESSES | {NO_LETTER},
    ),
)

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")
_LINK_END: Final = re.compile(
    either(
        (
            r"\b(?:here(?: below)?|HERE|link|web ?(?:site|page))\b",
            r"(?:https?://|www\.)\S++",
            r"\b[\w-]+\.(?:[\w-]+\.)*(?:com|org|net|gov|int|edu|eu|de|uk)(?:/\S*+)?",
            r"(?<!\S)@\w{2,30}",
        )
    )
    + r"[\s.!:)\]»>\"”]*+\Z"
)
_LINK_BEGIN: Final = opening(
    Row(
        "Read|See|View|Watch|Visit|Download|Listen|Find|Access|Learn|More|Additional|Further|Full|The full|A full"
        "|A copy|Copies|The text|The letter|The bill|The report|The video|The audio|Text of|Photo|Photos|Pictures"
        "|Images|Video|Audio|Footage|This document|This release|This statement"
        "|To read|To view|To watch|To see|To learn|To download|To listen|To find"
        "|To register|To sign up|To access|You can|You may",
        r"\b",
    )
)
_CLICK: Final = opening(
    Row("CLICK|Click", r" (?:HERE|here|to|on|the)\b"),
    Row("For|To", r"\b[^.]{1,200}\b(?:click here|CLICK HERE)\W{0,4}\Z"),
)
_FOR_MORE: Final = opening(
    Row("For more, "),
    Row(
        "FOR|For",
        rf" (?i:{words('more|further|additional|general|full|all|other|any|media|press')})\b.{{0,60}}?"
        rf"\b(?i:{words('information|details|news|queries|enquiries|inquiries|questions|updates|interviews')})\b",
    ),
)
_ASKING: Final = re.compile(
    rf"\b(?i:{words('visit|contact|consult|see|call|go to|check|click|please|email|e-mail')})\b|:"
)
_REMARKS: Final = (
    "check against delivery|as prepared for delivery|as delivered|provisional translation|unofficial translation"
    "|courtesy translation|working translation|translation|unofficial transcript|begin text|end text|e&oe"
)
"""What is said of a text, not in it."""

_ISSUED: Final = opening(
    Row("Issued|Released|Published|Distributed|Posted|Provided", r" (?:on behalf of|by|through)\b"),
    Row(
        then=r"(?:This (?:op-?ed|article|piece|column|text|opinion) (?:was )?)?"
        r"(?:[Ff]irst|[Oo]riginally) (?:published|appeared)\b",
        also=openers_of("This|first|originally"),
    ),
    Row(
        "Read more|Read also|See more|See also|Learn more|Learn also|Find out more|Find out also|For more|Mehr dazu"
        "|Mehr Informationen|Weitere Informationen",
        " ?:",
    ),
    Row(
        then=rf"[\W_]{{0,3}}(?i:{words(_REMARKS)})[\W_]{{0,3}}\Z",
        also=openers_of(_REMARKS) | {NO_LETTER},
    ),
    Row("The post", r" .{0,200} appeared first on\b"),
    Row("Issues|Tags|Tag|Category|Categories|Topic|Topics|Keywords|Filed under|Related links", " ?:"),
    Row("Newsletter|Subscribe", r"\b"),
    Row(
        then=r"(?:Please )?[Ss]ign ?up\b.{0,60}\b(?:newsletter|updates|e-?mail)",
        also=openers_of("Please|Sign"),
    ),
    Row("Original-Content von: "),
    Row("You may|You can", r" .{0,30}\bunsubscribe\b"),
    Row("for immediate release|immediate release", r"\b", any_case=True),
    Row("embargo|embargoed|strictly embargoed|strict embargo", r" (?i:until|till|for)\b", any_case=True),
    Row("Last updated|Last modified|Last reviewed", r" ?:", any_case=True),
    Row("NOT FOR RELEASE|NOT FOR PUBLICATION", r"\b"),
    Row(
        "press release|press releases|news release|news releases|media release|media releases|pressemitteilung"
        "|communiqué de presse|comunicado de prensa",
        r"\Z",
        any_case=True,
    ),
    Row("Back to top|Back to news"),
    Row(
        then=r"\(?Release (?:ID|[Nn]umber|No)\b\.?:? ?[\w/-]{1,20}\W?(?: Visitor Counter ?: ?\d+)?\Z",
        also=openers_of("Release") | {NO_LETTER},
    ),
    Row("Skip to", r"\b"),
)
_PLACE_AND_DAY: Final = re.compile(rf"(?!{WEEKDAY})[A-ZÀ-Þ][^\d:–—-]{{2,40}}, {DAY}")
_POINTING: Final = _ISSUED.openers | _CLICK.openers | _FOR_MORE.openers | _LINK_BEGIN.openers
_SIGNED: Final = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} ?/ ?[A-Z][\w ]{1,30}")
_PORTRAYED: Final = re.compile(
    r"(?:The )?(?P<name>[A-ZÀ-Þ][^,;:()\n\r]{1,80}?)(?: \([A-Z][A-Za-z]{1,9}\))?,? is"
    r" (?:the|an?|one of|[A-Z][\w.]{1,20}[’']s)\b(?![^.]{0,80}\b(?:case|investigation)\b)"
)
"""What an issuer is, and not what it does, or is in the matter at hand."""
_ABOUT: Final = opening(Row("About|ABOUT|Über", r" (?:(?:the|us|our|THE)\b|[A-ZÀ-Þ]).{0,100}"))


def is_end_mark(text: str) -> bool:
    """Tell whether a line is the mark of the end.

    >>> is_end_mark("- ENDS -"), is_end_mark("It all ends.")
    (True, False)
    """
    return len(text) <= _LONGEST_MARK and _END.fullmatch(text) is not None


def end_marks(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the mark of the end and all below it, and rows of signs anywhere.

    A mark in the first third ends nothing. Example: ``###``, ``ENDS``, ``- 30 -``. Counter-example: ``It all ends.``
    """
    start, end = outline.passage.section.body
    marks = outline.filed_under(_ENDING)
    ended = False
    for index, piece in enumerate(outline.pieces[marks[0] :] if marks else (), marks[0] if marks else 0):
        text = piece.text
        if is_end_mark(text):
            ended = ended or (piece.span.start - start) * 3 >= end - start
            yield index, BlockKind.BOILERPLATE
        elif len(text) <= _LONGEST_MARK and _ROW_OF_SIGNS.fullmatch(text):
            yield index, BlockKind.BOILERPLATE
        elif ended:
            yield index, BlockKind.CONTACT if is_contact(text) else BlockKind.BOILERPLATE


def addresses(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find an address of the web that stands alone, and its label on the line right above.

    Example: ``Watch the opening`` and below it ``https://harbour.example/opening``. Counter-example: an address in a
    sentence.
    """
    for index, piece in outline.beginning_with(_ADDRESSES):
        if not _ADDRESS.fullmatch(piece.text):
            continue
        above = outline.pieces[index - 1].text if index and piece.gap == 1 else ""
        is_free = above and outline.kinds[index - 1] is None and not is_contact(above)
        if is_free and len(above) <= _LONGEST and is_phrase(above):
            yield index - 1, BlockKind.BOILERPLATE
        yield index, BlockKind.BOILERPLATE


def social(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find invitations to social networks, and lines of nothing but their names and handles.

    Example: ``Follow us on Mastodon``, ``@Harbour and @Ferries``. Counter-example: ``Follow the coast road.``
    """
    for index, piece in outline.beginning_with(_SOCIAL.openers):
        if len(piece.text) <= _LONGEST and _SOCIAL.pattern.fullmatch(piece.text):
            yield index, BlockKind.BOILERPLATE


def pointers(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find single lines that send the reader elsewhere, or say who issued or filed the text.

    Example: ``Read the full report here.``, ``Issued by the Press Office``. Counter-example: ``Read my lips.``
    """
    for index, piece in outline.beginning_with(_POINTING):
        if len(piece.text) <= _LONGEST and _points_elsewhere(piece.text):
            yield index, BlockKind.BOILERPLATE
    last = len(outline.pieces) - 1
    if last > 0 and outline.kinds[last] is None and _is_signed(outline.pieces[last].text):
        yield last, BlockKind.BOILERPLATE


def _points_elsewhere(text: str) -> bool:
    return bool(
        _ISSUED.pattern.match(text)
        or _CLICK.pattern.match(text)
        or (_FOR_MORE.pattern.match(text) and (_ASKING.search(text) or is_phrase(text)))
        or (_LINK_BEGIN.pattern.match(text) and _LINK_END.search(text))
    )


def _is_signed(text: str) -> bool:
    return "/" in text and len(text) <= _LONGEST and _SIGNED.fullmatch(text) is not None


def closing_times(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the time, or the day, with which a speech or a sheet closes.

    Example: ``12:40 P.M. EDT`` as the last line below running text, or above ``###``; ``Lisbon, 3 May 2024`` below a
    name, too. Counter-example: the same in a programme.
    """
    footer = {BlockKind.BOILERPLATE, BlockKind.CONTACT}
    for index in range(len(outline.pieces) - 1, 0, -1):
        text = outline.pieces[index].text
        is_closing = is_prose(outline.pieces[index - 1].text) or _PLACE_AND_DAY.fullmatch(text)
        if is_date_line(text) and is_closing:
            yield index, BlockKind.BOILERPLATE
        elif outline.kinds[index] not in footer:
            return


def portraits(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the issuer's portrait of himself: a heading ``About …`` in the last half, and what stands below it.

    Example: ``About the Port Authority``. Counter-example: ``About 30 boats were there.``
    """
    is_open = False
    heads = {index for index, piece in outline.beginning_with(_ABOUT.openers) if _is_head(outline, index)}
    for index, piece in outline.unclaimed() if heads else ():
        is_open = index in heads or (is_open and piece.is_prose)
        if is_open:
            yield index, BlockKind.BOILERPLATE


def self_portraits(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the same without a heading: a last paragraph that says what the issuer is, by his name or its initials.

    Example: ``The Port Authority is the guardian of the coast.`` Counter-examples: ``The Port Authority is closing the
    pier.``, ``Harbourtown is the first town to have one.``
    """
    footer = {BlockKind.BOILERPLATE, BlockKind.CONTACT}
    for index in range(len(outline.pieces) - 1, max(0, len(outline.pieces) // 2 - 1), -1):
        if outline.kinds[index] in footer:
            continue
        portrayed = _PORTRAYED.match(outline.pieces[index].text) if outline.kinds[index] is None else None
        if portrayed is None or letters_of(portrayed["name"]) not in _names_of(outline.passage.label):
            return
        yield index, BlockKind.BOILERPLATE


def _names_of(label: str) -> set[str]:
    """Return the letters of a label, of the same without its section or country, and its initials."""
    words = label.partition(" (")[0].split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    return {letters_of(name) for name in (" ".join(words), " ".join(words[1:]), initials) if len(name) > 1}


def _is_head(outline: Outline, index: int) -> bool:
    text = outline.pieces[index].text
    is_late = 0 < index >= len(outline.pieces) // 2
    return is_late and _ABOUT.pattern.fullmatch(text) is not None and is_phrase(text)
