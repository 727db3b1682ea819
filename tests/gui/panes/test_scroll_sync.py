import itertools

from hypothesis import given
from hypothesis import strategies as st

from crossread_gui.panes.scroll_sync import AlignmentMap, Anchor, absorb, backbone, paced, sync_fraction

pairs = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(1, 9), st.integers(1, 9), st.floats(0.1, 1)),
    max_size=25,
)


def anchors_of(rows):
    return [Anchor(a * 10, a * 10 + m, b * 10, b * 10 + n, weight) for a, b, m, n, weight in rows]


def weight_of(chain):
    return sum(each.weight * (each.end - each.start) for each in chain)


def heaviest_by_trying_all(anchors):
    ordered = sorted(anchors, key=lambda each: (each.start, -each.partner_start))
    best = []
    for each in ordered:
        before = [
            total
            for other, total in zip(ordered, best, strict=False)
            if other.end <= each.start and other.partner_end <= each.partner_start
        ]
        best.append(max(before, default=0) + each.weight * (each.end - each.start))
    return max(best, default=0)


@given(pairs)
def test_backbone_keeps_the_order_of_both_texts(rows):
    chain = backbone(anchors_of(rows))

    for one, other in itertools.pairwise(chain):
        assert one.end <= other.start
        assert one.partner_end <= other.partner_start


@given(pairs)
def test_no_chain_is_heavier_than_the_backbone(rows):
    anchors = anchors_of(rows)

    assert abs(weight_of(backbone(anchors)) - heaviest_by_trying_all(anchors)) < 1e-6


@given(pairs, st.floats(0, 700), st.floats(0, 700))
def test_following_is_monotone(rows, one, other):
    places = AlignmentMap(backbone(anchors_of(rows)), 700, 650)
    low, high = sorted((one, other))

    assert places.follow(low) <= places.follow(high) + 1e-9


@given(pairs, st.floats(0, 700))
def test_following_is_continuous_and_stays_inside(rows, position):
    places = AlignmentMap(backbone(anchors_of(rows)), 700, 650)

    assert 0 <= places.follow(position) <= 650
    assert abs(places.follow(position) - places.follow(position + 1e-7)) < 0.01


def test_ends_of_a_pair_are_level():
    places = AlignmentMap((Anchor(100, 150, 300, 340),), 1000, 900)

    assert places.follow(100) == 300
    assert places.follow(150) == 340
    assert places.follow(125) == 320


def test_follower_holds_still_where_leader_has_no_partner():
    places = AlignmentMap((Anchor(0, 100, 0, 100), Anchor(500, 600, 100, 200)), 700, 300)

    assert places.follow(150) == places.follow(450) == 100


def test_moved_passage_does_not_drag_the_follower_back():
    chain = backbone([Anchor(0, 100, 0, 100), Anchor(100, 120, 900, 920), Anchor(200, 300, 200, 300)])

    assert [each.partner_start for each in chain] == [0, 200]


@given(st.floats(0, 1), st.floats(1, 9000), st.floats(50, 2000))
def test_sync_point_slides_from_top_to_bottom(part, highest, height):
    fraction = sync_fraction(part * highest, highest, height)

    assert 0 <= fraction <= 1
    assert sync_fraction(0, highest, height) == 0
    assert abs(sync_fraction(highest, highest, height) - 1) < 1e-9


def test_sync_point_is_mid_screen_in_the_middle_of_a_text():
    assert sync_fraction(4000, 8000, 600) == 0.5


@given(st.floats(-500, 500), st.floats(-200, 200))
def test_offset_shrinks_and_never_overshoots(offset, travelled):
    left = absorb(offset, travelled)

    assert abs(left) <= abs(offset)
    assert left * offset >= 0


@given(st.floats(0, 5000), st.floats(0, 5000), st.floats(-300, 300), st.floats(1, 9))
def test_follower_keeps_to_its_pace_and_never_overshoots(here, due, travelled, swiftest):
    there = paced(here, due, travelled, swiftest)

    assert abs(there - here) <= swiftest * abs(travelled) + 1e-6
    assert min(here, due) - 1e-6 <= there <= max(here, due) + 1e-6
