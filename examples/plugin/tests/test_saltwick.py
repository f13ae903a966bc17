"""The agency and the layout are in order, and read two excerpts as a person would."""

from pathlib import Path

from saltwick_releases import SALTWICK
from saltwick_releases.notice_board import NOTICE_BOARD

from pressparse import parse_file
from pressparse.testing import check_layout, check_profile

HERE = Path(__file__).parent


def test_the_agency_is_in_order() -> None:
    check_profile(SALTWICK, [(HERE / "notices.txt").read_text(encoding="utf-8")])


def test_the_layout_is_in_order() -> None:
    check_layout(NOTICE_BOARD, [(HERE / "board.txt").read_text(encoding="utf-8")])


def test_notices_are_reports_of_the_day_of_their_log_entry() -> None:
    notice, news = parse_file(HERE / "notices.txt")
    assert notice.published
    assert (notice.source.agency, notice.kind, str(notice.published.date)) == ("saltwick", "report", "2024-05-03")
    assert (news.source.agency, news.source.section, news.kind) == ("saltwick", "news", "news")


def test_the_board_is_cut_up_and_dated() -> None:
    digest = parse_file(HERE / "board.txt")
    assert digest.layout == "notice-board"
    assert [release.title for release in digest] == ["Pier closed for repairs", "Crane for hire"]
    assert [release.source.agency for release in digest] == ["saltwick", None]
    assert [str(release.published and release.published.date) for release in digest] == ["2024-05-03", "2024-05-04"]
