"""Each layout cuts its samples up as a person would."""

from pathlib import Path

import pytest

from pressparse import Detection, PressparseError, Registry, detect_layout, parse_text
from pressparse.layouts import BUILTIN
from tests.closely import look_closely
from tests.gold import SEEDS, cases, check, outline

BUILT_IN = Registry.builtin()


@pytest.mark.parametrize("case", cases("layouts"), ids=lambda path: path.stem)
def test_samples_are_cut_up_as_expected(case: Path) -> None:
    check(case, lambda text: outline(parse_text(text, registry=BUILT_IN)))


@pytest.mark.parametrize("case", cases("layouts"), ids=lambda path: path.stem)
def test_naming_the_layout_gives_the_same_as_finding_it(case: Path) -> None:
    text = case.read_bytes().decode()
    found = parse_text(text, registry=BUILT_IN)
    assert parse_text(text, layout=found.layout, registry=BUILT_IN) == found


@pytest.mark.parametrize("case", cases("layouts"), ids=lambda path: path.stem)
def test_the_ordinary_way_of_reading_gives_what_the_close_look_gives(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = case.read_bytes().decode()
    quick = parse_text(text, registry=BUILT_IN)
    look_closely(monkeypatch)
    assert parse_text(text, registry=BUILT_IN) == quick


def test_every_built_in_layout_has_a_sample() -> None:
    used = {parse_text(case.read_bytes().decode(), registry=BUILT_IN).layout for case in cases("layouts")}
    assert used >= {layout.name for layout in BUILTIN}


def test_seeds_are_recognised() -> None:
    for seed in sorted(SEEDS.glob("*.txt")):
        assert detect_layout(seed.read_text(encoding="utf-8")) == Detection("plain", 1.0, (("plain", 1.0),))


def test_a_text_that_is_no_file_of_releases_is_told() -> None:
    credit = "First of all.\n\nThe boats by length are these.\n\nSource: own count\n\nThere are more of them."
    for text in ("", "One.\n\nTwo.", "Resource: none", credit):
        assert detect_layout(text).layout is None
        assert detect_layout(text).confidence == 0.0
    (note,) = (note for note in parse_text(credit).notes if note.code == "source-unread")
    assert note.message == "line 5: this source line begins no release: the line above is a sentence"


def test_wrapped_can_be_said_by_the_caller() -> None:
    text = "A title that goes on\nhere\n\nSource: NATO\n\nText."
    assert parse_text(text, layout="wrapped", registry=BUILT_IN).layout == "plain+wrapped"
    assert parse_text(text, layout="furnished", registry=BUILT_IN).layout == "furnished"


@pytest.mark.parametrize("name", ["", "plian", "plain+dense", "wrapped+plian"])
def test_an_unknown_layout_is_refused_and_the_known_ones_are_named(name: str) -> None:
    with pytest.raises(PressparseError, match="known: cards, from-blog"):
        parse_text("A title\n\nSource: NATO\n\nText.", layout=name)
