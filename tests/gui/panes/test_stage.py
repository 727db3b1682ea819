from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from crossread.job import Job
from crossread.lookup import Lookup
from crossread.model import How, Judgement, Span, Verdict
from crossread_gui.panes.drop_mark import Landing
from crossread_gui.panes.header import LETTER_TYPE
from crossread_gui.panes.pane_row import read_from
from crossread_gui.panes.pane_shelf import on_show
from crossread_gui.reading_look import ReadingLook
from crossread_gui.state import Filter


def files(*names):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(each) for each in names])
    return mime


def drop(row, mime, x):
    spot = QPointF(x, 200)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    row.dragEnterEvent(QDragEnterEvent(spot.toPoint(), action, mime, buttons, keys))
    row.dragMoveEvent(QDragMoveEvent(spot.toPoint(), action, mime, buttons, keys))
    shown = row.mark.landing
    row.dropEvent(QDropEvent(spot, action, mime, buttons, keys))
    return shown


def test_panes_that_do_not_fit_stand_on_the_shelf(make_room):
    room = make_room(size=(640, 500))

    assert [each.letter for each in room.row.columns] == ["A", "B"] or len(room.row.columns) == 1
    shown = {each.letter for each in room.row.columns}
    assert {each.article.id for each in room.row.shelf.spines} == set("ABC") - shown


def test_click_on_the_shelf_fetches_an_article(qtbot, make_room):
    room = make_room(size=(660, 500))
    spine = room.row.shelf.spines[-1]
    letter = spine.article.id
    qtbot.mouseClick(spine, Qt.MouseButton.LeftButton)

    assert letter in {each.letter for each in room.row.columns}


def test_selecting_a_passage_fetches_its_article_from_the_shelf(make_room):
    room = make_room(size=(660, 500))
    room.document.select("C2")

    assert "C" in {each.letter for each in room.row.columns}


def test_keyboard_stays_with_a_text_when_its_pane_goes_to_the_shelf(make_room):
    room = make_room(size=(640, 600))
    room.window.activateWindow()
    room.pane("A").setFocus()
    room.row.use("B")

    room.row.fetch("C")

    assert "A" not in [each.letter for each in room.row.columns]
    assert room.window.focusWidget() is room.pane("B")


def test_wider_window_clears_the_shelf(make_room):
    room = make_room(size=(660, 500))
    room.window.resize(1400, 500)

    assert len(room.row.columns) == 3
    assert not room.row.shelf.isVisible()


@pytest.mark.parametrize(
    ("before", "capacity", "shown"),
    [((), 2, ("A", "B")), (("C", "A"), 2, ("A", "C")), (("Z", "B"), 1, ("B",)), (("A",), 9, ("A", "B", "C"))],
)
def test_what_was_used_last_is_shown_in_the_articles_order(before, capacity, shown):
    assert on_show("ABC", before, capacity) == shown


@pytest.mark.parametrize(("share", "how"), [(0.1, "before"), (0.5, "replace"), (0.9, "after")])
def test_file_dropped_on_a_pane_lands_before_after_or_in_its_place(room, share, how):
    letter, box = room.row.boxes()[1]
    told = []
    room.row.dropped.connect(lambda _mime, landing: told.append(landing))

    shown = drop(room.row, files("/a.txt"), box.left() + share * box.width())

    assert shown == Landing(letter, how)
    assert told == [Landing(letter, how)]
    assert room.row.mark.landing is None


def test_two_files_never_replace_one_article(room):
    box = room.row.boxes()[1][1]

    assert drop(room.row, files("/a.txt", "/b.txt"), box.center().x()).how != "replace"


def test_header_dragged_behind_another_reorders(room):
    mime = QMimeData()
    mime.setData(LETTER_TYPE, b"A")
    box = room.row.boxes()[2][1]
    drop(room.row, mime, box.right() - 5)

    assert [each.id for each in room.document.articles] == ["B", "C", "A"]
    assert [each.letter for each in room.row.columns] == ["B", "C", "A"]


def test_menu_removes_an_article_and_the_rest_stay(room):
    kept = room.pane("C")
    room.row.columns[0].header.asked.emit("remove")

    assert [each.letter for each in room.row.columns] == ["B", "C"]
    assert room.pane("C") is kept


def test_new_comparison_keeps_place_selection_and_zoom(make_room):
    room = make_room(padding=12, size=(1300, 500))
    pane = room.pane("A")
    pane.select_text(pane.coat.span_of("A2"))
    pane.verticalScrollBar().setValue(300)
    room.row.columns[0].zoom(1)
    top = pane.page.point_at_height(pane.offset)
    room.document._set_comparison(replace(room.document.comparison, version="another"))

    assert abs(pane.page.point_at_height(pane.offset) - top) < 30
    assert pane.selected_text().startswith("Twelve")
    assert room.row.columns[0].zoom_factor > 1


def test_clashing_words_are_bold_until_dismissed(make_room):
    room = make_room()
    page = room.pane("A").page
    assert page.laid(page.chunk_of(room.pane("A").coat.span_of("A2").start)).layout.formats()

    dismissed = Judgement("A2", Verdict.SHARED, How.REWORDED, 0.9, (2,), (), dismissed=True)
    again = make_room(changes={"A2": dismissed})
    page = again.pane("A").page
    assert not page.laid(page.chunk_of(again.pane("A").coat.span_of("A2").start)).layout.formats()


def test_filter_pales_what_it_leaves_out(room):
    room.document.set_filter(Filter(verdicts=frozenset({Verdict.UNIQUE})))
    coat = room.pane("A").coat
    emphases = {run.passage: coat.emphasis(run).name for run in coat.runs_in(Span(0, 10_000)) if run.passage}

    assert emphases["A3"] == "RAISED"
    assert emphases["A4"] == "PALE"


def test_editing_the_title_leaves_the_text_alone(room):
    page = room.pane("A").page
    room.document.rename("A", "Another title")

    assert room.pane("A").page is page
    assert "Another title" in room.row.columns[0].header.accessibleName()


def test_panes_scroll_together_only_while_locked(make_room):
    room = make_room(padding=14, size=(1300, 420))
    room.pane("A").verticalScrollBar().setValue(room.pane("A").verticalScrollBar().maximum())
    assert room.pane("B").offset > 0

    room.document.set_locked(False)
    before = room.pane("B").offset
    room.pane("A").verticalScrollBar().setValue(0)
    assert room.pane("B").offset == before


def test_locking_again_resumes_from_where_each_pane_is(make_room):
    room = make_room(padding=14, size=(1300, 420))
    room.document.set_locked(False)
    room.pane("B").verticalScrollBar().setValue(200)
    room.document.set_locked(True)
    assert room.pane("B").offset == 200

    bar = room.pane("A").verticalScrollBar()
    bar.setValue(bar.value() + 5)
    assert abs(room.pane("B").offset - 200) < 30


def test_moved_and_ruled_are_told_in_words(make_room):
    ruled = Judgement("A3", Verdict.SHARED, How.REWORDED, 0.8, ruled=True)
    room = make_room(changes={"A3": ruled})
    from crossread_gui.panes.spoken import say

    assert say(room.document.lookup, "A3").endswith("your ruling")
    assert "moved against B" in say(room.document.lookup, "A5")
    assert say(room.document.lookup, "B4") == "only in B"


def test_reading_look_is_used_by_all_panes(room):
    before = room.pane("C").page.fonts.height
    room.row.use_look(ReadingLook(size=20))

    assert room.pane("C").page.fonts.height > before


def test_theme_switch_redraws_in_other_colours(room):
    pane = room.pane("A")
    light = pane.grab().toImage().pixelColor(pane.width() // 2, pane.height() - 3)
    room.theme.choose("dark")
    dark = pane.grab().toImage().pixelColor(pane.width() // 2, pane.height() - 3)

    assert light.lightness() > 200
    assert dark.lightness() < 100


def test_right_to_left_window_mirrors_gutter_and_order(qtbot, make_room):
    room = make_room(direction=Qt.LayoutDirection.RightToLeft)
    pane = room.pane("A")
    room.window.grab()

    assert pane.mapTo(room.window, QPoint(0, 0)).x() > room.pane("B").mapTo(room.window, QPoint(0, 0)).x()
    qtbot.mouseMove(pane.viewport(), QPoint(pane.viewport().width() - 10, room.spot("A2").y()))
    assert room.document.hovered == "A2"


def test_menu_moves_an_article_without_a_mouse(room):
    room.row.columns[0].header.asked.emit("later")
    assert [each.letter for each in room.row.columns] == ["B", "A", "C"]

    room.row.columns[1].header.asked.emit("earlier")
    assert [each.letter for each in room.row.columns] == ["A", "B", "C"]


@pytest.mark.parametrize("text", ["", "One line.", "x" * 9000])
def test_article_that_was_not_compared_can_be_read_all_the_same(qtbot, make_room, text):
    from crossread.model import Article

    room = make_room()
    room.show([Article("A", "", text)], None)
    pane = room.pane("A")
    pane.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_N):
        qtbot.keyClick(pane, key)
    qtbot.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseMove(pane.viewport(), QPoint(60, 30))
    qtbot.mouseClick(room.overview, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    room.window.grab()

    assert pane.selected_text() == text
    assert room.document.selection.passage == ""
    assert len(room.row.columns) == 1


def test_article_added_before_it_is_compared_scrolls_alone(make_room):
    from crossread.model import Article

    room = make_room(padding=14, size=(1300, 420))
    new = Article("D", "New", "A line of a text that nobody has compared yet.\n\n" * 60)
    room.document._set_articles((*room.document.articles[:2], new))
    room.pane("A").verticalScrollBar().setValue(300)
    assert room.pane("D").offset == 0

    room.pane("D").verticalScrollBar().setValue(200)
    assert room.pane("D").offset == 200


def test_zoom_keeps_what_is_read_in_the_middle_of_the_view(make_room):
    room = make_room(padding=12, size=(1300, 500))
    pane = room.pane("A")
    pane.verticalScrollBar().setValue(round(pane.furthest / 2))
    place, _part = pane.level_point(pane.offset)

    room.row.columns[0].zoom(2)

    assert abs(pane.level_point(pane.offset)[0] - place) < 60


def test_reading_from_another_article_goes_on_there(room):
    room.document.select("A4")
    room.row.pane("B").setFocus()
    room.row.use("B")

    read_from(room.row, "B")
    assert room.document.base == "B"
    assert room.document.selection.passage == "B5"

    room.document.go(1)
    assert room.document.selection.passage.startswith("B")


def test_panes_and_overview_make_nothing_that_was_prepared(room):
    lookup = Lookup(room.document.comparison)
    room.document.prepare(lookup, Job())
    prepared = set(lookup._made)

    room.document._show(lookup)
    room.overview.grab()

    assert room.overview.grid.count > 0
    assert prepared
    assert set(lookup._made) == prepared
