"""A user's whole round by mouse and keyboard, a kill included."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from crossread.model import RulingKind, Verdict, article_of
from crossread.session import load
from crossread.settings import ReportOptions
from crossread_gui.commands.exporting import exporters
from crossread_gui.keeping import left_behind

ROOT = Path(__file__).parents[2]


def _settle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.filing.is_busy and not window.document.is_busy, timeout=60_000)


def _drag_in(window, paths) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    where, button, keys = QPoint(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(where, Qt.DropAction.CopyAction, mime, button, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, mime, button, keys))


def _verdict(window, passage: str) -> Verdict:
    return window.document.lookup.judgement(passage).verdict


def test_from_drop_to_report(windows, article_files, tmp_path, qtbot):
    window = windows.add()
    window.resize(1280, 800)
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()

    _drag_in(window, article_files)
    _settle(window, qtbot)
    clash = window.document.selection.passage
    assert _verdict(window, clash) is Verdict.CONTRADICTORY, "the first clash is chosen by itself"
    assert "3.2" in window.document.lookup.passage(clash).text

    pane = window.room.panes.pane(article_of(clash))
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_U)
    _settle(window, qtbot)
    assert _verdict(window, clash) is Verdict.UNIQUE
    qtbot.keyClick(pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    _settle(window, qtbot)
    assert _verdict(window, clash) is Verdict.CONTRADICTORY

    qtbot.keyClick(pane, Qt.Key.Key_M)
    field = next(each for each in window.room.detail.findChildren(QPlainTextEdit) if each.isVisible())
    qtbot.keyClicks(field, "call the mayor")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(each.kind, each.note) for each in window.document.rulings] == [(RulingKind.NOTE, "call the mayor")]

    window.keeping.path = tmp_path / "case.crossread"
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.keeping.path.exists, timeout=10_000)
    assert load(window.keeping.path).rulings == window.document.rulings

    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.room.find_bar.field, "ferry")
    qtbot.waitUntil(lambda: len(window.room.find_bar.hits) == 1, timeout=10_000)
    qtbot.keyClick(window.room.find_bar.field, Qt.Key.Key_Escape)
    assert not window.room.find_bar.isVisible()

    report = tmp_path / "report.json"
    exporter = next(each for each in exporters() if each.id == "json")
    window.exporting.write(window.document.comparison, exporter, report, ReportOptions())
    qtbot.waitUntil(report.exists, timeout=20_000)
    assert json.loads(report.read_text(encoding="utf-8"))["schema"] == "crossread/1"


@pytest.mark.skipif(os.name != "posix", reason="kills a process the POSIX way")
def test_a_whole_session_survives_a_kill(windows, article_files, tmp_path, qtbot, monkeypatch):
    """Drop three files, find the clash, overrule one, note one, undo, save, note again, crash; recover, reopen, export."""
    saved, copies = tmp_path / "case.crossread", tmp_path / "autosave"
    paths = f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'gui'}"
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(Path(__file__).with_name("session_to_kill.py")), str(tmp_path)]
    ended = subprocess.run([*command, *map(str, article_files)], env=environment, timeout=100, check=False)

    assert ended.returncode == -9
    assert [each.note for each in load(saved).rulings] == ["call the mayor"], "the overruling was undone before"
    assert len(list(left_behind(copies))) == 1

    window = windows.add()
    windows.offer_recovery()
    next(each for each in window.notices.notices if each.action_text).action()
    qtbot.waitUntil(lambda: window.document.comparison is not None, timeout=60_000)
    _settle(window, qtbot)
    assert sorted(each.note for each in window.document.rulings) == ["after saving", "call the mayor"]
    assert [each.title for each in window.document.articles] == [
        "Bridge closes for repairs", "Twelve weeks without the bridge", "Shopkeepers angry about bridge",
    ]  # fmt: skip
    assert window.keeping.is_dirty

    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(saved)))
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.keeping.is_dirty, timeout=10_000)
    window.close()
    assert list(left_behind(copies)) == []

    again = windows.add([saved])
    qtbot.waitUntil(lambda: again.document.comparison is not None, timeout=60_000)
    _settle(again, qtbot)
    report = tmp_path / "report.html"
    exporter = next(each for each in exporters() if each.id == "html")
    again.exporting.write(again.document.comparison, exporter, report, ReportOptions())
    qtbot.waitUntil(report.exists, timeout=20_000)
    told = report.read_text(encoding="utf-8")
    assert "call the mayor" in told
    assert "after saving" in told
