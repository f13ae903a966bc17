"""How a record shows itself in a notebook."""

from __future__ import annotations


class Shown:
    """A base of records that notebooks show as a page: ``export.page.notebook`` draws it."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return the record as HTML, as notebooks ask for it.

        Drawing stands above the records in the house, and is looked up only when a notebook asks.
        """
        from pressparse.export.page import notebook  # noqa: PLC0415 - see above

        return notebook(self)
