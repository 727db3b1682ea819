"""The letter an article is told apart by."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

SIZE = 20.0


def draw_badge(painter: QPainter, box: QRectF, letter: str, ground: QColor, ink: QColor) -> None:
    """Draw a letter on a rounded square."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4.5, 4.5)
    font = QFont(painter.font())
    font.setPixelSize(12 if len(letter) < 2 else 10)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
