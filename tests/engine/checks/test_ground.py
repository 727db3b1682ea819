import itertools
import math

import pytest

from crossread.checks import ground
from crossread.checks.evidence import QUICKEST_FIRST, SIGNS
from crossread.checks.ground import LEAST, Clash, coefficients, evidence, likely, surest
from crossread.model import Passage, Span
from crossread.roles import Pair, Side

SENTENCES = (
    "The harbour board did not approve the new ferry terminal on 3 May, its chairman Odo Lenz said.",
    "On 4 May the board approved the ferry terminal that Odo Lenz had proposed two years ago.",
    "Another terminal, opened in 1998, was closed by the younger engineer Mira Falk after a fire.",
    "His brother may reopen the old terminal, where 14 people were injured.",
    "No ferry left.",
)
CHECKS = ("numbers", "dates", "negation", "opposites", "names")


def passage(article, text):
    return Passage(f"{article}1", article, 0, Span(0, len(text)), text)


def clashes():
    """Yield clashes of words of two sentences, those of one pair after each other."""
    for (one, other), lead in itertools.product(itertools.permutations(SENTENCES, 2), (-1.0, -0.2, 0.9)):
        pair = Pair(Side(passage("A", one)), Side(passage("B", other)), 0.6, topic=0.5, lead=lead)
        for check, at in itertools.product(CHECKS, (0, 2)):
            values = one.split()[at], other.split()[at]
            spans = (
                Span(text.index(word), text.index(word) + len(word))
                for text, word in zip((one, other), values, strict=True)
            )
            yield pair, Clash(check, "", *spans, values, same_thing=0.8, elsewhere=0.5)


def in_full(pair, clash):
    weights, seen = coefficients(clash.check), evidence(pair, clash)
    logit = weights["intercept"] + sum(weights.get(name, 0.0) * value for name, value in seen.items())
    return math.prod(share for name, share in ground._LEFT.items() if seen[name]) / (1.0 + math.exp(-logit))


def test_every_sign_that_a_check_weighs_is_read():
    assert sorted(QUICKEST_FIRST) == sorted(SIGNS)
    for check in CHECKS:
        assert set(coefficients(check)) - {"intercept"} <= set(SIGNS)


def test_a_clash_is_as_likely_as_all_signs_together_say_or_told_to_be_unlikely():
    both = [(likely(*each), in_full(*each)) for each in clashes()]

    assert {quick > 0 for quick, _ in both} == {True, False}
    for quick, full in both:
        assert quick == pytest.approx(full) if quick else full < LEAST


def test_the_surest_of_several_clashes_is_found_without_weighing_all_in_full():
    for _, group in itertools.groupby(clashes(), key=lambda each: id(each[0])):
        pairs, several = zip(*group, strict=True)
        pair = pairs[0]
        best = max(several, key=lambda each: in_full(pair, each))

        found = surest(pair, several)

        assert [confidence for confidence, _ in found] == pytest.approx(
            [in_full(pair, best)] if in_full(pair, best) >= LEAST else []
        )


def test_what_a_clash_is_at_least_holds_however_unlikely_it_looks():
    pair, clash = next(each for each in clashes() if likely(*each) == 0.0)

    assert likely(pair, Clash("numbers", "", clash.left, clash.right, clash.values, elsewhere=1.0, least=0.7)) == 0.7
