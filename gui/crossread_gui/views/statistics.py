"""Statistics: shares of articles and pairs, the order of what two share, and wording that may have been taken over."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from crossread.lookup import Lookup
from crossread.tables.pairs import order, pair_shares
from crossread.tables.verbatim import verbatim
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.statistics import order_sentence, pair_cell_maker, pair_columns
from crossread_gui.models.words import name_of
from crossread_gui.runner import Outcome, Runner
from crossread_gui.theme import Theme
from crossread_gui.views.cell_table import CellTable
from crossread_gui.views.detail_cards import LetterBadge, heading, muted
from crossread_gui.views.order_plot import OrderPlot
from crossread_gui.views.share_bar import ShareBar, share_words
from crossread_gui.views.table_page import QUICK
from crossread_gui.views.verbatim_cards import VerbatimCards
from crossread_gui.wheel import keep_from_wheel


class _Numbers:
    """What takes a moment to count in long texts; made off the UI thread then."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup
        self.pairs = pair_shares(lookup.comparison)
        self.copies = verbatim(lookup)


class StatisticsView(QScrollArea):
    """Percentages and pictures of the whole comparison; made anew only while someone looks."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._is_stale = True
        self._runner = Runner(self, name="crossread-statistics")
        self._runner.finished.connect(self._take)
        self.setAccessibleName(self.tr("Statistics"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(8)
        self.setWidget(self._inner)
        self._shares = QWidget(self._inner)
        self.pairs = CellTable(theme, self._inner)
        self.left = QComboBox(self._inner)
        self.right = QComboBox(self._inner)
        self.sentence = QLabel(self._inner)
        self.plot = OrderPlot(theme, self._inner)
        self.copies = VerbatimCards(theme, self._inner)
        keep_from_wheel(self.left, self.right)
        self._lay_out()
        self._wire()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop working when nobody looks."""
        super().hideEvent(event)
        self._is_stale = self._is_stale or self._runner.is_busy
        self._runner.forget()

    def mark_stale(self) -> None:
        """Note that everything must be made anew, at once if someone looks."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the document's comparison if it is not shown yet."""
        if not self._is_stale:
            return
        self._is_stale = False
        lookup = self._document.lookup
        self._runner.forget()
        self._show_shares(lookup)
        self._list_articles(lookup)
        self.show_order()
        if lookup is None:
            self.pairs.hide()
            self.copies.show_found(None, ())
        elif sum(map(len, lookup.comparison.passages)) <= QUICK:
            self._show_numbers(_Numbers(lookup))
        else:
            self._runner.start(lambda _job: _Numbers(lookup))

    def show_order(self) -> None:
        """Show the order plot of the two articles chosen."""
        lookup = self._document.lookup
        left, right = self.left.currentData(), self.right.currentData()
        if lookup is None or not left or not right or left == right:
            self.sentence.setText(self.tr("Choose two different articles."))
            self.plot.hide()
            return
        places = order(lookup.comparison, left, right)
        self.plot.show()
        self.plot.show_places(lookup, left, right, places)
        self.sentence.setText(order_sentence(left, right, places))

    def _lay_out(self) -> None:
        self.pairs.setAccessibleName(self.tr("How much of one article is in another"))
        self.pairs.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left.setAccessibleName(self.tr("Article across"))
        self.right.setAccessibleName(self.tr("Article down"))
        self.sentence.setWordWrap(True)
        chooser = QHBoxLayout()
        for each in (self.left, self.right):
            each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            each.setMinimumContentsLength(28)
            chooser.addWidget(each)
        chooser.addStretch(1)
        add = self._column.addWidget
        add(heading(self.tr("How much of each article is shared, contradictory, unique"), self._inner))
        add(self._shares)
        add(heading(self.tr("How much of one article is in another"), self._inner))
        add(self.pairs)
        add(heading(self.tr("Do they tell it in the same order?"), self._inner))
        self._column.addLayout(chooser)
        add(self.sentence)
        add(self.plot)
        add(heading(self.tr("Who may have taken wording from whom?"), self._inner))
        add(self.copies)
        self._column.addStretch(1)

    def _wire(self) -> None:
        self.left.currentIndexChanged.connect(self.show_order)
        self.right.currentIndexChanged.connect(self.show_order)
        self.plot.chosen.connect(self._document.select)
        self.copies.chosen.connect(self._document.select)
        self._document.comparison_changed.connect(self.mark_stale)
        self._theme.changed.connect(self.mark_stale)

    def _show_shares(self, lookup: Lookup | None) -> None:
        shares = QWidget(self._inner)
        column = QVBoxLayout(shares)
        column.setContentsMargins(0, 0, 0, 0)
        if lookup is None:
            column.addWidget(muted(self.tr("Add at least two articles to see statistics."), self._theme, shares))
        else:
            for article, share in zip(lookup.comparison.articles, lookup.comparison.shares, strict=True):
                row = QHBoxLayout()
                row.addWidget(LetterBadge(article.id, self._theme, shares))
                bar = ShareBar(share, name_of(article), self._theme, shares)
                bar.setMinimumWidth(160)
                row.addWidget(bar, 1)
                row.addWidget(muted(share_words(share), self._theme, shares), 1)
                column.addLayout(row)
        self._column.replaceWidget(self._shares, shares)
        self._shares.deleteLater()
        self._shares = shares

    def _take(self, outcome: Outcome) -> None:
        if isinstance(outcome.result, _Numbers):
            self._show_numbers(outcome.result)

    def _show_numbers(self, found: _Numbers) -> None:
        lookup = found.lookup
        self.copies.show_found(lookup, found.copies)
        self.pairs.show()
        self.pairs.cells.show_rows(pair_columns(lookup), found.pairs, pair_cell_maker(lookup))
        line = self.fontMetrics().lineSpacing()
        rows = len(lookup.comparison.articles)
        scroll_bar = self.pairs.horizontalScrollBar().sizeHint().height()
        self.pairs.setFixedHeight(
            self.pairs.horizontalHeader().sizeHint().height() + rows * (2 * line + 14) + scroll_bar
        )

    def _list_articles(self, lookup: Lookup | None) -> None:
        articles = () if lookup is None else lookup.comparison.articles
        for place, box in enumerate((self.left, self.right)):
            chosen = box.currentData()
            with QSignalBlocker(box):
                box.clear()
                for each in articles:
                    box.addItem(name_of(each), each.id)
                known = box.findData(chosen) if chosen else -1
                box.setCurrentIndex(known if known >= 0 else min(place, len(articles) - 1))
