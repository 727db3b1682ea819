"""The reading room: all articles side by side, coloured by the comparison, lit and scrolled together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from crossread.model import Article, Comparison, Span, article_of
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.chunks import chunks_of
from crossread_gui.panes.drop_mark import Landing
from crossread_gui.panes.header import words_in
from crossread_gui.panes.pane_column import PaneColumn
from crossread_gui.panes.pane_lights import lights_of
from crossread_gui.panes.pane_stage import PaneStage
from crossread_gui.panes.preparation import prepare_panes
from crossread_gui.panes.search import Hit
from crossread_gui.state import Filter, Selection
from crossread_gui.theme import Theme


class PaneRow(PaneStage):
    """Shows the document: what changes there is seen here, what the reader does here is told there.

    `passage_chosen(passage)` tells that the reader pointed a passage out, by a click, a key or a screen reader; walking
    through the text and choosing elsewhere in the window do not. `stood_on(passage)`: the keyboard came to it.
    """

    passage_chosen = Signal(str)
    stood_on = Signal(str)

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        self._lit_for: tuple[str, Selection] | None = None
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(lambda: self.together.keep_level(document.selection.passage, _opposite(document)))
        document.articles_changed.connect(self._take_articles)
        document.texts.expect(chunks_of, words_in)
        document.prepare_with(prepare_panes)
        document.comparison_changed.connect(self._take_comparison)
        document.hover_changed.connect(lambda _passage: self._light())
        document.selection_changed.connect(self._take_selection)
        document.filter_changed.connect(self._take_filter)
        document.view_state_changed.connect(self._take_view_state)
        theme.changed.connect(self.recolour)
        self.moved.connect(self._move)
        self._take_articles()
        self._take_view_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep partners level when a panel or a notice takes some of the height."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._settled.start()

    def current_passage(self) -> str:
        """Return the passage the keyboard stands on in the pane last used, or the selected one."""
        letter = self.focused_article()
        return (self.pane(letter).current if letter else "") or self.document.selection.passage

    def selected_text(self) -> str:
        """Return the words selected in the pane last used."""
        letter = self.focused_article()
        return self.pane(letter).selected_text() if letter else ""

    def bring_level(self) -> None:
        """Scroll the partners of the passage looked at to its height."""
        passage = self.document.selection.passage or self.current_passage()
        if passage:
            self.fetch(article_of(passage))
            self.together.bring_level(passage, _opposite(self.document))

    def show_hits(self, hits: tuple[Hit, ...], current: int = -1) -> None:
        """Mark what a search found, and scroll to the current hit."""
        chosen = hits[current] if 0 <= current < len(hits) else None
        for column in self.all_columns():
            spans = tuple(each.span for each in hits if each.article == column.letter)
            is_here = chosen is not None and chosen.article == column.letter
            column.pane.coat.find(spans, chosen.span if chosen is not None and is_here else None)
            column.pane.viewport().update()
        if chosen is not None:
            self.show_place(chosen.article, chosen.span)
        self.viewed.emit()

    def show_place(self, letter: str, span: Span) -> None:
        """Bring a stretch of an article into view; the other panes follow if they are locked."""
        self.fetch(letter)
        pane = self.pane(letter)
        distance = pane.scroll_showing(span) - pane.offset
        if abs(distance) >= 1:
            pane.scroll_to(pane.offset + distance)
            self.together.follow(letter, distance)

    def _take_articles(self) -> None:
        was_empty = not self.columns
        for column in self.take_articles():
            self._connect(column)
        if was_empty and self.columns:
            self.columns[0].pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self._dress(self.document.comparison)

    def _connect(self, column: PaneColumn) -> None:
        pane = column.pane
        pane.coat.filter = self.document.filter
        pane.chosen.connect(self._choose)
        pane.stood_on.connect(self.document.hover)
        pane.stood_on.connect(self.stood_on)
        pane.stepped_aside.connect(self._step_aside)
        column.header.asked.connect(lambda what: self._serve(column.letter, what))

    def _take_comparison(self, comparison: Comparison | None) -> None:
        self._dress(comparison)
        self._light()

    def _dress(self, comparison: Comparison | None) -> None:
        """Colour each pane whose text is the one that was compared."""
        self._lit_for = None
        lookup = self.document.lookup if comparison is not None else None
        compared = {each.id: each for each in comparison.articles} if comparison is not None else {}
        shares = dict(zip(compared, comparison.shares, strict=True)) if comparison is not None else {}
        for column in self.all_columns():
            is_known = _is_same(compared.get(column.letter), column.pane.article)
            column.pane.wear(lookup if is_known else None)
            column.header.show_share(shares.get(column.letter) if is_known else None)
        self.together.use_lookup(lookup)
        for lane in self.splitter.lanes():
            lane.find_links()

    def _light(self) -> None:
        key = (self.document.hovered, self.document.selection)
        if key == self._lit_for:
            return
        self._lit_for = key
        lights = lights_of(self.document.lookup, *key)
        chosen = self.document.selection.passage
        for column in self.all_columns():
            column.pane.choose(chosen if article_of(chosen) == column.letter else "")
            column.pane.light(lights.in_article(column.letter), lights.evidence.get(column.letter, ()))
        self.shelf.light(lights.articles())
        for lane in self.splitter.lanes():
            lane.show_lit()

    def _choose(self, passage: str) -> None:
        """Look at a passage; one that is looked at already brings its partners level again."""
        if passage and passage == self.document.selection.passage:
            self.bring_level()
        else:
            self.document.select(passage)
        self.passage_chosen.emit(passage)

    def _take_selection(self, selection: Selection) -> None:
        if selection.passage and article_of(selection.passage) in {each.letter for each in self.all_columns()}:
            letter = article_of(selection.passage)
            self.fetch(letter)
            pane = self.pane(letter)
            has_ring = bool(ringed_in(self))
            if has_ring:  # "next" may lead into another article: the keyboard goes along
                pane.setFocus(Qt.FocusReason.OtherFocusReason)
            pane.stand_on(selection.passage, has_ring=has_ring)  # which is told as a hover: most is lit by that
            self._light()
            self.together.bring_level(selection.passage, _opposite(self.document))
        else:
            self._light()

    def _take_filter(self, new: Filter) -> None:
        for column in self.all_columns():
            column.pane.coat.filter = new
            column.pane.viewport().update()
        for lane in self.splitter.lanes():
            lane.update()

    def _take_view_state(self) -> None:
        if self.together.is_locked != self.document.is_locked:
            self.together.lock(self.document.is_locked)
        self.mark_headers()

    def _step_aside(self, passage: str, step: int) -> None:
        """Let the keyboard go to a passage's partner in the next pane that has one, in a direction."""
        letters = [each.letter for each in self.columns]
        here = article_of(passage)
        if here not in letters:
            return
        ahead = letters[letters.index(here) + 1 :] if step > 0 else letters[: letters.index(here)][::-1]
        for letter in ahead:
            partner = self.together.partner(passage, letter)
            if partner:
                self.go_to(letter, partner)
                return

    def go_to(self, letter: str, passage: str) -> None:
        """Let the keyboard stand on a passage of an article in view."""
        pane = self.pane(letter)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)
        pane.stand_on(passage, has_ring=True)
        if (span := pane.coat.span_of(passage)) is not None:
            pane.bring_into_view(span)

    def _move(self, letter: str, landing: Landing) -> None:
        letters = [each.id for each in self.document.articles if each.id != letter]
        if landing.letter in letters:
            self.document.move(letter, letters.index(landing.letter) + (landing.how == "after"))

    def _serve(self, letter: str, what: str) -> None:
        """Do what was chosen in an article's menu, or ask the window for it."""
        place = [each.id for each in self.document.articles].index(letter)
        doings: dict[str, Callable[[str], None]] = {
            "base": lambda name: read_from(self, name),
            "remove": self.document.remove,
            "earlier": lambda name: self.document.move(name, max(0, place - 1)),
            "later": lambda name: self.document.move(name, place + 1),
        }
        if what in doings:
            doings[what](letter)
        else:
            self.article_asked.emit(letter, what)


def ringed_in(row: PaneRow) -> str:
    """Return the passage with the ring that shows where the keyboard stands, or ""."""
    return next((each.pane.painter.focused for each in row.columns if each.pane.painter.focused), "")


def read_from(row: PaneRow, letter: str) -> None:
    """Read from an article: "next" and "previous" go on in it from what is in view there."""
    document = row.document
    document.set_base(letter)
    chosen = document.selection.passage
    if not letter or document.lookup is None or article_of(chosen) == letter:
        return
    pane = row.pane(letter)
    seen = [each.id for each in pane.passages_seen()]
    wanted = (pane.current, row.together.partner(chosen, letter) if chosen else "", *seen)
    document.select(next((each for each in wanted if each in seen), ""))


def _opposite(document: ComparisonDocument) -> str:
    """Return the other passage of the finding looked at, or ""."""
    index, lookup = document.selection.finding, document.lookup
    return lookup.comparison.findings[index].right if lookup is not None and index >= 0 else ""


def _is_same(compared: Article | None, shown: Article) -> bool:
    return compared is not None and compared.text == shown.text
