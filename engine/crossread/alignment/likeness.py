"""Compare whole stretches of two articles by the words in them."""

from __future__ import annotations

import math

import numpy as np

from crossread.similarity.prepare import Prepared


def likeness(left: Prepared, right: Prepared, rows: tuple[tuple[int, int], tuple[int, int]]) -> float:
    """Return the cosine of two stretches' stem counts weighed by rareness in both articles.

    `rows` are the first and last passage of the stretch on the left and on the right, inclusive.
    """
    passages = int(np.count_nonzero(left.lengths) + np.count_nonzero(right.lengths))
    one, other = _counts(left, rows[0]), _counts(right, rows[1])
    weights = {each: _rareness(each, left, right, passages) for each in one.keys() | other.keys()}
    # Exact sums: the same to the last digit whatever the order of the words, in every run and either way round.
    shared = math.fsum(one[each] * other[each] * weights[each] ** 2 for each in one.keys() & other.keys())
    length = _length(one, weights) * _length(other, weights)
    return shared / length if length else 0.0


def _counts(prepared: Prepared, rows: tuple[int, int]) -> dict[str, int]:
    stems = prepared.stem[prepared.first[rows[0]] : prepared.first[rows[1] + 1]]
    found, often = np.unique(stems, return_counts=True)
    return {prepared.stems[each]: n for each, n in zip(found.tolist(), often.tolist(), strict=True)}


def _rareness(stem: str, left: Prepared, right: Prepared, passages: int) -> float:
    at, to = left.place.get(stem), right.place.get(stem)
    spread = (0 if at is None else int(left.spread[at])) + (0 if to is None else int(right.spread[to]))
    return math.log(passages / max(1, spread))


def _length(counts: dict[str, int], weights: dict[str, float]) -> float:
    return math.sqrt(math.fsum((n * weights[each]) ** 2 for each, n in counts.items()))
