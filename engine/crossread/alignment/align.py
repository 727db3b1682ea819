"""Decide which scored pairs are matches: context lifts or lowers a score, then the user's threshold cuts."""

from __future__ import annotations

import bisect
from dataclasses import replace

import numpy as np

from crossread.alignment.manner import manner
from crossread.alignment.verbatim import runs
from crossread.job import watched
from crossread.model import Match
from crossread.roles import Progress
from crossread.settings import AlignSettings
from crossread.similarity.candidates import Candidate, Candidates, rivals
from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.vocabulary import Floats

# Fitted to ECB+, to the samples and to what readers said of 1,048 pairs in real reports (docs/alignment.md, "Context").
_CROWD = 0.2  # log-odds taken from each pair: the likeliest of many look likelier than they are
_NEAR_WEIGHT = 0.8  # log-odds added when a neighbouring pair surely aligns
_BESIDE = tuple((a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) + abs(b) < 4)
_NEAR_FROM = 0.3  # neighbours less likely than this change nothing
_LEAD_WEIGHT = 0.9  # share of the lead over the best rival (in log-odds) that counts; a lag tells nothing
_MOST_LEAD = 2.5  # a greater lead says no more
_NO_RIVAL = -2.2  # log-odds of the rivals too weak to be listed


class Alignment:
    """What two articles' candidates make of each other, whatever the threshold; asked with a threshold, the matches.

    A match's details are worked out when first wanted and kept, so that moving the threshold costs next to nothing.
    """

    def __init__(self, left: Prepared, right: Prepared, candidates: Candidates, job: Progress | None = None) -> None:
        self._left = left
        self._right = right
        self._candidates = candidates
        self._scores = support(candidates, job)
        self._details: dict[int, Match] = {}

    def matches(self, settings: AlignSettings, job: Progress | None = None) -> tuple[Match, ...]:
        """Return the matches in reading order of the left article: many to many, in any order.

        Raises:
            Cancelled: the job was stopped.
        """
        chosen = np.flatnonzero(self._scores >= settings.similarity).tolist()
        steady = _rising(self._candidates.right[chosen].tolist())
        found = (self._match(n) for n in watched(chosen, job))
        return tuple(each if k in steady else replace(each, moved=True) for k, each in enumerate(found))

    def _match(self, n: int) -> Match:
        if n not in self._details:
            self._details[n] = _match(self._left, self._right, self._candidates[n], float(self._scores[n]))
        return self._details[n]


def align(left: Prepared, right: Prepared, candidates: Candidates, settings: AlignSettings) -> tuple[Match, ...]:
    """Return the matches of two articles at one threshold; `candidates` are sorted by place."""
    return Alignment(left, right, candidates).matches(settings)


def support(candidates: Candidates, job: Progress | None = None) -> Floats:
    """Return each candidate's score, raised where its neighbours align too or no rival comes near, else lowered.

    In two reports of one event everything is somewhat alike: that a pair is the best for both its passages tells
    more than how alike it is. A lone pair keeps its score.
    """
    left, right = candidates.left, candidates.right
    score = np.clip(candidates.score, 1e-6, 1 - 1e-6)
    if len(score) < 2:
        return score
    logit = np.log(score / (1 - score))
    rival = np.maximum(*(rivals(each, logit, job) for each in watched((left, right), job, 1)))
    lead = logit - np.maximum(rival, _NO_RIVAL)
    if job is not None:
        job.check()
    near = np.clip(_near(left, right, score, job) - _NEAR_FROM, 0.0, None) / (1 - _NEAR_FROM)
    logit += _NEAR_WEIGHT * near + _LEAD_WEIGHT * np.clip(lead, 0.0, _MOST_LEAD) - _CROWD
    return np.asarray(1 / (1 + np.exp(-logit)))


def _near(left: Integers, right: Integers, score: Floats, job: Progress | None) -> Floats:
    """Return for each candidate the best score of a pair next to it in both articles."""
    width = int(right.max()) + 5  # so that a step beyond one edge is not a passage of the next row
    right = right + 2
    keys = left * width + right
    order = np.argsort(keys, kind="stable")
    ordered, scores = keys[order], score[order]
    best = np.zeros(len(keys))
    for step, other in watched(_BESIDE, job, 1):
        wanted = keys + step * width + other
        place = np.minimum(np.searchsorted(ordered, wanted), len(keys) - 1)
        best = np.maximum(best, np.where(ordered[place] == wanted, scores[place], 0.0))
    return best


def _match(left: Prepared, right: Prepared, candidate: Candidate, score: float) -> Match:
    how, left_span, right_span = manner(left, right, candidate)
    return Match(
        left=left.passages[candidate.left].id,
        right=right.passages[candidate.right].id,
        score=score,
        lexical=candidate.lexical,
        semantic=candidate.semantic,
        how=how,
        left_span=left_span,
        right_span=right_span,
        relation=candidate.relation,
        parts=candidate.parts,
        verbatim=runs(left, right, candidate.left, candidate.right),
    )


def _rising(values: list[int]) -> set[int]:
    """Return the positions of a longest non-falling subsequence: the matches that keep the common order."""
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
    kept: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept
