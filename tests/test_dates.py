"""Dates: what is found in a text and what it means, case by case as ``gold/dates.txt`` has them."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from pathlib import Path
from typing import NamedTuple

import pytest

from pressparse import parse_text
from pressparse.fields.dates import offset
from pressparse.fields.dates.clocks import read_clock
from pressparse.fields.dates.languages import VOCABULARIES
from pressparse.fields.dates.zones import OFFSETS
from pressparse.fields.language import FUNCTION_WORDS, guess_language
from pressparse.model import DateMention, Precision, Release

GOLD = Path(__file__).with_name("gold") / "dates.txt"


class Case(NamedTuple):
    text: str
    near: dt.date | None
    language: str
    expected: list[str]


def read_gold(path: Path) -> list[Case]:
    cases: list[Case] = []
    near, language = None, "en"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            words = line.strip("[]").split()
            near = dt.date.fromisoformat(words[words.index("near") + 1]) if "near" in words else None
            language = words[0] if words and words[0] != "near" else "en"
        elif line.startswith(" "):
            cases[-1].expected.append(line.strip())
        else:
            cases.append(Case(line.replace("⏎", "\n"), near, language, []))
    return cases


def release_of(text: str, near: dt.date | None = None) -> Release:
    return parse_text(f"Harbour news\n\nSource: Port Authority\n\n{text}", near=near)[0]


def value_of(mention: DateMention) -> str:
    if mention.start is None or mention.end is None:
        return "?"
    first, last = mention.start.isoformat(), mention.end.isoformat()
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[mention.precision]
    if mention.precision is Precision.MONTH:
        assert mention.start.day == 1
        assert mention.end.day == monthrange(mention.end.year, mention.end.month)[1]
    one = first[:length]
    return one if one == last[:length] else f"{one}/{last[:length]}"


def shown(mention: DateMention) -> str:
    clock = f" at {mention.time}" if mention.time else ""
    return f"{mention.text} = {value_of(mention)}{clock}{f' {mention.tz}' if mention.tz else ''}"


CASES = read_gold(GOLD)


def test_the_gold_is_large_enough_and_a_third_of_it_traps() -> None:
    traps = [case for case in CASES if case.expected == ["nothing"]]
    assert len(CASES) >= 150
    assert len(traps) * 3 >= len(CASES)
    assert all(case.expected for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_dates_are_found_with_their_values(case: Case) -> None:
    release = release_of(case.text, case.near)
    found = [shown(mention) for mention in release.dates] or ["nothing"]
    assert found == case.expected
    if case.language != "en":
        assert release.language == case.language


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_spans_are_the_text_and_lie_within_the_wide_ones(case: Case) -> None:
    digest = parse_text(f"Harbour news\n\nSource: Port Authority\n\n{case.text}", near=case.near)
    for mention in digest[0].dates:
        assert digest.text[mention.span.start : mention.span.end] == mention.text
        assert mention.wide_span.start <= mention.span.start
        assert mention.span.end <= mention.wide_span.end


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("It was shut on Friday (3 May 2024) by", "on Friday (3 May 2024)"),
        ("Doors: 20th November 2023, 09:15 (CET) Talk", "20th November 2023, 09:15 (CET)"),
        ("It ran From 3 to 5 May 2024, and", "From 3 to 5 May 2024"),
        ("The works (3 May 2024) are over", "3 May 2024"),
        ("Come at 2 p.m. ET on March 5, 2024 to", "2 p.m. ET on March 5, 2024"),
    ],
)
def test_the_wide_span_has_weekday_brackets_preposition_and_clock(text: str, wide: str) -> None:
    digest = parse_text(f"Harbour news\n\nSource: Port Authority\n\n{text} the crew.")
    (mention,) = digest[0].dates
    assert digest.text[mention.wide_span.start : mention.wide_span.end] == wide


def test_a_wrapped_date_is_found_over_its_line_break() -> None:
    line = "The harbour master told the crew of the ferry that the pier would be shut on 3\n"
    rest = "May 2024 and that no boat could land there before the works on the piles were\n"
    more = "over, which may take until the autumn, when the storms set in again and boats\n"
    text = f"Pier shut\n\nSource: Port Authority\n\n{line}{rest}{more * 12}"
    assert [mention.start for mention in parse_text(text)[0].dates] == [dt.date(2024, 5, 3)]


def test_dates_of_the_title_come_first() -> None:
    digest = parse_text("Pier shut on 3 May 2024\n\nSource: Port Authority\n\nIt reopens on 4 May 2024.")
    assert [mention.text for mention in digest[0].dates] == ["3 May 2024", "4 May 2024"]


@pytest.mark.parametrize("text", ["It was on Monday, 3 May 2024.", "It was on 3 May 2024 (Monday)."])
def test_a_wrong_weekday_gives_a_note_and_the_date_stays(text: str) -> None:
    release = release_of(text)
    assert [mention.start for mention in release.dates] == [dt.date(2024, 5, 3)]
    assert "weekday-contradicts" in {note.code for note in release.notes}


def test_a_right_weekday_gives_none() -> None:
    assert "weekday-contradicts" not in {note.code for note in release_of("It was on Friday, 3 May 2024.").notes}


def test_an_open_year_gives_a_note_at_the_date() -> None:
    release = release_of("It was on 3 May.")
    (note,) = [note for note in release.notes if note.code == "year-unresolved"]
    assert note.span == release.dates[0].span


def test_a_zone_out_of_season_is_kept_and_noted() -> None:
    release = release_of("The talk is on 3 July 2024 at 09:00 (CET).")
    assert release.dates[0].tz == "CET"
    assert "zone-out-of-season" in {note.code for note in release.notes}
    assert not {note.code for note in release_of("The talk is on 3 July 2024 at 09:00 (CEST).").notes} & {
        "zone-out-of-season"
    }


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("CET", dt.date(2024, 1, 15), 1),
        ("CET", dt.date(2024, 7, 15), 1),
        ("CEST", dt.date(2024, 7, 15), 2),
        ("ET", dt.date(2024, 1, 15), -5),
        ("ET", dt.date(2024, 7, 15), -4),
        ("PT", dt.date(2024, 7, 15), -7),
        ("Eastern Time", dt.date(2024, 7, 15), -4),
        ("Eastern Standard Time", dt.date(2024, 7, 15), -5),
        ("Pacific Daylight Time", dt.date(2024, 1, 15), -7),
        ("UTC+2", dt.date(2024, 7, 15), 2),
        ("GMT-3:30", dt.date(2024, 7, 15), -3.5),
        ("HKT", dt.date(2024, 7, 15), 8),
    ],
)
def test_a_zone_has_the_offset_of_its_name_or_of_the_day(zone: str, day: dt.date, hours: float) -> None:
    assert offset(zone, day) == dt.timedelta(hours=hours)


@pytest.mark.parametrize("zone", ["", "XYZ", "local time", "cet"])
def test_an_unknown_zone_has_no_offset(zone: str) -> None:
    assert offset(zone, dt.date(2024, 7, 15)) is None


def test_all_offsets_are_such_that_some_place_could_have_them() -> None:
    assert all(-12 <= hours <= 14 and float(hours * 4).is_integer() for hours in OFFSETS.values())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("09:15", "09:15"),
        ("9:15", "09:15"),
        ("10.30am", "10:30"),
        ("2 p.m.", "14:00"),
        ("12 a.m.", "00:00"),
        ("12 pm", "12:00"),
        ("14h30", "14:30"),
        ("14h", "14:00"),
        ("1430", "14:30"),
        ("noon", "12:00"),
        ("24:10", None),
        ("0 pm", None),
    ],
)
def test_clock_times(written: str, read: str | None) -> None:
    assert read_clock(written) == read


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.language)
def test_a_language_table_is_whole(vocabulary: object) -> None:
    table = next(known for known in VOCABULARIES if known is vocabulary)
    assert len(table.months) == len(table.short_months) == 12
    assert len(table.weekdays) == len(table.short_weekdays) == 7
    assert table.language in FUNCTION_WORDS
    names = " ".join((*table.months, *table.weekdays))
    assert names == names.lower()
    assert all(re.fullmatch(r"[\w' ]+", form) for form in (*table.months, *table.weekdays))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry was late, and it is not known when the next one will come.", "en"),
        ("Die Fähre ist nicht gekommen, und es wird auch keine mehr von der Insel kommen.", "de"),
        ("La jetée est fermée et les bateaux ne sont pas dans le port de la ville.", "fr"),
        ("El barco no ha llegado y los pilotos se han ido con las redes por la noche.", "es"),
        ("Il porto è chiuso e le barche non sono nel mare della città, che è più bella.", "it"),
        ("De boot is niet gekomen en het is ook niet bekend of er nog een van het eiland komt.", "nl"),
        ("Порт был закрыт, и это не всё, что мы знали о нём на маяке.", "ru"),
        ("Pier 7: closed", None),
        ("", None),
        ("12 34 56", None),
        ("Berth list Harbour Authority Quay North Quay South Pilots", None),
    ],
)
def test_the_language_is_guessed_from_function_words(text: str, language: str | None) -> None:
    assert guess_language(text) == language
