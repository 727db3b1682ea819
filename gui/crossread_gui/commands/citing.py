"""Copy a passage as a citation."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.models.citation import citation
from crossread_gui.state import Notice


class Citing(QObject):
    """Put the selected passage on the clipboard with where it comes from."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {"copy-citation": self.copy}

    def copy(self) -> None:
        """Copy “words” (author, title, outlet, date, address)."""
        document = self._parts.document
        lookup, here = document.lookup, document.selection.passage
        if lookup is None or not lookup.has_passage(here):
            self._parts.notices.show_notice(Notice(self.tr("Choose a passage first.")))
            return
        passage = lookup.passage(here)
        QGuiApplication.clipboard().setText(citation(passage, lookup.article(passage.article)))
        self._parts.notices.show_notice(Notice(self.tr("Copied as a citation.")))
