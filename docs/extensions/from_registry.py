"""Tables of what a fresh pressparse knows, made from the registry itself, so that they can never fall behind."""

from collections.abc import Iterable
from typing import Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from pressparse import Registry, catalogue


def agencies() -> Iterable[tuple[str, ...]]:
    """Yield the head and the rows of the table of agencies."""
    yield "key", "name", "what stands after `Source:`", "time zone"
    for profile in sorted(Registry.builtin().profiles, key=lambda profile: profile.name.casefold()):
        labels = ", ".join(f"`{label}`" for label in profile.labels)
        yield f"`{profile.key}`", profile.name, labels, profile.time_zone or ""


def habits() -> Iterable[tuple[str, ...]]:
    """Yield the head and the rows of the table of what agencies do in their own way."""
    yield "key", "field", "rules of its own", "common rules that it lacks"
    for entry in sorted(catalogue.agencies(Registry.builtin()), key=lambda entry: entry.name.casefold()):
        for habit in entry.habits:
            added, dropped = map(names, ((rule for rule, _ in habit.added), habit.dropped))
            yield f"`{entry.key}`", habit.attribute.removesuffix("_rules"), added, dropped


def names(rules: Iterable[str]) -> str:
    """Return the names of rules, without the modules in which they stand."""
    return " ".join(f"`{rule.rpartition('.')[2]}`" for rule in rules)


def layouts() -> Iterable[tuple[str, ...]]:
    """Yield the head and the rows of the table of layouts, in the order in which they are tried."""
    yield "layout", "form"
    for layout in Registry.builtin().layouts:
        yield f"`{layout.name}`", layout.summary


class Table(SphinxDirective):
    """A table in place of the directive that names it."""

    rows: Any

    def run(self) -> list[nodes.Node]:
        """Return the table, written as Markdown and read like the page around it."""
        head, *rows = type(self).rows()
        lines = [head, ("---",) * len(head), *rows]
        text = StringList([f"| {' | '.join(cells)} |" for cells in lines], source="registry")
        holder = nodes.container()
        self.state.nested_parse(text, self.content_offset, holder)
        return holder.children


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directives ``agencies``, ``habits`` and ``layouts``."""
    app.add_directive("habits", type("Habits", (Table,), {"rows": staticmethod(habits)}))
    app.add_directive("agencies", type("Agencies", (Table,), {"rows": staticmethod(agencies)}))
    app.add_directive("layouts", type("Layouts", (Table,), {"rows": staticmethod(layouts)}))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
