"""Every dialog opened, walked through and left by keyboard alone, and heard by those who do not see it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPushButton,
    QScrollBar,
    QWidget,
)

COMMANDS = ("preferences", "keys", "about", "type-text", "open-address", "export")


@pytest.fixture
def furnished(window, made_comparison, qtbot):
    comparison = made_comparison(3)
    window.document._compare = lambda: None  # the comparison is made beforehand
    window.document._set_articles(comparison.articles)
    window.document._set_comparison(comparison)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    window.room.panes.pane("B").setFocus()
    return window


def _open(window, command: str, qtbot) -> QDialog:
    window.command[command].trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)), timeout=10_000)
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    return dialog


def _stops(dialog: QDialog) -> list[QWidget]:
    """Return where Tab goes, from the widget that has the keyboard until it is back."""
    first, stops = QApplication.focusWidget(), []
    for _ in range(100):
        stops.append(QApplication.focusWidget())
        dialog.focusNextChild()
        if QApplication.focusWidget() is first:
            return stops
    raise AssertionError(f"Tab never comes back in {dialog.windowTitle()}: {stops[-3:]}")


def _pages(dialog: QDialog) -> list[int]:
    groups = dialog.findChild(QListWidget)
    return list(range(groups.count())) if groups is not None else [0]


@pytest.mark.parametrize("command", COMMANDS)
def test_dialog_is_walked_left_by_escape_and_gives_the_keyboard_back(furnished, command, qtbot):
    before = QApplication.focusWidget()
    dialog = _open(furnished, command, qtbot)

    stops = _stops(dialog)
    buttons = [each for box in dialog.findChildren(QDialogButtonBox) for each in box.buttons()]
    assert stops[0] not in buttons or len(stops) == len(buttons), "one starts with what the dialog is about"
    assert set(buttons) <= set(stops)
    turned = [each in buttons for each in stops]
    assert turned == sorted(turned), "what is chosen comes before what ends it"

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    furnished.activateWindow()  # as a window manager does; offscreen there is none
    qtbot.waitUntil(lambda: QApplication.focusWidget() is before, timeout=5000)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_stop_in_a_dialog_has_a_name(furnished, command, qtbot):
    dialog = _open(furnished, command, qtbot)
    groups = dialog.findChild(QListWidget)
    for page in _pages(dialog):
        if groups is not None:
            groups.setCurrentRow(page)
        for stop in _stops(dialog):
            interface = QAccessible.queryAccessibleInterface(stop)
            assert interface.text(QAccessible.Text.Name).strip(), (page, stop)
    dialog.close()


def test_controls_of_a_page_come_between_its_group_and_the_buttons_also_after_a_restore(furnished, qtbot):
    dialog = _open(furnished, "preferences", qtbot)
    restore = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.RestoreDefaults)

    for _again in range(2):
        groups = dialog.findChild(QListWidget)
        groups.setFocus()
        stops = _stops(dialog)
        controls = [each for each in stops if isinstance(each, QComboBox | QAbstractSpinBox)]
        assert controls
        assert all(stops.index(each) < stops.index(restore) for each in controls)
        restore.click()
    dialog.close()


def test_switches_of_what_to_leave_out_are_walked_and_left_by_escape(furnished, qtbot):
    bar = furnished.room.filter_bar
    bar.leaving_out.setFocus()
    qtbot.keyClick(bar.leaving_out, Qt.Key.Key_Space)
    qtbot.waitUntil(bar.popup.isVisible, timeout=5000)

    controls = [
        each for each in bar.popup.findChildren(QWidget) if isinstance(each, QAbstractButton | QAbstractSpinBox)
    ]
    assert len(controls) == 5
    assert all(
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in controls
        if not isinstance(each.parentWidget(), QScrollBar)
    )
    qtbot.keyClick(bar.popup.boxes["boilerplate"], Qt.Key.Key_Escape)
    assert not bar.popup.isVisible()
    assert QApplication.focusWidget() is bar.leaving_out


def test_control_the_keyboard_comes_to_has_a_ring_one_that_is_clicked_has_none(windows, qtbot):
    window = windows.add()
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    buttons = window.empty.findChildren(QPushButton)

    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    ringed = windows.focus_ring.ringed
    assert ringed is QApplication.focusWidget()
    (ring,) = [each for each in window.findChildren(QWidget) if type(each).__name__ == "_Ring"]
    for moved in (0, 4):
        ringed.move(ringed.x() + moved, ringed.y())
        assert ring.isVisible()
        box = QRect(ringed.mapToGlobal(QPoint(0, 0)), ringed.size())
        assert QRect(ring.mapToGlobal(QPoint(0, 0)), ring.size()).contains(box.adjusted(-2, -2, 2, 2))

    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, on=False)  # as a click does
    buttons[0].setFocus()
    assert windows.focus_ring.ringed is None
