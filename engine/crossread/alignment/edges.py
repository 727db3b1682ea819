"""Settle where a region of reuse begins and ends, to the word.

Regions grow by whole passages, from pairs alike enough to be seeds. At their edges that is too coarse both ways: a
pair beside the region may be just too unlike for a seed, and the first or last passage may hold more than what was
reused. So weakly alike pairs that adjoin a region on both sides join it; then, from the inside outwards, each word
speaks for the region if the other side has it and against it if not, by as much as such a word is likelier within
than around it (a log-likelihood ratio, as local alignment scores its ends), and each end is cut where most is gained.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.alignment.seeds import Seeds
from crossread.model import Span
from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.vocabulary import Floats, Joint, join

Words = tuple[int, int]  # first word of a stretch and the one after its last

# Tuned like the constants of regions.py.
_WEAK_COSINE = 0.15
_WEAK_DICE = 0.10
_ADJOINING = 30  # code points between a region and what adjoins it
_STEPS = 2  # how often a region is widened, and how often cut
_LEAST_GAIN = 3.0  # log-likelihood that a cut must gain
_INSIDE = (0.3, 0.97)  # the share of reused words that the other side has is taken to lie within this
_OUTSIDE = (0.05, 0.8)  # around a region it is at least this, and at most this part of the share inside
_UNKNOWN = 0.2  # ... where there are fewer words around than
_FEWEST = 20
_AROUND = 400  # words looked at on either side of a region
_DEEPEST = 1000  # words that may be cut off one end


def weakly_alike(seeds: Seeds) -> Seeds:
    """Return the pairs of passages alike enough to join a region they adjoin."""
    return seeds.chosen(np.flatnonzero((seeds.cosine >= _WEAK_COSINE) & (seeds.dice >= _WEAK_DICE)))


def widened(spans: tuple[Span, Span], weak: Seeds) -> tuple[Span, Span]:
    """Return the two sides of a region together with the weakly alike pairs that adjoin it on both sides.

    `weak` are in order of the left article, as candidates are.
    """
    for _ in range(_STEPS):
        after = _beside(weak.start, tuple((each.end, each.end + _ADJOINING) for each in spans))
        before = _beside(weak.end, tuple((each.start - _ADJOINING, each.start) for each in spans))
        left, right = (
            Span(
                int(weak.start[side][before].min(initial=span.start)),
                int(weak.end[side][after].max(initial=span.end)),
            )
            for side, span in enumerate(spans)
        )
        spans = left, right
    return spans


def _beside(edge: Integers, bounds: tuple[tuple[int, int], ...]) -> Integers:
    """Return the pairs whose edges, sorted on the left, lie within the bounds (inclusive) on both sides."""
    left, right = bounds
    low = int(np.searchsorted(edge[0], left[0]))
    high = int(np.searchsorted(edge[0], left[1], side="right"))
    other = edge[1, low:high]
    return low + np.flatnonzero((other >= right[0]) & (other <= right[1]))


class Cutter:
    """Cuts from the ends of regions what the other article has no counterpart of."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        joint = join(left, right)
        self._sides = _Side(left, joint.left_stem, joint), _Side(right, joint.right_stem, joint)

    def cut(self, spans: tuple[Span, Span]) -> tuple[Span, Span]:
        """Return the two sides of a region without such ends; a side without words is left as it is."""
        left, right = self._sides
        one, other = left.words(spans[0]), right.words(spans[1])
        if one[0] >= one[1] or other[0] >= other[1]:
            return spans
        for _ in range(_STEPS):
            one, other = left.without_ends(one, right.held(other)), right.without_ends(other, left.held(one))
        return left.span(one), right.span(other)


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """One of two articles, its stems in their common numbering."""

    prepared: Prepared
    stem: Integers
    joint: Joint

    def words(self, span: Span) -> Words:
        """Return the words that lie within a span."""
        first = np.searchsorted(self.prepared.start, span.start)
        last = np.searchsorted(self.prepared.end, span.end, side="right")
        return int(first), int(last)

    def span(self, words: Words) -> Span:
        """Return where words stand; whole passages with all that is no word in them."""
        first, passages = self.prepared.first, self.prepared.passages
        opening = int(np.searchsorted(first, words[0], side="right")) - 1
        closing = int(np.searchsorted(first, words[1] - 1, side="right")) - 1
        start, end = int(self.prepared.start[words[0]]), int(self.prepared.end[words[1] - 1])
        if words[0] == first[opening]:
            start = passages[opening].span.start
        if words[1] == first[closing + 1]:
            end = passages[closing].span.end
        return Span(start, end)

    def held(self, words: Words) -> NDArray[np.bool_]:
        """Return for each stem whether it is among the words."""
        found = np.zeros(len(self.joint.rareness), dtype=bool)
        found[self.stem[words[0] : words[1]]] = True
        return found

    def without_ends(self, words: Words, held: NDArray[np.bool_]) -> Words:
        """Return the words without an opening and a close that are hardly among those `held` on the other side."""
        start, end = words
        gain = self._gains(words, held)
        reach = min(_DEEPEST, len(gain) - 1)
        opening, closing = _cut(gain[::-1][-reach - 1 :]), _cut(gain[-reach - 1 :])
        return (start + opening, end - closing) if opening + closing < end - start else words

    def _gains(self, words: Words, held: NDArray[np.bool_]) -> Floats:
        """Return for each word how much it speaks for being reused, in log-likelihood."""
        start, end = words
        stems = self.stem[start:end]
        weight = self.joint.rareness[stems]
        within = float(np.clip(_share(held[stems], weight), *_INSIDE))
        beside = np.concatenate((self.stem[max(0, start - _AROUND) : start], self.stem[end : end + _AROUND]))
        around = _share(held[beside], self.joint.rareness[beside]) if len(beside) > _FEWEST else _UNKNOWN
        around = min(max(around, _OUTSIDE[0]), _OUTSIDE[1] * within)
        hit, miss = math.log(within / around), math.log((1 - within) / (1 - around))
        return np.where(held[stems], hit, miss) * weight / max(1e-9, float(weight.mean()))


def _share(is_held: NDArray[np.bool_], weight: Floats) -> float:
    return float(weight[is_held].sum() / max(1e-9, float(weight.sum())))


def _cut(gain: Floats) -> int:
    """Return how many words to cut off the end of a stretch of gains."""
    total = np.cumsum(gain)
    best = int(np.argmax(total))
    return len(gain) - 1 - best if total[best] - total[-1] >= _LEAST_GAIN else 0
