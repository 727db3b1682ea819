"""The marks that are not colour: each class's glyph and underline, painted as shapes so that no font matters."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from crossread.model import How, Verdict

_UNSETTLED = 0.5


def paint_glyph(
    painter: QPainter,
    area: QRectF,
    verdict: Verdict,
    how: How | None,
    ink: QColor,
    *,
    page: QColor,
    is_unsettled: bool = False,
) -> None:
    """Paint a class's glyph into a square; `page` is the ground that shows through it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_unsettled:
        painter.setOpacity(painter.opacity() * _UNSETTLED)
    side = min(area.width(), area.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    inner = square.adjusted(side * 0.12, side * 0.12, -side * 0.12, -side * 0.12)
    painter.setPen(QPen(ink, max(1.2, side * 0.11)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if verdict is Verdict.CONTRADICTORY:
        _triangle(painter, square, ink, page)
    elif verdict is Verdict.EXCLUDED:
        painter.drawLine(QPointF(inner.left(), inner.center().y()), QPointF(inner.right(), inner.center().y()))
    else:
        painter.drawEllipse(inner)
        _fill_circle(painter, inner, ink, _filled(verdict, how))
    painter.restore()


def glyph_icon(verdict: Verdict, how: How | None, ink: QColor, page: QColor, *, is_unsettled: bool = False) -> QIcon:
    """Return a class's glyph as an icon that is crisp at any scale."""
    return QIcon(_GlyphEngine(verdict, how, ink, page, is_unsettled=is_unsettled))


def paint_underline(
    painter: QPainter, start: QPointF, length: float, verdict: Verdict, how: How | None, ink: QColor
) -> None:
    """Paint a class's underline from a point to the right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if verdict is Verdict.CONTRADICTORY:
        pen.setWidthF(1.6)
        painter.setPen(pen)
        painter.drawPath(_wave(start, length))
    else:
        if verdict is Verdict.UNIQUE:
            pen = QPen(ink, 1.5, Qt.PenStyle.DotLine)
        elif verdict is Verdict.EXCLUDED:
            pen = QPen(ink, 1, Qt.PenStyle.DotLine)
        elif how is not How.SAME_WORDS:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(start, QPointF(start.x() + length, start.y()))
    painter.restore()


def _filled(verdict: Verdict, how: How | None) -> float:
    if verdict is not Verdict.SHARED:
        return 0.0
    if how is How.SAME_WORDS:
        return 1.0
    return 0.25 if how is How.IN_PART else 0.5


def _fill_circle(painter: QPainter, inner: QRectF, ink: QColor, part: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if part >= 1.0:
        painter.drawEllipse(inner)
    elif part > 0:
        # A half stands on the left, a quarter at the top left: angles in sixteenths of a degree from 3 o'clock.
        painter.drawPie(inner, 90 * 16, round(360 * 16 * part))


def _triangle(painter: QPainter, square: QRectF, ink: QColor, page: QColor) -> None:
    pen = QPen(ink, 1)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(ink)
    bottom = square.bottom() - square.height() * 0.1
    points = [
        QPointF(square.center().x(), square.top() + square.height() * 0.04),
        QPointF(square.right(), bottom),
        QPointF(square.left(), bottom),
    ]
    painter.drawPolygon(QPolygonF(points))
    painter.setPen(QPen(page, max(1.0, square.height() * 0.09)))
    middle, reach = square.center().x(), square.width() * 0.2
    for y in (0.58, 0.74):
        height = square.top() + square.height() * y
        painter.drawLine(QPointF(middle - reach, height), QPointF(middle + reach, height))
    top, foot = square.top() + square.height() * 0.46, square.top() + square.height() * 0.86
    painter.drawLine(QPointF(middle + reach * 0.5, top), QPointF(middle - reach * 0.5, foot))


def _wave(start: QPointF, length: float) -> QPainterPath:
    path = QPainterPath(start)
    steps = max(2, int(length))
    for i in range(1, steps + 1):
        x = length * i / steps
        path.lineTo(start.x() + x, start.y() + 1.5 * math.sin(x * math.pi / 3))
    return path


class _GlyphEngine(QIconEngine):
    """Draw a glyph at whatever size is asked for."""

    def __init__(self, verdict: Verdict, how: How | None, ink: QColor, page: QColor, *, is_unsettled: bool) -> None:
        super().__init__()
        self._verdict, self._how = verdict, how
        self._ink, self._page = ink, page
        self._is_unsettled = is_unsettled

    def clone(self) -> QIconEngine:
        """Return a copy."""
        return _GlyphEngine(self._verdict, self._how, self._ink, self._page, is_unsettled=self._is_unsettled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into a rectangle."""
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.4)
        paint_glyph(
            painter, QRectF(rect), self._verdict, self._how, self._ink,
            page=self._page, is_unsettled=self._is_unsettled,
        )  # fmt: skip
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw on a transparent ground."""
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, image.rect(), mode, state)
        painter.end()
        return QPixmap.fromImage(image)
