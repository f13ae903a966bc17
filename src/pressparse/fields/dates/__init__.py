"""Dates: a closed grammar over kinds of words, a table of words for each language, clock times and zones."""

from __future__ import annotations

from pressparse.fields.dates.draft import DateDraft, Written
from pressparse.fields.dates.reading import find_dates
from pressparse.fields.dates.tense import Tense, tense_at
from pressparse.fields.dates.zones import is_out_of_season, offset

__all__ = ["DateDraft", "Tense", "Written", "find_dates", "is_out_of_season", "offset", "tense_at"]
