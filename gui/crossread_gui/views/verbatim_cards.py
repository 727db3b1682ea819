"""Pairs of articles that share wording: how much, the longest run, and what it may mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from crossread.lookup import Lookup
from crossread.tables.verbatim import NONE, Verbatim, amount, cautions, run_length, wording
from crossread_gui.models.pieces import Mark, Piece
from crossread_gui.speaking import window_speech
from crossread_gui.theme import Theme
from crossread_gui.views.detail_cards import Card, muted
from crossread_gui.views.wording import WordingText

# Pairs beyond these share too little to be worth a card; the table of shares has all.
_MOST = 15


class VerbatimCards(QWidget):
    """One card per pair, those with most words first."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._cards: list[QWidget] = []

    def show_found(self, lookup: Lookup | None, found: tuple[Verbatim, ...]) -> None:
        """Show what a comparison's articles share word for word."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [] if lookup is None else [self._card(lookup, each) for each in found[:_MOST]]
        if not self._cards:
            self._cards = [muted(window_speech().say(NONE), self._theme, self)]
        for card in self._cards:
            self._column.addWidget(card)

    def _card(self, lookup: Lookup, found: Verbatim) -> QWidget:
        card = Card(self._theme, self, "shared.ink")
        speech, longest_run = window_speech(), found.runs[0]
        sentence = QLabel(" ".join((amount(found, lookup, speech), *cautions(found, lookup, speech))), card)
        sentence.setWordWrap(True)
        card.column.addWidget(sentence)
        longest = WordingText(self._theme, card)
        longest.setAccessibleName(self.tr("Longest run of the same words"))
        size = Piece(f" ({run_length(longest_run, lookup, speech)})", Mark.FADED)
        longest.show_pieces((Piece(self.tr("Longest: "), Mark.FADED), Piece(wording(longest_run, lookup)), size))
        card.column.addWidget(longest)
        passage = longest_run.left[0]
        show = QPushButton(self.tr("Show in {id}").format(id=passage), card)
        show.clicked.connect(lambda: self.chosen.emit(passage))
        card.column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeading)
        return card
