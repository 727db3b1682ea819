"""Where each claim that two articles share stands in either: on the diagonal, they tell it in the same order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crossread.lookup import Lookup
from crossread.model import Verdict
from crossread.tables.pairs import Place
from crossread_gui.models.statistics import order_sentence, place_words
from crossread_gui.theme import Theme
from crossread_gui.views.chips import ink_role
from crossread_gui.views.glyphs import paint_glyph

_MARGIN = 26
_GLYPH = 12
_REACH = 9
# With more places than this the agreeing ones are drawn as dots.
_MOST_GLYPHS = 300


class OrderPlot(QWidget):
    """A square of glyphs; click one, or walk with the arrows and press Enter, to go to its passage."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lookup: Lookup | None = None
        self._ends = ("", "")
        self.current = -1
        self.places: tuple[Place, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_places(self, lookup: Lookup, left: str, right: str, places: tuple[Place, ...]) -> None:
        """Show other places; `left` runs across, `right` down."""
        self._lookup, self._ends, self.places = lookup, (left, right), places
        self.current = -1
        name = self.tr("Order of what {left} and {right} share").format(left=left, right=right)
        self.setAccessibleName(f"{name}: {order_sentence(left, right, places)}")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable square."""
        return QSize(360, 340)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(220, 220)

    def event(self, event: QEvent) -> bool:
        """Say what lies under the pointer."""
        if isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            if place >= 0:
                QToolTip.showText(event.globalPos(), self.words_of(place), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the passage that was clicked."""
        place = self._place_at(event.position())
        if place >= 0:
            self._stand_at(place)
            self.chosen.emit(self.places[place].left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the left article; Enter goes to the passage."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.places:
            first = 0 if step > 0 else len(self.places) - 1
            self._stand_at(first if self.current < 0 else (self.current + step) % len(self.places))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.current >= 0:
            self.chosen.emit(self.places[self.current].left)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the square, the diagonal and the glyphs, contradictions last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, theme = self._area(), self._theme
        painter.fillRect(area, theme.colour("page"))
        painter.setPen(QPen(theme.colour("muted"), 1))
        painter.drawRect(area)
        painter.setPen(QPen(theme.colour("line"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(area.topLeft(), area.bottomRight())
        self._draw_titles(painter, area)
        for index in sorted(range(len(self.places)), key=lambda i: self.places[i].clashes):
            self._draw_place(painter, index)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(area.adjusted(-2, -2, 2, 2))
        painter.end()

    def words_of(self, index: int) -> str:
        """Say what one of the glyphs stands for."""
        return place_words(self._lookup, self.places[index]) if self._lookup is not None else ""

    def box_of(self, index: int) -> QRect:
        """Return where one of the glyphs stands."""
        point = self._point(self.places[index])
        return QRectF(point.x() - _GLYPH / 2, point.y() - _GLYPH / 2, _GLYPH, _GLYPH).toAlignedRect()

    def _draw_titles(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(self._theme.colour("text"))
        across = self.tr("{letter} from start to end →").format(letter=self._ends[0])
        down = self.tr("{letter} from start to end →").format(letter=self._ends[1])
        painter.drawText(QRectF(area.left(), 0, area.width(), _MARGIN - 4), Qt.AlignmentFlag.AlignCenter, across)
        painter.save()
        painter.translate(_MARGIN - 8, area.center().y())
        painter.rotate(90)
        half = area.height() / 2
        painter.drawText(QRectF(-half, 0, area.height(), _MARGIN - 8), Qt.AlignmentFlag.AlignCenter, down)
        painter.restore()

    def _draw_place(self, painter: QPainter, index: int) -> None:
        place = self.places[index]
        point = self._point(place)
        if len(self.places) > _MOST_GLYPHS and index != self.current and not place.clashes:
            painter.setPen(QPen(self._theme.colour("shared.ink"), 3))
            painter.drawPoint(point)
            return
        verdict = Verdict.CONTRADICTORY if place.clashes else Verdict.SHARED
        square = QRectF(point.x() - _GLYPH / 2, point.y() - _GLYPH / 2, _GLYPH, _GLYPH)
        ink, page = self._theme.colour(ink_role(verdict)), self._theme.colour("page")
        paint_glyph(painter, square, verdict, place.how, ink, page=page)
        if index == self.current:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(point, _REACH, _REACH)

    def _area(self) -> QRectF:
        side = min(self.width(), self.height()) - _MARGIN - 8
        return QRectF(_MARGIN, _MARGIN, max(40, side), max(40, side))

    def _point(self, place: Place) -> QPointF:
        area = self._area().adjusted(_REACH, _REACH, -_REACH, -_REACH)
        return QPointF(area.left() + area.width() * place.across, area.top() + area.height() * place.down)

    def _place_at(self, point: QPointF) -> int:
        near = [
            (abs(self._point(each).x() - point.x()) + abs(self._point(each).y() - point.y()), index)
            for index, each in enumerate(self.places)
        ]
        distance, index = min(near, default=(1e9, -1))
        return index if distance <= _REACH * 1.5 else -1

    def _stand_at(self, index: int) -> None:
        self.current = index
        self.setAccessibleDescription(self.words_of(index))
        self.update()
