"""Small pictures that are painted many times a frame: drawn once for each look and pixel ratio, then stamped."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

_MOST = 600  # every glyph of a few themes


class Stamps:
    """Keeps the pictures."""

    def __init__(self) -> None:
        self._made: dict[tuple[Hashable, float], QPixmap] = {}

    def stamp(self, painter: QPainter, look: Hashable, box: QRectF, draw: Callable[[QPainter, QRectF], None]) -> None:
        """Put the picture of a look into a box; `draw` draws it, in a box at the origin, when it is first wanted."""
        key = (look, painter.device().devicePixelRatioF())
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _MOST:
                self._made.clear()
            made = self._made[key] = _picture(box, key[1], draw)
        painter.drawPixmap(box.topLeft(), made)


def _picture(box: QRectF, ratio: float, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
    picture = QPixmap((box.size() * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(QPointF(0, 0), box.size()))
    painter.end()
    return picture
