"""The measure of text alignment at PAN: plagdet (Potthast, Stein, Barrón-Cedeño and Rosso 2010)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A stretch of reuse, true or claimed: in which pair of documents, and where in both (half-open)."""

    pair: str
    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plagdet:
    """The measure and what it is made of."""

    score: float
    precision: float
    recall: float
    granularity: float


def plagdet(cases: Sequence[Case], detections: Sequence[Case]) -> Plagdet:
    """Return character recall and precision, macro-averaged, their F1 divided by log2(1 + granularity)."""
    recalls = [_covered(each, detections_of) for each, detections_of in _beside(cases, detections)]
    precisions = [_covered(each, cases_of)[0] for each, cases_of in _beside(detections, cases)]
    found = [count for _, count in recalls if count]
    granularity = sum(found) / len(found) if found else 1.0
    recall = sum(share for share, _ in recalls) / len(recalls) if recalls else 1.0
    precision = sum(precisions) / len(precisions) if precisions else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Plagdet(f1 / math.log2(1 + granularity), precision, recall, granularity)


def _beside(ours: Sequence[Case], theirs: Sequence[Case]) -> list[tuple[Case, list[Case]]]:
    by_pair: dict[str, list[Case]] = defaultdict(list)
    for each in theirs:
        by_pair[each.pair].append(each)
    return [(each, by_pair[each.pair]) for each in ours]


def _covered(case: Case, others: Sequence[Case]) -> tuple[float, int]:
    """Return the share of a case's characters that others cover, and how many do; both sides must overlap."""
    touching = [(_cut(case.left, each.left), _cut(case.right, each.right)) for each in others]
    both = [(one, other) for one, other in touching if one[0] < one[1] and other[0] < other[1]]
    length = case.left[1] - case.left[0] + case.right[1] - case.right[0]
    covered = _union([one for one, _ in both]) + _union([other for _, other in both])
    return covered / max(1, length), len(both)


def _cut(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return max(one[0], other[0]), min(one[1], other[1])


def _union(stretches: list[tuple[int, int]]) -> int:
    total, reached = 0, -1
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total
