"""What once took more than its share of time, and what had to stay as it was when that was mended."""

from hypothesis import given
from hypothesis import strategies as st

from pressparse import Registry, parse_text
from pressparse.fields.hours import find_hours
from pressparse.fields.quotes.concordance import Concordance
from pressparse.lines import LONGEST_LINE, Span, line_end
from tests.pages import HEAD

BUILT_IN = Registry.builtin()


@given(st.text("aA \n\r", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_line_ends_at_the_first_break_of_either_kind(text: str, at: int, ceiling: int) -> None:
    breaks = [place for place in range(at, min(ceiling, len(text))) if text[place] in "\n\r"]
    assert line_end(text, at, min(ceiling, len(text))) == min(breaks, default=min(ceiling, len(text)))


def test_the_end_of_a_long_line_is_found() -> None:
    long = "a" * (10 * LONGEST_LINE)
    for line_break in ("\n", "\r", "\r\n"):
        assert line_end(f"{long}{line_break}b\n", 0, len(long) + 3) == len(long)


@given(st.lists(st.sampled_from(["Roe", "ROE", "roe", "O’Neil", "Roe-Hill", "Roebuck", "_", ".", "é"])), st.booleans())
def test_words_are_filed_where_they_are_found(words: list[str], is_close: bool) -> None:
    prose = "\n" + ("" if is_close else " ").join(words)
    searching, filing = Concordance(prose), Concordance(prose)
    for number in range(200):
        filing.places(f"Nobody{number}")
    for word in ("Roe", "O’Neil", "Roe-Hill", "é"):
        # Of "Roe-Roe-Roe" only the search leaves out what overlaps.
        assert set(searching.places(word)) <= set(filing.places(word))
        if "-" not in word:
            assert searching.places(word) == filing.places(word)


def test_hours_in_what_is_taken_are_passed_over() -> None:
    text = "3.05.2024, 4.05.2024, 10.30"
    hours = find_hours(text, 0, len(text), (Span(11, 20), Span(0, 9)))
    assert hours is not None
    assert hours.span == Span(22, 27)
    assert find_hours(text, 0, len(text), (Span(0, 27),)) is None


def test_numbers_on_many_lines_are_one_contact_with_all_its_text() -> None:
    lines = "\n".join(f"+49 30 12345{number}" for number in range(10, 60))
    (contact,) = parse_text(HEAD + lines, registry=BUILT_IN)[0].contacts
    assert contact.phone == "+49 30 1234510"
    assert contact.text == lines


def test_a_long_run_of_digits_is_no_number_and_found_out_at_once() -> None:
    body = "Call +49 30 123456 or 0049 " + "1" * 200 + "."
    release = parse_text(HEAD + body, registry=BUILT_IN)[0]
    assert [contact.phone for contact in release.contacts] == ["+49 30 123456"]


def test_a_line_longer_than_any_is_no_title_of_a_card() -> None:
    card = "CoveragePost\n{}\nMarch 3, 2024\nSource: NATO The pier ... <a href='x'>Read more</a>\n\n"
    long = "word " * LONGEST_LINE
    first, second = parse_text(card.format("Pier opens") + card.format(long), layout="cards", registry=BUILT_IN)
    assert first.title == "Pier opens"
    assert second.title is None
    assert second.body.startswith("word word")


def test_the_last_tag_with_an_address_is_the_link_of_a_card() -> None:
    text = "The <a b> pier <a href='x'>is</a> open <a c> <a href='y'>R</a> <a"
    card = f"CoveragePost\nPier\nMarch 3, 2024\nSource: NATO {text}\n"
    release = parse_text(card, layout="cards", registry=BUILT_IN)[0]
    assert [link.url for link in release.links] == ["y"]
    assert release.body.endswith("open <a c>")


def test_who_has_a_role_is_told_in_an_ordinary_text_with_many_roles() -> None:
    people = [f"{name} is the {name}land Minister." for name in ("Ann Roe", "Tom Hill")]
    text = (
        " ".join(people)
        + " Jo Reed, the Harbour Minister, spoke.\n\n“We open the pier today,” the Harbour Minister said."
    )
    assert [quote.speaker for quote in parse_text(HEAD + text, registry=BUILT_IN)[0].quotes] == ["Jo Reed"]


def test_many_captions_are_told_as_few_are() -> None:
    words = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heath", "inlet", "jetty"]
    for count in (3, 40):
        said = [f"The {words[at % 10]} lamp on the {words[at // 10]} side was lit in May." for at in range(count)]
        alone = [*said, "The last lamp on no side was never lit in May."]
        release = parse_text(HEAD + "\n\n".join([" ".join(said), *alone]), registry=BUILT_IN)[0]
        assert [block.kind for block in release.blocks] == ["paragraph", *["caption"] * count, "paragraph"]
