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
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from crossread_gui.actions import COMMANDS, MENUS
from crossread_gui.panes.article_pane import ArticlePane
from crossread_gui.state import Busy
from crossread_gui.theme import Theme
from crossread_gui.views import VIEWS
from crossread_gui.views.order_plot import OrderPlot
from crossread_gui.views.share_bar import ShareBar
from crossread_gui.window import Window


@pytest.fixture
def window(preferences, tmp_path, qtbot, made_comparison):
    theme = Theme(choice="light")
    made = Window(theme, preferences, tmp_path / "autosave")
    made.keeping.may_close = lambda: True  # no question may hold a test
    made.resize(1024, 700)
    made.show()
    comparison = made_comparison(3)
    made.document._compare = lambda: None  # the comparison is made beforehand
    made.document._set_articles(comparison.articles)
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
    panes = [each.pane for each in window.room.panes.columns]
    menus = [each.header.focusProxy() for each in window.room.panes.columns]
    in_order = [each for each in visited if each in {*panes, *menus}]
    assert in_order == [each for pair in zip(menus, panes, strict=True) for each in pair], "each menu before its text"


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


def _spoken(widget: QWidget):
    return QAccessible.queryAccessibleInterface(widget)


def _words(interface, kind=QAccessible.Text.Name) -> str:
    return interface.text(kind)


def _painted_parts(interface) -> list:
    return [
        interface.child(place) for place in range(interface.childCount()) if interface.child(place).object() is None
    ]


def test_page_is_a_document_of_its_passages_with_their_verdicts(window):
    pane = window.room.panes.pane("A")
    page = _spoken(pane)
    passages = _painted_parts(page)

    assert page.role() == QAccessible.Role.Document
    assert [_words(each) for each in passages] == [each.text for each in pane.coat.passages]
    chosen = passages[1]
    assert "contradicts B" in _words(chosen, QAccessible.Text.Value)
    assert chosen.state().selected
    assert not chosen.rect().isEmpty()
    assert page.childAt(chosen.rect().center().x(), chosen.rect().center().y()) is chosen
    assert page.indexOfChild(chosen) == 1
    assert chosen.parent() is page


def test_passage_can_be_chosen_through_the_accessibility_interface(window):
    passages = _painted_parts(_spoken(window.room.panes.pane("B")))

    passages[0].actionInterface().doAction(passages[0].actionInterface().actionNames()[0])

    assert window.document.selection.passage == "B1"


def test_lane_is_a_list_of_its_links(window):
    lane = window.room.panes.splitter.lanes()[0]
    spoken = _spoken(lane)
    links = _painted_parts(spoken)

    assert spoken.role() == QAccessible.Role.List
    assert len(links) == len(lane.links) > 1
    assert _words(spoken, QAccessible.Text.Value) == str(len(links))
    clash = next(each for each in links if _words(each).startswith("A2 – B2"))
    assert "contradicts B" in _words(clash)
    assert "Twelve" in _words(clash, QAccessible.Text.Value)
    clash.actionInterface().doAction("Press")
    assert window.document.selection.passage == "A2"


def test_overview_has_a_row_for_each_article_and_a_cell_for_each_passage(window):
    strip = _spoken(window.room.overview)
    rows = _painted_parts(strip)

    assert [_words(each)[:9] for each in rows] == ["Article A", "Article B", "Article C"]
    assert "% shared" in _words(rows[0], QAccessible.Text.Value)
    cells = [rows[0].child(place) for place in range(rows[0].childCount())]
    assert [_words(each).split(":")[0] for each in cells] == [
        each.id for each in window.document.lookup.passages_of("A")
    ]
    spot = cells[1].rect().center()
    assert strip.childAt(spot.x(), spot.y()) is cells[1]
    assert rows[0].indexOfChild(cells[1]) == 1
    assert cells[1].parent() is rows[0]


def test_share_bars_and_order_plot_have_a_value(window):
    header = window.room.panes.columns[0].header
    bar, button = (_spoken(header).child(place) for place in range(2))
    plot = window.findChild(OrderPlot)
    places = _painted_parts(_spoken(plot))

    assert bar.role() == QAccessible.Role.Chart
    assert "% contradictory" in _words(bar, QAccessible.Text.Value)
    assert _words(button) == "Menu of article A"
    assert all("% " in _words(_spoken(each), QAccessible.Text.Value) for each in window.findChildren(ShareBar))
    assert len(places) == len(plot.places) > 0
    assert all(_words(each) for each in places)


def test_parts_of_an_earlier_comparison_are_gone(window, made_comparison):
    pane = window.room.panes.pane("A")
    before = _painted_parts(_spoken(pane))
    comparison = made_comparison(2)
    window.document._set_articles(comparison.articles)
    window.document._set_comparison(comparison)

    after = _painted_parts(_spoken(pane))

    assert [each.isValid() for each in after] == [True] * len(after)
    assert all(each in after or not each.isValid() for each in before)


def test_parts_of_a_removed_article_are_let_go(window, qtbot):
    pane = window.room.panes.pane("C")
    passage = _painted_parts(_spoken(pane))[0]

    window.document._set_articles(window.document.articles[:2])
    qtbot.waitUntil(lambda: not isValid(pane), timeout=10_000)

    assert not passage.isValid()


def _with_their_parts(interface) -> list:
    found = [interface]
    for each in _painted_parts(interface):
        found += _with_their_parts(each)
    return found


def test_every_painted_part_answers_for_every_interface_a_screen_reader_asks_for(window):
    """PySide crashes on a wrong answer, so that listening would end the program."""
    painted = window.room.panes.pane("A"), window.room.panes.splitter.lanes()[0], window.room.overview
    parts = [part for each in painted for part in _with_their_parts(_spoken(each))[1:]]

    assert len(parts) > 20
    for part in parts:
        assert (part.textInterface(), part.valueInterface(), part.tableCellInterface()) == (None, None, None)
        assert part.childCount() or part.actionInterface().actionNames() == ["Press"]


def test_a_screen_reader_meets_the_room_from_top_to_bottom_and_the_panes_in_order(window):
    room = _spoken(window.room)
    children = [room.child(place).object() for place in range(room.childCount())]
    wanted = [window.room.filter_bar, window.room.panes.parentWidget(), window.room.find_bar, window.room.overview]

    assert [each for each in children if each in wanted] == wanted
    splitter = _spoken(window.room.panes.splitter)
    columns = [splitter.child(place).object() for place in range(splitter.childCount())]
    assert [each for each in columns if each in window.room.panes.columns] == list(window.room.panes.columns)


def test_opening_a_panel_by_its_key_puts_the_keyboard_into_its_table(window, qtbot):
    for dock in window.room.docks[1:-1]:
        dock.hide()
        dock.panel_action.trigger()

        assert isinstance(QApplication.focusWidget(), QTableView), dock.objectName()


def test_key_of_a_table_behind_another_brings_it_forward_and_only_the_front_one_closes(window, qtbot):
    findings, *_others, statistics = window.room.docks[1:]
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    window.room.panes.focus_next(0)

    def press(key: Qt.Key) -> None:
        qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)

    for dock in window.room.docks:
        dock.hide()
    press(Qt.Key.Key_6)
    qtbot.waitUntil(lambda: statistics.is_in_front, timeout=5000)
    press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: findings.is_in_front, timeout=5000)
    press(Qt.Key.Key_6)

    qtbot.waitUntil(lambda: statistics.is_in_front, timeout=5000)
    assert not findings.isHidden()
    assert not findings.is_in_front
    assert statistics.isAncestorOf(QApplication.focusWidget())
    entries = window.command.submenu("<panels>").actions()
    ticked = [each.text() for each in entries if each.isChecked()]
    assert ticked == [findings.windowTitle(), statistics.windowTitle()]

    entries[1].trigger()
    qtbot.waitUntil(lambda: findings.is_in_front, timeout=5000)
    assert entries[1].isChecked()
    assert findings.isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_1)
    assert findings.isHidden()
    assert not entries[1].isChecked()
    qtbot.waitUntil(lambda: statistics.is_in_front, timeout=5000)
    assert window.isAncestorOf(QApplication.focusWidget())


def test_what_was_found_is_said_once_the_work_has_ended(window, monkeypatch):
    said = []
    monkeypatch.setattr("crossread_gui.status_line.announce", lambda _widget, text: said.append(text))

    window.document.busy_changed.emit(Busy(0.5, "Comparing…"))
    window.document._set_comparison(window.document.comparison)
    assert said == []
    window.document.busy_changed.emit(None)
    window.document.busy_changed.emit(None)

    assert len(said) == 1
    assert "One pair of passages contradicts each other." in said[0]


def test_closing_a_table_by_its_key_takes_the_keyboard_back_to_the_text(window, qtbot):
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    table = window.room.docks[1]
    table.panel_action.trigger()
    qtbot.waitUntil(lambda: table.isAncestorOf(QApplication.focusWidget()), timeout=5000)

    table.panel_action.trigger()

    assert table.isHidden()
    assert isinstance(QApplication.focusWidget(), ArticlePane)
