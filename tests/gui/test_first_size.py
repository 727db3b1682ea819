from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
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
