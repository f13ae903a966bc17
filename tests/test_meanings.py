"""What rules mean is told in words, of every rule there is and of none that is gone."""

import re
from pathlib import Path

import pytest

import pressparse
from pressparse import Registry, parse_file
from pressparse.export.meanings import MEANINGS, meaning_of
from pressparse.export.page import page
from tests.gold import GOLD, SEEDS

SOURCE = Path(pressparse.__file__).parent


def test_every_rule_that_decides_in_the_gold_and_the_seeds_is_told_in_words() -> None:
    registry = Registry.builtin()
    paths = [*GOLD.rglob("*.txt"), *SEEDS.glob("*.txt")]
    reasons = [
        reason for path in paths for release in parse_file(path, registry=registry) for reason in release.because
    ]
    names = {name for reason in reasons for name in (reason.rule, *reason.alternatives)}
    assert len(names) > 30
    assert sorted(name for name in names if not meaning_of(name)) == []


@pytest.mark.parametrize("name", MEANINGS)
def test_no_words_are_left_of_a_rule_that_is_gone(name: str) -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.stem != "meanings")
    assert re.search(rf'f?"{name}{"" if name.endswith("-") else chr(34)}', written)


def test_the_page_tells_what_a_rule_means() -> None:
    shown = page(parse_file(sorted(SEEDS.glob("*.txt"))[0]))
    assert f"<dd>label-claimed <small>{MEANINGS['label-claimed']}</small></dd>" in shown
