"""A comparison that was stopped says so for as long as it is not complete, and can always go on."""

from __future__ import annotations

import json
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QToolButton

from crossread.settings import Settings
from crossread_gui.commands.exporting import exporters
from crossread_gui.dialogs.export import ExportDialog


def _never_ending(job):
    while True:
        job.check()
        time.sleep(0.01)


@pytest.fixture
def stopped(window, article_files, qtbot, monkeypatch):
    """A window in which Esc was pressed while the comparison was refined; from now on refining comes to its end."""
    comparer = window.document._comparer
    by_words = comparer._work
    monkeypatch.setattr(
        comparer, "_work", lambda request, *, refine: _never_ending if refine else by_words(request, refine=False)
    )
    window.document.settings = Settings()
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    window.document.add_paths(article_files[:2])
    qtbot.waitUntil(lambda: comparer._is_refining and comparer._runner.is_busy, timeout=30_000)
    assert not _is_marked(window)
    assert not window.command["go-on"].isEnabled()
    qtbot.keyClick(window.room.panes.pane("A"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.document.is_busy, timeout=10_000)
    monkeypatch.setattr(comparer, "_work", lambda request, *, refine: by_words(request, refine=False))
    return window


def _is_marked(window):
    return any(
        "not fully compared" in each.text() for each in window.statusBar().findChildren(QLabel) if each.isVisible()
    )


def _settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.document.is_busy, timeout=30_000)


def _is_told(window):
    return any(each.text.startswith("Stopped.") for each in window.notices.notices)


def test_the_mark_outlasts_the_notice(stopped, qtbot):
    assert _is_told(stopped)

    qtbot.keyClick(stopped.room.panes.pane("A"), Qt.Key.Key_Escape)

    assert not _is_told(stopped)
    assert _is_marked(stopped)
    assert stopped.command["go-on"].isEnabled()


def test_it_goes_on_from_the_status_bar(stopped, qtbot):
    buttons = stopped.statusBar().findChildren(QToolButton)
    button = next(each for each in buttons if each.isVisible() and each.defaultAction() is stopped.command["go-on"])
    with qtbot.waitSignal(stopped.document.comparison_changed, timeout=30_000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    _settle(stopped, qtbot)

    assert not _is_marked(stopped)
    assert not _is_told(stopped)
    assert not stopped.command["go-on"].isEnabled()


def test_a_change_that_compares_anew_takes_the_mark_away(stopped, qtbot):
    document = stopped.document

    document.change_settings(document.settings.with_value("align", "similarity", 0.9))
    qtbot.waitUntil(lambda: not document.is_stopped, timeout=5_000)
    _settle(stopped, qtbot)

    assert not _is_marked(stopped)


def test_articles_taken_away_take_the_mark_along(stopped, qtbot):
    stopped.document.remove("B")
    _settle(stopped, qtbot)

    assert not _is_marked(stopped)


@pytest.mark.parametrize("is_complete", [False, True])
def test_a_report_says_so(stopped, is_complete, tmp_path, qtbot, monkeypatch):
    report = tmp_path / "report.json"
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(report)))
    if is_complete:
        stopped.command["go-on"].trigger()
        _settle(stopped, qtbot)

    qtbot.keyClick(stopped.room.panes.pane("A"), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = stopped.findChild(ExportDialog)
    dialog.choose(next(each for each in exporters() if each.id == "json").id)
    dialog.accept()
    qtbot.waitUntil(report.exists, timeout=20_000)

    told = json.loads(report.read_text(encoding="utf-8"))["notices"]
    assert any("was stopped before it was complete" in each for each in told) is not is_complete
