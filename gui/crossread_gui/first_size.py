"""How large a window opens: as large as suits it, never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QWidget

_USUAL_LINE = 18  # pixels, of 9 to 10 point


def fitting(wanted: QSize, room: QSize, title: int) -> QSize:
    """Return a size for what stands below a title bar so high, in pixels as the screen's scale has them.

    >>> fitting(QSize(1280, 800), QSize(640, 360), 24).toTuple()
    (640, 336)
    """
    return wanted.boundedTo(QSize(room.width(), room.height() - title))


def open_at(widget: QWidget, width: int, height: int) -> None:
    """Size a window before it is shown first; one that its screen cannot hold could not be reached at its edges."""
    title = widget.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    room = widget.screen().availableGeometry().size()
    widget.setMinimumSize(fitting(widget.minimumSize(), room, title))
    widget.resize(fitting(QSize(width, height), room, title))


def open_for_type(widget: QWidget, width: int, height: int) -> None:
    """Size a dialog as `open_at` does, larger where the desktop's letters are."""
    larger = max(1.0, widget.fontMetrics().height() / _USUAL_LINE)
    open_at(widget, round(width * larger), round(height * larger))
