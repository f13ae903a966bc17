"""The drawings of the documentation show what comes out."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pressparse import parse_text
from tests.gold import ROOT

DOCS = ROOT / "docs"
FIGURES = sorted((DOCS / "figures").glob("*.svg"))
TEXT = "{http://www.w3.org/2000/svg}text"


def words(name: str, of_class: str = "drawing-code") -> list[str]:
    """Return the texts of a class that stand in a drawing."""
    drawing = ElementTree.parse(DOCS / "figures" / f"{name}.svg")  # noqa: S314 - our own
    return [each.text or "" for each in drawing.iter(TEXT) if each.get("class") == of_class]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda path: path.stem)
def test_a_drawing_is_shown_with_words_for_who_cannot_see_it(figure: Path) -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))
    assert re.search(rf"!\[[^\]]{{20,}}\]\(figures/{figure.name}\)", pages)


def test_the_page_in_pieces_is_cut_up_as_drawn() -> None:
    digest = parse_text("\n".join(words("tiling")))
    pieces = [(str(each.kind), each.release, digest.text[slice(*each.span)].strip()) for each in digest.furniture]
    assert pieces == [
        ("page", None, "Home Blog Page 7"),
        ("comment_count", 0, "0"),
        ("credit", 0, "– Published by Coast News"),
        ("navigation", None, "Older posts"),
    ]
    assert [release.title for release in digest] == ["Night ferries begin after Easter", "Pier reopens"]


def test_the_quotation_is_read_as_drawn() -> None:
    (sentence,) = words("quotation")
    digest = parse_text(f"Night ferries\n\nSource: Port Authority\n\n{sentence}")
    (quote,) = digest[0].quotes
    assert quote.attribution_span
    assert digest.text[slice(*quote.attribution_span)] == "said Ann Roe"
    assert (quote.text, quote.speaker, quote.speaker_title) == (
        "It will not be the last one,",
        "Ann Roe",
        "harbour master",
    )


def test_glue_and_cut_are_found_as_drawn() -> None:
    body = words("glue")[2]
    digest = parse_text(f"A new ferry\n\nSource: Port Authority\n\nThe pier is open again{body[1:]}")
    release = digest[0]
    assert [digest.text[at:][:10] for at in release.glue] == ["More boats"]
    assert release.truncation
    assert release.truncation.marker == "…"
