"""The page: every text in it is only text, and the marks stand where the record says."""

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Digest, Registry, Release, Span, parse_file, parse_text
from pressparse.export.page import page
from pressparse.export.page.cutting import Close, Open, cut
from pressparse.export.page.fields import address, fields_of
from pressparse.export.page.marks import KINDS, Mark, marks_of
from pressparse.export.page.timeline import timeline
from pressparse.export.page.views import page_view
from pressparse.model import Basis, Published
from tests.gold import GOLD, SEEDS
from tests.test_record import FULL
from tests.writers import RELEASES, TEXTS, WRITERS, Written

BUILT_IN = Registry.builtin()
HOSTILE = (
    "<script>hacked = 1</script>",
    "</style><script>hacked = 1</script>",
    "<img src=x onerror=hacked=1>",
    '"><svg onload=hacked=1>',
    "' onmouseover='hacked=1",
    "{{ 7 * 7 }} {% include 'x' %}",
    "<!-- --><!--",
    "&lt;script&gt;",
    "javascript:hacked=1",
    "]]></title></textarea>",
)
"""Texts that try to be more than text."""


@pytest.fixture(scope="module")
def digests() -> list[Digest]:
    return [parse_file(path, registry=BUILT_IN) for path in sorted(SEEDS.glob("*.txt"))]


class Read(HTMLParser):
    """A page as a program reads it: its elements with their attributes, and the text of blocks and titles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.within: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: Sequence[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag in {"meta", "link", "input"}:
            return
        named = dict(attributes).get("class") or ""
        self.within.append("read" if tag == "h3" or named.startswith("block ") else tag)
        if self.within[-1] == "read":
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        del tag
        self.within.pop()

    def handle_data(self, data: str) -> None:
        if "read" in self.within:
            self.texts[-1] += data


def letters(text: str) -> str:
    return "".join(text.split())


def test_title_and_body_are_there_letter_for_letter(digests: list[Digest]) -> None:
    read = Read(page(digests))
    written = [letters(text) for digest in digests for each in digest for text in (each.title or "", each.body)]
    assert len(written) == 60
    assert letters("".join(read.texts)) == "".join(written)


@given(written=RELEASES, writer=st.sampled_from(sorted(WRITERS)))
def test_title_and_body_are_there_in_any_layout(written: Sequence[Written], writer: str) -> None:
    digest = parse_text(WRITERS[writer](written), registry=BUILT_IN)
    expected = "".join(letters(text) for each in digest for text in (each.title or "(no title)", each.body))
    assert letters("".join(Read(page(digest)).texts)) == expected


def hostile_texts() -> Iterator[str]:
    for piece in HOSTILE:
        yield (
            f"{piece} reopens\n\nSource: {piece} (section {piece})\n\nSALTWICK {piece} – 3 May 2024 {piece}\n\n"
            f"“It is open {piece},” said Ann Roe, {piece} master.\n\n3 May 2024, 09:15 (CEST): {piece}\n\n"
            f"See https://x.example/{piece} or {piece}@x.example or @{piece}.\n\nContact: {piece}\n\n"
            f"© {piece}\n\n{piece}…"
        )


@pytest.mark.parametrize("text", [*hostile_texts()], ids=range(len(HOSTILE)))
def test_no_text_becomes_markup(text: str) -> None:
    check_nothing_got_in(page(parse_text(text, file=text[:40])))


@given(parts=st.lists(st.one_of(st.sampled_from(HOSTILE), TEXTS), max_size=6))
def test_no_text_becomes_markup_whatever_it_is(parts: list[str]) -> None:
    text = " ".join(parts)
    shown = page(parse_text(f"{text[:60]}\n\nSource: {text[:40]}\n\n{text}", file=text[:20]))
    check_nothing_got_in(shown)
    shown.encode()


def check_nothing_got_in(shown: str) -> None:
    """See that the page has our one script and style, no handler, no other style, and only links that may be."""
    elements = Read(shown).elements
    names = [name for name, _ in elements]
    assert [names.count(name) for name in ("script", "style", "img", "iframe", "object", "base")] == [1, 1, 0, 0, 0, 0]
    assert not {"src", "style", "srcdoc", "action", "formaction"} & {key for _, keys in elements for key in keys}
    assert not [key for _, keys in elements for key in keys if key.startswith("on")]
    targets = [str(keys["href"]) for _, keys in elements if "href" in keys]
    assert [
        each for each in targets if not re.match(r"https?://|mailto:|#r|#releases$|data:,$", each, re.IGNORECASE)
    ] == []


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
        ),
        *(
            "vbscript:x",
            "file:///etc/passwd",
            "//x.example",
            "https://x.example/\n",
            "x",
            "",
            "blob:x",
            "javascript.example:x",
        ),
    ],
)
def test_what_is_no_address_of_web_or_mailbox_is_no_link(url: str) -> None:
    assert address(url) is None


def test_the_policy_lets_nothing_in_but_what_is_there() -> None:
    (policy,) = (
        str(keys["content"])
        for name, keys in Read(page(())).elements
        if name == "meta" and keys.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert policy.count("'sha256-") == 2


@pytest.mark.parametrize("odd", ["\x00", "\x08", "\x0b", "\x7f", "\x85", "\ud800", "\uffff"], ids=ascii)
def test_what_no_page_may_hold_is_replaced(odd: str) -> None:
    shown = page(parse_text(f"Boats {odd} ahoy\n\nSource: NATO\n\nOpen {odd} now."))
    assert odd not in shown
    assert shown.encode().count("\ufffd".encode()) >= 2


def test_a_file_without_releases_is_a_page_that_says_so() -> None:
    shown = page(parse_text(""))
    assert "0 press releases" in shown
    assert "no-release" in shown


def test_of_releases_that_are_not_wanted_the_number_is_said(digests: list[Digest]) -> None:
    some = page(digests, wanted=lambda release: release.index in {0, 3})
    assert some.count("<article") == 2 * len(digests)
    assert some.count("<p>2 of 10 releases · layout plain") == len(digests)
    assert page(digests).count("<p>10 releases · layout plain") == len(digests)


def test_releases_have_the_numbers_that_the_command_gives_them(digests: list[Digest]) -> None:
    shown = page(digests[0])
    assert re.findall(r'<span class="no">(\d+)</span>', shown) == [str(release.index) for release in digests[0]]
    assert re.findall(r'<li value="(\d+)">', shown) == [str(release.index) for release in digests[0]]
    assert re.findall(r"<title>(\d+)\. ", shown) == [str(release.index) for release in digests[0]]


def test_every_mark_stands_on_what_the_record_says(digests: list[Digest]) -> None:
    (release,) = parse_text(FULL)
    found = {mark.kind: mark for mark in marks_of(release)}
    assert set(found) <= set(KINDS)
    assert dict(found["quotation"].details)["speaker"] == "Ann Roe"
    assert dict(found["quotation"].details)["rule"]
    assert ("when", "2024-05-07 10:30 to 11:15") in found["event"].details
    told = {pair for mark in marks_of(release) for pair in mark.details}
    assert told >= {("embargo until", "2024-05-02 06:00 +01:00"), ("due", "2024-05-03 12:00 +02:00")}
    assert told >= {("e-mail", "press@harbour.example"), ("address", "www.harbour.example"), ("handle", "@Harbour")}
    shown = {mark.kind for digest in digests for each in digest for mark in marks_of(each)}
    assert shown >= {"published", "dateline", "date", "quotation", "speaker", "event", "truncation", "glue", "link"}


def test_the_side_has_every_field_that_was_found() -> None:
    (release,) = parse_text(FULL)
    assert [field.name for field in fields_of(release)] == [
        *("Source", "Published", "Kind", "Language", "Text", "Embargo"),
        *("Programme", "Deadlines", "Contacts", "Links", "Handles"),
    ]


def test_rules_and_notes_stand_at_the_side(digests: list[Digest]) -> None:
    for digest in (*digests, parse_text(FULL)):
        (file,) = page_view([digest]).files
        assert [(each.because, each.notes) for each in file.releases] == [(one.because, one.notes) for one in digest]
    shown = page(parse_text(FULL))
    (release,) = parse_text(FULL)
    assert release.notes
    assert release.because
    assert all(f"<small>{note.code}</small></li>" in shown for note in release.notes)
    assert all(f"<dt>{why.field}</dt><dd>{why.rule}" in shown for why in release.because)


_spans = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
_regions = st.lists(st.integers(0, 40), max_size=8, unique=True).map(sorted)


@given(spans=st.lists(_spans, max_size=10), cuts=_regions, offset=st.integers(0, 5))
def test_pieces_give_the_text_and_each_letter_has_its_marks(spans: list[Span], cuts: list[int], offset: int) -> None:
    text = "".join(map(chr, range(0x100, 0x100 + 60)))
    spans = [Span(start + offset, end + offset) for start, end in spans]
    regions = [Span(a + offset, b + offset) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    marks = sorted((Mark(span, "date", ()) for span in spans), key=lambda each: (each.span.start, -each.span.end))
    opened: list[int] = []
    for region, steps in zip(regions, cut(text, offset, regions, marks), strict=True):
        assert (
            "".join(step for step in steps if isinstance(step, str))
            == text[region.start - offset : region.end - offset]
        )
        stack: list[int] = []
        at = region.start
        for step in steps:
            if isinstance(step, Open):
                stack.append(step.number)
                opened += [step.number] if step.first else []
            elif isinstance(step, Close):
                assert stack.pop() == step.number, "elements nest"
            else:
                for place in range(at, at + len(step)):
                    over = {number for number, mark in enumerate(marks) if mark.span.start <= place < mark.span.end}
                    assert {number for number in stack if marks[number].span.end > marks[number].span.start} == over
                at += len(step)
        assert not stack
    within = [n for n, mark in enumerate(marks) if any(_is_seen(mark.span, region) for region in regions)]
    assert sorted(opened) == within


def _is_seen(span: Span, region: Span) -> bool:
    if span.start == span.end:
        return region.start <= span.start < region.end
    return span.start < region.end and span.end > region.start


def dated(release: Release, **known: Any) -> Release:
    nothing: dict[str, Any] = {
        "date": None,
        "time": None,
        "tz": None,
        "basis": None,
        "earliest": None,
        "latest": None,
        "span": None,
    }
    return attrs.evolve(release, published=Published(**{**nothing, **known}))


def test_the_drawing_has_days_windows_and_open_ends() -> None:
    (one,) = parse_text("Pier\n\nSource: NATO\n\nOpen.")
    first, last = dt.date(2024, 5, 1), dt.date(2024, 5, 5)
    drawing = timeline(
        [
            dated(one, date=first, basis=Basis.STATED, earliest=first, latest=first),
            dated(one, earliest=first, latest=last),
            dated(one, earliest=last),
            dated(one, latest=first),
            attrs.evolve(one, published=None),
        ]
    )
    assert drawing
    day, window, since, until, unknown = drawing.rows
    assert day.day == pytest.approx(day.left + day.width / 2, abs=0.01)
    assert day.said
    assert (window.day, window.left) == (None, day.left)
    assert since.left + since.width == 100
    assert (until.left, until.until, until.since) == (0, True, False)
    assert (unknown.day, unknown.width) == (None, 0)
    assert [line.label for line in drawing.lines] == [f"{number} May" for number in range(1, 6)]
    assert timeline([attrs.evolve(one, published=None)]) is None


@pytest.mark.parametrize("years", [0, 1, 10, 200, 9998])
def test_the_scale_has_few_lines_however_long_the_time(years: int) -> None:
    (one,) = parse_text("Pier\n\nSource: NATO\n\nOpen.")
    drawing = timeline([dated(one, earliest=dt.date(1, 1, 1), latest=dt.date(1 + years, 12, 31))])
    assert drawing
    assert 1 <= len(drawing.lines) <= 14
    assert all(0 <= line.x <= 100 for line in drawing.lines)


def test_a_drawing_of_many_rows_keeps_its_height() -> None:
    digest = parse_text("\n\n".join(["Pier reopens\n\nSource: NATO\n\n3 May 2024\n\nOpen."] * 500))
    drawing = timeline(digest.releases)
    assert drawing
    assert drawing.height < 450


def test_notebooks_show_a_frame() -> None:
    digest = parse_text("Pier <b>reopens</b>\n\nSource: NATO\n\nOpen.")
    for record in (digest, digest[0]):
        shown = record._repr_html_()
        assert shown.startswith("<iframe srcdoc=")
        assert 'sandbox="allow-scripts allow-popups"' in shown
        assert shown.count("<") == 2, "all of the page is escaped within the attribute"
    long = parse_text("\n\n".join(["Pier reopens\n\nSource: NATO\n\nOpen."] * 103))
    assert long._repr_html_().endswith("<p>and 3 more releases</p>")


def test_without_the_package_notebooks_show_a_table_and_pages_say_what_to_install() -> None:
    code = (
        "import sys; sys.modules['jinja2'] = None\n"
        "from pressparse import PressparseError, parse_text\n"
        "from pressparse.export.page import page\n"
        "digest = parse_text('Pier <b>reopens</b>\\n\\nSource: NATO\\n\\n3 May 2024\\n\\nOpen.')\n"
        "print(digest._repr_html_()); print(digest[0]._repr_html_())\n"
        "try: page(digest)\nexcept PressparseError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    whole, one, told = done.stdout.decode().splitlines()
    assert whole == one
    assert "<td>Pier &lt;b&gt;reopens&lt;/b&gt;</td>" in whole
    assert told == "pages need the extra 'view': pip install 'pressparse[view]'"


def test_a_record_loads_no_drawing_until_it_is_shown() -> None:
    code = (
        "import sys, pressparse; digest = pressparse.parse_text('Pier\\n\\nSource: NATO\\n\\nOpen.')\n"
        "print([name for name in ('jinja2', 'pressparse.export.page') if name in sys.modules])\n"
        "digest._repr_html_(); print('jinja2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode() == "[]\nTrue\n"


def test_a_block_that_is_one_find_says_so_as_a_whole() -> None:
    shown = page(parse_text("Tour\n\nSource: Port\n\nProgramme\n\n3 May 2024, 09:15 (CEST): Walk to the pier\n"))
    marks = [keys for _, keys in Read(shown).elements if "Walk to the pier" in (keys.get("title") or "")]
    assert [str(keys["class"]).split()[:2] for keys in marks] == [["block", "schedule"]]
    assert marks[0]["title"] == (
        "Programme\nevent: Walk to the pier\nwhen: 2024-05-03 09:15 +02:00\nzone: CEST\nrule: timed-lines"
    )


def test_a_release_is_shown_alike_whether_or_not_the_others_of_its_file_are() -> None:
    digest = parse_file(GOLD / "layouts" / "furnished.txt")
    (whole,) = page_view([digest]).files
    assert sum(bool(each.furniture) for each in whole.releases) > 1
    for release, expected in zip(digest, whole.releases, strict=True):
        (part,) = page_view([attrs.evolve(digest, releases=(release,))]).files
        assert part.releases == (expected,)
