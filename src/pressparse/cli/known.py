"""Agencies by what people call them, and what they may have meant where none is called so."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressparse.profile import Profile
    from pressparse.registry import Registry


def find_agency(name: str, registry: Registry) -> Profile | None:
    """Return the agency of a key or label, or None."""
    return next((profile for profile in registry.profiles if profile.key == name), None) or registry.find(name)


def unknown_agency(name: str, registry: Registry) -> str:
    """Say that no agency is called so, and which one is called nearly so, or where all are listed."""
    keys = {each.casefold(): profile.key for profile in registry.profiles for each in (profile.key, *profile.labels)}
    near = get_close_matches(name.casefold(), keys, n=1, cutoff=0.7)
    hint = f"did you mean {keys[near[0]]}?" if near else "'pressparse agencies' lists those that are known"
    return f"no agency is called {name!r}; {hint}"
