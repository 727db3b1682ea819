"""Who says what: a row per claim, a column per article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from crossread.lookup import Lookup
from crossread_gui.aloud import make_clearable
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.who_says_what import Order, Wanted, cell_maker, columns, rows
from crossread_gui.models.words import name_of
from crossread_gui.theme import Theme
from crossread_gui.views.table_page import Gathering, TablePage


class WhoSaysWhat(TablePage):
    """Show each claim's wordings side by side; omissions of one article are a filter."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, QCoreApplication.translate("WhoSaysWhat", "Who says what"), parent)
        self.order = self.add_choice(
            self.tr("Sort"),
            (
                (self.tr("Told by most first"), Order.TELLERS.value),
                (self.tr("Told by fewest first"), Order.FEWEST.value),
                (self.tr("Contradictions first"), Order.CLASHES.value),
                (self.tr("In reading order"), Order.READING.value),
            ),
        )
        self.omitted = self.add_choice(self.tr("Omissions"), ())
        self.lone = QCheckBox(self.tr("Also what only one tells"), self)
        self.lone.toggled.connect(self.mark_stale)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Filter by word"))
        self.field.setAccessibleName(self.tr("Filter the claims"))
        make_clearable(self.field)
        self.field.textChanged.connect(self.mark_stale)
        for each in (self.lone, self.field, self.count):
            self.bar.flow.addWidget(each)
        document.articles_changed.connect(self._list_articles)
        self._list_articles()

    def gather(self, lookup: Lookup) -> Gathering:
        """Return the work that finds the claims asked for."""
        wanted = Wanted(
            Order(self.order.currentData()), self.omitted.currentData() or "", self.lone.isChecked(),
            self.field.text().strip(),
        )  # fmt: skip
        return lambda _job: rows(lookup, wanted)

    def show_found(self, lookup: Lookup, found: tuple[object, ...]) -> None:
        """Show the claims."""
        self.table.cells.show_rows(columns(lookup), found, cell_maker(lookup))
        self.count.setText(self.tr("Claims: {count}").format(count=len(found)))
        self.say_nothing("" if found else self.tr("No claim answers to this choice."))

    def _list_articles(self) -> None:
        chosen = self.omitted.currentData()
        with QSignalBlocker(self.omitted):
            self.omitted.clear()
            self.omitted.addItem(self.tr("All claims"), "")
            for article in self.document.articles:
                self.omitted.addItem(self.tr("Left out by {article}").format(article=name_of(article)), article.id)
            self.omitted.setCurrentIndex(max(0, self.omitted.findData(chosen)))
        self.mark_stale()
