"""Which agency claims a label, and which layouts there are: built in, of other packages, a caller's own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import TypeVar

from attrs import evolve, field, frozen

from pressparse import agencies, layouts, plugins
from pressparse.containment import contain, contain_layout
from pressparse.errors import UsageError
from pressparse.labels import KnownLabels, fold, spellings
from pressparse.layouts.layout import Layout
from pressparse.lookalikes import shape
from pressparse.profile import Profile

V = TypeVar("V")


def _only(wanted: type[V], given: Iterable[V]) -> tuple[V, ...]:
    """Return values, and refuse what is none of its class: a list of profiles in the place of each of them, say."""
    values = tuple(given)
    for value in values:
        if not isinstance(value, wanted):
            raise UsageError(f"a registry takes each {wanted.__name__} by itself, not {type(value).__name__}")
    return values


def _by_key(profiles: Iterable[Profile]) -> tuple[Profile, ...]:
    return tuple(sorted(map(contain, _only(Profile, profiles)), key=lambda profile: profile.key))


def _in_order(given: Iterable[Layout]) -> tuple[Layout, ...]:
    return tuple(map(contain_layout, _only(Layout, given)))


@frozen
class Registry:
    """Profiles and layouts to parse with. Registries are values: every method gives a new one.

    Rules and layouts that are not those of pressparse are contained: what they raise, or give in a wrong form, costs
    their own answer and is named in a note.

    Attributes:
        profiles: the agencies, in the order of their keys.
        layouts: the layouts, in order of choice.

    Raises:
        UsageError: two profiles have one key or claim one label, or something is no profile or layout.

    >>> from pressparse.profile import Profile
    >>> harbour = Profile(key="harbour", name="Port Authority", labels=("Port Authority",))
    >>> Registry.builtin().adding(harbour).find("PORT AUTHORITY (District News)").key
    'harbour'
    """

    profiles: tuple[Profile, ...] = field(default=(), converter=_by_key)
    layouts: tuple[Layout, ...] = field(default=layouts.BUILTIN, converter=_in_order)

    def __attrs_post_init__(self) -> None:
        taken: dict[str, Profile] = {}
        for profile in self.profiles:
            for claim in _claims(profile):
                if claim in taken:
                    raise UsageError(f"{profile.key} and {taken[claim].key} both claim {claim!r}")
                taken[claim] = profile
        if not self.layouts:
            raise UsageError("a registry has at least one layout")

    @classmethod
    def builtin(cls) -> Registry:
        """Return the registry of what comes with pressparse alone: its records depend on nothing else installed.

        >>> Registry.builtin().find("NATO").key
        'nato'
        """
        return cls(agencies.BUILTIN)

    @classmethod
    def installed(cls) -> Registry:
        """Return the built-in registry and what other installed packages add; the default of ``parse_file``.

        A plugin that is broken, or that claims a key or label that is taken, is named in a ``PluginWarning`` and
        left out. Plugins are looked for once in the life of a process.

        >>> Registry.installed() is Registry.installed()
        True
        """
        return _installed()

    def adding(self, *profiles: Profile) -> Registry:
        """Return a registry that knows these agencies, too; what they claim must be free.

        Raises:
            UsageError: a key or label is taken.

        >>> Registry.builtin().adding(Profile(key="port", name="Port", labels=("NATO",)))
        Traceback (most recent call last):
        pressparse.errors.UsageError: port and nato both claim 'label nato'
        """
        return evolve(self, profiles=(*self.profiles, *profiles))

    def replacing(self, *profiles: Profile) -> Registry:
        """Return a registry in which these profiles take the place of all that have one of their keys or labels.

        >>> mine = Profile(key="nato", name="North Atlantic Treaty Organization", labels=("NATO",))
        >>> Registry.builtin().replacing(mine).find("NATO").name
        'North Atlantic Treaty Organization'
        """
        wanted = {claim for profile in _only(Profile, profiles) for claim in _claims(profile)}
        kept = (profile for profile in self.profiles if wanted.isdisjoint(_claims(profile)))
        return evolve(self, profiles=(*kept, *profiles))

    def with_layouts(self, *added: Layout) -> Registry:
        """Return a registry that chooses among these layouts before its own.

        >>> from pressparse.layouts.plain import PLAIN
        >>> Registry.builtin().with_layouts(evolve(PLAIN, name="mine")).layouts[0].name
        'mine'
        """
        return evolve(self, layouts=(*added, *self.layouts))

    def find(self, label: str) -> Profile | None:
        """Return the agency that claims a label, with its section in brackets or without; None where none does.

        >>> Registry.builtin().find("Interpol (news)").name, Registry.builtin().find("Port Authority")
        ('INTERPOL', None)
        """
        return next((self._by_label[fold(each)] for each in spellings(label) if fold(each) in self._by_label), None)

    def resembled(self, label: str) -> Profile | None:
        """Return the agency that claims a label which looks like this one to an eye, and is another; or None."""
        if self.find(label):
            return None
        shapes = map(shape, dict.fromkeys(spellings(label)))
        return next((self._by_shape[each] for each in shapes if each in self._by_shape), None)

    @cached_property
    def known_labels(self) -> KnownLabels:
        """All labels that are claimed, and the longer names that are not, for the layouts."""
        others = (name for profile in self.profiles for name in profile.other_bodies)
        return KnownLabels((*self._by_label, *others))

    @cached_property
    def _by_label(self) -> dict[str, Profile]:
        return {fold(label): profile for profile in self.profiles for label in profile.labels}

    @cached_property
    def _by_shape(self) -> dict[str, Profile]:
        return {shape(label): profile for label, profile in self._by_label.items()}


def _claims(profile: Profile) -> tuple[str, ...]:
    """Return what a profile wants for itself, each once: its key, and its labels, folded, in their order."""
    return tuple(dict.fromkeys((f"key {profile.key}", *(f"label {fold(label)}" for label in profile.labels))))


@cache
def _installed() -> Registry:
    registry = Registry.builtin()
    for profile in plugins.load(plugins.AGENCIES, Profile):
        try:
            registry = registry.adding(profile)
        except UsageError as error:
            plugins.warn(f"{plugins.AGENCIES}: {profile.key} is left out: {error.message}")
    taken = {layout.name for layout in registry.layouts}
    for layout in plugins.load(plugins.LAYOUTS, Layout):
        if layout.name in taken:
            plugins.warn(f"{plugins.LAYOUTS}: {layout.name} is left out: there is a layout of that name")
        else:
            taken.add(layout.name)
            registry = registry.with_layouts(layout)
    return registry
