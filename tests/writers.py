"""Releases written in each layout, to be read back: Hypothesis makes the titles, labels and bodies."""

import string
import textwrap
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hypothesis import strategies as st


class Written(NamedTuple):
    """What was written: a title, a label, and the paragraphs of a body."""

    title: str
    label: str
    paragraphs: tuple[str, ...]


WORDS = ("harbour", "patrol", "council", "bridge", "Jane", "Mill", "closed", "opens", "é", "seven", "ship’s", "Łódź")

_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
_titles = st.builds(lambda first, rest: f"{first} {rest}", st.sampled_from(["Police", "Harbour", "39 boats"]), _words)
_labels = st.sampled_from([
    "NATO", "Europol", "Interpol (news and events)", "Port Authority", "County Police (District News)",
    "Ministry of Ships – Office", 'House - Anne "Annie" Smith, Jr.',
])  # fmt: skip
_paragraphs = st.builds(
    lambda text, number, end: f"{text.capitalize()} {number}{end}", _words, st.integers(1, 999), st.sampled_from(".!?")
)

RELEASES = st.lists(
    st.builds(Written, _titles, _labels, st.lists(_paragraphs, min_size=1, max_size=4).map(tuple)),
    min_size=1,
    max_size=6,
)


def plain(releases: Sequence[Written]) -> str:
    return "\n\n".join("\n\n".join((r.title, f"Source: {r.label}", *r.paragraphs)) for r in releases)


def furnished(releases: Sequence[Written]) -> str:
    parts = ["Home Blog Page 7"]
    for number, r in enumerate(releases):
        parts += [r.title, str(number), f"Source: {r.label}", *r.paragraphs, "ENDS", "MIL OSI"]
    return "\n\n".join(parts)


def bullets(releases: Sequence[Written]) -> str:
    parts: list[str] = []
    for r in releases:
        parts.append(f"  • {r.title}")
        parts += [f"    {line}" for line in (f"Source: {r.label}", *r.paragraphs)]
    return "\n\n".join(parts)


def dashes(releases: Sequence[Written]) -> str:
    return "\n-\n".join("\n".join((r.title, f"Source: {r.label}", "".join(r.paragraphs))) for r in releases)


def dashes_at_the_end(releases: Sequence[Written]) -> str:
    return " -\n".join("\n".join((r.title, f"Source: {r.label}", *r.paragraphs)) for r in releases)


def dense(releases: Sequence[Written]) -> str:
    return "\n".join("\n".join((r.title, f"Source: {r.label}", *r.paragraphs)) for r in releases)


def translation(releases: Sequence[Written]) -> str:
    parts: list[str] = []
    for r in releases:
        parts += [r.title, "Translation. Region: Coast –", f"Source: {r.label}", "A disclaimer stands at the end."]
        parts += [*r.paragraphs, "This text is a translation.", "."]
    return "\n\n".join(parts)


def prefixed(releases: Sequence[Written]) -> str:
    parts: list[str] = []
    for r in releases:
        body = "     ".join(("", *r.paragraphs))
        parts += [f"MIL-OSI Far Coast: {r.title}", f"Source: {r.label}", f"{r.title}\n{'*' * 20}\n{body}", "NNNN"]
    return "\n\n".join(parts)


def cards(releases: Sequence[Written]) -> str:
    parts: list[str] = []
    for r in releases:
        words = " ".join(r.paragraphs)
        link = f'<a href="https://example.org/{len(parts)}" title="x">Read more</a>'
        parts += ["CoveragePost", r.title, "March 3, 2024", f"Source: {r.label} {words} ... {link}"]
    return "\n\n".join(parts)


def from_blog(releases: Sequence[Written]) -> str:
    parts: list[str] = []
    for day, r in enumerate(releases, 1):
        parts += [f"Tuesday, September {day}, 2012", r.title.upper(), "Photo: somebody", f"FROM: {r.label}"]
        parts += [r.title, *r.paragraphs]
    return "\n\n".join(parts)


def wrapped(releases: Sequence[Written]) -> str:
    filler = "The council of the harbour meets on the bridge " * 3
    parts: list[str] = []
    for r in releases:
        parts += [r.title, f"Source: {r.label}", *r.paragraphs, *(f"{filler}{letter}." for letter in "abc")]
    return "\n\n".join(textwrap.fill(part, 60) for part in parts)


WRITERS: dict[str, Callable[[Sequence[Written]], str]] = {
    writer.__name__: writer
    for writer in (
        *(plain, furnished, bullets, dashes, dashes_at_the_end, dense),
        *(translation, prefixed, cards, from_blog, wrapped),
    )
}

SIGNS = st.sampled_from([
    "Source:", "Source: NATO", "\nSource: ", "FROM: ", "\n\n", "\n", "\r\n", "\r", " ", "\xa0", "\t", "•", "  • ", "-",
    ".", "0", "MIL OSI", "MIL-OSI Coast: ", "CoveragePost", "March 3, 2024", "Tuesday, September 4, 2012",
    "Translation. Region: x", "A TITLE IN CAPITALS", "A title of some words", "<a href='x'>y</a>", " ... ", "Page 3",
    "\u2028", "\x85", "\x0b", "\x0c", "\x00", "\ufeff", "\u202e", "é", "😀", "Text of a body. More of it.", "Table 1:",
])  # fmt: skip
"""What layouts look for, and what gets in their way."""

TEXTS = st.one_of(
    st.lists(SIGNS, max_size=40).map("".join),
    st.text(max_size=200),
    st.text(alphabet=string.printable, max_size=300),
)

ALMOST_ORDINARY = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "A title of some words",
                "A title with a blank behind ",
                "A sentence stands here.",
                "The list:",
                "Two\tcells",
                "“Quoted” title",
                "Figure 2: Boats",
                "3",
                "39 boats",
                "Page 3",
                "Next",
                "MIL OSI",
                "A tab behind\t",
                "Title\x0b",
                "Line one of a group\nLine two of it",
                " An indented title",
                "MIL-OSI Coast: A title",
                "Source: NATO",
                "",
            ]
        ),
        st.sampled_from(["\n\n", "\n", "\n\n\n", "\n \n", "\r\n\r\n", "\n\n \t"]),
        st.sampled_from(
            ["Source: NATO", "Source: Town", "Source:", "Source: own count", "Source: NATO ", " Source: X"]
        ),
        st.sampled_from(["\n\n", "\n", "\n\n\n", "\n\n "]),
        st.sampled_from(["A body.", "A body. ", "A body.\n\nMIL OSI", "", "Body\n0", "Body\rPage 3", "Body\n\nPage 3"]),
        st.sampled_from(["\n\n", "\n", "\n\n\n"]),
    ).map("".join),
    max_size=5,
).map("".join)
"""Releases as most are, with one thing or another a little off."""
