"""Who says what: rows of claims."""

from __future__ import annotations

from dataclasses import replace

from crossread.lookup import Lookup
from crossread.model import Verdict
from crossread.tables.claims import claims, omitted_by, standing_clashes, worth_showing


def test_rows_are_strands_with_silence_told(made_comparison):
    rows = claims(made_comparison(3))

    assert rows[0].cells == (("A1",), ("B1",), ("C1",))
    assert [each.tellers for each in rows] == [3, 2, 2]
    assert [each.first for each in omitted_by(rows, 1)] == ["A5"]


def test_versions_that_clash_are_one_claim(workbench):
    workbench.article("Twelve were hurt.")
    workbench.article("Ten were hurt.")
    workbench.article("A dozen were hurt.")
    workbench.same("A1", "C1")
    workbench.clash("A1", "B1", ("Twelve", "Ten"))

    (row,) = claims(workbench.freeze())

    assert row.cells == (("A1",), ("B1",), ("C1",))
    assert row.clashing == {"A1", "B1"}
    assert row.findings == (0,)


def test_a_passage_of_two_facts_chains_no_claims(workbench):
    workbench.article("Twelve were hurt.\nThe mill paid for the boats.")
    workbench.article("Ten were hurt, and the guild paid for the boats.")
    workbench.article("A dozen were hurt.\nThe boats were paid for by the mill.")
    workbench.same("A1", "C1")
    workbench.same("A2", "C2")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.9)
    workbench.clash("A2", "B1", ("mill", "guild"), confidence=0.8)

    hurt, paid = claims(workbench.freeze())

    assert hurt.cells == (("A1",), ("B1",), ("C1",))
    assert paid.cells == (("A2",), ("B1",), ("C2",))
    assert (hurt.findings, paid.findings) == ((0,), (1,))


def test_every_clash_stands_in_a_row_with_both_its_passages(workbench):
    workbench.article("Twelve were hurt.\nTwo boats came.")
    workbench.article("Ten were hurt and three boats came.\nThe sea was calm.")
    workbench.article("Nine were hurt.\nFour boats came in a rough sea.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.9)
    workbench.clash("B1", "C1", ("Ten", "Nine"), confidence=0.89)
    workbench.clash("A1", "C1", ("Twelve", "Nine"), confidence=0.88)
    workbench.clash("A2", "B1", ("Two", "three"), confidence=0.87)
    workbench.clash("A2", "C2", ("Two", "Four"), confidence=0.86)
    workbench.clash("B2", "C2", ("calm", "rough"), confidence=0.85)

    found = claims(workbench.freeze())

    assert {index for each in found for index in each.findings} == set(range(6))
    assert found[0].cells == (("A1",), ("B1",), ("C1",))


def test_a_mere_notice_joins_nothing(workbench):
    workbench.article("Twelve were hurt.")
    workbench.article("Ten were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), weight="notice")

    assert claims(workbench.freeze()) == ()


def test_a_dismissed_clash_no_longer_stands(workbench):
    workbench.article("Twelve were hurt.")
    workbench.article("Ten were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"))
    comparison = workbench.freeze()
    dismissed = tuple(
        replace(each, verdict=Verdict.UNIQUE, findings=(), dismissed=True) for each in comparison.judgements
    )

    assert standing_clashes(replace(comparison, judgements=dismissed)) == ()


def test_lone_claims_come_last_and_leave_out_what_takes_no_part(made_comparison):
    rows = claims(made_comparison(3), lone=True)

    alone = [each.first for each in rows if each.tellers == 1]
    assert alone == ["A3", "B3", "C2"]
    assert rows[-1].first == "C2"


def test_a_doubtful_clash_does_not_stand_because_both_sides_contradict_others(workbench):
    workbench.article("Twelve were hurt.\nTwo lifeboats came.")
    workbench.article("Ten were hurt.\nThree lifeboats came.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.9)
    workbench.clash("A2", "B2", ("Two", "Three"), confidence=0.9)
    workbench.clash("A2", "B1", ("Two", "Ten"), confidence=0.3)

    assert standing_clashes(workbench.freeze()) == (0, 1)


def test_a_minor_difference_of_two_passages_that_clash_is_but_a_doubt(workbench):
    workbench.article("Twelve were hurt after 20 years.")
    workbench.article("Ten were hurt after 12 months.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.9)
    workbench.clash("A1", "B1", ("20 years", "12 months"), confidence=0.36)
    comparison = workbench.freeze()

    assert standing_clashes(comparison) == (0,)
    assert worth_showing(Lookup(comparison)) == (0, 1)
