"""The line along the bottom: what is going on, and where the reader is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from crossread.lookup import Lookup
from crossread.model import article_of
from crossread_gui.actions import ActionSet
from crossread_gui.aloud import announce
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.summary import summary
from crossread_gui.state import Busy
from crossread_gui.theme import Theme
from crossread_gui.views import Legend

_STEPS = 1000
_LOW = 620  # pixels: a window lower than this has lines to spare for nothing but text


class StatusLine(QStatusBar):
    """Show progress with a button to stop, that it was stopped, and the place among the passages of the filter."""

    def __init__(
        self, document: ComparisonDocument, theme: Theme, actions: ActionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._busy: Busy | None = None
        self._told: Lookup | None = None
        self._place = QLabel(self)
        self._place.setContentsMargins(0, 0, 12, 0)
        self._what = QLabel(self)
        self._bar = QProgressBar(self)
        self._progress = self._make_progress(actions)
        self._go_on = actions["go-on"]
        self._halted = self._make_halted()
        self._legend = Legend(document, theme, self)
        self.addWidget(self._progress)
        self.addWidget(self._halted)
        self.addWidget(self._legend, 1)
        self.addPermanentWidget(self._place)
        self.setSizeGripEnabled(False)
        document.busy_changed.connect(self._show_busy)
        document.comparison_changed.connect(self._show_place)
        document.comparison_changed.connect(lambda _comparison: self._show_busy(self._busy))
        document.selection_changed.connect(self._show_place)
        document.filter_changed.connect(self._show_place)
        self._show_busy(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where it would take lines from a low window: the chips show the same marks."""
        super().resizeEvent(event)
        self._show_legend()

    def _show_legend(self) -> None:
        is_one_line = self._legend.sizeHint().width() + self._place.sizeHint().width() <= self.width()
        has_room = is_one_line or self.window().height() >= _LOW
        self._legend.setVisible(has_room and self._busy is None and self._document.comparison is not None)

    def _make_progress(self, actions: ActionSet) -> QWidget:
        self._bar.setFixedWidth(140)
        self._bar.setMaximumHeight(12)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        stop = QToolButton(self)
        stop.setDefaultAction(actions["stop"])
        stop.setIconSize(QSize(14, 14))
        stop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        progress = QWidget(self)
        row = QHBoxLayout(progress)
        row.setContentsMargins(8, 0, 0, 0)
        for widget in (self._bar, self._what, stop):
            row.addWidget(widget)
        return progress

    def _make_halted(self) -> QWidget:
        halted = QWidget(self)
        row = QHBoxLayout(halted)
        row.setContentsMargins(8, 0, 0, 0)
        row.addWidget(QLabel(self.tr("Stopped: not fully compared"), halted))
        button = QToolButton(halted)
        button.setDefaultAction(self._go_on)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        row.addWidget(button)
        return halted

    def _show_busy(self, busy: Busy | None) -> None:
        self._busy = busy
        is_halted = busy is None and self._document.is_stopped
        self._halted.setVisible(is_halted)
        self._go_on.setEnabled(is_halted)
        self._progress.setVisible(busy is not None)
        self._show_legend()
        if busy is None:
            self._tell_found()
            return
        self._what.setText(busy.what)
        self._bar.setRange(0, 0 if busy.fraction < 0 else _STEPS)
        self._bar.setValue(int(max(0.0, busy.fraction) * _STEPS))

    def _tell_found(self) -> None:
        """Say aloud what was found, once work has ended that a reader who does not see it waited for."""
        lookup = self._document.lookup
        if lookup is not None and lookup is not self._told:
            self._told = lookup
            announce(self, " ".join(summary(lookup).sentences[:2]))

    def _show_place(self) -> None:
        stops = [each.id for each in self._document.stops()]
        here = self._document.selection.passage
        if here in stops:
            text = self.tr("Passage {place} of {count} in {article}").format(
                article=article_of(here), place=stops.index(here) + 1, count=len(stops)
            )
            self._place.setText(text)
        else:
            self._place.clear()
