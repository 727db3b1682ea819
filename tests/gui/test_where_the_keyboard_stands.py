"""The ring shows where the keyboard stands: it stays when the keyboard comes back, and commands are about it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from crossread.model import RulingKind, Verdict
from crossread_gui.panes.pane_row import ringed_in


@pytest.fixture
def standing(window, article_files, settle, qtbot):
    """A window in which the keyboard stands on the third passage of B, while one of A is looked at."""
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    window.document.add_paths(article_files[:2])
    settle()
    window.document.select("A1")
    window.room.panes.pane("B").setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(2):
        qtbot.keyClick(window.room.panes.pane("B"), Qt.Key.Key_Down)
    assert ringed_in(window.room.panes) == "B3"
    assert window.document.selection.passage == "A1"
    return window


def _press(window, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_a_ruling_is_about_the_passage_in_the_ring(standing, settle, qtbot):
    _press(standing, qtbot, Qt.Key.Key_U)
    settle()

    (ruling,) = standing.document.rulings
    assert (ruling.left, ruling.verdict) == (standing.document.lookup.passage("B3").text, Verdict.UNIQUE)
    assert standing.document.selection.passage == "B3", "the detail panel tells of it"


def test_a_passage_in_the_ring_can_be_ruled_on_before_any_is_looked_at(standing, settle, qtbot):
    standing.document.select("")
    assert ringed_in(standing.room.panes) == "B3"
    _press(standing, qtbot, Qt.Key.Key_Down)

    _press(standing, qtbot, Qt.Key.Key_S)
    settle()

    assert [each.left for each in standing.document.rulings] == [standing.document.lookup.passage("B4").text]


def test_a_note_is_written_on_the_passage_in_the_ring(standing, settle, qtbot):
    _press(standing, qtbot, Qt.Key.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), "call the mayor")
    _press(standing, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()

    (ruling,) = standing.document.rulings
    assert (ruling.kind, ruling.left) == (RulingKind.NOTE, standing.document.lookup.passage("B3").text)
    assert ringed_in(standing.room.panes) == "B3", "the keyboard is back in the text"


def test_two_passages_are_linked_from_the_ring(standing, settle, qtbot):
    _press(standing, qtbot, Qt.Key.Key_K)
    _press(standing, qtbot, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    _press(standing, qtbot, Qt.Key.Key_Down)
    other = standing.document.lookup.passage(ringed_in(standing.room.panes))
    assert other.article == "A"
    _press(standing, qtbot, Qt.Key.Key_Return)
    settle()

    (ruling,) = standing.document.rulings
    assert (ruling.kind, ruling.left, ruling.right) == (
        RulingKind.LINK, other.text, standing.document.lookup.passage("B3").text,
    )  # fmt: skip


def test_next_goes_on_from_the_ring(standing, qtbot):
    _press(standing, qtbot, Qt.Key.Key_N)

    assert standing.document.selection.passage == "B4"


def test_a_finding_that_is_chosen_stays_so_where_the_ring_is_at_its_other_end(standing, settle, qtbot):
    document = standing.document
    clash = next(i for i, each in enumerate(document.comparison.findings) if each.right == "B3")
    document.select_finding(clash)
    standing.room.panes.pane("B").setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed_in(standing.room.panes) == "B3"

    _press(standing, qtbot, Qt.Key.Key_X)
    settle()

    (ruling,) = document.rulings
    assert ruling.right == document.lookup.passage("B3").text, "this finding alone is dismissed"


def test_the_ring_is_there_again_after_a_dialog(standing, qtbot):
    dialog = QDialog(standing)
    dialog.open()
    qtbot.waitUntil(lambda: ringed_in(standing.room.panes) == "")

    dialog.close()
    standing.activateWindow()

    qtbot.waitUntil(lambda: ringed_in(standing.room.panes) == "B3")


def test_no_ring_comes_where_the_mouse_had_put_the_keyboard(standing, qtbot):
    pane = standing.room.panes.pane("A")
    pane.setFocus(Qt.FocusReason.MouseFocusReason)
    pane.clearFocus()
    pane.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    assert ringed_in(standing.room.panes) == ""


def test_the_ring_stays_while_a_menu_is_open(standing, qtbot):
    menu = standing.menuBar().actions()[3].menu()
    menu.popup(standing.pos())
    qtbot.waitUntil(menu.isVisible)
    assert ringed_in(standing.room.panes) == "B3"

    menu.close()

    assert ringed_in(standing.room.panes) == "B3"
