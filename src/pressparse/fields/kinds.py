"""What sort of text a release is, by its title first, then by how its body is made.

The title says it where it names the text itself (``Readout of …``, ``Remarks by …``). A title with a verb tells of
a speech or a report (``Minister delivers speech``, ``Agency publishes report``): that is news.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.fields.rule import Finding, Passage, Rule
from pressparse.lines import Span
from pressparse.model import BlockKind, Kind

_ADJECTIVES: Final = r"(?:(?:[A-Z][\w.’'-]+|of|the|and|on|for|by) ){0,6}"

_TITLES: Final = (
    (
        Kind.MEDIA_ADVISORY,
        r"(?:Media|Press|News) (?:Advisory|Alert|Invitation|Invite|Opportunity|Accreditation|Notice)\b"
        r"|(?:Media|Press|News) (?:advisory|alert|invitation|opportunity|accreditation)\b"
        r"|MEDIA (?:ADVISORY|ALERT|INVITATION)|PRESS INVITATION|Invitation to (?:the )?(?:media|press|journalists)"
        r"|^(?:Photo|Photo[ -]op|Filming) [Oo]pportunity\b|^(?:Advisory|ADVISORY|Save the [Dd]ate)\b|^Notice to (?:the )?(?:[Mm]edia|[Ee]ditors|[Pp]ress)"
        r"|\bfor (?:media|journalists) to attend\b|Daily (?:Guidance|Schedule)\b",
    ),
    (Kind.READOUT, r"\bReadouts?\b(?= (?:of|from|on|by|:|–|-)|$|:)|\bREADOUT\b"),
    (
        Kind.INTERVIEW,
        r"^(?:(?:[A-Z]\w+ ){0,3}(?:[Ii]nterview)|Doorstop(?: interview)?|Radio interview|TV interview)(?:$| (?:with|of|by|on|at|–|-)|[:,–-])"
        r"|[:–—|-] (?:[A-Z]\w+ ){0,3}[Ii]nterview(?: with\b.*)?$",
    ),
    (
        Kind.TRANSCRIPT,
        r"^(?:[Ee]dited )?[Tt]ranscript\b|\b[Tt]ranscript(?: of\b.*)?$|\(transcript\)"
        r"|^(?:(?:[A-Z][\w’'-]+ ){0,4}(?:Press|News|Media) (?:Briefing|Conference|Gaggle|Call|Availability|Point)|Press (?:briefing|conference|gaggle|point)"
        r"|(?:Joint|Online|Daily|Virtual) (?:press|news) (?:conference|point|briefing)|Background (?:Press )?(?:Call|Briefing)|Doorstep(?: statements?| remarks| interview)?)"
        r"(?: (?:by|with|of|following|ahead|on|at|previewing|from|and|in)\b|[:,–-]|$)"
        r"|^(?:Questions and [Aa]nswers|Q ?& ?A)\b|^Remarks .{0,200}\b(?:in (?:a |an )?(?:[Jj]oint )?[Pp]ress (?:[Cc]onference|[Bb]riefing|[Aa]vailability)|Exchange with Reporters)",
    ),
    (
        Kind.OPINION,
        r"\b[Oo]pinion (?:editorial|piece|article)\b|^(?:OPINION|Opinion|Op-?[Ee]d|OP-?ED|Commentary|Editorial|Column|Viewpoint|Blog(?: post)?|Guest (?:post|column|essay)|Essay)(?: ?[:|–—-]| by\b)"
        r"|[:|–—-] (?:[Aa]n )?(?:[Oo]p-?[Ee]d|[Oo]pinion|[Cc]ommentary|[Gg]uest column|[Bb]log)\b(?: by\b.*| article| piece)?$"
        r"|^(?:\w+ ){0,6}(?:Op-?[Ee]d|op-?ed)(?: by\b| in\b|:)",
    ),
    (
        Kind.SPEECH,
        rf"^(?:{_ADJECTIVES}(?:Remarks|Speech|Address|Lecture|Toast|Eulogy|Keynote|Testimony)|REMARKS|SPEECH|(?:[A-Z]\w+ ){{0,3}}(?:(?:full|complete|opening|closing|welcome) )?(?:remarks|speech|address|lecture|intervention))"
        r"(?= (?:by|of|at|to|on|from|in|as|for|before|during|delivered|given|following|upon|after)\b|[:,]| [–—-]|$)"
        r"|[:–—|-] (?:[A-Z]?[a-z]+ ){0,3}(?:[Ss]peech|[Rr]emarks|[Aa]ddress|[Kk]eynote)(?: (?:by|at|to|on|of)\b.*)?$"
        r"|[’']s? (?:[A-Za-z]+ ){0,2}(?:[Ss]peech|[Rr]emarks|[Aa]ddress) (?:at|to|on|in|before)\b|\bremarks as (?:prepared|delivered)\b|^Weekly Address",
    ),
    (
        Kind.STATEMENT,
        rf"^(?:{_ADJECTIVES}(?:Statements?|Communiqu[ée]|Declaration|Proclamation)|STATEMENT|(?:[A-Z]\w+ ){{0,3}}(?:statements?|communiqu[ée]|declaration))"
        r"(?= (?:by|of|from|on|at|following|in|to|for|regarding|about|after|upon|ahead|concerning|issued)\b|[:,]| [–—-]|$)"
        r"|\b(?:Statements?|STATEMENT) (?:on|ON|regarding|following|about|after|in response|in support|upon|from|for|to)\b"
        r"|[:–—|-] (?:(?:[A-Z]?[a-z]+|G7|G20|EU|UN) ){0,4}[Ss]tatement(?: (?:by|on|of)\b.*)?$|[’']s? [Ss]tatement (?:on|at|to|regarding|after|following)\b"
        r"|\b(?:Releases|Issues) .{0,80}\bStatement$|^(?:A )?Message (?:by|from|of|on)\b|[’']s? (?:[Mm]essage) (?:on|for|to|at)\b|^(?:A )?Proclamation on\b",
    ),
    (
        Kind.REPORT,
        r"^(?:(?:Situation|Daily|Weekly|Monthly|Quarterly|Annual|Progress|Final|Interim|Summary|Incident|Activity|Status) )+[Rr]eport"
        r"(?: (?:for|of|on|no\.?|#|\d).*|: .*|, .*|$)|^Report (?:of|by) (?:the )?[A-Z]",
    ),
)
"""For each kind, in order of precedence, how titles name it."""

_VERB_BEFORE: Final = re.compile(
    # "Gives Keynote Address on …", "issues statement": what somebody does is news, unless the text is the statement.
    r"\b(?:[Dd]elivers?|DELIVERS?|[Gg]ives?|[Mm]akes?|[Hh]olds?|[Hh]osts?|[Aa]ttends?|[Aa]pproves?|[Pp]ublish(?:es)?|[Ll]aunch(?:es)?"
    r"|[Ss]igns?|[Rr]equests?|[Aa]mends?|[Aa]dopts?|[Ww]elcomes?|[Aa]nnounces?|[Uu]rges?|[Cc]alls?|[Aa]ddress(?:es)?|[Pp]ens?|[Rr]eacts?|[Jj]oins?|[Ss]peaks?)\b"
)

_TABLE: Final = tuple((kind, re.compile(pattern)) for kind, pattern in _TITLES)

_ADVISORY_HEADING: Final = re.compile(
    r"(?:media|press) (?:advisory|alert|invitation|programme|arrangements)[ :]*", re.IGNORECASE
)
_LABELS: Final = re.compile(r"(?:WHO|WHAT|WHEN|WHERE|Who|What|When|Where|Date|Time|Location|Venue)\b ?(?::|$)")
_FOLLOWING: Final = re.compile(
    r"\b(?:issued|released|made|gave|provided|published|delivered|offered|had)\b.{0,60}?\b(?:the )?(?:following|this|below)(?: \w+){0,2} (statement|readout|remarks)\b"
    r"|\bfollowing (statement|readout|remarks)\b(?=.{0,160}:$)",
)
_BY_WORD: Final = {"statement": Kind.STATEMENT, "readout": Kind.READOUT, "remarks": Kind.SPEECH}
_TURN: Final = re.compile(
    r"(?:Q|A|Question|Answer|QUESTION|ANSWER|[A-Z][A-Z .’'-]{2,40}|(?:Mr|Ms|Mrs|Dr)\.? [A-Z]\w+)(?::|(?<=\bQ)(?:[ \xa0\t]{2,}|[ \xa0](?=[A-Z])))"
)
_SPEAKERS_AT_LEAST: Final = 4


def by_title(passage: Passage) -> Finding[Kind] | None:
    """Find a title that names the sort of text.

    Examples: ``Readout of the call with …``, ``Remarks by the Harbour Master``. Counter-examples: ``Harbour Master
    delivers remarks``, ``New report on ferries``.
    """
    title = passage.title
    for kind, pattern in _TABLE:
        found = pattern.search(title)
        if found and not (found.start() and _VERB_BEFORE.search(title, 0, found.end())):
            return Finding(kind, _in_title(passage, found.span()), f"title-names-{kind.value.replace('_', '-')}")
    return None


def by_advisory_heading(passage: Passage) -> Finding[Kind] | None:
    """Find the heading of a programme for the media, with a programme or arrangements below.

    Example: the heading ``Media advisory``. Counter-example: a sentence that speaks of a media advisory.
    """
    for block in passage.blocks:
        if block.kind is BlockKind.HEADING and _ADVISORY_HEADING.fullmatch(passage.written(block)):
            return Finding(Kind.MEDIA_ADVISORY, block.span, "has-advisory-heading")
    return None


def by_labels(passage: Passage) -> Finding[Kind] | None:
    """Find who, what, when and where as labels of lines, three of them or more.

    Example: ``WHAT: opening of the pier``, ``WHEN: Monday``, ``WHERE: Mole``. Counter-example: ``When: Monday`` alone.
    """
    found = {}
    for block in passage.blocks:
        label = _LABELS.match(passage.text, block.span.start, block.span.end)
        if label:
            found[label[0].strip(" :").casefold()] = block.span
    if len(found) < 3 or not found.keys() & {"when", "date", "time"} or not found.keys() & {"who", "what"}:
        return None
    return Finding(Kind.MEDIA_ADVISORY, next(iter(found.values())), "has-advisory-labels")


def by_announcement(passage: Passage) -> Finding[Kind] | None:
    """Find a first paragraph that gives the floor to the text itself.

    Example: ``The Harbour Master issued the following statement:``. Counter-example: ``… issued a statement.``
    """
    first = next((block for block in passage.blocks if block.kind is BlockKind.PARAGRAPH), None)
    found = _FOLLOWING.search(passage.text, *first.span) if first else None
    if found is None or not _is_mostly_quoted(passage):
        return None
    word = found[1] or found[2]
    return Finding(_BY_WORD[word], Span(*found.span()), f"body-announces-{word}")


def _is_mostly_quoted(passage: Passage) -> bool:
    """Tell whether most of what follows the first paragraph is set in quotation marks."""
    rest = [passage.written(block) for block in passage.blocks if block.kind is BlockKind.PARAGRAPH][1:]
    return bool(rest) and sum(text[0] in '“"‘„«' for text in rest) * 2 >= len(rest)


def by_turns(passage: Passage) -> Finding[Kind] | None:
    """Find paragraphs that begin with who speaks, two speakers by turns.

    Example: ``Q: Is the pier open?``, ``MS. DOE: It is.`` Counter-example: ``NOTE: The pier is closed.``
    """
    turns = [
        found[0]
        for block in passage.blocks
        if (found := _TURN.match(passage.text, block.span.start, block.span.end)) and not _LABELS.match(found[0])
    ]
    if len(turns) < _SPEAKERS_AT_LEAST or len(set(turns)) < 2 or len(set(turns)) == len(turns):
        return None
    return Finding(Kind.TRANSCRIPT, None, "body-has-turns")


def _in_title(passage: Passage, at: tuple[int, int]) -> Span | None:
    title = passage.section.title
    return Span(title.start + at[0], title.start + at[1]) if title else None


COMMON: Final[tuple[Rule[Kind], ...]] = (by_title, by_advisory_heading, by_labels, by_announcement, by_turns)
"""The rules that hold for every agency, in the order in which they are asked."""
