"""Closing asks about what no file holds, and names it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from crossread.model import Article, Ruling, RulingKind, Source, Verdict
from crossread.session import Session, load
from crossread_gui.commands.losses import losses

ROOT = Path(__file__).parents[2]
CONTROL = Qt.KeyboardModifier.ControlModifier
DRAFT = "My own draft\n\nIt is kept nowhere else."
BUTTON = QMessageBox.StandardButton


@pytest.fixture
def asked():
    return []


@pytest.fixture
def answering(asked):
    """Answer the questions to come with these buttons, one each."""
    timers = []

    def answer(*buttons) -> None:
        waiting = list(buttons)

        def look() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox) and waiting:
                asked.append(box.informativeText())
                box.button(waiting.pop(0)).click()

        timers.append(QTimer(interval=50))
        timers[-1].timeout.connect(look)
        timers[-1].start()

    yield answer
    for each in timers:
        each.stop()


def _paste(window, qtbot, text=DRAFT) -> None:
    before = len(window.document.articles)
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(window.document.articles) > before, timeout=10_000)
    _settle(window, qtbot)


def _settle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.filing.is_busy and not window.document.is_busy, timeout=30_000)


def _save_to(monkeypatch, path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))


def test_pasted_text_is_not_lost_without_a_question(windows, answering, asked, qtbot):
    window = windows.add()
    _paste(window, qtbot)
    assert window.isWindowModified()
    answering(BUTTON.Cancel)

    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)

    assert windows.open_windows == (window,)
    assert "My own draft" in asked[0]
    assert "rulings" not in asked[0]


def test_dropped_text_is_not_lost_without_a_question(windows, answering, asked, qtbot):
    window, mime = windows.add(), QMimeData()
    mime.setText(DRAFT)
    keys, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, button, keys))
    qtbot.waitUntil(lambda: bool(window.document.articles), timeout=10_000)
    answering(BUTTON.Discard)

    window.close()

    assert windows.open_windows == ()
    assert "My own draft" in asked[0]


def test_pasted_text_is_saved_when_the_answer_is_to_save(windows, answering, tmp_path, qtbot, monkeypatch):
    window = windows.add()
    _paste(window, qtbot)
    _save_to(monkeypatch, tmp_path / "draft.crossread")
    answering(BUTTON.Save)

    window.close()

    assert windows.open_windows == ()
    assert load(tmp_path / "draft.crossread").articles[0].title == "My own draft"


def test_articles_with_files_of_their_own_need_no_question(windows, article_files, asked, answering, qtbot):
    window = windows.add(article_files[:2])
    qtbot.waitUntil(lambda: len(window.document.articles) == 2, timeout=10_000)
    window.document.move("A", 1)
    answering(BUTTON.Cancel)

    window.close()

    assert windows.open_windows == ()
    assert asked == []


def test_question_names_the_order_and_the_titles(windows, article_files, answering, asked, tmp_path, qtbot):
    window = windows.add(article_files[:2])
    qtbot.waitUntil(lambda: len(window.document.articles) == 2, timeout=10_000)
    window.keeping.path = tmp_path / "case.crossread"
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: window.keeping.path.exists() and not window.keeping._keeper._runner.is_busy, timeout=10_000)
    window.document.move("A", 1)
    window.document.rename("A", "Another title")
    answering(BUTTON.Cancel)

    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)

    assert asked == ["Lost otherwise:\n• the order of the articles\n• the titles you gave"]


def _two_drafts(windows, qtbot):
    first, second = windows.add(), windows.add()
    _paste(first, qtbot)
    _paste(second, qtbot, "Another draft\n\nIt is nowhere either.")
    return first, second


def test_quitting_closes_no_window_if_one_is_to_stay(windows, article_files, answering, asked, qtbot):
    unchanged = windows.add(article_files[:1])
    first, second = _two_drafts(windows, qtbot)
    answering(BUTTON.Discard, BUTTON.Cancel)

    qtbot.keyClick(second, Qt.Key.Key_Q, CONTROL)

    assert ["My own draft" in each for each in asked] == [True, False]
    assert windows.open_windows == (unchanged, first, second)
    assert all(each.isVisible() for each in windows.open_windows)
    assert first.document.articles[0].title == "My own draft"


def test_quitting_asks_every_window_once_and_closes_them_all(windows, answering, asked, tmp_path, qtbot, monkeypatch):
    _first, second = _two_drafts(windows, qtbot)
    _save_to(monkeypatch, tmp_path / "draft.crossread")
    answering(BUTTON.Save, BUTTON.Discard)

    qtbot.keyClick(second, Qt.Key.Key_Q, CONTROL)

    assert len(asked) == 2
    assert windows.open_windows == ()
    assert load(tmp_path / "draft.crossread").articles[0].title == "My own draft"


def test_what_was_saved_on_the_way_to_a_cancelled_quit_is_saved(windows, answering, tmp_path, qtbot, monkeypatch):
    first, second = _two_drafts(windows, qtbot)
    _save_to(monkeypatch, tmp_path / "draft.crossread")
    answering(BUTTON.Save, BUTTON.Cancel)

    qtbot.keyClick(second, Qt.Key.Key_Q, CONTROL)

    assert windows.open_windows == (first, second)
    assert (first.keeping.path, first.isWindowModified()) == (tmp_path / "draft.crossread", False)
    assert second.isWindowModified()


def test_the_system_asking_to_quit_is_answered_by_the_same_question():
    """Qt would close the windows one by one: the application must ask before it does."""
    script = (
        "from PySide6.QtCore import QEvent\n"
        "from crossread_gui.app import make_application\n"
        "application = make_application(['crossread'])\n"
        "application.may_quit = lambda: False\n"
        "event = QEvent(QEvent.Type.Quit)\n"
        "print(application.event(event), event.isAccepted())\n"
        "application.may_quit = lambda: True\n"
        "event = QEvent(QEvent.Type.Quit)\n"
        "print(application.event(event), event.isAccepted())\n"
    )
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'gui'}"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    told = subprocess.run([sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True)

    assert told.stdout.splitlines() == ["True False", "True True"]


ONE = Article("A", "One", "The first text.", Source("/one.txt"))
TWO = Article("B", "Two", "The second text.", Source("/two.txt"))
PASTED = Article("C", "", "Pasted words.\n\nMore of them.")
NOTE = Ruling(RulingKind.NOTE, "The first text.", note="mine")
CLASS = Ruling(RulingKind.CLASS, "The first text.", verdict=Verdict.UNIQUE)


@pytest.mark.parametrize(
    ("now", "kept", "words"),
    [
        (Session((ONE, TWO)), None, ()),
        (Session((ONE, PASTED)), None, ("the text “Pasted words.”, which is in no file",)),
        (Session((PASTED,) * 5), None, ("5 texts that are in no file",)),
        (Session((ONE,), rulings=(NOTE,)), None, ("your notes",)),
        (Session((ONE,), rulings=(CLASS, NOTE)), None, ("your rulings", "your notes")),
        (Session((ONE, PASTED)), Session((ONE, PASTED)), ()),
        (Session((ONE, PASTED)), Session((ONE,)), ("the text “Pasted words.”, which is in no file",)),
        (Session((ONE,), rulings=(NOTE, CLASS)), Session((ONE,), rulings=(CLASS, NOTE)), ("your rulings",)),
        (Session((TWO, ONE)), Session((ONE, TWO)), ("the order of the articles",)),
        (Session((ONE, TWO)), Session((ONE,)), ("which articles were added, taken away or read again",)),
        (Session((ONE,)), Session((ONE, TWO)), ("which articles were added, taken away or read again",)),
    ],
)
def test_what_would_be_lost(now, kept, words):
    assert losses(now, kept) == words
