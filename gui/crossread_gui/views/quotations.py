"""Quotations: the same words between quotation marks, article by article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crossread.lookup import Lookup
from crossread.tables.quoted import quotations
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.quotations import cell_maker, columns
from crossread_gui.theme import Theme
from crossread_gui.views.table_page import Gathering, TablePage


class Quotations(TablePage):
    """Show what was dropped, added or changed inside the marks, and whom the words are given to."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, QCoreApplication.translate("Quotations", "Quotations"), parent)
        self.kind = self.add_choice(
            self.tr("Show"),
            (
                (self.tr("All quotations"), "all"),
                (self.tr("Where words differ"), "changed"),
                (self.tr("Given to another speaker"), "speaker"),
            ),
        )
        self.bar.flow.addWidget(self.count)

    def gather(self, lookup: Lookup) -> Gathering:
        """Return the work that finds the quotations asked for."""
        kind = self.kind.currentData()
        return lambda job: tuple(each for each in quotations(lookup.comparison, job) if kind in {"all", each.state})

    def show_found(self, lookup: Lookup, found: tuple[object, ...]) -> None:
        """Show the quotations."""
        self.table.cells.show_rows(columns(lookup), found, cell_maker(lookup))
        self.count.setText(self.tr("Quotations: {count}").format(count=len(found)))
        self.say_nothing("" if found else self.tr("No quotation that two articles give."))
