"""A user's session that ends by a kill: `python session_to_kill.py FOLDER ARTICLE...`, run by test_a_days_work."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from crossread.model import Verdict, article_of
from crossread.session import load
from crossread.settings import Settings
from crossread_gui.app import Windows, make_application

NO_KEY, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def wait_for(is_so) -> None:
    for _ in range(1200):
        if is_so():
            return
        # QTest.qWait keeps the interpreter to itself: the reading thread would hardly get on.
        QApplication.processEvents()
        time.sleep(0.05)
    raise SystemExit("waited in vain")


def drop(window, paths) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(each) for each in paths])
    where, button = QPoint(300, 300), Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(where, Qt.DropAction.CopyAction, mime, button, NO_KEY))
    QApplication.sendEvent(window, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, mime, button, NO_KEY))


def note(window, pane, words) -> None:
    QTest.keyClick(pane, Qt.Key.Key_M)
    field = next(each for each in window.room.detail.findChildren(QPlainTextEdit) if each.isVisible())
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)


def main(folder: Path, articles: list[str]) -> None:
    application = make_application(["crossread"])
    store = QSettings(str(folder / "session.ini"), QSettings.Format.IniFormat)
    windows = Windows(application, store, folder / "autosave")
    windows.preferences.keep_settings(Settings().with_value("model", "use", "off"))
    window = windows.add()
    document = window.document
    QTest.qWaitForWindowActive(window)
    drop(window, articles)
    wait_for(lambda: document.comparison is not None and not document.is_busy)

    clash = document.selection.passage
    assert document.lookup.judgement(clash).verdict is Verdict.CONTRADICTORY
    pane = window.room.panes.pane(article_of(clash))
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_U)
    wait_for(lambda: not document.is_busy and document.lookup.judgement(clash).verdict is Verdict.UNIQUE)
    QTest.keyClick(pane, Qt.Key.Key_Z, CONTROL)
    wait_for(lambda: not document.rulings and not document.is_busy)
    note(window, pane, "call the mayor")
    window.keeping.path = folder / "case.crossread"
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    wait_for(lambda: not window.keeping.is_dirty)

    document.select("C1")
    note(window, window.room.panes.pane("C"), "after saving")
    copies = folder / "autosave"
    wait_for(lambda: any(len(load(each).rulings) == 2 for each in copies.glob("*.crossread")))
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
