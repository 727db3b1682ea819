"""Quotations: the same words between quotation marks, article by article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crossread.tables.quoted import quotations
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.quotations import cell_maker, columns
from crossread_gui.theme import Theme
from crossread_gui.views.table_page import TablePage


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

    def fill(self) -> None:
        """Make the rows anew from the document."""
        lookup = self.document.lookup
        if lookup is None:
            self.count.setText("")
            self.say_nothing(self.tr("Add at least two articles to compare what they quote."))
            return
        kind = self.kind.currentData()
        found = tuple(each for each in quotations(lookup.comparison) if kind in {"all", each.state})
        self.table.cells.show_rows(columns(lookup), found, cell_maker(lookup))
        self.count.setText(self.tr("Quotations: {count}").format(count=len(found)))
        self.say_nothing("" if found else self.tr("No quotation that two articles give."))
