"""All contradictions, and on request all matches and lone passages, as a table: the painted view's accessible twin."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from crossread_gui.aloud import make_clearable, name_buttons
from crossread_gui.document import ComparisonDocument
from crossread_gui.flow import FlowPanel
from crossread_gui.icons import icon
from crossread_gui.models.cells import Cell
from crossread_gui.models.findings import (
    FindingRow,
    Grouping,
    Kind,
    Listing,
    all_rows,
    arrange,
    cell_maker,
    columns,
)
from crossread_gui.state import Selection
from crossread_gui.theme import Theme
from crossread_gui.views.cell_table import CellTable
from crossread_gui.wheel import keep_from_wheel


class FindingsList(QWidget):
    """Filter, sort and walk through what was found; the current row is selected everywhere."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._rows: tuple[FindingRow, ...] = ()
        self.listing = Listing()
        self._is_stale = True
        self.setAccessibleName(self.tr("Findings"))
        self.kind = QComboBox(self)
        self.grouping = QComboBox(self)
        self.field = QLineEdit(self)
        self.count = QLabel(self)
        self.table = CellTable(theme, self, by_rows=True)
        self.setFocusProxy(self.table)
        keep_from_wheel(self.kind, self.grouping)
        self._fill_choices()
        self._lay_out()
        self._wire()
        self._recolour()

    def sizeHint(self) -> QSize:
        """Ask for a few rows."""
        return QSize(700, 240)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked, and stand at what is selected."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        self._follow(self._document.selection)

    def refresh(self) -> None:
        """Take the rows from the document's comparison anew."""
        lookup = self._document.lookup
        self._is_stale = False
        self._rows = () if lookup is None else all_rows(lookup)
        self._arrange()

    def mark_stale(self) -> None:
        """Note that rows must be taken anew, at once if someone looks."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def show_listing(self, listing: Listing) -> None:
        """Filter, sort and group otherwise."""
        self.listing = listing
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(max(0, self.kind.findData(_key(listing.kinds))))
        with QSignalBlocker(self.grouping):
            self.grouping.setCurrentIndex(max(0, self.grouping.findData(listing.grouping.value)))
        self._arrange()

    def _fill_choices(self) -> None:
        choices = (
            (self.tr("Contradictions"), frozenset({Kind.CONTRADICTION})),
            (
                self.tr("Possible ones and differences too"),
                frozenset({Kind.CONTRADICTION, Kind.POSSIBLE, Kind.DIFFERENCE}),
            ),
            (self.tr("Matches"), frozenset({Kind.MATCH})),
            (self.tr("Unique passages"), frozenset({Kind.UNIQUE})),
            (self.tr("Everything"), frozenset(Kind)),
        )
        for title, kinds in choices:
            self.kind.addItem(title, _key(kinds))
        self.grouping.addItem(self.tr("Not grouped"), Grouping.NONE.value)
        self.grouping.addItem(self.tr("By kind"), Grouping.KIND.value)
        self.grouping.addItem(self.tr("By article"), Grouping.ARTICLE.value)

    def _lay_out(self) -> None:
        self.kind.setAccessibleName(self.tr("Show"))
        self.grouping.setAccessibleName(self.tr("Group"))
        self.field.setPlaceholderText(self.tr("Filter by word or value"))
        self.field.setAccessibleName(self.tr("Filter the findings"))
        make_clearable(self.field)
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.table.setAccessibleName(self.tr("Findings"))
        bar = FlowPanel(self, gap=6, margin=4)
        for each in (self.kind, self.grouping, self.field, self.count):
            bar.flow.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)

    def _wire(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(self.listing.sort, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self._sort)
        self.kind.currentIndexChanged.connect(self._choose_kinds)
        self.grouping.currentIndexChanged.connect(self._choose_grouping)
        self.field.textChanged.connect(lambda text: self.show_listing(replace(self.listing, text=text.strip())))
        self.table.section_toggled.connect(self._toggle)
        self.table.hovered.connect(self._document.hover)
        self.table.chosen.connect(self._go)
        self.table.selectionModel().currentRowChanged.connect(self._select)
        self._document.comparison_changed.connect(self.mark_stale)
        self._document.selection_changed.connect(self._follow)
        self._theme.changed.connect(self._recolour)

    def _arrange(self) -> None:
        lookup = self._document.lookup
        with QSignalBlocker(self.table.selectionModel()):
            if lookup is None:
                self.table.cells.show_rows(columns(), (), lambda _row, _column: Cell())
            else:
                self.table.cells.show_rows(columns(), arrange(lookup, self._rows, self.listing), cell_maker(lookup))
        self._follow(self._document.selection)
        self._tell_count()

    def _choose_kinds(self, index: int) -> None:
        kinds = frozenset(Kind(each) for each in self.kind.itemData(index).split())
        self.show_listing(replace(self.listing, kinds=kinds))

    def _choose_grouping(self, index: int) -> None:
        self.show_listing(replace(self.listing, grouping=Grouping(self.grouping.itemData(index))))

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.show_listing(replace(self.listing, sort=column, is_descending=order == Qt.SortOrder.DescendingOrder))

    def _toggle(self, section: str) -> None:
        self.show_listing(replace(self.listing, closed=self.listing.closed ^ {section}))

    def _select(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.table.cells.rows[current.row()] if current.isValid() else None
        if isinstance(row, FindingRow):
            if row.finding >= 0:
                self._document.select_finding(row.finding)
            else:
                self._document.select(row.left)
        self._tell_count()

    def _go(self, cell: Cell) -> None:
        """Go where a cell leads, also when its row is the current one already."""
        if cell.finding >= 0:
            self._document.select_finding(cell.finding)
        elif cell.passage:
            self._document.select(cell.passage)

    def _follow(self, selection: Selection) -> None:
        """Stand at the row of what was selected elsewhere, unless the current row is about it already."""
        current = self.table.currentIndex().row()
        rows = self.table.cells.rows
        if 0 <= current < len(rows) and _is_about(rows[current], selection):
            return
        place = next((i for i, each in enumerate(rows) if _is_about(each, selection)), -1)
        with QSignalBlocker(self.table.selectionModel()):
            if place >= 0:
                self.table.show_row(place)
            else:
                self.table.setCurrentIndex(QModelIndex())
                self.table.clearSelection()
        self.table.viewport().update()
        self._tell_count()

    def _tell_count(self) -> None:
        places = [i for i, each in enumerate(self.table.cells.rows) if isinstance(each, FindingRow)]
        current = self.table.currentIndex().row()
        of_kind = sum(each.kind in self.listing.kinds for each in self._rows)
        if current in places:
            text = self.tr("{place} of {count}").format(place=places.index(current) + 1, count=len(places))
        elif self.listing.text:
            text = self.tr("{count} of {all} shown").format(count=len(places), all=of_kind)
        else:
            text = str(len(places))
        self.count.setText(text)
        self.count.setAccessibleName(self.tr("Place in the list: {place}").format(place=text))

    def _recolour(self) -> None:
        for action in self.field.actions():
            if action.objectName() == "glass":
                self.field.removeAction(action)
        glass = self.field.addAction(
            icon("list-filter", self._theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        glass.setObjectName("glass")
        name_buttons(self.field, self.field.placeholderText())


def _is_about(row: object, selection: Selection) -> bool:
    if not isinstance(row, FindingRow) or not selection.passage:
        return False
    if selection.finding >= 0:
        return selection.finding in row.findings
    return selection.passage in {row.left, row.right}


def _key(kinds: frozenset[Kind]) -> str:
    return " ".join(sorted(each.value for each in kinds))
