"""Two windows with one comparison file: neither replaces the other's work without a question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from crossread.model import Ruling, RulingKind
from crossread.session import load


@pytest.fixture
def answering():
    """Answer the questions to come by the buttons of these texts."""
    questions, waiting = [], []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and waiting:
            questions.append(box.text())
            wanted = waiting.pop(0)
            next(each for each in box.buttons() if each.text() == wanted).click()

    timer = QTimer(interval=30)
    timer.timeout.connect(look)
    timer.start()
    yield lambda *texts: waiting.extend(texts) or questions
    timer.stop()


@pytest.fixture
def pair(windows, article_files, tmp_path, qtbot):
    """Two windows that both have opened one comparison file; the first has saved a note in it since."""
    path = tmp_path / "case.crossread"
    first = windows.add(article_files[:2])
    qtbot.waitUntil(lambda: len(first.document.articles) == 2 and not first.document.is_busy, timeout=20_000)
    first.keeping.path = path
    _save(first, qtbot)
    second = windows.add([path])
    qtbot.waitUntil(lambda: len(second.document.articles) == 2 and not second.document.is_busy, timeout=20_000)
    _note(first, "the first window's")
    _save(first, qtbot)
    _note(second, "the second window's")
    return first, second, path


def _note(window, text) -> None:
    window.document.rule(Ruling(RulingKind.NOTE, "A ferry will carry walkers across for free.", note=text), "note")


def _save(window, qtbot) -> None:
    window.command["save"].trigger()
    qtbot.waitUntil(lambda: not window.keeping._keeper.is_busy, timeout=10_000)


def _notes(path) -> list[str]:
    return [each.note for each in load(path).rulings]


def test_a_file_that_another_window_wrote_is_not_replaced_without_a_question(pair, answering, qtbot):
    _first, second, path = pair
    questions = answering("Cancel")

    _save(second, qtbot)

    assert "“case.crossread”" in questions[0]
    assert _notes(path) == ["the first window's"]
    assert second.keeping.is_dirty


def test_it_is_replaced_when_the_user_says_so_and_not_asked_about_again(pair, answering, qtbot):
    _first, second, path = pair
    questions = answering("Replace")

    _save(second, qtbot)
    _note(second, "and one more")
    _save(second, qtbot)

    assert len(questions) == 1
    assert "and one more" in _notes(path)


def test_closing_may_save_elsewhere_instead(pair, answering, tmp_path, monkeypatch, qtbot):
    _first, second, path = pair
    own = tmp_path / "mine.crossread"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(own), ""))
    answering("Save", "Save As…")

    second.close()

    assert (_notes(path), _notes(own)) == (["the first window's"], ["the second window's"])


def test_closing_stays_open_when_the_question_is_cancelled(windows, pair, answering):
    first, second, path = pair
    answering("Save", "Cancel")

    second.close()

    assert windows.open_windows == (first, second)
    assert _notes(path) == ["the first window's"]


def test_saving_twice_in_a_row_asks_nothing(pair, answering, qtbot):
    first, _second, path = pair
    questions = answering("Cancel")
    _note(first, "once more")

    first.command["save"].trigger()
    _save(first, qtbot)

    assert questions == []
    assert "once more" in _notes(path)


def test_a_file_that_is_gone_is_written_anew(pair, answering, qtbot):
    _first, second, path = pair
    questions = answering("Cancel")
    path.unlink()

    _save(second, qtbot)

    assert (questions, _notes(path)) == ([], ["the second window's"])
