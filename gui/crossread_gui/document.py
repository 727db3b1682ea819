"""The one object in the window that changes: articles, settings, comparison, selection, the user's rulings.

Views hold no truth: they read the document and listen to its signals. Everything it hands out is frozen.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from crossread.lookup import Lookup
from crossread.model import Comparison, Judgement, Passage, Ruling, Verdict
from crossread.settings import Settings
from crossread_gui.comparing import Comparer, Request
from crossread_gui.desk import ArticleDesk
from crossread_gui.rulings import Rulings, RulingStep, with_ruling, without_ruling
from crossread_gui.state import Filter, Notice, Selection

# A slider being dragged asks about this often (milliseconds): fast enough to look live.
_THROTTLE = 30


class ComparisonDocument(ArticleDesk):
    """Hold all that a comparison window shows; `ArticleDesk` is its part about the articles.

    Signals carry: comparison_changed a Comparison or None, selection_changed a Selection, hover_changed a
    passage id or "", filter_changed a Filter, settings_changed the Settings, busy_changed a Busy or None,
    notice_raised a Notice; view_state_changed tells that the base article or the scroll lock changed.
    """

    comparison_changed = Signal(object)
    selection_changed = Signal(object)
    hover_changed = Signal(str)
    filter_changed = Signal(object)
    settings_changed = Signal(object)
    rulings_changed = Signal(object)
    view_state_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.lookup: Lookup | None = None
        self.selection = Selection()
        self.hovered = ""
        self.filter = Filter()
        self.rulings: Rulings = ()
        self.undo_stack = QUndoStack(self)
        self.base = ""
        self.is_locked = True
        self._comparer = Comparer(self)
        self._throttle = QTimer(self, interval=_THROTTLE, singleShot=True)
        self._wire()

    def change_settings(self, settings: Settings) -> None:
        """Use other settings; the comparison follows, at most one step behind a dragged slider."""
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit(settings)
            if not self._throttle.isActive():
                self._throttle.start()

    def rule(self, ruling: Ruling, text: str) -> None:
        """Put a ruling of the user in force; `text` names the step in the undo menu."""
        self.undo_stack.push(RulingStep(text, self.rulings, with_ruling(self.rulings, ruling), self._set_rulings))

    def withdraw(self, ruling: Ruling) -> None:
        """Take a ruling back, as a step of its own."""
        text = self.tr("Withdraw a ruling")
        self.undo_stack.push(RulingStep(text, self.rulings, without_ruling(self.rulings, ruling), self._set_rulings))

    def select(self, passage_id: str) -> None:
        """Look at a passage ("" for none)."""
        self._set_selection(Selection(passage=passage_id))

    def select_finding(self, index: int) -> None:
        """Look at a finding of the comparison, and so at its left passage."""
        if self.comparison is not None and 0 <= index < len(self.comparison.findings):
            self._set_selection(Selection(self.comparison.findings[index].left, index))

    def hover(self, passage_id: str) -> None:
        """Tell which passage lies under the pointer ("" for none)."""
        if passage_id != self.hovered:
            self.hovered = passage_id
            self.hover_changed.emit(passage_id)

    def set_filter(self, new: Filter) -> None:
        """Show and list only these passages strongly."""
        if new != self.filter:
            self.filter = new
            self.filter_changed.emit(new)

    def set_base(self, article_id: str) -> None:
        """Read from this article: "next" and "previous" walk through it."""
        if article_id != self.base:
            self.base = article_id
            self.view_state_changed.emit()

    def set_locked(self, is_locked: bool) -> None:
        """Let the panes scroll together by alignment, or each alone."""
        if is_locked != self.is_locked:
            self.is_locked = is_locked
            self.view_state_changed.emit()

    def go(self, step: int, verdicts: frozenset[Verdict] | None = None) -> None:
        """Select the passage `step` places on among those the filter (or `verdicts`) admits, around the end.

        It walks through the article of the selected passage, else the base article, else the first.
        """
        stops = self.stops(verdicts)
        if not stops:
            return
        places = {each.id: each.index for each in stops}
        here = self.selection.passage
        if here in places:
            at = next(i for i, each in enumerate(stops) if each.id == here)
            self.select(stops[(at + step) % len(stops)].id)
            return
        index = self._index_of(here)
        after = [i for i, each in enumerate(stops) if each.index > index]
        before = [i for i, each in enumerate(stops) if each.index < index]
        at = (after[0] if after else 0) if step > 0 else (before[-1] if before else len(stops) - 1)
        self.select(stops[at].id)

    def stops(self, verdicts: frozenset[Verdict] | None = None) -> tuple[Passage, ...]:
        """Return the passages that "next" visits, in order."""
        if self.lookup is None or not self.articles:
            return ()
        lookup = self.lookup

        def admits(judged: Judgement, text: str) -> bool:
            if verdicts is not None:
                return judged.verdict in verdicts
            return self.filter.admits(judged.verdict, judged.how, text, is_unsettled=judged.unsettled)

        row = lookup.passages_of(self._walked_article())
        return tuple(each for each in row if admits(lookup.judgement(each.id), each.text))

    def cancel(self) -> None:
        """Stop reading and comparing; what is shown stays."""
        super().cancel()
        self._comparer.cancel()

    def close(self) -> None:
        """Stop everything and end the threads; the document is of no more use."""
        self._throttle.stop()
        super().close()
        self._comparer.close()

    @property
    def is_busy(self) -> bool:
        """Tell whether anything is being read or compared, or is about to be."""
        return self.is_reading or self._comparer.is_busy or self._throttle.isActive()

    def _wire(self) -> None:
        self.articles_changed.connect(self._follow_articles)
        self._throttle.timeout.connect(self._compare)
        self._comparer.compared.connect(self._set_comparison)
        self._comparer.failed.connect(self._report_failure)
        self._comparer.busy_changed.connect(self._tell_comparing)

    def _follow_articles(self) -> None:
        letters = {each.id for each in self.articles}
        if self.base not in letters:
            self.set_base(self.articles[0].id if self.articles else "")
        if self.selection.passage and self.selection.passage[0] not in letters:
            self.select("")
        if len(self.articles) < 2:
            self._comparer.forget()
            self._set_comparison(None)
        else:
            self._compare()

    def _compare(self) -> None:
        if len(self.articles) >= 2:
            self._comparer.compare(Request(self.articles, self.settings, self.rulings))

    def _set_rulings(self, rulings: Rulings) -> None:
        self.rulings = rulings
        self.rulings_changed.emit(rulings)
        self._compare()

    def _set_comparison(self, comparison: Comparison | None) -> None:
        self.comparison = comparison
        self.lookup = None if comparison is None else Lookup(comparison)
        kept = self.selection.passage
        self.comparison_changed.emit(comparison)
        if self.lookup is not None and kept and not self.lookup.has_passage(kept):
            self.select("")

    def _set_selection(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit(selection)

    def _report_failure(self, error: Exception) -> None:
        self.notice_raised.emit(Notice(self._sentence(error), "error"))

    def _tell_comparing(self, busy: object) -> None:
        if not self.is_reading:
            self.busy_changed.emit(busy)

    def _walked_article(self) -> str:
        letters = {each.id for each in self.comparison.articles} if self.comparison is not None else set()
        chosen = self.selection.passage[:1] or self.base
        return chosen if chosen in letters else min(letters)

    def _index_of(self, passage_id: str) -> int:
        if self.lookup is None or not passage_id or not self.lookup.has_passage(passage_id):
            return -1
        return self.lookup.passage(passage_id).index


def session_path(text: str) -> Path:
    """Return the path of a comparison file, its suffix added if it was left off."""
    path = Path(text)
    return path if path.suffix == ".crossread" else path.with_name(path.name + ".crossread")
