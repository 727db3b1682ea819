"""The wheel over a control that has not the keyboard scrolls on and changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QScrollBar, QWidget

from crossread_gui.dialogs.preferences import PreferencesDialog
from crossread_gui.preferences import Habits


def _turn_wheel(over: QWidget, notches: int) -> None:
    top = over.window()
    QApplication.processEvents()
    spot = over.mapTo(top, over.rect().center())
    QTest.wheelEvent(top.windowHandle(), QPointF(spot), QPoint(0, 120 * notches))
    QApplication.processEvents()


def _controls(within: QWidget) -> list[QWidget]:
    kinds = QComboBox | QAbstractSpinBox | QAbstractSlider
    found = [each for each in within.findChildren(QWidget) if isinstance(each, kinds)]
    return [each for each in found if each.isVisible() and not isinstance(each, QScrollBar)]


@pytest.fixture
def changes():
    return []


@pytest.fixture
def preferences_dialog(qtbot, document, changes):
    dialog = PreferencesDialog(document.settings, Habits(), changes.append, changes.append)
    qtbot.addWidget(dialog)
    dialog.resize(760, 320)
    with qtbot.waitActive(dialog, timeout=10_000):
        dialog.show()
        dialog.activateWindow()
    return dialog


def test_no_preference_is_changed_by_who_scrolls_past_it(preferences_dialog, changes):
    tried = 0
    dialog = preferences_dialog
    for page in range(dialog._list.count()):
        dialog._list.setCurrentRow(page)
        dialog._list.setFocus()
        area = dialog._pages.currentWidget()
        for control in _controls(area):
            area.ensureWidgetVisible(control)
            for notches in (1, -1):
                bar = area.verticalScrollBar()
                before = bar.value()
                _turn_wheel(control, notches)
                assert not control.hasFocus(), control.accessibleName()
                assert changes == [], control.accessibleName()
                if bar.minimum() < before < bar.maximum():
                    assert bar.value() != before, "the page scrolls instead"
                bar.setValue(before)
                tried += 1
    assert tried > 10


def test_preference_that_has_the_keyboard_follows_the_wheel(preferences_dialog, changes):
    area = preferences_dialog._pages.currentWidget()
    control = _controls(area)[0]
    area.ensureWidgetVisible(control)
    control.setFocus()

    _turn_wheel(control, -1)

    assert len(changes) == 1


def test_filter_bar_changes_by_the_wheel_only_what_has_the_keyboard(window, article_files, settle):
    window.take_paths(article_files)
    settle()
    window.activateWindow()
    window.room.panes.focus_next(0)
    document, bar = window.document, window.room.filter_bar
    before = document.settings

    for control in (bar.slider, bar.strictness):
        _turn_wheel(control, 1)
        _turn_wheel(control, -1)
        _turn_wheel(control, -1)
        assert not control.hasFocus()
    assert document.settings == before

    bar.slider.setFocus()
    _turn_wheel(bar.slider, -1)
    assert document.settings.align.similarity < before.align.similarity
