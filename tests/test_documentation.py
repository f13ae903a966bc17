"""The documentation builds without a warning, and every link within it leads somewhere."""

import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.gold import ROOT

DOCS = ROOT / "docs"

pytest.importorskip("sphinx", reason="the extra docs is not installed")


class Links(HTMLParser):
    """What a page links to, and where it can be linked to."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if anchor := given.get("id") or given.get("name"):
            self.anchors.add(anchor)
        if target := given.get("href" if tag in {"a", "link"} else "src"):
            self.targets.append(target)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("html")
    command = [sys.executable, "-m", "sphinx", "-n", "-W", "--keep-going", "--quiet", str(DOCS), str(out)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=DOCS.parent)
    assert (done.returncode, done.stderr) == (0, "")
    return out


def dead(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each page with each link from it to what is not there."""
    pages = {page: Links(page) for page in sorted(folder.rglob("*.html"))}
    for page, links in pages.items():
        for target in links.targets:
            address = urlsplit(target)
            if address.scheme or address.netloc:
                continue
            file = (page.parent / unquote(address.path)).resolve() if address.path else page
            anchors = pages[file].anchors if file in pages else set()
            if not file.exists() or (address.fragment and file in pages and unquote(address.fragment) not in anchors):
                yield page.name, target


def test_every_link_leads_somewhere(built: Path) -> None:
    assert len(list(built.glob("*.html"))) >= len(list(DOCS.glob("*.md")))
    assert list(dead(built)) == []


def test_nothing_is_fetched_from_elsewhere(built: Path) -> None:
    for page in built.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert 'src="http' not in text
        assert '<link rel="stylesheet" type="text/css" href="http' not in text


def test_drawings_stand_in_their_pages(built: Path) -> None:
    drawn = sum(
        page.read_text(encoding="utf-8").count('<div class="drawing"><svg role="img"') for page in built.glob("*.html")
    )
    assert drawn == len(list((DOCS / "figures").glob("*.svg")))
