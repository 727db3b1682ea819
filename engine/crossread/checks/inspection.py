"""Examine all candidate pairs of two articles, asking the relation model once more where a check found something."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeAlias

from crossread.checks import examine_one
from crossread.job import watched
from crossread.model import Finding, RelationScores
from crossread.roles import Pair, Progress, RelationModel, Side
from crossread.settings import CheckSettings

_MOST_EXAMINED = 20_000
_MOST_ASKED = 100  # pairs per pair of articles: about 10 ms each
_WORTH_ASKING = 0.15  # confidence of the surest finding, the model not asked
_MOST_LEAD = 3.0  # in log-odds; a greater lead, or lag, says no more
_LEAST = 1e-3
_TwoBest: TypeAlias = tuple[float, float]  # log-odds of a passage's nearest partners, the nearest first
_NO_RIVALS: _TwoBest = (-math.inf, -math.inf)


class Candidate(Protocol):
    """What a candidate pair must tell: places, how alike in topic and meaning, the relation model's answer."""

    @property
    def left(self) -> int:
        """Place of the left passage in its article."""

    @property
    def right(self) -> int:
        """Place of the right passage in its article."""

    @property
    def score(self) -> float:
        """Calibrated probability of the same content."""

    @property
    def topic(self) -> float:
        """The same, the relation model not asked."""

    @property
    def semantic(self) -> float | None:
        """Cosine of meaning, if known."""

    @property
    def relation(self) -> RelationScores | None:
        """The relation model's answer, if it was asked."""


def inspect(
    left: Sequence[Side],
    right: Sequence[Side],
    candidates: Sequence[Candidate],
    settings: CheckSettings,
    relation: RelationModel | None,
    job: Progress,
) -> tuple[Finding, ...]:
    """Return the findings of all pairs, in the order of the candidates.

    Raises:
        Cancelled: the user asked to stop.
    """
    pairs = pairs_of(left, right, candidates, job)
    found = []
    for at, pair in enumerate(pairs):
        if at % 16 == 0:
            job.report(0.8 * at / len(pairs), "Looking for contradictions")
        found.append((pair, examine_one(pair, settings)))
    if relation is not None:
        found = _ask(found, settings, relation, job)
    return tuple(each for _, row in found for each in row)


def pairs_of(
    left: Sequence[Side], right: Sequence[Side], candidates: Sequence[Candidate], job: Progress | None = None
) -> tuple[Pair, ...]:
    """Return the pairs to examine: those of which no side is left out of the comparison."""
    near = _nearest(candidates, job)
    return tuple(
        Pair(left[each.left], right[each.right], each.score, each.semantic, each.relation, topic=each.topic, lead=lead)
        for each, lead in watched(zip(near, leads(near, job), strict=True), job)
        if not left[each.left].passage.excluded and not right[each.right].passage.excluded
    )


def _nearest(candidates: Sequence[Candidate], job: Progress | None) -> list[Candidate]:
    """Return the candidates, of two books only the closest in topic: a pair takes half a millisecond."""
    every = list(watched(candidates, job))
    if len(every) <= _MOST_EXAMINED:
        return every
    least = sorted((each.topic for each in every), reverse=True)[_MOST_EXAMINED]
    return [each for each in every if each.topic > least]


def leads(candidates: Sequence[Candidate], job: Progress | None = None) -> list[float]:
    """Return by how much each pair is closer in topic than the best rival of its passages: -1..1, 1 without a rival."""
    best: tuple[dict[int, _TwoBest], dict[int, _TwoBest]] = {}, {}
    odds = [_log_odds(each.topic) for each in watched(candidates, job)]
    for each, mine in watched(zip(candidates, odds, strict=True), job):
        for known, end in zip(best, (each.left, each.right), strict=True):
            first, second = known.get(end, _NO_RIVALS)
            if mine > second:
                known[end] = (mine, first) if mine > first else (first, mine)
    found = []
    for each, mine in watched(zip(candidates, odds, strict=True), job):
        rival = max(_rival(best[0][each.left], mine), _rival(best[1][each.right], mine))
        found.append(max(-1.0, min(1.0, (mine - rival) / _MOST_LEAD)))
    return found


def _rival(ranked: _TwoBest, mine: float) -> float:
    return ranked[0] if mine < ranked[0] else ranked[1]


def _log_odds(probability: float) -> float:
    inside = min(1 - _LEAST, max(_LEAST, probability))
    return math.log(inside / (1 - inside))


def _ask(
    found: list[tuple[Pair, tuple[Finding, ...]]], settings: CheckSettings, relation: RelationModel, job: Progress
) -> list[tuple[Pair, tuple[Finding, ...]]]:
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
        found[at] = pair, examine_one(pair, settings)
    return found
