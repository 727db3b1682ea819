"""A note written in place, beside what it is about, instead of in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class NoteEditor(QWidget):
    """A few lines of text: Ctrl+Enter keeps them, Esc gives up; an emptied note is taken back.

    `saved(text)` tells what was written, `ended()` that the keyboard is free for something else.
    """

    saved = Signal(str)
    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.field = _Field(self)
        self.field.setPlaceholderText(self.tr("Your note on this passage"))
        self.field.setAccessibleName(self.tr("Your note on this passage"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self.field.kept.connect(self._save)
        self.field.given_up.connect(self._end)
        self.keep = QPushButton(self.tr("Save note"), self)
        self.keep.clicked.connect(self._save)
        self.give_up = QPushButton(self.tr("Cancel"), self)
        self.give_up.clicked.connect(self._end)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.give_up)
        row.addStretch(1)
        column.addWidget(self.field)
        column.addLayout(row)
        self.hide()

    def open(self, text: str) -> None:
        """Show a note for writing."""
        self.field.setPlainText(text)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _save(self) -> None:
        self.hide()
        self.saved.emit(self.field.toPlainText())
        self.ended.emit()

    def _end(self) -> None:
        self.hide()
        self.ended.emit()


class _Field(QPlainTextEdit):
    """Knows the two keys that end writing."""

    kept = Signal()
    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep the two keys from the window's shortcuts while a note is being written."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends_writing(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End writing on Ctrl+Enter or Esc."""
        if not _ends_writing(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            self.kept.emit()


def _ends_writing(event: QKeyEvent) -> bool:
    is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    is_kept = is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return is_kept or event.key() == Qt.Key.Key_Escape
