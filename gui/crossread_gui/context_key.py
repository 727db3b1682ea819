"""Shift+F10 asks for a context menu. Windows takes the Menu key and it alike; elsewhere Qt knows the Menu key alone."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


def add_context_key(window: QWidget) -> None:
    """Let the key open the menu of whatever has the keyboard in a window."""
    if sys.platform != "win32":
        keys = QKeySequence(Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_F10)
        QShortcut(keys, window).activated.connect(_ask_for_menu)


def _ask_for_menu() -> None:
    """Ask where Qt does so for the Menu key: at the text cursor, or in the middle of a widget without one."""
    widget = QApplication.focusWidget()
    if widget is not None:
        spot = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, widget.mapToGlobal(spot))
        QApplication.sendEvent(widget, event)
