"""What is said in a release, and by whom."""

from __future__ import annotations

import pytest

from tests.quote_cases import Case, as_said, find, read_cases

CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_said_and_by_whom(case: Case) -> None:
    assert as_said(find(case)) == case.said


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_noted(case: Case) -> None:
    assert tuple(note.code for note in find(case).notes) == case.notes
