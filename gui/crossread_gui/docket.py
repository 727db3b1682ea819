"""The user's rulings on the desk: put in force, withdrawn, carried over when an article changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crossread.lookup import Lookup
from crossread.model import Ruling
from crossread_gui.carrying import Carried, carried, changed_articles
from crossread_gui.place import ReadingPlace
from crossread_gui.rulings import Rulings, RulingStep, with_ruling, without_ruling
from crossread_gui.state import Notice


class Docket(ReadingPlace):
    """Hold what the user ruled, each decision a step that can be undone.

    `settling` asks whoever is having something written, such as a note, to put it in force as it stands.
    """

    rulings_changed = Signal(object)
    settling = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rulings: Rulings = ()

    def rule(self, ruling: Ruling, text: str) -> None:
        """Put a ruling of the user in force; `text` names the step in the undo menu."""
        self._step(text, with_ruling(self.rulings, ruling))

    def withdraw(self, ruling: Ruling) -> None:
        """Take a ruling back, as a step of its own."""
        self._step(self.tr("Withdraw a ruling"), without_ruling(self.rulings, ruling))

    def settle(self) -> None:
        """Put in force what is half written: somebody is about to keep, print or leave what was ruled."""
        self.settling.emit()

    def _carry_over(self, before: Lookup, now: Lookup) -> None:
        """Let rulings follow their passages into the new text of an article, and tell of it."""
        found = carried(self.rulings, before.comparison, now.comparison)
        if found.moved:
            self._step(self.tr("Carry rulings over to the new text"), found.rulings)
        if found.moved or found.lost:
            changed = changed_articles(before.comparison, now.comparison)
            titles = ", ".join(f"“{now.article(each).title or each}”" for each in changed)
            text = self._said_of(found)
            self.notice_raised.emit(Notice(f"{titles}: {text}", "warning" if found.lost else "info"))

    def _said_of(self, found: Carried) -> str:
        told = []
        if found.moved:
            told.append(self.tr("%n ruling(s) or note(s) went over to the new wording.", "", found.moved))
        if found.lost:
            text = self.tr("%n ruling(s) or note(s) no longer find their passage; all are kept.", "", found.lost)
            told.append(text)
        return " ".join(told)

    def _step(self, text: str, after: Rulings) -> None:
        self.undo_stack.push(RulingStep(text, self.rulings, after, self._set_rulings))

    def _set_rulings(self, rulings: Rulings) -> None:
        self.rulings = rulings
        self.rulings_changed.emit(rulings)
