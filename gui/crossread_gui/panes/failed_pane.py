"""What could not be read stands beside the articles in a pane of its own: its name, why, and what one can do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from crossread_gui.aloud import announce
from crossread_gui.document import ComparisonDocument
from crossread_gui.encodings import is_within_reach
from crossread_gui.flow import FlowPanel
from crossread_gui.icons import icon
from crossread_gui.intake import Failure
from crossread_gui.narrowest import narrowest
from crossread_gui.theme import Theme

_WIDTH = 250  # pixels, beside articles
_HEIGHT = 130  # pixels, below articles
_LEAST_HEIGHT = 56  # a line and its buttons, in the smallest window
_WIDEST = 520  # alone
_LONGEST = 16  # letters of a word that is left whole
_UNBOUNDED = (1 << 24) - 1  # Qt's QWIDGETSIZE_MAX, which PySide does not name


class FailedPane(QFrame):
    """One thing that could not be read."""

    reopen_asked = Signal(object)

    def __init__(self, failure: Failure, document: ComparisonDocument, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.failure = failure
        self._document = document
        self._theme = theme
        self._mark = QLabel(self)
        self.buttons = self._make_buttons()
        self.setObjectName("failed")
        self.setMaximumWidth(_WIDEST)
        self.setAccessibleName(self.tr("{name} could not be read").format(name=failure.source))
        self.setAccessibleDescription(failure.sentence)
        self._lay_out()
        self.recolour()

    def recolour(self) -> None:
        """Take the theme's colours."""
        self._mark.setPixmap(icon("circle-alert", self._theme, "error").pixmap(QSize(18, 18)))
        ground, line, edge = (self._theme.colour(each).name() for each in ("page", "line", "error"))
        self.setStyleSheet(
            f"#failed {{ background: {ground}; border: 1px solid {line}; border-top: 3px solid {edge}; }}"
        )

    def _make_buttons(self) -> tuple[QPushButton, ...]:
        failure, doings = self.failure, []
        if failure.order.address:
            doings.append((self.tr("Try Again"), lambda: self._document.retry(failure)))
            if failure.is_garbled and is_within_reach(failure.order.address):
                doings.append((self.tr("Reopen As…"), lambda: self.reopen_asked.emit(failure)))
        doings.append((self.tr("Remove"), lambda: self._document.dismiss(failure)))
        buttons = []
        for text, do in doings:
            button = QPushButton(text, self)
            button.clicked.connect(lambda _checked=False, do=do: do())
            buttons.append(button)
        return tuple(buttons)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addWidget(self._label(self.failure.source, is_bold=True), 1)
        column.addLayout(head)
        column.addWidget(self._label(self.failure.sentence))
        row = FlowPanel(self)
        for button in self.buttons:
            row.flow.addWidget(button)
        column.addWidget(row)

    def _label(self, text: str, *, is_bold: bool = False) -> QLabel:
        label = QLabel(_breakable(text), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setToolTip(self.failure.order.address)
        font = label.font()
        font.setBold(is_bold)
        label.setFont(font)
        return label


class FailedColumn(QScrollArea):
    """Holds a pane for each of the document's failures; takes no room while there is none.

    `reopen_asked(failure)` asks to choose the encoding of one.
    """

    reopen_asked = Signal(object)

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._is_below = False
        self.panes: tuple[FailedPane, ...] = ()
        self._column = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What could not be read"))
        self._inside = QWidget(self)
        outer = QVBoxLayout(self._inside)
        outer.setContentsMargins(6, 0, 0, 0)
        self._head = FlowPanel(self._inside)
        self._count = QLabel(self._head)
        self.removing = QPushButton(self.tr("Remove All"), self._head)
        self.removing.clicked.connect(document.dismiss_all)
        for each in (self._count, self.removing):
            self._head.flow.addWidget(each)
        outer.addWidget(self._head)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self.setWidget(self._inside)
        document.failures_changed.connect(self._follow)
        document.articles_changed.connect(self._fit)
        theme.changed.connect(self._recolour)
        self._follow()

    def focus_first(self) -> None:
        """Give the keyboard to the first pane's first button."""
        if self.panes:
            self.panes[0].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        before = {each.failure: each for each in self.panes}
        wanted = self._document.failures
        self.panes = tuple(before[each] if each in before else self._make(each) for each in wanted)
        for gone in before.values():
            if gone in self.panes:
                continue
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, pane in enumerate(self.panes):
            self._column.insertWidget(place, pane)
        self._count.setText(self.tr("{count} could not be read").format(count=len(wanted)))
        self._head.setVisible(len(wanted) > 1)
        self._fit()

    def _make(self, failure: Failure) -> FailedPane:
        pane = FailedPane(failure, self._document, self._theme, self)
        pane.reopen_asked.connect(self.reopen_asked)
        announce(self, f"{pane.accessibleName()}. {failure.sentence}")
        return pane

    def stand(self, *, below: bool) -> None:
        """Stand beside the articles, or below them where the window is narrow."""
        if below != self._is_below:
            self._is_below = below
            self._fit()

    def _fit(self) -> None:
        is_beside = bool(self._document.articles) and not self._is_below
        width = max(_WIDTH, narrowest(self, self._inside))
        self.setMinimumWidth(width if is_beside else 0)
        self.setMaximumWidth(width if is_beside else _UNBOUNDED)
        is_below = bool(self._document.articles) and self._is_below
        self.setMinimumHeight(_LEAST_HEIGHT if is_below else 0)
        self.setMaximumHeight(_HEIGHT if is_below else _UNBOUNDED)
        self.setVisible(bool(self.panes))

    def _recolour(self) -> None:
        for pane in self.panes:
            pane.recolour()


def _breakable(text: str) -> str:
    """Let words too long for a line break anywhere, as long file names must."""
    return " ".join("\u200b".join(word) if len(word) > _LONGEST else word for word in text.split(" "))
