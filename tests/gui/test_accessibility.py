"""The whole window for those who do not see it, or do not use a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from crossread_gui.actions import COMMANDS, MENUS
from crossread_gui.theme import Theme
from crossread_gui.views import VIEWS
from crossread_gui.window import Window


@pytest.fixture
def window(preferences, tmp_path, qtbot, made_comparison):
    theme = Theme(choice="light")
    made = Window(theme, preferences, tmp_path / "autosave")
    made.keeping.may_close = lambda: True  # no question may hold a test
    made.resize(1024, 700)
    made.show()
    comparison = made_comparison(3)
    made.document.articles = comparison.articles
    made.document.base = "A"
    made._show_what_there_is()
    made.document._set_comparison(comparison)
    made.document.select("A2")
    for dock in made.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
    yield made
    made.close()
    made.deleteLater()


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def _is_qt_internal(widget: QWidget) -> bool:
    """Tell whether Qt made the widget as part of another: that one carries the name."""
    parent = widget.parentWidget()
    is_part = isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QDockWidget)
    return is_part or isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")


def test_every_control_has_a_name(window):
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QAbstractScrollArea)
    nameless = [
        f"{type(each).__name__} {each.objectName()} in {type(each.parentWidget()).__name__}"
        for each in window.findChildren(QWidget)
        if (isinstance(each, kinds) or each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not _is_qt_internal(each)
        and each.isVisibleTo(window)
        and not _name(each)
    ]

    assert not nameless


def test_what_is_painted_speaks_through_a_name_of_its_own(window):
    painted = [
        each
        for each in window.findChildren(QWidget)
        if each.isVisibleTo(window) and type(each).__module__.startswith("crossread_gui.")
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]  # fmt: skip

    assert len(painted) > 10
    assert all(_name(each) for each in painted), [type(each).__name__ for each in painted if not _name(each)]


def test_every_command_has_a_place_in_a_menu_or_a_shortcut(window):
    in_menus = {identity for _, _, row in MENUS for identity in row}

    assert not [each.id for each in COMMANDS if not each.shortcuts and each.id not in in_menus]
    assert all(window.command[each.id].text().strip("&") for each in COMMANDS)


def test_every_panel_can_be_opened_from_a_menu(window):
    titles = {each.text().replace("&", "") for each in _in_menus(window)}

    assert {each.title for each in VIEWS} <= titles


def test_tab_goes_round_the_whole_window_without_a_trap(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    first = window.room.filter_bar.chips[0]
    first.setFocus()
    visited = []
    for _ in range(400):
        visited.append(QApplication.focusWidget())
        window.focusNextChild()
        if QApplication.focusWidget() is first:
            break

    assert QApplication.focusWidget() is first
    assert {window.room.filter_bar.slider, window.room.detail.header.note} <= set(visited)


def test_the_findings_table_says_what_the_panes_paint(window):
    table = window.findChild(QWidget, "findings").widget().findChild(QWidget, "cells")
    model = table.model()
    said = [
        model.data(model.index(0, column), Qt.ItemDataRole.AccessibleTextRole) for column in range(model.columnCount())
    ]

    assert any("A says: Twelve people were hurt" in each for each in said)
    assert any("Twelve against Fourteen" in each for each in said)


def _in_menus(window) -> list:
    found = []
    stack = list(window.menuBar().actions())
    while stack:
        action = stack.pop()
        if action.menu() is None:
            found.append(action)
        else:
            stack += action.menu().actions()
    return found
