import numpy as np
import pytest

from crossread.similarity.blend import Blend, blend, evaluate


@pytest.mark.parametrize("question", ["content", "same"])
@pytest.mark.parametrize("tier", ["words", "meaning", "relation", "told"])
def test_every_tier_has_coefficients(question, tier):
    assert len(blend(question, tier).terms) == len(blend(question, tier).weights) > 5


def test_terms_are_features_hinges_and_products():
    columns = {"cover": np.array([0.2, 0.9]), "order": np.array([1.0, 0.5])}

    values = evaluate(("cover", "cover>0.7", "cover>0.7 * order"), columns)

    assert values == pytest.approx(np.array([[0.2, 0.0, 0.0], [0.9, 0.2, 0.1]]))


def test_even_log_odds_are_a_half():
    assert Blend(("cover",), (2.0,), -1.0).probability({"cover": np.array([0.5])}) == pytest.approx([0.5])
