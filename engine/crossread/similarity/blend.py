"""Blend measurements to calibrated probabilities; the coefficients are learned by `training/blend.py`.

Two questions are answered for each pair: do the passages share content (the score), and do they say the same
and nothing else (`same`)? Each has a set of coefficients per tier: words alone, with meaning (an encoder's
cosine), with meaning and a relation model. 0.5 means as likely as not.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass

import numpy as np

from crossread.assets import resource
from crossread.similarity.vocabulary import Floats


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression over named features."""

    names: tuple[str, ...]
    weights: tuple[float, ...]
    intercept: float

    def probability(self, columns: dict[str, Floats]) -> Floats:
        """Return the probability for each row; `columns` holds one array per feature name."""
        logit = self.intercept + sum(
            weight * columns[name] for name, weight in zip(self.names, self.weights, strict=True)
        )
        return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logit, -30.0, 30.0))))


@functools.cache
def blend(question: str, tier: str) -> Logistic:
    """Return the coefficients for "content" or "same" at the tier "words", "meaning" or "relation"."""
    table = json.loads(resource("lexicons", "blend.json").read_text(encoding="utf-8"))[question][tier]
    return Logistic(tuple(table["weights"]), tuple(table["weights"].values()), table["intercept"])


def expand(columns: dict[str, Floats]) -> dict[str, Floats]:
    """Return the features with the products and squares that the coefficients also know."""
    grown = dict(columns)
    if "semantic" in columns:
        grown["semantic squared"] = columns["semantic"] ** 2
        grown["semantic inside"] = columns["semantic"] * columns["inside"]
    grown["inside squared"] = columns["inside"] ** 2
    return grown
