"""What mouse and keys do on the overview: click jumps, drag scrolls, wheel zooms, arrows go on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.overview_strip import OverviewStrip
from crossread_gui.panes.pane_row import PaneRow
from crossread_gui.panes.spoken import say
from crossread_gui.theme import Theme

_ZOOM_STEP = 1.25  # per notch of the wheel


class Overview(OverviewStrip):
    """The strip as the reader uses it."""

    def __init__(self, document: ComparisonDocument, theme: Theme, row: PaneRow, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, row, parent)
        self._held = ""
        self._is_dragging = False
        self._pressed = QPointF()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held, self._is_dragging = self.letter_at(event.position().y()), False
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll the row's article while dragging; else light the strand under the pointer."""
        if self._held:
            self._is_dragging = self._is_dragging or abs(event.position().x() - self._pressed.x()) > 3
            if self._is_dragging:
                self._scroll_to(event.position())
            return
        passage = self.passage_at(event.position())
        self.document.hover(passage.id if passage is not None else "")
        lookup = self.document.lookup
        self.setToolTip(
            f"{passage.id}: {say(lookup, passage.id)}" if passage is not None and lookup is not None else ""
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press that moved nowhere jumps to what is under the pointer."""
        if self._held and not self._is_dragging:
            passage = self.passage_at(event.position())
            if passage is not None:
                self.document.select(passage.id)
            else:
                self._scroll_to(event.position())
        self._held, self._is_dragging = "", False

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing lies under the pointer any more."""
        super().leaveEvent(event)
        self.document.hover("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; a sideways wheel moves along."""
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()):
            along = -turned.x() if not self.isRightToLeft() else turned.x()
            self.use_scale(self.scale.moved(along / 4 / self.scale.step))
        elif turned.y():
            self.use_scale(self.scale.zoomed(event.position().x(), _ZOOM_STEP ** (turned.y() / 120)))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the passages that the filter shows."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.document.go(-step if self.isRightToLeft() else step)

    def _scroll_to(self, spot: QPointF) -> None:
        """Scroll the held article so that the passage at x stands mid-screen."""
        lookup, letter = self.document.lookup, self._held
        if lookup is None or not lookup.passages_of(letter):
            return
        self.row.fetch(letter)
        pane = self.row.pane(letter)
        index = self.grid.index_at(letter, self.scale.column_at(spot.x()))
        top, bottom = pane.extent(lookup.passages_of(letter)[index].span)
        middle = pane.viewport().height() / 2
        pane.verticalScrollBar().setValue(round(pane.offset + (top + bottom) / 2 - middle))
