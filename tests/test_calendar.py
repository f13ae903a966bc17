"""The calendar: what other programs read in it, and that it is the same on every run."""

import datetime as dt
from pathlib import Path

import icalendar
import pytest
from attrs import evolve

from pressparse import PressparseError, parse_file, parse_text
from pressparse.export.calendar import to_calendar
from pressparse.files import write_whole
from tests.commands import run
from tests.gold import SEEDS


def release(body: str, *, title: str = "Harbour days", source: str = "Port Authority") -> str:
    return f"{title}\n\nSource: {source}\n\n{body}\n"


def entries(*texts: str) -> list[icalendar.Event]:
    """Return the events of releases as another program reads them."""
    releases = [each for text in texts for each in parse_text(text)]
    return icalendar.Calendar.from_ical(to_calendar(releases).to_ical()).events


def test_a_calendar_has_what_the_advisory_says() -> None:
    (entry,) = entries(release("Oslo, Norway\n\n3 May 2024, 09:15 – 10:00 (CEST): Press tour"))
    assert entry["SUMMARY"] == "Press tour"
    assert entry["LOCATION"] == "Oslo, Norway"
    assert entry["DESCRIPTION"] == "Port Authority\nHarbour days"
    assert entry.start == dt.datetime(2024, 5, 3, 7, 15, tzinfo=dt.UTC)
    assert entry.end == dt.datetime(2024, 5, 3, 8, 0, tzinfo=dt.UTC)


def test_events_stand_in_the_order_of_their_starts() -> None:
    found = entries(release("9 May 2024, 09:15: Regatta"), release("3 May 2024, 09:15: Press tour"))
    assert [entry["SUMMARY"] for entry in found] == ["Press tour", "Regatta"]


def test_a_time_with_a_zone_is_written_in_utc_and_one_without_floats() -> None:
    zoned, floating = entries(release("3 May 2024, 09:15 (CEST): Tour\n3 May 2024, 20:15: Concert"))
    assert zoned["DTSTART"].to_ical() == b"20240503T071500Z"
    assert floating["DTSTART"].to_ical() == b"20240503T201500"


def test_days_are_days_and_end_before_the_day_after() -> None:
    single, several = entries(release("Key dates\n\n6 May 2024: Pier opens\n7-9 May 2024: Regatta"))
    assert single["DTSTART"].to_ical() == b"20240506"
    assert "DTEND" not in single
    assert (several["DTSTART"].to_ical(), several["DTEND"].to_ical()) == (b"20240507", b"20240510")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (dt.datetime(9999, 12, 31, 23, tzinfo=dt.timezone(-dt.timedelta(hours=5))), None),
        (dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))), None),
        (dt.date(9999, 12, 30), dt.date(9999, 12, 31)),
    ],
)
def test_the_ends_of_the_calendar_are_no_error(start: dt.date, end: dt.date | None) -> None:
    (announced,) = parse_text(release("3 May 2024, 09:15 (CEST): Press tour"))
    assert announced.advisory
    (event,) = announced.advisory.events
    odd = evolve(announced, advisory=evolve(announced.advisory, events=(evolve(event, start=start, end=end),)))
    (entry,) = icalendar.Calendar.from_ical(to_calendar([odd]).to_ical()).events
    assert entry.start == (start.replace(tzinfo=None) if isinstance(start, dt.datetime) else start)


def test_an_event_whose_year_nobody_knows_is_left_out() -> None:
    assert entries(release("6 May, 09:15 (CET): Parade")) == []


def test_a_release_without_events_gives_an_empty_calendar() -> None:
    assert entries(release("The pier is open.")) == []
    assert entries() == []


def test_a_corrected_release_does_not_double_its_events() -> None:
    first = release("Issued: 1 May 2024\n\nProgramme:\n\n3 May 2024, 09:15 (CEST): Press tour")
    second = release(
        "Issued: 2 May 2024\n\nWe move to another pier:\n\n3 May 2024, 09:15 (CEST): Press  Tour\nVenue: Pier 9",
        title="Corrected: Harbour days",
    )
    (entry,) = entries(first, second)
    assert entry["LOCATION"] == "Pier 9"
    assert entry["UID"] == entries(first)[0]["UID"]


@pytest.mark.parametrize(
    "other",
    [
        release("3 May 2024, 09:15 (CEST): Press tour", source="Lighthouse"),
        release("3 May 2024, 09:30 (CEST): Press tour"),
        release("3 May 2024, 09:15 (CEST): Press walk"),
    ],
    ids=["source", "start", "title"],
)
def test_another_source_start_or_title_is_another_event(other: str) -> None:
    assert len(entries(release("3 May 2024, 09:15 (CEST): Press tour"), other)) == 2


@pytest.mark.parametrize(
    ("head", "stamp"),
    [("Issued: 1 May 2024\n\nProgramme:\n\n", b"20240501T000000Z"), ("", b"20240503T000000Z")],
    ids=["published", "latest"],
)
def test_the_stamp_is_the_day_of_publication_or_the_last_one_possible(head: str, stamp: bytes) -> None:
    body = f"{head}The pilots will meet on 3 May 2024.\n\n3 May 2024, 09:15 (CEST): Press tour"
    (entry,) = entries(release(body))
    assert entry["DTSTAMP"].to_ical() == stamp


def test_without_any_day_the_stamp_is_fixed() -> None:
    (entry,) = entries(release("3 May 2024, 09:15 (CEST): Press tour"))
    assert entry["DTSTAMP"].to_ical() == b"19700101T000000Z"


@pytest.mark.parametrize("odd", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\ud800"])
def test_what_no_calendar_may_hold_is_replaced(odd: str) -> None:
    (entry,) = entries(release(f"3 May 2024, 09:15 (CEST): Press {odd} tour", title=f"Boats {odd} ahoy"))
    assert entry["SUMMARY"] == "Press \ufffd tour"
    assert entry["DESCRIPTION"] == "Port Authority\nBoats \ufffd ahoy"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_line_end_of_any_reader_begins_a_line_of_the_calendar(end: str) -> None:
    (announced,) = parse_text(release("3 May 2024, 09:15 (CEST): Press tour"))
    assert announced.advisory
    injected = f"Tour{end}ATTACH:file:///etc/hosts{end}END:VEVENT{end}BEGIN:VALARM"
    (event,) = announced.advisory.events
    event = evolve(event, title=injected, place=injected)
    hostile = evolve(announced, title=injected, advisory=evolve(announced.advisory, events=(event,)))
    lines = to_calendar([hostile]).to_ical().decode().replace("\r\n ", "").splitlines()
    names = [line.partition(":")[0] for line in lines]
    assert names[4:] == [
        *("SUMMARY", "DTSTART", "DTSTAMP", "UID", "DESCRIPTION", "LOCATION", "END", "END"),
    ]


def test_the_seed_with_a_programme_gives_its_seven_events() -> None:
    digest = parse_file(next(SEEDS.glob("002*.txt")))
    (announced,) = [each for each in digest if each.advisory]
    assert announced.advisory
    written = [(event.start, event.title, event.place) for event in announced.advisory.events]
    read = icalendar.Calendar.from_ical(to_calendar(digest).to_ical()).events
    assert len(written) == len(read) == 7
    assert [(entry.start, entry["SUMMARY"], entry["LOCATION"]) for entry in read] == written
    assert {entry["UID"] for entry in read} == {entry["UID"] for entry in to_calendar(digest).events}


def test_two_runs_give_the_same_bytes() -> None:
    first, second = (run("ics", SEEDS).stdout for _ in range(2))
    assert first == second
    assert first.count(b"BEGIN:VEVENT") == 12


def test_a_file_appears_with_what_would_be_printed(tmp_path: Path) -> None:
    output = tmp_path / "events.ics"
    done = run("ics", SEEDS, "-o", output)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert output.read_bytes() == run("ics", SEEDS).stdout
    assert [path.name for path in tmp_path.iterdir()] == ["events.ics"]


def test_a_path_that_fails_is_told_and_the_others_count(tmp_path: Path) -> None:
    done = run("ics", tmp_path / "none.txt", SEEDS, expect=2)
    assert done.stdout.count(b"BEGIN:VEVENT") == 12
    assert b"none.txt" in done.stderr


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    done = run("ics", SEEDS, "-o", tmp_path / "missing" / "events.ics", expect=2)
    assert b"events.ics: No such file or directory" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_stays_as_it_was_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "events.ics"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(PressparseError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
