"""What closes a body, or stands around it, and is no news: end marks, sign-offs, links, addresses, self-portraits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressparse.fields.blocks.outline import Outline, is_phrase, is_prose
from pressparse.model import BlockKind

_END: Final = re.compile(
    r"#(?: ?#){2,9}|N{4}|-{0,3} ?30 ?-{1,3}"
    r"|[\W_]{0,4}(?:ENDS?|[Ee]nds?|Ende|FIN)[\W_]{0,4}"
    r"|[Ee](?:nds?|NDS?)/.{3,60}"
)
_RULE: Final = re.compile(r"[\W_]{3,}|[-–— ]*\(?more\)?[-–— ]*|o0o|[-–— ]*o+[-–—0oO ]*")

_NETWORK: Final = (
    r"(?:Facebook|X|Twitter|Instagram|You ?Tube|LinkedIn|Flickr|TikTok|Threads|Telegram|WhatsApp|Pinterest|Snapchat"
    r"|Mastodon|Blue[Ss]ky|Reddit|Vimeo|RSS|Weibo|Truth Social)"
)
_SOCIAL: Final = re.compile(
    rf"(?:Follow|Connect with|Like|Find|Join|Stay connected)\b.{{0,80}}\b(?:on|at|via|with)\b.{{0,40}}?(?:{_NETWORK}\b|social media).{{0,120}}"
    rf"|Follow (?:us|me)\b.{{0,120}}"
    rf"|(?>{_NETWORK}|@\w+|https?://\S+|www\.\S+|(?:[Ff]ollow|[Ss]hare|[Pp]rint|[Ee]-?mail|and|or|on|us|the|at|our)\b|[\W_])++"
)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")
_LINK_END: Final = re.compile(
    r"(?:\bhere\b|\bhere below|\blink\b|\bweb ?(?:site|page)\b|(?:https?://|www\.)\S+|\b[\w.-]+\.(?:com|org|net|gov|int|edu|eu|de|uk)(?:/\S*)?)"
    r"[\s.!:)\]»>\"”]*$"
)
_LINK_BEGIN: Final = re.compile(
    r"(?:CLICK|Click|Read|See|View|Watch|Visit|Download|Listen|Find|Access|Learn|More|Additional|Full|The full|A full"
    r"|A copy|Copies|The (?:text|letter|bill|report|video|audio)|Text of|Photos?|Pictures|Images|Video|Audio|Footage|B-roll"
    r"|To (?:read|view|watch|see|learn|download|listen|find|register|sign up|subscribe|unsubscribe|access)|Further|You can)\b"
)
_CLICK: Final = re.compile(r"(?:CLICK|Click) (?:HERE|here|to|on|the)\b")
_MORE: Final = re.compile(
    r"For more, |(?:FOR|For) (?:more|MORE|further|FURTHER|additional|general|full|all|other|any)\b.{0,60}?"
    r"\b(?:information|INFORMATION|details|news|queries|enquiries|inquiries|questions|updates|interviews?)\b"
)
_MORE_VERB: Final = re.compile(
    r"\b(?:visit|contact|consult|see|call|go to|check|click|please|email|e-mail|CONTACT|SHOULD)\b|:"
)
_ISSUED: Final = re.compile(
    r"(?:Issued|Released|Published|Distributed|Posted|Provided|Circulated)(?: on behalf of| by| through)\b"
    r"|Originally published\b|The post .{0,200} (?:appeared|first appeared) (?:first )?on\b|This (?:press )?release was (?:issued|sent|distributed)\b"
    r"|(?:Issues?|Tags?|Categor(?:y|ies)|Topics?|Keywords?|Filed under|Permalink|Related(?: (?:links?|content|articles|news))?) ?:"
    r"|Newsletter\b|(?:Please )?[Ss]ign ?up\b.{0,60}\b(?:newsletter|updates|e-?mail)|You (?:may|can) .{0,30}\bunsubscribe\b|Subscribe\b"
    r"|(?:FOR |For )?[Ii](?:MMEDIATE|mmediate) [Rr](?:ELEASE|elease)\b|EMBARGOED\b|Embargoed? (?:until|till|for)\b|NOT FOR (?:RELEASE|PUBLICATION)\b"
    r"|(?:PRESS|NEWS|MEDIA) RELEASE$|(?:Press|News|Media) [Rr]elease$|Back to (?:top|news)|Skip to\b"
)
_SIGNED: Final = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} ?/ ?[A-Z][\w ]{1,30}")
_CONTACT_HEAD: Final = re.compile(
    r"(?:(?:Media|Press|News|For|General|Further|More|Public|Office|MEDIA|PRESS|FOR|Editorial|Technical)\b.{0,40}?\b)?"
    r"(?:[Cc]ontacts?|CONTACTS?|[Ii]nformation|INFORMATION|[Ee]nquiries|[Ii]nquiries|[Qq]ueries|Kontakt|Ansprechpartner|Press [Oo]ffice)"
    r"(?: (?:information|details|us|person|for (?:the )?(?:media|press|journalists)))? ?:?"
)
_EMAIL: Final = re.compile(r"[\w.+-] ?(?:@|\[ ?at ?\]|\(at\)) ?[\w-]{1,60}\.[\w.-]")
_PHONE: Final = re.compile(
    r"(?:\b(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Mm]obile|[Cc]ell|Ph|Mob|TEL|PHONE|T|M)\b ?[.:]{0,2} ?\(?\+?\d|\+\d{1,3}[ ()\d.-]{6,}|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b)"
)
_ABOUT: Final = re.compile(r"(?:About|ABOUT|Über) (?:(?:the|us|our|THE)\b|[A-ZÀ-Þ]).{0,100}")
_LONGEST: Final = 300
_LONGEST_CONTACT: Final = 200
_LONGEST_LINE_OF_CONTACT: Final = 90


def end_marks(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the mark of the end and all below it, and rows of signs anywhere.

    Example: ``###``, ``ENDS``, ``- 30 -``. Counter-example: ``It all ends.``
    """
    ended = False
    body = outline.passage.section.body
    earliest = body.start + (body.end - body.start) // 4
    for index, piece in enumerate(outline.pieces):
        text = piece.text
        if len(text) <= 80 and _END.fullmatch(text):
            ended = ended or piece.span.start >= earliest
            yield index, BlockKind.BOILERPLATE
        elif len(text) <= 80 and _RULE.fullmatch(text):
            yield index, BlockKind.BOILERPLATE
        elif ended:
            yield index, BlockKind.CONTACT if _is_contact(text) else BlockKind.BOILERPLATE


def contacts(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find lines that say whom to ask: with an address or a number, their label, and what stands under a heading.

    Example: ``Media contact:`` and below it ``Jane Doe``, ``jane[at]harbour.example``. Counter-example: a paragraph
    that mentions a telephone number.
    """
    pieces = outline.pieces
    open_section = False
    for index, piece in enumerate(pieces):
        text = piece.text
        if outline.kinds[index] is not None:
            continue
        if _is_contact_head(text) and not _is_followed_by_prose(outline, index):
            open_section = True
            yield index, BlockKind.BOILERPLATE if _MORE.match(text) else BlockKind.CONTACT
        elif _is_contact(text):
            if index and piece.gap == 1 and _is_label(pieces[index - 1].text) and outline.kinds[index - 1] is None:
                yield index - 1, BlockKind.CONTACT
            yield index, BlockKind.CONTACT
        elif open_section and len(text) <= _LONGEST_LINE_OF_CONTACT and not is_prose(text):
            if not _SOCIAL.fullmatch(text):
                yield index, BlockKind.CONTACT
        else:
            open_section = False


def _is_contact_head(text: str) -> bool:
    return len(text) <= 60 and ": " not in text and _CONTACT_HEAD.fullmatch(text) is not None


def _is_followed_by_prose(outline: Outline, index: int) -> bool:
    below = outline.pieces[index + 1 : index + 2]
    return not below or (is_prose(below[0].text) and not _is_contact(below[0].text) and len(below[0].text) > _LONGEST)


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LINE_OF_CONTACT and is_phrase(text)


def _is_contact(text: str) -> bool:
    if len(text) > _LONGEST_CONTACT:
        return False
    return bool(_EMAIL.search(text) or _PHONE.search(text))


def addresses(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find an address of the web that stands alone, and its label on the line right above.

    Example: ``Watch the opening`` and below it ``https://harbour.example/opening``. Counter-example: an address in a
    sentence.
    """
    for index, piece in outline.unclaimed():
        if not _ADDRESS.fullmatch(piece.text):
            continue
        if (
            index
            and piece.gap == 1
            and outline.kinds[index - 1] is None
            and _is_link_label(outline.pieces[index - 1].text)
        ):
            yield index - 1, BlockKind.BOILERPLATE
        yield index, BlockKind.BOILERPLATE


def _is_link_label(text: str) -> bool:
    return len(text) <= _LONGEST and is_phrase(text)


def pointers(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find single lines that send the reader elsewhere, or say who issued or filed the text.

    Example: ``Read the full report here.``, ``Follow us on Mastodon``. Counter-example: ``Follow the coast road.``
    """
    for index, piece in outline.unclaimed():
        text = piece.text
        if len(text) > _LONGEST or "  •" in text:
            continue
        if (
            _ISSUED.match(text)
            or _CLICK.match(text)
            or _SOCIAL.fullmatch(text)
            or (_MORE.match(text) and (_MORE_VERB.search(text) or is_phrase(text)))
            or (_LINK_BEGIN.match(text) and _LINK_END.search(text))
            or (index == len(outline.pieces) - 1 and index > 0 and _SIGNED.fullmatch(text))
        ):
            yield index, BlockKind.BOILERPLATE


def portraits(outline: Outline) -> Iterator[tuple[int, BlockKind]]:
    """Find the issuer's portrait of himself: a heading ``About …`` in the last half, and what stands below it.

    Example: ``About the Port Authority``. Counter-example: ``About 30 boats were there.``
    """
    half = len(outline.pieces) // 2
    open_section = False
    for index, piece in enumerate(outline.pieces):
        if index >= half and index > 0 and _ABOUT.fullmatch(piece.text) and is_phrase(piece.text):
            open_section = True
        elif open_section and not is_prose(piece.text) and outline.kinds[index] is None:
            open_section = False
        if open_section and outline.kinds[index] is None:
            yield index, BlockKind.BOILERPLATE
