"""How much of an article is what, as one bar: tints, inks and patterns, so that no colour is needed to read it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from crossread.model import Share, Verdict
from crossread_gui.models.words import percent, verdict_word
from crossread_gui.theme import Theme
from crossread_gui.views.chips import fill_role, ink_role

_PATTERNS = {
    Verdict.SHARED: Qt.BrushStyle.NoBrush,
    Verdict.UNIQUE: Qt.BrushStyle.Dense7Pattern,
    Verdict.CONTRADICTORY: Qt.BrushStyle.BDiagPattern,
    Verdict.EXCLUDED: Qt.BrushStyle.NoBrush,
}


def share_words(share: Share) -> str:
    """Return a share in words: "46 % shared, 40 % unique, 11 % contradictory, 3 % left out"."""
    parts = [f"{percent(part)} {verdict_word(verdict).lower()}" for verdict, part in _parts(share) if part > 0]
    return ", ".join(parts)


class ShareBar(QWidget):
    """A bar cut into shared, contradictory, unique and left out, in this order."""

    def __init__(self, share: Share, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}: {share_words(share)}")
        self.setToolTip(share_words(share))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(120, 14)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(60, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts side by side."""
        painter = QPainter(self)
        x = 0.0
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for verdict, part in _parts(self._share):
            width = whole.width() * part
            left = whole.right() - x - width if is_mirrored else whole.left() + x
            self._draw(painter, QRectF(left, whole.top(), width, whole.height()), verdict)
            x += width
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("muted"), 1))
        painter.drawRect(whole)
        painter.end()

    def _draw(self, painter: QPainter, area: QRectF, verdict: Verdict) -> None:
        if area.width() <= 0:
            return
        theme = self._theme
        ink = theme.colour(ink_role(verdict))
        if theme.has_fills or verdict is Verdict.SHARED:
            painter.fillRect(area, theme.colour(fill_role(verdict)))
        if verdict is Verdict.SHARED:
            painter.fillRect(area.adjusted(0, area.height() - 4, 0, 0), ink)
        painter.fillRect(area, QBrush(ink, _PATTERNS[verdict]))
        painter.setPen(QPen(ink, 1))
        painter.drawRect(area)


def _parts(share: Share) -> tuple[tuple[Verdict, float], ...]:
    return (
        (Verdict.SHARED, share.shared),
        (Verdict.CONTRADICTORY, share.contradictory),
        (Verdict.UNIQUE, share.unique),
        (Verdict.EXCLUDED, share.excluded),
    )
