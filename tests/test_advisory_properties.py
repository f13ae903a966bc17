"""Advisories hold to properties: what a press office writes in any form comes back, and no text can do harm."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Registry, Release, parse_text
from pressparse.agencies import BUILTIN
from pressparse.export.calendar import to_calendar
from pressparse.fields.dates import offset
from tests.awkward import Growth, repeated

BUILT_IN = Registry(BUILTIN)
WORDS = ("Boats", "Tour of the quay", "Talk on tides", "Press point", "Concert", "Opening", "Farewell")
COUNTRIES = ("Norway", "Malta", "Republic of Kenya", "The Netherlands")
ZONES = ("CET", "CEST", "ET", "UTC+2", "GMT", None)

hours = st.times(min_value=dt.time(1), max_value=dt.time(22)).map(lambda each: each.replace(second=0, microsecond=0))
days = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2090, 12, 31))


def read(body: str) -> Release:
    return parse_text(f"Harbour news\n\nSource: Port Authority\n\n{body}", registry=BUILT_IN, layout="plain")[0]


def starts(release: Release) -> list[tuple[dt.date | None, str, str | None]]:
    events = release.advisory.events if release.advisory else ()
    return [(event.start, event.title, event.place) for event in events]


def at(day: dt.date, hour: dt.time, zone: str | None) -> dt.datetime:
    east = offset(zone, day) if zone else None
    return dt.datetime.combine(day, hour, dt.timezone(east) if east is not None else None)


def in_words(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


@given(
    day=days,
    hour=hours,
    zone=st.sampled_from(ZONES),
    title=st.sampled_from(WORDS),
    bullet=st.sampled_from(("", "  • ", "- ", "* ")),
    before=st.sampled_from((", ", " ", " at ", " | ")),
    behind=st.sampled_from(("   ", ": ", " – ", " | ", "\t")),
    clock=st.sampled_from(("%H:%M", "%H.%M", "%I:%M %p", "%Hh%M")),
)
def test_a_line_with_day_and_hour_comes_back(
    day: dt.date,
    hour: dt.time,
    zone: str | None,
    title: str,
    bullet: str,
    before: str,
    behind: str,
    clock: str,
) -> None:
    line = f"{bullet}{in_words(day)}{before}{hour.strftime(clock)}{f' ({zone})' if zone else ''}{behind}{title}"
    assert starts(read(f"The boats:\n\n{line}")) == [(at(day, hour, zone), title, None)]


@given(
    programme=st.lists(
        st.tuples(
            days, st.sampled_from(COUNTRIES), st.lists(st.tuples(hours, st.sampled_from(WORDS)), min_size=1, max_size=4)
        ),
        min_size=1,
        max_size=4,
    ),
    gap=st.sampled_from(("\n", "\n\n")),
)
def test_headings_hold_for_the_lines_below_them(
    programme: list[tuple[dt.date, str, list[tuple[dt.time, str]]]], gap: str
) -> None:
    rows: list[str] = []
    expected: list[tuple[dt.date | None, str, str | None]] = []
    for day, country, lines in programme:
        rows += [in_words(day), country, *(f"{hour:%H:%M} {title}" for hour, title in lines)]
        expected += [(at(day, hour, None), title, country) for hour, title in lines]
    assert starts(read(f"The boats are ready.\n\n{gap.join(rows)}")) == expected


@given(
    day=days,
    hour=hours,
    title=st.sampled_from(WORDS),
    place=st.sampled_from(("Pier 7", "Town Hall, Room 3", "Old school")),
    order=st.permutations(("WHAT", "WHEN", "WHERE", "WHO")),
    sign=st.sampled_from((": ", ":\n", ":   ")),
)
def test_a_block_comes_back_in_any_order(
    day: dt.date, hour: dt.time, title: str, place: str, order: list[str], sign: str
) -> None:
    answers = {"WHAT": title, "WHEN": f"{in_words(day)}, {hour:%H:%M}", "WHERE": place, "WHO": "Jane Doe"}
    body = "\n\n".join(f"{label}{sign}{answers[label]}" for label in order)
    assert starts(read(body)) == [(at(day, hour, None), title, place)]


@given(
    local=st.from_regex(r"[a-z][a-z0-9]{0,8}(?:[._-][a-z0-9]{1,5})?", fullmatch=True),
    domain=st.from_regex(r"[a-z][a-z0-9]{1,8}\.(?:org|com|int|example)", fullmatch=True),
    sign=st.sampled_from(("@", "[at]", "(at)", " [at] ", " (at) ")),
    label=st.sampled_from(("Press office", "Boats & Crews", "Passes")),
)
def test_an_address_below_its_label_comes_back(local: str, domain: str, sign: str, label: str) -> None:
    (contact,) = read(f"The boats are ready.\n\n{label}\n{local}{sign}{domain}").contacts
    assert (contact.label, contact.email) == (label, f"{local}@{domain}")


PIECES = st.sampled_from(
    (
        *("\n", "\n\n", " ", "   ", "\t", "\xa0", "• ", "- ", ": ", ", ", " – ", "(", ")", ".", "\r\n"),
        *("09:00", "9.30", "14h00", "2 p.m.", "10:00 – 11:00", "noon", "25:61", "(CET)", "ET", "UTC+2"),
        *("3 May 2024", "Monday, 6 May", "7-9 May 2024", "May", "2024", "Day 2", "Norway", "Tuesday", "31 June"),
        *("WHEN:", "WHERE", "What:", "Date:", "Time:", "Venue:", "Programme", "Media advisory", "Press point"),
        *("RSVP by", "accreditation", "no later than", "deadline", "EMBARGOED UNTIL", "Embargo:", "Tel.", "Contact:"),
        *("a@b.org", "a[at]b.org", "[at]", "@", "@Boats@Quay", "at", "dot", "+44 20 7946 0000", "(202) 555-0100"),
        *("https://", "www.boats.org", "boats.org/x", "Jane Doe", "and", "the boats will leave", "left"),
    )
)


@given(pieces=st.lists(PIECES, max_size=40))
def test_any_jumble_is_read_and_spans_are_the_text(pieces: list[str]) -> None:
    digest = parse_text("Boats\n\nSource: Port\n\n" + " ".join(pieces), registry=BUILT_IN)
    for release in digest:
        advisory = release.advisory
        assert all(digest.text[slice(*each.span)] == each.text for each in release.contacts)
        assert all(digest.text[slice(*each.span)] == each.text for each in (advisory.deadlines if advisory else ()))
        assert release.embargo is None or digest.text[slice(*release.embargo.span)] == release.embargo.text
        assert all(digest.text[slice(*handle.span)] == handle.handle for handle in release.handles)
        assert all(digest.text[slice(*link.span)] == link.url for link in release.links)
        assert all(contact.email or contact.phone for contact in release.contacts)
        events = advisory.events if advisory else ()
        assert all(event.title.strip() == event.title != "" for event in events)
        assert all(release.body_span.start <= event.span.start < event.span.end for event in events)
        assert advisory is None or events or advisory.deadlines


@given(pieces=st.lists(PIECES, max_size=40))
def test_any_jumble_makes_a_calendar_that_is_the_same_again(pieces: list[str]) -> None:
    digest = parse_text("Boats\n\nSource: Port\n\n" + " ".join(pieces), registry=BUILT_IN)
    assert to_calendar(digest).to_ical() == to_calendar([*digest, *digest]).to_ical()


@pytest.mark.parametrize(
    "piece",
    [
        "09:00 (CET)   Boats\n",
        "3 May 2024, 09:00: Boats\n",
        "Norway\n3 May 2024\n09:00 Boats\n",
        "09:00\n\nBoats\n\n",
        "WHEN: 3 May 2024\nWHERE: Pier\n",
        "WHEN: WHERE: ",
        "3 May 2024: Boats\n",
        "register by 3 May 2024 ",
        "deadline , ",
        "*(_ ",
        "a.b[at]c.org ",
        "a at b dot ",
        "@ab@cd",
        "www.a.",
        "http://a(",
        "+44 20 7946 ",
        "Jane Doe\njane@x.org\n",
        "a:",
        "•  ",
        "\n\xa0",
        "     ",
        "\t",
        "a     ",
    ],
)
def test_reading_takes_time_in_proportion_to_the_text(piece: str) -> None:
    head = "Media advisory for 3 May 2024.\n\n09:00 Boats\nWHEN: 3 May 2024, 10:00\nWHAT: Boats"
    assert Growth().fault(lambda size: f"Boats\n\nSource: Port\n\n{head}{repeated(piece, size)}x") is None
