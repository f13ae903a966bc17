"""What the names of rules mean, for people who have not read the rules.

A name stays for ever, since it stands in people's data; these words may be bettered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MEANINGS: Final[Mapping[str, str]] = {
    # source
    "label-claimed": "a known agency goes by this label",
    "section-in-brackets": "the brackets at the end of the label",
    # published
    "page-date": "the day that the page itself gives",
    "date-line": "a line near the top with a day and little else",
    "last-line": "the last line is a day",
    "closing-line": "a line near the end that says when it was issued",
    "dateline": "place, day and dash open the text",
    "today-with-date": "the text calls this day today",
    "meeting-on-weekday": "the first sentence tells of a meeting on this day, with its weekday",
    "meeting-on-day": "the first sentence tells of a meeting on this day",
    "announced-on-weekday": "the first sentence says that something was announced on this day",
    "issued-after-meeting": "it was issued after a meeting on this day",
    "todays-event": "the text calls the event of this day today's",
    "todays-meeting": "the title ends with this day, and the text tells of a meeting held today",
    "advisory-of-today": "an invitation for today names this day and no other",
    "letter-of-today": "it gives a letter that was sent today",
    "neighbours-state-one-day": "the releases on both sides state this day",
    # kind
    "title-names-": "the title says what sort of text it is",
    "line-above-names-": "a line above the text says what sort it is",
    "body-announces-": "the first paragraph gives somebody the floor",
    "line-says-as-delivered": "a line near the top says how the speech was held",
    "body-invites-media": "it tells the media how to come, or invites them near the top",
    "body-has-turns": "its paragraphs begin with who speaks, by turns",
    "has-advisory-heading": "it has the heading of a programme for the media",
    "has-advisory-labels": "its lines begin with what, when, where or who",
    # subtitle, byline
    "block-": "the first piece of the body that is one",
    # dateline
    "opens-text": "a place, and perhaps a day, before the first words",
    "place-in-date-line": "the line with the day names the place, too",
    "place-below-date-line": "the line below the one with the day is a place",
    # truncation
    "cut-after-": "it has just so many words and a mark: so feeds cut texts",
    "ends-in-ellipsis": "an ellipsis is its very last thing",
    "ends-in-bracketed-ellipsis": "an ellipsis in brackets is its very last thing",
    "ends-in-invitation": "an invitation to read on is its very last thing",
    "ends-in-more": "the word more, in brackets or dashes, is its very last thing",
    # lead_missing
    "opens-with-heading": "the text opens with a heading that is glued to its paragraph",
    "first-sentence-points-back": "the first sentence points at something that was said before",
    "first-sentence-speaks-of-known-thing": "the first sentence speaks of a thing as known",
    "first-sentence-refers-to-unnamed": "the first sentence speaks of persons as known",
    "first-sentence-abbreviates-title": "the first sentence abbreviates what only the title spells out",
    # glue
    "glued-where-tags-were-stripped": "it looks glued, in a text out of which tags were taken",
    "glued-for-sure": "it can hardly be anything but glued",
    # advisory
    "timed-lines": "lines that begin with a time, or with a day and a time",
    "dated-lines": "lines that begin with a day",
    "question-block": "lines that answer what, when and where",
    "deadline-in-sentence": "a sentence that says until when",
    # quotes
    "verb-before": "before it, who says so and a colon or comma",
    "verb-behind": "behind it, a verb of speech and who",
    "speaker-behind": "behind it, who and a verb of speech",
    "paragraph-leads": "the paragraph above leads up to it",
    "statement": "a heading above it says whose statement it is",
    "signature": "behind it, a dash and a name",
    "label": "before it, a name and a colon",
    "source-named": "the sentence says according to whom",
    "participle-before": "before it, who did something and a participle of speech",
    "told-before": "its own sentence tells who says so",
    "sentence-before": "the sentence before it tells of one person",
}
"""By name; one that ends in a dash stands for all names that begin so."""

_BEGINNINGS: Final = tuple(name for name in MEANINGS if name.endswith("-"))


def meaning_of(rule: str) -> str:
    """Return what the name of a rule means; nothing for rules of other packages.

    >>> meaning_of("verb-behind"), meaning_of("cut-after-60-words"), meaning_of("my-rule")
    ('behind it, a verb of speech and who', 'it has just so many words and a mark: so feeds cut texts', '')
    """
    beginning = next((name for name in _BEGINNINGS if rule.startswith(name)), "")
    return MEANINGS.get(rule) or MEANINGS.get(beginning, "")
