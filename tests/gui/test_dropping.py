from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, QUrl

from crossread_gui.drop_layer import place_at
from crossread_gui.dropping import Dropped, sort_out, unfold

PANES = (("A", QRect(0, 0, 400, 600)), ("B", QRect(444, 0, 400, 600)))


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


def test_folder_unfolds_into_readable_files_by_name(tmp_path):
    for name in ("b.txt", "a.md", "picture.xyz", ".hidden.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    single = tmp_path / "picture.xyz"

    found = unfold([tmp_path, single], frozenset({".txt", ".md"}))

    assert [each.name for each in found] == ["a.md", "b.txt", "picture.xyz"]


def test_middle_of_a_pane_replaces_and_its_edges_insert():
    assert place_at(QPoint(200, 10), PANES, is_single=True).instead == "A"
    assert place_at(QPoint(10, 10), PANES, is_single=True).position == 0
    assert place_at(QPoint(390, 10), PANES, is_single=True).position == 1
    assert place_at(QPoint(840, 10), PANES, is_single=True).position == 2


def test_several_files_never_replace():
    assert place_at(QPoint(200, 10), PANES, is_single=False).position == 0
    assert place_at(QPoint(201, 10), PANES, is_single=False).position == 1


def test_drop_beside_the_panes_is_added_at_the_end():
    assert place_at(QPoint(2000, 10), PANES, is_single=True).position is None


def test_right_to_left_mirrors_before_and_after():
    mirrored = (PANES[1], PANES[0])

    assert place_at(QPoint(840, 10), mirrored, is_single=False, is_mirrored=True).position == 0
    assert place_at(QPoint(450, 10), mirrored, is_single=False, is_mirrored=True).position == 1
