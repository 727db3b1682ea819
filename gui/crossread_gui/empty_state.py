"""What the window shows before there are articles: what to drop, the samples, recent comparisons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crossread_gui.actions import ActionSet
from crossread_gui.icons import icon
from crossread_gui.preferences import Preferences
from crossread_gui.samples import SampleSet, sample_sets
from crossread_gui.theme import Theme

_COLUMN = 620
_MOST_RECENT_SHOWN = 5
_INSET = 20  # pixels between the window's edge and what scrolls inside the frame


class EmptyState(QWidget):
    """Invite to drop articles; offer the samples and what was used lately."""

    sample_chosen = Signal(object)
    recent_chosen = Signal(object)

    def __init__(
        self, theme: Theme, actions: ActionSet, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._marked: list[tuple[QPushButton, str]] = []
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(2)
        self._add_invitation(column, actions)
        self._add_samples(column)
        self._recent = QVBoxLayout()
        column.addLayout(self._recent)
        column.addStretch(3)
        self._centre(column)
        self._list_recent()
        self._recolour()
        preferences.recent_changed.connect(self._list_recent)
        theme.changed.connect(self._recolour)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a dashed frame: the whole window takes drops."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        pen = QPen(self._theme.colour("line"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(14, 14, -14, -14), 10, 10)

    def _add_invitation(self, column: QVBoxLayout, actions: ActionSet) -> None:
        title = QLabel(self.tr("Drop two or more articles here"), self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        hint = self.tr(
            "Text, web pages, Word, PDF, e-books… Crossread sets them side by side and marks what they share, "
            "what only one of them says, and where they contradict each other. Nothing leaves this computer."
        )
        label = QLabel(hint, self)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch()
        for identity in ("open", "paste", "open-address"):
            row.addWidget(self._button(actions, identity))
        row.addStretch()
        column.addSpacing(8)
        column.addLayout(row)

    def _button(self, actions: ActionSet, identity: str) -> QPushButton:
        action = actions[identity]
        button = QPushButton(action.text().replace("&", ""), self)
        button.setToolTip(action.toolTip())
        button.setMinimumHeight(34)
        button.clicked.connect(action.trigger)
        self._marked.append((button, {"open": "folder-open", "paste": "clipboard-paste"}.get(identity, "globe")))
        return button

    def _add_samples(self, column: QVBoxLayout) -> None:
        column.addSpacing(18)
        column.addWidget(self._heading(self.tr("Or try it with sample articles")))
        for each in sample_sets():
            column.addWidget(self._sample_button(each))

    def _sample_button(self, sample: SampleSet) -> QPushButton:
        count = self.tr("%n article(s)", "", len(sample.paths))
        button = QCommandLinkButton(f"{sample.title} – {count}", sample.description, self)
        button.clicked.connect(lambda: self.sample_chosen.emit(sample))
        self._marked.append((button, "columns-3"))
        return button

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        return label

    def _centre(self, column: QVBoxLayout) -> None:
        """Put the column in the middle; in a small window it scrolls."""
        inner = QWidget()
        inner.setMaximumWidth(_COLUMN)
        inner.setLayout(column)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(page)
        for each in (page, area.viewport()):
            each.setAutoFillBackground(False)  # the frame's ground shows through
        around = QVBoxLayout(self)
        around.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        around.addWidget(area)

    def _list_recent(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        recent = self._preferences.recent()[:_MOST_RECENT_SHOWN]
        if recent:
            self._recent.addSpacing(14)
            self._recent.addWidget(self._heading(self.tr("Recent comparisons")))
        for path in recent:
            self._recent.addWidget(self._recent_button(path))

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(path.stem, self)
        button.setFlat(True)
        button.setStyleSheet("text-align: left; padding: 4px 8px;")
        button.setToolTip(str(path))
        button.setIcon(icon("history", self._theme))
        button.clicked.connect(lambda: self.recent_chosen.emit(path))
        return button

    def _recolour(self) -> None:
        for button, name in self._marked:
            button.setIcon(icon(name, self._theme, "accent" if name == "columns-3" else "text"))
            button.setIconSize(QSize(18, 18))
        self.update()
