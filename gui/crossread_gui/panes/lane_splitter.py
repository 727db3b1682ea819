"""Panes side by side with a ribbon lane as the divider between two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.pane_column import PaneColumn
from crossread_gui.panes.ribbons import RibbonLane

LANE = 44  # pixels between two or three panes
NARROW_LANE = 28  # from four panes


class LaneSplitter(QSplitter):
    """Holds the columns in order; its handles are ribbon lanes."""

    def __init__(self, document: ComparisonDocument, inks: Inks, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._document = document
        self._inks = inks
        self.setChildrenCollapsible(False)
        self.setHandleWidth(LANE)

    def createHandle(self) -> QSplitterHandle:
        """Make a lane."""
        return RibbonLane(self, self._document, self._inks)

    def columns(self) -> tuple[PaneColumn, ...]:
        """Return the columns from first to last."""
        widgets = (self.widget(place) for place in range(self.count()))
        return tuple(each for each in widgets if isinstance(each, PaneColumn))

    def lanes(self) -> tuple[RibbonLane, ...]:
        """Return the lanes between them."""
        handles = (self.handle(place) for place in range(1, self.count()))
        return tuple(each for each in handles if isinstance(each, RibbonLane))

    def lanes_beside(self, column: PaneColumn) -> tuple[RibbonLane, ...]:
        """Return the lanes at either side of a column."""
        place = self.indexOf(column)
        handles = (self.handle(each) for each in (place, place + 1) if 0 < each < self.count() and place >= 0)
        return tuple(each for each in handles if isinstance(each, RibbonLane))

    def line_up(self, columns: tuple[PaneColumn, ...]) -> None:
        """Show these columns in this order, and no others; new ones make all equally wide."""
        before = self.columns()
        for column in before:
            if column not in columns:
                column.hide()
                # Never without a parent: it must go when the window goes.
                column.setParent(self.parentWidget())
        for place, column in enumerate(columns):
            if self.indexOf(column) != place:
                self.insertWidget(place, column)
            column.show()
            column.raise_()  # a screen reader meets children in the order in which they are stacked
            self.setStretchFactor(place, 1)
        self.setHandleWidth(LANE if len(columns) < 4 else NARROW_LANE)
        if set(before) != set(columns):
            self.setSizes([1000] * len(columns))
        for lane, left, right in zip(self.lanes(), columns, columns[1:], strict=False):
            lane.tie(left.pane, right.pane)

    def use_inks(self, inks: Inks) -> None:
        """Draw in other colours."""
        self._inks = inks
        for lane in self.lanes():
            lane.use_inks(inks)
