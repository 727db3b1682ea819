"""The cards of the detail panel: one article's wording, one piece of evidence, one ruling, the parts of a score."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crossread.model import Finding, Ruling, ScorePart, article_of
from crossread.tables.agreement import SUREST
from crossread.verdict import MODEL_CHECK
from crossread_gui.icons import icon
from crossread_gui.models.detail import Evidence, Reading, ruling_sentence
from crossread_gui.models.pieces import Piece, text_of
from crossread_gui.models.words import check_word, confidence_word, how_word, part_word, percent, values_words
from crossread_gui.speaking import window_speech
from crossread_gui.theme import Theme
from crossread_gui.views.wording import WordingText

_NARROW = 230  # pixels that a card of the narrowest panel has for its content
_SHORTEST_BAR = 60


def heading(text: str, parent: QWidget) -> QLabel:
    """Return the title of a section."""
    label = QLabel(text, parent)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setWordWrap(True)
    label.setContentsMargins(0, 8, 0, 0)
    return label


def muted(text: str, theme: Theme, parent: QWidget) -> QLabel:
    """Return a line of lesser weight; it is rebuilt with its card when the theme changes."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setStyleSheet(f"color: {theme.colour('muted').name()};")
    return label


class LetterBadge(QLabel):
    """The letter an article is told apart by."""

    def __init__(self, letter: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(letter, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = max(22, self.fontMetrics().height() + 2)
        self.setFixedSize(side, side)
        self.setAccessibleName(self.tr("Article {letter}").format(letter=letter))
        text, page = theme.colour("text").name(), theme.colour("page").name()
        self.setStyleSheet(f"background: {text}; color: {page}; border-radius: 4px; font-weight: 600; padding: 0;")


class Card(QFrame):
    """A framed group of widgets; `edge` is the theme's role for the bar at its leading side."""

    def __init__(self, theme: Theme, parent: QWidget, edge: str = "line") -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 6, 8, 6)
        self.column.setSpacing(4)
        self.setObjectName("card")
        side = "right" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "left"
        page, line, bar = theme.colour("page").name(), theme.colour("line").name(), theme.colour(edge).name()
        self.setStyleSheet(
            f"QFrame#card {{ background: {page}; border: 1px solid {line}; border-{side}: 3px solid {bar};"
            " border-radius: 4px; }"
        )


class ReadingCard(Card):
    """How one article words what was selected."""

    chosen = Signal(str)
    unlinking = Signal(str)
    hovered = Signal(str)

    def __init__(self, reading: Reading, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, _edge_of(reading))
        self.reading = reading
        self.setAccessibleName(self.tr("{source}: {text}").format(source=reading.source, text=text_of(reading.pieces)))
        row = QHBoxLayout()
        row.addWidget(LetterBadge(reading.passage.article, theme, self))
        row.addWidget(muted(self._caption(), theme, self), 1)
        self._add_buttons(row, theme)
        self.column.addLayout(row)
        self.text = WordingText(theme, self)
        self.text.setAccessibleName(self.tr("Wording of {source}").format(source=reading.source))
        self.text.show_pieces(reading.pieces)
        self.column.addWidget(self.text)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the passage light up in its pane."""
        super().enterEvent(event)
        self.hovered.emit(self.reading.passage.id)

    def leaveEvent(self, event: QEvent) -> None:
        """Let it go out."""
        super().leaveEvent(event)
        self.hovered.emit("")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        self.chosen.emit(self.reading.passage.id)
        event.accept()

    def _add_buttons(self, row: QHBoxLayout, theme: Theme) -> None:
        if self.reading.is_selected:
            return
        name = self.reading.passage.id
        if self.reading.match is not None:
            unlink = _tool("unlink", self.tr("Unlink: these do not say the same"), theme, self)
            unlink.setObjectName(f"unlink {name}")
            unlink.clicked.connect(lambda: self.unlinking.emit(name))
            row.addWidget(unlink)
        go = _tool("crosshair", self.tr("Select this passage, {id}").format(id=name), theme, self)
        go.setObjectName(f"go {name}")
        go.clicked.connect(lambda: self.chosen.emit(name))
        row.addWidget(go)

    def _caption(self) -> str:
        reading, match = self.reading, self.reading.match
        name = reading.source.removeprefix(f"{reading.passage.article} · ")
        if reading.is_selected:
            return self.tr("{name} (selected)").format(name=name)
        parts = [name]
        if reading.is_clashing:
            parts.append(self.tr("contradicts"))
        elif reading.is_doubtful:
            parts.append(self.tr("perhaps contradicts"))
        if match is not None:
            parts.append(how_word(match.how))
            if not match.linked_by_user:
                parts.append(self.tr("same content: {score} sure").format(score=percent(min(match.score, SUREST))))
            if match.moved:
                parts.append(self.tr("moved"))
            if match.linked_by_user:
                parts.append(self.tr("linked by you"))
        return " · ".join(parts)


class EvidenceCard(Card):
    """One finding: what it says, both passages with the clashing words, and how sure it is."""

    dismissing = Signal(object)
    withdrawing = Signal(object)

    def __init__(self, evidence: Evidence, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, "contradictory.ink" if evidence.is_standing else "line")
        self.evidence = evidence
        finding = evidence.finding
        self.setAccessibleName(window_speech().sentence(finding))
        values = values_words(finding)
        if values:
            self.column.addWidget(self._values(values))
        self.column.addWidget(self._sentence(finding))
        for passage_id, pieces in ((finding.left, evidence.left), (finding.right, evidence.right)):
            self.column.addLayout(self._side(passage_id, pieces, theme))
        self.column.addLayout(self._foot(theme))

    def _values(self, values: str) -> QLabel:
        label = QLabel(values, self)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _sentence(self, finding: Finding) -> QLabel:
        label = QLabel(window_speech().sentence(finding), self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _side(self, passage_id: str, pieces: tuple[Piece, ...], theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(LetterBadge(article_of(passage_id), theme, self), 0, Qt.AlignmentFlag.AlignTop)
        text = WordingText(theme, self)
        text.setAccessibleName(self.tr("Passage {id}").format(id=passage_id))
        text.show_pieces(pieces)
        row.addWidget(text, 1)
        return row

    def _foot(self, theme: Theme) -> QBoxLayout:
        finding = self.evidence.finding
        text = self._sureness()
        if self.evidence.dismissal is not None:
            text = self.tr("{check}: dismissed by you").format(check=check_word(finding.check))
        elif self.evidence.is_notice:
            text = self.tr("{check}: a difference, not a contradiction").format(check=check_word(finding.check))
        dismissal = self.evidence.dismissal
        button = QPushButton(self.tr("Dismiss") if dismissal is None else self.tr("Restore"), self)
        button.setAccessibleName(
            self.tr("Dismiss this finding") if dismissal is None else self.tr("Restore this finding")
        )
        button.setObjectName(f"dismiss {self.evidence.index}")
        if dismissal is None:
            button.clicked.connect(lambda: self.dismissing.emit(finding))
        else:
            button.clicked.connect(lambda: self.withdrawing.emit(dismissal))
        return _line_of(muted(text, theme, self), button)

    def _sureness(self) -> str:
        """Return what speaks and how sure it is: of the model only whether it stands alone, for it never settles."""
        finding, stands = self.evidence.finding, self.evidence.is_standing
        check = check_word(finding.check)
        if finding.check == MODEL_CHECK and not self.evidence.is_alone:
            return self.tr("{check}, in support of what else was found").format(check=check)
        if finding.check == MODEL_CHECK:
            said = self.tr("{check} alone: no word or value that clashes was found").format(check=check)
            return said if stands else self.tr("{said}, not counted as a contradiction").format(said=said)
        said = self.tr("{check}, {sure}").format(
            check=check, sure=confidence_word(finding.confidence, is_settled=stands)
        )
        return said if stands else self.tr("{said}: not counted as a contradiction").format(said=said)


class RulingStrip(Card):
    """One of the user's own decisions, with a way to take it back."""

    withdrawing = Signal(object)

    def __init__(self, ruling: Ruling, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, "accent")
        self.ruling = ruling
        label = QLabel(ruling_sentence(ruling), self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        button = QPushButton(self.tr("Withdraw"), self)
        button.setAccessibleName(self.tr("Withdraw: {ruling}").format(ruling=ruling_sentence(ruling)))
        button.setObjectName(f"withdraw {ruling.kind}")
        button.clicked.connect(lambda: self.withdrawing.emit(ruling))
        self.column.addLayout(_line_of(label, button))


class ScoreBars(QWidget):
    """The parts of a match's score as labelled bars; where names leave no room for them, the bars stand below."""

    def __init__(self, parts: Sequence[ScorePart], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = ", ".join(f"{part_word(each.name)} {percent(each.value)}" for each in self._parts)
        self.setAccessibleName(self.tr("Parts of the score: {parts}").format(parts=said))
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Ask for a line per part."""
        width = self._name_width() + self._value_width() + _SHORTEST_BAR
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Keep names and values whole."""
        width = max(self._name_width(), self._value_width() + _SHORTEST_BAR)
        return QSize(width, self._line() * len(self._parts) + 4)

    def heightForWidth(self, width: int) -> int:
        """Return the height of a line per part, or of two."""
        return self._line() * len(self._parts) * (2 if self._is_stacked(width) else 1) + 4

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw name, bar and value of each part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, value = self._name_width(), self._value_width()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        is_stacked = self._is_stacked(self.width())
        start, height = (0 if is_stacked else name), float(self._line())
        for row, part in enumerate(self._parts):
            y = 2.0 + row * height * (2 if is_stacked else 1)
            self._draw_text(painter, QRectF(0, y, name - 8, height), part_word(part.name), Qt.AlignmentFlag.AlignLeft)
            y += height * is_stacked
            bar = QRectF(start, y + height / 2 - 4, max(10.0, self.width() - start - value), 8)
            shown = QRectF(self.width() - value, y, value, height)
            self._draw_text(painter, shown, percent(part.value), Qt.AlignmentFlag.AlignRight)
            self._draw_bar(painter, self._mirrored(bar) if is_mirrored else bar, part.value, is_mirrored=is_mirrored)
        painter.end()

    def _draw_text(self, painter: QPainter, area: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area = self._mirrored(area)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(
            area, QStyle.visualAlignment(self.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter), text
        )

    def _draw_bar(self, painter: QPainter, bar: QRectF, value: float, *, is_mirrored: bool) -> None:
        painter.setPen(self._theme.colour("muted"))
        painter.setBrush(self._theme.colour("page"))
        painter.drawRoundedRect(bar, 3, 3)
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(1.0, max(0.0, value)))
        if is_mirrored:
            filled.moveRight(bar.right())
        painter.setBrush(self._theme.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(filled, 3, 3)

    def _mirrored(self, area: QRectF) -> QRectF:
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())

    def _is_stacked(self, width: int) -> bool:
        return width < self._name_width() + self._value_width() + _SHORTEST_BAR

    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    def _name_width(self) -> int:
        names = [part_word(each.name) for each in self._parts]
        return max((self.fontMetrics().horizontalAdvance(each) for each in names), default=0) + 12

    def _value_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(percent(1.0)) + 8


def _line_of(label: QLabel, button: QPushButton) -> QBoxLayout:
    """Set a button beside a text, or below it where the two are too wide for a narrow panel."""
    fits = label.minimumSizeHint().width() + button.sizeHint().width() <= _NARROW
    line = QBoxLayout(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
    line.addWidget(label, 1)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop if fits else Qt.AlignmentFlag.AlignTrailing)
    return line


def _tool(name: str, text: str, theme: Theme, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon(name, theme))
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _edge_of(reading: Reading) -> str:
    if reading.is_selected:
        return "text"
    return "contradictory.ink" if reading.is_clashing else "shared.ink"
