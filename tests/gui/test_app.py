from __future__ import annotations

import gc
import json
import logging
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QLocale, Qt, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QToolButton
from shiboken6 import isValid

from crossread.assets import resource
from crossread.model import Article, Ruling, RulingKind
from crossread.session import Session, load, save
from crossread_gui import crash
from crossread_gui.app import _collect_garbage
from crossread_gui.samples import WORDS, sample_sets

ROOT = Path(__file__).parents[2]


def _rescued(tmp_path) -> Session:
    articles = (Article("A", "One", "A text that was open."), Article("B", "Two", "Another text that was open."))
    session = Session(articles, rulings=(Ruling(RulingKind.NOTE, "A text that was open.", note="mine"),))
    (tmp_path / "autosave").mkdir()
    save(tmp_path / "autosave" / "left.crossread", session)
    return session


def test_what_a_crash_left_is_offered_and_recovered(windows, tmp_path, qtbot):
    session = _rescued(tmp_path)
    window = windows.add()

    windows.offer_recovery()
    (offer,) = window.notices.notices
    offer.action()
    qtbot.waitUntil(lambda: bool(window.document.articles), timeout=10_000)

    assert window.document.articles == session.articles
    assert window.document.rulings == session.rulings
    assert window.keeping.is_dirty
    left = tmp_path / "autosave" / "left.crossread"
    qtbot.waitUntil(lambda: not left.exists(), timeout=10_000)
    assert len(list(left.parent.glob("*.crossread"))) == 1, "the window keeps a copy of its own"


def test_each_of_several_lost_comparisons_is_offered(windows, tmp_path):
    _rescued(tmp_path)
    older = tmp_path / "autosave" / "older.crossread"
    save(older, Session((Article("A", "One", "x y z"),)))
    then = time.time() - 3 * 86_400
    os.utime(older, (then, then))
    window = windows.add()

    windows.offer_recovery()

    assert len(window.notices.notices) == 2


def test_two_windows_that_crashed_in_the_same_minute_are_both_offered(windows, tmp_path):
    session = _rescued(tmp_path)
    other = tmp_path / "autosave" / "other.crossread"
    save(other, session)
    os.utime(other, ns=(0, (tmp_path / "autosave" / "left.crossread").stat().st_mtime_ns))
    window = windows.add()

    windows.offer_recovery()

    assert len(window.notices.notices) == 2


def test_declined_recovery_is_still_in_the_menu(windows, tmp_path, qtbot):
    session = _rescued(tmp_path)
    window = windows.add()
    windows.offer_recovery()

    qtbot.mouseClick(window.notices.findChild(QToolButton), Qt.MouseButton.LeftButton)

    assert window.notices.notices == ()
    recent = window.command.submenu("<recent>")
    (entry,) = [each for each in recent.actions() if each.text().startswith("Not recovered")]
    entry.trigger()
    qtbot.waitUntil(lambda: window.document.articles == session.articles, timeout=10_000)
    assert window.keeping.is_dirty


def test_closed_window_leaves_no_copy_behind(windows, tmp_path, article_files, qtbot):
    window = windows.add(article_files)
    qtbot.waitUntil(lambda: len(window.document.articles) == 3, timeout=10_000)
    window.keeping.may_close = lambda: True

    window.close()

    assert windows.open_windows == ()
    assert not list((tmp_path / "autosave").glob("*.crossread"))


def test_comparison_opens_in_a_window_of_its_own_when_this_one_is_in_use(windows, article_files, tmp_path, qtbot):
    window = windows.add(article_files[:1])
    qtbot.waitUntil(lambda: len(window.document.articles) == 1, timeout=10_000)
    path = tmp_path / "case.crossread"
    save(path, Session((Article("A", "One", "x y z"),)))

    window.take_paths([path])
    qtbot.waitUntil(lambda: [len(each.document.articles) for each in windows.open_windows] == [1, 1], timeout=10_000)

    assert len(window.document.articles) == 1


def test_file_handed_over_by_the_desktop_is_opened(windows, qapp, article_files, qtbot):
    window = windows.add()

    windows._take_file(article_files[0])

    qtbot.waitUntil(lambda: len(window.document.articles) == 1, timeout=10_000)
    assert QFileOpenEvent(QUrl.fromLocalFile("/x.txt")).file() == "/x.txt"


def test_unexpected_error_is_told_and_logged(windows, tmp_path, monkeypatch, caplog):
    window = windows.add()
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    crash.catch_unexpected(windows._unexpected.emit)

    with caplog.at_level(logging.ERROR):
        sys.excepthook(ValueError, ValueError("odd"), None)

    assert "ValueError: odd" in window.notices.notices[0].text
    assert "unexpected" in caplog.text


def test_log_goes_to_a_file_that_may_not_be_writable(tmp_path):
    handler = crash.keep_log(tmp_path / "log" / "crossread.log")
    try:
        logging.getLogger("crossread_gui.test").error("something odd")
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()

    assert "something odd" in (tmp_path / "log" / "crossread.log").read_text(encoding="utf-8")
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    assert crash.keep_log(blocked / "crossread.log") is None


def test_closed_window_is_let_go_whole(windows, article_files, qtbot):
    window = windows.add(article_files)
    window.resize(700, 500)  # too narrow for three panes: one waits on the shelf
    qtbot.waitUntil(lambda: len(windows.open_windows[0].document.articles) == 3, timeout=10_000)
    for dock in window.room.docks:
        dock.show()
    window.keeping.may_close = lambda: True
    parts = [window, window.document, *window.room.panes.all_columns()]
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))

    window.close()
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)

    assert len(parts) == 5
    assert not any(isValid(each) for each in parts)


def test_closed_window_gives_back_what_was_compared_without_a_search_for_garbage(windows, article_files, qtbot):
    window = windows.add(article_files[:2])
    qtbot.waitUntil(lambda: window.document.comparison is not None and not window.document.is_busy, timeout=20_000)
    panes = [each.pane for each in window.room.panes.all_columns()]
    lookup = ref(window.document.lookup)

    window.keeping.abandon()
    gc.disable()
    try:
        window.close()
        qtbot.waitUntil(lambda: lookup() is None, timeout=10_000)
    finally:
        gc.enable()

    assert [each.page._laid for each in panes] == [{}, {}]


def test_window_opens_before_the_engine_is_imported():
    """What half the engine takes to import is half the time until the window is seen."""
    script = "import sys; from crossread_gui import app; print(*sys.modules)"
    paths = f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'gui'}"
    environment = {**os.environ, "PYTHONPATH": paths}
    told = subprocess.run([sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True)

    imported = set(told.stdout.split())
    heavy = {"numpy", "rapidfuzz", "onnxruntime", "pygments", "lxml", "jinja2", "docx"}
    stages = {
        "crossread.pipeline",
        "crossread.reading",
        "crossread.reports",
        "crossread.similarity",
        "crossread.checks",
    }
    assert imported & (heavy | stages) == set()


def test_language_changes_at_once_and_keeps_the_work(windows, preferences, article_files, tmp_path, qapp, qtbot):
    window = windows.add(article_files[:2])
    qtbot.waitUntil(lambda: window.document.comparison is not None and not window.document.is_busy, timeout=30_000)
    path = tmp_path / "case.crossread"
    window.keeping.path = path
    window.keeping.save()
    qtbot.waitUntil(lambda: path.exists() and not window.keeping.is_dirty, timeout=10_000)
    window.document.rule(Ruling(RulingKind.NOTE, "A ferry will carry walkers across for free.", note="mine"), "note")
    habits = windows.preferences.habits
    try:
        windows.preferences.change_habits(replace(habits, window=replace(habits.window, language="de")))
        next(each for each in window.notices.notices if each.action_text).action()
        (again,) = windows.open_windows

        assert again is not window
        assert [each.note for each in again.document.rulings] == ["mine"]
        assert again.keeping.path == path
        assert again.keeping.is_dirty
        assert again.menuBar().actions()[0].text().replace("&", "") == "Datei"
        assert sample_sets()[0].title == "Eine Fähre rammt die Mole"
        assert not load(path).rulings, "the file is the user's to save"
    finally:
        for translator in windows._translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(QLocale.system())


def test_every_sample_title_can_be_translated():
    index = json.loads(resource("samples", "index.json").read_text(encoding="utf-8"))

    assert {entry[key] for entry in index for key in ("title", "description")} == set(WORDS)


def test_reading_direction_turns_at_once(windows, article_files, qapp, qtbot):
    window = windows.add(article_files[:2])
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.document.comparison is not None and not window.document.is_busy, timeout=30_000)
    pane = window.room.panes.pane("A")
    before = pane.page.text_left
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        qtbot.waitUntil(lambda: window.room.overview.scale.is_mirrored, timeout=5000)

        assert pane.page.text_left < before, "the gutter is at the right now"
        assert window.room.panes.columns[0].header.findChild(QToolButton).x() < 10
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_garbage_is_looked_for_again_once_start_up_is_over(windows, monkeypatch):
    window, waiting = windows.add(), QTimer()
    waiting.start(10_000)
    gc.disable()
    try:
        monkeypatch.setattr(type(window.document), "is_busy", True)
        _collect_garbage(windows, waiting)
        assert (gc.isenabled(), waiting.isActive()) == (False, True)

        monkeypatch.setattr(type(window.document), "is_busy", False)
        _collect_garbage(windows, waiting)
        assert (gc.isenabled(), waiting.isActive()) == (True, False)
    finally:
        gc.enable()
        gc.unfreeze()
