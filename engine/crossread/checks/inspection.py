"""Examine the candidate pairs of two articles, asking the relation model once more where a check found something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossread.checks import examine_one, sharing
from crossread.checks.pairing import Pairs, pairs_of
from crossread.checks.screening import Stances, screen
from crossread.model import Finding
from crossread.roles import Check, Pair, Progress, RelationModel
from crossread.similarity.candidates import Candidates

if TYPE_CHECKING:
    from crossread.checks.twin import Twin

_MOST_ASKED = 100  # pairs per pair of articles: about 10 ms each
_WORTH_ASKING = 0.1  # confidence of the surest finding, the model not asked: a third of the odds of what is shown

_LOOK = 16  # pairs examined between two looks at the job
_STRETCH = (0.3, 0.8)  # of the job, in which pairs are examined
_Examined: TypeAlias = tuple[Pair, tuple[Finding, ...]]


def inspect(
    stances: tuple[Stances, Stances],
    candidates: Candidates,
    relation: RelationModel | None,
    job: Progress,
    twin: Twin | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of all pairs of two articles' passages, in the order of the candidates.

    A twin takes a share of them, where no relation model is asked.

    Raises:
        Cancelled: the user asked to stop.
    """
    job.report(0.0, "Looking for contradictions")
    pairs = pairs_of(stances[0].sides, stances[1].sides, candidates, job)
    if relation is not None:
        return _flat(_ask(_examined(pairs, stances, job), stances[0].checks, relation, job))
    return findings_of(pairs, stances, job) if twin is None else _shared_out(pairs, stances, twin, job)


def findings_of(
    pairs: Pairs, stances: tuple[Stances, Stances], job: Progress, stretch: tuple[float, float] = _STRETCH
) -> tuple[Finding, ...]:
    """Return the findings of pairs, in order; the job hears of how far it is within a stretch of 0..1.

    Raises:
        Cancelled: the user asked to stop.
    """
    return _flat(_examined(pairs, stances, job, stretch))


def _shared_out(pairs: Pairs, stances: tuple[Stances, Stances], twin: Twin, job: Progress) -> tuple[Finding, ...]:
    """Read the passages, then examine the pairs, each from the first on up to where the twin has come, from the last.

    Most of the work is to read the passages, so neither reads what the other has: each is told all when all is read.
    """
    if not len(pairs):
        return ()
    twin.hand(pairs)
    start, end = _STRETCH
    readings = sharing.read_from_first(twin.read, stances, sharing.wanted_in(pairs), job, twin.tell, start)
    twin.told_all()
    for side, reading in zip(stances, readings, strict=True):
        side.take(reading)
    parts = pairs.stretches()
    found: list[tuple[Finding, ...]] = []
    for number, part in enumerate(parts):
        if number in twin.found:
            break
        step = (end - start) / len(parts)
        found.append(findings_of(part, stances, job, (start + step * number, start + step * (number + 1))))
    found += [twin.found[number] for number in range(len(found), len(parts))]
    return tuple(chain.from_iterable(found))


def _examined(
    pairs: Pairs, stances: tuple[Stances, Stances], job: Progress, stretch: tuple[float, float] = _STRETCH
) -> list[_Examined]:
    """Examine the pairs that can clash, and return each with what was found."""
    wanted = screen(pairs, stances, job)
    found: list[_Examined] = []
    rows = np.flatnonzero(wanted.any(axis=1))
    kinds, kind_of = _kinds(wanted[rows], stances[0].checks)
    start, end = stretch
    for done, (pair, kind) in enumerate(zip(pairs.chosen(rows), kind_of, strict=True)):
        if done % _LOOK == 0:
            job.report(start + (end - start) * done / len(rows), "Looking for contradictions")
        found.append((pair, examine_one(pair, kinds[kind])))
    return found


def _flat(found: list[_Examined]) -> tuple[Finding, ...]:
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
