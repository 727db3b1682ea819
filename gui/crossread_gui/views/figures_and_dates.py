"""Figures and dates: a row per thing counted, priced or dated, a column per article, values normalised."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from crossread.lookup import Lookup
from crossread.tables.figures import FigureRow, figures
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.figures import cell_maker, columns
from crossread_gui.theme import Theme
from crossread_gui.views.table_page import Gathering, TablePage

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

    def gather(self, lookup: Lookup) -> Gathering:
        """Return the work that finds the figures and dates asked for."""
        kind, is_differing = self.kind.currentData(), self.differing.isChecked()
        return lambda job: tuple(
            each
            for each in figures(lookup.comparison, job)
            if _is_of_kind(each, kind) and (each.state != "agrees" or not is_differing)
        )

    def show_found(self, lookup: Lookup, found: tuple[object, ...]) -> None:
        """Show the rows."""
        self.table.cells.show_rows(columns(lookup), found, cell_maker(lookup))
        self.count.setText(self.tr("Rows: {count}").format(count=len(found)))
        self.say_nothing("" if found else self.tr("No figure or date that two articles give for the same thing."))


def _is_of_kind(row: FigureRow, kind: str) -> bool:
    if kind == "money":
        return row.dimension.startswith("money")
    return kind == "all" or (row.dimension in _DATES) == (kind == "dates")
