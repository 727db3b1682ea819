"""Pairs of passages that contradict each other are counted once, and what may do so apart."""

from __future__ import annotations

from dataclasses import replace

from crossread.lookup import Lookup
from crossread.model import Ruling, RulingKind, Verdict
from crossread.tables.disputes import disputes
from crossread.verdict import judge


def pair(workbench, *clashes, rulings=()):
    """Judge two passages by clashes of (check, confidence)."""
    workbench.article("Twelve people were hurt.")
    workbench.article("Ten people were hurt.")
    for check, confidence in clashes:
        workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence, check=check)
    made = workbench.freeze(rulings=rulings)
    judged = judge(made.passages, made.matches, made.findings, rulings, made.settings.judge)
    return Lookup(replace(made, judgements=judged))


def test_a_pair_that_several_checks_speak_of_is_one(workbench):
    lookup = pair(workbench, ("numbers", 0.9), ("negation", 0.95), ("relation", 0.99))

    assert [(each.findings, each.is_settled) for each in disputes(lookup)] == [((1, 0, 2), True)]


def test_the_language_model_alone_settles_nothing(workbench):
    assert [each.is_settled for each in disputes(pair(workbench, ("relation", 0.99)))] == [False]


def test_what_the_model_lifts_over_the_threshold_is_settled_by_what_the_check_saw(workbench):
    lookup = pair(workbench, ("numbers", 0.2), ("relation", 0.99))

    assert {each.verdict for each in lookup.comparison.judgements} == {Verdict.CONTRADICTORY}
    assert [(each.findings, each.is_settled) for each in disputes(lookup)] == [((0, 1), True)]


def test_what_is_too_weak_and_what_the_user_set_aside_is_no_dispute(workbench):
    ruling = Ruling(RulingKind.DISMISS, "Twelve people were hurt.", check="numbers")

    assert disputes(pair(workbench, ("dates", 0.1), ("numbers", 0.9), rulings=(ruling,))) == ()


def test_settled_pairs_stand_first_then_the_surest(workbench):
    workbench.article("One fell.\nTwo fell.\nThree fell.")
    workbench.article("Six fell.\nSeven fell.\nEight fell.")
    for place, (values, confidence) in enumerate(
        ((("One", "Six"), 0.55), (("Two", "Seven"), 0.7), (("Three", "Eight"), 0.9)), start=1
    ):
        workbench.clash(f"A{place}", f"B{place}", values, confidence)
    made = workbench.freeze()
    judged = judge(made.passages, (), made.findings, (), replace(made.settings.judge, strictness="strict"))
    lookup = Lookup(replace(made, judgements=judged))

    assert [each.left for each in disputes(lookup)] == ["A3", "A2", "A1"]
