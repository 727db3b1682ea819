import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def find(room):
    room.find.open()
    return room.find


def search(qtbot, find, words):
    with qtbot.waitSignal(find._finder.found):
        find.field.setText(words)
        find._search()  # without waiting for the pause in typing; only the latest answer is delivered


def test_hits_are_counted_and_marked_in_every_pane(qtbot, room, find):
    search(qtbot, find, "hurt")

    assert [each.article for each in find.hits] == ["A", "B", "C"]
    assert find.said.text() == "1 of 3, in A"
    assert all(len(room.pane(each).coat.hits) == 1 for each in "ABC")


def test_f3_goes_on_and_round(qtbot, room, find):
    search(qtbot, find, "hurt")
    find.find_next()
    assert room.pane("B").coat.hit is not None
    find.find_next()
    find.find_next()

    assert room.pane("A").coat.hit is not None
    assert room.pane("B").coat.hit is None


def test_bad_expression_is_said_in_place(qtbot, find):
    find.expression.setChecked(True)
    search(qtbot, find, "(hurt")

    assert "character" in find.said.text()
    assert find.hits == ()


def test_nothing_found_is_said(qtbot, find):
    search(qtbot, find, "zeppelin")

    assert find.said.text() == "Not found."


def test_escape_closes_and_clears_the_marks(qtbot, room, find):
    search(qtbot, find, "hurt")
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)

    assert not find.isVisible()
    assert room.pane("A").coat.hits == ()


def test_selected_words_are_what_is_looked_for(qtbot, room):
    pane = room.pane("A")
    pane.setFocus()
    pane.select_text(pane._words.word_at(18))
    room.row.use("A")
    room.find.open()

    assert room.find.field.text() == "Twelve"


def test_what_was_said_of_other_words_does_not_stand_beside_new_ones(qtbot, find):
    search(qtbot, find, "zeppelin")

    find.field.setText("hurt")

    assert find.said.text() == ""


def test_escape_leads_the_keyboard_to_the_hit(qtbot, room, find):
    search(qtbot, find, "hurt")
    find.find_next()
    place = find.hits[1]
    with qtbot.waitActive(room.row.window()):
        room.row.window().activateWindow()
    find.field.setFocus()
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)

    pane = room.pane("B")
    assert pane.hasFocus()
    assert pane.painter.focused == pane.coat.passage_at(place.span.start)


def test_escape_leaves_the_keyboard_where_it_was_after_a_mere_look(qtbot, room, find):
    search(qtbot, find, "hurt")
    find.find_next()
    find.close()
    room.pane("A").setFocus()
    room.pane("A").stand_on("A1", has_ring=True)
    with qtbot.waitSignal(find._finder.found):
        find.open()
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)

    assert room.pane("A").hasFocus()
    assert room.pane("A").current == "A1"
