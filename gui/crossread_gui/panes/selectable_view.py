"""A page whose words can be selected with mouse and keys, and copied."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from crossread.model import Article, Span
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.page_view import PageView
from crossread_gui.panes.text_selection import TextSelection
from crossread_gui.panes.typography import Fonts
from crossread_gui.text_facts import TextFacts

_LEFT = Qt.MouseButton.LeftButton


class SelectableView(PageView):
    """Adds a selection; `clicked(spot)` tells of a press that selected nothing, `pointed(spot)` of the pointer."""

    clicked = Signal(QPointF)
    pointed = Signal(QPointF)

    def __init__(
        self, article: Article, texts: TextFacts, fonts: Fonts, inks: Inks, parent: QWidget | None = None
    ) -> None:
        super().__init__(article, texts, fonts, inks, parent)
        self._words = TextSelection(article.text)
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self._latest = QPointF()
        self._drag = QTimer(self, interval=30)
        self._drag.timeout.connect(self._drag_on)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def show_article(self, article: Article) -> None:
        """Show another text, nothing selected in it."""
        self._words = TextSelection(article.text)
        super().show_article(article)
        self._show_selection()

    @property
    def selection(self) -> Span | None:
        """The selected stretch of text, if any."""
        return self._words.span

    def select_text(self, span: Span) -> None:
        """Select a stretch of text."""
        self._words.take(span)
        self._show_selection()

    def selected_text(self) -> str:
        """Return the selected words as they stand in the article."""
        span = self._words.span
        return "" if span is None else span.of(self.page.article.text)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means for the selection; tell whether it meant anything."""
        shift_only = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy) and self.selected_text():
            QGuiApplication.clipboard().setText(self.selected_text())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_text(Span(0, len(self.page.article.text)))
        elif event.key() == Qt.Key.Key_Escape and self._words.span is not None:
            self._words.start(self._words.end)
            self._show_selection()
        elif sideways is not None and shift_only:
            by_word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._words.step(-sideways if self.isRightToLeft() else sideways, by_word=by_word)
            self._show_selection()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or a click."""
        if event.button() is not _LEFT:
            super().mousePressEvent(event)
            return
        self._pressed = event.position()
        point = self._point(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._words.extend(point)
        else:
            self._words.start(point)
        self._show_selection()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; a drag from here grows by it."""
        if event.button() is _LEFT:
            self._pressed, self._is_dragging = event.position(), True
            self.select_text(self._words.word_at(self._point(event.position())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Grow the selection, or tell where the pointer is."""
        if self._pressed is None:
            self.pointed.emit(event.position())
            return
        self._latest = event.position()
        distance = (event.position() - self._pressed).manhattanLength()
        if self._is_dragging or distance >= QGuiApplication.styleHints().startDragDistance():
            self._is_dragging = True
            self._grow()
            if self.viewport().rect().contains(event.position().toPoint()):
                self._drag.stop()
            elif not self._drag.isActive():
                self._drag.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; a press that selected nothing was a click."""
        was_click = self._pressed is not None and not self._is_dragging and self._words.span is None
        self._pressed, self._is_dragging = None, False
        self._drag.stop()
        clipboard = QGuiApplication.clipboard()
        if self._words.span is not None and clipboard.supportsSelection():
            clipboard.setText(self.selected_text(), clipboard.Mode.Selection)
        if was_click and event.button() is _LEFT:
            self.clicked.emit(event.position())

    def _point(self, spot: QPointF) -> int:
        place = self.on_page(spot)
        return self.page.point_at(place.x(), place.y())

    def _grow(self) -> None:
        self._words.extend(self._point(self._latest))
        self._show_selection()

    def _drag_on(self) -> None:
        """Scroll on while the pointer is held beyond the edge."""
        y, height = self._latest.y(), self.viewport().height()
        beyond = y if y < 0 else max(0.0, y - height)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 3))
        self._grow()

    def _show_selection(self) -> None:
        old, new = self.painter.selected, self._words.span
        if old != new:
            self.painter.selected = new
            self.refresh([each for each in (old, new) if each is not None])
