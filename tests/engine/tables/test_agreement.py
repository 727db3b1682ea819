"""What articles have in common is counted without what they dispute, and no shared passage is left out."""

from __future__ import annotations

import pytest

from crossread.lookup import Lookup
from crossread.model import How
from crossread.speech import speech_in
from crossread.tables.agreement import agreement, beside_strands, common


@pytest.fixture
def three(workbench):
    """Three articles: A and C tell what B tells, too, but B's wording matches A's alone."""
    workbench.article("One two three four.\nFive six seven eight.")
    workbench.article("One two three four.\nNine ten eleven twelve.")
    workbench.article("One two three four.\nFive six seven eight.")
    workbench.same("A1", "B1", "C1", how=How.SAME_WORDS)
    workbench.same("A2", "C2", how=How.SAME_WORDS)
    workbench.same("A2", "B2")
    del workbench.strands[-1]
    return workbench


def sentences(workbench):
    return list(agreement(Lookup(workbench.freeze()), speech_in("en")))


def test_claims_of_all_and_of_some_are_counted_apart(three):
    assert sentences(three) == [
        "1 claim is told by all 3 articles.",
        "2 claims are told by at least two.",
        "1 further pair of passages says the same.",
    ]


def test_disputed_claims_are_named_and_what_may_be_disputed_apart(three):
    three.clash("A1", "B1", ("two", "three"))
    three.clash("A2", "C2", ("six", "seven"), 0.55)

    found = common(Lookup(three.freeze()))

    assert (found.by_all.claims, found.by_all.disputed, found.by_all.possible) == (1, 1, 0)
    assert sentences(three)[:2] == [
        "1 claim is told by all 3 articles, 1 of them disputed.",
        "2 claims are told by at least two, 1 of them disputed, 1 perhaps disputed.",
    ]


def test_a_shared_passage_outside_every_claim_is_paired_with_its_best_match(three):
    assert [each.passages for each in beside_strands(Lookup(three.freeze()))] == [("A2", "B2")]
