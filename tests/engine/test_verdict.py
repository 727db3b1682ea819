"""The policy: what turns evidence into colours."""

from dataclasses import replace

import pytest

from crossread.model import Finding, How, Match, Passage, Ruling, RulingKind, Span, Verdict
from crossread.settings import JudgeSettings
from crossread.verdict import apply_links, judge

STRICTNESS = ("strict", "balanced", "eager")


def passage(identity: str, text: str = "", **changes) -> Passage:
    text = text or f"Words of {identity}."
    return replace(Passage(identity, identity[0], int(identity[1:]), Span(0, len(text)), text), **changes)


def match(left: str, right: str, score: float = 0.9) -> Match:
    return Match(left, right, score, score, None, How.REWORDED, Span(0, 5), Span(0, 5))


def finding(left: str, right: str, confidence: float, **changes) -> Finding:
    found = Finding("numbers", "value", left, right, Span(0, 2), Span(0, 2), ("12", "14"), confidence, "A 12, B 14.")
    return replace(found, **changes)


def verdicts(passages, matches=(), findings=(), rulings=(), strictness="balanced", **extra):
    judged = judge(passages, matches, findings, tuple(rulings), JudgeSettings(strictness=strictness), **extra)
    return {each.passage: each for each in judged}


ROWS = ((passage("A1"), passage("A2")), (passage("B1"), passage("B2")))


def test_matched_passages_are_shared_and_the_rest_unique():
    judged = verdicts(ROWS, (match("A1", "B1"),))

    assert [judged[each].verdict for each in ("A1", "A2", "B1", "B2")] == ["shared", "unique", "shared", "unique"]
    assert (judged["A1"].how, judged["A1"].confidence, judged["A2"].how) == (How.REWORDED, 0.9, None)


def test_unique_is_the_surer_the_worse_the_nearest_candidate():
    judged = verdicts(ROWS, nearest={"A1": 0.4})

    assert (judged["A1"].confidence, judged["A2"].confidence) == (0.6, 1.0)


def test_sure_clash_is_contradictory_on_both_sides():
    judged = verdicts(ROWS, (match("A1", "B1"),), (finding("A1", "B1", 0.9),))

    assert judged["A1"].verdict == judged["B1"].verdict == Verdict.CONTRADICTORY
    assert judged["A1"].findings == (0,)


def test_doubtful_clash_only_unsettles():
    judged = verdicts(ROWS, (match("A1", "B1"),), (finding("A1", "B1", 0.36),))

    assert (judged["A1"].verdict, judged["A1"].unsettled) == (Verdict.SHARED, True)


def test_weak_clash_is_silent():
    judged = verdicts(ROWS, (match("A1", "B1"),), (finding("A1", "B1", 0.15),))

    assert (judged["A1"].verdict, judged["A1"].unsettled) == (Verdict.SHARED, False)


def test_stricter_settings_show_fewer():
    shown = [
        verdicts(ROWS, (), (finding("A1", "B1", level),), strictness=strictness)["A1"].verdict == "contradictory"
        for level in (0.3, 0.5, 0.9)
        for strictness in STRICTNESS
    ]

    assert shown == [False, False, True, False, True, True, True, True, True]


def test_altered_quotation_stays_shared():
    notice = finding("A1", "B1", 0.9, check="quotations", kind="altered quotation", weight="notice")

    judged = verdicts(ROWS, (match("A1", "B1"),), (notice,))

    assert (judged["A1"].verdict, judged["A1"].unsettled, judged["A1"].findings) == (Verdict.SHARED, False, (0,))


@pytest.mark.parametrize("strictness", STRICTNESS)
def test_model_alone_never_contradicts(strictness):
    hunch = finding("A1", "B1", 1.0, check="relation", kind="meaning")

    judged = verdicts(ROWS, (match("A1", "B1"),), (hunch,), strictness=strictness)

    assert (judged["A1"].verdict, judged["A1"].unsettled) == (Verdict.SHARED, True)


def test_model_and_check_together_are_surer():
    both = (finding("A1", "B1", 0.5), finding("A1", "B1", 0.95, check="relation", kind="meaning"))

    assert verdicts(ROWS, (), both)["A1"].verdict == Verdict.CONTRADICTORY


def test_what_the_model_thinks_of_another_passage_leaves_a_clash_standing():
    findings = (finding("A1", "B1", 0.6), finding("A1", "B2", 0.95, check="relation", kind="meaning"))

    assert verdicts(ROWS, (), findings)["A1"].verdict == Verdict.CONTRADICTORY


def test_clash_counts_less_when_the_other_article_agrees_elsewhere():
    judged = verdicts(ROWS, (match("A1", "B2", 0.95),), (finding("A1", "B1", 0.5),))

    assert judged["A1"].verdict == Verdict.SHARED


def test_clash_with_a_match_counts_in_full_though_a_headline_matches_better():
    judged = verdicts(ROWS, (match("A1", "B2", 0.95), match("A1", "B1", 0.7)), (finding("A1", "B1", 0.5),))

    assert judged["A1"].verdict == Verdict.CONTRADICTORY


def test_excluded_passages_take_no_part():
    rows = ((passage("A1", excluded="caption"),), (passage("B1"),))

    judged = verdicts(rows, (), (finding("A1", "B1", 0.99),))

    assert judged["A1"].verdict == Verdict.EXCLUDED


def test_a_ruling_beats_the_evidence_whatever_the_white_space():
    ruling = Ruling(RulingKind.CLASS, "Words  of\nA1.", verdict=Verdict.UNIQUE)

    judged = verdicts(ROWS, (match("A1", "B1"),), (finding("A1", "B1", 0.99),), (ruling,))

    assert (judged["A1"].verdict, judged["A1"].ruled, judged["A1"].confidence) == (Verdict.UNIQUE, True, 1.0)
    assert judged["B1"].verdict == Verdict.SHARED, "what contradicts nothing is no evidence"


def test_clash_with_a_passage_called_shared_counts_no_more_but_one_with_another_does():
    ruling = Ruling(RulingKind.CLASS, "Words of A1.", verdict=Verdict.SHARED)
    findings = (finding("A1", "B1", 0.99), finding("A2", "B1", 0.9))

    judged = verdicts(ROWS, (match("A1", "B1"),), findings, (ruling,))
    alone = verdicts(ROWS, (match("A1", "B1"),), findings[:1], (ruling,))

    assert (judged["A1"].verdict, judged["B1"].verdict) == (Verdict.SHARED, Verdict.CONTRADICTORY)
    assert judged["B1"].findings == (1,)
    assert (alone["B1"].verdict, alone["B1"].findings, alone["B1"].dismissed) == (Verdict.SHARED, (), True)


def test_class_of_two_passages_is_that_of_both_until_a_later_ruling():
    pair = Ruling(RulingKind.CLASS, "Words of A1.", "Words of B1.", verdict=Verdict.CONTRADICTORY)
    later = Ruling(RulingKind.CLASS, "Words of B1.", verdict=Verdict.UNIQUE)

    both = verdicts(ROWS, (match("A1", "B1"),), (), (pair,))
    one = verdicts(ROWS, (match("A1", "B1"),), (), (pair, later))

    assert [both[each].verdict for each in ("A1", "B1")] == [Verdict.CONTRADICTORY] * 2
    assert [one[each].verdict for each in ("A1", "B1")] == [Verdict.CONTRADICTORY, Verdict.UNIQUE]


def test_dismissed_finding_no_longer_counts_but_is_told():
    ruling = Ruling(RulingKind.DISMISS, "Words of B1.", "Words of A1.", check="numbers")

    judged = verdicts(ROWS, (match("A1", "B1"),), (finding("A1", "B1", 0.99),), (ruling,))

    assert (judged["A1"].verdict, judged["A1"].dismissed, judged["A1"].findings) == (Verdict.SHARED, True, ())
    assert not judged["A2"].dismissed


def test_dismissing_one_check_leaves_another():
    ruling = Ruling(RulingKind.DISMISS, "Words of A1.", "Words of B1.", check="dates")

    assert verdicts(ROWS, (), (finding("A1", "B1", 0.99),), (ruling,))["A1"].verdict == Verdict.CONTRADICTORY


def test_user_links_and_unlinks():
    rulings = (
        Ruling(RulingKind.LINK, "Words of A2.", "Words of B2."),
        Ruling(RulingKind.UNLINK, "Words of B1.", "Words of A1."),
    )

    linked = apply_links(ROWS, (match("A1", "B1"),), rulings)

    assert [(each.left, each.right, each.score, each.linked_by_user) for each in linked] == [("A2", "B2", 1.0, True)]


def test_later_ruling_on_a_pair_wins():
    rulings = (
        Ruling(RulingKind.UNLINK, "Words of A1.", "Words of B1."),
        Ruling(RulingKind.LINK, "Words of A1.", "Words of B1."),
    )

    assert len(apply_links(ROWS, (match("A1", "B1"),), rulings)) == 1


def test_without_rulings_matches_stay_as_they_are():
    matches = (match("A1", "B1"),)

    assert apply_links(ROWS, matches, ()) == matches
