"""Asking before a comparison file is replaced that another window or program has written meanwhile."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from crossread_gui.watching import stamp

_GONE = (0, 0)


class Destination(Enum):
    """Where a comparison goes when it is saved: to the file it belongs to, to one to be asked for, or nowhere."""

    ITS_FILE = auto()
    ANOTHER = auto()
    NONE = auto()


def destination(path: Path | None, known: tuple[int, int] | None, parent: QWidget) -> Destination:
    """Say where to save a comparison that belongs to `path` (None: to no file yet), asking if its file was overtaken.

    `known` is the stamp of what this window last read or wrote there; None while it is still writing. A file that is
    gone is written anew without a question.
    """
    if path is None:
        return Destination.ANOTHER
    if known is None or stamp(str(path)) in (known, _GONE):
        return Destination.ITS_FILE
    return _ask(path, parent)


def _ask(path: Path, parent: QWidget) -> Destination:
    box = QMessageBox(parent)
    box.setWindowTitle("Crossread")
    box.setIcon(QMessageBox.Icon.Warning)
    text = QCoreApplication.translate("overtaking", "“{name}” was changed after it was opened or saved in this window.")
    box.setText(text.format(name=path.name))
    box.setInformativeText(
        QCoreApplication.translate(
            "overtaking",
            "Another window or program has written it. What it added, such as rulings and notes, is lost if you "
            "replace the file; in a file of its own this comparison is safe as well.",
        )
    )
    another = box.addButton(QCoreApplication.translate("overtaking", "Save As…"), QMessageBox.ButtonRole.AcceptRole)
    replacing = box.addButton(
        QCoreApplication.translate("overtaking", "Replace"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(another)
    box.exec()
    answers = {another: Destination.ANOTHER, replacing: Destination.ITS_FILE}
    return next((told for button, told in answers.items() if button is box.clickedButton()), Destination.NONE)
