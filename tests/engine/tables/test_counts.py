"""The figures on chips and in summaries."""

from __future__ import annotations

from crossread.tables.counts import count


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
