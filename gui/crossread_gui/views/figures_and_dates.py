"""Figures and dates: a row per thing counted, priced or dated, a column per article, values normalised."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from crossread.tables.figures import FigureRow, figures
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.figures import cell_maker, columns, dimension_word
from crossread_gui.theme import Theme
from crossread_gui.views.table_page import TablePage

_DATES = frozenset({"date", "time", "duration"})


class FiguresAndDates(TablePage):
    """Show what each article gives for the same thing; hedged and rounded values count as agreeing."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, QCoreApplication.translate("FiguresAndDates", "Figures and dates"), parent)
        self.kind = self.add_choice(
            self.tr("Kind"),
            (
                (self.tr("Figures and dates"), "all"),
                (self.tr("Figures only"), "figures"),
                (self.tr("Dates and times only"), "dates"),
                (self.tr("Money only"), "money"),
            ),
        )
        self.differing = QCheckBox(self.tr("Only where they differ"), self)
        self.differing.toggled.connect(self.mark_stale)
        self.bar.flow.addWidget(self.differing)
        self.bar.flow.addWidget(self.count)

    def fill(self) -> None:
        """Make the rows anew from the document."""
        lookup = self.document.lookup
        if lookup is None:
            self.count.setText("")
            self.say_nothing(self.tr("Add at least two articles to compare their figures and dates."))
            return
        found = tuple(each for each in figures(lookup.comparison) if self._is_wanted(each))
        self.table.cells.show_rows(columns(lookup), found, cell_maker(lookup))
        kinds = {dimension_word(each.dimension) for each in found}
        self.count.setText(self.tr("Rows: {count}").format(count=len(found)))
        self.count.setToolTip(", ".join(sorted(kinds)))
        self.say_nothing("" if found else self.tr("No figure or date that two articles give for the same thing."))

    def _is_wanted(self, row: FigureRow) -> bool:
        if self.differing.isChecked() and row.state == "agrees":
            return False
        kind = self.kind.currentData()
        if kind == "money":
            return row.dimension.startswith("money")
        is_date = row.dimension in _DATES
        return bool(kind == "all" or is_date == (kind == "dates"))
