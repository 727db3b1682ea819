import itertools

from crossread.lookup import Lookup
from crossread.model import Verdict
from crossread_gui.panes.columns import grid_of
from crossread_gui.panes.links import MOST_RIBBONS, Link, LinkTable, Window, _graded, lay_out, links_between
from crossread_gui.panes.overview_art import most_telling_last, rank
from crossread_gui.panes.overview_scale import Scale


def many(count):
    return LinkTable([Link(f"A{n}", f"B{n}", Verdict.SHARED, None, n / count) for n in range(1, count + 1)])


def window(letter, numbers, first=1):
    return Window({f"{letter}{n}": (n * 10.0, n * 10.0 + 8) for n in numbers}, first)


def test_links_are_made_of_matches_and_upheld_clashes(room):
    links = links_between(room.document.lookup, "A", "B")

    assert {(each.left, each.right, each.verdict.value) for each in links} == {
        ("A4", "B5", "shared"),
        ("A5", "B2", "shared"),
        ("A2", "B3", "contradictory"),
    }
    assert links[-1].verdict is Verdict.CONTRADICTORY


def test_links_turn_with_the_order_of_the_panes(room):
    links = links_between(room.document.lookup, "B", "A")

    assert {each.left[0] for each in links} == {"B"}


def test_ribbons_only_where_both_ends_are_in_view_else_stubs():
    table = many(9)
    ribbons, stubs = lay_out(table, window("A", [1, 2, 3]), window("B", [3, 4], first=3), frozenset())

    assert [(each.link.left, each.link.right) for each in ribbons] == [("A3", "B3")]
    assert {(each.link.left, each.is_left, each.is_above) for each in stubs} == {
        ("A1", True, True),
        ("A2", True, True),
        ("A4", False, False),
    }


def test_crowded_lane_makes_the_least_telling_faint_but_never_the_current():
    everything = range(1, 31)
    ribbons, _stubs = lay_out(many(30), window("A", everything), window("B", everything), frozenset({"A1", "B1"}))

    clear = [each for each in ribbons if not each.is_faint]
    assert len(clear) == MOST_RIBBONS
    assert any(each.is_current and each.link.left == "A1" for each in clear)


def test_every_row_of_the_overview_keeps_its_reading_order(room):
    grid = grid_of(room.document.lookup, ("A", "B", "C"))

    for row in grid.rows:
        assert all(one < other for one, other in itertools.pairwise(row))


def test_strand_shares_a_column_where_no_order_breaks(room):
    grid = grid_of(Lookup(room.document.comparison), ("A", "B", "C"))

    assert grid.column_of("A", 1) == grid.column_of("B", 2) == grid.column_of("C", 1)


def test_of_passages_on_one_pixel_the_most_telling_is_drawn_last_and_of_equals_the_first(room):
    lookup = room.document.lookup

    order = most_telling_last(lookup, "A")

    told = [(rank(lookup.judgement(f"A{index + 1}")), -index) for index in order]
    assert sorted(order) == list(range(len(lookup.passages_of("A"))))
    assert told == sorted(told)


def test_scale_keeps_what_is_under_the_pointer_when_zooming():
    scale = Scale(width=800, count=50)
    closer = scale.zoomed(400, 3.0)

    assert abs(closer.column_at(400) - scale.column_at(400)) < 1e-6
    assert closer.zoomed(10, 0.0001) == scale


def test_mirrored_scale_runs_from_the_right():
    scale = Scale(width=800, count=50, is_mirrored=True)

    assert scale.x_of(0) > scale.x_of(10)
    assert abs(scale.column_at(scale.x_of(7)) - 7) < 1e-6


def test_overview_says_what_is_selected(room):
    room.document.select("A2")

    assert room.overview.accessibleDescription() == "A2: contradicts B: 12 against 14"


def test_lane_says_how_much_ties_its_panes_and_what_is_lit(room):
    lane = room.row.splitter.lanes()[0]
    room.document.hover("A4")

    assert "3 links, 1 of them contradictions" in lane.accessibleDescription()
    assert "A4 – B5" in lane.accessibleDescription()


def test_dragging_on_the_overview_scrolls_that_article(qtbot, make_room):
    from PySide6.QtCore import QPoint, Qt

    room = make_room(padding=14, size=(1300, 420))
    strip = room.overview
    y = 4 + 12
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(60, y))
    qtbot.mouseMove(strip, QPoint(strip.width() - 40, y))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() - 40, y))

    assert room.pane("A").offset > 0
    assert room.document.selection.passage == ""


def test_link_of_which_both_ends_have_a_better_one_is_drawn_only_when_lit():
    pairs = (("A1", "B1", 0.9), ("A2", "B2", 0.9), ("A1", "B2", 0.6))
    links = _graded([Link(left, right, Verdict.SHARED, None, score) for left, right, score in pairs])
    everything = window("A", [1, 2]), window("B", [1, 2])

    calm, _stubs = lay_out(LinkTable(links), *everything, frozenset())
    lit, _stubs = lay_out(LinkTable(links), *everything, frozenset({"A1", "B2"}))

    assert [each.is_minor for each in links] == [False, False, True]
    assert len(calm) == 2
    assert any(each.link.is_minor and each.is_current for each in lit)
