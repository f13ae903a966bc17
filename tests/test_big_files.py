"""A file of any size, release by release: the same records as of the file as a whole, in little memory."""

import os
import pickle
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from unittest import mock

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressparse import Registry, Release, iter_releases, parse_file
from pressparse.errors import DecodingError, PressparseError, UnreadableError, UsageError
from pressparse.layouts import BUILTIN
from pressparse.scale.pieces import find_way, text_pieces
from pressparse.text import BYTE_ORDER_MARKS, decode
from tests.gold import SEEDS, cases
from tests.writers import ALMOST_ORDINARY, RELEASES, TEXTS, WRITERS, Written

SEED = b"\n\n".join(path.read_bytes() for path in sorted(SEEDS.glob("*.txt")))


@contextmanager
def in_small_pieces(size: int, *, horizon: int | None = None, block: int | None = None) -> Iterator[None]:
    """Make all pieces so small that even a short text takes many; and the horizon, where it is given."""
    sizes = {
        "pressparse.scale.pieces._PIECE": size,
        "pressparse.scale.stream._STRETCH": size,
        "pressparse.scale.stream._BLOCK": block or 1 + size % 5,
    }
    if horizon:
        sizes |= dict.fromkeys(["pressparse.dating.file.HORIZON", "pressparse.drafts.HORIZON"], horizon)
        sizes["pressparse.scale.stream._NEIGHBOURS"] = 3 * horizon + 1
        heads = ("layouts.choice", "layouts.cards", "scale.stream")
        sizes |= {f"pressparse.{module}.HEAD": 300 for module in heads}
    with ExitStack() as stack:
        for name, value in sizes.items():
            stack.enter_context(mock.patch(name, value))
        yield


def differences(path: Path, **options: Any) -> list[tuple[int, str, object, object]]:
    """Return where the two ways differ: the release, the field, and its two values."""
    whole, streamed = list(parse_file(path, **options)), list(iter_releases(path, **options))
    found: list[tuple[int, str, object, object]] = [
        (one.index, field.name, getattr(one, field.name), getattr(other, field.name))
        for one, other in zip(whole, streamed, strict=False)
        for field in attrs.fields(Release)
        if getattr(one, field.name) != getattr(other, field.name)
    ]
    return found if len(whole) == len(streamed) else [*found, (-1, "number", len(whole), len(streamed))]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("big") / "page.txt"


SIZES = st.integers(1, 200)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(TEXTS, st.lists(ALMOST_ORDINARY, max_size=8).map("\n\n".join)), size=SIZES)
def test_any_text_gives_the_same_records(page: Path, text: str, size: int) -> None:
    page.write_bytes(text.replace("\0", "").encode("utf-8", "surrogatepass"))
    with in_small_pieces(size, horizon=1):
        assert differences(page) == []


@settings(max_examples=100, deadline=None)
@given(
    text=st.lists(ALMOST_ORDINARY, max_size=12).map("\n".join),
    layout=st.sampled_from([layout.name for layout in BUILTIN]),
    wrapped=st.sampled_from(["", "+wrapped"]),
    size=SIZES,
)
def test_a_text_gives_the_same_records_in_a_layout_that_is_named(
    page: Path, text: str, layout: str, wrapped: str, size: int
) -> None:
    page.write_bytes(text.encode("utf-8", "surrogatepass"))
    with in_small_pieces(size, horizon=1):
        assert differences(page, layout=layout + wrapped) == []


@settings(max_examples=100, deadline=None)
@given(releases=st.lists(RELEASES, min_size=1, max_size=6), writer=st.sampled_from(sorted(WRITERS)), size=SIZES)
def test_any_layout_gives_the_same_records(page: Path, releases: list[list[Written]], writer: str, size: int) -> None:
    page.write_text(WRITERS[writer]([each for some in releases for each in some]), encoding="utf-8", newline="")
    with in_small_pieces(size, horizon=1):
        assert differences(page) == []


DAYS = st.sampled_from([
    "3 May 2024", "OTTAWA, 5 May 2024 – The pier is open.", "7 June", "Monday, 6 May", "On Friday, 3 May, it was shut.",
    "It opens on 9 June.", "The ferry sank on 3 May 2019.", "Today, 4 May, the council met.", "No day is named.",
    "BERLIN, 8 May – It is open.", "1 December 2023", "2 January", "In May 2021 it was shut.", "The act of 12 June.",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(days=st.lists(st.lists(DAYS, min_size=1, max_size=2), max_size=30), horizon=st.integers(1, 3), size=SIZES)
def test_dates_rest_on_the_same_neighbours(page: Path, days: list[list[str]], horizon: int, size: int) -> None:
    bodies = ("\n\n".join(each) for each in days)
    page.write_text("\n\n".join(f"Pier {n} reopens\n\nSource: NATO\n\n{body}" for n, body in enumerate(bodies)))
    with in_small_pieces(size, horizon=horizon):
        assert differences(page) == []


@pytest.mark.parametrize("case", cases("layouts"), ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [7, 333])
def test_the_gold_gives_the_same_records(page: Path, case: Path, size: int) -> None:
    page.write_bytes((case.read_bytes() + b"\n\n") * 3)
    with in_small_pieces(size, horizon=2):
        assert differences(page) == []


def test_many_pages_give_the_same_records_with_the_true_horizon(page: Path) -> None:
    page.write_bytes((SEED + b"\n\n") * 12)
    with in_small_pieces(1000, block=150):
        assert differences(page) == []


ENCODED = [
    ("é è – ü".encode(), {}),
    ("\ufeffé".encode(), {}),
    ("\ufeffé – 😀".encode("utf-16-le"), {}),
    ("\ufeffé – 😀".encode("utf-16-be"), {}),
    ("\ufeffé – 😀".encode("utf-32-le"), {}),
    (b"\xff\xfe" + "é".encode("utf-16-le") + b"\x00\xd8\x41", {}),  # half a pair, half a character
    ("é – ü".encode("cp1252"), {}),
    ("é – ü".encode() + b"\x93\x81", {}),  # stray bytes among UTF-8
    (b"\xe2\x80", {}),
    (b"a\x00b", {}),
    (b"", {}),
    ("é – ü".encode("cp1252"), {"encoding": "cp1252"}),
    ("\ufeffé".encode("utf-16"), {"encoding": "utf-16"}),
    ("\ufeffé".encode(), {"encoding": "utf-8"}),
    ("été".encode("latin-1"), {"encoding": "latin-1"}),
]


@pytest.mark.parametrize(("data", "options"), ENCODED, ids=map(str, range(len(ENCODED))))
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_a_file_is_decoded_alike(page: Path, data: bytes, options: dict[str, str], size: int) -> None:
    codec = options.get("encoding") or next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), "ascii")
    page.write_bytes(data + "\n\nPier reopens\n\nSource: NATO\n\nIt is open.".encode(codec))
    expected = decode(page.read_bytes(), encoding=options.get("encoding")).text
    with in_small_pieces(size):
        assert "".join(text_pieces(str(page), find_way(str(page), options.get("encoding")))) == expected
        assert differences(page, **options) == []


@given(data=st.lists(st.sampled_from([b"\xe2\x80\x93", b"\xe9", b"a", b"\x81", b"\xc3", b"\xa9", b"\0", b"abc" * 9])))
def test_any_bytes_are_decoded_alike_or_refused_alike(page: Path, data: list[bytes]) -> None:
    page.write_bytes(b"".join(data))

    def outcome(text: Callable[[], str]) -> object:
        try:
            return text()
        except DecodingError as error:
            return str(error)

    with in_small_pieces(1 + len(data) % 4):
        path = str(page)
        whole = outcome(lambda: decode(page.read_bytes(), path=path).text)
        assert outcome(lambda: "".join(text_pieces(path, find_way(path, None)))) == whole


def test_what_cannot_be_read_raises_as_for_a_whole_file(page: Path, tmp_path: Path) -> None:
    page.write_bytes(b"\0" * 99)
    for path in (page, tmp_path / "none.txt", tmp_path, "a\0b"):
        with pytest.raises(PressparseError) as expected:
            parse_file(path)
        with pytest.raises(type(expected.value)) as raised:
            iter_releases(path)
        assert str(raised.value) == str(expected.value)
    page.write_bytes(SEED)
    for options in ({"layout": "oval"}, {"encoding": "oval"}, {"encoding": "hex"}):
        with pytest.raises(UsageError):
            iter_releases(page, **options)  # type: ignore[arg-type]


def test_a_piece_in_another_encoding_raises_where_it_stands(page: Path) -> None:
    page.write_bytes(SEED + b"\xff")
    with pytest.raises(DecodingError) as expected:
        parse_file(page, encoding="utf-8")
    with in_small_pieces(1000), pytest.raises(DecodingError) as raised:
        list(iter_releases(page, encoding="utf-8"))
    assert str(raised.value) == str(expected.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match="a named pipe, not a file"):
        iter_releases(tmp_path / "pipe")


def test_a_layout_that_cannot_be_resumed_has_its_text_whole(page: Path) -> None:
    registry = Registry((), tuple(attrs.evolve(layout, resume=None) for layout in BUILTIN))
    page.write_bytes(SEED)
    with in_small_pieces(1000, block=150):
        assert list(iter_releases(page, registry=registry)) == list(parse_file(page, registry=registry))


def test_a_release_can_be_sent_and_is_read_when_it_is_asked_for(page: Path) -> None:
    page.write_bytes(SEED * 2)
    with in_small_pieces(1000, block=10):
        release = next(islice(iter_releases(page), 35, None))
    assert pickle.loads(pickle.dumps(release)) == parse_file(page)[35]  # noqa: S301 - our own bytes


def test_memory_is_that_of_some_hundreds_of_releases_however_large_the_file_is(page: Path) -> None:
    body = "The harbour council met at the pier and said nothing of note. " * 64

    def peak(number: int) -> int:
        with page.open("w", encoding="utf-8") as out:
            out.writelines(f"Pier {n} reopens\n\nSource: NATO\n\n3 May 2024\n\n{body}\n\n" for n in range(number))
        tracemalloc.start()
        for release in iter_releases(page):
            if release.index % 2_000 == 0:
                assert release.published  # the dates of a whole block are read for it
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return held

    small = peak(2_500)
    assert peak(7_500) < 1.2 * small
    assert page.stat().st_size > 30_000_000
