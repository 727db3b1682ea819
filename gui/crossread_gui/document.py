"""The one object in the window that changes: articles, settings, comparison, selection, the user's rulings.

Views hold no truth: they read the document and listen to its signals. Everything it hands out is frozen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from crossread.lookup import Lookup
from crossread.model import Comparison, Finding, article_of
from crossread.session import Session, ViewState
from crossread.settings import Settings
from crossread_gui.comparing import Comparer, Request
from crossread_gui.docket import Docket
from crossread_gui.intake import sentence
from crossread_gui.rulings import Rulings
from crossread_gui.state import Notice, filter_hiding, hidden_by

# A slider being dragged asks about this often (milliseconds): fast enough to look live.
_THROTTLE = 30


class ComparisonDocument(Docket):
    """Hold all that a comparison window shows.

    `ArticleDesk` is its part about the articles, `Reception` about how they come, `ReadingPlace` about where the
    reader is, `Docket` about what was ruled.

    Signals carry: comparison_changed a Comparison or None, selection_changed a Selection, hover_changed a
    passage id or "", filter_changed a Filter, settings_changed the Settings, busy_changed a Busy or None,
    notice_raised a Notice, restored the ViewState of a comparison file; view_state_changed tells that the base
    article or the scroll lock changed.
    """

    comparison_changed = Signal(object)
    settings_changed = Signal(object)
    restored = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Adds how everything stands in the window; the room, which knows, puts its own in place.
        self.with_layout: Callable[[ViewState], ViewState] = lambda view: view
        self._wanted = ""
        self._wanted_finding: tuple[str, ...] = ()
        self._comparer = Comparer(self.prepare, self)
        self._throttle = QTimer(self, interval=_THROTTLE, singleShot=True)
        self._stopped: Notice | None = None
        self._wire()

    def change_settings(self, settings: Settings) -> None:
        """Use other settings; the comparison follows, at most one step behind a dragged slider."""
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit(settings)
            if not self._throttle.isActive():
                self._throttle.start()

    def session(self) -> Session:
        """Return all that a comparison file keeps, as it is now."""
        finding = self._wanted_finding or _key_of(self._chosen_finding())
        passage = self._wanted or self.selection.passage
        view = ViewState(passage, self.base, self.is_locked, finding, hidden_by(self.filter))
        return Session(self.articles, self.settings, self.rulings, self.with_layout(view))

    def restore(self, session: Session) -> None:
        """Show a saved comparison in place of what is on the desk; it cannot be undone."""
        self.undo_stack.clear()
        self.rulings = session.rulings
        self.settings = session.settings
        self._wanted, self._wanted_finding = session.view.passage, session.view.finding
        self.settings_changed.emit(session.settings)
        self.rulings_changed.emit(session.rulings)
        self._set_comparison(None)
        self._set_failures(())
        self._set_articles(session.articles)
        self.set_base(session.view.base)
        self.set_locked(session.view.locked)
        self.set_filter(filter_hiding(session.view.hidden))
        self.restored.emit(session.view)

    def cancel(self) -> None:
        """Stop reading and comparing; what is shown stays."""
        super().cancel()
        self._comparer.cancel()

    def go_on(self) -> None:
        """Compare on after a stop."""
        self._compare()

    def close(self) -> None:
        """Stop everything and end the threads; the document is of no more use."""
        self._throttle.stop()
        self.undo_stack.clear()  # or it would tell of it while it is being destroyed
        super().close()
        self._comparer.close()
        # A closed window is found by a search for cyclic garbage at some time; what was compared must not wait for it.
        self._set_comparison(None)

    @property
    def is_busy(self) -> bool:
        """Tell whether anything is being read or compared, or is about to be."""
        return self.is_reading or self._comparer.is_busy or self._throttle.isActive()

    @property
    def is_stopped(self) -> bool:
        """Tell whether the user stopped the comparison before it was complete."""
        return self._comparer.is_stopped

    def _wire(self) -> None:
        self.articles_changed.connect(self._follow_articles)
        self._throttle.timeout.connect(self._compare)
        self._comparer.compared.connect(self._show)
        self._comparer.failed.connect(self._report_failure)
        self._comparer.busy_changed.connect(self._tell_comparing)
        self._comparer.stopped.connect(self._tell_stopped)

    def _follow_articles(self) -> None:
        letters = {each.id for each in self.articles}
        if self.base not in letters:
            self.set_base(self.articles[0].id if self.articles else "")
        if self.selection.passage and article_of(self.selection.passage) not in letters:
            self.select("")
        if len(self.articles) < 2:
            self._comparer.forget()
            self._set_comparison(None)
        else:
            self._compare()

    def _compare(self) -> None:
        if self._stopped is not None:
            self.notice_withdrawn.emit(self._stopped)
            self._stopped = None
        if len(self.articles) >= 2:
            self._comparer.compare(Request(self.articles, self.settings, self.rulings))

    def _set_rulings(self, rulings: Rulings) -> None:
        super()._set_rulings(rulings)
        self._compare()

    def _set_comparison(self, comparison: Comparison | None) -> None:
        self._show(None if comparison is None else Lookup(comparison))

    def _show(self, lookup: Lookup | None) -> None:
        earlier, finding = self.lookup, self._wanted_finding or _key_of(self._chosen_finding())
        self.comparison = None if lookup is None else lookup.comparison
        self.lookup = lookup
        self.comparison_changed.emit(self.comparison)
        if lookup is not None:
            self._select_again(self._same_place(earlier, lookup), finding)
            self._wanted = ""
            if earlier is not None:
                self._carry_over(earlier, lookup)

    def _select_again(self, passage: str, finding: tuple[str, ...]) -> None:
        """Look at what was looked at before; a finding that the words alone do not show is waited for."""
        findings = self.comparison.findings if self.comparison is not None else ()
        known = (i for i, each in enumerate(findings) if each.left == passage and _key_of(each) == finding)
        place = next(known, -1)
        self._wanted_finding = finding if place < 0 and self._comparer.will_refine else ()
        if place >= 0:
            self.select_finding(place)
        else:
            self.select(passage)

    def _same_place(self, earlier: Lookup | None, now: Lookup) -> str:
        """Return the passage that stands where the selected one stood: numbers shift when passages are cut anew."""
        here = self._wanted or self.selection.passage
        if earlier is None or not earlier.has_passage(here):
            return here if now.has_passage(here) else ""
        passage = earlier.passage(here)
        if passage.article not in {each.id for each in now.comparison.articles}:
            return ""
        found = now.passage_at(passage.article, passage.span.start)
        return "" if found is None else found.id

    def _report_failure(self, error: Exception) -> None:
        self.notice_raised.emit(Notice(sentence(error), "error"))

    def _tell_stopped(self) -> None:
        text = self.tr("Stopped. What was found until then stays.")
        self._stopped = Notice(text, "info", self.tr("Go On"), self.go_on)
        self.notice_raised.emit(self._stopped)

    def _tell_comparing(self, busy: object) -> None:
        if not self.is_reading:
            self.busy_changed.emit(busy)


def _key_of(finding: Finding | None) -> tuple[str, ...]:
    """Return by what a finding is known again in another run of the same texts."""
    return () if finding is None else (finding.check, finding.kind, finding.left, finding.right)
