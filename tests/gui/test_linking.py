"""Linking by hand, by mouse and keys: only a passage that is pointed out ends it, and nothing else rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from crossread.model import RulingKind
from crossread_gui.notices import MOST_SHOWN
from crossread_gui.state import Notice


@pytest.fixture
def linking(window, article_files, settle, qtbot):
    """A window in which the ferry of the first article waits for another passage."""
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    window.document.add_paths(article_files[:2])
    settle()
    window.notices.dismiss()
    _click(window, qtbot, _passage(window, "A", "ferry"))
    qtbot.keyClick(_pane(window, "A"), Qt.Key.Key_K)
    assert _is_asked(window)
    return window


def _pane(window, letter):
    return window.room.panes.pane(letter)


def _passage(window, letter, words):
    return next(each for each in window.document.lookup.passages_of(letter) if words in each.text)


def _click(window, qtbot, passage):
    pane = _pane(window, passage.article)
    box = pane.page.rects(passage.span)[0]
    spot = QPoint(int(box.center().x()), int(box.center().y() - pane.offset))
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def _is_asked(window):
    return any("says the same as" in each.text for each in window.notices.notices)


def _links(window):
    return [(each.left, each.right) for each in window.document.rulings if each.kind is RulingKind.LINK]


def test_two_passages_are_linked_by_a_key_and_a_click(linking, settle, qtbot):
    left, right = _passage(linking, "A", "ferry"), _passage(linking, "B", "Shopkeepers")
    linking.notices.show_notice(Notice("Another notice."))

    _click(linking, qtbot, right)
    settle()

    match = linking.document.lookup.match(left.id, right.id)
    assert match is not None
    assert match.linked_by_user
    assert linking.document.undo_stack.undoText() == "Link two passages"
    assert [each.text for each in linking.notices.notices] == ["Another notice."]


def test_two_passages_are_linked_by_keys_alone(linking, qtbot):
    right = _passage(linking, "B", "Shopkeepers")
    qtbot.keyClick(linking, Qt.Key.Key_F6)
    pane = _pane(linking, "B")
    assert pane.hasFocus()
    while pane.current != right.id:
        qtbot.keyClick(pane, Qt.Key.Key_Down)
    assert _links(linking) == []

    qtbot.keyClick(pane, Qt.Key.Key_Return)

    assert [right_end for _left, right_end in _links(linking)] == [right.text]


def test_a_passage_that_is_looked_at_already_can_be_linked(linking, qtbot):
    right = _passage(linking, "B", "Shopkeepers")
    linking.document.select(right.id)
    assert _links(linking) == []

    _click(linking, qtbot, right)

    assert len(_links(linking)) == 1


def _escape(window, qtbot):
    qtbot.keyClick(_pane(window, "A"), Qt.Key.Key_Escape)


def _close_notice(window, qtbot):
    qtbot.mouseClick(window.notices.findChild(QToolButton), Qt.MouseButton.LeftButton)


def _push_out(window, _qtbot):
    for number in range(MOST_SHOWN):
        window.notices.show_notice(Notice(f"Notice {number}.", "warning", "Do", window.update))


def _put_away(window, _qtbot):
    window.notices.dismiss()


@pytest.mark.parametrize("leave_off", [_escape, _close_notice, _push_out, _put_away])
def test_without_its_notice_no_link_waits(linking, qtbot, leave_off):
    leave_off(linking, qtbot)
    assert not _is_asked(linking)

    _click(linking, qtbot, _passage(linking, "B", "Shopkeepers"))

    assert linking.document.rulings == ()


def test_escape_leaves_off_the_link_and_nothing_else(linking, qtbot):
    linking.notices.show_notice(Notice("Another notice."))

    _escape(linking, qtbot)

    assert [each.text for each in linking.notices.notices] == ["Another notice."]


def test_escape_closes_the_search_for_the_other_passage_first(linking, qtbot):
    qtbot.keyClick(linking, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(linking.room.find_bar.field, "Shopkeepers")

    qtbot.keyClick(linking.room.find_bar.field, Qt.Key.Key_Escape)
    assert not linking.room.find_bar.isVisible()
    assert _is_asked(linking)
    _click(linking, qtbot, _passage(linking, "B", "Shopkeepers"))

    assert len(_links(linking)) == 1


def test_walking_to_another_article_links_nothing(linking, qtbot):
    shown = set()
    linking.document.selection_changed.connect(lambda selection: shown.add(selection.passage[:1]))
    qtbot.keyClick(linking, Qt.Key.Key_F6)

    for key in (Qt.Key.Key_B, Qt.Key.Key_N, Qt.Key.Key_P):
        qtbot.keyClick(_pane(linking, "B"), key)
    qtbot.keyClick(_pane(linking, "B"), Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)

    assert "B" in shown
    assert linking.document.rulings == ()
    assert _is_asked(linking)


def test_a_row_of_a_table_links_nothing(linking, qtbot):
    qtbot.keyClick(linking, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    table = linking.room.docks[2].widget().table
    model = table.model()
    places = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    place = next(each for each in places if table.cells.cell(each).passage.startswith("B"))

    table.scrollTo(place)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(place).center())
    assert linking.document.selection.passage.startswith("B")

    assert linking.document.rulings == ()
    assert _is_asked(linking)


def test_a_second_k_begins_anew(linking, qtbot):
    left, right = _passage(linking, "A", "Repairs"), _passage(linking, "B", "Shopkeepers")
    _click(linking, qtbot, left)

    qtbot.keyClick(_pane(linking, "A"), Qt.Key.Key_K)
    assert len([each for each in linking.notices.notices if "says the same as" in each.text]) == 1
    _click(linking, qtbot, right)

    assert _links(linking) == [(left.text, right.text)]


def test_a_passage_that_is_no_more_waits_for_nothing(linking, settle, qtbot):
    linking.document.move("A", 1)
    linking.document.remove("A" if "Twelve weeks" not in linking.document.articles[0].title else "B")
    settle()

    assert not _is_asked(linking)
