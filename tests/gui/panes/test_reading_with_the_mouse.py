from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

from crossread.model import Span, Verdict
from crossread_gui.state import Filter

LEFT = Qt.MouseButton.LeftButton


def hover(qtbot, room, passage):
    qtbot.mouseMove(room.pane(passage[0]).viewport(), room.spot(passage))


def test_hovering_a_passage_lights_its_strand_in_every_pane(qtbot, room):
    hover(qtbot, room, "A2")

    assert room.document.hovered == "A2"
    assert room.pane("A").coat.lit == {"A2"}
    assert room.pane("B").coat.lit == {"B3"}
    assert room.pane("C").coat.lit == {"C2"}


def test_words_that_clash_are_boxed_in_both_panes(qtbot, room):
    hover(qtbot, room, "B3")

    assert [each.of(room.pane("A").article.text) for each in room.pane("A").coat.evidence] == ["Twelve"]
    assert [each.of(room.pane("B").article.text) for each in room.pane("B").coat.evidence] == ["Fourteen"]


def test_pointer_beside_the_text_lights_nothing(qtbot, room):
    pane = room.pane("A")
    qtbot.mouseMove(pane.viewport(), QPoint(pane.viewport().width() - 4, pane.viewport().height() - 4))

    assert room.document.hovered == ""


def test_click_selects_and_brings_partners_level(qtbot, make_room):
    room = make_room(padding=12, size=(1300, 500))
    room.document.select("A5")
    qtbot.waitUntil(lambda: not any(room.pane(each).is_gliding() for each in "ABC"))

    tops = [room.pane(name[0]).extent(room.pane(name[0]).coat.span_of(name))[0] for name in ("A5", "B2")]
    # B2 is its article's first paragraph: it can be level only as far as its page can be scrolled.
    assert abs(tops[0] - tops[1]) <= 2 or room.pane("B").offset in {0.0, room.pane("B").furthest}

    qtbot.mouseClick(room.pane("B").viewport(), LEFT, pos=room.spot("B2"))
    assert room.document.selection.passage == "B2"


def test_click_on_the_gutter_glyph_selects_its_passage(qtbot, room):
    spot = room.spot("A3")
    qtbot.mouseClick(room.pane("A").viewport(), LEFT, pos=QPoint(12, spot.y()))

    assert room.document.selection.passage == "A3"


def test_glyph_says_in_words_what_the_passage_is(qtbot, room):
    qtbot.mouseMove(room.pane("A").viewport(), QPoint(12, room.spot("A2").y()))

    assert room.pane("A").viewport().toolTip() == "contradicts B: 12 against 14"


def test_dragging_selects_words_and_does_not_select_a_passage(qtbot, room):
    pane = room.pane("A")
    box = pane.page.rects(pane.coat.span_of("A2"))[0]
    y = int(box.center().y())
    qtbot.mousePress(pane.viewport(), LEFT, pos=QPoint(int(box.left()) + 1, y))
    qtbot.mouseMove(pane.viewport(), QPoint(int(box.left()) + 60, y))
    qtbot.mouseMove(pane.viewport(), QPoint(int(box.right()) + 30, y))
    qtbot.mouseRelease(pane.viewport(), LEFT, pos=QPoint(int(box.right()) + 30, y))

    assert pane.selected_text() == "Twelve people were hurt."
    assert room.document.selection.passage == ""


def test_double_click_takes_a_word_and_ctrl_c_copies_it(qtbot, room):
    pane = room.pane("A")
    qtbot.mouseDClick(pane.viewport(), LEFT, pos=QPoint(int(pane.page.text_left) + 10, room.spot("A2").y()))
    qtbot.mouseRelease(pane.viewport(), LEFT, pos=QPoint(int(pane.page.text_left) + 10, room.spot("A2").y()))
    qtbot.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Twelve"


def test_characters_outside_the_basic_plane_are_copied_whole(room):
    pane = room.pane("B")
    start = pane.article.text.index("😀")
    pane.select_text(Span(start, start + 1))

    assert pane.selected_text() == "😀"
    assert len(pane.page.rects(Span(start, start + 1))) == 1


def test_ctrl_wheel_zooms_one_pane_only(qtbot, room):
    before = room.pane("B").page.fonts.height
    room.pane("A").zoom_asked.emit(1)

    assert room.pane("A").page.fonts.height > before
    assert room.pane("B").page.fonts.height == before


def test_click_on_a_ribbon_selects_what_it_ties(qtbot, room):
    room.window.grab()
    lane = room.row.splitter.lanes()[0]
    assert lane._shapes, "no ribbon was drawn"
    path, link = lane._shapes[-1]
    top = lane.box_of(link).top() - path.boundingRect().top()
    qtbot.mouseClick(lane, LEFT, pos=path.pointAtPercent(0.25).toPoint() + QPoint(0, round(top) + 4))

    assert room.document.selection.passage in {each.left for _path, each in lane._shapes}
    assert link.left


def test_overview_click_jumps_to_the_passage(qtbot, room):
    strip = room.overview
    place = strip.grid.letters.index("B")
    x = strip.scale.x_of(strip.grid.column_of("B", 2) + 0.5)
    qtbot.mouseClick(strip, LEFT, pos=QPoint(int(x), 4 + place * 24 + 12))

    assert room.document.selection.passage == "B3"


def wheel(widget, spot, turned, keys=Qt.KeyboardModifier.NoModifier):
    place = QPointF(spot)
    event = QWheelEvent(
        place, QPointF(widget.mapToGlobal(spot)), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_wheel_over_a_lane_goes_from_difference_to_difference(room):
    lane = room.row.splitter.lanes()[0]
    wheel(lane, QPoint(5, 300), -120)
    visited = [room.document.selection.passage]
    for turned in (-120, -120, -120, 120):
        wheel(lane, QPoint(5, 300), turned)
        visited.append(room.document.selection.passage)

    assert visited == ["A1", "A2", "A3", "A1", "A3"], "A4 and A5 are shared"
    room.document.set_filter(Filter(frozenset({Verdict.SHARED})))
    wheel(lane, QPoint(5, 300), -120)
    assert room.document.selection.passage == "A4"


def test_ctrl_wheel_zooms_and_does_not_scroll(make_room):
    room = make_room(padding=14, size=(1300, 420))
    pane = room.pane("A")
    before = pane.page.fonts.height
    wheel(pane.viewport(), QPoint(100, 100), 120, Qt.KeyboardModifier.ControlModifier)

    assert pane.page.fonts.height > before
    assert pane.offset == 0


def test_wheel_scrolls_the_pane_and_those_locked_to_it(make_room):
    room = make_room(padding=14, size=(1300, 420))
    for _each in range(12):
        wheel(room.pane("A").viewport(), QPoint(100, 100), -120)

    assert room.pane("A").offset > 0
    assert room.pane("B").offset > 0
    assert room.row.focused_article() == "A"


def test_what_contradicts_a_passage_comes_level_before_what_shares_more_with_it(make_room):
    room = make_room(padding=12, size=(1300, 500))
    comparison = room.document.comparison
    shared = replace(comparison.matches[0], left="A2", right="B5", score=0.95)
    room.show(room.document.articles, replace(comparison, matches=(*comparison.matches, shared)))

    room.document.select("A2")
    pane = room.pane("B")
    pane.glide_to(pane.furthest)
    room.row.bring_level()

    assert "B3" in {each.id for each in _at_rest(pane).passages_seen()}


def _at_rest(pane):
    while pane.is_gliding():
        QApplication.processEvents()
    return pane
