"""Where a drop would land: before or after an article, or in its place; shown over the panes while something hovers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crossread_gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Landing:
    """Which article a drop refers to, by its letter, and how: "before", "after" or "replace"."""

    letter: str
    how: str


def landing_at(x: float, columns: tuple[tuple[str, QRect], ...], *, may_replace: bool, is_mirrored: bool) -> Landing:
    """Return where a drop at x lands: a pane's outer thirds mean before and after it, its middle third its place.

    Raises:
        ValueError: there are no columns.
    """
    letter, box = min(columns, key=lambda each: max(each[1].left() - x, x - each[1].right(), 0))
    share = (x - box.left()) / max(1, box.width())
    share = 1 - share if is_mirrored else share
    if may_replace and 1 / 3 <= share <= 2 / 3:
        return Landing(letter, "replace")
    return Landing(letter, "before" if share < 0.5 else "after")


class DropMark(QWidget):
    """Painted over the panes; lets the mouse through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self._box = QRectF()
        self._landing: Landing | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def landing(self) -> Landing | None:
        """What is shown, if anything."""
        return self._landing

    def show_at(self, landing: Landing, column: QRect) -> None:
        """Show where the drop would land, in a column's box."""
        self._landing = landing
        self._box = QRectF(column)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.update()

    def clear(self) -> None:
        """The drag left or was dropped."""
        self._landing = None
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a bar beside the article, or a frame around it, with the words for it."""
        if self._landing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.colour("accent")
        if self._landing.how == "replace":
            veil = QColor(accent)
            veil.setAlphaF(0.12)
            painter.setPen(QPen(accent, 3))
            painter.setBrush(veil)
            painter.drawRoundedRect(self._box.adjusted(4, 4, -4, -4), 8, 8)
            middle = self._box.center().x()
        else:
            is_left = (self._landing.how == "before") != self.isRightToLeft()
            middle = self._box.left() + 2 if is_left else self._box.right() - 2
            painter.fillRect(QRectF(middle - 3, self._box.top(), 6, self._box.height()), accent)
        self._paint_words(painter, middle)
        painter.end()

    def _paint_words(self, painter: QPainter, middle: float) -> None:
        landing = self._landing
        sentences = {
            "before": self.tr("Insert before {letter}"),
            "after": self.tr("Insert after {letter}"),
            "replace": self.tr("Replace {letter}"),
        }
        text = sentences[landing.how].format(letter=landing.letter) if landing is not None else ""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance(text) + 28
        x = min(max(8.0, middle - width / 2), self.width() - width - 8)
        label = QRectF(x, self._box.center().y() - 17, width, 34)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(label, 8, 8)
        painter.setPen(self._theme.colour("on accent"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
