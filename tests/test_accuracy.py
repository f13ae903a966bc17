"""The page on accuracy is what its command writes, and the project's own gold is all right."""

from tests.accuracy import own
from tests.accuracy.__main__ import PAGE, page


def test_the_page_is_what_the_command_writes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.accuracy renews it"


def test_all_of_the_own_gold_is_right() -> None:
    assert [tally for tally in own.tallies() if tally.right != tally.cases or not tally.cases] == []
