from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends the key's menu by itself")


@pytest.fixture
def reading(window, article_files, qtbot):
    window.take_paths(article_files[:2])
    qtbot.waitUntil(lambda: window.document.comparison is not None and not window.document.is_busy, timeout=30_000)
    window.show()
    window.activateWindow()
    return window


def _menu_at(widget, qtbot) -> QMenu:
    qtbot.keyClick(widget, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=10_000)
    menu = QApplication.activePopupWidget()
    menu.close()
    return menu


def test_key_opens_the_menu_of_the_passage_the_keyboard_stands_on(reading, qtbot):
    pane = reading.room.panes.pane("B")
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(pane, Qt.Key.Key_Down)

    menu = _menu_at(pane, qtbot)

    assert reading.document.selection.passage == pane.current == "B2"
    assert reading.command["note"] in menu.actions()


def test_key_opens_the_menu_of_the_first_passage_seen_where_the_keyboard_stands_on_none(reading, qtbot):
    pane = reading.room.panes.pane("B")
    pane.stand_on("", has_ring=False)
    pane.setFocus(Qt.FocusReason.OtherFocusReason)

    _menu_at(pane, qtbot)

    assert reading.document.selection.passage == "B1"


def test_key_opens_the_menu_of_a_text_field(reading, qtbot):
    reading.room.find_bar.open()

    menu = _menu_at(reading.room.find_bar.field, qtbot)

    assert any("Paste" in each.text() for each in menu.actions())
