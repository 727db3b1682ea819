"""Find regions of reuse: contiguous stretches that two articles share, small gaps included.

After Sanchez-Perez, Sidorov and Gelbukh ("A winning approach to text alignment for text reuse detection at PAN
2014", and their adaptive version of 2015): pairs of sentences alike both by cosine and by Dice's coefficient are
seeds; seeds close together in both articles form a group; a group is a region if the stretches it spans are alike as
wholes, or else is split at smaller gaps. Where the seeds are near-copies, weak ones at the edges are dropped.
Where exactly a region begins and ends is settled last (`edges.py`).
Summaries, which draw on sentences far apart, are sought separately (`summaries.py`).
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from crossread.alignment.edges import Cutter, weakly_alike, widened
from crossread.alignment.likeness import likeness
from crossread.alignment.seeds import Seeds, gather, groups
from crossread.alignment.summaries import find_summaries
from crossread.job import watched
from crossread.model import Match, Region, Span
from crossread.roles import Progress
from crossread.settings import AlignSettings
from crossread.similarity.candidates import Candidates
from crossread.similarity.prepare import Prepared

# Tuned on half of a set of 400 pairs of documents (PAN 2013), checked on the other half: docs/alignment.md.
SEED_COSINE = 0.32
SEED_DICE = 0.20
ALIKE = 0.40  # likeness of the whole stretches
_SMALLEST_GAP = 200  # code points
_SHRINK = 0.7  # how much smaller the gap of the next attempt is
_COPY = 0.8  # median cosine of a group of near-copies
_COPY_EDGE = 0.5  # least cosine of a seed in such a group
_LOOK = 16  # regions settled between two looks at the cancel flag
_SHORTEST = 130  # code points; shorter stretches are chance or idiom


@dataclass(frozen=True, slots=True)
class Stretch:
    """A region in the making: where it lies on both sides, and how alike the sides are."""

    left: Span
    right: Span
    likeness: float

    @property
    def weight(self) -> float:
        """Return how much speaks for it against another that overlaps it."""
        return self.likeness * (self.left.length + self.right.length)

    def overlaps(self, other: Stretch) -> bool:
        """Tell whether both sides have code points in common."""
        return self.left.overlaps(other.left) and self.right.overlaps(other.right)


def find(
    left: Prepared,
    right: Prepared,
    candidates: Candidates,
    matches: Sequence[Match],
    settings: AlignSettings,
    job: Progress | None = None,
) -> tuple[Region, ...]:
    """Return the regions of two articles in reading order of the left.

    Raises:
        Cancelled: the job was stopped.
    """
    del matches
    if not len(candidates):
        return ()
    seeds = gather(left, right, candidates)
    grown = _grow(left, right, _strong(seeds), settings.gap, job)
    plain = distinct(_settled(left, right, seeds, grown, job), job)
    summed = distinct(_summaries(left, right, seeds, plain, job), job)
    kept = [each for each in plain if not any(each.overlaps(other) for other in summed)] + summed
    names = left.passages[0].article, right.passages[0].article
    found = [Region(*names, each.left, each.right, min(1.0, each.likeness)) for each in kept]
    return tuple(sorted(found, key=lambda each: (each.left_span, each.right_span)))


def distinct(stretches: list[Stretch], job: Progress | None = None) -> list[Stretch]:
    """Drop stretches whose left or right side overlaps a weightier one."""
    kept: list[Stretch] = []
    taken: tuple[list[Span], list[Span]] = ([], [])
    for each in watched(sorted(stretches, key=lambda one: (-one.weight, one.left, one.right)), job):
        sides = (taken[0], each.left), (taken[1], each.right)
        if not any(_is_taken(spans, span) for spans, span in sides):
            kept.append(each)
            for spans, span in sides:
                insort(spans, span)
    return kept


def _is_taken(spans: Sequence[Span], span: Span) -> bool:
    """Tell whether a span overlaps one of others that are sorted and do not overlap each other."""
    at = bisect_left(spans, span.end, key=lambda each: each.start)
    return at > 0 and spans[at - 1].overlaps(span)


def _strong(seeds: Seeds) -> Seeds:
    return seeds.chosen(np.flatnonzero((seeds.cosine > SEED_COSINE) & (seeds.dice > SEED_DICE)))


def _grow(left: Prepared, right: Prepared, seeds: Seeds, gap: float, job: Progress | None) -> list[Stretch]:
    """Return the groups of seeds that are alike as wholes."""
    found: list[Stretch] = []
    todo = [(each, gap) for each in groups(seeds, gap, job)] if len(seeds.cosine) else []
    while todo:
        if job is not None:
            job.check()
        group, width = todo.pop()
        if _shorter_side(group) < _SHORTEST:
            continue
        group = _without_weak_edges(group, gap)
        value = likeness(left, right, (rows(group, 0), rows(group, 1)))
        if value >= ALIKE:
            found.append(Stretch(group.extent(0), group.extent(1), value))
        elif width > _SMALLEST_GAP:
            narrower = width * _SHRINK
            todo.extend((each, narrower) for each in groups(group, narrower))
    return found


def _settled(
    left: Prepared, right: Prepared, seeds: Seeds, grown: list[Stretch], job: Progress | None
) -> list[Stretch]:
    """Return the stretches with their edges settled, those that are still long enough."""
    if not grown:
        return []
    cutter, weak = Cutter(left, right), weakly_alike(seeds)
    found = [
        Stretch(*cutter.cut(widened((each.left, each.right), weak)), each.likeness)
        for each in watched(grown, job, _LOOK)
    ]
    return [each for each in found if min(each.left.length, each.right.length) >= _SHORTEST]


def _shorter_side(group: Seeds) -> int:
    return min(group.extent(0).length, group.extent(1).length)


def _without_weak_edges(group: Seeds, gap: float) -> Seeds:
    """Keep, of a group whose seeds are mostly near-copies, only its good seeds: there a weak one is chance."""
    if len(group.cosine) == 1:
        return group
    best: dict[int, float] = {}
    for place, cosine in zip(group.place[0].tolist(), group.cosine.tolist(), strict=True):
        best[place] = max(best.get(place, 0.0), cosine)
    if median(best.values()) < _COPY:
        return group
    good = groups(group.chosen(np.flatnonzero(group.cosine >= _COPY_EDGE)), gap)
    return max(good, key=lambda each: (float(each.cosine.sum()), -int(each.start[0].min())))


def rows(seeds: Seeds, side: int) -> tuple[int, int]:
    """Return the first and the last passage the seeds reach on one side."""
    return int(seeds.place[side].min()), int(seeds.place[side].max())


def _summaries(
    left: Prepared, right: Prepared, seeds: Seeds, plain: list[Stretch], job: Progress | None
) -> list[Stretch]:
    taken = [(each.left, each.right) for each in plain]
    found = [Stretch(*each) for each in find_summaries(left, right, seeds, taken, job)]
    if job is not None:
        job.check()
    swapped = find_summaries(right, left, seeds.mirrored(), [(other, one) for one, other in taken], job)
    return found + [Stretch(one, other, value) for other, one, value in swapped]
