"""How surely a clash is one, by what else is known of the pair."""

from dataclasses import replace

import pytest

from crossread.checks.weighing import weigh
from crossread.model import Finding, Passage, RelationScores, Span
from crossread.roles import Pair, Side

LEFT, RIGHT = "The museum closed its doors in May.", "The museum kept its doors open all spring."


def side(letter: str, text: str) -> Side:
    return Side(Passage(f"{letter}1", letter, 1, Span(0, len(text)), text), article=("The museum.", text))


def weighed(check: str, contradicts: float | None, *, is_alone: bool = False, right: str = RIGHT) -> float:
    answer = None if contradicts is None else RelationScores(0.0, contradicts, 1.0 - contradicts, 0.0, 0.0)
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


def test_a_model_is_no_judge_of_what_may_be():
    possible = "The museum may keep its doors open all spring."

    assert weighed("opposites", 0.95, right=possible) == weighed("opposites", None, right=possible)
