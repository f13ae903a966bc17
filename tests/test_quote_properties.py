"""What holds of the quotations of any text."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse.lines import Span
from tests.awkward import Growth, repeated
from tests.quote_cases import find_in

MARKS = "“”„\"«»‘’'‚‹›"
WORDS = st.sampled_from(
    ["the", "lock", "opened", "in", "May", "and", "boats", "passed", "it", "Millport", "has", "a", "weir", "too"]
)
PLAIN = st.lists(WORDS, min_size=5, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
# A straight single mark left open is an apostrophe: it cannot span paragraphs.
STYLES = st.sampled_from([("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("»", "«"), ("‘", "’")])

PIECES = st.sampled_from([
    *MARKS, *MARKS, " ", " ", "\n", "\n\n", "\r\n", "\xa0", ". ", ", ", ": ", "? ", " – ", "…", "said", " said ",
    " said: ", "She added", " he said", "Ann Roe", "Mr Hill", "the warden", "Warden", "who", "commented: ", "It is so",
    "it is not", "Statement by ", "’s ", "R", "\ufffc", "(", ")", "@", "O’Neill",
])  # fmt: skip
MESSES = st.lists(PIECES, max_size=40).map("".join)


def squeeze(text: str) -> str:
    """Leave out marks and white space, which may differ between a span and its text."""
    return re.sub(rf"[\s{re.escape(MARKS)}]", "", text)


@given(MESSES, st.sampled_from([None, 60]), st.sampled_from(["en", "de", "fr", "xx", None]))
def test_a_quotation_is_its_span_without_the_marks(text: str, width: int | None, language: str | None) -> None:
    for quote in find_in(text, width=width, language=language).quotes:
        whole = f"\n{text}"
        assert squeeze(quote.text) == squeeze(whole[slice(*quote.span)])
        assert all(part in whole for part in quote.text.split("\n\n"))
        assert quote.text == quote.text.strip()


@given(MESSES, st.sampled_from([None, 60]))
def test_quotations_stand_in_order_and_overlap_nowhere(text: str, width: int | None) -> None:
    spans = [quote.span for quote in find_in(text, width=width).quotes]
    ends = [1, *(span.end for span in spans)]
    assert all(end <= span.start < span.end for end, span in zip(ends, spans, strict=False))
    assert not spans or spans[-1].end <= len(text) + 1


@given(MESSES)
def test_a_speaker_is_named_in_the_text_or_unknown(text: str) -> None:
    for quote in find_in(text).quotes:
        for name in (quote.speaker, quote.speaker_full):
            assert name is None or all(word in text for word in name.split())
        if quote.attribution_span:
            assert 1 <= quote.attribution_span.start < quote.attribution_span.end <= len(text) + 1


@given(st.lists(PLAIN, max_size=6), st.sampled_from(["\n", "\n\n", " "]))
def test_without_marks_and_verbs_of_saying_nobody_speaks(sentences: list[str], between: str) -> None:
    assert find_in(between.join(sentences)) == ((), (), ())


@given(st.lists(PLAIN, min_size=1, max_size=4), STYLES, st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_paragraphs_that_open_anew_are_one_quotation(said: list[str], style: tuple[str, str], between: str) -> None:
    opening, closing = style
    lead = f"Warden Ann Roe said:{between}"
    body = lead + between.join(f"{opening}{paragraph}" for paragraph in said) + closing
    (quote,) = find_in(f"{body}{between}Boats pass from eight to six.").quotes
    assert quote.text == "\n\n".join(said)
    assert quote.span == Span(1 + len(lead), 1 + len(body))
    assert quote.speaker_full == "Ann Roe"


@given(PLAIN, STYLES)
def test_marks_left_open_end_with_their_paragraph(said: str, style: tuple[str, str]) -> None:
    found = find_in(f"Warden Ann Roe said:\n\n{style[0]}{said}\n\nBoats pass from eight to six.")
    assert [quote.text for quote in found.quotes] == [said]
    assert [note.code for note in found.notes] == ["unclosed-quote"]


@pytest.mark.parametrize(
    "piece",
    [
        "“It is open. ",
        "\n\n“It is open. ",
        '"It is open. ',
        "‘It is open. ",
        " 'It is open. ",
        "„It is “open “now. ",
        "’s ‘s “s ”",
        "“Open,” he said. ",
        "“Open,” said the warden. ",
        "Ann Roe said: “Open.” ",
        "\n\nAnn Roe said:",
        "\n\nAnn Roe said: It is open and it stays so. ",
        "\n\n    Ann Roe said:\n\n    It is open and it stays so.",
        "Ann Roe Ann Roe Ann Roe ",
        "the warden of the lock of the ",
        "(((( , , – – ",
        "“Open,” Ann, Roe, ",
        "said said said “",
        "“Open,” Roe said, Ann Roe’s boat, ",
        "“Open,” he said, Ann Roe and Tom Hill, Jo Reed and ",
        "“Open,” the Warden said, Ann Roe, Warden and ",
        ". “Open it",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert Growth(find_in).fault(partial(repeated, piece)) is None
