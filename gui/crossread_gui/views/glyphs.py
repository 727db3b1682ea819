"""The marks that are not colour, for icons and tables: each class's glyph and underline."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap

from crossread.model import How, Run, Span, Verdict
from crossread_gui.icons import drawn_by
from crossread_gui.panes.glyphs import SIZE, draw_glyph

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
    """Paint a class's glyph, the same as in the gutter, into a square; `page` is the ground that shows through it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(area.width(), area.height()) / SIZE
    painter.translate(area.center())
    painter.scale(scale, scale)
    faint = QColor(ink)
    if is_unsettled:
        faint.setAlphaF(_UNSETTLED)
    run = Run(Span(0, 0), verdict, how, unsettled=is_unsettled)
    draw_glyph(painter, QRectF(-SIZE / 2, -SIZE / 2, SIZE, SIZE), run, faint, page)
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
        if size.isEmpty():
            return QPixmap()
        return drawn_by(self, size, mode, state)
