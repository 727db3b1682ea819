"""Examine the candidate pairs of two articles, asking the relation model once more where a check found something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossread.checks import examine_one
from crossread.checks.pairing import pairs_of
from crossread.checks.screening import Stances, screen
from crossread.model import Finding
from crossread.roles import Check, Pair, Progress, RelationModel
from crossread.similarity.candidates import Candidates

_MOST_ASKED = 100  # pairs per pair of articles: about 10 ms each
_WORTH_ASKING = 0.1  # confidence of the surest finding, the model not asked: a third of the odds of what is shown

_LOOK = 16  # pairs examined between two looks at the job
_Examined: TypeAlias = tuple[Pair, tuple[Finding, ...]]


def inspect(
    left: Stances, right: Stances, candidates: Candidates, relation: RelationModel | None, job: Progress
) -> tuple[Finding, ...]:
    """Return the findings of all pairs of two articles' passages, in the order of the candidates.

    Raises:
        Cancelled: the user asked to stop.
    """
    checks = left.checks
    job.report(0.0, "Looking for contradictions")
    pairs = pairs_of(left.sides, right.sides, candidates, job)
    wanted = screen(pairs, (left, right), job)
    found: list[_Examined] = []
    rows = np.flatnonzero(wanted.any(axis=1))
    kinds, kind_of = _kinds(wanted[rows], checks)
    for done, (pair, kind) in enumerate(zip(pairs.chosen(rows), kind_of, strict=True)):
        if done % _LOOK == 0:
            job.report(0.3 + 0.5 * done / len(rows), "Looking for contradictions")
        found.append((pair, examine_one(pair, kinds[kind])))
    if relation is not None:
        found = _ask(found, checks, relation, job)
    return tuple(each for _, row in found for each in row)


def _kinds(wanted: NDArray[np.bool_], checks: Sequence[Check]) -> tuple[dict[int, tuple[Check, ...]], list[int]]:
    """Return the combinations of checks that rows of pairs want, by a number, and the number of each row."""
    kind_of = (wanted @ (1 << np.arange(len(checks)))).tolist()
    return {each: tuple(check for at, check in enumerate(checks) if each >> at & 1) for each in set(kind_of)}, kind_of


def _ask(found: list[_Examined], checks: Sequence[Check], relation: RelationModel, job: Progress) -> list[_Examined]:
    """Ask about the pairs in which a check found something and the model has not been heard; examine them again."""
    sure = {
        at: max(each.confidence for each in row)
        for at, (pair, row) in enumerate(found)
        if row and pair.relation is None
    }
    asked = sorted(
        (at for at, confidence in sure.items() if confidence >= _WORTH_ASKING), key=lambda at: (-sure[at], at)
    )[:_MOST_ASKED]
    texts = [(found[at][0].left.passage.text, found[at][0].right.passage.text) for at in asked]
    for at, answer in zip(asked, relation.judge(texts, job), strict=True):
        pair = replace(found[at][0], relation=answer)
        found[at] = pair, examine_one(pair, checks)
    return found
