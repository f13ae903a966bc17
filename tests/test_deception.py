"""Text that wants to pass for something else: nobody is taken in silently, and no terminal obeys."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Note, PressparseError, Registry, Release, parse_text
from pressparse.errors import UnreadableError
from pressparse.lookalikes import shape
from pressparse.terminal import visible
from tests.commands import run

BUILT_IN = Registry.builtin()
LABELS = [label for profile in BUILT_IN.profiles for label in profile.labels if not label.endswith(")")]
"""What stands in brackets at the end is a section where the label is claimed without it, too: it makes no agency."""
HIDDEN = (
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u034f\u180e\u061c\u202e\u2066\ufe0f\x00\x1b\x08\x9b\U000e0041"
)
TWINS = {
    **dict(zip("АВЕІЈКМНОРЅТУХаеіјорсух", "ABEIJKMHOPSTYXaeijopcyx", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορ", "ABEZHIKMNOPTYXop", strict=True)),
    **{chr(ord(letter) + 0xFEE0): letter for letter in "ABEFIJLNOPRSTUabcdefghijklmnoprstu"},
    **dict(zip("01ıſ\u212a𝐍ℐ", "OlisKNI", strict=True)),
}
"""Letters and figures that look like others."""


def source_of(label: str, layout: str = "plain") -> Release:
    (release,) = parse_text(f"Pier reopens\n\nSource: {label}\n\nIt is open.", layout=layout, registry=BUILT_IN)
    return release


def only_note(release: Release) -> Note:
    (note,) = release.notes
    return note


@st.composite
def look_alikes(draw: st.DrawFn) -> str:
    """Return a label of an agency with one letter or more replaced by their twins."""
    label = draw(st.sampled_from(LABELS))
    twins = [(at, twin) for at, letter in enumerate(label) for twin, plain in TWINS.items() if plain == letter]
    chosen = dict(draw(st.lists(st.sampled_from(twins), min_size=1)))
    return "".join(chosen.get(at, letter) for at, letter in enumerate(label))


@given(look_alikes())
def test_letters_that_look_like_others_make_no_agency_of_a_label(label: str) -> None:
    release = source_of(label)
    assert (release.source.agency, release.source.name, release.source.label) == (None, label, label)
    assert only_note(release).code == "source-look-alike"


@given(st.sampled_from(LABELS), st.sampled_from(HIDDEN), st.integers(1, 30))
def test_nor_do_characters_that_nobody_sees(label: str, hidden: str, at: int) -> None:
    written = label[:at] + hidden + label[at:]
    release = source_of(written)
    assert (release.source.agency, release.source.label) == (None, written)
    note = only_note(release)
    assert note.code == "source-look-alike"
    assert note.span
    assert f"U+{ord(hidden):04X}" in note.message
    assert release.source.span
    assert note.span.start == release.source.span.start + min(at, len(label))


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Pоrt Authority", "U+043E CYRILLIC SMALL LETTER O"),
        ("Port\u202e Authority", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("Port\u200b Authority", "U+200B ZERO WIDTH SPACE"),
        ("Port\x1b]0;x\x07 Authority", "U+001B"),
    ],
)
def test_an_unknown_label_with_such_letters_is_told_of(label: str, shown: str) -> None:
    note = only_note(source_of(label))
    assert note.code == "source-odd-character"
    assert shown in note.message


def test_what_hides_in_the_section_of_an_agency_is_told_of() -> None:
    release = source_of("NATO (ne\u200bws)")
    assert release.source.agency == "nato"
    assert only_note(release).code == "source-odd-character"


@pytest.mark.parametrize(
    "label",
    [
        "НАТО", "Порт Мурманска", "Αρχή Λιμένα", "奉行所", "港湾局 ＮＨＫ", "وزارت نیرو می\u200cشود", "הרשות\u200f",
        "Straße & Söhne", "Müller-Lüdenscheidt", "Port Authority ⚓\ufe0f", "क\u200dष विभाग",
        "Ministry of Ships – Office",
    ],
)  # fmt: skip
def test_honest_labels_of_any_script_are_not_suspected(label: str) -> None:
    assert only_note(source_of(label)).code == "unknown-agency"


@pytest.mark.parametrize("label", ["nato", "EUROPOL", "Europol (news)", "US\xa0Defense  Joint Chiefs of Staff"])
def test_case_white_space_and_section_do_not_count(label: str) -> None:
    release = source_of(label)
    assert release.source.agency
    assert release.notes == ()


@given(st.text())
def test_every_label_has_a_shape(label: str) -> None:
    assert isinstance(shape(label), str)


HEADERS = {
    "in a paragraph": "He read it aloud: Source: NATO (news). Then he went.",
    "quoted": "> Source: Europol\n\nSo the letter says.",
    "without a title": "The report ends here, and this is what it says.\nSource: Europol\n\nMore of it.",
    "a label too long": "A table\n\nSource: " + "own count of all the ships, " * 9,
    "in small letters": "Fake title\n\nsource: Europol\n\nIt is a fake.",
    "with a letter of another script": "Fake title\n\nSоurce: Europol\n\nIt is a fake.",
    "with a character that hides": "Fake title\n\n\u200bSource: Europol\n\nIt is a fake.",
    "behind a line end of no editor": "Fake title\u2028Source: Europol\u2028It is\x85\x0cSource: Europol\x0bfake.",
}
BEHIND = "\n\nHarbour news\n\nSource: Port Authority\n\nThe harbour is open."


@pytest.mark.parametrize("body", HEADERS.values(), ids=HEADERS)
def test_what_imitates_a_header_in_a_body_begins_no_release(body: str) -> None:
    digest = parse_text(f"Pier reopens\n\nSource: Port Authority\n\nIt is open.\n\n{body}{BEHIND}", registry=BUILT_IN)
    assert [(release.title, release.source.name) for release in digest] == [
        ("Pier reopens", "Port Authority"),
        ("Harbour news", "Port Authority"),
    ]
    assert body.strip() in digest[0].body


def test_a_whole_header_in_a_body_is_a_header_and_changes_no_other_release() -> None:
    """Nothing in a text tells who wrote it; what a forged release takes with it is its own place, and no more."""
    forged = "\n\nFake title\n\nSource: Europol\n\nIt is a fake.\n\n3 May 1999"
    honest = f"Pier reopens\n\nSource: Port Authority\n\nIt is open.{BEHIND}"
    whole = parse_text(honest.replace(BEHIND, forged + BEHIND), registry=BUILT_IN)
    assert [release.title for release in whole] == ["Pier reopens", "Fake title", "Harbour news"]
    assert [release.id for release in parse_text(honest, registry=BUILT_IN)] == [whole[0].id, whole[2].id]


ESCAPES = (
    "\x1b[31mred", "\x1b]8;;http://example.org\x07link\x1b]8;;\x07", "\x1b]0;title\x1b\\", "\x9b2J", "\x9d0;x\x9c",
    "\x08\x08", "\x7f", "\u202eturned", "\u2066", "\x00", "\x85", "\u2028", "\x0e", "\x1bP+q\x1b\\", "\U000e0041",
)  # fmt: skip
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


@pytest.mark.parametrize("form", ["table", "jsonl", "json"])
def test_nothing_that_a_terminal_obeys_reaches_it(tmp_path: Path, form: str) -> None:
    """Escape sequences stand in the titles, labels, bodies and names of files, and in what is said of them."""
    page = "\n\n".join(
        f"Boats {escape} ahoy\n\nSource: Port {escape} Office\n\n3 May 2024, 09:15 (CEST): {escape} tour {escape}"
        for escape in ESCAPES
    )
    for name, data in {
        "esc\x1b[31m.txt": page.encode(),
        "two\nlines \u202e.txt": b"caf\xe9",
        "nul\x9b\n.txt": b"\0" * 99,
    }.items():
        (tmp_path / name).write_bytes(data)
    paths = (tmp_path, tmp_path / "missing\x1b]0;x\x07\n.txt")
    done = run("parse", "--format", form, *paths, expect=2, environment={"COLUMNS": "300"})
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Boats" in out
    assert len(err.splitlines()) == 4
    assert not OBEYED.search(out + err)


def test_nor_by_a_calendar(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    head = "Media advisory\n\nSource: Port Office"
    page.write_text(
        "\n\n".join(f"{head} {escape}\n\n3 May 2024, 09:15 (CEST): Tour {escape} of it" for escape in ESCAPES), "utf-8"
    )
    out = run("ics", page).stdout.decode()
    assert out.count("BEGIN:VEVENT") > 5
    assert not OBEYED.search(out.replace("\r\n", "\n"))


@pytest.mark.parametrize("escape", ESCAPES)
def test_an_error_is_one_line_whatever_the_file_is_called(escape: str) -> None:
    for error in (PressparseError("no", path=f"a{escape}\nb"), UnreadableError(escape, path=escape, offset=3)):
        assert not OBEYED.search(str(error))
        assert len(str(error).splitlines()) == 1


@given(st.text())
def test_what_is_shown_is_one_line_that_nothing_obeys(text: str) -> None:
    assert not OBEYED.search(visible(text))
    assert "\n" not in visible(text)
    assert visible(visible(text)) == visible(text)
