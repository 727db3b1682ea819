"""What the user says of one passage holds for the passage it is about, too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from crossread.model import RulingKind, Verdict
from crossread.settings import ReportOptions
from crossread_gui.commands.exporting import exporters

SHARED, UNIQUE, CONTRADICTORY = Verdict.SHARED, Verdict.UNIQUE, Verdict.CONTRADICTORY


@pytest.fixture
def press(window, article_files, settle, qtbot):
    """Return a function that presses a key on the first article's passage that holds some words."""
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    text = article_files[1].read_text(encoding="utf-8") + "\nA ferry will carry walkers across, free of charge.\n"
    article_files[1].write_text(text, encoding="utf-8")
    window.document.add_paths(article_files[:2])
    settle()

    def key(words: str, key: Qt.Key, letter: str = "A") -> None:
        window.document.select(_passage(window.document, words, letter).id)
        pane = window.room.panes.pane(letter)
        pane.setFocus()
        qtbot.keyClick(pane, key)
        settle()

    return key


def _passage(document, words, letter="A"):
    return next(each for each in document.lookup.passages_of(letter) if words in each.text)


def _verdicts(document, words) -> list[Verdict]:
    return [document.lookup.judgement(_passage(document, words, each).id).verdict for each in "AB"]


def _report(window, tmp_path, qtbot) -> str:
    path = tmp_path / "report.txt"
    exporter = next(each for each in exporters() if each.id == "txt")
    window.exporting.write(window.document.comparison, exporter, path, ReportOptions())
    qtbot.waitUntil(path.exists, timeout=20_000)
    return path.read_text(encoding="utf-8")


def test_called_contradictory_both_passages_are(window, press, settle, tmp_path, qtbot):
    document = window.document
    press("ferry", Qt.Key.Key_C)

    assert _verdicts(document, "ferry") == [CONTRADICTORY, CONTRADICTORY]
    told = _report(window, tmp_path, qtbot).partition("Called contradictory by the user")[2].partition("\n\n\n")[0]
    for letter in "AB":
        assert _passage(document, "ferry", letter).id in told
    document.undo_stack.undo()
    settle()
    assert _verdicts(document, "ferry") == [SHARED, SHARED]


def test_withdrawn_from_either_side_both_are_as_found(window, press):
    press("ferry", Qt.Key.Key_C)
    press("ferry", Qt.Key.Key_Backspace, "B")

    assert window.document.rulings == ()
    assert _verdicts(window.document, "ferry") == [SHARED, SHARED]


def test_called_otherwise_again_the_other_passage_is_let_go(window, press):
    press("ferry", Qt.Key.Key_C)
    press("ferry", Qt.Key.Key_S, "B")

    assert [(each.kind, each.verdict, each.right) for each in window.document.rulings] == [
        (RulingKind.CLASS, SHARED, "")
    ]
    assert _verdicts(window.document, "ferry") == [SHARED, SHARED]


@pytest.mark.parametrize("letter", ["A", "B"])
def test_called_shared_neither_passage_is_contradictory(window, press, letter, tmp_path, qtbot):
    assert _verdicts(window.document, "million") == [CONTRADICTORY, CONTRADICTORY]

    press("million", Qt.Key.Key_S, letter)

    assert CONTRADICTORY not in _verdicts(window.document, "million")
    differing, _, aside = _report(window, tmp_path, qtbot).partition("Set aside by the user")
    assert "No difference of fact was found" in differing
    assert "The user ruled" in aside
