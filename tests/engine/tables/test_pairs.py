"""What two articles have in common."""

from __future__ import annotations

import pytest

from crossread.model import How
from crossread.tables.pairs import order, pair_shares


def test_shares_are_told_from_either_side(workbench):
    workbench.article("One two three four.\nFive six seven eight.")
    workbench.article("One two three four.")
    workbench.same("A1", "B1", how=How.SAME_WORDS)

    table = pair_shares(workbench.freeze())

    assert table[0][1].same_words == pytest.approx(0.5)
    assert table[1][0].same_words == pytest.approx(1.0)
    assert table[0][0].shared == 0


def test_order_keeps_places_and_clashes(made_comparison):
    places = order(made_comparison(3), "B", "A")

    assert [(each.left, each.right, each.clashes) for each in places] == [("B1", "A1", False), ("B2", "A2", True)]
    assert all(0 <= each.across <= 1 and 0 <= each.down <= 1 for each in places)


def test_a_clash_without_a_match_is_in_the_order(workbench):
    workbench.article("Twelve were hurt.")
    workbench.article("Ten were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"))

    assert [each.clashes for each in order(workbench.freeze(), "A", "B")] == [True]
