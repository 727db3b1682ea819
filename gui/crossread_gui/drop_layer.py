"""Where a drop would go: a sheet over the window that shows before, after or in place of which article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crossread_gui.theme import Theme

# The outer quarters of a pane mean "beside it", the middle "in its place".
_EDGE = 0.25
_BAR = 6

Panes = Sequence[tuple[str, QRect]]


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Where a drop goes: before article number `position`, or in place of the article `instead`."""

    position: int | None = None
    instead: str = ""
    mark: QRect = field(default_factory=QRect)
    label: str = ""


def place_at(point: QPoint, panes: Panes, *, is_single: bool, is_mirrored: bool = False) -> DropPlace:
    """Return where something dropped at a point goes; only a single thing can replace an article."""
    for index, (letter, rect) in enumerate(panes):
        if not rect.left() <= point.x() <= rect.right():
            continue
        share = (point.x() - rect.left()) / max(1, rect.width())
        if is_single and _EDGE <= share <= 1 - _EDGE:
            return DropPlace(instead=letter, mark=rect)
        is_after = (share > 0.5) != is_mirrored
        edge = rect.right() if share > 0.5 else rect.left()
        return DropPlace(index + is_after, mark=QRect(edge - _BAR // 2, rect.top(), _BAR, rect.height()))
    return DropPlace()


class DropLayer(QWidget):
    """Lie over the window while something is dragged over it, and draw where it would go."""

    def __init__(self, theme: Theme, panes: Callable[[], Panes], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panes = panes
        self._over = parent
        self.place = DropPlace()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop target"))
        self.hide()

    def follow(self, point: QPoint, *, is_single: bool) -> None:
        """Show where a drop at this point would go."""
        self.setGeometry(self._over.rect())
        place = place_at(point, self._panes(), is_single=is_single, is_mirrored=self.isRightToLeft())
        if place != self.place or not self.isVisible():
            self.place = place
            self.show()
            self.raise_()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark and say in words what would happen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.colour("accent")
        veil = QColor(accent)
        veil.setAlphaF(0.10)
        mark = self.place.mark
        if self.place.instead:
            painter.fillRect(mark, veil)
            painter.setPen(QPen(accent, 3))
            painter.drawRect(mark.adjusted(2, 2, -2, -2))
        elif not mark.isNull():
            painter.fillRect(mark, accent)
        else:
            painter.fillRect(self.rect(), veil)
            painter.setPen(QPen(accent, 3, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(10, 10, -10, -10), 8, 8)
        self._draw_words(painter, accent)

    def words(self) -> str:
        """Say what would happen."""
        if self.place.instead:
            return self.tr("Replace {letter}").format(letter=self.place.instead)
        letters = [letter for letter, _rect in self._panes()]
        position = self.place.position
        if position is None or not letters:
            return self.tr("Add as an article")
        if position < len(letters):
            return self.tr("Insert before {letter}").format(letter=letters[position])
        return self.tr("Add after {letter}").format(letter=letters[-1])

    def _draw_words(self, painter: QPainter, accent: QColor) -> None:
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        painter.setFont(font)
        text = self.words()
        box = painter.fontMetrics().boundingRect(text).adjusted(-18, -10, 18, 10)
        box.moveCenter(self.place.mark.center() if not self.place.mark.isNull() else self.rect().center())
        box.moveLeft(max(8, min(box.left(), self.width() - box.width() - 8)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self._theme.colour("on accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
