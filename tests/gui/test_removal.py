"""An article that is taken away comes back: by its notice, by undo, whatever was done and told in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from crossread.model import Ruling, RulingKind, Verdict
from crossread_gui import notices as bar
from crossread_gui import shelf
from crossread_gui.dropping import Dropped
from crossread_gui.state import Notice

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def filled(window, article_files, settle):
    window.filing.take(Dropped(paths=tuple(article_files)))
    settle()
    return window


def _letters(window) -> list[str]:
    return [each.id for each in window.document.articles]


def _texts(window) -> list[str]:
    return [each.text for each in window.notices.notices]


def _press(window, text) -> None:
    found = [each for each in window.notices.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)


def _rule(document) -> Ruling:
    ruling = Ruling(RulingKind.CLASS, document.lookup.passages_of("B")[0].text, verdict=Verdict.UNIQUE)
    document.rule(ruling, "Call it unique")
    return ruling


def test_undo_brings_a_removed_article_back_and_leaves_the_rulings(filled, settle):
    ruling = _rule(filled.document)
    before = filled.document.articles

    filled.document.remove("B")
    settle()
    assert "Remove “Twelve weeks without the bridge”" in filled.command["undo"].text()
    QTest.keyClick(filled, Qt.Key.Key_Z, CTRL)
    settle()

    assert filled.document.articles == before
    assert filled.document.rulings == (ruling,)
    assert filled.document.lookup.passages_of("B")
    assert _texts(filled) == []
    filled.command["redo"].trigger()
    settle()
    assert _letters(filled) == ["A", "C"]
    assert _texts(filled) == ["“Twelve weeks without the bridge” was removed."]


def test_removed_article_outlasts_what_is_told_after_it(filled, settle, tmp_path):
    filled.document.remove("B")
    settle()
    filled.document.select("A1")
    QTest.keyClick(filled, Qt.Key.Key_C, CTRL | SHIFT)
    filled.keeping.path = tmp_path / "case.crossread"
    QTest.keyClick(filled, Qt.Key.Key_S, CTRL)
    settle()
    for number in range(4):
        filled.notices.show_notice(Notice(f"Told {number}."))
    QTest.keyClick(filled, Qt.Key.Key_Escape)

    assert _texts(filled) == ["“Twelve weeks without the bridge” was removed."]
    _press(filled, "Put It Back")
    assert _letters(filled) == ["A", "B", "C"]
    assert filled.document.undo_stack.redoText() == "Remove “Twelve weeks without the bridge”"


def test_putting_back_later_is_a_step_of_its_own_and_keeps_what_was_ruled_since(filled, settle):
    filled.document.remove("C")
    settle()
    ruling = _rule(filled.document)
    _press(filled, "Put It Back")
    settle()

    assert _letters(filled) == ["A", "B", "C"]
    assert filled.document.rulings == (ruling,)
    seen = []
    for _ in range(3):
        QTest.keyClick(filled, Qt.Key.Key_Z, CTRL)
        seen.append((_letters(filled), len(filled.document.rulings)))
    assert seen == [(["A", "B"], 1), (["A", "B"], 0), (["A", "B", "C"], 0)]


def test_article_whose_letter_is_taken_comes_back_under_another_and_goes_again(filled, settle):
    first = filled.document.articles[0]
    filled.document.remove("A")
    filled.document.add_text("Another story\n\nA sentence of its own.")
    settle()
    stack = filled.document.undo_stack

    stack.undo()
    assert _letters(filled) == ["D", "B", "C", "A"]
    assert filled.document.article("D").text == first.text
    stack.redo()
    assert _letters(filled) == ["B", "C", "A"]
    stack.undo()
    assert filled.document.article("D").text == first.text


def test_article_that_finds_no_room_is_not_lost(filled, settle, monkeypatch):
    filled.document.remove("B")
    stack = filled.document.undo_stack
    monkeypatch.setattr(shelf, "MOST_ARTICLES", 2)
    stack.undo()
    assert _letters(filled) == ["A", "C"]
    assert "cannot come back" in _texts(filled)[-1]

    monkeypatch.undo()
    _press(filled, "Put It Back")
    assert _letters(filled) == ["A", "B", "C"]


def test_linking_two_passages_leaves_other_notices(filled, settle):
    filled.document.remove("C")
    settle()
    filled.document.select("A1")
    filled.command["link"].trigger()
    filled.room.panes.pane("B").chosen.emit("B1")
    settle()

    assert _texts(filled) == ["“Shopkeepers angry about bridge” was removed."]


def test_confirmation_goes_by_itself_but_not_under_the_pointer_or_the_keyboard(window, qtbot, monkeypatch):
    monkeypatch.setattr(bar, "_STAY", 200)
    monkeypatch.setattr(bar, "_STAY_PER_LETTER", 0)
    window.notices.show_notice(Notice("An error.", "error"))
    window.notices.show_notice(Notice("Copied.", is_passing=True))
    strip = window.notices.findChildren(bar._Strip)[-1]

    QApplication.processEvents()
    QTest.mouseMove(strip, QPoint(40, 5))
    qtbot.wait(500)
    assert _texts(window) == ["An error.", "Copied."]
    strip.closing.setFocus()
    QTest.mouseMove(window, window.rect().bottomRight() - QPoint(5, 60))
    qtbot.wait(500)
    assert _texts(window) == ["An error.", "Copied."]
    window.setFocus()

    qtbot.waitUntil(lambda: _texts(window) == ["An error."], timeout=3000)


def test_heavier_notices_push_out_lighter_ones_and_never_the_reverse(window):
    def told() -> list[str]:
        return [each.rstrip(".") for each in _texts(window)]

    window.notices.show_notice(Notice("offer 1.", "info", "Do", lambda: None))
    for text in ("error 1.", "error 2.", "error 3."):
        window.notices.show_notice(Notice(text, "error"))
    assert told() == ["offer 1", "error 2", "error 3"]
    window.notices.show_notice(Notice("copied 1.", is_passing=True))
    window.notices.show_notice(Notice("copied 2.", is_passing=True))
    assert told() == ["offer 1", "error 2", "error 3", "copied 2"]
    for text in ("offer 2.", "offer 3.", "offer 4."):
        window.notices.show_notice(Notice(text, "info", "Do", lambda: None))
    assert told() == ["offer 2", "offer 3", "offer 4"]


def test_article_dropped_twice_is_told_and_can_go_again(filled, article_files, settle):
    filled.filing.take(Dropped(paths=(article_files[0],)))
    settle()

    title = "Bridge closes for repairs"
    assert _texts(filled) == [f"D, “{title}”, has the same text as A, “{title}”."]
    _press(filled, "Remove D")
    settle()
    assert _letters(filled) == ["A", "B", "C"]
    filled.command["undo"].trigger()
    assert _letters(filled) == ["A", "B", "C", "D"]


def test_articles_alike_that_come_together_are_told_and_another_text_of_the_letter_stays(
    window, article_files, tmp_path, settle
):
    copy = tmp_path / "copy.txt"
    copy.write_bytes(article_files[0].read_bytes())
    window.filing.take(Dropped(paths=(article_files[0], article_files[1], copy)))
    settle()
    offer = window.notices.notices[0]
    window.document.replace("C", article_files[2])
    settle()
    offer.action()

    assert offer.text.startswith("C, ")
    assert _letters(window) == ["A", "B", "C"]


def test_pane_of_a_removed_article_holds_on_to_nothing(filled, settle):
    pane = filled.room.panes.pane("B")
    pane.page.laid(0)
    assert pane.coat.lookup is not None

    filled.document.remove("B")

    assert pane.coat.lookup is None
    assert not pane.page._laid
