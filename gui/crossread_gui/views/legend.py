"""What the marks mean: each class's glyph, tint and underline on its own name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crossread.model import How, Verdict
from crossread_gui.flow import FlowPanel
from crossread_gui.models.words import verdict_word
from crossread_gui.theme import Theme
from crossread_gui.views.chips import fill_role, ink_role
from crossread_gui.views.glyphs import paint_glyph, paint_underline

_CLASSES = (
    (Verdict.SHARED, How.SAME_WORDS),
    (Verdict.SHARED, How.REWORDED),
    (Verdict.SHARED, How.IN_PART),
    (Verdict.UNIQUE, None),
    (Verdict.CONTRADICTORY, None),
    (Verdict.EXCLUDED, None),
)
_GLYPH = 14


class Legend(FlowPanel):
    """All classes in a line, or in several where there is less room."""

    def __init__(self, document: object, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12, margin=4)
        self._document = document
        self.setAccessibleName(self.tr("Legend"))
        self.entries = tuple(_Entry(verdict, how, theme, self) for verdict, how in _CLASSES)
        for entry in self.entries:
            self.flow.addWidget(entry)


class _Entry(QWidget):
    """One class: its glyph, and its name marked as a passage of it would be."""

    def __init__(self, verdict: Verdict, how: How | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._verdict = verdict
        self._how = how
        self._theme = theme
        self.word = verdict_word(verdict, how)
        self.setAccessibleName(f"{self.word}: {self._marks()}")
        self.setToolTip(self._marks())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for room for glyph, name and underline."""
        metrics = self.fontMetrics()
        return QSize(_GLYPH + 6 + metrics.horizontalAdvance(self.word) + 8, metrics.height() + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw glyph, tint, name and underline."""
        painter = QPainter(self)
        theme, metrics = self._theme, self.fontMetrics()
        ink = theme.colour(ink_role(self._verdict))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = metrics.horizontalAdvance(self.word) + 8
        name = QRectF(0 if is_mirrored else _GLYPH + 6, 1, width, self.height() - 2)
        glyph = QRectF(width + 6 if is_mirrored else 0, (self.height() - _GLYPH) / 2, _GLYPH, _GLYPH)
        paint_glyph(painter, glyph, self._verdict, self._how, ink, page=theme.colour("page"))
        if theme.has_fills and self._verdict is not Verdict.EXCLUDED:
            painter.fillRect(name, theme.colour(fill_role(self._verdict)))
        painter.setPen(theme.colour("muted" if self._verdict is Verdict.EXCLUDED else "text"))
        painter.drawText(name.adjusted(4, 0, -4, -5), Qt.AlignmentFlag.AlignVCenter, self.word)
        start = QPointF(name.left() + 4, name.bottom() - 3)
        paint_underline(painter, start, width - 8, self._verdict, self._how, ink)
        painter.end()

    def _marks(self) -> str:
        if self._verdict is Verdict.SHARED:
            return {
                How.SAME_WORDS: self.tr("filled circle, solid underline"),
                How.REWORDED: self.tr("half circle, dashed underline"),
                How.IN_PART: self.tr("quarter circle, dashed underline"),
            }[self._how or How.REWORDED]
        return {
            Verdict.UNIQUE: self.tr("open circle, dotted underline"),
            Verdict.CONTRADICTORY: self.tr("triangle, wavy underline"),
        }.get(self._verdict, self.tr("dash, thin dotted underline"))
