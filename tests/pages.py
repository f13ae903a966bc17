"""Pages of made-up releases, for tests that need some."""

from pathlib import Path

OPENING = (
    "The long pier is open again after seven weeks of repairs. Divers had to replace forty piles below the waterline, "
    "and the lamps along the whole walk are new. Ferries to the outer islands call there from Monday on, at first"
)
"""Forty words, and one more."""


HEAD = "Pier opens again\n\nSource: Harbour Board\n\n"
"""What stands above the body of a release that is about its body alone."""


def release(
    title: str | None = "Pier reopens", label: str = "NATO", body: str = f"{OPENING} three times a day."
) -> str:
    """Return one release as a page has it; without a title only where it comes first."""
    return "\n\n".join([*([title] if title else []), f"Source: {label}", body])


def page(*releases: str) -> str:
    """Return a page of releases."""
    return "\n\n".join(releases)


def write(folder: Path, **pages: str) -> None:
    """Write pages to a folder, each to the file of its name."""
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
