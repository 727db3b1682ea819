"""How surely a clash is one, by what else is known of the pair."""

from dataclasses import replace

import pytest

from crossread.checks.weighing import weigh
from crossread.model import Finding, Passage, RelationScores, Span
from crossread.roles import Pair, Side

LEFT, RIGHT = "The museum closed its doors in May.", "The museum kept its doors open all spring."


def side(letter: str, text: str) -> Side:
    return Side(Passage(f"{letter}1", letter, 1, Span(0, len(text)), text), article=("The museum.", text))


def weighed(
    check: str, contradicts: float | None, *, is_alone: bool = False, right: str = RIGHT, same: float = 0.0
) -> float:
    answer = None if contradicts is None else RelationScores(same, contradicts, 1.0 - same - contradicts, 0.0, 0.0)
    pair = Pair(side("A", LEFT), side("B", right), 0.5, relation=answer)
    if is_alone:
        pair = replace(pair, left=replace(pair.left, article=()), right=replace(pair.right, article=()))
    found = Finding(check, "opposite", "A1", "B1", Span(11, 17), Span(11, 15), ("closed", "kept"), 0.3, "")
    return weigh(pair, (found,))[0].confidence


@pytest.mark.parametrize("check", ["dates", "negation", "opposites", "names"])
def test_a_model_that_sees_it_too_makes_a_clash_surer(check):
    assert weighed(check, 0.9) > 0.5 > weighed(check, 0.6) == weighed(check, None) == 0.3


def test_a_model_is_no_judge_of_figures():
    assert weighed("numbers", 0.95) == 0.3


def test_a_model_that_sees_none_counts_only_where_nothing_else_is_known():
    assert weighed("opposites", 0.02) == 0.3
    assert weighed("opposites", 0.02, is_alone=True) < 0.3


@pytest.mark.parametrize("check", ["names", "negation"])
def test_a_model_that_is_sure_of_the_same_unsays_what_a_grammar_saw(check):
    assert weighed(check, 0.1, same=0.9) < 0.05
    assert weighed(check, 0.1, same=0.6) == weighed(check, 0.3, same=0.7) == 0.3


@pytest.mark.parametrize("check", ["numbers", "dates", "opposites"])
def test_a_model_that_is_sure_of_the_same_is_not_heard_on_what_it_overlooks(check):
    assert weighed(check, 0.15, same=0.85) == 0.3


def test_a_model_is_no_judge_of_what_may_be():
    possible = "The museum may keep its doors open all spring."

    assert weighed("opposites", 0.95, right=possible) == weighed("opposites", None, right=possible)


def test_a_model_is_no_judge_of_which_turn_it_was():
    another = "In its second season the museum kept its doors open."

    assert weighed("opposites", 0.95, right=another) == weighed("opposites", None, right=another)


@pytest.mark.parametrize(("contradicts", "times"), [(0.84, 1.0), (0.86, 2.0), (0.88, 3.0), (0.99, 3.0)])
def test_a_model_counts_the_more_the_surer_it_is(contradicts, times):
    found = weighed("opposites", contradicts)

    assert found / (1 - found) == pytest.approx(times * 0.3 / 0.7, rel=0.01)


NONE_DIED, SOME_DIED = "No child died in the trial.", "Two children died in the trial."


def both_weighed(left: str, right: str, *findings: tuple[str, str, str]) -> list[float]:
    """Return how sure findings of 0.6 are, each told by its check and what it sets against each other."""
    pair = Pair(side("A", left), side("B", right), 0.5)
    spans = [
        (
            Span(left.index(mine), left.index(mine) + len(mine)),
            Span(right.index(other), right.index(other) + len(other)),
        )
        for _, mine, other in findings
    ]
    found = tuple(
        Finding(check, "", "A1", "B1", *two, (mine, other), 0.6, "")
        for (check, mine, other), two in zip(findings, spans, strict=True)
    )
    return [each.confidence for each in weigh(pair, found)]


def test_one_difference_that_two_checks_see_is_one():
    seen_twice = both_weighed(
        NONE_DIED, SOME_DIED, ("numbers", "No child", "Two"), ("negation", "No child", "children")
    )

    assert seen_twice == [0.6, 0.6]


def test_two_differences_tell_of_two_events():
    found = both_weighed(
        "On 3 May 12 men were hurt.", "On 9 May 14 men were hurt.", ("dates", "3 May", "9 May"), ("numbers", "12", "14")
    )

    assert max(found) < 0.3


def test_what_would_be_is_no_rival_of_what_is():
    told, denied = "If the dam fails, 4,000 homes will be flooded.", "So far no homes have been flooded."

    assert both_weighed(told, denied, ("numbers", "4,000", "no homes")) == [pytest.approx(0.24)]
