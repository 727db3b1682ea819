"""The figures on chips and in summaries."""

from __future__ import annotations

import pytest

from crossread.model import How
from crossread.tables.counts import common, count


def test_every_passage_is_counted_once(made_comparison):
    comparison = made_comparison(3)

    counts = count(comparison)

    assert counts.compared + counts.excluded == len(comparison.judgements)
    assert counts.same_words == 2
    assert counts.contradictory == 2
    assert counts.reasons == (("boilerplate", 1),)


def test_unsettled_passages_are_told(workbench):
    workbench.article("Twelve were hurt.")
    workbench.article("Ten were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.55)

    assert count(workbench.freeze()).unsettled == 2


def test_only_claims_of_all_articles_are_common(workbench):
    workbench.article("One two three four.\nFive six seven eight.")
    workbench.article("One two three four.\nNine ten eleven twelve.")
    workbench.article("One two three four.\nFive six seven eight.")
    workbench.same("A1", "B1", "C1", how=How.SAME_WORDS)
    workbench.same("A2", "C2", how=How.SAME_WORDS)

    found = common(workbench.freeze())

    assert found.claims == 1
    assert found.share == pytest.approx(0.5)
