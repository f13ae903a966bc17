"""What the whole file tells: years from neighbours, the day of publication, and the window around it."""

from __future__ import annotations

import datetime as dt

import pytest

from pressparse import Digest, parse_text
from pressparse.dating import HORIZON
from pressparse.model import Basis, YearBasis


def page(*releases: str, label: str = "Port Authority") -> str:
    """Return a page of releases, each its body, under a title and a source line."""
    return "\n\n".join(f"Harbour news {number}\n\nSource: {label}\n\n{body}" for number, body in enumerate(releases))


def published(digest: Digest, index: int = 0) -> tuple[str | None, str | None]:
    found = digest[index].published
    if found is None:
        return None, None
    return found.date.isoformat() if found.date else None, found.basis


def window(digest: Digest, index: int) -> tuple[str | None, str | None]:
    found = digest[index].published
    if found is None:
        return None, None
    return tuple(day.isoformat() if day else None for day in (found.earliest, found.latest))  # type: ignore[return-value]


def first_date(digest: Digest, index: int = 0) -> tuple[dt.date | None, YearBasis | None]:
    mention = digest[index].dates[0]
    return mention.start, mention.year_basis


NEWS = "The harbour master has told the crews of all ferries where to land."


STATED = [
    ("3 May 2024\n\n" + NEWS, "stated"),
    ("Friday, May 3, 2024\n\n" + NEWS, "stated"),
    ("Lisbon, 3 May 2024\n\n" + NEWS, "stated"),
    ("New berths for ferries\n\n3 May 2024\n\n" + NEWS, "stated"),
    ("Office of the Harbour Master\n\nMay 3, 2024\n\n" + NEWS, "stated"),
    ("For immediate release\n\n3 May 2024\n\n" + NEWS, "stated"),
    ("For immediate release\n\n3 May 2024\n\n" + NEWS + "\n\nTuesday, May 7\n\nThe tour goes on.", "stated"),
    ("For immediate release: 3 May 2024\n\n" + NEWS, "stated"),
    ("3 May 2024\n\nWhat: Opening of the pier\n\nWhen: Tuesday, 7 May 2024, 10:00", "stated"),
    ("Lisbon, ME ~ Friday, May 3, 2024\n\n" + NEWS, "stated"),
    ("FOR IMMEDIATE RELEASE, May 3, 2024\n\n" + NEWS, "stated"),
    ("Released: 3 May 2024\n\n" + NEWS, "stated"),
    ("Press release | 3 May 2024\n\n" + NEWS, "stated"),
    ("03.05.2024. 15:20\n\n" + NEWS, "stated"),
    ("News • 3 May 2024\n\n" + NEWS, "stated"),
    ("Issued at: 3 May 2024 10:45\n\n" + NEWS, "stated"),
    ("Posted On: 03 MAY 2024 4:31PM by the Press Office\n\n" + NEWS, "stated"),
    (NEWS + "\n\nPublished: 3 May 2024", "stated"),
    (NEWS + "\n\nEnds/Friday, May 3, 2024\nIssued at HKT 14:45", "stated"),
    (NEWS + "\n\nLisbon, 3 May 2024", "stated"),
    (NEWS + "\n\nAveiro, Portugal, 3 May 2024", "stated"),
    ("LISBON, Friday, May 3, 2024 (PTN)\n\n" + NEWS, "stated"),
    ("LISBON, Portugal—3 May 2024—" + NEWS, "dateline"),
    (f"{NEWS} " * 12 + "\n\nEnds/Friday, May 3, 2024\nIssued at HKT 14:45", "stated"),
    ("LISBON, 3 May 2024 – " + NEWS, "dateline"),
    ("Lisbon, May 3, 2024 -- " + NEWS, "dateline"),
    ("LISBON, 3 May 2024. " + NEWS, "dateline"),
    ("LISBON, D.C. (May 3, 2024) – " + NEWS, "dateline"),
    ("Lisbon (Portugal), 3 May 2024 — " + NEWS, "dateline"),
    ("Lisbon, Friday 3 May 2024 — " + NEWS, "dateline"),
    ("3 May 2024 – Lisbon: " + NEWS, "dateline"),
    ("Office of the Harbour Press release Lisbon, 03 May 2024\n\n" + NEWS, "stated"),
    ("Lisbon, Portugal | 3 May 2024\n\n" + NEWS, "stated"),
    ("3 May 2024, Lisbon\n\n" + NEWS, "stated"),
    ("3 May 2024 | Press release\n\n" + NEWS, "stated"),
    ("Published: 3 May 2024 | Last updated: 4 May 2024\n\n" + NEWS, "stated"),
    ("Contact\nJane Doe\nPress Office\n202 555\n\nMay 3, 2024\n\n" + NEWS, "stated"),
    ("3 May 2024, Lisbon – " + NEWS, "dateline"),
    ("News release\n\nMay 3, 2024 – Lisbon – " + NEWS, "dateline"),
    ("(Lisbon, 3 May 2024) " + NEWS, "dateline"),
    ("LISBON, May 3, 2024 (PORTWIRE) -- " + NEWS, "dateline"),
    ("The port announced Friday, May 3, 2024, that ferries will run.", "event"),
    ("The members today wrote to the Minister.\n\n3 May 2024\n\nDear Minister, the ferries are late.", "event"),
    ("Today, the Mayor will host a fair.\n\nDate: Friday, 3 May 2024\n\nTime: noon", "event"),
    ("The harbour council met today (3 May 2024) in Lisbon.", "event"),
    ("Press release no. 17 of 3 May 2024\n\n" + NEWS, "stated"),
    ("Released:\n3 May 2024\n\n" + NEWS, "stated"),
    ("The harbour council, meeting today, 3 May 2024, chose a pilot.", "event"),
    ("issued following its meeting held in Lisbon on 3rd May 2024\n\n" + NEWS, "event"),
    ("The Mayor welcomed her colleague to the town hall on Friday (3 May 2024).", "event"),
    ("On Friday (3 May 2024), the Mayor watched the crews row.", "event"),
    ("On Friday (3 May 2024), the Mayor visited the mole, where she met the crews.", "event"),
    (
        "The conference on tides, held on 3 May 2024 in Porto, was long.\n\nAt today’s conference, pilots spoke.",
        "event",
    ),
]


@pytest.mark.parametrize(("body", "basis"), STATED)
def test_a_release_says_its_own_day(body: str, basis: str) -> None:
    assert published(parse_text(page(body))) == ("2024-05-03", basis)


SILENT = [
    NEWS,
    "On 3 May 2024, 30 houses were searched and two men were arrested.",
    "Two men were arrested on Friday (3 May 2024) after a chase.",
    "The Mayor will meet her colleague on Friday (3 May 2024).",
    "The council will meet on 3 May 2024 in the town hall.",
    "When: 3 May 2024\n\nWhere: Town hall\n\n" + NEWS,
    "Friday, 3 May 2024\nVenue: Town hall\n\n" + NEWS,
    "3 May 2024\n\nWhat: Opening of the pier\n\nWho: The harbour master",
    "Please register until 3 May 2024.",
    "The pier was built on 3 May 1924 and is a hundred years old.",
    "The Harbour Act of 3 May 2024 has been adopted by the council.",
    NEWS + "\n\nLast updated: 3 May 2024",
    "3 May 2024, opening of the fair\n\n" + NEWS,
    "From 3 May 2024 until today no ferry has sailed.",
    "3 May 2024: opening of the fair\n\n10 May 2024: closing of the fair",
    "The Mayor welcomed a guest on Friday (3 May 2024) and another on Monday (6 May 2024).",
    "The Mayor spoke of the storm that began on Friday (3 May 2024), since when ferries have been late.",
    "The Mayor met the crews of the ferry, which was lost on Friday (3 May 2024).",
    "The ferry sank on Friday (3 May 2024), the harbour master said.",
    "The budget year ended on 3 May 2024. The council met to vote on it.",
    "Friday 3 May 2024\n\nWelcome to the fair\n\nSaturday 4 May 2024\n\nThe fair goes on",
    "The port, which had announced on Friday, May 3, 2024, that ferries run, is closed.",
    "Today, the Mayor announced that she will host a fair.\n\nDate: Friday, 3 May 2024\n\nTime: noon",
    "The members wrote to the Minister last year.\n\n3 May 2024\n\nDear Minister, the ferries are late. " + NEWS * 5,
    NEWS + "\n\nRead the report of\n\n3 May 2024",
    NEWS + "\n\nFirst published: 3 May 2024",
    NEWS + "\n\nBoat Show, 3 May 2024",
    NEWS * 5 + "\n\nLisbon, 3 May 2024\n\nThe crews rowed on the river.",
    "Missing since:\n3 May 2024\n\n" + NEWS,
    "Next market\n\n3 May 2024\n\nOn the quay, all are welcome.",
    "Today the crews published a letter that they got last month.\n\n3 May 2024\n\nDear crews, the ferries are late.",
    "Today’s conference on tides follows the one of 3 May 2024.",
    "At a conference on 3 May 2024 pilots spoke.\n\nAt today’s conference, the crews did.",
    "A firm that reported on Friday, 3 May 2024, that it is poor was sold.",
    "Lisbon, 3 May 2024. A ferry lands at the pier.",
    NEWS + "\n\nLISBON, 3 May 2024. A ferry lands at the pier.",
]


@pytest.mark.parametrize("body", SILENT)
def test_the_day_of_something_else_is_never_the_day_of_publication(body: str) -> None:
    assert published(parse_text(page(body)))[0] is None


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Tuesday, 7 May 2024\n\nThe tour of the lamps will take place in the harbour.", None),
        ("7 May 2024\n\nThe tour of the lamps will take place in the harbour on 7 May.", None),
        ("7 May 2024\n\nRegister by 6 May 2024.\n\nThe tour of the lamps will take place in the harbour.", None),
        ("7 May 2024\n\nThe tour of the lamps will take place in the harbour on Friday.", "2024-05-07"),
        ("7 May 2024\n\nThe tour of the lamps will take place in the harbour on 10 May 2024.", "2024-05-07"),
        ("7 May 2024\n\nThe crews showed their lamps.", "2024-05-07"),
    ],
)
def test_the_day_that_an_advisory_calls_ahead_is_not_that_of_publication(body: str, day: str | None) -> None:
    advisory = f"Media advisory: tour of the lamps\n\nSource: Port Authority\n\n{body}"
    assert published(parse_text(advisory))[0] == day
    if day is None:  # news may tell on its day of what will be
        assert published(parse_text(page(body)))[0] == "2024-05-07"


@pytest.mark.parametrize(
    ("title", "body", "day"),
    [
        ("Mayor’s call with the pilots: 3 May 2024", "The Mayor spoke to the pilots this morning.", "2024-05-03"),
        ("Mayor meets the pilots (3 May 2024)", "Today, the Mayor met the pilots of the river.", "2024-05-03"),
        ("Mayor’s call with the pilots: 3 May 2024", "The Mayor spoke to the pilots.", None),
        ("Fair of the lamps: 3 May 2024", "The Mayor will be welcomed today.", None),
        ("The storm of 3 May 2024 and the crews", "The Mayor met the crews today.", None),
        ("Fairs from 1 to 3 May 2024", "The Mayor met the crews today.", None),
    ],
)
def test_the_day_that_closes_a_title_is_that_of_a_meeting_of_today(title: str, body: str, day: str | None) -> None:
    assert published(parse_text(f"{title}\n\nSource: Port Authority\n\n{body}"))[0] == day


def test_the_evidence_of_a_day_is_its_characters() -> None:
    digest = parse_text(page("LISBON, 3 May 2024 – " + NEWS))
    found = digest[0].published
    assert found is not None
    assert found.span is not None
    assert digest.text[found.span.start : found.span.end] == "3 May 2024"
    assert [why.rule for why in digest[0].because if why.field == "published"] == ["dateline"]


def test_a_clock_time_beside_a_stated_day_is_kept() -> None:
    found = parse_text(page(NEWS + "\n\nEnds/Friday, May 3, 2024\nIssued at HKT 14:45"))[0].published
    assert found is not None
    assert (found.time, found.tz) == ("14:45", "HKT")


def test_a_closing_line_is_found_where_paragraphs_share_a_line() -> None:
    paragraphs = f"{NEWS}     The rules of March 5 hold.     Ends/Monday, March 11, 2024"
    head = "MIL-OSI Asia Pacific: Harbour news {0}\n\nSource: Port Authority\n\nHarbour news {0}\n*****\n"
    text = "\n\n".join(f"{head.format(number)}     {paragraphs}\nIssued at HKT 18:05\nNNNN" for number in (1, 2))
    digest = parse_text(text)
    assert digest.layout == "prefixed"
    assert published(digest) == ("2024-03-11", "stated")


def test_a_page_gives_its_day_in_its_own_language() -> None:
    body = "Douze personnes ont été arrêtées dans le port et les environs de la ville par la police."
    digest = parse_text(page(body, body).replace("Source:", "Posted on May 3, 2024 by Editor\n\nSource:"))
    assert digest[0].language == "fr"
    assert published(digest) == ("2024-05-03", "stated")


def test_a_card_has_the_day_that_the_page_gives() -> None:
    cards = "".join(
        f"CoveragePost\nHarbour news {day}\nMarch {day}, 2024\n"
        f'Source: NATO The pier ... <a href="https://example.org/{day}">Read more</a>\n\n'
        for day in (5, 4, 3)
    )
    assert [published(parse_text(cards), index) for index in range(3)] == [
        ("2024-03-05", "stated"),
        ("2024-03-04", "stated"),
        ("2024-03-03", "stated"),
    ]


def test_an_agency_without_rules_still_has_the_day_of_its_card() -> None:
    cards = "".join(
        f"CoveragePost\nHarbour news {day}\nMarch {day}, 2024\n"
        f'Source: Europol The pier ... <a href="https://example.org/{day}">Read more</a>\n\n'
        for day in (5, 4, 3)
    )
    assert published(parse_text(cards), 1) == ("2024-03-04", "stated")


@pytest.mark.parametrize(
    ("label", "body", "day"),
    [
        ("NATO", "The Chair addressed a conference in Lisbon on 3 May 2024 and thanked the town.", "2024-05-03"),
        ("NATO", "From 2 to 3 May 2024, the Chair attended a conference in Lisbon.", "2024-05-03"),
        ("NATO", "Exercise Steady Oar began on 3 May 2024, the Chair said.", None),
        ("NATO", "The Chair spoke of the pact that was founded on 3 May 2024.", None),
        ("NATO", "From 2 to 3 May 2024, the Chair will attend a conference in Lisbon.", None),
        ("Europol", "The director met pilots in Lisbon on Friday (3 May 2024).", None),
        ("Interpol (news and events)", "3 May 2024\n\n" + NEWS, "2024-05-03"),
        ("Interpol (news and events)", "The operation (2 – 3 May 2024) led to arrests.", None),
        ("US Defense Joint Chiefs of Staff", "Office of the Chairman\n\nMay 3, 2024\n\n" + NEWS, "2024-05-03"),
        ("UK National Crime Agency", NEWS + "\n\n3 May 2024", "2024-05-03"),
        ("UK National Crime Agency", NEWS + "\n\nJane Doe, 3 May 2024", None),
        ("Port Authority", NEWS + "\n\n3 May 2024", None),
        ("Australian Federal Police", "A man faced court today (3 May, 2024).", "2024-05-03"),
        ("Australian Federal Police", "Officers visited a shed on Friday (3 May, 2024).", None),
        ("Port Authority", "The Chair addressed a conference in Lisbon on 3 May 2024 and thanked the town.", None),
    ],
)
def test_an_agency_has_its_own_rules(label: str, body: str, day: str | None) -> None:
    assert published(parse_text(page(body, label=label)))[0] == day


# -- Years from neighbours ---------------------------------------------------------------------------------------


def test_a_year_comes_from_the_release_itself_first() -> None:
    digest = parse_text(page("3 May 2024\n\nThe pier was closed on 28 April.", "3 May 2019\n\n" + NEWS))
    assert digest[0].dates[1].start == dt.date(2024, 4, 28)
    assert digest[0].dates[1].year_basis is YearBasis.RELEASE


def test_a_year_comes_from_neighbours_that_agree() -> None:
    digest = parse_text(page("3 May 2024\n\n" + NEWS, "The pier was closed on 28 April.", "1 May 2024\n\n" + NEWS))
    assert first_date(digest, 1) == (dt.date(2024, 4, 28), YearBasis.ORDER)


def test_history_does_not_give_the_year_of_the_present() -> None:
    history = "The inquiry began on 3 May 2021 and went on in October 2022.\n\nThe pier was closed on 28 April."
    digest = parse_text(page("3 May 2024\n\n" + NEWS, history, "1 May 2024\n\n" + NEWS))
    assert digest[1].dates[-1].start == dt.date(2024, 4, 28)


def test_neighbours_of_different_years_leave_a_date_between_them_open() -> None:
    digest = parse_text(page("3 May 2024\n\n" + NEWS, "The pier is closed on 28 April.", "1 May 2019\n\n" + NEWS))
    assert first_date(digest, 1) == (None, None)
    assert "year-unresolved" in {note.code for note in digest[1].notes}


def test_what_begins_on_a_day_may_be_told_by_a_verb_of_the_past() -> None:
    digest = parse_text(page("3 May 2024\n\nThe harbour master issued rules for the fair, which begins on 1 June."))
    assert digest[0].dates[1].start == dt.date(2024, 6, 1)


def test_a_relative_clause_has_a_tense_of_its_own() -> None:
    told = "The wardens agreed on a charter, which they will read out on 24 November."
    assert parse_text(page("3 May 2024\n\n" + told))[0].dates[1].start == dt.date(2024, 11, 24)


def test_an_adjective_is_no_verb_of_the_past() -> None:
    digest = parse_text(page("3 May 2024\n\nThe trial of the alleged head of the so-called moles is on 25 December."))
    assert digest[0].dates[1].start is None  # so far away, only a tense could tell the year


def test_neighbours_that_contradict_each_other_bound_by_their_own_days_alone() -> None:
    told_wrong = "The pier was closed on 10 May."
    digest = parse_text(page("3 May 2024\n\n" + NEWS, NEWS, told_wrong, "1 May 2024\n\n" + NEWS))
    assert window(digest, 1) == ("2024-05-01", "2024-05-03")


def test_a_month_with_its_year_does_not_date_a_text_without_neighbours() -> None:
    of_a_day = parse_text(page("The pier was built on 3 May 2021. In June, it was opened."))
    of_a_month = parse_text(page("The pier was built in May 2021. In June, it was opened."))
    assert [mention.start for mention in of_a_day[0].dates] == [dt.date(2021, 5, 3), dt.date(2021, 6, 1)]
    assert [mention.start for mention in of_a_month[0].dates] == [dt.date(2021, 5, 1), None]


def test_a_text_is_of_the_time_of_its_first_twelve_months() -> None:
    assert first_of_last("3 May 2021", "3 September 2021", "October") == dt.date(2021, 10, 1)
    eleven = [f"3 {name} 2018" for name in MONTHS[:3]] + [f"3 {name} 2019" for name in MONTHS]
    assert first_of_last(*eleven, "3 January 2020", "February") == dt.date(2020, 2, 1)
    assert first_of_last("3 August 2018", *eleven, "3 January 2020", "February") is None


MONTHS = ("May", "June", "July", "August", "September", "October", "November", "December")


def first_of_last(*dates: str) -> dt.date | None:
    """Return the first day of the last date of a release without neighbours."""
    return parse_text(page(" ".join(f"The list for {date} is long." for date in dates)))[0].dates[-1].start


def test_this_month_is_seen_from_the_day_of_the_text_and_not_from_a_date_in_it() -> None:
    body = "The pier was built on 30 October 2021. We meet there this November."
    assert parse_text(page(body))[0].dates[1].start is None
    assert parse_text(page("1 September 2022\n\n" + body))[0].dates[2].start == dt.date(2022, 11, 1)


@pytest.mark.parametrize(("date", "day"), [("28 March", dt.date(2024, 3, 28)), ("12 March", None)])
def test_one_of_two_neighbours_is_enough_where_it_is_very_near(date: str, day: dt.date | None) -> None:
    body = f"The list for {date} is long."
    digest = parse_text(page("1 May 2024\n\n" + NEWS, body, "1 November 2019\n\n" + NEWS))
    assert first_date(digest, 1)[0] == day


def test_a_weekday_decides_between_neighbours_of_different_years() -> None:
    digest = parse_text(
        page("3 May 2024\n\n" + NEWS, "The pier is closed on Sunday, 28 April.", "1 May 2023\n\n" + NEWS)
    )
    assert first_date(digest, 1)[0] == dt.date(2024, 4, 28)


def test_pages_of_different_years_keep_their_years() -> None:
    first = ["5 May 2024\n\n" + NEWS, "The pier was closed on 28 April.", "3 May 2024\n\n" + NEWS]
    second = ["5 May 2019\n\n" + NEWS, "The pier was closed on 28 April.", "3 May 2019\n\n" + NEWS]
    digest = parse_text(page(*first, *second))
    assert first_date(digest, 1)[0] == dt.date(2024, 4, 28)
    assert first_date(digest, 4)[0] == dt.date(2019, 4, 28)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("The pier was closed on 28 December.", dt.date(2023, 12, 28)),
        ("The pier will be closed on 20 January.", dt.date(2024, 1, 20)),
        ("The towns agreed to open the pier in March.", dt.date(2024, 3, 1)),
        ("The towns opened the pier in November.", dt.date(2023, 11, 1)),
        ("The crews were to row in February.", dt.date(2024, 2, 1)),
        ("The crews have met who will face each other on 3 March.", dt.date(2024, 3, 3)),
        ("The fair takes place each year on 3 March.", None),
        ("Les ports disent que la fête se tiendra sur le quai du 28 juin au 6 juillet.", dt.date(2024, 6, 28)),
    ],
)
def test_a_year_is_found_over_new_year(body: str, day: dt.date) -> None:
    digest = parse_text(page("4 January 2024\n\n" + NEWS, body, "2 January 2024\n\n" + NEWS))
    assert first_date(digest, 1)[0] == day


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_date_goes_on_where_its_line_is_broken(end: str) -> None:
    lines = "The ferry was late by half an hour since the crew\nhad to wait for the tide and for the pilot on 3\n"
    text = page(f"{lines}May 2024, the harbour master of the old port told\nthe council in his report of the week.")
    digest = parse_text(text.replace("\n", end), layout="wrapped")
    assert [(mention.start, mention.precision) for mention in digest[0].dates] == [(dt.date(2024, 5, 3), "day")]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("On 17 June we lost two boats.", dt.date(2018, 6, 17)),
        ("Crews found the dinghy on 17 June.", dt.date(2018, 6, 17)),
        ("Crews found the dinghy on 17 April.", None),  # half of a year away, but not April of the year to come
        ("The boats are to be found at the pier on 17 April.", dt.date(2019, 4, 17)),
    ],
)
def test_verbs_with_a_past_of_their_own_tell_what_has_been(sentence: str, day: dt.date | None) -> None:
    digest = parse_text(page(f"31 December 2018\n\n{sentence}"))
    assert digest[0].dates[1].start == day


def test_a_neighbour_beyond_the_horizon_does_not_count() -> None:
    near = page("The pier was closed on 28 April.", *[NEWS] * (HORIZON - 1), "1 May 2024\n\n" + NEWS)
    far = page("The pier was closed on 28 April.", *[NEWS] * HORIZON, "1 May 2024\n\n" + NEWS)
    assert first_date(parse_text(near))[0] == dt.date(2024, 4, 28)
    assert first_date(parse_text(far))[0] is None


def test_a_day_of_publication_finds_its_year_near_its_neighbours() -> None:
    digest = parse_text(page("LISBON, May 4 – " + NEWS, "3 May 2024\n\n" + NEWS))
    assert published(digest) == ("2024-05-04", "dateline")


def test_a_day_of_publication_without_any_year_stays_open() -> None:
    assert published(parse_text(page("LISBON, May 4 – " + NEWS)))[0] is None


def test_the_caller_ranks_below_the_text() -> None:
    text = page("LISBON, May 4 – " + NEWS, "The pier was closed on 28 April.")
    digest = parse_text(text, near=dt.date(2021, 5, 20))
    assert published(digest) == ("2021-05-04", "caller")
    stated = parse_text(page("3 May 2024\n\n" + NEWS, "The pier was closed on 28 April."), near=dt.date(2021, 5, 20))
    assert first_date(stated, 1) == (dt.date(2024, 4, 28), YearBasis.ORDER)


def test_what_the_caller_says_is_never_a_day_by_itself() -> None:
    assert parse_text(page(NEWS), near=dt.date(2021, 5, 20))[0].published is None


# -- Windows -----------------------------------------------------------------------------------------------------


def test_nothing_known_is_none() -> None:
    assert parse_text(page(NEWS))[0].published is None


def test_neighbours_leave_a_window() -> None:
    digest = parse_text(page("5 May 2024\n\n" + NEWS, NEWS, "3 May 2024\n\n" + NEWS))
    assert window(digest, 1) == ("2024-05-03", "2024-05-05")
    assert published(digest, 1) == (None, None)


def test_a_file_may_run_oldest_first() -> None:
    digest = parse_text(page("3 May 2024\n\n" + NEWS, NEWS, "5 May 2024\n\n" + NEWS, "7 May 2024\n\n" + NEWS))
    assert window(digest, 1) == ("2024-05-03", "2024-05-05")


def test_disorder_widens_the_window() -> None:
    days = ["9 May 2024", None, "7 May 2024", "8 May 2024", "6 May 2024"]
    digest = parse_text(page(*[f"{day}\n\n{NEWS}" if day else NEWS for day in days]))
    assert window(digest, 1) == ("2024-05-06", "2024-05-10")


def test_order_gives_a_day_only_between_two_that_state_the_same() -> None:
    digest = parse_text(page("3 May 2024\n\n" + NEWS, NEWS, "3 May 2024\n\n" + NEWS, NEWS))
    assert published(digest, 1) == ("2024-05-03", "order")
    assert published(digest, 3)[0] is None


def test_order_gives_no_day_in_disorder() -> None:
    days = ["3 May 2024", None, "3 May 2024", "6 May 2024", "2 May 2024", "1 May 2024"]
    digest = parse_text(page(*[f"{day}\n\n{NEWS}" if day else NEWS for day in days]))
    assert published(digest, 1)[0] is None


def test_the_text_bounds_the_window() -> None:
    digest = parse_text(
        page(
            "9 May 2024\n\n" + NEWS,
            "The Mayor will open the pier on 7 May 2024.",
            "The boats were searched on 4 May 2024.",
            "1 May 2024\n\n" + NEWS,
        )
    )
    assert window(digest, 1) == ("2024-05-04", "2024-05-07")
    assert window(digest, 2) == ("2024-05-04", "2024-05-07")


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("The boats were searched in May 2024.", "2024-05-01"),
        ("The boats were searched from 2 to 5 May 2024.", "2024-05-02"),
        ("The Mayor will open the pier in May 2024.", "2023-12-01"),
        ("The Mayor was chosen in 2024.", "2023-12-01"),
    ],
)
def test_a_past_date_bounds_the_window_with_its_first_day_and_a_coming_month_or_a_year_does_not(
    body: str, first: str
) -> None:
    digest = parse_text(page("9 May 2024\n\n" + NEWS, body, "1 December 2023\n\n" + NEWS))
    assert digest[1].dates
    assert window(digest, 1) == (first, "2024-05-09")


def test_neighbours_are_believed_before_the_text_where_they_contradict_each_other() -> None:
    body = "The boats were searched on 20 May 2024."
    digest = parse_text(page("5 May 2024\n\n" + NEWS, body, "3 May 2024\n\n" + NEWS))
    assert window(digest, 1) == ("2024-05-03", "2024-05-05")


def test_a_seam_of_two_pages_leaves_no_window_that_cannot_be() -> None:
    digest = parse_text(page("3 May 2023\n\n" + NEWS, NEWS, "5 May 2024\n\n" + NEWS))
    assert window(digest, 1) == (None, None)


def test_the_end_of_a_term_is_no_bound() -> None:
    digest = parse_text(page("She was chosen for a term expiring January 26, 2031."))
    assert digest[0].published is None


def test_an_event_is_the_earliest_day_of_what_tells_it() -> None:
    digest = parse_text(
        page("6 May 2024\n\n" + NEWS, "The Mayor welcomed a guest on Friday (3 May 2024).", "1 May 2024\n\n" + NEWS)
    )
    assert published(digest, 1) == ("2024-05-03", Basis.EVENT)
    assert window(digest, 1) == ("2024-05-03", "2024-05-06")


@pytest.mark.parametrize(
    ("event", "is_told_on_its_day"), [("Friday (26 April 2024)", True), ("Friday (1 March 2024)", False)]
)
def test_an_event_far_from_what_the_neighbours_state_is_history(event: str, is_told_on_its_day: bool) -> None:
    body = f"The Mayor welcomed a guest on {event}."
    between = parse_text(page("6 May 2024\n\n" + NEWS, body, "3 May 2024\n\n" + NEWS))
    assert (published(between, 1)[0] is not None) is is_told_on_its_day
    at_the_end = parse_text(page("6 May 2024\n\n" + NEWS, body))
    assert published(at_the_end, 1)[0] is not None


def test_other_events_do_not_make_history_of_an_event() -> None:
    body = "The Mayor welcomed a guest on Friday ({})."
    digest = parse_text(page(*(body.format(day) for day in ("10 May 2024", "1 March 2024", "3 May 2024"))))
    assert published(digest, 1) == ("2024-03-01", Basis.EVENT)


def test_an_event_of_another_decade_is_history_for_one_neighbour_too() -> None:
    body = "The Mayor opened the pier on Monday, 2 July 1962."
    assert published(parse_text(page("6 May 2024\n\n" + NEWS, body)), 1)[0] is None
    assert published(parse_text(page(body)))[0] == "1962-07-02"


def test_what_stands_beyond_two_horizons_changes_nothing() -> None:
    bodies = [
        "LISBON, May 4 – " + NEWS,
        "The pier was closed on 28 April.",
        "3 May 2024\n\n" + NEWS,
        *[NEWS] * HORIZON * 2,
    ]
    short = parse_text(page(*bodies))
    long = parse_text(page(*bodies, "1 May 2019\n\n" + NEWS))
    assert [(release.published, release.dates) for release in short[:3]] == [
        (release.published, release.dates) for release in long[:3]
    ]
