"""The small shapes beside the text: each class has one of its own, so that nothing rests on colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from crossread.model import How, Run, Verdict

SIZE = 14.0  # logical pixels


def draw_glyph(painter: QPainter, box: QRectF, run: Run, ink: QColor, ground: QColor) -> None:
    """Draw the shape of a run's class; `ground` is the colour it stands on, for what is cut out of it."""
    painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = box.adjusted(2.0, 2.0, -2.0, -2.0)
    if run.verdict is Verdict.EXCLUDED or run.verdict is None:
        middle = box.center()
        painter.drawLine(QPointF(middle.x() - 3.5, middle.y()), QPointF(middle.x() + 3.5, middle.y()))
    elif run.verdict is Verdict.CONTRADICTORY:
        _triangle(painter, box, ink, ground)
    else:
        _disc(painter, ring, run, ink)
    if run.unsettled:
        _question(painter, box, ink, ground)


def draw_moved(painter: QPainter, spot: QPointF, letter: str, ink: QColor) -> None:
    """Draw an arrow up and down, with the letter of the article in which the passage stands elsewhere."""
    x, y = spot.x() - 4.5, spot.y()
    painter.setPen(QPen(ink, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(QPointF(x, y - 4.5), QPointF(x, y + 4.5))
    for side in (-1.0, 1.0):
        tip = QPointF(x, y + side * 4.5)
        head = (QPointF(x - 2.3, tip.y() - side * 2.6), tip, QPointF(x + 2.3, tip.y() - side * 2.6))
        painter.drawPolyline(QPolygonF(head))
    font = QFont(painter.font())
    font.setPixelSize(10)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(QRectF(x + 3.5, y - 7, 10, 14), Qt.AlignmentFlag.AlignCenter, letter)


def draw_person(painter: QPainter, spot: QPointF, ink: QColor, ground: QColor) -> None:
    """Draw head and shoulders: the user has ruled on this, or dismissed evidence about it."""
    x, y = spot.x(), spot.y()
    painter.setPen(QPen(ground, 1.0))
    painter.setBrush(ink)
    shoulders = QPainterPath(QPointF(x - 4.5, y + 5))
    shoulders.arcTo(QRectF(x - 4.5, y + 0.5, 9, 9), 180, -180)
    shoulders.closeSubpath()
    painter.drawPath(shoulders)
    painter.drawEllipse(QPointF(x, y - 2.4), 2.7, 2.7)


def draw_note(painter: QPainter, spot: QPointF, ink: QColor, ground: QColor) -> None:
    """Draw a written sheet with a folded corner: the user has a note on this."""
    x, y, fold = spot.x(), spot.y(), 3.0
    corners = ((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5 - fold), (4.5 - fold, 4.5), (-4.5, 4.5))
    painter.setPen(QPen(ink, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(ground)
    painter.drawPolygon(QPolygonF([QPointF(x + across, y + down) for across, down in corners]))
    for down, end in ((-1.8, 2.5), (0.8, 2.5)):
        painter.drawLine(QPointF(x - 2.5, y + down), QPointF(x + end, y + down))
    inner = QPointF(x + 4.5 - fold, y + 4.5 - fold)
    painter.drawPolyline(QPolygonF([QPointF(x + 4.5, inner.y()), inner, QPointF(inner.x(), y + 4.5)]))


def _disc(painter: QPainter, ring: QRectF, run: Run, ink: QColor) -> None:
    if run.verdict is Verdict.SHARED:
        if run.how is How.SAME_WORDS:
            painter.setBrush(ink)
        else:
            turn = 180 if run.how is not How.IN_PART else 90
            path = QPainterPath(ring.center())
            path.arcTo(ring, 90, turn)
            path.closeSubpath()
            painter.fillPath(path, ink)
    painter.drawEllipse(ring)


def _triangle(painter: QPainter, box: QRectF, ink: QColor, ground: QColor) -> None:
    middle = box.center().x()
    painter.setBrush(ink)
    corners = (
        QPointF(middle, box.top() + 1.2),
        QPointF(box.right() - 0.6, box.bottom() - 1.4),
        QPointF(box.left() + 0.6, box.bottom() - 1.4),
    )
    painter.drawPolygon(QPolygonF(corners))
    painter.setPen(QPen(ground, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    low = box.bottom() - 4.0
    for y in (low, low - 2.7):
        painter.drawLine(QPointF(middle - 2.8, y), QPointF(middle + 2.8, y))
    painter.drawLine(QPointF(middle - 1.7, low + 1.6), QPointF(middle + 1.7, low - 4.4))


def _question(painter: QPainter, box: QRectF, ink: QColor, ground: QColor) -> None:
    spot = QRectF(box.right() - 6.0, box.top() - 2.5, 8.5, 8.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(spot)
    solid = QColor(ink)
    solid.setAlpha(255)
    painter.setPen(solid)
    font = QFont(painter.font())
    font.setPixelSize(9)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, "?")
