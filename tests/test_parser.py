"""What a caller of the library relies on."""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressparse import (
    Digest,
    PressparseError,
    Profile,
    Registry,
    Release,
    detect_layout,
    iter_releases,
    parse_file,
    parse_text,
)
from pressparse.drafts import FIELDS
from pressparse.errors import UsageError
from pressparse.export.record import digest_to_dict, to_dict, to_json
from pressparse.fingerprint import fingerprint

TEXT = "Pier reopens\n\nSource: NATO\n\nThe pier is open.\n\nPier closes\n\nSource: Europol\n\nIt is closed."


@pytest.fixture
def digest() -> Digest:
    return parse_text(TEXT, file="page.txt", registry=Registry.builtin())


def test_a_digest_is_a_sequence_of_releases(digest: Digest) -> None:
    assert len(digest) == 2
    assert digest[0] is digest.releases[0]
    assert digest[-1].title == "Pier closes"
    assert digest[1:] == digest.releases[1:]
    assert [release.index for release in digest] == [0, 1]
    assert digest[1] in digest
    assert not parse_text("")


def test_records_are_frozen_equal_by_value_and_can_be_sent(digest: Digest) -> None:
    again = parse_text(TEXT, file="page.txt", registry=Registry.builtin())
    assert again == digest
    assert hash(again[0]) == hash(digest[0])
    assert pickle.loads(pickle.dumps(digest)) == digest  # noqa: S301 - our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        digest[0].title = "x"  # type: ignore[misc]
    assert not hasattr(digest[0], "__dict__")


def is_read(release: Release, name: str) -> bool:
    """Tell whether a slot is filled, without asking for the field."""
    try:
        vars(Release)[name].__get__(release, Release)
    except AttributeError:
        return False
    return True


def test_a_field_is_read_when_it_is_asked_for_and_once(digest: Digest) -> None:
    release = digest[0]
    assert not any(is_read(release, name) for name in FIELDS)
    assert release.source is release.source
    assert is_read(release, "source")
    assert not is_read(release, "quotes")


def test_each_field_of_a_release_is_known_from_the_cut_or_has_a_reader() -> None:
    known = {"file", "index", "span", "title", "title_span", "body_span"}
    assert known | set(FIELDS) == {field.name for field in attrs.fields(Release)}
    assert not known & set(FIELDS)


def test_a_field_that_there_is_not_is_an_attribute_error(digest: Digest) -> None:
    assert not hasattr(digest[0], "quotations")
    with pytest.raises(AttributeError, match="'Release' object has no attribute 'titel'"):
        digest[0].titel  # type: ignore[attr-defined]  # noqa: B018


def test_an_unread_release_is_copied_whole(digest: Digest) -> None:
    read = parse_text(TEXT, file="page.txt", registry=Registry.builtin())
    assert pickle.loads(pickle.dumps(digest[1])) == read[1]  # noqa: S301 - our own bytes
    assert copy.deepcopy(digest[0]) == read[0]
    assert attrs.asdict(digest[0]) == attrs.asdict(read[0])
    assert repr(digest[0]) == repr(read[0])


def test_text_and_file_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    for either in (path, str(path)):
        read = parse_file(either)
        assert read.file == read[0].file == str(path)
        assert [attrs.evolve(release, file=None) for release in read] == list(parse_text(TEXT))


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_cannot_be_read_raises_one_family_of_errors(tmp_path: Path, name: str) -> None:
    with pytest.raises(PressparseError) as caught:
        parse_file(tmp_path / name)
    assert caught.value.path == str(tmp_path / name)


def test_the_id_counts_letters_and_digits_of_title_label_and_body_only() -> None:
    def first(text: str) -> Release:
        return parse_text(text)[0]

    one = first("Pier reopens\n\nSource: NATO\n\nThe pier – No. 2 – is open.")
    same = first("Page 3\n\nPier  reopens\n\nSource: NATO\n\n\n“The\u00a0pier” No 2\nis open…")
    assert one.id == same.id
    assert one.id.startswith("1-")
    others = ["Pier reopens 2", "Pier reopens"], ["NATO", "Europol"], ["It is open.", "It is shut."]
    ids = {first(f"{t}\n\nSource: {s}\n\n{b}").id for t in others[0] for s in others[1] for b in others[2]}
    assert len(ids) == 8


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z"]), max_size=80))
@example("é" + "".join(map(chr, range(0x2010, 0x2040))) + "a")
def test_the_id_does_not_change_with_signs_few_or_many(text: str) -> None:
    letters = "".join(filter(str.isalnum, text))
    assert fingerprint(text, None, "") == fingerprint(letters, None, "")


def test_no_field_of_the_record_is_ever_missing(digest: Digest) -> None:
    record = to_dict(digest[0])
    assert list(record) == ["schema", *(field.name for field in attrs.fields(Release))]
    assert (record["schema"], record["file"], record["title_span"]) == (1, "page.txt", [0, 12])


def test_a_surrogate_in_a_text_does_not_break_the_json() -> None:
    (release,) = parse_text("Pier \ud800 reopens\n\nSource: NATO\n\nOpen.")
    assert to_json(to_dict(release)).encode()


def test_a_file_as_a_dictionary_holds_all_but_its_text(digest: Digest) -> None:
    record = digest_to_dict(digest)
    assert list(record) == ["file", "encoding", "layout", "notes", "furniture", "releases"]
    assert record["releases"] == [to_dict(release) for release in digest]


@pytest.mark.parametrize("parse", [parse_text, detect_layout])
def test_what_is_no_text_is_refused_with_what_to_do(parse: Callable[[object], object]) -> None:
    with pytest.raises(UsageError, match=r"^text is to be a str, not bytes; decode them, or hand parse_file the path$"):
        parse(TEXT.encode())
    with pytest.raises(UsageError, match=r"^text is to be a str, not Posix.*; parse_file takes a path$"):
        parse(Path("page.txt"))
    with pytest.raises(UsageError, match=r"^text is to be a str, not NoneType$"):
        parse(None)


@pytest.mark.parametrize("parse", [parse_file, iter_releases])
def test_what_is_no_path_is_refused_with_what_to_do(parse: Callable[[object], object]) -> None:
    for wrong, said in (
        (b"page.txt", "not bytes$"),
        (0, "not int$"),
        (["page.txt"], "not list; parse_files takes many$"),
    ):
        with pytest.raises(UsageError, match=f"^path is to be one path, as a str or Path, {said}"):
            parse(wrong)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"layout": 3}, "layout is to be a name, not int"),
        ({"registry": []}, "registry is to be a Registry, not list"),
        ({"registry": Registry}, "registry is to be a Registry, not the class Registry itself"),
        ({"registry": Profile(key="port", name="Port", labels=("Port",))}, "registry is to be a Registry, not Profile"),
        ({"near": "2024-05-01"}, "near is to be a datetime.date, not str"),
        ({"near": dt.datetime(2024, 5, 1, tzinfo=dt.UTC)}, r"near is to be .*, not datetime; its date\(\) is one"),
    ],
)
def test_a_setting_of_a_wrong_type_is_refused_at_once_and_by_all(
    settings: dict[str, object], said: str, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    calls: tuple[Callable[..., object], ...] = (parse_file, iter_releases)
    for call, source in (*((call, page) for call in calls), (parse_text, TEXT)):
        with pytest.raises(UsageError, match=rf"^{said}"):
            call(source, **settings)
    with pytest.raises(UsageError, match=r"^encoding is to be a name, not int$"):
        parse_file(page, encoding=8)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        (" \n\t\n", "the file is empty"),
        ("Today it rained.", "no line such as 'Source: NATO' was found, nor another beginning of one"),
        ("\n<!DOCTYPE html><p>It is open.</p>", "the file is HTML or XML; take the text out of it first"),
        ("<?xml version='1.0'?>", "the file is HTML or XML; take the text out of it first"),
        ("<b>html</b>", "no line such as 'Source: NATO' was found, nor another beginning of one"),
    ],
)
def test_a_file_without_a_release_is_told_what_it_lacks(text: str, said: str) -> None:
    (note,) = parse_text(text).notes
    assert (note.code, note.message) == ("no-release", f"no release: {said}")
