"""What lies around the panes gives way where a low window would leave too few lines to read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from crossread_gui.panes.find_bar import FindBar
from crossread_gui.panes.overview import Overview
from crossread_gui.panes.pane_row import PaneRow
from crossread_gui.views import FilterBar

_LINES = 6  # of an article, at the least
_LINE = 1.8  # heights of the window's letters


class GivingWay(QObject):
    """Hide the overview, then shorten the filter bar, for as long as six lines of text need their room.

    `is_wanted` tells whether the reader wants the overview, which is not the same as whether it is seen.
    """

    def __init__(self, room: QWidget, bar: FilterBar, panes: PaneRow, find_bar: FindBar, overview: Overview) -> None:
        super().__init__(room)
        self._room = room
        self._bar = bar
        self._panes = panes
        self._find_bar = find_bar
        self._overview = overview
        self._is_insisted = False
        self._is_short = False
        self.is_wanted = True
        room.installEventFilter(self)

    def want_overview(self, *, is_wanted: bool) -> None:
        """Show the overview wherever there is room for it, or nowhere."""
        self.is_wanted, self._is_insisted = is_wanted, False
        self.arrange()

    def toggle_overview(self) -> None:
        """Close the overview, or show it; asked for by name it comes even where it had given way."""
        self.is_wanted = self._is_insisted = self._overview.isHidden()
        self.arrange()

    def arrange(self) -> None:
        """See anew what there is room for."""
        has_articles = not self._panes.isHidden()
        columns = self._panes.columns
        if not has_articles or not columns or not self._room.isVisible():
            self._overview.setVisible(self.is_wanted and has_articles)
            return
        needed = columns[0].header.height() + round(_LINES * _LINE * self._room.fontMetrics().height())
        beside = self._panes.parentWidget()
        if beside is not None:
            beside.setMinimumHeight(needed)  # a table below takes no more than is left
        free = self._room.height() - needed - (0 if self._find_bar.isHidden() else self._find_bar.height())
        width = self._room.width()
        self._bar.setMinimumHeight(self._bar.height_at(width, is_short=True))
        whole = self._bar.height_at(width, is_short=False)
        is_short = whole > min(free, self._room.height() // 3)
        if is_short != self._is_short:
            self._is_short = is_short
            self._bar.shorten(is_short=is_short)
        free -= self._bar.height_at(width, is_short=is_short)
        has_room = self._is_insisted or free >= self._overview.sizeHint().height()
        self._overview.setVisible(self.is_wanted and has_room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room's size."""
        if watched is self._room and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.arrange()
        return False
