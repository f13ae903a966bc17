"""Every public name says what it is, with an example: the doctests of the whole source run with the other tests."""

import inspect
import re
from importlib import import_module
from typing import Any

import pytest

import pressparse
from pressparse import dedupe, export, model, testing
from tests.gold import ROOT

API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")

_SHOWN = re.compile(r"^\.\. (?:currentmodule:: (?P<module>[\w.]+)|auto\w+:: (?P<name>[\w.]+))", re.MULTILINE)


def described() -> dict[str, Any]:
    """Return what the page on the API shows, by full name."""
    found: dict[str, Any] = {}
    module = "pressparse"
    for shown in _SHOWN.finditer(API):
        module = shown["module"] or module
        if shown["name"]:
            home, _, name = shown["name"].rpartition(".")
            found[f"{home or module}.{name}"] = getattr(import_module(home or module), name)
    return found


DESCRIBED = described()


@pytest.mark.parametrize("name", DESCRIBED)
def test_what_the_page_shows_has_an_example(name: str) -> None:
    assert ">>> " in (inspect.getdoc(DESCRIBED[name]) or "")


@pytest.mark.parametrize("module", [pressparse, model, export, dedupe, testing], ids=lambda module: module.__name__)
def test_the_page_shows_every_public_name(module: Any) -> None:
    public = {name: getattr(module, name) for name in module.__all__ if not name.isupper()}
    assert public
    shown = list(DESCRIBED.values())
    assert [name for name, value in public.items() if value not in shown] == []


@pytest.mark.parametrize("name", [name for name, value in DESCRIBED.items() if inspect.isfunction(value)])
def test_a_function_that_can_be_misused_says_what_it_raises(name: str) -> None:
    function = DESCRIBED[name]
    if re.search(r"^ +raise |\bneeds\(", inspect.getsource(function), re.MULTILINE):
        assert "Raises:" in (inspect.getdoc(function) or "")
