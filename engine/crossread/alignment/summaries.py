"""Find stretches of one article that sum up most of the other: a few sentences that draw on places far apart.

Sanchez-Perez, Sidorov and Gelbukh (2015) switch to wider gaps where the fragments' lengths differ greatly; here the
sign is that neighbouring sentences each have a partner, the partners are spread over the other article, and the rest
of the article has none.
"""

from __future__ import annotations

from statistics import median

import numpy as np

from crossread.alignment.likeness import likeness
from crossread.alignment.seeds import Seeds
from crossread.job import watched
from crossread.model import Span
from crossread.roles import Progress
from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.vocabulary import Floats

Found = tuple[Span, Span, float]

# Tuned like the constants of regions.py.
_PARTNER = 0.23  # cosine from which a sentence has a partner
_MEAN = 0.31  # mean cosine of the summing sentences
_GAP = 2  # sentences without a partner between two that have one
_FEWEST = 3  # sentences that sum up, and sentences summed up
_SPREAD = 0.5  # share of the other article that the partners span
_IN_SEQUENCE = 0.75  # share of neighbours whose partners are neighbours: more is a copy, not a summary
_ELSEWHERE = 0.14  # median of all sentences' best cosine: more is an article on the same matter throughout
_ALIKE = 0.33
_SHORTER = 2.3  # how much longer the summed-up stretch is at least
_SHORTEST = 250  # code points
_EVEN = 1.6  # ratio of lengths up to which a plain region stands as it is ...
_COVERED = 0.6  # ... where it covers so much of the supposed summary


def find_summaries(
    left: Prepared, right: Prepared, seeds: Seeds, taken: list[tuple[Span, Span]], job: Progress | None = None
) -> list[Found]:
    """Return stretches of the left that sum up stretches of the right, and how alike the two are.

    Raises:
        Cancelled: the job was stopped.
    """
    best, partner = _best(seeds, len(left.passages))
    if job is not None:
        job.check()
    spoken = best[left.lengths > 0]
    if not len(spoken) or median(spoken.tolist()) > _ELSEWHERE:
        return []
    found = (_summary(left, right, run, best, partner) for run in watched(_runs(best), job))
    return [each for each in found if each is not None and not _is_taken(each[0], taken)]


def _best(seeds: Seeds, count: int) -> tuple[Floats, Integers]:
    """Return for each left passage its best cosine and the partner it has it with."""
    order = np.lexsort((-seeds.place[1], seeds.cosine))
    best = np.zeros(count)
    partner = np.zeros(count, dtype=np.int64)
    best[seeds.place[0][order]] = seeds.cosine[order]
    partner[seeds.place[0][order]] = seeds.place[1][order]
    return best, partner


def _runs(best: Floats) -> list[Integers]:
    """Return runs of passages that have a partner, small gaps allowed."""
    having = np.flatnonzero(best > _PARTNER)
    return [each for each in np.split(having, np.flatnonzero(np.diff(having) > _GAP) + 1) if len(each) >= _FEWEST]


def _summary(left: Prepared, right: Prepared, run: Integers, best: Floats, partner: Integers) -> Found | None:
    used = np.unique(partner[run])
    first, last = int(used[0]), int(used[-1])
    in_sequence = float(np.mean(np.abs(np.diff(partner[run])) <= 1))
    is_spread = len(used) >= _FEWEST and last - first + 1 >= _SPREAD * len(right.passages)
    if best[run].mean() < _MEAN or not is_spread or in_sequence > _IN_SEQUENCE:
        return None
    one, other = _extent(left, int(run[0]), int(run[-1])), _extent(right, first, last)
    if one.length < _SHORTEST or other.length < _SHORTER * one.length:
        return None
    value = likeness(left, right, ((int(run[0]), int(run[-1])), (first, last)))
    if value < _ALIKE:
        return None
    # The outermost partners lie on average one step inside of what was summed up.
    step = round((last - first) / (len(used) - 1))
    return one, _extent(right, max(0, first - step), min(len(right.passages) - 1, last + step)), value


def _extent(prepared: Prepared, first: int, last: int) -> Span:
    return Span(prepared.passages[first].span.start, prepared.passages[last].span.end)


def _is_taken(span: Span, taken: list[tuple[Span, Span]]) -> bool:
    """Tell whether regions of even sides already account for most of a stretch."""
    covered = 0
    for one, other in taken:
        if max(one.length, other.length) < _EVEN * min(one.length, other.length):
            covered += max(0, min(one.end, span.end) - max(one.start, span.start))
    return covered > _COVERED * span.length
