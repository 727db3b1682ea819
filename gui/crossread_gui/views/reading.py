"""Reading: one article, coloured, with the others' versions in the margin."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QWidget

from crossread.lookup import Lookup
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.reading import Margin, cell_maker, columns, rows
from crossread_gui.models.words import name_of
from crossread_gui.state import Selection
from crossread_gui.theme import Theme
from crossread_gui.views.table_page import Gathering, TablePage


class ReadingView(TablePage):
    """Follow one article from start to end; it starts with the base article."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, QCoreApplication.translate("ReadingView", "Reading"), parent)
        self.article = self.add_choice(self.tr("Article"), ())
        self.margin = self.add_choice(
            self.tr("Show"),
            (
                (self.tr("The whole article"), Margin.ALL.value),
                (self.tr("What others tell too"), Margin.TOLD.value),
                (self.tr("What others dispute"), Margin.DISPUTED.value),
            ),
        )
        self.bar.flow.addWidget(self.count)
        self.table.setShowGrid(False)
        document.articles_changed.connect(self._list_articles)
        document.view_state_changed.connect(self._follow_base)
        document.selection_changed.connect(self._follow_selection)
        self._list_articles()

    def gather(self, lookup: Lookup) -> Gathering:
        """Return the work that finds the passages asked for."""
        margin, letter = Margin(self.margin.currentData()), self._letter(lookup)
        return lambda _job: rows(lookup, letter, margin)

    def show_found(self, lookup: Lookup, found: tuple[object, ...]) -> None:
        """Show the passages."""
        self.table.cells.show_rows(columns(lookup, self._letter(lookup)), found, cell_maker(lookup))
        self.count.setText(self.tr("Passages: {count}").format(count=len(found)))
        self.say_nothing("" if found else self.tr("No passage answers to this choice."))
        self._follow_selection(self.document.selection)

    def _letter(self, lookup: Lookup) -> str:
        """Return the chosen article, or the first where it is not part of this comparison yet."""
        letters = [each.id for each in lookup.comparison.articles]
        chosen = self.article.currentData()
        return chosen if chosen in letters else letters[0]

    def _list_articles(self) -> None:
        chosen = self.article.currentData() or self.document.base
        with QSignalBlocker(self.article):
            self.article.clear()
            for each in self.document.articles:
                self.article.addItem(name_of(each), each.id)
            self.article.setCurrentIndex(max(0, self.article.findData(chosen)))
        self.mark_stale()

    def _follow_base(self) -> None:
        place = self.article.findData(self.document.base)
        if place >= 0:
            self.article.setCurrentIndex(place)

    def _follow_selection(self, selection: Selection) -> None:
        passages = [getattr(each, "id", "") for each in self.table.cells.rows]
        if self.isVisible() and selection.passage in passages:
            self.table.show_row(passages.index(selection.passage))
