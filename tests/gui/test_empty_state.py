from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCommandLinkButton, QPushButton, QScrollArea


@pytest.mark.parametrize("size", [(640, 336), (960, 516), (1280, 800)])
def test_invitation_is_whole_however_small_the_window(window, size):
    window.setMinimumSize(0, 0)
    window.resize(*size)
    QApplication.processEvents()
    samples = window.empty.findChildren(QCommandLinkButton)
    (area,) = window.empty.findChildren(QScrollArea)

    assert samples
    assert all(each.height() >= each.heightForWidth(each.width()) for each in samples)
    assert area.widget().width() <= area.viewport().width()


def test_keyboard_brings_a_sample_into_view(window, qtbot):
    window.setMinimumSize(0, 0)
    window.resize(640, 336)
    window.activateWindow()
    QApplication.processEvents()
    *_rest, last = window.empty.findChildren(QCommandLinkButton)
    assert last.visibleRegion().isEmpty()

    window.empty.findChildren(QPushButton)[0].setFocus()
    for _each in range(20):
        if last.hasFocus():
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)

    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
