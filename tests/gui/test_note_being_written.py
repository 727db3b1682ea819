"""What is typed into a note is the user's work: only Esc throws it away."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from crossread.model import RulingKind
from crossread.session import load
from crossread_gui.commands.exporting import exporters
from crossread_gui.dialogs.export import ExportDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writing(window, article_files, settle, qtbot):
    """Return the window with a note half written on the ferry, which only the first article tells of."""
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    window.document.add_paths(article_files[:2])
    settle()
    window.document.select(next(each.id for each in window.document.lookup.passages_of("A") if "ferry" in each.text))
    pane = window.room.panes.pane("A")
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), "who runs it?")
    return window


def _notes(document) -> list[tuple[str, str]]:
    return [(each.left, each.note) for each in document.rulings]


NOTED = [("A ferry will carry walkers across for free.", "who runs it?")]


def test_it_is_saved_and_can_be_written_on(writing, tmp_path, qtbot):
    writing.keeping.path = tmp_path / "case.crossread"

    qtbot.keyClick(writing.room.detail.note.field, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(writing.keeping.path.exists, timeout=10_000)

    assert _notes(load(writing.keeping.path)) == NOTED
    qtbot.keyClicks(QApplication.focusWidget(), " Ask.")
    QApplication.focusWidget().clearFocus()
    writing.document.select("")
    assert [note for _passage, note in _notes(writing.document)] == ["who runs it? Ask."]


def test_it_is_kept_when_the_next_passage_is_asked_for(writing, qtbot):
    pane = writing.room.panes.pane("A")
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_N)
    qtbot.keyClick(pane, Qt.Key.Key_P)
    qtbot.keyClick(pane, Qt.Key.Key_M)

    assert _notes(writing.document) == NOTED
    assert QApplication.focusWidget().toPlainText() == "who runs it?"


def test_it_is_kept_when_a_pane_is_clicked(writing, qtbot):
    pane = writing.room.panes.pane("B")

    QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(150, 100))

    assert _notes(writing.document) == NOTED
    assert not writing.room.detail.note.isVisible()
    qtbot.keyClick(pane, Qt.Key.Key_Z, CONTROL)
    assert _notes(writing.document) == []


def test_it_stays_open_while_its_own_buttons_have_the_keyboard(writing, qtbot):
    note = writing.room.detail.note
    qtbot.keyClick(note.field, Qt.Key.Key_Tab)
    assert note.keep.hasFocus()
    assert _notes(writing.document) == []

    qtbot.mouseClick(note.give_up, Qt.MouseButton.LeftButton)

    assert _notes(writing.document) == []
    assert not note.isVisible()


def test_it_is_kept_when_the_detail_is_closed(writing, qtbot):
    writing.room.docks[0].hide()

    qtbot.waitUntil(lambda: _notes(writing.document) == NOTED, timeout=5_000)


def test_button_that_takes_the_keyboard_from_the_note_hears_the_click(writing, settle, qtbot):
    clash = next(each.id for each in writing.document.lookup.passages_of("A") if "3.2" in each.text)
    writing.document.select(clash)
    writing.room.detail.edit_note()
    qtbot.keyClicks(QApplication.focusWidget(), "check")
    dismiss = next(
        each for each in writing.room.detail.findChildren(QPushButton) if each.objectName().startswith("dismiss ")
    )

    QTest.mousePress(dismiss, Qt.MouseButton.LeftButton)
    settle()
    qtbot.wait(200)
    QTest.mouseRelease(dismiss, Qt.MouseButton.LeftButton)

    kinds = [each.kind for each in writing.document.rulings]
    assert kinds == [RulingKind.NOTE, RulingKind.NOTE, RulingKind.DISMISS]


def test_it_is_in_a_report(writing, tmp_path, qtbot, monkeypatch):
    report = tmp_path / "report.json"
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(report)))

    qtbot.keyClick(writing.room.detail.note.field, Qt.Key.Key_E, CONTROL)
    dialog = writing.findChild(ExportDialog)
    dialog.choose(next(each for each in exporters() if each.id == "json").id)
    dialog.accept()
    qtbot.waitUntil(report.exists, timeout=20_000)

    told = json.loads(report.read_text(encoding="utf-8"))
    assert [each["note"] for each in told["rulings"]] == ["who runs it?"]


def test_it_counts_as_work_that_is_not_saved_when_the_window_closes(writing):
    asked = []

    def decline() -> None:
        box = QApplication.activeModalWidget()
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.Cancel).click()

    QTimer.singleShot(300, decline)

    assert type(writing.keeping).may_close(writing.keeping) is False
    assert asked == ["Save the comparison before closing?"]
    assert _notes(writing.document) == NOTED


def test_it_goes_over_to_the_window_that_takes_over(writing, windows):
    other = windows.add()

    other.keeping.take_over(writing.keeping)

    assert _notes(other.document) == NOTED
