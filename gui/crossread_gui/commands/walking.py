"""Moving through a comparison: next, previous, jumps, filters, the base article."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker

from crossread.model import Comparison, Verdict, article_of
from crossread_gui.actions import ActionSet
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.panes.pane_row import PaneRow, ringed_in
from crossread_gui.state import Filter
from crossread_gui.tours import Aim

_ONLY = {
    "only-shared": Verdict.SHARED,
    "only-unique": Verdict.UNIQUE,
    "only-contradictory": Verdict.CONTRADICTORY,
}


class Walking(QObject):
    """Walk through the passages and choose which are shown strongly."""

    def __init__(self, parts: Parts, actions: ActionSet, panes: PaneRow) -> None:
        super().__init__(parts.window)
        self._panes = panes
        self._went: tuple[object, ...] = ()
        self._document = parts.document
        self._actions = actions
        self._preferences = parts.preferences
        self._is_first = True
        self._document.comparison_changed.connect(self._go_to_first_clash)
        self._document.filter_changed.connect(self._show_filter)
        self._document.view_state_changed.connect(self._show_lock)
        self._show_filter(self._document.filter)
        self._show_lock()

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {
            "next": lambda: self._document.go(1, start=ringed_in(self._panes)),
            "previous": lambda: self._document.go(-1, start=ringed_in(self._panes)),
            "jump-shared": lambda: self._document.jump(Aim.SHARED),
            "jump-unique": lambda: self._document.jump(Aim.UNIQUE),
            "jump-contradictory": lambda: self._document.jump(Aim.CONTRADICTORY),
            "jump-unsettled": lambda: self._document.jump(Aim.UNSETTLED),
            "only-shared": lambda: self._toggle(Verdict.SHARED),
            "only-unique": lambda: self._toggle(Verdict.UNIQUE),
            "only-contradictory": lambda: self._toggle(Verdict.CONTRADICTORY),
            "show-all": lambda: self._document.set_filter(Filter()),
            "lock": lambda: self._document.set_locked(not self._document.is_locked),
        }

    def _go_to_first_clash(self, comparison: Comparison | None) -> None:
        """Show the first contradiction; later comparisons must not move what is being read.

        What the words alone took for a contradiction may be none for the language model: then, and only if the
        reader has done nothing since, go on to one that is.
        """
        if comparison is None:
            return
        is_first, self._is_first = self._is_first, False
        if not self._preferences.habits.window.jumps_to_clash:
            return
        if self._was_mistaken() if not is_first else not self._document.selection.passage:
            self._document.go(1, frozenset({Verdict.CONTRADICTORY}))
            self._went = self._whereabouts()

    def _was_mistaken(self) -> bool:
        here, lookup = self._document.selection.passage, self._document.lookup
        if not here or lookup is None or not lookup.has_passage(here) or self._went != self._whereabouts():
            return False
        seen = self._panes.pane(article_of(here)).passages_seen()
        return lookup.judgement(here).verdict is not Verdict.CONTRADICTORY and here in {each.id for each in seen}

    def _whereabouts(self) -> tuple[object, ...]:
        return (self._document.selection.passage, self._document.settings, self._document.rulings)

    def _toggle(self, verdict: Verdict) -> None:
        only = Filter(verdicts=frozenset({verdict}))
        self._document.set_filter(Filter() if self._document.filter == only else only)
        self._show_filter(self._document.filter)

    def _show_filter(self, shown: Filter) -> None:
        for identity, verdict in _ONLY.items():
            self._set_checked(identity, is_checked=shown.verdicts == {verdict})

    def _show_lock(self) -> None:
        self._set_checked("lock", is_checked=self._document.is_locked)

    def _set_checked(self, identity: str, *, is_checked: bool) -> None:
        action = self._actions[identity]
        with QSignalBlocker(action):
            action.setChecked(is_checked)
        action.changed.emit()  # the button on the toolbar listens to it
