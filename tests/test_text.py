"""Bytes become text as documented, offsets hold, and what is odd is said."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Position, PressparseError, parse_text
from pressparse.scale.pieces import find_way, text_pieces
from pressparse.text import FORMATS, decode
from tests.odd_bytes import CASES, PAGE, Case

CURLY = "Title\n\nSource: NATO\n\n“Łódź” — 5 €\r\n\x85\u2028end"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_read_with_or_without_its_mark(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + CURLY.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.notes) == (CURLY, encoding, ())


def test_only_stray_bytes_are_read_as_windows_1252() -> None:
    decoded = decode("café “one” ".encode() + b"caf\xe9 \x93two\x94 \x81" + " Łódź".encode())
    assert decoded.text == "café “one” café “two” \ufffd Łódź"
    assert decoded.encoding == "utf-8"
    (note,) = decoded.notes
    assert note.code == "encoding-mixed"
    assert note.span is not None
    assert decoded.text[slice(*note.span)] == "é"
    assert note.message.startswith("4 bytes")


def test_text_that_is_not_utf_8_at_all_is_windows_1252() -> None:
    decoded = decode(b"caf\xe9 \x93two\x94 \x81 and more of it \xfc")
    assert decoded.text == "café “two” \ufffd and more of it ü"
    assert decoded.encoding == "windows-1252"
    assert [note.code for note in decoded.notes] == ["encoding-guessed"]


def test_broken_utf_16_is_replaced_and_noted() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"\x00\xd8" + "c".encode("utf-16-le"))
    assert decoded.text == "ab\ufffdc"
    assert [note.code for note in decoded.notes] == ["encoding-errors"]


def test_a_replacement_character_that_stood_in_the_file_is_no_error() -> None:
    assert decode(codecs.BOM_UTF16_LE + "a\ufffd".encode("utf-16-le")).notes == ()


@pytest.mark.parametrize("data", ["ab".encode("utf-16-le") * 9, b"\x00\x01\x02\x00" * 20])
def test_bytes_full_of_nuls_are_no_text(data: bytes) -> None:
    with pytest.raises(PressparseError, match=r"^page.txt: byte \d+: no text: full of NUL bytes") as caught:
        decode(data, path="page.txt")
    assert (caught.value.path, caught.value.offset) == ("page.txt", data.index(b"\0"))


@pytest.mark.parametrize(("signature", "what"), FORMATS)
def test_what_begins_as_a_format_that_wraps_its_text_is_refused_by_name(
    signature: bytes, what: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(signature + b" 1\n\nPier reopens\n\nSource: NATO\n\nIt is open.")
    for read in (lambda: decode(path.read_bytes(), path=str(path)), lambda: find_way(str(path), None)):
        with pytest.raises(PressparseError) as caught:
            read()
        assert str(caught.value) == f"{path}: byte 0: no text but {what}: take the text out of it first"
    assert decode(b"x" + signature).text.startswith("x")


def test_a_stray_nul_is_text() -> None:
    assert decode(b"A title of some length\0\n").text == "A title of some length\0\n"


def test_an_encoding_named_is_used_strictly() -> None:
    assert decode("“é”".encode("cp1252"), encoding="cp1252").text == "“é”"
    assert decode(b"\xff\xfea\x00", encoding="utf-16-le").text == "a"
    with pytest.raises(PressparseError, match=r"page\.txt: byte 3: not utf-8") as caught:
        decode(b"caf\xe9 ", path="page.txt", encoding="utf-8")
    assert caught.value.offset == 3


def test_of_encodings_that_can_write_half_a_pair_that_is_refused() -> None:
    assert decode(b"+ADw-", encoding="utf-7").text == "<"
    with pytest.raises(PressparseError, match="x: not utf-7: half of a surrogate pair"):
        decode(b"+2AA-", path="x", encoding="utf-7")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_odd_bytes_are_decoded_or_refused_as_documented(case: Case) -> None:
    if case.text is None:
        with pytest.raises(PressparseError, match=f"^x: {case.encoding}: no text"):
            decode(case.data, path="x")
        return
    decoded = decode(case.data)
    assert (decoded.text, decoded.encoding) == (case.text, case.encoding)
    assert [(note.code, note.span and note.span.start) for note in decoded.notes] == list(case.notes)


@pytest.mark.parametrize("size", [3, 256 * 1024])
@pytest.mark.parametrize("case", [case for case in CASES if case.text is not None], ids=lambda case: case.name)
def test_a_stream_decodes_odd_bytes_as_a_whole_file_does(
    case: Case, size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(case.data)
    way = find_way(str(path), None)
    monkeypatch.setattr("pressparse.scale.pieces._PIECE", size)
    assert "".join(text_pieces(str(path), way)) == case.text


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "case", [case for case in CASES if case.text and "Source:" in case.text], ids=lambda case: case.name
)
def test_offsets_and_line_numbers_are_those_of_the_decoded_text(case: Case, ends: str) -> None:
    digest = parse_text((case.text or "").replace("\n", ends))
    for release in digest:
        assert release.source.span
        assert digest.text[slice(*release.source.span)] == release.source.label
        above = digest.text[: release.source.span.start]
        assert digest.position(release.source.span.start).line == above.count(ends) + 1


def test_a_mark_before_a_title_inside_is_no_part_of_it() -> None:
    digest = parse_text(f"{PAGE}\n\n\ufeff{PAGE}")
    assert [release.title for release in digest] == ["Pier “Łódź” reopens"] * 2
    assert digest[0].id == digest[1].id
    assert ["\ufeff" in digest.text[slice(*each.span)] for each in digest.furniture] == [True]


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "hex", "", "unicode_escape", "idna", "punycode", "undefined"])
def test_an_unknown_encoding_is_misuse(encoding: str) -> None:
    with pytest.raises(PressparseError, match="unknown text encoding"):
        decode(b"a", encoding=encoding)


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused_with_their_path(data: bytes) -> None:
    try:
        text = decode(data, path="x").text
    except PressparseError as error:
        refusal = str(error)
        text = ""
    else:
        refusal = "x: byte 0"
    assert refusal.startswith("x: byte ")
    assert not any("\ud800" <= character <= "\udfff" for character in text)


@given(st.text(max_size=200))
def test_utf_8_is_never_changed(text: str) -> None:
    if text.count("\0") < 2 and not text.startswith("\ufeff"):
        try:
            data = text.encode()
        except UnicodeEncodeError:
            return
        if data.startswith(tuple(signature for signature, _ in FORMATS)):
            return
        assert decode(data).text == text


def test_positions_are_those_that_an_editor_shows() -> None:
    digest = parse_text("a\nb\r\nc\rd\u2028e\x0bf\x85g\n")
    shown = {mark: digest.position(digest.text.index(mark)) for mark in "abcdefg"}
    assert shown["a"] == Position(1, 1)
    assert shown["b"] == Position(2, 1)
    assert shown["c"] == Position(3, 1)
    assert shown["d"] == Position(4, 1)
    assert {shown["e"].line, shown["f"].line, shown["g"].line} == {4}
    assert digest.position(len(digest.text)) == Position(5, 1)
    for outside in (-1, len(digest.text) + 1):
        with pytest.raises(IndexError):
            digest.position(outside)
