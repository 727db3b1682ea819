"""Three articles that contradict each other in pairs, in the real window, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage

from crossread.model import Verdict, article_of
from crossread.tables.claims import standing
from crossread_gui.panes.inks import inks_of
from crossread_gui.panes.page import GUTTER

TEXTS = {
    "mill-a.txt": (
        "Fire at the old mill\n\n"
        "Twelve people were hurt in the fire at the old mill in Orlow, the police said on Monday.\n"
        "A baker saw the first flames from his window across the street.\n"
    ),
    "mill-b.txt": (
        "Old mill burns down\n\n"
        "Fourteen people were hurt in the fire at the old mill in Orlow, the police said on Monday.\n"
        "Rebuilding the roof of the granary will cost 3 million euros, an engineer said.\n"
    ),
    "mill-c.txt": (
        "Flames in Orlow\n\n"
        "Sixteen people were hurt in the fire at the old mill in Orlow, the police said on Monday.\n"
        "Rebuilding the roof of the granary will cost 5 million euros, an engineer said.\n"
    ),
}


class Reader:
    """Somebody at the window with the three articles."""

    def __init__(self, window, qtbot) -> None:
        self.window, self.document, self._qtbot = window, window.document, qtbot

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.window.filing.is_busy and not self.document.is_busy, timeout=60_000)

    def pane(self, passage: str):
        return self.window.room.panes.pane(article_of(passage))

    def passage(self, letter: str, words: str) -> str:
        return next(each.id for each in self.document.lookup.passages_of(letter) if words in each.text)

    def click(self, passage: str) -> None:
        pane = self.pane(passage)
        box = pane.page.rects(pane.coat.span_of(passage))[0]
        spot = QPoint(int(box.center().x()), int(box.center().y() - pane.offset))
        self._qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        pane.setFocus()

    def press(self, passage: str, key: Qt.Key, keys=Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.pane(passage), key, keys)
        self.settle()

    def judged(self, passage: str):
        return self.document.lookup.judgement(passage)

    def gutter_beside(self, passage: str) -> QImage:
        """Return what the gutter shows beside a passage."""
        pane = self.pane(passage)
        top, bottom = pane.extent(pane.coat.span_of(passage))
        return pane.viewport().grab(QRect(0, int(top), int(GUTTER), int(bottom - top))).toImage()

    def cell_of(self, passage: str) -> QImage:
        """Return a passage's cell in the overview."""
        overview = self.window.room.overview
        return overview.grab(overview.box_of(self.document.lookup.passage(passage))).toImage()

    def ink_of(self, verdict: Verdict) -> str:
        return inks_of(self.window.parts.theme).verdicts[verdict].ink.name()


def colours_in(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def _is_like(one: str, other: str) -> bool:
    """Tell whether two colours are the same but for the veil over what a pane shows."""
    parts = zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True)
    return all(abs(mine - yours) < 25 for mine, yours in parts)


@pytest.fixture
def reader(windows, tmp_path, qtbot) -> Reader:
    paths = []
    for name, text in TEXTS.items():
        paths.append(tmp_path / name)
        paths[-1].write_text(text, encoding="utf-8")
    window = windows.add()
    window.resize(1280, 800)
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    window.document.add_paths(paths)
    made = Reader(window, qtbot)
    qtbot.waitUntil(lambda: window.document.comparison is not None, timeout=60_000)
    made.settle()
    return made


def test_dismissing_one_clash_leaves_the_other_in_colour(reader):
    one, two, three = (reader.passage(letter, "were hurt") for letter in "ABC")
    reader.click(one)

    reader.press(one, Qt.Key.Key_X)

    assert [reader.judged(each).verdict for each in (one, two, three)] == [
        Verdict.SHARED, Verdict.CONTRADICTORY, Verdict.CONTRADICTORY,
    ]  # fmt: skip
    red, blue, grey = map(reader.ink_of, (Verdict.CONTRADICTORY, Verdict.SHARED, Verdict.EXCLUDED))
    assert red in colours_in(reader.gutter_beside(two))
    assert any(_is_like(each, red) for each in colours_in(reader.cell_of(two)))
    assert blue in colours_in(reader.gutter_beside(one))
    assert grey not in colours_in(reader.gutter_beside(one)) | colours_in(reader.gutter_beside(two))
    between = reader.window.room.panes.splitter.lanes()[1].links
    assert (two, three) in {(each.left, each.right) for each in between if each.verdict is Verdict.CONTRADICTORY}


def test_passage_with_dismissed_evidence_is_marked_as_the_users(reader):
    one, two = (reader.passage(letter, "were hurt") for letter in "AB")
    reader.click(one)
    ink = inks_of(reader.window.parts.theme).text.name()
    assert ink not in colours_in(reader.gutter_beside(two))

    reader.press(one, Qt.Key.Key_X)

    assert ink in colours_in(reader.gutter_beside(one))
    assert ink in colours_in(reader.gutter_beside(two))
    reader.document.select(two)
    assert "evidence dismissed by you" in reader.window.room.overview.accessibleDescription()


def test_next_contradiction_comes_past_those_of_the_other_articles_and_says_when_it_begins_again(reader):
    lookup, notices = reader.document.lookup, reader.window.notices
    found = [lookup.comparison.findings[each] for each in standing(lookup)]
    pairs = [{each.left, each.right} for each in found]
    assert any("A" not in {article_of(each) for each in pair} for pair in pairs)
    first = reader.document.selection.passage
    assert article_of(first) == "A"

    visited = [first]
    while not notices.notices and len(visited) < 20:
        reader.press(visited[-1], Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
        visited.append(reader.document.selection.passage)

    assert all(pair & set(visited) for pair in pairs)
    assert [each.text for each in notices.notices] == [
        "That was the last passage of this kind; here is the first again."
    ]
    assert visited[-1] == min(visited)
    assert len(set(visited)) == len(visited) - 1


def test_jump_goes_on_from_what_was_clicked_and_past_its_article(reader):
    clicked, after = reader.passage("B", "were hurt"), reader.passage("B", "granary")
    reader.click(clicked)

    reader.press(clicked, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
    assert reader.document.selection.passage == after

    reader.press(after, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    assert article_of(reader.document.selection.passage) != "B"
    assert reader.judged(reader.document.selection.passage).verdict is Verdict.SHARED


def test_jump_to_an_unsettled_passage_says_so_where_there_is_none(reader):
    reader.press("A1", Qt.Key.Key_4, Qt.KeyboardModifier.ShiftModifier)

    assert [each.text for each in reader.window.notices.notices] == ["The comparison has no unsettled passage."]


def _write_note(reader, qtbot, passage: str, text: str) -> None:
    reader.click(passage)
    reader.press(passage, Qt.Key.Key_M)
    field = reader.window.room.detail.note.field
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    reader.settle()


def _tip_beside(reader, qtbot, passage: str) -> str:
    pane = reader.pane(passage)
    top, _bottom = pane.extent(pane.coat.span_of(passage))
    qtbot.mouseMove(pane.viewport(), QPoint(int(GUTTER / 2), int(top) + 8))
    return pane.viewport().toolTip()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_note_has_a_sign_beside_its_passage(reader, windows, qtbot, theme):
    windows.theme.choose(theme)
    noted, plain = (reader.passage(letter, "were hurt") for letter in "AB")
    ink = inks_of(windows.theme).text.name()
    assert ink not in colours_in(reader.gutter_beside(noted))

    _write_note(reader, qtbot, noted, "Ask the <police>")
    reader.click(plain)

    assert ink in colours_in(reader.gutter_beside(noted))
    assert ink not in colours_in(reader.gutter_beside(plain))
    reader.document.undo_stack.undo()
    reader.settle()
    assert ink not in colours_in(reader.gutter_beside(noted))


def test_sign_of_a_note_shows_it_under_the_pointer_and_says_that_it_is_there(reader, qtbot):
    noted = reader.passage("A", "were hurt")

    _write_note(reader, qtbot, noted, "Ask the <police>")

    assert "<p>Your note: Ask the &lt;police&gt;</p>" in _tip_beside(reader, qtbot, noted)
    assert "with a note of yours" in reader.window.room.overview.accessibleDescription()
    assert "note" not in _tip_beside(reader, qtbot, reader.passage("A", "baker"))
