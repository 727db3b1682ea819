import pytest
from PySide6.QtCore import Qt

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(room):
    room.window.activateWindow()
    room.pane("C").setFocus()
    room.pane("A").setFocus(Qt.FocusReason.TabFocusReason)
    return room.pane("A")


def test_arrows_walk_from_passage_to_passage_with_a_ring(qtbot, room, pane):
    assert pane.current == "A1"

    qtbot.keyClick(pane, KEY.Key_Down)
    qtbot.keyClick(pane, KEY.Key_Down)
    qtbot.keyClick(pane, KEY.Key_Up)

    assert pane.current == pane.painter.focused == "A2"
    assert room.document.hovered == "A2"


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_enter_and_space_select_where_the_keyboard_stands(qtbot, room, pane, key):
    qtbot.keyClick(pane, KEY.Key_Down)
    qtbot.keyClick(pane, key)

    assert room.document.selection.passage == "A2"


def test_right_goes_to_the_partner_in_the_next_pane_that_has_one(qtbot, room, pane):
    for _each in range(3):
        qtbot.keyClick(pane, KEY.Key_Down)
    qtbot.keyClick(pane, KEY.Key_Right)

    assert room.pane("B").current == "B5"
    assert room.row.focused_article() == "B"


def test_n_and_alt_down_go_through_what_the_filter_shows(qtbot, room, pane):
    qtbot.keyClick(pane, KEY.Key_N)
    first = room.document.selection.passage
    qtbot.keyClick(pane, KEY.Key_Down, ALT)
    second = room.document.selection.passage
    qtbot.keyClick(pane, KEY.Key_P)

    assert (first, second, room.document.selection.passage) == ("A1", "A2", "A1")


def test_f6_goes_round_the_panes(room, pane):
    seen = []
    for _each in range(3):
        room.row.focus_next()
        seen.append(room.row.focused_article())

    assert seen == ["B", "C", "A"]


def test_shift_right_selects_and_escape_lets_go(qtbot, pane):
    for _each in range(5):
        qtbot.keyClick(pane, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selected_text() == "Ferry"

    qtbot.keyClick(pane, KEY.Key_Escape)
    assert pane.selected_text() == ""


def test_tab_leaves_a_pane(qtbot, room, pane):
    qtbot.keyClick(pane, KEY.Key_Tab)

    assert not pane.hasFocus()


def test_end_and_home_scroll_to_the_ends(qtbot, make_room):
    room = make_room(padding=12, size=(1300, 500))
    pane = room.pane("A")
    qtbot.keyClick(pane, KEY.Key_End)
    assert pane.offset == pane.furthest > 0

    qtbot.keyClick(pane, KEY.Key_Home)
    assert pane.offset == 0
