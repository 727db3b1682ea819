"""How findings of different passages bear each other out."""

import pytest

from crossread.checks.together import corroborate
from crossread.model import Finding, How, Match, Span

SURE, DOUBTFUL = 0.9, 0.2


def clash(left: str, right: str, values: tuple[str, str], confidence: float, check: str = "numbers") -> Finding:
    return Finding(check, "value", left, right, Span(0, 5), Span(0, 5), values, confidence, "")


def match(left: str, right: str, score: float) -> Match:
    return Match(left, right, score, score, None, How.REWORDED, Span(0, 5), Span(0, 5))


def raised(doubtful: Finding, sure: Finding) -> bool:
    return corroborate([sure, doubtful])[1].confidence > DOUBTFUL


def test_the_same_two_values_elsewhere_make_a_clash_surer():
    assert raised(clash("A2", "B2", ("12", "14"), DOUBTFUL), clash("A1", "B1", ("14", "12"), SURE))


def test_two_digits_are_the_same_by_chance():
    assert not raised(clash("A2", "B2", ("2", "6"), DOUBTFUL), clash("A1", "B1", ("2", "6"), SURE))


@pytest.mark.parametrize(
    ("values", "surer"),
    [
        (("14 knots", "6 knots"), False),
        (("14 knots", "20 knots"), True),
        (("14 knots", "about 37 kilometres an hour"), True),
    ],
)
def test_a_figure_clashes_surely_only_with_what_says_the_same(values, surer):
    sure = clash("A1", "B1", ("14 knots", "20 knots"), SURE)

    assert raised(clash("A1", "B2", values, DOUBTFUL), sure) is surer


def test_a_figure_written_otherwise_is_the_same():
    assert raised(clash("A2", "B2", ("62.3%", "26%"), DOUBTFUL), clash("A1", "B1", ("62 percent", "26 per cent"), SURE))


@pytest.mark.parametrize(("score", "surer"), [(0.9, True), (0.6, False)])
def test_what_one_passage_denies_its_equal_denies(score, surer):
    sure = clash("A1", "B1", ("passed", "failed"), SURE, "opposites")
    doubtful = clash("B1", "C1", ("failed", "without a fault"), DOUBTFUL, "negation")

    found = corroborate([sure, doubtful], [match("A1", "C1", score)])

    assert (found[1].confidence > DOUBTFUL) is surer


def test_equal_passages_clash_over_the_same_figures_only():
    sure = clash("A1", "B1", ("12 crew", "14 crew"), SURE)
    other = clash("B1", "C1", ("two years", "three years"), DOUBTFUL)

    assert corroborate([sure, other], [match("A1", "C1", 0.95)])[1].confidence == DOUBTFUL
