from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from crossread_gui.dropping import Dropped, sort_out


def _mime(*, urls: tuple[QUrl, ...] = (), text: str = "", html: str = "") -> QMimeData:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    if urls:
        mime.setUrls(list(urls))
    return mime


def test_files_and_comparison_files_are_told_apart():
    mime = _mime(urls=(QUrl.fromLocalFile("/x/a b.txt"), QUrl.fromLocalFile("/x/case.crossread")))

    assert sort_out(mime) == Dropped(paths=(Path("/x/a b.txt"),), sessions=(Path("/x/case.crossread"),))


def test_link_dragged_from_a_browser_is_an_address():
    assert sort_out(_mime(urls=(QUrl("https://example.org/a"),))).addresses == ("https://example.org/a",)


def test_pasted_addresses_are_addresses_and_prose_with_one_is_text():
    assert sort_out(_mime(text="https://example.org/a\nhttp://example.org/b")).addresses == (
        "https://example.org/a", "http://example.org/b",
    )  # fmt: skip
    assert sort_out(_mime(text="See https://example.org")).text == "See https://example.org"


def test_pasted_page_keeps_its_markup():
    assert sort_out(_mime(text="Bold", html="<b>Bold</b>")).html == "<b>Bold</b>"
