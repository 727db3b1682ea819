"""Takes what is dragged over the panes: articles by their headers, and files or text from elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from crossread_gui.panes.drop_mark import DropMark, Landing, landing_at
from crossread_gui.panes.header import LETTER_TYPE
from crossread_gui.theme import Theme


class DropTarget(QWidget):
    """Shows where a drop lands and tells of it.

    `dropped(mime, landing)` tells of files or text, `moved(letter, landing)` of an article dragged by its header.
    Without columns nothing is taken: the drop goes on to the window.
    """

    dropped = Signal(object, object)
    moved = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_replace = False
        self.setAcceptDrops(True)
        self.mark = DropMark(theme, self)

    def boxes(self) -> tuple[tuple[str, QRect], ...]:
        """Return each column's letter and box; the widget that shows columns says which."""
        return ()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can become an article or is one."""
        if self.boxes() and _is_welcome(event.mimeData()):
            self._may_replace = _is_single(event.mimeData())
            take_a_copy(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        landing = self._landing(event)
        if landing is None:
            self.mark.clear()
            event.ignore()
            return
        self.mark.show_at(landing, dict(self.boxes())[landing.letter])
        take_a_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        super().dragLeaveEvent(event)
        self.mark.clear()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        landing = self._landing(event)
        self.mark.clear()
        if landing is None:
            event.ignore()
            return
        take_a_copy(event)
        mime = event.mimeData()
        if not event.isAccepted():
            return
        if mime.hasFormat(LETTER_TYPE):
            self.moved.emit(bytes(mime.data(LETTER_TYPE).data()).decode(), landing)
        else:
            self.dropped.emit(mime, landing)

    def _landing(self, event: QDropEvent) -> Landing | None:
        boxes = self.boxes()
        if not boxes:
            return None
        x = event.position().x()
        return landing_at(x, boxes, may_replace=self._may_replace, is_mirrored=self.isRightToLeft())


def take_a_copy(event: QDropEvent) -> None:
    """Accept something as a copy or a link; an article of ours is moved.

    After a "move" a file manager deletes the file and an editor the text: what is offered for nothing else is refused.
    """
    is_ours = event.mimeData().hasFormat(LETTER_TYPE)
    other = Qt.DropAction.MoveAction if is_ours else Qt.DropAction.LinkAction
    for action in (Qt.DropAction.CopyAction, other):
        if action in event.possibleActions():
            event.setDropAction(action)
            event.accept()
            return
    event.ignore()


def _is_single(mime: QMimeData) -> bool:
    """Tell whether this is one thing from outside: two files, or a folder, cannot take one article's place."""
    if mime.hasFormat(LETTER_TYPE) or len(mime.urls()) > 1:
        return False
    return not any(each.isLocalFile() and Path(each.toLocalFile()).is_dir() for each in mime.urls())


def _is_welcome(mime: QMimeData) -> bool:
    return mime.hasFormat(LETTER_TYPE) or mime.hasUrls() or mime.hasText() or mime.hasHtml()
