"""What holds for every text, whatever stands in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressparse import Digest, Registry, Release, detect_layout, parse_text
from pressparse.layouts import BUILTIN
from tests.closely import look_closely
from tests.writers import ALMOST_ORDINARY, RELEASES, SIGNS, TEXTS, WRITERS, Written, plain

BUILT_IN = Registry.builtin()
LAYOUTS = st.one_of(st.none(), st.sampled_from([layout.name for layout in BUILTIN]), st.just("plain+wrapped"))


def parse(text: str, layout: str | None = None) -> Digest:
    return parse_text(text, layout=layout, registry=BUILT_IN)


def letters(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=400)
@given(TEXTS, LAYOUTS)
def test_any_text_is_parsed_and_releases_and_outer_furniture_tile_it(text: str, layout: str | None) -> None:
    digest = parse(text, layout)
    pieces = [release.span for release in digest]
    pieces += [each.span for each in digest.furniture if each.release is None]
    assert "".join(text[start:end] for start, end in sorted(pieces)) == text
    assert all(start < end for start, end in pieces)


@settings(max_examples=400)
@given(TEXTS, LAYOUTS)
def test_spans_are_the_values_and_stand_inside_the_release_in_order(text: str, layout: str | None) -> None:
    digest = parse(text, layout)
    for release in digest:
        assert_spans_hold(text, release)
        inner = [each.span for each in digest.furniture if each.release == release.index]
        for start, end in inner:
            assert release.span.start <= start < end <= release.span.end
            assert end <= release.body_span.start or release.body_span.end <= start
    assert [release.index for release in digest] == list(range(len(digest)))


def assert_spans_hold(text: str, release: Release) -> None:
    assert text[slice(*release.body_span)] == release.body == release.body.strip()
    inside = [release.span.start, *release.body_span, release.span.end]
    assert inside == sorted(inside)
    if release.title_span:
        assert text[slice(*release.title_span)] == release.title == (release.title or "").strip()
        assert release.title_span.start == release.span.start
        assert release.title
    if release.source.span:
        assert text[slice(*release.source.span)] == release.source.label
        assert release.source.span.end <= release.body_span.start


@settings(max_examples=300)
@given(st.one_of(TEXTS, ALMOST_ORDINARY))
def test_the_ordinary_way_of_reading_gives_what_the_close_look_gives(text: str) -> None:
    quick = parse(text)
    with pytest.MonkeyPatch.context() as patch:
        look_closely(patch)
        assert parse(text) == quick


@settings(max_examples=200)
@given(TEXTS)
def test_detection_says_none_or_the_layout_that_parsing_uses(text: str) -> None:
    assert detect_layout(text, registry=BUILT_IN).layout == parse(text).layout


@pytest.mark.parametrize("layout", WRITERS)
@settings(max_examples=60)
@given(RELEASES)
def test_what_is_written_in_a_layout_is_read_back(layout: str, releases: list[Written]) -> None:
    digest = parse(WRITERS[layout](releases))
    assert [letters(release.title or "").casefold() for release in digest] == [
        letters(release.title).casefold() for release in releases
    ]
    for release, written in zip(digest, releases, strict=True):
        assert_label_is_read_back(release, written, layout)
        body = letters(release.body)
        assert all(letters(paragraph) in body for paragraph in written.paragraphs)
        assert "MILOSI" not in body
        assert "disclaimer" not in body


def assert_label_is_read_back(release: Release, written: Written, layout: str) -> None:
    if layout != "cards" or BUILT_IN.find(written.label):
        assert release.source.label is not None
        assert release.source.label.split() == written.label.split()
    else:
        assert release.source.label is None
        assert release.body.startswith(f"Source: {written.label}")


@pytest.mark.parametrize("layout", WRITERS)
@settings(max_examples=30)
@given(RELEASES)
def test_crlf_changes_nothing_but_offsets_and_line_ends(layout: str, releases: list[Written]) -> None:
    text = WRITERS[layout](releases)
    before, after = parse(text), parse(text.replace("\n", "\r\n"))
    assert list(map(without_offsets, after)) == list(map(without_offsets, before))
    assert after.layout == before.layout


def without_offsets(release: Release) -> tuple[object, ...]:
    notes = [(note.code, note.message) for note in release.notes]
    parts = (release.title, release.source.label, release.body)
    joined = tuple(part.replace("\r\n", "\n") if part else part for part in parts)
    return (*joined, release.source.agency, release.source.section, release.id, notes)


@settings(max_examples=200)
@given(st.lists(SIGNS, max_size=15).map("".join), RELEASES)
def test_in_the_plain_layout_a_slice_reads_as_it_does_in_its_place(oddities: str, releases: list[Written]) -> None:
    digest = parse(f"{plain(releases)}\n\n{oddities}", "plain")
    for release in digest:
        alone = parse(digest.text[slice(*release.span)], "plain")
        assert [parts(each) for each in alone] == [parts(release)]


@settings(max_examples=200)
@given(st.lists(SIGNS, max_size=15).map("".join), RELEASES, RELEASES)
def test_appending_a_release_changes_no_earlier_one(
    oddities: str, releases: list[Written], appended: list[Written]
) -> None:
    text = f"{plain(releases)}\n\n{oddities}\n\nIt ends here, and nothing comes after it. So it does."
    before = parse(text, "plain")
    after = parse(f"{text}\n\n{plain(appended)}", "plain")
    assert [parts(each) for each in after[: len(before)]] == [parts(each) for each in before]
    assert len(after) == len(before) + len(appended)


def parts(release: Release) -> tuple[object, ...]:
    return release.title, release.source.label, release.source.agency, release.source.section, release.body
