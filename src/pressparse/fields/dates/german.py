"""German: day, full stop, month; names with a capital."""

from __future__ import annotations

from typing import Final

from pressparse.fields.dates.vocabulary import Vocabulary

GERMAN: Final = Vocabulary(
    language="de",
    months=(
        "januar jänner",
        "februar feber",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ),
    short_months=("jan", "feb", "mär", "apr", "", "jun", "jul", "aug", "sep sept", "okt", "nov", "dez"),
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"),
    short_weekdays=("mo", "di", "mi", "do", "fr", "sa", "so"),
    dot_is_ordinal=True,
    fillers="den dem der des",
    on="am",
    time="im in seit ab während vor nach für anno",
    opens_range="vom von",
    opens_pair="zwischen",
    to="",
    until="bis",
    and_="und sowie oder",
    at="um ab",
    hours="uhr",
    part="anfang ende mitte",
    part_of="hälfte quartal sommer herbst winter frühjahr frühling jahr jahre jahres verlauf",
    this="dieses diesen diesem",
    last="letzten letztes vergangenen",
    next_="nächsten nächstes kommenden",
    year="jahr jahres jahre",
    future="wird werden findet geplant anmeldung kommenden",
    past="war waren wurde wurden hat haben hatte hatten traf sagte",
    limits="bis vor nach spätestens endet ab",
    every="jedes jährlich alljährlich",
    units="kilometer meter km minuten stunden prozent",
)
