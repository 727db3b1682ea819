"""Sentences for the user, shown in place above the panes instead of in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from crossread_gui.aloud import announce
from crossread_gui.icons import icon
from crossread_gui.state import Notice
from crossread_gui.theme import Theme

# More would push the articles off the window; the oldest of the least weight goes.
MOST_SHOWN = 3
# Milliseconds that a passing notice stays, and more for each letter: slow readers manage eight letters a second.
_STAY = 6000
_STAY_PER_LETTER = 120
_ICONS = {"info": ("info", "accent"), "warning": ("triangle-alert", "warning"), "error": ("circle-alert", "error")}


class NoticeBar(QWidget):
    """Stack the latest notices, each with its action and a button to put it away.

    `gone` carries a notice that is no longer on show, whatever took it away.
    """

    gone = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strips: list[_Strip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(self.tr("Notices"))
        self.hide()
        theme.changed.connect(self._recolour)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices on show, oldest first."""
        return tuple(each.notice for each in self._strips)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice; of two that read alike the later stays, since its action is about what was done last."""
        for strip in self._strips:
            if strip.notice == notice:
                self._put_away(strip)
                break
        self._make_room(_weight(notice))
        strip = _Strip(notice, self._theme, self)
        strip.closing.clicked.connect(lambda: self._decline(strip))
        strip.faded.connect(lambda: self._put_away(strip))
        if strip.action is not None:
            strip.action.clicked.connect(lambda: self._act(strip))
        self._strips.append(strip)
        self._column.addWidget(strip)
        self.show()
        announce(strip, notice.text)

    def withdraw(self, notice: Notice) -> None:
        """Put a notice away that no longer holds."""
        for strip in tuple(self._strips):
            if strip.notice is notice:
                self._put_away(strip)

    def dismiss(self) -> None:
        """Put away what only tells; where nothing does, what offers something, too."""
        telling = tuple(each for each in self._strips if each.action is None)
        for strip in telling or tuple(self._strips):
            self._put_away(strip)

    def _make_room(self, weight: int) -> None:
        """Let the lightest and oldest go, but nothing for what weighs less: that stands beside the others a while."""
        while len(self._strips) >= MOST_SHOWN:
            lightest = min(self._strips, key=lambda each: _weight(each.notice))
            if _weight(lightest.notice) > weight:
                break
            self._put_away(lightest)

    def _act(self, strip: _Strip) -> None:
        action = strip.notice.action
        self._put_away(strip)
        if action is not None:
            action()

    def _decline(self, strip: _Strip) -> None:
        declined = strip.notice.declined
        self._put_away(strip)
        if declined is not None:
            declined()

    def _put_away(self, strip: _Strip) -> None:
        if strip in self._strips:
            self._strips.remove(strip)
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
            self.gone.emit(strip.notice)
        self.setVisible(bool(self._strips))

    def _recolour(self) -> None:
        for strip in self._strips:
            strip.recolour()


def _weight(notice: Notice) -> int:
    """Return how much would be lost with a notice: nothing, a sentence, or the only way to an action."""
    return 2 if notice.action is not None else int(not notice.is_passing)


class _Strip(QFrame):
    """One notice; a passing one has `faded` after a while in which neither pointer nor keyboard was on it."""

    faded = Signal()

    def __init__(self, notice: Notice, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setObjectName("strip")
        self._theme = theme
        self._mark = QLabel(self)
        self._label = QLabel(notice.text, self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action: QPushButton | None = None
        self.closing = QToolButton(self)
        self.closing.setAutoRaise(True)
        self.closing.setAccessibleName(self.tr("Dismiss this notice"))
        self.closing.setToolTip(self.closing.accessibleName())
        self.setAccessibleName(notice.text)
        self._stay = QTimer(self, interval=_STAY + _STAY_PER_LETTER * len(notice.text), singleShot=True)
        self._stay.timeout.connect(self._fade)
        if notice.is_passing:
            self._stay.start()
        self._lay_out(notice)
        self.recolour()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is pointed at."""
        self._stay.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Begin to wait anew."""
        if self.notice.is_passing:
            self._stay.start()
        super().leaveEvent(event)

    def _fade(self) -> None:
        if self.closing.hasFocus():
            self._stay.start()
        else:
            self.faded.emit()

    def recolour(self) -> None:
        """Take over the theme's colours."""
        name, role = _ICONS[self.notice.kind]
        self._mark.setPixmap(icon(name, self._theme, role).pixmap(QSize(18, 18)))
        self.closing.setIcon(icon("x", self._theme))
        line = self._theme.colour(role).name()
        ground = self._theme.colour("panel").name()
        self.setStyleSheet(f"#strip {{ background: {ground}; border: 0; border-left: 4px solid {line}; }}")

    def _lay_out(self, notice: Notice) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 6)
        row.addWidget(self._mark)
        row.addWidget(self._label, 1)
        if notice.action_text:
            self.action = QPushButton(notice.action_text, self)
            row.addWidget(self.action)
        row.addWidget(self.closing)
