"""What the table views have in common: a bar of choices, a table, and rows made only while someone looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStackedWidget, QVBoxLayout, QWidget

from crossread.job import Job
from crossread.lookup import Lookup
from crossread_gui.document import ComparisonDocument
from crossread_gui.flow import FlowPanel
from crossread_gui.intake import sentence
from crossread_gui.models.cells import Cell
from crossread_gui.runner import Outcome, Runner
from crossread_gui.theme import Theme
from crossread_gui.views.cell_table import CellTable
from crossread_gui.wheel import keep_from_wheel

Gathering: TypeAlias = Callable[[Job], tuple[object, ...]]
# Up to so many passages the rows of any table are made within a few dozen milliseconds.
QUICK = 600


class TablePage(QWidget):
    """A view with one table; a subclass says how its rows are made (`gather`) and shown (`show_found`)."""

    def __init__(self, document: ComparisonDocument, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.theme = theme
        self._is_stale = True
        self._runner = Runner(self, name="crossread-table")
        self._runner.finished.connect(self._take)
        self.setAccessibleName(name)
        self.bar = FlowPanel(self, gap=6, margin=6)
        self.table = CellTable(theme, self)
        self.table.setAccessibleName(name)
        self.setFocusProxy(self.table)
        self.count = QLabel(self)
        self.nothing = QLabel(self)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(24)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        self.table.chosen.connect(self.follow_cell)
        self.table.hovered.connect(document.hover)
        document.comparison_changed.connect(self.mark_stale)

    def gather(self, lookup: Lookup) -> Gathering:
        """Return the work that makes the rows; it may run on another thread and must touch no widget."""
        raise NotImplementedError

    def show_found(self, lookup: Lookup, found: tuple[object, ...]) -> None:
        """Show the rows that were made of a comparison."""
        raise NotImplementedError

    def fill(self) -> None:
        """Make the rows anew from the document: at once where that is quick, else in the background."""
        lookup = self.document.lookup
        self._runner.forget()
        if lookup is None:
            self.count.setText("")
            self.say_nothing(self.tr("Add at least two articles: what they say is set side by side here."))
            return
        work = self.gather(lookup)
        if sum(map(len, lookup.comparison.passages)) <= QUICK:
            self.show_found(lookup, work(Job()))
            return
        self.say_nothing(self.tr("Looking through the articles…"))
        self._runner.start(lambda job: (lookup, work(job)))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop working when nobody looks."""
        super().hideEvent(event)
        if self._runner.is_busy:
            self._runner.forget()
            self._is_stale = True

    def mark_stale(self) -> None:
        """Note that rows must be made anew, at once if someone looks."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Make the rows if they are out of date."""
        if self._is_stale:
            self._is_stale = False
            self.fill()

    def _take(self, outcome: Outcome) -> None:
        if isinstance(outcome.result, tuple):
            lookup, found = outcome.result
            self.show_found(lookup, found)
        elif outcome.error is not None and not outcome.is_cancelled:
            self.say_nothing(sentence(outcome.error))

    def say_nothing(self, sentence: str) -> None:
        """Show a sentence where there are no rows, the table where the sentence is empty."""
        self.nothing.setText(sentence)
        self.pages.setCurrentWidget(self.nothing if sentence else self.table)

    def follow_cell(self, cell: Cell) -> None:
        """Select what a cell is about."""
        if cell.finding >= 0:
            self.document.select_finding(cell.finding)
        elif cell.passage:
            self.document.select(cell.passage)

    def add_choice(self, name: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        """Add a choice (titles and values) to the bar; changing it makes the rows anew."""
        box = QComboBox(self)
        keep_from_wheel(box)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(max((min(24, len(title)) for title, _ in choices), default=24))
        for title, value in choices:
            box.addItem(title, value)
        box.currentIndexChanged.connect(self.mark_stale)
        self.bar.flow.addWidget(box)
        return box
