"""A table of wordings: rows as tall as what they say, measured only when they come into view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from crossread_gui.models.cells import CellModel, Column, Section
from crossread_gui.theme import Theme
from crossread_gui.views.cell_delegate import CellDelegate

_SORT_MARK = 28  # pixels of a heading for its margins and the arrow that tells the order


class CellTable(QTableView):
    """Show a `CellModel`; a click, Enter or Space chooses a cell, the arrows walk."""

    chosen = Signal(object)
    section_toggled = Signal(str)
    hovered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, by_rows: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measured: set[int] = set()
        self._is_sharing = False
        self._columns_shared = 0
        self._is_shared_by_hand = False
        self.setObjectName("cells")
        self.cells = CellModel(self)
        self.drawing = CellDelegate(theme, self)
        # Scrolling and resizing come in bursts; rows are measured once after each.
        self._measuring = QTimer(self, interval=0, singleShot=True)
        self._measuring.timeout.connect(self._measure)
        self.setItemDelegate(self.drawing)
        self.setModel(self.cells)
        self._set_habits(by_rows=by_rows)
        self._wire()

    def choose(self, index: QModelIndex) -> None:
        """Act on a cell: open or close a section, or announce what the cell leads to."""
        if not index.isValid():
            return
        row = self.cells.rows[index.row()]
        if isinstance(row, Section):
            self.section_toggled.emit(row.id)
        else:
            self.chosen.emit(self.cells.cell(index))

    def show_row(self, row: int, column: int = 0) -> None:
        """Make a row the current one and bring it into view, without choosing it."""
        index = self.cells.index(row, column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows:
            flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self._measure_row(row)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space, copy by Ctrl+C."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.choose(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.cells.cell(self.currentIndex()).text)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share_width()
        self._measuring.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what is first seen."""
        super().showEvent(event)
        self._share_width()
        self._measure()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing lies under the pointer any more."""
        super().leaveEvent(event)
        self.hovered.emit("")

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._start_over()

    def _set_habits(self, *, by_rows: bool) -> None:
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectRows if by_rows else behaviour.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # Tab leaves the table: no keyboard trap
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._usual_height())
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setMinimumSectionSize(40)
        header.setAccessibleName(self.tr("Columns"))

    def _wire(self) -> None:
        self.clicked.connect(self.choose)
        self.entered.connect(lambda index: self.hovered.emit(self.cells.cell(index).passage))
        self.verticalScrollBar().valueChanged.connect(self._measuring.start)
        self.horizontalHeader().sectionResized.connect(self._forget_widths)
        self.horizontalHeader().geometriesChanged.connect(self._measuring.start)
        self.cells.modelReset.connect(self._start_over)
        self._theme.changed.connect(self._start_over)

    def _usual_height(self) -> int:
        return self.fontMetrics().lineSpacing() * 3 + 12

    def _start_over(self) -> None:
        self.drawing.forget()
        self._measured.clear()
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(self._usual_height())
        for row, each in enumerate(self.cells.rows):
            if isinstance(each, Section):
                self.setSpan(row, 0, 1, max(1, len(self.cells.columns)))
        self._share_width()
        self._measuring.start()
        self.viewport().update()

    def _forget_widths(self) -> None:
        self._is_shared_by_hand = self._is_shared_by_hand or not self._is_sharing
        self.drawing.forget()
        self._measured.clear()
        self._measuring.start()

    def _measure(self) -> None:
        """Give the rows in view, and a few more, the height of what they say."""
        if not self.isVisible() or not self.cells.rows:
            return
        row = max(0, self.rowAt(0))
        bottom = self.viewport().height() + self._usual_height()
        while row < len(self.cells.rows) and self.rowViewportPosition(row) < bottom:
            self._measure_row(row)
            row += 1

    def _measure_row(self, row: int) -> None:
        if row not in self._measured:
            self._measured.add(row)
            height = self.drawing.height(row)
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _narrowest(self, column: Column) -> int:
        """Return the width of a column that has no more than it needs; a fixed one needs its whole title."""
        letters = column.narrowest * self.fontMetrics().averageCharWidth() + 16
        title = self.fontMetrics().horizontalAdvance(column.title) + _SORT_MARK if column.weight == 0 else 0
        return max(letters, title)

    def _share_width(self) -> None:
        """Share the width among the columns by weight, unless the user did; where it does not suffice, scroll."""
        columns = self.cells.columns
        if self._is_shared_by_hand and self.horizontalHeader().count() == self._columns_shared:
            return
        narrowest = [self._narrowest(each) for each in columns]
        spare = max(0, self.viewport().width() - sum(narrowest))
        weights = sum(each.weight for each in columns) or 1
        self._is_sharing = True
        for place, each in enumerate(columns):
            self.setColumnWidth(place, narrowest[place] + spare * each.weight // weights)
        self._is_sharing = self._is_shared_by_hand = False
        self._columns_shared = len(columns)
