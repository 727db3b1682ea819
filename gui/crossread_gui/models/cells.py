"""A table model over frozen rows whose cells are made only when they are asked for, so 10,000 rows cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crossread.model import How, Verdict
from crossread_gui.models.pieces import Piece, plain, text_of

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex
# A screen of cells and what was just scrolled past.
_KEPT = 4000


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table.

    `passage` and `finding` say where activating it leads; `spoken` and `tip` are for screen readers and
    pointers, the text itself if empty. `is_tinted` asks for the class's tint; contradictions always have it.
    """

    pieces: tuple[Piece, ...] = ()
    passage: str = ""
    finding: int = -1
    verdict: Verdict | None = None
    how: How | None = None
    is_unsettled: bool = False
    is_tinted: bool = False
    spoken: str = ""
    tip: str = ""

    @property
    def text(self) -> str:
        """Return the cell's plain text."""
        return text_of(self.pieces)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title, its tip, and how it shares the width: `weight` 0 is as narrow as `narrowest` (in letters)."""

    title: str
    tip: str = ""
    weight: int = 1
    narrowest: int = 14


@dataclass(frozen=True, slots=True)
class Section:
    """A row that heads a group of rows; it spans the table."""

    id: str
    title: str
    rows: int
    is_closed: bool = False


class CellModel(QAbstractTableModel):
    """Rows of anything, turned into cells by a function."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.rows: Sequence[object] = ()
        self._make: Callable[[object, int], Cell] = _nothing
        self._kept: dict[tuple[int, int], Cell] = {}

    def show_rows(
        self, columns: tuple[Column, ...], rows: Sequence[object], make: Callable[[object, int], Cell]
    ) -> None:
        """Show other rows; `make` turns a row and a column's number into a cell."""
        self.beginResetModel()
        self.columns, self.rows, self._make = columns, rows, make
        self._kept.clear()
        self.endResetModel()

    def cell(self, index: AnyIndex) -> Cell:
        """Return the cell of an index, an empty one for an invalid index."""
        return self.cell_at(index.row(), index.column()) if index.isValid() else Cell()

    def cell_at(self, row: int, column: int) -> Cell:
        """Return the cell of a place."""
        key = (row, column)
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            each = self.rows[row]
            self._kept[key] = _heading(each, column) if isinstance(each, Section) else self._make(each, column)
        return self._kept[key]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role asks for."""
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).text
        if role == Qt.ItemDataRole.ToolTipRole:
            cell = self.cell(index)
            return cell.tip or cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title or tip, or a row's number."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.title
        return column.tip or column.title if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let every cell be selected, none be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _spoken(self, index: AnyIndex) -> str:
        cell = self.cell(index)
        return f"{self.columns[index.column()].title}: {cell.spoken or cell.text}"


def _heading(section: Section, column: int) -> Cell:
    if column:
        return Cell()
    mark = "▸" if section.is_closed else "▾"
    return Cell(plain(f"{mark} {section.title}  {section.rows}"), spoken=f"{section.title}: {section.rows}")


def _nothing(_row: object, _column: int) -> Cell:
    return Cell()
