"""Where the reader was: tells a comparison file how the window stood, and puts it so when the file is opened again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from crossread.model import Comparison
from crossread.session import ViewState
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.pane_views import put, views_of
from crossread_gui.room import ReadingRoom


class Whereabouts(QObject):
    """Adds the window's half to what the document knows of the reader's place."""

    def __init__(self, document: ComparisonDocument, room: ReadingRoom) -> None:
        super().__init__(room)
        self._document = document
        self._room = room
        self._wanted: ViewState | None = None
        # What a restored document announces is laid out first: only then is there something to scroll.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._put)
        document.with_layout = self._complete
        document.restored.connect(self._restore)
        document.comparison_changed.connect(self._put_again)

    def _complete(self, view: ViewState) -> ViewState:
        panes = self._room.panes
        return replace(
            view, panels=self._room.open_panels(), text_width=panes.look.width, panes=views_of(panes)
        )  # fmt: skip

    def _restore(self, view: ViewState) -> None:
        if not view.panes:  # an older file: it does not know
            return
        self._wanted = view
        self._soon.start()

    def _put_again(self, comparison: Comparison | None) -> None:
        """The first comparison brings the chosen passage level and opens its detail: put all back to where it was."""
        if comparison is not None and self._wanted is not None:
            self._soon.start()

    def _put(self) -> None:
        view = self._wanted
        if view is None:
            return
        self._room.show_panels(view.panels)
        panes = self._room.panes
        if view.text_width > 0:
            panes.use_look(replace(panes.look, width=view.text_width))
        put(panes, view.panes)
        if self._document.comparison is not None or len(self._document.articles) < 2:
            self._wanted = None
