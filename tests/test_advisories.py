"""Advisories, embargoes, contacts, links: ``gold/advisories`` has each form, and what only looks like one.

A form stands as a release in one of the text files; what is made of it stands in the file of the same name, one line
an event, deadline, embargo, contact, link or handle.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pressparse import Profile, Registry, Release, parse_text
from pressparse.agencies import BUILTIN
from pressparse.fields.hours import hours_at
from tests.gold import cases, check

BUILT_IN = Registry(BUILTIN)


def shown(when: dt.date | None) -> str:
    return "?" if when is None else when.isoformat()


def line(kind: str, when: str, zone: str | None, rest: str) -> str:
    return f"{kind} {when}{f' [{zone}]' if zone else ''}: {rest}"


def lines_of(release: Release) -> Iterator[str]:
    advisory = release.advisory
    for event in advisory.events if advisory else ():
        when = f"{shown(event.start)} until {shown(event.end)}" if event.end else shown(event.start)
        yield line("event", when, event.tz, f"{event.title} @ {event.place}" if event.place else event.title)
    for deadline in advisory.deadlines if advisory else ():
        yield line("deadline", shown(deadline.due), deadline.tz, deadline.text)
    if release.embargo:
        yield line("embargo", shown(release.embargo.until), release.embargo.tz, release.embargo.text)
    for contact in release.contacts:
        yield "contact " + " | ".join(
            each or "-" for each in (contact.label, contact.name, contact.email, contact.phone)
        )
    yield from (f"link {link.url}" for link in release.links)
    yield from (f"handle {handle.handle}" for handle in release.handles)


def outline(text: str) -> dict[str, Any]:
    return {release.title or "": list(lines_of(release)) for release in parse_text(text, registry=BUILT_IN)}


@pytest.mark.parametrize("case", cases("advisories"), ids=lambda path: path.stem)
def test_advisories_are_read_as_expected(case: Path) -> None:
    check(case, outline)


def release_of(body: str, title: str = "Harbour news") -> Release:
    return parse_text(f"{title}\n\nSource: Port Authority\n\n{body}", registry=BUILT_IN)[0]


@pytest.mark.parametrize(
    ("written", "begin", "end", "zone"),
    [
        ("9:30", "09:30", None, None),
        ("09.30", "09:30", None, None),
        ("09:15 (CET)", "09:15", None, "CET"),
        ("2 p.m.", "14:00", None, None),
        ("2:00 – 3:30 PM ET", "14:00", "15:30", "ET"),
        ("11:00 – 1:00 PM", "11:00", "13:00", None),
        ("10 to 11:30 a.m. EDT", "10:00", "11:30", "EDT"),
        ("6:00-7:00 p.m. CT", "18:00", "19:00", "CT"),
        ("10am-noon", "10:00", "12:00", None),
        ("14h00", "14:00", None, None),
        ("14 h 30", "14:30", None, None),
        ("18h – 19h30", "18:00", "19:30", None),
        ("9.30 Uhr", "09:30", None, None),
        ("10 bis 12 Uhr", "10:00", "12:00", None),
        ("11.00 bis 12.30 Uhr (MESZ)", "11:00", "12:30", "MESZ"),
        ("1430 hrs", "14:30", None, None),
        ("12 noon", "12:00", None, None),
        ("10:00 a.m. Eastern Time", "10:00", None, "Eastern Time"),
        ("10:00 (local time)", "10:00", None, "local time"),
    ],
)
def test_hours_are_read_with_end_and_zone(written: str, begin: str, end: str | None, zone: str | None) -> None:
    hours = hours_at(written, 0, len(written))
    assert hours is not None
    assert hours.begin == dt.time.fromisoformat(begin)
    assert hours.end == (dt.time.fromisoformat(end) if end else None)
    assert hours.tz == zone


@pytest.mark.parametrize("written", ["3:2", "24:30", "12:345", "12:30:61:10", "30 boats", "1,10:00", "at ten", "", "5"])
def test_what_is_no_time_is_not_read(written: str) -> None:
    assert hours_at(written, 0, len(written)) is None


def test_a_zone_keeps_its_offset_all_year_and_gets_a_note_out_of_season() -> None:
    release = release_of("Wednesday, 3 July 2024\n\n09:10 (CET):   Boats")
    assert release.advisory
    assert [event.start for event in release.advisory.events] == [
        dt.datetime.fromisoformat("2024-07-03T09:10:00+01:00")
    ]
    (note,) = [note for note in release.notes if note.code == "zone-out-of-season"]
    assert note.span == release.advisory.events[0].span


def test_a_zone_in_season_gets_none() -> None:
    release = release_of("Wednesday, 3 July 2024\n\n09:10 (CEST):   Boats")
    assert "zone-out-of-season" not in {note.code for note in release.notes}


def test_an_agency_can_have_rules_of_its_own() -> None:
    quiet = Profile(key="port", name="Port", labels=("Port",), event_rules=())
    text = "Boats\n\nSource: Port\n\nOn deck:\n\n3 May 2024, 09:00: Talk"
    assert parse_text(text, registry=BUILT_IN)[0].advisory is not None
    assert parse_text(text, registry=Registry((quiet,)))[0].advisory is None


def test_the_reason_names_the_rule_and_the_lines() -> None:
    digest = parse_text("Boats\n\nSource: Port\n\nOn deck:\n\n3 May 2024, 09:00: Talk", registry=BUILT_IN)
    (why,) = [why for why in digest[0].because if why.field == "advisory"]
    assert why.rule == "timed-lines"
    assert why.span
    assert digest.text[slice(*why.span)] == "3 May 2024, 09:00: Talk"


def test_the_span_of_an_event_leaves_out_the_bullet() -> None:
    digest = parse_text("Boats\n\nSource: Port\n\n  • 3 May 2024, 09:00: Talk\n", registry=BUILT_IN)
    assert digest[0].advisory
    (event,) = digest[0].advisory.events
    assert digest.text[slice(*event.span)] == "3 May 2024, 09:00: Talk"


def test_an_evening_may_end_after_midnight_but_a_day_does_not() -> None:
    advisory = release_of("On deck:\n\n3 May 2024, 22:00–01:30: Dance\n4 May 2024, 9:00–5:00: Market").advisory
    assert advisory
    assert [event.end for event in advisory.events] == [dt.datetime.fromisoformat("2024-05-04T01:30"), None]


def test_hours_may_stand_between_the_limit_and_its_day() -> None:
    advisory = release_of("RSVP by 10:00 – 11:00 3 May 2024, please.").advisory
    assert advisory
    assert [deadline.due for deadline in advisory.deadlines] == [dt.datetime(2024, 5, 3, 10)]


def test_what_was_over_when_the_release_came_out_is_no_event() -> None:
    body = "Issued: 5 May 2024\n\nThe log:\n\n{}, 09:00: The boat leaves"
    assert release_of(body.format("4 May 2024")).advisory is None
    assert release_of(body.format("5 May 2024")).advisory is not None


def test_lines_of_a_wrapped_text_are_joined() -> None:
    para = (
        "The harbour master will lay the keel of the new ferry at the yard of the old\n"
        "town, and all are welcome to be there when the band plays and the choir of the\n"
        "school sings its song about the tides and the moon and the lighthouse keeper.\n\n"
    )
    programme = (
        "  • 7 May 2024, 09:15 (CEST)   Joint press point by the harbour master and the\n"
        "    keeper of the lighthouse\n"
        "  • 7 May 2024, 16:10 (CEST)   Walk along the pier\n\n"
        "Media without a pass can ask for accreditation at the harbour office no\n"
        "later than 2 May 2024 at 09:00 (CEST).\n\n"
    )
    digest = parse_text(f"Keel\n\nSource: Port\n\n{para * 4}{programme}", registry=BUILT_IN)
    advisory = digest[0].advisory
    assert digest.layout == "plain+wrapped"
    assert advisory
    assert [event.title for event in advisory.events] == [
        "Joint press point by the harbour master and the keeper of the lighthouse",
        "Walk along the pier",
    ]
    assert [deadline.due for deadline in advisory.deadlines] == [dt.datetime.fromisoformat("2024-05-02T09:00:00+02:00")]


def test_the_page_link_stays_among_the_links() -> None:
    text = (
        "CoveragePost\nPier reopens\nMarch 3, 2024\n"
        'Source: NATO The pier is open, see www.pier.example and ... <a href="https://pier.example/x">Read more</a>\n'
    )
    links = [link.url for link in parse_text(text, registry=BUILT_IN, layout="cards")[0].links]
    assert links == ["www.pier.example", "https://pier.example/x"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("crew@harbour.org", "crew@harbour.org"),
        ("crew[at]harbour.org", "crew@harbour.org"),
        ("crew [at] harbour.org", "crew@harbour.org"),
        ("crew(at)harbour.org", "crew@harbour.org"),
        ("crew [at] harbour [dot] org", "crew@harbour.org"),
        ("crew.first(at)sea.harbour(dot)org", "crew.first@sea.harbour.org"),
        ("crew at harbour dot org", "crew@harbour.org"),
        ("Email: crew at harbour.org", "crew@harbour.org"),
        ("Crew-Desk@HARBOUR.ORG", "Crew-Desk@HARBOUR.ORG"),
    ],
)
def test_what_hides_an_address_is_undone(written: str, address: str) -> None:
    (contact,) = release_of(f"Boats\n{written}").contacts
    assert contact.email == address
    assert contact.text.endswith(written)


@pytest.mark.parametrize(
    "written", ["meet at harbour.org", "@Harbour", "a@b", "tickets @ 5.50", "arrive at noon.sharp"]
)
def test_what_is_no_address_gives_no_contact(written: str) -> None:
    assert release_of(f"Boats {written}").contacts == ()


@pytest.mark.parametrize("length", range(1495, 1506))
def test_no_line_is_cut_where_the_look_for_an_embargo_ends(length: int) -> None:
    sentence = "embargo until 7 June 2024, is on the wall."
    top = parse_text(f"Pier opens\n\nSource: NATO\n\n{'A' * length} {sentence}\n\nIt is open.")
    end = parse_text(f"Pier opens\n\nSource: NATO\n\n{'A' * 4000} {sentence}\n{'B' * (length - len(sentence))}")
    assert (top[0].embargo, end[0].embargo) == (None, None)
