"""Decide which scored pairs are matches: context lifts or lowers a score, then the user's threshold cuts."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence
from dataclasses import replace

from crossread.alignment.verbatim import runs
from crossread.model import How, Match, Span
from crossread.settings import AlignSettings
from crossread.similarity.prepare import Prepared
from crossread.similarity.score import Candidate

_SAME_WORDS = 0.9  # share of the longer passage's words that stand in both, in order
_PART = 0.6  # below this share of the longer passage's weight only a part is shared


def align(
    left: Prepared, right: Prepared, candidates: Sequence[Candidate], settings: AlignSettings
) -> tuple[Match, ...]:
    """Return the matches in reading order of the left article: many to many, in any order."""
    supported = support(candidates)
    matches = [
        _match(left, right, each, value)
        for each, value in zip(candidates, supported, strict=True)
        if value >= settings.similarity
    ]
    return _mark_moved(matches, left, right)


def support(candidates: Sequence[Candidate]) -> list[float]:
    """Return each candidate's score, raised where its neighbours align too, lowered where a rival fits far better."""
    scores = {(each.left, each.right): each.score for each in candidates}
    best_left: dict[int, float] = {}
    best_right: dict[int, float] = {}
    for each in candidates:
        best_left[each.left] = max(best_left.get(each.left, 0.0), each.score)
        best_right[each.right] = max(best_right.get(each.right, 0.0), each.score)
    return [_supported(each, scores, max(best_left[each.left], best_right[each.right])) for each in candidates]


def _supported(candidate: Candidate, scores: dict[tuple[int, int], float], best: float) -> float:
    near = max(
        scores.get((candidate.left + step, candidate.right + other), 0.0) for step in (-1, 1) for other in (-1, 0, 1)
    )
    rival = best - candidate.score
    shift = 0.6 * max(0.0, near - 0.3) - 0.8 * max(0.0, rival - 0.3)
    logit = math.log(max(1e-6, candidate.score) / max(1e-6, 1 - candidate.score)) + shift
    return 1 / (1 + math.exp(-logit))


def _match(left: Prepared, right: Prepared, candidate: Candidate, score: float) -> Match:
    one, other = left.passages[candidate.left], right.passages[candidate.right]
    verbatim = runs(left, right, candidate.left, candidate.right)
    how, left_span, right_span = _manner(left, right, candidate)
    return Match(
        one.id, other.id, score, candidate.lexical, candidate.semantic, how, left_span, right_span,
        candidate.relation, candidate.parts, verbatim,
    )  # fmt: skip


def _manner(left: Prepared, right: Prepared, candidate: Candidate) -> tuple[How, Span, Span]:
    one, other = left.passages[candidate.left], right.passages[candidate.right]
    order = next((each.value for each in candidate.parts if each.name == "order"), 0.0)
    if order >= _SAME_WORDS:
        return How.SAME_WORDS, one.span, other.span
    lengths = sorted((int(left.lengths[candidate.left]), int(right.lengths[candidate.right])))
    if candidate.same < 0.5 and lengths[0] < _PART * lengths[1]:
        return How.IN_PART, one.span, other.span
    return How.REWORDED, one.span, other.span


def _mark_moved(matches: list[Match], left: Prepared, right: Prepared) -> tuple[Match, ...]:
    """Mark the matches out of the common order: those not on the longest rising path."""
    place_left = {each.id: n for n, each in enumerate(left.passages)}
    place_right = {each.id: n for n, each in enumerate(right.passages)}
    order = sorted(range(len(matches)), key=lambda n: (place_left[matches[n].left], place_right[matches[n].right]))
    steady = _rising([place_right[matches[n].right] for n in order])
    return tuple(matches[n] if k in steady else replace(matches[n], moved=True) for k, n in enumerate(order))


def _rising(values: list[int]) -> set[int]:
    """Return the positions of a longest non-falling subsequence (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        at = bisect.bisect_right(tails, value)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[at], ends[at] = value, place
    kept = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept
