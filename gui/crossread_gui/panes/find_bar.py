"""Find in all panes: a bar that is there when asked for, says in place what is wrong, and never holds up the window."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from crossread_gui.aloud import announce, make_clearable
from crossread_gui.document import ComparisonDocument
from crossread_gui.icons import icon
from crossread_gui.panes.finder import Finder
from crossread_gui.panes.pane_row import PaneRow
from crossread_gui.panes.search import MOST_HITS, Found, Hit, Query, translated
from crossread_gui.theme import Theme

_TYPING = 120  # milliseconds after the last letter before a search begins


class FindBar(QFrame):
    """Hidden until `open`; Esc closes it and gives the keyboard back to the panes, at the hit that was gone to."""

    def __init__(self, document: ComparisonDocument, theme: Theme, row: PaneRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._row = row
        self._hits: tuple[Hit, ...] = ()
        self._place = -1
        self._has_sought = False  # since the bar was opened: what is left from an earlier search leads nowhere
        self._finder = Finder(self)
        self._pause = QTimer(self, interval=_TYPING, singleShot=True)
        self.field = QLineEdit(self)
        self.case = self._switch("case-sensitive", self.tr("Match case"))
        self.whole = self._switch("whole-word", self.tr("Whole words"))
        self.expression = self._switch("regex", self.tr("Regular expression"))
        self.before = self._button("chevron-up", self.tr("Previous hit (Shift+F3)"))
        self.after = self._button("chevron-down", self.tr("Next hit (F3)"))
        self.shut = self._button("x", self.tr("Close (Esc)"))
        self.said = QLabel(self)
        self._lay_out()
        self._wire()
        self._recolour()
        self.hide()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What was found, in order of the articles."""
        return self._hits

    def open(self) -> None:
        """Show the bar, with the words selected in a pane as what to look for."""
        words = self._row.selected_text().strip()
        if words and "\n" not in words and len(words) < 200:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._has_sought = bool(words)
        self._search()

    def close(self) -> bool:
        """Hide the bar and the hits; the keyboard goes from it to the hit that was gone to, else where it was."""
        came_to = self._hits[self._place] if self._has_sought and 0 <= self._place < len(self._hits) else None
        has_keyboard = _holds_keyboard(self)
        self._finder.forget()
        self._pause.stop()
        self._take(Found())
        self.hide()
        self._row.focus_next(0)
        if came_to is not None and has_keyboard:
            passage = self._row.pane(came_to.article).coat.passage_at(came_to.span.start)
            if passage:
                self._row.go_to(came_to.article, passage)
        return True

    def find_next(self, step: int = 1) -> None:
        """Go to the next or previous hit, around the end; opens the bar if nothing was searched yet."""
        if not self.isVisible() or not self.field.text():
            self.open()
        elif self._hits:
            self._has_sought = True
            self._go((self._place + step) % len(self._hits))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.find_next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Find in all articles"))
        self.field.setPlaceholderText(self.tr("Find in all articles"))
        self.field.setAccessibleName(self.tr("Find in all articles"))
        make_clearable(self.field)
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(420)
        self.said.setAccessibleName(self.tr("Result of the search"))
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 5)
        layout.setSpacing(4)
        layout.addWidget(self.field, 2)
        for each in (self.case, self.whole, self.expression, self.before, self.after):
            layout.addWidget(each)
        layout.addSpacing(6)
        layout.addWidget(self.said, 3)
        layout.addWidget(self.shut)

    def _wire(self) -> None:
        self._pause.timeout.connect(self._search)
        self._finder.found.connect(self._take)
        self.field.textChanged.connect(self._await)
        for each in (self.case, self.whole, self.expression):
            each.toggled.connect(lambda _on: self._search())
        self.before.clicked.connect(lambda: self.find_next(-1))
        self.after.clicked.connect(lambda: self.find_next(1))
        self.shut.clicked.connect(self.close)
        self._document.articles_changed.connect(self._search_again)
        self._theme.changed.connect(self._recolour)

    def _switch(self, name: str, text: str) -> QToolButton:
        button = self._button(name, text)
        button.setCheckable(True)
        return button

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setObjectName(name)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _recolour(self) -> None:
        for each in (self.case, self.whole, self.expression, self.before, self.after, self.shut):
            each.setIcon(icon(each.objectName(), self._theme))

    def _await(self) -> None:
        """Wait for the next letter; what was said of the words before it holds no longer."""
        self._has_sought = True
        self._finder.forget()
        self.said.clear()
        self._pause.start()

    def _search_again(self) -> None:
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        query = Query(
            self.field.text(), self.case.isChecked(), self.whole.isChecked(), expression=self.expression.isChecked()
        )
        self._finder.ask(query, self._document.articles)

    def _take(self, found: Found) -> None:
        self._hits = found.hits
        self._place = -1
        self.said.setText(self._sentence(found))
        self.said.setToolTip(self.said.text())
        announce(self, self.said.text())
        self._mark_field(is_invalid=bool(found.problem))
        if self._hits:
            self._go(self._nearest())
        else:
            self._row.show_hits(())

    def _mark_field(self, *, is_invalid: bool) -> None:
        """Frame the field while what stands in it cannot be searched for."""
        if self.field.property("invalid") != is_invalid:
            self.field.setProperty("invalid", is_invalid)
            self.field.style().polish(self.field)

    def _nearest(self) -> int:
        """Return the first hit in view or after it in the pane last used: typing must not throw the reader about."""
        letter = self._row.focused_article()
        if not letter:
            return 0
        start = self._row.pane(letter).seen().start
        here = [place for place, each in enumerate(self._hits) if each.article == letter and each.span.start >= start]
        return here[0] if here else 0

    def _go(self, place: int) -> None:
        self._place = place
        letter = self._hits[place].article
        self.said.setText(
            self.tr("{place} of {count}, in {letter}").format(place=place + 1, count=self._count(), letter=letter)
        )
        announce(self, self.said.text())
        self._row.show_hits(self._hits, place)

    def _count(self) -> str:
        articles = Counter(each.article for each in self._hits)
        full = any(count >= MOST_HITS for count in articles.values())
        return f"{len(self._hits)}{'+' if full else ''}"

    def _sentence(self, found: Found) -> str:
        if found.problem == "timeout":
            return self.tr("Stopped: this expression takes too long. Make it simpler.")
        if found.problem and found.position >= 0:
            return self.tr("Not an expression: {problem}, at character {place}.").format(
                problem=translated(found.problem), place=found.position + 1
            )
        if found.problem:
            return self.tr("Not an expression: {problem}.").format(problem=translated(found.problem))
        return self.tr("Not found.") if self.field.text() and not found.hits else ""


def _holds_keyboard(bar: QWidget) -> bool:
    holder = QApplication.focusWidget()
    return holder is not None and bar.isAncestorOf(holder)
