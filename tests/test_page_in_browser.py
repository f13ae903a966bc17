"""The page in a real browser: Debian's Chromium, driven by Playwright."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pressparse import parse_file, parse_text
from pressparse.export.page import page
from tests.gold import SEEDS
from tests.test_page import hostile_texts
from tests.test_record import FULL

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")

OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

CONTRASTS = """
() => {
  const parse = (colour) => (colour.match(/[0-9.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [x, y, z] = [r, g, b].map((each) => linear(each / 255));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if ((colour[3] ?? 1) > 0) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || element.closest("script, style, svg, option, [hidden]")) continue;
    seen += 1;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push([element.className || element.tagName, walk.currentNode.data.slice(0, 30), ratio]);
  }
  return [seen, poor];
}
"""
"""Gives how many texts the page shows, and those that stand out too little from what is behind them (WCAG AA)."""


class Watched:
    """A page in the browser, and what happened in it that must not."""

    def __init__(self, tab: Any, path: Path) -> None:
        self.tab = tab
        self.wrong: list[str] = []
        self.asked: list[str] = []
        tab.on("console", lambda message: self.wrong.append(f"console: {message.type} {message.text}"))
        tab.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        tab.on("dialog", lambda dialog: self.wrong.append(f"dialog: {dialog.message}"))
        tab.on("request", lambda request: self.asked.append(request.url))
        self.address = path.as_uri()
        tab.goto(self.address)

    def titles(self) -> list[str | None]:
        """Return the titles that can be seen."""
        return [title.text_content() for title in self.tab.locator("h3").all() if title.is_visible()]

    def card(self) -> str | None:
        """Return what the card says, or None while it is not to be seen."""
        card = self.tab.locator("#card")
        return str(card.inner_text()) if card.is_visible() else None


Show = Callable[..., Watched]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    # Every launch has a new user-data folder of its own, which goes with it.
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=list(OPTIONS))
        yield opened
        opened.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Show]:
    """Give a function that shows a page; when all is done, nothing must have gone wrong in it."""
    opened: list[tuple[Any, Watched]] = []

    def look(written: str, *, width: int = 1400, scheme: str = "light") -> Watched:
        path = tmp_path / f"page-{len(opened)}.html"
        path.write_bytes(written.encode())
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        watched = Watched(context.new_page(), path)
        opened.append((context, watched))
        return watched

    yield look
    for context, watched in opened:
        context.close()
        assert watched.wrong == []
        assert {url.partition("#")[0] for url in watched.asked} - {"data:,", "about:srcdoc"} == {watched.address}


@pytest.fixture(scope="module")
def seeds() -> str:
    return page(parse_file(path) for path in sorted(SEEDS.glob("*.txt")))


def test_all_releases_are_shown(show: Show, seeds: str) -> None:
    titles = [each.title for path in sorted(SEEDS.glob("*.txt")) for each in parse_file(path)]
    assert len(titles) == 30
    assert show(seeds).titles() == titles


@pytest.mark.parametrize("width", [320, 390, 800, 1100, 1600])
def test_nothing_is_wider_than_the_window(show: Show, seeds: str, width: int) -> None:
    tab = show(seeds, width=width).tab
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_filters_filter_and_can_be_taken_back(show: Show, seeds: str) -> None:
    shown = show(seeds)
    shown.tab.get_by_label("Agency").select_option("is:INTERPOL")
    assert len(shown.titles()) == 4
    assert shown.tab.locator("output").inner_text() == "4 of 30"
    assert len([item for item in shown.tab.locator(".contents li").all() if item.is_visible()]) == 4
    assert shown.tab.locator(".timeline a.left-out").count() == 26
    shown.tab.get_by_label("Kind").select_option("is:opinion")
    assert len(shown.titles()) == 1
    shown.tab.get_by_label("Kind").select_option("is:readout")
    assert shown.titles() == []
    assert shown.tab.get_by_text("No release is left").is_visible()
    shown.tab.get_by_role("button", name="Show all").click()
    playwright.expect(shown.tab.locator("output")).to_have_text("30 of 30")
    assert len(shown.titles()) == 30


def test_notes_filter(show: Show) -> None:
    texts = ("Pier\n\nSource: NATO\n\nOpen.", "Quay\n\nSource: Port\n\nOpen.", "Mole\n\nSource: Port\n\nHe said:")
    shown = show(page(parse_text(text) for text in texts))
    notes = shown.tab.get_by_label("Notes")
    notes.select_option("with:")
    assert shown.titles() == ["Quay", "Mole"]
    notes.select_option("without:")
    assert shown.titles() == ["Pier"]
    notes.select_option("is:ends-in-colon")
    assert shown.titles() == ["Mole"]


def test_a_mark_says_its_value_its_basis_and_its_rule_to_the_mouse(show: Show) -> None:
    shown = show(page(parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024\n\nIt is open from 5 May on.")))
    assert shown.card() is None
    shown.tab.locator(".text .date").first.hover()
    card = shown.card() or ""
    for said in ("Date", "2024-05-03", "written", "Day of publication", "stated", "date-line"):
        assert said in card
    shown.tab.locator("#card").hover()
    assert shown.card() == card, "it stays for whoever wants to read or copy it"
    shown.tab.locator("h1").hover()
    playwright.expect(shown.tab.locator("#card")).to_be_hidden()
    shown.tab.locator(".text .date").nth(1).hover()
    assert "2024-05-05" in (shown.card() or "")


def test_a_mark_says_it_to_the_keyboard_and_escape_closes(show: Show) -> None:
    shown = show(page(parse_text("Pier reopens\n\nSource: NATO\n\n3 May 2024\n\nIt is open from 5 May on.")))
    shown.tab.locator("main").focus()
    shown.tab.keyboard.press("Tab")
    assert "Day of publication" in (shown.card() or "")
    assert shown.tab.evaluate("document.activeElement.getAttribute('aria-describedby')") == "card"
    shown.tab.keyboard.press("Tab")
    assert "2024-05-03" in (shown.card() or "")
    shown.tab.keyboard.press("Escape")
    assert shown.card() is None


def test_the_card_stays_at_its_mark_when_the_page_moves(show: Show, seeds: str) -> None:
    shown = show(seeds)
    mark = shown.tab.locator("#r1-3 .text .published")
    mark.focus()
    for by in (60, -100):
        shown.tab.evaluate("(by) => scrollBy(0, by)", by)
        shown.tab.wait_for_function(
            "(mark) => Math.abs(mark.getBoundingClientRect().bottom + 6 - card.getBoundingClientRect().top) < 2",
            arg=mark.element_handle(),
        )


def test_a_mark_over_two_paragraphs_is_one(show: Show) -> None:
    text = "Pier\n\nSource: NATO\n\n“It is open.\n\n“It will stay so,” said Ann Roe.\n"
    shown = show(page(parse_text(text)))
    pieces = shown.tab.locator(".text .quotation")
    assert pieces.count() == 2
    assert shown.tab.locator(".text .quotation[tabindex]").count() == 1
    pieces.nth(1).hover()
    assert shown.tab.locator(".text .quotation.lit").count() == 2


def test_the_legend_switches_a_kind_off(show: Show, seeds: str) -> None:
    shown = show(seeds)
    date = shown.tab.locator(".text .block > .date[tabindex]").first
    colour = "(mark) => getComputedStyle(mark).backgroundColor"
    assert date.evaluate(colour) != "rgba(0, 0, 0, 0)"
    shown.tab.get_by_role("checkbox", name="Date", exact=False).and_(shown.tab.locator("[name=date]")).uncheck()
    assert date.evaluate(colour) == "rgba(0, 0, 0, 0)"
    assert date.evaluate("(mark) => mark.tabIndex") == -1
    date.hover()
    assert shown.card() is None


def test_a_row_of_the_drawing_leads_to_its_release(show: Show, seeds: str) -> None:
    shown = show(seeds)
    shown.tab.locator("[data-row=r3-4] .hit").click()
    assert shown.tab.evaluate("location.hash") == "#r3-4"
    assert shown.tab.locator("#r3-4 h3").evaluate("(title) => title.getBoundingClientRect().top") < 200


@pytest.mark.parametrize("text", [*hostile_texts()], ids=range(len([*hostile_texts()])))
def test_a_hostile_text_runs_nothing(show: Show, text: str) -> None:
    shown = show(page(parse_text(text, file=text[:40])))
    for mark in shown.tab.locator(".text [tabindex]").all():
        mark.focus()
    shown.tab.locator("h3").hover()
    assert shown.tab.evaluate("typeof hacked") == "undefined"
    assert shown.tab.locator("script").count() == 1


def test_even_what_got_in_would_not_run(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(()).replace("</main>", "<script>hacked = 1</script><img src=x onerror='hacked = 1'></main>"))
    with browser.new_context() as context:
        tab = context.new_page()
        fetched: list[str] = []
        tab.on("requestfinished", lambda request: fetched.append(request.url))
        tab.goto(path.as_uri())
        assert tab.evaluate("typeof hacked") == "undefined"
        assert [url for url in fetched if url not in {path.as_uri(), "data:,"}] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out(show: Show, seeds: str, scheme: str) -> None:
    for written in (seeds, page(parse_text(FULL))):
        shown = show(written, scheme=scheme)
        shown.tab.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        seen, poor = shown.tab.evaluate(CONTRASTS)
        assert seen > 40
        assert poor == []


def test_print_shows_the_releases_and_no_controls(show: Show, seeds: str) -> None:
    shown = show(seeds, scheme="dark")
    shown.tab.emulate_media(media="print")
    assert len(shown.titles()) == 30
    assert not shown.tab.locator(".filters").is_visible()
    assert shown.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert shown.tab.evaluate(CONTRASTS)[1] == []


def test_without_scripts_the_page_can_be_read(browser: Any, seeds: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(seeds.encode())
    with browser.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(path.as_uri())
        assert tab.locator("h3").count() == 30
        assert not tab.locator(".filters").is_visible()
        assert "Quotation\nspeaker: " in (tab.locator(".text .quotation").first.get_attribute("title") or "")


def test_a_notebook_shows_the_page_in_its_frame(show: Show) -> None:
    digest = parse_text("Pier <b>reopens</b>\n\nSource: NATO\n\n3 May 2024\n\nOpen.")
    shown = show(f"<!DOCTYPE html><meta charset=utf-8>{digest._repr_html_()}")
    frame = shown.tab.frame_locator("iframe")
    playwright.expect(frame.locator("h3")).to_have_text("Pier <b>reopens</b>")
    frame.locator(".text .date").first.hover()
    playwright.expect(frame.locator("#card")).to_contain_text("2024-05-03")
