"""Which releases a person chooses on the command line."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Kind, Registry, Release, parse_text
from pressparse.cli.selection import Selection, Undated
from pressparse.model import Basis, Published
from tests.commands import run
from tests.pages import release as written

DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 20))


def release(label: str = "NATO", **fields: Any) -> Release:
    return evolve(parse_text(written(label=label), registry=Registry.builtin())[0], **fields)


def within(earliest: dt.date | None, latest: dt.date | None) -> Release:
    return release(published=Published(None, None, None, None, earliest, latest, None))


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("US Defense Joint Chiefs of Staff", ("jcs", "JCS", "us joint chiefs of  staff")),
        ("Interpol (news and events)", ("interpol", "Interpol (News and Events)")),
        ("Port Authority (notices)", ("port authority", "Port Authority (notices)")),
    ],
)
def test_a_source_goes_by_key_name_and_label(label: str, names: tuple[str, ...]) -> None:
    assert [name for name in names if Selection(sources=[name]).wants(release(label))] == list(names)
    assert not Selection(sources=["Port"]).wants(release(label))


def test_any_label_of_an_agency_stands_for_all_of_them() -> None:
    page = written(label="US Defense Joint Chiefs of Staff").encode()
    for name in ("Joint Chiefs of Staff", "us joint chiefs of staff (news)", "jcs"):
        assert run("parse", "-", "--source", name, stdin=page).stdout
    assert not run("parse", "-", "--source", "nato", stdin=page).stdout


def test_several_sources_and_kinds_are_alternatives() -> None:
    selection = Selection(sources=["nato", "europol"], kinds=frozenset({Kind.NEWS, Kind.SPEECH}))
    assert selection.wants(release("Europol", kind=Kind.SPEECH))
    assert not selection.wants(release("Europol", kind=Kind.READOUT))
    assert not selection.wants(release("Eurojust"))


@given(DAYS | st.none(), DAYS | st.none(), DAYS | st.none(), DAYS | st.none())
def test_window_and_period_meet_where_they_share_a_day(
    earliest: dt.date | None, latest: dt.date | None, since: dt.date | None, until: dt.date | None
) -> None:
    days = [dt.date(2023, 12, 31) + dt.timedelta(number) for number in range(22)]

    def between(first: dt.date | None, last: dt.date | None) -> set[dt.date]:
        return {day for day in days if (first is None or first <= day) and (last is None or day <= last)}

    window, period = between(earliest, latest), between(since, until)
    if not window or not period or not (earliest or latest):
        return
    assert Selection(since=since, until=until).wants(within(earliest, latest)) == bool(window & period)


def test_an_undated_release_is_kept_unless_it_is_dropped() -> None:
    for undated in (release(published=None), within(None, None)):
        assert Selection(since=dt.date(2024, 1, 1)).wants(undated)
        assert not Selection(undated=Undated.DROP).wants(undated)


def test_a_day_that_is_known_decides() -> None:
    day = dt.date(2024, 5, 3)
    dated = release(published=Published(day, None, None, Basis.STATED, day, day, None))
    assert Selection(since=day, until=day).wants(dated)
    assert not Selection(since=day + dt.timedelta(1)).wants(dated)
    assert not Selection(until=day - dt.timedelta(1)).wants(dated)


@pytest.mark.parametrize("command", ["parse", "dedupe", "ics", "view"])
def test_a_period_that_ends_before_it_begins_is_one_clear_line(command: str) -> None:
    done = run(command, "x", "--since", "2024-05-04", "--until", "2024-05-03", expect=2)
    assert done.stderr.decode() == (
        "pressparse: the period ends before it begins: --since 2024-05-04 --until 2024-05-03\n"
    )
