"""What sort of text a release is, by its title.

The title says it where it names the text itself (``Readout of …``, ``Remarks by …``). A title with a verb tells of
a speech or a report (``Minister delivers speech``, ``Agency publishes report``): that is news.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.patterns import either, words
from pressparse.fields.rule import Finding, Passage
from pressparse.lines import Span
from pressparse.model import Kind

_NAMES: Final = r"(?:(?:[A-Z][\w.’'-]*|of|the|and|on|for|by) ){0,6}"
"""What may stand before the name of the sort: ``Joint``, ``Opening``, ``President of the Council``."""

_OF: Final = words(
    "by|of|from|on|at|to|in|for|as|with|before|during|following|regarding|about|after|upon|ahead|delivered|issued"
    "|attributable"
)
_THEN: Final = rf"(?= {_OF}\b|[:,]| [–—-]|$)"
"""What follows the name of the sort: who made it or what it is about, a colon, a dash, or nothing."""

_BEHIND: Final = r"[:|–—-] (?:[A-Za-z0-9]+ ){0,4}"
"""What stands before the name of the sort at the end of a title: ``Opening of the pier: speech by …``."""

_OFFICE_HOLDER: Final = r"(?:\S+ ){0,2}(?:(?:Prime )?Minister|PM|President|Chancellor|Secretary|King|Emir|Sultan)\b"
"""Of whose talks only those who took part can tell, in this form."""

_TITLES: Final[tuple[tuple[Kind, str, tuple[str, ...]], ...]] = (
    (
        Kind.MEDIA_ADVISORY,
        "advisory|alert|invit|opportunity|accreditation|notice|save the date|daily|presse|medien",
        (
            rf"(?:{_BEHIND})?\b(?:Media|Press|News|MEDIA|PRESS) (?i:advisory|alert|invitation|invite|opportunity)\b",
            rf"\b(?:Media|Press) [Aa]ccreditation{_THEN}",
            r"\b(?:Invitation|Notice) to (?:the )?(?i:media|press|journalists|editors)\b",
            r"^(?:Photo|Photo[ -]op|Filming) [Oo]pportunity\b",
            r"^(?:ADVISORY|Advisory)(?=: [A-Z]| [–—-]| (?i:for) )|^(?i:save the date)\b",
            r"^(?:(?:Presse|Medien)einladung|Einladung an die (?:Medien|Presse)|Hinweis an die (?:Medien|Presse))\b",
            r"\bDaily (?:Guidance|Schedule)\b",
        ),
    ),
    (
        Kind.READOUT,
        "readout|read-out|call with",
        (
            rf"\bRead-?outs?{_THEN}",
            r"\bREADOUT\b",
            r"^(?:[A-Z][\w’'-]* |of |the |and ){1,8}(?i:(?:(?:tele)?phone |video )?call with (?:the )?)"
            rf"{_OFFICE_HOLDER}",
        ),
    ),
    (
        Kind.INTERVIEW,
        "interview|entretien|doorstop",
        (
            rf"^(?:[A-Z]\w+ ){{0,3}}[Ii]nterview{_THEN}",  # "Radio interview with …"
            rf"^Doorstop{_THEN}",
            rf"{_BEHIND}[Ii]nterview(?=(?: with\b.*)?$| [–—|-] )",
            r"^(?:[\w-]+ )?(?:Interview (?:mit|avec)|Entretien avec)\b",
        ),
    ),
    (
        Kind.TRANSCRIPT,
        "transcript|press|news|media|briefing|doorstep|answers|q|remarks",
        (
            r"^(?:Edited )?Transcript\b|\b[Tt]ranscript(?: of\b.*)?$|\(transcript\)",
            rf"^(?:[A-Z][\w’'-]+ ){{0,4}}(?:Press|News|Media) (?:Briefing|Conference|Gaggle|Call|Point){_THEN}",
            r"^(?:(?:[A-Z][\w-]+|joint|pre-ministerial) ){0,3}"
            rf"(?:[Pp]ress|[Nn]ews) (?:briefing|conference|gaggle|point){_THEN}",
            rf"^Background Briefing{_THEN}",
            rf"^\w*[Pp]ressekonferenz {words('vom|von|mit|des|der')}\b",
            rf"^Doorstep(?: statements?| remarks| interview)?{_THEN}",
            r"^(?:Questions and [Aa]nswers|Q ?& ?A)\b(?! (?i:session|event|panel)\b)",
            r"\b[Aa]t (?:an? |the )?(?:[Jj]oint )?[Pp]ress [Aa]vailability\b",
            r"^Remarks .{0,200}\b(?:[Pp]ress (?:[Cc]onference|[Bb]riefing|[Aa]vailability)|Exchange with Reporters)\b",
        ),
    ),
    (
        Kind.OPINION,
        "opinion|op-ed|oped|commentary|editorial|column|viewpoint|blog|essay",
        (
            r"\b[Oo]pinion (?:editorial|piece|article)\b",
            r"^(?i:opinion|op-?ed|commentary|editorial|(?:guest )?column|viewpoint|blog(?: post)?|essay)"
            r"(?: ?[:|–—-]| by\b)",
            rf"{_BEHIND}(?i:op-?ed|opinion|commentary|guest column|blog)(?=(?: by\b.*| article| piece)?$)",
            r"^(?:\w+ ){0,6}[Oo]p-?[Ee]d(?: by\b| in\b|:)",
        ),
    ),
    (
        Kind.SPEECH,
        "remarks|speech|address|lecture|toast|eulogy|keynote|testimony|rede|ansprache|grußwort|discours|allocution",
        (
            rf"^{_NAMES}(?:Remarks|Speech|Address|Lecture|Toast|Eulogy|Keynote|Testimony){_THEN}",
            rf"^(?:The )?(?:[A-Z]\w+ |full |complete ){{0,3}}(?:remarks|speech|address|lecture){_THEN}",
            rf"^(?:REMARKS|SPEECH){_THEN}",
            rf"{_BEHIND}(?i:speech|remarks|address|keynote)(?=(?: {_OF}\b.*)?$| [–—|-] )",
            rf"^(?:Rede|Ansprache|Grußwort) {words('von|des|der|zu|zum|zur|bei|beim|vor|auf|anlässlich')}\b",
            rf"^(?:Discours|Allocution) {words('de|du|des|à|au|aux|devant|lors')}\b",
            rf"[’']s? (?:[A-Za-z]+ ){{0,2}}(?i:speech|remarks|address) {words('at|to|on|in|before')}\b",
            r"\b[Rr]emarks(?= [Aa]s (?:[Pp]repared|[Dd]elivered)\b)",
        ),
    ),
    (
        Kind.STATEMENT,
        "statement|communiqu|declaration|proclamation|message|comment|erklärung|déclaration",
        (
            rf"^{_NAMES}(?:Statements?|Communiqu[ée]|Declaration|Proclamation){_THEN}",
            rf"^(?:[A-Z]\w+ |press |media ){{0,3}}(?:statements?|communiqu[ée]|declaration){_THEN}",
            r"\b(?:Statements?|STATEMENT) (?i:on|regarding|following|about|after|in response|upon|from|for|to)\b",
            rf"{_BEHIND}(?i:statement)(?=(?: {_OF}\b.*)?$)",
            rf"[’']s? (?:[Ss]tatement|[Mm]essage) {words('on|for|to|at|regarding|after|following')}\b",
            r"\b(?:Releases|Issues) .{0,80}\bStatement$",
            r"^(?:A )?Message (?:by|from|of|on) (?:the )?[A-Z]",
            r"^(?:Commentary|Comments?) (?:of|by) (?:the )?[A-Z]",
            rf"^(?:Gemeinsame )?(?:Presse)?[Ee]rklärung {words('von|des|der|zu|zum|zur')}\b",
            rf"^Déclaration (?:conjointe )?{words('de|du|des|sur')}\b",
        ),
    ),
    (
        Kind.REPORT,
        "report",
        (
            r"^(?i:(?:(?:situation|daily|weekly|monthly|quarterly|annual|progress|interim|summary|status) )+report)"
            r"(?: (?:for|of|on|[Nn]o\.?|#|\d).*|[:,] .*|$)",
            r"^Report (?:of|by) (?:the )?[A-Z]",
        ),
    ),
)
"""For each sort, in order of precedence: what a title must hold, in small letters, and how it then names the sort."""

_TABLE: Final = tuple((kind, re.compile(either(rows))) for kind, _, rows in _TITLES)
_SIGNS: Final = tuple((sign, row) for row, (_, signs, _) in enumerate(_TITLES) for sign in signs.split("|"))
"""All signs in one list, each with its row: most titles have none, and are done with after one loop."""

_DEED: Final = re.compile(
    # What somebody does with a statement or a speech is news; "Press Call" and "Address to …" name the text itself.
    rf"\b(?i:{words('deliver|give|make|hold|attend|approve|publish|adopt|announce|amend|join|speak|react|sign')}(?:e?s|ed)?"
    rf"|{words('call|address|host|launch|request|urge|welcome|pen')}(?:e?s|ed))\b"
)

_EFFECT: Final = re.compile(
    r"(?<!\bthat )(?<!\bwhich )\b(?:sparks?|prompts|triggers|draws (?:criticism|fire|ire|praise)|leads (?:to|police))\b"
)
"""What a statement brings about, behind the name of the sort, is news."""

_FATE: Final = re.compile(
    rf"\b(?i:{words('finds|shows|says|reveals|criticises|criticizes|warns|recommends')})\b"
    rf"|\b(?i:{words('tabled|published|released|unveiled|welcomed|rejected|postponed|cancelled|leaked|lifted')})\b"
)
"""What a report says, or what becomes of it, is news; behind ``on`` it is said of what a statement is about."""

_ANOTHER_THING: Final = re.compile(
    r"\b(?i:(?:free|hate) speech|(?:bank|impact|financial|income|mission|earnings|witness) statements?"
    r"|declarations? of (?:interests?|assets|emergency|bankruptcy|independence))\b"
    r"|\b(?i:address|speech|statement|report|remarks) to be [a-z]+(?:ed|en)\b"
)
"""Terms of which the name of a sort is but a part, and what is still to come."""

_CLAUSE: Final = re.compile(r"[^:|–—]*")
_TOPIC: Final = re.compile(rf"\b(?i:{words('on|regarding|about|concerning|following|after')})\b")


def by_title(passage: Passage) -> Finding[Kind] | None:
    """Find a title that names the sort of text.

    Examples: ``Readout of the call with …``, ``Remarks by the Harbour Master``. Counter-examples: ``Harbour Master
    delivers remarks``, ``Remarks of harbour master prompts inquiry``, ``Hate speech on the pier``.
    """
    title = passage.title
    folded = title.lower()
    rows = [row for sign, row in _SIGNS if sign in folded]
    for kind, pattern in [_TABLE[row] for row in sorted(set(rows))] if rows else ():
        found = pattern.search(title)
        if found and passage.section.title and not _is_told_of(found):
            start = passage.section.title.start
            span = Span(start + found.start(), start + found.end())
            return Finding(kind, span, f"title-names-{kind.value.replace('_', '-')}")
    return None


def _is_told_of(found: re.Match[str]) -> bool:
    """Tell a title that tells of a text from one that names the text itself."""
    title = found.string
    start = found.start() if title[found.start()] in ":|–—-" else 0  # behind a colon or a dash a title begins anew
    clause = _CLAUSE.match(title, found.end())
    end = clause.end() if clause else len(title)
    topic = _TOPIC.search(title, found.start(), end)
    return bool(
        _DEED.search(title, start, found.end())
        or _EFFECT.search(title, found.end(), end)
        or _FATE.search(title, found.end(), topic.start() if topic else end)
        or _ANOTHER_THING.search(title, start)
    )
