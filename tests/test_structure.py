"""What stands in a release, by the cases in ``gold/structure``, and in what layouts do to a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from pressparse import Release, parse_text
from pressparse.reading import read
from tests.gold import GOLD, cases

STRUCTURE = GOLD / "structure"
TITLE = "An example for the rules"


def release(body: str, *, source: str = "Police", title: str = TITLE, layout: str = "plain") -> Release:
    return parse_text(f"{title}\n\nSource: {source}\n\n{body}\n", layout=layout)[0]


def rows(name: str) -> list[tuple[str, str]]:
    """Return what is expected and the body, paragraph marks undone, of each case of a file."""
    lines = (STRUCTURE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = [line.split("|", 1) for line in lines if line.strip() and not line.startswith("#")]
    assert found
    return [(expected.rstrip(), re.sub(r"\s*¶\s*", "\n\n", body[1:])) for expected, body in found]


def block_cases() -> Iterator[object]:
    for path in cases("structure/blocks"):
        for case in path.read_text(encoding="utf-8").split("== ")[1:]:
            name, *lines = case.rstrip("\n").split("\n")
            yield pytest.param([line.split("|", 1) for line in lines if line], id=f"{path.stem}: {name}")


@pytest.mark.parametrize(("place", "body"), rows("datelines"))
def test_dateline(place: str, body: str) -> None:
    dateline = release(body).dateline
    assert (dateline.place if dateline else "-") == place


@pytest.mark.parametrize(("marker", "body"), rows("truncation"))
def test_truncation(marker: str, body: str) -> None:
    cut = release(body).truncation
    assert (cut.marker if cut else "-") == marker


@pytest.mark.parametrize(("is_missing", "body"), rows("lead"))
def test_missing_lead(is_missing: str, body: str) -> None:
    assert release(body).lead_missing is (is_missing == "yes")


@pytest.mark.parametrize(("kind", "text"), rows("kinds"))
def test_kind(kind: str, text: str) -> None:
    title, _, body = text.partition("\n\n")
    assert release(body or "The pier is open to the public again.", title=title).kind == kind


@pytest.mark.parametrize(("subtitle", "body"), rows("subtitles"))
def test_subtitle(subtitle: str, body: str) -> None:
    assert (release(body).subtitle or "-") == subtitle


@pytest.mark.parametrize(("byline", "body"), rows("bylines"))
def test_byline(byline: str, body: str) -> None:
    assert (release(body).byline or "-") == byline


def glue_cases() -> Iterator[tuple[str, str]]:
    source = ""
    for line in (STRUCTURE / "glue.txt").read_text(encoding="utf-8").splitlines():
        if line in {"stripped:", "plain:"}:
            source = "Europol" if line == "stripped:" else "Police"
        elif not line.startswith("#"):
            yield source, line


@pytest.mark.parametrize(("source", "marked"), list(glue_cases()))
def test_glue(source: str, marked: str) -> None:
    found = release(marked.replace("¦", ""), source=source)
    cuts = [0, *(at - found.body_span.start for at in found.glue), len(found.body)]
    assert "¦".join(found.body[left:right] for left, right in pairwise(cuts)) == marked


@pytest.mark.parametrize("lines", list(block_cases()))
def test_blocks(lines: list[list[str]]) -> None:
    body = "\n".join(line[1:] for _, line in lines)
    found = parse_text(f"{TITLE}\n\nSource: Police\n\n{body}\n", layout="plain")
    text, got = found.text, []
    for block in found[0].blocks:
        whole = text[(block.marker_span or block.span).start : block.span.end]
        got.append((f"{block.kind} {block.level or ''}".strip(), whole))
    assert got == [(kind.strip(), line.strip()) for kind, line in lines if line]


def test_marker_of_an_item_is_no_part_of_it() -> None:
    found = parse_text(f"{TITLE}\n\nSource: Police\n\nThe ferry calls at:\n\n  •\xa0 Gull Island\n")
    item = found[0].blocks[1]
    assert item.marker_span is not None
    assert found.text[slice(*item.marker_span)] == "•"
    assert found.text[slice(*item.span)] == "Gull Island"


def test_bullet_on_a_line_of_its_own_belongs_to_the_next_one() -> None:
    assert release("The ferry calls at:\n\n•\n\nGull Island").paragraphs == ("The ferry calls at:", "Gull Island")


def test_five_blanks_part_paragraphs_in_the_prefixed_layout_only() -> None:
    body = "     The ferry calls at all islands.     It does not sail in a storm."
    assert len(release(body, layout="prefixed").blocks) == 2
    assert len(release(body).blocks) == 1


WRAPPED = """\
The ferry calls at all islands of
the north from spring on, and it
takes goods.
The ferry to the south has but one
stop, and that only on request."""


def test_wrapped_lines_are_one_paragraph() -> None:
    assert release(WRAPPED, layout="wrapped").paragraphs == (
        "The ferry calls at all islands of the north from spring on, and it takes goods.",
        "The ferry to the south has but one stop, and that only on request.",
    )


def test_unwrapped_lines_are_paragraphs() -> None:
    assert (
        len(release("The ferry calls at all islands.\nIt takes goods.\nIt does not sail in a storm.").paragraphs) == 3
    )


@pytest.mark.parametrize(
    ("body", "is_whole"), [("It is in use.…", True), ("It is in…", False), ("It is in use….", True)]
)
def test_cut_after_a_whole_sentence(body: str, is_whole: bool) -> None:
    cut = release(f"The ferry calls at all islands. {body}").truncation
    assert cut is not None
    assert cut.at_sentence_end is is_whole


def test_known_limit_of_a_bracketed_cut() -> None:
    cut = release("word " * 55 + "[…]").truncation
    assert cut is not None
    assert cut.limit == 55
    assert cut.rule == "cut-after-55-words"


def test_colon_at_the_end_is_noted() -> None:
    assert "ends-in-colon" in [note.code for note in release("The timetables can be found here:").notes]
    assert "ends-in-colon" not in [note.code for note in release("The timetables can be found here.").notes]


def test_whoever_asks_is_told_which_rule_decided() -> None:
    because = {reason.field: reason.rule for reason in release("HARBOURTOWN – The pier is open.").because}
    assert because == {"dateline": "opens-text"}


def test_known_agency_is_no_place() -> None:
    assert release("EUROPOL – The pier is open to the public again.", source="Europol").dateline is None
    town = release("Hafenstadt (ots) - Der Hafen ist wieder offen.", source="Polizei Hafenstadt").dateline
    assert town is not None
    assert town.place == "Hafenstadt"


def test_feed_that_loses_the_lead() -> None:
    assert release("How to get thereThe ferry sails at nine.", source="Europol").lead_missing
    assert not release("The ferry is back.It sails at nine.", source="Europol").lead_missing
    assert release("It led to the arrest of the 30-year-old leader of the gang.", source="Europol").lead_missing
    assert not release("A 30-year-old leader of a gang was arrested.", source="Europol").lead_missing
    assert not release(
        "A gang that stole boats is in custody: the suspects were arrested.", source="Europol"
    ).lead_missing


def test_abbreviation_that_the_missing_lead_has_introduced() -> None:
    title = "New harbour training centre opens"
    assert release("Boatmen have been using the HTC since spring.", source="Eurojust", title=title).lead_missing
    assert not release("Boatmen use the HTC (HTC) in spring.", source="Eurojust", title=title).lead_missing
    assert not release("Boatmen have been using the EEA since spring.", source="Eurojust", title=title).lead_missing


def test_what_is_read_leaves_out_captions_and_boilerplate() -> None:
    body = "14 May 2025\n\nThe pier\xa0is  open.\n\n© Port Authority\n\n  • for boats\n\nENDS\n\nTel: +44 1632 960 000"
    assert release(body).prose == "The pier is open.\n\nfor boats"


def test_what_is_read_leaves_out_who_signs_it() -> None:
    assert release("By Jane Doe\n\nThe sea needs friends, and so do those who live on it.").prose.startswith("The sea")


def test_what_is_glued_is_parted_up_to_the_last_character() -> None:
    assert read("It is open.B", 0, 12, (11,)) == "It is open. B"


def test_what_is_read_has_its_glue_undone() -> None:
    assert (
        release("Two boats were seized.More were seen.", source="Europol").prose
        == "Two boats were seized. More were seen."
    )
