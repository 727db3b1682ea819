"""A ring around the control the keyboard came to: Qt's own outline is a pixel thin and hard to see on dark ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSplitter,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from crossread_gui.theme import Theme

# What draws no ring of its own; painted widgets and tool buttons do.
_RINGED = (
    QPushButton, QCheckBox, QRadioButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider, QListWidget,
    QPlainTextEdit, QTextEdit, QTabBar,
)  # fmt: skip
_GAP, _WIDTH = 3, 2.0  # pixels
_MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class FocusRing(QObject):
    """Follows the keyboard through all windows; a control that was clicked needs no ring."""

    def __init__(self, application: QApplication, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)

    @property
    def ringed(self) -> QWidget | None:
        """The control that has the ring, if any."""
        return self._ring.control if self._ring is not None and isValid(self._ring) else None

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if isinstance(now, _RINGED) and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            path = _path(now)
            if path:
                self._ring = _Ring(now, path, self._theme)


class _Ring(QWidget):
    """Lies over a control's surroundings and lets everything through."""

    def __init__(self, control: QWidget, path: tuple[QWidget, ...], theme: Theme) -> None:
        super().__init__(path[-1])
        self.control = control
        self._ground = path[-1]
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for each in (control, *path[:-1]):
            each.installEventFilter(self)
        self._surround()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay around the control."""
        if event.type() in _MOVING:
            self._surround()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), _WIDTH))
        inset = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 5, 5)
        painter.end()

    def _surround(self) -> None:
        self.setGeometry(_around(self.control, self._ground))
        self.setVisible(self.control.isVisibleTo(self._ground))
        self.raise_()


def _around(control: QWidget, ground: QWidget) -> QRect:
    return QRect(control.mapTo(ground, QPoint(0, 0)), control.size()).adjusted(-_GAP, -_GAP, _GAP, _GAP)


def _path(control: QWidget) -> tuple[QWidget, ...]:
    """Return what a control stands in, up to where a ring around it has room; never out of what is scrolled."""
    path: list[QWidget] = []
    ground = control.parentWidget()
    while ground is not None:
        path.append(ground)
        above = ground.parentWidget()
        is_scrolled = above is not None and isinstance(above.parentWidget(), QAbstractScrollArea)
        # A splitter would make a pane of the ring.
        has_room = not isinstance(ground, QSplitter) and ground.rect().contains(_around(control, ground))
        if has_room or is_scrolled or ground.isWindow():
            return tuple(path)
        ground = above
    return ()
