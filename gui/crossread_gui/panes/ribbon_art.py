"""The shapes of ribbons and stubs, and how they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from crossread.model import How, Verdict, article_of
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.links import Ribbon, Stub
from crossread_gui.panes.stamps import Stamps

STUB = 3.0  # pixels wide
_TOOTH = 2.2  # height of the zig-zag of contradictions


def shape_of(ribbon: Ribbon, width: float, *, is_mirrored: bool) -> QPainterPath:
    """Return the closed band between two panes; its edges are cubic curves with handles at half the width."""
    one, other = (ribbon.right, ribbon.left) if is_mirrored else (ribbon.left, ribbon.right)
    path = QPainterPath(QPointF(0, one[0] + 2))
    middle = width / 2
    path.cubicTo(QPointF(middle, one[0] + 2), QPointF(middle, other[0] + 2), QPointF(width, other[0] + 2))
    path.lineTo(QPointF(width, other[1] - 2))
    path.cubicTo(QPointF(middle, other[1] - 2), QPointF(middle, one[1] - 2), QPointF(0, one[1] - 2))
    path.closeSubpath()
    return path


def draw_ribbon(painter: QPainter, ribbon: Ribbon, width: float, inks: Inks, *, is_mirrored: bool) -> QPainterPath:
    """Draw a ribbon; returns its shape."""
    path = shape_of(ribbon, width, is_mirrored=is_mirrored)
    link = ribbon.link
    colours = inks.verdicts[link.verdict]
    painter.setOpacity(0.25 if ribbon.is_faint else 1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ink = colours.faint if link.is_unsettled else colours.ink
    if link.verdict is Verdict.CONTRADICTORY:
        painter.fillPath(path, colours.strong if ribbon.is_current else colours.calm)
        painter.fillPath(path, _hatch(ink, ribbon))
    else:
        fill = colours.fill if link.how is How.SAME_WORDS else colours.calm
        painter.fillPath(path, colours.strong if ribbon.is_current else fill)
    painter.setPen(_edge(ribbon, ink))
    for edge in _edges(ribbon, width, is_mirrored=is_mirrored):
        painter.drawPath(_zigzag(edge) if link.verdict is Verdict.CONTRADICTORY else edge)
    painter.setOpacity(1.0)
    return path


def draw_stub(
    painter: QPainter, stub: Stub, width: float, inks: Inks, stamps: Stamps | None, *, is_mirrored: bool
) -> QRectF:
    """Draw a stub at its pane's side, with an arrow to where the partner is and its letter; returns its box."""
    at_start = stub.is_left != is_mirrored
    ink = inks.verdicts[stub.link.verdict].ink
    top, bottom = stub.extent[0] + 2, max(stub.extent[1] - 2, stub.extent[0] + 8)
    x = 0.0 if at_start else width - STUB
    painter.fillRect(QRectF(x, top, STUB, bottom - top), ink)
    if stamps is not None:
        name = article_of(stub.link.right if stub.is_left else stub.link.left)
        look = (name, ink.rgba(), inks.gutter.rgba(), stub.is_above)
        box = QRectF(STUB if at_start else width - STUB - 13, top, 13, 25)
        stamps.stamp(painter, look, box, lambda pen, at: _label(pen, at, name, ink, inks.gutter, is_up=stub.is_above))
    return QRectF(x if at_start else x - 14, top, STUB + 14, bottom - top)


def _edge(ribbon: Ribbon, ink: QColor) -> QPen:
    pen = QPen(ink, 2.0 if ribbon.link.is_moved or ribbon.is_current else 1.0)
    if ribbon.link.verdict is Verdict.SHARED and ribbon.link.how is not How.SAME_WORDS:
        pen.setDashPattern([4.0, 2.5] if pen.widthF() < 1.5 else [3.0, 2.0])
    return pen


def _edges(ribbon: Ribbon, width: float, *, is_mirrored: bool) -> tuple[QPainterPath, QPainterPath]:
    one, other = (ribbon.right, ribbon.left) if is_mirrored else (ribbon.left, ribbon.right)
    middle = width / 2
    edges = []
    for start, end in ((one[0] + 2, other[0] + 2), (one[1] - 2, other[1] - 2)):
        edge = QPainterPath(QPointF(0, start))
        edge.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(width, end))
        edges.append(edge)
    return edges[0], edges[1]


def _zigzag(edge: QPainterPath) -> QPainterPath:
    count = max(6, int(edge.length() / 5))
    points = [edge.pointAtPercent(place / count) for place in range(count + 1)]
    toothed = [QPointF(each.x(), each.y() + (_TOOTH if place % 2 else -_TOOTH)) for place, each in enumerate(points)]
    path = QPainterPath()
    path.addPolygon(QPolygonF(toothed))
    return path


def _hatch(ink: QColor, ribbon: Ribbon) -> QBrush:
    colour = QColor(ink)
    colour.setAlphaF(colour.alphaF() * (0.8 if ribbon.is_current else 0.55))
    return QBrush(colour, Qt.BrushStyle.BDiagPattern)


def _label(painter: QPainter, box: QRectF, letter: str, ink: QColor, ground: QColor, *, is_up: bool) -> None:
    """Draw an arrow over a letter, on a plate that lets a little of the lane shine through."""
    plate = QColor(ground)
    plate.setAlphaF(0.85)
    painter.fillRect(box, plate)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    side = -1.0 if is_up else 1.0
    x, y = 7.0, 7.0
    painter.drawPolygon(
        QPolygonF((QPointF(x - 4, y - side * 2), QPointF(x + 4, y - side * 2), QPointF(x, y + side * 3)))
    )
    font = QFont(painter.font())
    font.setPixelSize(10)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QRectF(1, 12, 12, 12), Qt.AlignmentFlag.AlignCenter, letter)
