"""The set forms in which releases attribute a quotation, in the order in which they are asked.

Each is a plain function from a scene and the index of a quotation to an attribution, or to None where the form is not
there; the first answer wins.
"""

from __future__ import annotations

from typing import Final

from pressparse.fields.quotes.before import (
    paragraph_leads,
    participle_before,
    sentence_before,
    told_before,
    verb_before,
)
from pressparse.fields.quotes.behind import signature, speaker_behind, verb_behind
from pressparse.fields.quotes.sources import source_before, source_named
from pressparse.fields.quotes.statements import label

DIRECT: Final = (verb_before, verb_behind, speaker_behind, paragraph_leads, signature, label, source_named)
"""Forms that show a quotation to be speech, however short."""

INDIRECT: Final = (participle_before, told_before, source_before)
"""Forms in which a piece of speech is part of a telling sentence."""

FREE: Final = (sentence_before,)
"""Where a quotation that stands free may have its speaker from."""
