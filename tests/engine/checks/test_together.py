"""How findings of different passages bear each other out."""

import pytest

from crossread.checks.together import corroborate
from crossread.model import Finding, Span

SURE, DOUBTFUL = 0.9, 0.2


def clash(left: str, right: str, values: tuple[str, str], confidence: float) -> Finding:
    return Finding("numbers", "value", left, right, Span(0, 5), Span(0, 5), values, confidence, "")


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
