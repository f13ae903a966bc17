"""What is said in a release, and by whom."""

from __future__ import annotations

import pytest

from pressparse import parse_text
from pressparse.model import Because
from tests.quote_cases import Case, as_said, find, find_in, read_cases

CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_said_and_by_whom(case: Case) -> None:
    assert as_said(find(case)) == case.said


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_noted(case: Case) -> None:
    assert tuple(note.code for note in find(case).notes) == case.notes


def test_a_release_has_its_quotations_with_offsets_of_the_file() -> None:
    digest = parse_text("Lock opens\n\nSource: Harbour Office\n\n“We are ready,” said Ann Roe, keeper of the lock.")
    (quote,) = digest[0].quotes
    assert digest.text[slice(*quote.span)] == "“We are ready,”"
    assert quote.attribution_span is not None
    assert digest.text[slice(*quote.attribution_span)] == "said Ann Roe"
    assert Because("quotes[0].speaker", "verb-behind", quote.attribution_span) in digest[0].because


def test_a_language_without_a_table_is_read_with_the_english_one() -> None:
    assert find_in("“Jest gotowe,” said Ann Roe.", language="pl").quotes[0].speaker == "Ann Roe"


@pytest.mark.parametrize("file", ["attribution", "marks", "not_speech", "paragraphs", "speakers", "unmarked"])
def test_each_kind_of_gold_is_there(file: str) -> None:
    assert sum(case.file == file for case in CASES) >= 5
