"""Draws a table's cell: glyph, wording with marked words, and a frame for the selected one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from crossread.model import Verdict
from crossread_gui.models.cells import AnyIndex, Cell, CellModel, Section
from crossread_gui.theme import Theme
from crossread_gui.views.chips import fill_role, ink_role
from crossread_gui.views.glyphs import paint_glyph
from crossread_gui.views.wording import text_layout

_PAD = 6
_GLYPH = 13
# A passage longer than this is cut with "…"; the detail panel and the tip have it whole.
_MOST_LINES = 9
_KEPT = 600


class CellDelegate(QStyledItemDelegate):
    """Paint cells of a `CellModel`; layouts are kept while their column keeps its width."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._layouts: dict[tuple[int, int, int], QTextLayout] = {}

    def forget(self) -> None:
        """Drop what was laid out: rows, theme or font changed."""
        self._layouts.clear()

    def height(self, row: int) -> int:
        """Return the height a row needs, in pixels, up to the largest number of lines."""
        model = self._model()
        if isinstance(model.rows[row], Section):
            return self._table.fontMetrics().height() + 2 * _PAD
        tallest = max(
            self._text_height(model.cell_at(row, column), row, column)
            for column in range(model.columnCount())
            if not self._table.isColumnHidden(column)
        )
        return tallest + 2 * _PAD

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Ask for the row's height."""
        return QSize(self._table.columnWidth(index.column()), self.height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one cell."""
        model = self._model()
        cell, theme = model.cell(index), self._theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_heading = isinstance(model.rows[index.row()], Section)
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, theme.colour(self._ground(cell, is_heading=is_heading)))
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("hover"))
        self._draw_wording(painter, area, cell, index, is_heading=is_heading)
        self._draw_edges(painter, area, cell, state)
        painter.restore()

    def _ground(self, cell: Cell, *, is_heading: bool) -> str:
        if is_heading:
            return "gutter"
        is_tinted = cell.is_tinted and cell.verdict is not Verdict.EXCLUDED
        if cell.verdict is not None and (is_tinted or cell.verdict is Verdict.CONTRADICTORY) and self._theme.has_fills:
            return fill_role(cell.verdict).replace("fill", "calm")
        return "page"

    def _draw_wording(self, painter: QPainter, area: QRect, cell: Cell, index: AnyIndex, *, is_heading: bool) -> None:
        is_mirrored = self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = QRectF(area.adjusted(_PAD, _PAD, -_PAD, -_PAD))
        if cell.verdict is not None:
            glyph = QRectF(inner.right() - _GLYPH if is_mirrored else inner.left(), inner.top() + 2, _GLYPH, _GLYPH)
            ink, page = self._theme.colour(ink_role(cell.verdict)), self._theme.colour("page")
            paint_glyph(painter, glyph, cell.verdict, cell.how, ink, page=page, is_unsettled=cell.is_unsettled)
            inner = inner.adjusted(0, 0, -_GLYPH - 5, 0) if is_mirrored else inner.adjusted(_GLYPH + 5, 0, 0, 0)
        if not cell.pieces:
            return
        painter.setPen(self._theme.colour("text"))
        layout = self._heading_layout(cell, area) if is_heading else self._layout(cell, index.row(), index.column())
        painter.setClipRect(inner.adjusted(-2, -2, 2, 3))
        layout.draw(painter, QPointF(inner.left(), inner.top()))
        self._draw_ellipsis(painter, inner, layout)

    def _draw_ellipsis(self, painter: QPainter, inner: QRectF, layout: QTextLayout) -> None:
        if _height(layout) <= inner.height() + 2:
            return
        metrics = self._table.fontMetrics()
        mark = QRectF(inner.right() - metrics.horizontalAdvance(" …") - 2, inner.bottom() - metrics.height() + 3,
                      metrics.horizontalAdvance(" …") + 2, metrics.height())  # fmt: skip
        painter.fillRect(mark, self._theme.colour("page"))
        painter.drawText(mark, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "…")

    def _draw_edges(self, painter: QPainter, area: QRect, cell: Cell, state: QStyle.StateFlag) -> None:
        painter.setClipRect(area)
        if cell.verdict is Verdict.CONTRADICTORY:
            bar = QRect(area.left(), area.top(), 3, area.height())
            if self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(area.right())
            painter.fillRect(bar, self._theme.colour(ink_role(cell.verdict)))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _text_height(self, cell: Cell, row: int, column: int) -> int:
        line = self._table.fontMetrics().lineSpacing()
        if not cell.pieces:
            return line
        return int(min(_height(self._layout(cell, row, column)), line * _MOST_LINES)) + 1

    def _layout(self, cell: Cell, row: int, column: int) -> QTextLayout:
        width = self._table.columnWidth(column)
        key = (row, column, width)
        if key not in self._layouts:
            if len(self._layouts) >= _KEPT:
                self._layouts.clear()
            room = width - 2 * _PAD - (_GLYPH + 5 if cell.verdict is not None else 0) - 1
            self._layouts[key] = text_layout(cell.pieces, self._table.font(), self._theme, room)
        return self._layouts[key]

    def _heading_layout(self, cell: Cell, area: QRect) -> QTextLayout:
        font = QFont(self._table.font())
        font.setWeight(QFont.Weight.DemiBold)
        return text_layout(cell.pieces, font, self._theme, area.width() - 2 * _PAD)

    def _model(self) -> CellModel:
        model = self._table.model()
        assert isinstance(model, CellModel)  # noqa: S101 - this delegate is made for no other
        return model


def _height(layout: QTextLayout) -> float:
    count = layout.lineCount()
    last = layout.lineAt(count - 1) if count else None
    return last.y() + last.height() if last is not None else 0.0
