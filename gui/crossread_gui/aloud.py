"""What a screen reader is told beyond what Qt tells it by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMainWindow, QTabBar, QToolBar, QWidget

translate = QCoreApplication.translate


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say a sentence; without one this costs nothing."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def make_clearable(field: QLineEdit) -> None:
    """Give a field the button that empties it, and that button the name it lacks."""
    field.setClearButtonEnabled(True)
    name_buttons(field, translate("aloud", "Clear"))


def name_buttons(field: QLineEdit, name: str) -> None:
    """Name the buttons in a field that have no name yet."""
    for button in field.findChildren(QAbstractButton):
        button.setAccessibleName(button.accessibleName() or name)


def name_tabs(window: QMainWindow) -> None:
    """Name the tabs that a window makes by itself for panels that share a place."""
    for tabs in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        tabs.setAccessibleName(translate("aloud", "Panels"))


def name_overflow(bar: QToolBar) -> None:
    """Name the button behind which a toolbar puts what does not fit."""
    for button in bar.findChildren(QAbstractButton, "qt_toolbar_ext_button"):
        button.setAccessibleName(translate("aloud", "More tools"))
        button.setToolTip(button.accessibleName())
