"""Blend measurements to calibrated probabilities; the coefficients are learned by `training/blend.py`.

Two questions are answered for each pair: do the passages share content (the score), and do they say the same
and nothing else (`same`)? Each has a set of coefficients per tier: words alone, with meaning (an encoder's
cosine), with meaning and a relation model, and with one that also says whether a fact is told in both. 0.5 means as
likely as not.

A blend is a logistic regression over terms. A term is a feature ("cover"), a hinge ("cover>0.7": by how much the
feature exceeds the knot), or a product of such ("cover>0.7 * order").
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from crossread.assets import resource
from crossread.similarity.vocabulary import Floats


@dataclass(frozen=True, slots=True)
class Blend:
    """A logistic regression over terms."""

    terms: tuple[str, ...]
    weights: tuple[float, ...]
    intercept: float

    def probability(self, columns: Mapping[str, Floats]) -> Floats:
        """Return the probability of each row; `columns` holds one array per feature."""
        logit = self.intercept + evaluate(self.terms, columns) @ np.array(self.weights)
        return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logit, -30.0, 30.0))))


@functools.cache
def blend(question: str, tier: str) -> Blend:
    """Return the coefficients for "content" or "same" at the tier "words", "meaning", "relation" or "told"."""
    table = json.loads(resource("lexicons", "blend.json").read_text(encoding="utf-8"))[question][tier]
    return Blend(tuple(table["weights"]), tuple(table["weights"].values()), table["intercept"])


def evaluate(terms: tuple[str, ...], columns: Mapping[str, Floats]) -> Floats:
    """Return the terms' values, one row per pair, one column per term."""
    factors: dict[str, Floats] = {}
    for factor in {each for term in terms for each in term.split(" * ")}:
        name, _, knot = factor.partition(">")
        factors[factor] = np.maximum(0.0, columns[name] - float(knot)) if knot else columns[name]
    return np.column_stack([_product([factors[each] for each in term.split(" * ")]) for term in terms])


def _product(values: list[Floats]) -> Floats:
    return functools.reduce(np.multiply, values)
