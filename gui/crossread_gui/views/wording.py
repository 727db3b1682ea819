"""Passages drawn with the words that differ or clash marked: as a text to read and select, or in a table's cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextLayout, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from crossread_gui.models.pieces import Mark, Piece
from crossread_gui.theme import Theme

_UNDERLINES = {
    Mark.CHANGED: QTextCharFormat.UnderlineStyle.DashUnderline,
    Mark.ADDED: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Mark.MOVED: QTextCharFormat.UnderlineStyle.DotLine,
    Mark.CLASH: QTextCharFormat.UnderlineStyle.WaveUnderline,
}


def format_of(mark: Mark, theme: Theme) -> QTextCharFormat:
    """Return how a mark looks: by line, weight or strike first, by tint second."""
    style = QTextCharFormat()
    style.setForeground(theme.colour("text"))
    if mark in _UNDERLINES:
        style.setUnderlineStyle(_UNDERLINES[mark])
        style.setUnderlineColor(theme.colour("contradictory.ink" if mark is Mark.CLASH else "muted"))
    if mark in {Mark.CHANGED, Mark.ADDED, Mark.MOVED}:
        style.setBackground(theme.colour("hover"))
    if mark is Mark.CLASH:
        style.setFontWeight(QFont.Weight.DemiBold)
        if theme.has_fills:
            style.setBackground(theme.colour("contradictory.fill"))
    elif mark is Mark.COMMON:
        style.setFontWeight(QFont.Weight.DemiBold)
    elif mark is Mark.DROPPED:
        style.setFontStrikeOut(True)
        style.setForeground(theme.colour("muted"))
    elif mark is Mark.FADED:
        style.setForeground(theme.colour("muted"))
    return style


def text_layout(pieces: Sequence[Piece], font: QFont, theme: Theme, width: float) -> QTextLayout:
    """Lay pieces out in lines of a width (pixels), ready to be drawn with `QTextLayout.draw`."""
    text = "".join(each.text for each in pieces).replace("\n", "\u2028")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_ranges(pieces, theme))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(8.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


class WordingText(QTextEdit):
    """A read-only text as tall as what it says: selectable, copied as plain text, read by screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pieces: tuple[Piece, ...] = ()
        self._heights: dict[int, int] = {}
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._draw)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is shown."""
        return self._pieces

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show other pieces."""
        self._pieces = pieces
        self._draw()

    def hasHeightForWidth(self) -> bool:
        """Be as tall as the text at the width given."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text in lines of a width."""
        if width not in self._heights:
            trial = self.document().clone()
            trial.setTextWidth(max(20, width))
            self._heights[width] = int(trial.size().height()) + 2
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Ask for the height at the present width."""
        return QSize(200, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width."""
        return QSize(80, self.fontMetrics().height() + 6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the panel around: everything is visible here."""
        event.ignore()

    def _draw(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for piece in self._pieces:
            cursor.insertText(piece.text, format_of(piece.mark, self._theme))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._heights.clear()
        self.updateGeometry()


def _ranges(pieces: Sequence[Piece], theme: Theme) -> list[QTextLayout.FormatRange]:
    ranges = []
    position = 0
    for piece in pieces:
        length = len(piece.text.encode("utf-16-le")) // 2  # QTextLayout counts UTF-16 units
        if piece.mark is not Mark.PLAIN:
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = position, length, format_of(piece.mark, theme)
            ranges.append(each)
        position += length
    return ranges
