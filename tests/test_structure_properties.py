"""What holds for the structure of any text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressparse import Digest, parse_text

ALPHABET = "ab AB.…:;-–•#1()“”\n\n\xa0\t,?@/|\r" + "é"
WORD = st.sampled_from(["the", "ferry", "calls", "at", "all", "islands", "of", "our", "coast", "no", "boat"])
SENTENCE = st.lists(WORD, min_size=2, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
PROSE = st.lists(SENTENCE, min_size=1, max_size=20)
LONG_PROSE = st.lists(SENTENCE, min_size=31, max_size=40)
LINE = st.one_of(
    SENTENCE,
    WORD,
    st.text(ALPHABET, max_size=40),
    st.sampled_from(
        ["ENDS", "###", "Contact:", "14 May 2025", "  • one", "1. one", "2. two", "© Police", "09:00 Start"]
    ),
)
BODY = st.lists(LINE, max_size=15).map("\n".join)
SOURCE = st.sampled_from(["Police", "Europol", "NATO"])
LAYOUT = st.sampled_from(["plain", "wrapped", "prefixed", "dashes", "dense", "cards"])


def digest(body: str, source: str = "Police", layout: str = "plain") -> Digest:
    return parse_text(f"A title of a release\n\nSource: {source}\n\n{body}\n", layout=layout)


@given(BODY, SOURCE, LAYOUT)
def test_every_character_of_a_body_is_in_exactly_one_block(body: str, source: str, layout: str) -> None:
    found = digest(body, source, layout)
    for release in found:
        spans = [span for block in release.blocks for span in (block.marker_span, block.span) if span]
        assert spans == sorted(spans)
        covered = [at for span in spans for at in range(*span)]
        assert len(covered) == len(set(covered))
        inside = set(covered)
        assert inside <= set(range(*release.body_span))
        assert all(found.text[at].isspace() for at in range(*release.body_span) if at not in inside)


@given(BODY, SOURCE, LAYOUT)
def test_glue_lies_between_two_characters_of_the_body(body: str, source: str, layout: str) -> None:
    found = digest(body, source, layout)
    for release in found:
        assert list(release.glue) == sorted(set(release.glue))
        for at in release.glue:
            assert release.body_span.start < at < release.body_span.end
            assert not found.text[at - 1].isspace()
            assert not found.text[at].isspace()


@given(BODY, SOURCE)
def test_what_is_read_has_no_character_that_the_body_has_not(body: str, source: str) -> None:
    for release in digest(body, source):
        left = list("".join(release.body.split()))
        for character in "".join(release.prose.split()):
            left.remove(character)


@given(st.lists(SENTENCE, min_size=1, max_size=8), SOURCE)
@example(["How to get there", "The ferry sails."], "Europol")
def test_undoing_glue_twice_is_undoing_it_once(sentences: list[str], source: str) -> None:
    once = digest("".join(sentences), source)[0]
    again = digest(once.prose, source)[0]
    assert again.glue == ()
    assert again.prose == once.prose


@pytest.mark.parametrize("opening", ["", "14 May 2025\n\n", "HARBOURTOWN – ", "14 May 2025\n\nVienna, Austria – "])
@given(LONG_PROSE)
def test_cut_after_sixty_words_is_found(opening: str, sentences: list[str]) -> None:
    prose = " ".join(sentences)
    cut = digest(opening + " ".join(prose.split()[:60]) + "…", "Europol")[0].truncation
    assert cut is not None
    assert cut.limit == 60
    assert digest(opening + prose, "Europol")[0].truncation is None


@given(st.integers(1, 59))
def test_cut_after_fewer_words_has_no_known_limit(words: int) -> None:
    cut = digest("word " * words + "…", "Europol")[0].truncation
    assert cut is not None
    assert cut.limit is None
    assert cut.rule == "ends-in-ellipsis"


@given(PROSE)
def test_no_break_spaces_part_no_words_for_a_limit(sentences: list[str]) -> None:
    words = " ".join(sentences).split()
    cut = digest("\xa0".join(words) + " word" * 59 + "…", "Europol")[0].truncation
    assert cut is not None
    assert cut.limit == 60


@given(BODY, SOURCE, LAYOUT)
def test_same_text_gives_the_same_structure(body: str, source: str, layout: str) -> None:
    assert digest(body, source, layout) == digest(body, source, layout)
