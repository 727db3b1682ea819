"""Pairs of passages with words in common, from which regions of reuse grow, and how they gather in groups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from crossread.model import Span
from crossread.roles import Progress
from crossread.similarity.candidates import Candidates
from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.vocabulary import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Seeds:
    """Pairs of passages. `place`, `start` and `end` have two rows, left and right; the others one value per pair.

    `place` is the passage's number, `start` and `end` its code points; `cosine` and `dice` tell how alike the two
    passages' stems are.
    """

    place: Integers
    start: Integers
    end: Integers
    cosine: Floats
    dice: Floats

    def chosen(self, rows: Integers) -> Seeds:
        """Return the seeds of some rows."""
        return Seeds(self.place[:, rows], self.start[:, rows], self.end[:, rows], self.cosine[rows], self.dice[rows])

    def mirrored(self) -> Seeds:
        """Return the same seeds with the sides swapped."""
        return Seeds(self.place[::-1], self.start[::-1], self.end[::-1], self.cosine, self.dice)

    def extent(self, side: int) -> Span:
        """Return the stretch of one article (0 left, 1 right) that the seeds span; there must be at least one."""
        return Span(int(self.start[side].min()), int(self.end[side].max()))


def gather(left: Prepared, right: Prepared, candidates: Candidates) -> Seeds:
    """Return the candidates as seeds, in their order."""
    place = np.stack([candidates.left, candidates.right])
    bounds = [np.array([(each.span.start, each.span.end) for each in side.passages]) for side in (left, right)]
    spans = [
        bound[row] if len(row) else np.zeros((0, 2), dtype=np.int64) for bound, row in zip(bounds, place, strict=True)
    ]
    return Seeds(
        place,
        np.stack([each[:, 0] for each in spans]),
        np.stack([each[:, 1] for each in spans]),
        candidates.cosine,
        candidates.dice,
    )


def groups(seeds: Seeds, gap: float, job: Progress | None = None) -> list[Seeds]:
    """Split seeds so that within each group no gap wider than `gap` code points is left, in either article."""
    todo = [(seeds, 0, False)]
    done: list[Seeds] = []
    while todo:
        if job is not None:
            job.check()
        part, side, other_is_whole = todo.pop()
        pieces = _cut(part, side, gap)
        if len(pieces) == 1 and other_is_whole:
            done.append(part)
        else:
            todo.extend((each, 1 - side, len(pieces) == 1) for each in pieces)
    return done


def _cut(seeds: Seeds, side: int, gap: float) -> list[Seeds]:
    """Cut where one article has nothing for more than `gap` code points."""
    order = np.argsort(seeds.start[side], kind="stable")
    reached = np.maximum.accumulate(seeds.end[side][order])
    cuts = np.flatnonzero(seeds.start[side][order][1:] - reached[:-1] > gap) + 1
    return [seeds.chosen(each) for each in np.split(order, cuts) if len(each)]
