"""Where the reader is: the passage looked at, the one under the pointer, the filter, the article read from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from crossread.job import Job
from crossread.lookup import Lookup
from crossread.model import Comparison, Finding, Judgement, Passage, Verdict, article_of
from crossread_gui.reception import Reception
from crossread_gui.state import Filter, Notice, Selection
from crossread_gui.tours import Aim, count_of, order_from, tour


class ReadingPlace(Reception):
    """Hold the comparison on show and the reader's place in it."""

    selection_changed = Signal(object)
    hover_changed = Signal(str)
    filter_changed = Signal(object)
    view_state_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.lookup: Lookup | None = None
        self.selection = Selection()
        self.hovered = ""
        self.filter = Filter()
        self.base = ""
        self.is_locked = True
        self._told: Notice | None = None
        self._jumped: tuple[Aim, str, Selection] | None = None
        self._preparations: list[Callable[[Lookup], object]] = []

    def prepare_with(self, work: Callable[[Lookup], object]) -> None:
        """Have this done on the comparing thread before a comparison is shown; it must touch no widget."""
        self._preparations.append(work)

    def prepare(self, lookup: Lookup, job: Job) -> None:
        """Make of a comparison what will be shown of it, off the UI thread."""
        for work in self._preparations:
            job.check()
            work(lookup)

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

    def go(self, step: int, verdicts: frozenset[Verdict] | None = None, start: str = "") -> None:
        """Select the passage `step` places on among those the filter (or `verdicts`) admits, around the end.

        It starts from the passage `start`, "" for the selected one, and walks through its article; without either
        through the base article, else the first. If that has none of the `verdicts`, it goes to the first that has.
        """
        here = start or self.selection.passage
        stops = self.stops(verdicts, article_of(start)) or self._stops_elsewhere(verdicts)
        if not stops:
            return
        places = {each.id: each.index for each in stops}
        if here in places and self.selection.passage:
            at = next(i for i, each in enumerate(stops) if each.id == here)
            self.select(stops[(at + step) % len(stops)].id)
            return
        # Where nothing was looked at yet, the start itself comes first.
        index = self._index_of(here) - (0 if self.selection.passage else step)
        after = [i for i, each in enumerate(stops) if each.index > index]
        before = [i for i, each in enumerate(stops) if each.index < index]
        at = (after[0] if after else 0) if step > 0 else (before[-1] if before else len(stops) - 1)
        self.select(stops[at].id)

    def jump(self, aim: Aim) -> None:
        """Go to the next passage of a kind: to the end of its article, then through the others, then from the start.

        Jumps that follow each other are one tour: it comes past each clash once, and says when it begins again.
        """
        lookup = self.lookup
        if lookup is None:
            return
        if self._told is not None:  # of the jump before, and not true of this one
            self.notice_withdrawn.emit(self._told)
            self._told = None
        start = self._begun_at(aim)
        stops = lookup.once(tour, aim, start)
        if not stops:
            self._tell(self._none_of(aim))
            return
        order = {letter: place for place, letter in enumerate(order_from(lookup, start))}

        def rank(passage: str) -> tuple[int, int]:
            return order.get(article_of(passage), 0), self._index_of(passage)

        here = self.selection.passage
        onward = next((each for each in stops if rank(each) > rank(here)), "")
        if stops == (here,):
            has_partners = lookup.once(count_of, aim) > 1
            alone = self.tr("This is the only passage of this kind.")
            self._tell(self.tr("There is no other: its partners are passed over.") if has_partners else alone)
        elif not onward:
            self._tell(self.tr("That was the last passage of this kind; here is the first again."))
        self.select(onward or stops[0])
        self._jumped = (aim, start, self.selection)

    def _none_of(self, aim: Aim) -> str:
        return {
            Aim.SHARED: self.tr("The comparison has no shared passage."),
            Aim.UNIQUE: self.tr("The comparison has no passage that only one article has."),
            Aim.CONTRADICTORY: self.tr("The comparison has no contradiction."),
            Aim.UNSETTLED: self.tr("The comparison has no unsettled passage."),
        }[aim]

    def stops(self, verdicts: frozenset[Verdict] | None = None, article: str = "") -> tuple[Passage, ...]:
        """Return the passages that "next" visits, in order; of the article walked through unless one is named."""
        if self.lookup is None or not self.articles:
            return ()
        lookup = self.lookup

        def admits(judged: Judgement, text: str) -> bool:
            if verdicts is not None:
                return judged.verdict in verdicts
            return self.filter.admits(judged.verdict, judged.how, text, is_unsettled=judged.unsettled)

        row = lookup.passages_of(article or self._walked_article())
        if verdicts is None and self.filter == Filter():
            return row
        return tuple(each for each in row if admits(lookup.judgement(each.id), each.text))

    def _begun_at(self, aim: Aim) -> str:
        """Return the article in which the tour began that brought the reader here, else the one walked through."""
        if self._jumped is not None and self.comparison is not None:
            before, start, selection = self._jumped
            is_there = start in {each.id for each in self.comparison.articles}
            if before is aim and selection == self.selection and is_there:
                return start
        return self._walked_article()

    def _tell(self, text: str) -> None:
        self._told = Notice(text, is_passing=True)
        self.notice_raised.emit(self._told)

    def _stops_elsewhere(self, verdicts: frozenset[Verdict] | None) -> tuple[Passage, ...]:
        if verdicts is None or self.comparison is None:
            return ()
        rows = (self.stops(verdicts, each.id) for each in self.comparison.articles)
        return next((row for row in rows if row), ())

    def _chosen_finding(self) -> Finding | None:
        findings = self.comparison.findings if self.comparison is not None else ()
        index = self.selection.finding
        return findings[index] if 0 <= index < len(findings) else None

    def _set_selection(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit(selection)

    def _walked_article(self) -> str:
        letters = {each.id for each in self.comparison.articles} if self.comparison is not None else set()
        chosen = article_of(self.selection.passage) or self.base
        return chosen if chosen in letters else min(letters)

    def _index_of(self, passage_id: str) -> int:
        if self.lookup is None or not passage_id or not self.lookup.has_passage(passage_id):
            return -1
        return self.lookup.passage(passage_id).index
