"""Properties of dates that hold for every day, form, file and machine."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressparse import parse_text
from pressparse.fields.dates import find_dates, offset
from pressparse.fields.dates.english import ENGLISH
from pressparse.fields.dates.french import FRENCH
from pressparse.fields.dates.german import GERMAN
from pressparse.fields.dates.russian import RUSSIAN
from pressparse.fields.dates.spanish import SPANISH
from pressparse.fields.dates.vocabulary import Vocabulary
from pressparse.model import Release
from tests.awkward import Growth, repeated

DAYS = st.dates(dt.date(1850, 1, 1), dt.date(2150, 12, 31))
MODERN_DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))
PLAIN = st.text(st.characters(categories=["Ll", "Lu", "Po", "Zs", "Sm"], exclude_characters="\n\r.;:!?"), max_size=60)
unhurried = settings(deadline=None)
"""On a busy machine one example may take its time; that time grows with the text is tested below."""

NEWS = "The harbour master has told the crews of all ferries where to land."


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 <= day <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def first_form(forms: str) -> str:
    return forms.partition(" ")[0]


def english_forms(day: dt.date) -> Iterator[str]:
    month = first_form(ENGLISH.months[day.month - 1]).capitalize()
    short = first_form(ENGLISH.short_months[day.month - 1] or ENGLISH.months[day.month - 1]).capitalize()
    weekday = ENGLISH.weekdays[day.weekday()].capitalize()
    yield from (
        f"{day.day} {month} {day.year}",
        f"{ordinal(day.day)} {month} {day.year}",
        f"{ordinal(day.day)} of {month}, {day.year}",
        f"{day.day:02} {month.upper()} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month} {ordinal(day.day)}, {day.year}",
        f"{short} {day.day}, {day.year}",
        f"{day.day} {short} {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday} ({day.day} {month} {day.year})",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{day.day}\N{NO-BREAK SPACE}{month}\N{NO-BREAK SPACE}{day.year}",
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
    )


def other_forms(day: dt.date, vocabulary: Vocabulary) -> Iterator[str]:
    month = first_form(vocabulary.months[day.month - 1])
    weekday = first_form(vocabulary.weekdays[day.weekday()])
    if vocabulary is GERMAN:
        yield from (
            f"{day.day}. {month.capitalize()} {day.year}",
            f"{weekday.capitalize()}, den {day.day}. {month.capitalize()} {day.year}",
        )
    elif vocabulary is FRENCH:
        yield from (f"{day.day} {month} {day.year}", f"{weekday} {day.day} {month} {day.year}")
    elif vocabulary is SPANISH:
        yield from (f"{day.day} de {month} de {day.year}", f"{weekday} {day.day} de {month} de {day.year}")
    else:
        yield f"{day.day} {month} {day.year}"


def values(text: str, language: str = "en") -> list[tuple[dt.date, dt.date] | None]:
    return [draft.days() for draft in find_dates(text, 0, len(text), language=language)]


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on the other side of the world that has no zone files."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("PYTHONTZPATH", "")
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


@unhurried
@given(day=DAYS, before=st.sampled_from(["", "On ", "The pier was closed on ", "(", "“", "until "]))
def test_a_day_in_any_english_form_comes_back(day: dt.date, before: str) -> None:
    for form in english_forms(day):
        assert values(f"{before}{form} in the harbour.") == [(day, day)], form


@unhurried
@given(day=DAYS, vocabulary=st.sampled_from([GERMAN, FRENCH, SPANISH, RUSSIAN]))
def test_a_day_comes_back_in_every_language(day: dt.date, vocabulary: Vocabulary) -> None:
    for form in other_forms(day, vocabulary):
        assert values(f"– {form} –", vocabulary.language) == [(day, day)], form


@unhurried
@given(begin=DAYS, length=st.integers(1, 300), sign=st.sampled_from([" to ", " – ", "–", " until ", " through "]))
def test_a_range_in_any_form_comes_back(begin: dt.date, length: int, sign: str) -> None:
    end = begin + dt.timedelta(days=length)
    months = [ENGLISH.months[day.month - 1].capitalize() for day in (begin, end)]
    forms = [
        f"{begin.day} {months[0]} {begin.year}{sign}{end.day} {months[1]} {end.year}",
        f"{months[0]} {begin.day}, {begin.year}{sign}{months[1]} {end.day}, {end.year}",
    ]
    if (end.month, end.day) > (begin.month, begin.day) or end.year == begin.year + 1:
        forms.append(f"From {begin.day} {months[0]}{sign}{end.day} {months[1]} {end.year}")
    if (begin.year, begin.month) == (end.year, end.month):
        forms.append(f"{begin.day}{sign}{end.day} {months[0]} {end.year}")
        forms.append(f"{months[0]} {begin.day}{sign}{end.day}, {end.year}")
    for form in forms:
        assert values(f"The pier is closed {form}.") == [(begin, end)], form


@unhurried
@given(day=MODERN_DAYS, hour=st.integers(0, 23), minute=st.integers(0, 59), zone=st.sampled_from(["CET", "ET", "GMT"]))
def test_a_clock_time_beside_a_day_comes_back(day: dt.date, hour: int, minute: int, zone: str) -> None:
    clock = f"{hour:02}:{minute:02}"
    month = ENGLISH.months[day.month - 1].capitalize()
    for form in (
        f"{day.day} {month} {day.year}, {clock} ({zone})",
        f"at {clock} {zone} on {month} {day.day}, {day.year}",
    ):
        (draft,) = find_dates(form, 0, len(form), language="en")
        assert (draft.time, draft.tz, draft.days()) == (clock, zone, (day, day))


def two_releases(stated: dt.date, body: str) -> Release:
    month = ENGLISH.months[stated.month - 1].capitalize()
    return parse_text(
        f"Pier news\n\nSource: Port Authority\n\n{body}\n\n"
        f"Harbour news\n\nSource: Port Authority\n\n{stated.day} {month} {stated.year}\n\n{NEWS}"
    )[0]


@unhurried
@given(stated=MODERN_DAYS, away=st.integers(-40, 40))
def test_a_day_without_year_near_a_dated_neighbour_is_found(stated: dt.date, away: int) -> None:
    day = stated + dt.timedelta(days=away)
    month = ENGLISH.months[day.month - 1].capitalize()
    for form in (f"{day.day} {month}", f"{month} {ordinal(day.day)}"):
        release = two_releases(stated, f"The list for {form} is long, and the harbour is full.")
        assert [mention.start for mention in release.dates] == [day]


@unhurried
@given(day=MODERN_DAYS, before=PLAIN, after=PLAIN)
def test_text_without_a_date_changes_no_value(day: dt.date, before: str, after: str) -> None:
    month = ENGLISH.months[day.month - 1].capitalize()
    sentence = f"The pier was closed on {day.day} {month} {day.year}, says the harbour master."
    if values(before) or values(after):
        return
    assert values(f"{before}\n{sentence}\n{after}") == [(day, day)]


@unhurried
@given(text=st.text(max_size=400), near=st.none() | MODERN_DAYS)
def test_any_text_is_read_without_raising(text: str, near: dt.date | None) -> None:
    digest = parse_text(f"Title\n\nSource: Port Authority\n\n{text}", near=near)
    for release in digest:
        for mention in release.dates:
            assert digest.text[mention.span.start : mention.span.end] == mention.text
            assert (mention.start is None) == (mention.end is None) == (mention.year_basis is None)
            assert mention.start is None or mention.end is None or mention.start <= mention.end


JUMBLE = (
    "May March 3 17 31st 2024 2023 and to – - , . ( ) from between on at 09:15 CET Monday Sept Feb of the until 5 "
    "99 1.05 1,000 2024-05-03 3.5.2024 in early last year next noon 2pm today"
)
WORDS = st.sampled_from(JUMBLE.split())


@unhurried
@given(words=st.lists(WORDS, max_size=40), blank=st.sampled_from([" ", "", "\n", "\N{NO-BREAK SPACE}"]))
def test_any_jumble_of_date_words_is_read_in_order_and_without_overlap(words: list[str], blank: str) -> None:
    text = blank.join(words)
    drafts = find_dates(text, 0, len(text), language="en")
    for draft, following in pairwise(drafts):
        assert draft.span.end <= following.span.start
    for draft in drafts:
        assert draft.wide.start <= draft.span.start < draft.span.end <= draft.wide.end
        if draft.is_dated:
            assert draft.days() is not None


@pytest.mark.usefixtures("elsewhere")
def test_neither_the_zone_nor_the_zone_files_of_the_machine_matter() -> None:
    assert offset("ET", dt.date(2024, 7, 1)) == dt.timedelta(hours=-4)
    assert offset("PT", dt.date(2024, 1, 1)) == dt.timedelta(hours=-8)
    for form in english_forms(dt.date(2024, 5, 3)):
        assert values(f"It was on {form}.") == [(dt.date(2024, 5, 3), dt.date(2024, 5, 3))]


def test_the_clock_is_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("the clock was read")

    class NoClock(dt.date):
        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            raise AssertionError("the clock was read")

    class NoClockTime(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override]
            raise AssertionError(f"the clock was read in {tz}")

    for name in ("time", "time_ns", "localtime", "gmtime"):
        monkeypatch.setattr(time, name, forbidden)
    monkeypatch.setattr(dt, "date", NoClock)
    monkeypatch.setattr(dt, "datetime", NoClockTime)
    text = (
        "Pier news\n\nSource: Port Authority\n\nThe pier was closed on 28 April, and opens on 3 May at 2 p.m. ET.\n\n"
        "More news\n\nSource: Port Authority\n\n3 May 2024\n\nIt was shut last October, and since April this year."
    )
    digest = parse_text(text)
    assert [mention.start.isoformat() for mention in digest[0].dates if mention.start] == ["2024-04-28", "2024-05-03"]
    assert os.environ  # the machine is there, and was not asked


@pytest.mark.parametrize(
    "piece",
    [
        "3 May, ",
        "May ",
        "2024 ",
        "1 and ",
        "3, 4, 5, 6, ",
        "from 3 to ",
        "(((",
        "Monday, ",
        "12.",
        "9:",
        "A. ",
        "May–",
        "today ",
    ],
)
def test_reading_takes_time_in_proportion_to_the_text(piece: str) -> None:
    head = "Pier\n\nSource: Port Authority\n\nThe harbour. "
    assert Growth().fault(lambda size: head + repeated(piece, size)) is None
