"""The wheel scrolls what lies around a control; it changes only the control that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


def keep_from_wheel(*controls: QWidget) -> None:
    """Let no setting be changed by who scrolls past it."""
    for each in controls:
        each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # what the wheel gives the keyboard to, it would then change
        each.installEventFilter(_Guard(each))


class _Guard(QObject):
    """Passes the wheel on to what holds the control."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ignore the wheel without the keyboard."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
