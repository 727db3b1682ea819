"""Dialogs where the desktop's letters are large: nothing is cut at the side, no word is broken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListWidget, QScrollArea, QTextBrowser

from crossread.settings import Settings
from crossread_gui import first_size
from crossread_gui.commands.exporting import exporters
from crossread_gui.dialogs.export import ExportDialog
from crossread_gui.dialogs.key_sheet import KeySheet
from crossread_gui.dialogs.preferences import PreferencesDialog
from crossread_gui.preferences import Habits


@pytest.fixture
def projector(monkeypatch, large_type):
    """A screen of 1024 by 768, whatever the one is that tests have."""
    room, fitting = QSize(1024, 768), first_size.fitting
    monkeypatch.setattr(first_size, "fitting", lambda wanted, _room, title: fitting(wanted, room, title))


def _shown(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_export_shows_all_its_words(projector, qtbot):
    dialog = _shown(ExportDialog(exporters(), sizes={"where_they_differ": 100}), qtbot)

    inside = dialog.rect()
    for each in dialog.findChildren(QAbstractButton):
        if each.isVisible() and each.text():
            box = each.rect().translated(each.mapTo(dialog, each.rect().topLeft()))
            assert each.width() >= each.sizeHint().width(), each.text()
            assert inside.contains(box), each.text()
    assert dialog.width() <= 1024


def test_pages_of_preferences_scroll_up_and_down_only(projector, qtbot):
    dialog = _shown(PreferencesDialog(Settings(), Habits(), lambda _s: None, lambda _h: None), qtbot)
    groups = dialog.findChild(QListWidget)

    assert not groups.horizontalScrollBar().isVisible()
    for row in range(groups.count()):
        groups.setCurrentRow(row)
        qtbot.wait(1)
        (area,) = (each for each in dialog.findChildren(QScrollArea) if each.isVisible())
        assert area.horizontalScrollBar().maximum() == 0, groups.item(row).text()
        for each in area.findChildren(QComboBox):
            assert each.width() >= each.minimumSizeHint().width()


def test_key_sheet_has_one_column_and_whole_words(projector, window, qtbot):
    dialog = _shown(KeySheet(window.command, None), qtbot)
    sheet = dialog.findChild(QTextBrowser)

    assert sheet.horizontalScrollBar().maximum() == 0
    assert "50%" not in sheet.toHtml()


def test_usual_type_keeps_two_columns(window, qtbot):
    dialog = _shown(KeySheet(window.command, None), qtbot)

    assert "50%" in dialog.findChild(QTextBrowser).toHtml()
