from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from crossread_gui.first_size import fitting, open_at


@pytest.mark.parametrize(
    ("room", "found"),
    [((1920, 1080), (1280, 800)), ((1280, 800), (1280, 776)), ((640, 360), (640, 336))],
)
def test_no_window_opens_larger_than_its_screen(room, found):
    assert fitting(QSize(1280, 800), QSize(*room), 24) == QSize(*found)


def test_even_the_smallest_size_gives_way_to_a_small_screen(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setMinimumSize(3000, 2000)

    open_at(widget, 4000, 3000)

    room = widget.screen().availableGeometry().size()
    assert widget.width() == room.width()
    assert widget.height() < room.height()


def test_bar_is_whole_and_a_paragraph_can_be_read_at_the_smallest_size(window, made_comparison, qtbot):
    comparison = made_comparison(3)
    window.document._compare = lambda: None  # the comparison is made beforehand
    window.document._set_articles(comparison.articles)
    window.document._set_comparison(comparison)
    window.room.docks[0].show()
    bar = window.room.filter_bar

    window.resize(1, 1)
    qtbot.waitUntil(lambda: window.size() == window.minimumSize(), timeout=5000)
    qtbot.waitUntil(lambda: bar.height() >= bar.heightForWidth(bar.width()), timeout=5000)
    (column, *_others) = window.room.panes.columns
    assert column.pane.viewport().height() >= 6 * column.pane.fontMetrics().height()
    assert column.mapTo(window.room, column.rect().topLeft()).y() >= bar.geometry().bottom()


@pytest.fixture
def reader(window, made_comparison):
    """A window that compares six articles, a table open below and the detail beside."""
    comparison = made_comparison(6)
    window.document._compare = lambda: None  # the comparison is made beforehand
    window.document._set_articles(comparison.articles)
    window.document._set_comparison(comparison)
    window.document.select("A1")
    window.room.docks[0].show()
    window.resize(1280, 900)
    window.room.docks[1].panel_action.trigger()
    return window


def lines_seen(window):
    (column, *_others) = window.room.panes.columns
    pane = column.pane
    return pane.viewport().height() / (pane.fontMetrics().height() * 1.7)


def test_with_a_table_open_the_overview_and_names_give_way_to_six_lines(reader, qtbot):
    room = reader.room
    assert room.overview.isVisible()

    reader.resize(1, 1)

    qtbot.waitUntil(lambda: lines_seen(reader) >= 6, timeout=5000)
    assert not room.overview.isVisible()
    assert room.filter_bar.height() >= room.filter_bar.heightForWidth(room.width())
    assert room.docks[1].isVisible()
    assert "overview" in room.open_panels()

    reader.resize(1280, 900)
    qtbot.waitUntil(room.overview.isVisible, timeout=5000)


def test_an_overview_that_gave_way_comes_when_asked_for(reader, qtbot):
    reader.resize(1, 1)
    qtbot.waitUntil(lambda: not reader.room.overview.isVisible(), timeout=5000)

    QTest.keyClick(reader, Qt.Key.Key_F9)
    qtbot.waitUntil(reader.room.overview.isVisible, timeout=5000)
    QTest.keyClick(reader, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not reader.room.overview.isVisible(), timeout=5000)

    reader.resize(1280, 900)
    qtbot.wait(50)
    assert not reader.room.overview.isVisible()


def test_a_short_bar_has_marks_and_numbers_and_names_for_those_who_listen(reader):
    bar = reader.room.filter_bar
    whole = bar.height_at(400, is_short=False)

    bar.shorten(is_short=True)

    assert (bar.chips[4].text(), bar.chips[4].accessibleName()) == ("2", "Contradictory: 2")
    assert not bar.slider.isVisible()
    assert bar.heightForWidth(400) == bar.height_at(400, is_short=True) < whole
    bar.shorten(is_short=False)
    assert bar.chips[4].text() == "Contradictory  2"
    assert bar.heightForWidth(400) == bar.height_at(400, is_short=False) == whole
