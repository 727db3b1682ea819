"""Icons from `resources/icons`, drawn in the theme's colour and crisp at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from crossread.assets import resource
from crossread_gui.theme import Theme


def icon(name: str, theme: Theme, role: str = "text") -> QIcon:
    """Return an icon by its file's name, in a colour of the theme; ask again after the theme changed.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    return QIcon(_Engine(_source(name), theme.colour(role), theme.colour("muted")))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


class _Engine(QIconEngine):
    """Draw an SVG whose strokes are `currentColor`."""

    def __init__(self, source: str, colour: QColor, pale: QColor) -> None:
        super().__init__()
        self._source = source
        self._colour = colour
        self._pale = pale

    def clone(self) -> QIconEngine:
        """Return a copy."""
        return _Engine(self._source, self._colour, self._pale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into a rectangle."""
        colour = self._pale if mode == QIcon.Mode.Disabled else self._colour
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.5)
        drawing = self._source.replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw on a transparent ground; what was drawn before is remembered, as buttons ask at every repaint."""
        is_pale = mode == QIcon.Mode.Disabled
        key = f"icon {hash(self._source)} {self._colour.name()} {size.width()}x{size.height()} {is_pale}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        if size.isEmpty():
            return QPixmap()
        drawn = drawn_by(self, size, mode, state)
        QPixmapCache.insert(key, drawn)
        return drawn


def drawn_by(engine: QIconEngine, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
    """Return what an icon engine paints on a transparent ground; the size must not be empty."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    engine.paint(painter, image.rect(), mode, state)
    painter.end()
    return QPixmap.fromImage(image)
