"""The same release in many files: what belongs together, what does not, and that none is lost."""

import cProfile
import itertools
import pstats
import random
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Registry, Release, parse_text
from pressparse.dedupe import OPENING as WORDS
from pressparse.dedupe import Group, Reason, Sighting, dedupe, group, sight
from tests.pages import OPENING, page, release
from tests.writers import RELEASES, WRITERS, Written, dense, plain

WHOLE = f"{OPENING} three times a day. The works took seven weeks."
LONG = f"{WHOLE} All of them were dry ones. The lamps came by sea."
BULLETIN = f"{OPENING} hourly.\n\nIssued on {{}} May 2024."


def parsed(*texts: str) -> list[Release]:
    """Return the releases of texts, each as a file of its own, named by its place."""
    registry = Registry.builtin()
    return [each for number, text in enumerate(texts) for each in parse_text(text, file=str(number), registry=registry)]


def outcome(*texts: str) -> list[list[tuple[str | None, str]]]:
    """Return the groups of one-release texts: for each release its file, and ``kept`` or why it is a copy."""
    return [
        [(each.kept.file, "kept"), *((copy.sighting.file, str(copy.reason)) for copy in each.copies)]
        for each in dedupe(parsed(*texts))
    ]


def cut(words: int, mark: str = "…", body: str = WHOLE) -> str:
    return " ".join(body.split()[:words]) + mark


SAME = {
    "white space and line breaks": (release(body=WHOLE), release(body=WHOLE.replace(" ", "\n", 5)), "same-text"),
    "punctuation of the title": (release("“Pier” reopens"), release('"Pier" reopens!'), "same-text"),
    "capitals of the title": (release("Pier reopens"), release("PIER REOPENS"), "same-opening"),
    "composed letters": (release("Caf\u00e9 reopens"), release("Cafe\u0301 reopens"), "same-opening"),
    "another ending": (release(body=f"{WHOLE} Share this."), release(body=WHOLE), "same-opening"),
    "cut after sixty words": (release(body=LONG), release(body=cut(60, body=LONG)), "same-opening"),
    "cut after forty-one words": (release(body=WHOLE), release(body=cut(41)), "same-opening"),
    "cut after thirty words": (release(body=WHOLE), release(body=cut(30)), "cut-short"),
    "cut within a word": (release(body=WHOLE), release(body=cut(30)[:-3] + "…"), "cut-short"),
    "cut after eleven words": (release(body=WHOLE), release(body=cut(11)), "cut-short"),
    "two labels of one agency": (
        release(label="US Defense Joint Chiefs of Staff", body=WHOLE),
        release(label="Joint Chiefs of Staff", body=WHOLE),
        "same-opening",
    ),
    "section of an unknown source": (
        release(label="Port Authority (news)", body=WHOLE),
        release(label="PORT AUTHORITY", body=WHOLE),
        "same-opening",
    ),
    "title cut off": (release(body=WHOLE), release(None, body=WHOLE), "title-missing"),
    "short body, whole": (
        release(body="The pier is open again after seven weeks."),
        release(body="The pier is open again after seven weeks!"),
        "same-text",
    ),
    "glued paragraphs": (
        release(body=LONG.replace("repairs. ", "repairs.\n\n")),
        release(body=cut(50, body=LONG.replace("repairs. ", "repairs."))),
        "same-opening",
    ),
}  # fmt: skip
"""What differs between two sightings of one release, which of them is better (the first), and why they are the same."""


@pytest.mark.parametrize("name", SAME)
def test_the_same_release_is_known_again(name: str) -> None:
    better, worse, reason = SAME[name]
    assert outcome(better, worse) == [[("0", "kept"), ("1", reason)]]


@pytest.mark.parametrize("name", [name for name in SAME if name.startswith(("cut", "another", "glued", "title cut"))])
def test_the_better_one_is_kept_in_whatever_order_they_come(name: str) -> None:
    better, worse, reason = SAME[name]
    assert outcome(worse, better) == [[("1", "kept"), ("0", reason)]]


def test_a_whole_release_is_better_than_a_longer_one_that_was_cut() -> None:
    whole, longer = release(body=f"{OPENING} hourly."), release(body=cut(60, body=LONG))
    assert outcome(longer, whole) == [[("1", "kept"), ("0", "same-opening")]]


DIFFERENT = {
    "source": (release(label="NATO"), release(label="Europol")),
    "label that nobody claims": (release(label="Port Authority"), release(label="Port Authority North")),
    "title": (release("Pier reopens"), release("Pier closes")),
    "number in the title": (release("Bulletin 7"), release("Bulletin 8")),
    "one word of the opening": (release(body=WHOLE), release(body=WHOLE.replace("forty", "fifty"))),
    "short body that another begins with": (
        release(body="The pier is open again after seven weeks of repairs."),
        release(body="The pier is open again after seven weeks of repairs. Ferries call there."),
    ),
    "cut after too few words": (release(body=WHOLE), release(body=cut(9))),
    "cut body that differs before the cut": (release(body=WHOLE), release(body=cut(30).replace("forty", "fifty"))),
    "too little to tell": (release("Notice", body="See below."), release("Notice", body="See below.")),
    "day": (release("Bulletin", body=BULLETIN.format(3)), release("Bulletin", body=BULLETIN.format(10))),
    "look-alike letter in the label": (release(label="NATO"), release(label="NАTO")),
    "translation": (release(body=WHOLE), release(body="Der lange Steg ist wieder offen. " * 9)),
}
"""What two releases differ in that must not be taken for one."""


@pytest.mark.parametrize("name", DIFFERENT)
def test_different_releases_stay_apart(name: str) -> None:
    assert outcome(*DIFFERENT[name]) == [[("0", "kept")], [("1", "kept")]]


def test_a_fragment_that_could_be_one_of_two_stays_on_its_own() -> None:
    two = (release(body=WHOLE), release(body=WHOLE.replace("islands", "isles")))
    assert outcome(*two, release(body=cut(20))) == [[("0", "kept")], [("1", "kept")], [("2", "kept")]]


def test_a_release_without_title_that_could_be_one_of_two_stays_on_its_own() -> None:
    two = (release("Pier reopens", body=WHOLE), release("Harbour news", body=WHOLE))
    assert outcome(*two, release(None, body=WHOLE)) == [[("0", "kept")], [("1", "kept")], [("2", "kept")]]


def test_one_without_a_day_goes_with_the_only_day_there_is() -> None:
    dated, undated = release("Bulletin", body=BULLETIN.format(3)), release("Bulletin", body=cut(42, body=BULLETIN))
    assert outcome(dated, undated) == [[("0", "kept"), ("1", "same-opening")]]
    other = release("Bulletin", body=BULLETIN.format(10))
    assert outcome(dated, other, undated) == [[("0", "kept")], [("1", "kept")], [("2", "kept")]]


def test_the_day_of_a_page_is_that_of_the_posting() -> None:
    def card(day: int) -> str:
        link = '<a href="https://harbour.example/1">Read more</a>'
        return f"CoveragePost\nPier reopens\nMay {day}, 2024\nSource: NATO {cut(30, '')} ... {link}"

    own = release(body=f"{WHOLE}\n\nPublished: 3 May 2024")
    cards = [sight(each) for each in parsed(card(4), card(9))]
    assert [(each.day, each.posted and each.posted.day) for each in cards] == [(None, 4), (None, 9)]
    assert sight(parsed(own)[0]).day is not None
    assert outcome(card(4), card(4)) == [[("0", "kept"), ("1", "same-text")]]
    assert outcome(card(4), card(9)) == [[("0", "kept")], [("1", "kept")]]
    for posted in (2, 3, 6):  # the day before, west of the issuer; some days later
        assert outcome(own, card(posted)) == [[("0", "kept"), ("1", "cut-short")]]
    for posted in (1, 7):
        assert outcome(own, card(posted)) == [[("0", "kept")], [("1", "kept")]]


def test_fragments_of_fragments_meet_in_one_group() -> None:
    texts = (release(body=cut(15)), release(body=cut(25)), release(body=WHOLE), release(body=cut(35)))
    assert outcome(*texts) == [[("2", "kept"), ("0", "cut-short"), ("1", "cut-short"), ("3", "cut-short")]]


@pytest.mark.parametrize("order", list(itertools.permutations(range(5))))
def test_the_groups_do_not_depend_on_the_order(order: tuple[int, ...]) -> None:
    texts = (
        release(body=WHOLE), release(body=cut(20)), release(None, body=WHOLE),
        release(label="Europol", body=WHOLE), release(body=WHOLE.replace("Monday", "Friday")),
    )  # fmt: skip
    releases = parsed(*texts)
    groups = dedupe(releases[place] for place in order)
    together = {frozenset([each.kept.file, *(copy.sighting.file for copy in each.copies)]) for each in groups}
    # The fragment fits two releases, and so belongs to none.
    assert together == {frozenset({"0", "2"}), frozenset({"1"}), frozenset({"3"}), frozenset({"4"})}


def members(group: Group) -> tuple[Sighting, ...]:
    return (group.kept, *(copy.sighting for copy in group.copies))


@given(RELEASES, st.sampled_from(sorted(WRITERS)), st.integers(1, 3))
def test_every_release_stands_in_exactly_one_group(releases: list[Written], layout: str, times: int) -> None:
    text = WRITERS[layout](releases)
    given_releases = parsed(*[text] * times)
    groups = dedupe(given_releases)
    places = [[(each.file, each.index) for each in members(one)] for one in groups]
    assert sorted(chain.from_iterable(places)) == [(each.file, each.index) for each in given_releases]
    assert [min(each) for each in places] == sorted(min(each) for each in places)


@given(RELEASES)
def test_a_release_of_enough_words_is_known_again_in_another_layout(releases: list[Written]) -> None:
    texts = (plain(releases), dense(releases))
    for each in dedupe(parsed(*texts)):
        files = {sighting.file for sighting in members(each)}
        assert files == {"0", "1"} if each.kept.says_enough else len(files) == 1


def test_a_page_beside_itself_is_all_copies() -> None:
    text = page(release(), release("Harbour day", body=WHOLE), release("Night ferries", "Europol", body=WHOLE))
    groups = dedupe(parsed(text, text))
    assert [[copy.reason for copy in each.copies] for each in groups] == [[Reason.SAME_TEXT]] * 3


def test_a_sighting_stays_small_and_knows_forty_words() -> None:
    (long,) = parsed(release(body=WHOLE * 500))
    sighting = sight(long)
    assert sighting.words == WORDS
    assert len(sighting.key) + len(sighting.checks) < 200


def calls(releases: int) -> int:
    """Return how many functions are called to group whole releases and fragments that all have one title."""
    shuffled = random.Random(7)  # noqa: S311 - the same words each time
    words = OPENING.split()
    whole = [release(body=f"{' '.join(shuffled.sample(words, 40))} more.") for _ in range(releases)]
    cuts = [release(body=f"{' '.join(shuffled.sample(words, 12 + number % 25))}…") for number in range(releases)]
    sightings = [sight(each) for each in parsed(*whole, *cuts)]
    profile = cProfile.Profile()
    profile.runcall(group, sightings)
    return pstats.Stats(profile).total_calls  # type: ignore[attr-defined,no-any-return]


def test_many_fragments_under_one_title_take_linear_work() -> None:
    assert calls(200) < 2.3 * calls(100)
