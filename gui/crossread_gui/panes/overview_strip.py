"""All articles whole, in a strip under the panes: where what is shared, unique and contradictory lies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crossread.model import Passage
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.article_pane import ArticlePane
from crossread_gui.panes.columns import Grid, grid_of
from crossread_gui.panes.inks import inks_of
from crossread_gui.panes.letter_badge import draw_badge
from crossread_gui.panes.overview_art import Cell, draw_cell, draw_row, most_telling_last
from crossread_gui.panes.overview_scale import EDGE, END, Scale
from crossread_gui.panes.pane_row import PaneRow
from crossread_gui.panes.spoken import say
from crossread_gui.theme import Theme

ROW = 24  # pixels a row
TOP = 4.0
_BADGE = 16.0


class OverviewStrip(QWidget):
    """Draws the grid, what the panes show of it, the search's hits and what is lit."""

    def __init__(self, document: ComparisonDocument, theme: Theme, row: PaneRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.row = row
        self.scale = Scale()
        self._grid: Grid | None = None
        self._letters: tuple[str, ...] = ()
        self._theme = theme
        self._inks = inks_of(theme)
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Overview"))
        document.comparison_changed.connect(lambda _comparison: self._build())
        document.articles_changed.connect(self._build)
        document.hover_changed.connect(lambda _passage: self.update())
        document.selection_changed.connect(lambda _selection: self._describe())
        document.filter_changed.connect(lambda _filter: self.draw_anew())
        theme.changed.connect(self._recolour)
        row.viewed.connect(self.update)
        self._build()

    def sizeHint(self) -> QSize:
        """Return a height for all rows."""
        return QSize(400, ROW * max(1, len(self._letters)) + 2 * int(TOP))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a strip that is cut off hides articles."""
        return QSize(100, self.sizeHint().height())

    def use_scale(self, scale: Scale) -> None:
        """Show the grid at another zoom or from another column on."""
        self.scale = scale
        self.draw_anew()

    def draw_anew(self) -> None:
        """Forget the picture of the cells."""
        self._picture = None
        self.update()

    def letter_at(self, y: float) -> str:
        """Return the letter of the row at a height, or ""."""
        place = int((y - TOP) // ROW)
        return self.grid.letters[place] if 0 <= place < len(self.grid.letters) else ""

    def passage_at(self, spot: QPointF) -> Passage | None:
        """Return the passage whose cell lies under a spot."""
        grid, lookup = self.grid, self.document.lookup
        letter = self.letter_at(spot.y())
        column = int(self.scale.column_at(spot.x()) // 1)
        if lookup is None or not letter or not 0 <= column < grid.count:
            return None
        row = lookup.passages_of(letter)
        if not row:
            return None
        index = grid.index_at(letter, column)
        # A thin cell is hard to hit: the nearest within four pixels counts.
        near = abs(grid.column_of(letter, index) - column) * self.scale.step
        return row[index] if near <= max(4.0, self.scale.step / 2) else None

    def box_of(self, passage: Passage) -> QRect:
        """Return where a passage's cell stands; empty when it is out of view."""
        cell = self._cell(passage)
        if cell is None:
            return QRect()
        top = TOP + self.grid.letters.index(passage.article) * ROW
        return QRectF(cell.x, top, max(1.0, cell.width), ROW).toAlignedRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells (kept as a picture) and on top of them what changes often."""
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._draw_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        left = END if self.isRightToLeft() else EDGE
        painter.setClipRect(QRectF(left - 3, 0, self.width() - EDGE - END + 6, self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panes = {each.letter: each.pane for each in self.row.all_columns()}
        for place, letter in enumerate(self.grid.letters):
            if letter in panes:
                self._draw_live(painter, panes[letter], TOP + place * ROW)
        if self.hasFocus():
            painter.setClipping(False)
            painter.setPen(QPen(self._inks.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns."""
        super().resizeEvent(event)
        self.use_scale(replace(self.scale, width=float(self.width()), is_mirrored=self.isRightToLeft()).inside())

    @property
    def grid(self) -> Grid:
        """The articles' passages in columns; merged when first looked at, for long texts take a moment."""
        if self._grid is None:
            lookup = self.document.lookup
            self._grid = lookup.once(grid_of, self._letters) if lookup is not None else Grid()
            self.scale = replace(self.scale, count=max(1, self._grid.count)).inside()
        return self._grid

    def _build(self) -> None:
        lookup = self.document.lookup
        compared = {each.id for each in lookup.comparison.articles} if lookup is not None else set()
        self._letters = tuple(each.id for each in self.document.articles if each.id in compared)
        self._grid = None
        self.updateGeometry()
        self.draw_anew()
        self._describe()

    def _describe(self) -> None:
        """Say what is current, for those who do not see the strip."""
        lookup, passage = self.document.lookup, self.document.selection.passage
        text = ""
        if lookup is not None and passage and lookup.has_passage(passage):
            text = f"{passage}: {say(lookup, passage)}"
        self.setAccessibleDescription(text)
        self.update()

    def _recolour(self) -> None:
        self._inks = inks_of(self._theme)
        self.draw_anew()

    def _draw_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._inks.window)
        painter = QPainter(picture)
        painter.setPen(self._inks.line)
        painter.drawLine(0, 0, self.width(), 0)
        letters = self.grid.letters  # asked for before the scale, which it sets
        for place, letter in enumerate(letters):
            top = TOP + place * ROW
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x = self.width() - 8 - _BADGE if self.isRightToLeft() else 8.0
            box = QRectF(x, top + (ROW - _BADGE) / 2, _BADGE, _BADGE)
            draw_badge(painter, box, letter, self._inks.muted, self._inks.window)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            draw_row(painter, self._cells(letter), top + 5, ROW - 10, self._inks)
        painter.end()
        return picture

    def _cells(self, letter: str) -> list[Cell]:
        """Return a row's cells; thinner than a pixel, only the most telling of each pixel."""
        lookup = self.document.lookup
        passages = lookup.passages_of(letter) if lookup is not None else ()
        step, row = self.scale.step, self.grid.rows[self.grid.letters.index(letter)]
        if lookup is not None and step < 1:
            at_pixel = {int(row[each] * step): each for each in lookup.once(most_telling_last, letter)}
            passages = tuple(passages[each] for each in at_pixel.values())
        return [cell for each in passages if (cell := self._cell(each)) is not None]

    def _cell(self, passage: Passage) -> Cell | None:
        """Return a passage's cell, or None when it lies out of view."""
        lookup, step = self.document.lookup, self.scale.step
        if lookup is None or passage.article not in self.grid.letters:
            return None
        x = self.scale.left_of(self.grid.column_of(passage.article, passage.index), step)
        if x + step < EDGE - 20 or x > self.width() + 20:
            return None
        judged = lookup.judgement(passage.id)
        shown = self.document.filter.admits(judged.verdict, judged.how, passage.text, is_unsettled=judged.unsettled)
        return Cell(x, step, judged, is_pale=not shown)

    def _draw_live(self, painter: QPainter, pane: ArticlePane, top: float) -> None:
        lookup, letter = self.document.lookup, pane.article.id
        for name in pane.coat.lit:
            cell = self._cell(lookup.passage(name)) if lookup is not None and lookup.has_passage(name) else None
            if cell is not None:
                draw_cell(painter, replace(cell, is_lit=True), top + 5, ROW - 10, self._inks)
        painter.setPen(QPen(self._inks.text, 1.6))
        for hit in pane.coat.hits:
            found = lookup.passage_at(letter, hit.start) if lookup is not None else None
            if found is not None:
                x = self.scale.x_of(self.grid.column_of(letter, found.index) + 0.5)
                painter.drawLine(QPointF(x, top + 1), QPointF(x, top + 6))
        self._draw_handle(painter, letter, top)

    def _draw_handle(self, painter: QPainter, letter: str, top: float) -> None:
        """Frame what an article's pane shows."""
        ends = self.seen_columns(letter)
        if ends is None:
            return
        one, other = self.scale.x_of(ends[0]), self.scale.x_of(ends[1])
        box = QRectF(min(one, other), top + 1.5, max(6.0, abs(other - one)), ROW - 3)
        veil = QColor(self._inks.text)
        veil.setAlphaF(0.05)
        painter.setBrush(veil)
        painter.setPen(QPen(self._inks.text, 1.4 if letter == self.row.focused_article() else 0.8))
        painter.drawRoundedRect(box, 3, 3)

    def seen_columns(self, letter: str) -> tuple[float, float] | None:
        """Return the columns between which an article is in view, or None when it stands on the shelf."""
        lookup = self.document.lookup
        if lookup is None or letter not in {each.letter for each in self.row.columns}:
            return None
        inside = self.row.pane(letter).passages_seen()
        if not inside or inside[-1].index >= len(self.grid.rows[self.grid.letters.index(letter)]):
            return None
        first, last = (self.grid.column_of(letter, each.index) for each in (inside[0], inside[-1]))
        return float(first), float(last + 1)
