"""A sheet over the window that says it takes what is being dragged; over the panes, these show where it would go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crossread_gui.theme import Theme


class DropLayer(QWidget):
    """Lie over the window while something is dragged over it; let the mouse through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop target"))
        self.hide()

    def appear(self) -> None:
        """Cover the window."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a frame and say what would happen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.colour("accent")
        veil = QColor(accent)
        veil.setAlphaF(0.10)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(accent, 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(10, 10, -10, -10), 8, 8)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        painter.setFont(font)
        text = self.tr("Add to the comparison")
        box = painter.fontMetrics().boundingRect(text).adjusted(-18, -10, 18, 10)
        box.moveCenter(self.rect().center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self._theme.colour("on accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
