"""How narrow an area may be that scrolls up and down only."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget


def narrowest(area: QScrollArea, content: QWidget) -> int:
    """Return the width (pixels) that shows the longest word of its content beside the scroll bar."""
    edges = area.verticalScrollBar().sizeHint().width() + 2 * area.frameWidth()
    return content.minimumSizeHint().width() + edges
