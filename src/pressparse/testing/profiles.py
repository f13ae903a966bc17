"""Whether an agency's profile keeps the rules of the house, seen on samples of its releases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pressparse.agencies import BUILTIN
from pressparse.containment import contain, is_own, name_of
from pressparse.fields.dates.zones import is_known_region
from pressparse.labels import fold
from pressparse.profile import RULES, Profile
from pressparse.registry import Registry
from pressparse.testing.report import raise_if_any, texts, why_not_picklable
from pressparse.testing.rules import faults_of_rule, releases_of


def check_profile(profile: Profile, samples: Iterable[str]) -> None:
    r"""Raise if a profile is not in order; what is right shows in your gold, not here.

    The samples are texts of releases as they come, each with its source line; short ones in your own words do. Every
    rule of the profile that is not one of pressparse is asked about each release of the agency among them.

    Args:
        profile: the profile.
        samples: texts with releases of the agency.

    Raises:
        UsageError: the samples are no list of texts.
        PluginError: with one sentence for each thing that is wrong: a label that another one equals or that a built-in
            agency has, an unknown time zone, a profile that cannot be sent to another process, a sample without a
            release of the agency, and of each rule: that it raises, gives what is no answer, gives another answer the
            second time, looks beyond its release, or is slow.

    >>> from pressparse import Profile
    >>> harbour = Profile(key="harbour", name="Port Authority", labels=("Port Authority",))
    >>> check_profile(harbour, ["Pier reopens\n\nSource: Port Authority\n\nThe pier is open."])
    >>> check_profile(harbour, ["Pier reopens\n\nSource: Harbour\n\nThe pier is open."])
    Traceback (most recent call last):
    pressparse.testing.report.PluginError: harbour is not in order:
    - sample 0 has no release of harbour: its labels are Harbour
    """
    raise_if_any(profile.key, complaints_about_profile(profile, samples))


def complaints_about_profile(profile: Profile, samples: Iterable[str]) -> tuple[str, ...]:
    r"""Return what is wrong with a profile, one sentence each; as ``check_profile``, which raises it.

    >>> from pressparse import Profile
    >>> harbour = Profile(key="harbour", name="Port Authority", labels=("Port Authority",))
    >>> complaints_about_profile(harbour, ["Pier reopens\n\nSource: Port Authority\n\nThe pier is open."])
    ()
    """
    return tuple(dict.fromkeys(_complaints(profile, texts(samples))))


def _complaints(profile: Profile, samples: tuple[str, ...]) -> Iterator[str]:
    yield from _about_names(profile)
    yield from _about_claims(profile)
    if reason := why_not_picklable(profile):
        yield from _about_pickling(profile, reason)
    if not samples:
        yield "there is no sample"
    releases = []
    for number, sample in enumerate(samples):
        found = tuple(releases_of(sample, Registry((profile,))))
        own = [release for release in found if release.agency == profile.key]
        if not own:
            labels = ", ".join(release.label for release in found) or "none"
            yield f"sample {number} has no release of {profile.key}: its labels are {labels}"
        releases += own
    for attribute, rule in _foreign_rules(profile):
        faults = faults_of_rule(attribute, rule, contain(profile), releases)
        yield from (f"{attribute}: {name_of(rule)} {fault}" for fault in faults)


def _about_names(profile: Profile) -> Iterator[str]:
    if not profile.labels:
        yield "it has no label, so that no release is ever its own"
    for label, times in Counter(map(fold, profile.labels)).items():
        if times > 1:
            yield f"the label {label!r} stands there {times} times: upper and lower case and white space do not count"
    for name in profile.other_bodies:
        if not any(fold(name).startswith(f"{fold(label)} ") for label in profile.labels):
            yield f"the other body {name!r} begins as no label does, so that it needs no mention"
    if profile.time_zone is not None and not is_known_region(profile.time_zone):
        yield f"there is no time zone {profile.time_zone!r}"


def _about_claims(profile: Profile) -> Iterator[str]:
    for other in BUILTIN:
        if other.key == profile.key and other != profile:
            yield f"the key {profile.key!r} is that of the built-in agency {other.name}"
        elif other.key != profile.key:
            for label in sorted({*map(fold, other.labels)} & {*map(fold, profile.labels)}):
                yield f"the label {label!r} is claimed by the built-in agency {other.key}"


def _about_pickling(profile: Profile, reason: str) -> Iterator[str]:
    faults = [(name_of(rule), why) for _, rule in _foreign_rules(profile) if (why := why_not_picklable(rule))]
    yield from (f"{name} cannot be sent to another process: {why}" for name, why in faults)
    if not faults:
        yield f"it cannot be sent to another process: {reason}"


def _foreign_rules(profile: Profile) -> Iterator[tuple[str, Any]]:
    return ((name, rule) for name in RULES for rule in getattr(profile, name) if not is_own(rule))
