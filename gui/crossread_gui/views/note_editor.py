"""A note written in place, beside what it is about, instead of in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from crossread.model import Article, Passage, Ruling, RulingKind
from crossread.verdict import words_of
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.rulings import rulings_on


class NoteEditor(QWidget):
    """A few lines of text on one passage: kept on Ctrl+Enter and whenever they are left, given up on Esc alone.

    An emptied note is taken back. `ended()` tells that the keyboard is free for something else.
    """

    ended = Signal()

    def __init__(self, document: ComparisonDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._passage: Passage | None = None
        self._article: Article | None = None
        self._kept = ""
        self.field = _Field(self)
        self.field.setPlaceholderText(self.tr("Your note on this passage"))
        self.field.setAccessibleName(self.tr("Your note on this passage"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self.keep = QPushButton(self.tr("Save note"), self)
        self.give_up = QPushButton(self.tr("Cancel"), self)
        self._lay_out()
        self._wire()
        self.hide()

    def open(self, passage: Passage) -> None:
        """Show the note on a passage for writing; what is being written on it already stays as it is."""
        if self._passage is None or not _is_same(self._passage, passage):
            self.settle()
            self._passage, self._article = passage, self._document.article(passage.article)
            earlier = self._ruling_on(passage)
            self._kept = "" if earlier is None else earlier.note
            self.field.setPlainText(self._kept)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            self.show()
        self.field.setFocus()

    def settle(self) -> None:
        """Keep what is written, and close."""
        self._rule()
        self._close()

    def follow(self) -> None:
        """Stay with the passage that is looked at; keep what was written on another."""
        lookup, here = self._document.lookup, self._document.selection.passage
        shown = lookup.passage(here) if lookup is not None and lookup.has_passage(here) else None
        if self._passage is not None and (shown is None or not _is_same(self._passage, shown)):
            self.settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.give_up)
        row.addStretch(1)
        column.addWidget(self.field)
        column.addLayout(row)

    def _wire(self) -> None:
        self.field.kept.connect(self._save)
        self.field.given_up.connect(self._end)
        self.keep.clicked.connect(self._save)
        self.give_up.clicked.connect(self._end)
        self._document.settling.connect(self._rule)
        self._document.selection_changed.connect(self.follow)
        self._document.articles_changed.connect(self._follow_article)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _rule(self) -> None:
        """Put what is written in force, unless it is already."""
        passage, text = self._passage, self.field.toPlainText().strip()
        if passage is None or text == self._kept:
            return
        self._kept = text
        earlier = self._ruling_on(passage)
        if text:
            step = self.tr("Note on {id}").format(id=passage.id)
            self._document.rule(Ruling(RulingKind.NOTE, passage.text, note=text), step)
        elif earlier is not None:
            self._document.withdraw(earlier)

    def _ruling_on(self, passage: Passage) -> Ruling | None:
        """Return the note as it is now: what is shown of a comparison may lag behind it."""
        notes = (each for each in self._document.rulings if each.kind is RulingKind.NOTE)
        return next(iter(rulings_on(notes, passage)), None)

    def _follow_article(self) -> None:
        """Keep what was written on a text that is being exchanged for another."""
        written, now = self._article, None
        if written is not None:
            now = self._document.article(written.id)
        if written is not None and (now is None or now.text != written.text):
            self.settle()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Keep what was written when the keyboard goes elsewhere in this window; other programs may be looked at."""
        if self._passage is None or now is None or now is self or self.isAncestorOf(now):
            return
        if now.window() is self.window():
            self.settle()

    def _save(self) -> None:
        self.settle()
        self.ended.emit()

    def _end(self) -> None:
        self._close()
        self.ended.emit()

    def _close(self) -> None:
        self._passage = self._article = None
        self.hide()


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


def _is_same(one: Passage, other: Passage) -> bool:
    return one.article == other.article and words_of(one.text) == words_of(other.text)
