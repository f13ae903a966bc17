"""Whatever the bytes: all fields are read and exported, and what is promised of them holds."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from pressparse import Digest, Span, parse_text
from tests.fuzz import corpus
from tests.fuzz.findings import FINDINGS
from tests.fuzz.invariants import check, check_bytes
from tests.gold import ROOT
from tests.writers import SIGNS

PIECES = sorted(set(corpus.pieces()))
RUNS = 500


@pytest.mark.parametrize("found", FINDINGS.values(), ids=FINDINGS)
def test_what_was_found_once_holds(found: bytes) -> None:
    check_bytes(found)


def test_all_holds_of_every_piece_of_the_corpus(tell: Callable[[str], None]) -> None:
    releases = sum(map(check_bytes, PIECES))
    tell(f"corpus: {len(PIECES)} pieces read twice, {releases} releases; all held")
    assert len(PIECES) > 80
    assert releases > 200


@st.composite
def spliced(draw: st.DrawFn) -> bytes:
    """Return pieces of the corpus, cut and joined by chance, with signs and stray bytes at the joints."""
    parts: list[bytes] = []
    for _ in range(draw(st.integers(1, 4))):
        piece = draw(st.sampled_from(PIECES))
        start = draw(st.integers(0, len(piece)))
        parts.append(piece[start : start + draw(st.integers(0, 800))])
        parts.append(draw(st.one_of(st.binary(max_size=4), SIGNS.map(lambda sign: sign.encode("utf-8", "ignore")))))
    return b"".join(parts)


@settings(max_examples=200, deadline=None)
@given(spliced())
def test_all_holds_of_pieces_that_are_cut_and_joined(data: bytes) -> None:
    check_bytes(data)


DIGITS = "0123456789"
IN_DISGUISE: dict[str, Mapping[int, int | str]] = {
    "Arabic figures": str.maketrans(DIGITS, "٠١٢٣٤٥٦٧٨٩"),
    "raised figures": str.maketrans(DIGITS, "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "figures in circles": str.maketrans(DIGITS, "⓪①②③④⑤⑥⑦⑧⑨"),
    "full-width figures": str.maketrans(DIGITS, "０１２３４５６７８９"),
    "noughts": str.maketrans("123456789", "000000000"),
    "nines": str.maketrans("012345678", "999999999"),
    "letters that change their number with their case": str.maketrans("iIsSkKnf", "ıİſẞ\u212a\u212aŉﬁ"),
    "halves of surrogate pairs": str.maketrans("eo", "\ud800\ud801"),
    "combining marks": {ord("e"): "e\u0301", ord("a"): "a\u0300\u0300"},
    "zero-width blanks": {ord(" "): " \u200b"},
    "lines for words": str.maketrans(" ", "\n"),
    "one line": str.maketrans("\n", " "),
    "no blanks": {ord(" "): ""},
    "quotation marks that never close": str.maketrans("“”", "„‟"),
}
"""What stands in the place of what, in texts that are otherwise as they were."""


@pytest.mark.parametrize("disguise", IN_DISGUISE.values(), ids=IN_DISGUISE)
def test_all_holds_of_texts_in_disguise(disguise: Mapping[int, int | str]) -> None:
    for piece in PIECES[::2]:
        check(parse_text("Pier reopens\n\nSource: Police\n\n" + piece.decode("utf-8", "replace").translate(disguise)))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(SIGNS, st.characters(codec="utf-8")), max_size=40).map("".join))
def test_all_holds_of_any_text_with_halves_of_surrogate_pairs_in_it(text: str) -> None:
    check(parse_text(text))
    check(parse_text("\udfff".join(text)))
    check(parse_text(text.replace("e", "\udc00") + "\ud800"))


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris has no wheel for this Python or machine")
def test_a_fuzzer_finds_nothing_in_some_hundred_runs(tmp_path: Path, tell: Callable[[str], None]) -> None:
    """The ten minutes that a change of a pattern deserves are run by hand, as ``target`` says."""
    begun = corpus.write(tmp_path / "corpus")
    command = [sys.executable, "-m", "tests.fuzz.target", str(tmp_path / "corpus")]
    options = [f"-runs={RUNS}", "-seed=1", "-timeout=600", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-3000:]
    assert f"Done {RUNS} runs" in done.stderr
    tell(f"fuzzer: {RUNS} runs from {begun} pieces; nothing found")


def test_no_group_captures_where_re_fails_to_take_it_back() -> None:
    command = [sys.executable, "-m", "tests.patterns"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    seen, *capturing = done.stdout.splitlines()
    assert int(seen) > 200
    assert capturing == []


DIGEST = parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024\n\n• It is open.\n\nMedia contact: a@example.org")
BROKEN: dict[str, Callable[[Digest], Digest]] = {
    "text that no span covers": lambda digest: evolve(digest, text=digest.text + "!"),
    "a span that is not its value": lambda digest: _with(digest, title="Pier opens"),
    "a span outside the text": lambda digest: _with(
        digest, dates=(evolve(digest[0].dates[0], wide_span=Span(0, 999)),)
    ),
    "a block too few": lambda digest: _with(digest, blocks=digest[0].blocks[1:]),
    "an id of another form": lambda digest: _with(digest, id="1-x"),
    "glue outside the body": lambda digest: _with(digest, glue=(0,)),
}


def _with(digest: Digest, **changes: object) -> Digest:
    return evolve(digest, releases=(evolve(digest[0], **changes),))  # type: ignore[arg-type]


@pytest.mark.parametrize("break_it", BROKEN.values(), ids=BROKEN)
def test_what_does_not_hold_is_seen(break_it: Callable[[Digest], Digest]) -> None:
    assert check(DIGEST) == 1
    with pytest.raises(AssertionError):
        check(break_it(DIGEST))
