"""Articles and what could not be read, side by side; one below the other where the window is narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from crossread_gui.panes.failed_pane import FailedColumn
from crossread_gui.panes.pane_row import PaneRow

_NARROW = 880  # pixels: three panes


class PanesBeside(QWidget):
    """Lays out the two."""

    def __init__(self, panes: PaneRow, failed: FailedColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self._failed = failed
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(panes, 1)
        self._row.addWidget(failed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for two articles beside what could not be read, or let that stand below."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        directions = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(directions[is_narrow])
        self._failed.stand(below=is_narrow)
