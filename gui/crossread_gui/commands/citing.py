"""Copy a passage, or the two of a finding, as a citation."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.speaking import window_speech
from crossread_gui.state import Notice


class Citing(QObject):
    """Put the selection on the clipboard with where it comes from."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {"copy-citation": self.copy}

    def copy(self) -> None:
        """Copy the passage with source, date and position; of a selected finding, both passages."""
        from crossread.reports.citation import cite_pair, cite_passage  # brings every report format along

        document = self._parts.document
        lookup, selection = document.lookup, document.selection
        if lookup is None or not lookup.has_passage(selection.passage):
            self._parts.notices.show_notice(Notice(self.tr("Choose a passage first."), is_passing=True))
            return
        findings = lookup.comparison.findings
        if 0 <= selection.finding < len(findings):
            found = findings[selection.finding]
            cited = cite_pair(lookup, found.left, found.right, window_speech())
        else:
            cited = cite_passage(lookup, selection.passage, window_speech())
        QGuiApplication.clipboard().setText(cited)
        self._parts.notices.show_notice(Notice(self.tr("Copied as a citation."), is_passing=True))
