"""Make the pairs to examine of two articles' candidates, each told how far it leads its rivals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from crossread.roles import Pair, Progress, Side
from crossread.similarity.candidates import Candidates, rivals
from crossread.similarity.prepare import Integers
from crossread.similarity.vocabulary import Floats

_MOST_EXAMINED = 20_000
_MOST_LEAD = 3.0  # in log-odds; a greater lead, or lag, says no more
_LEAST = 1e-3
_STRETCH = 512


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of passages to examine, each made when it is wanted: most never are.

    `left` and `right` are the places of the passages in their articles, `rows` those of the pairs in the candidates.
    """

    sides: tuple[Sequence[Side], Sequence[Side]]
    candidates: Candidates
    rows: Integers
    lead: Floats
    job: Progress

    @property
    def left(self) -> Integers:
        """Return the places of the left passages."""
        return self.candidates.left[self.rows]

    @property
    def right(self) -> Integers:
        """Return the places of the right passages."""
        return self.candidates.right[self.rows]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Pair]:
        return self.chosen(np.arange(len(self)))

    def stretches(self) -> tuple[Pairs, ...]:
        """Return the pairs in stretches short enough to be examined in about a twentieth of a second."""
        return tuple(
            replace(self, rows=self.rows[low : low + _STRETCH], lead=self.lead[low : low + _STRETCH])
            for low in range(0, len(self.rows), _STRETCH)
        )

    def chosen(self, places: Integers) -> Iterator[Pair]:
        """Yield some of the pairs, by their places among them."""
        known, rows = self.candidates, self.rows[places]
        semantic = [None] * len(rows) if known.semantic is None else known.semantic[rows].tolist()
        for row, left, right, score, meaning, topic, lead in zip(
            rows.tolist(),
            known.left[rows].tolist(),
            known.right[rows].tolist(),
            known.score[rows].tolist(),
            semantic,
            known.topic[rows].tolist(),
            self.lead[places].tolist(),
            strict=True,
        ):
            yield Pair(
                self.sides[0][left],
                self.sides[1][right],
                score,
                meaning,
                known.answers.get(row),
                topic=topic,
                lead=lead,
                job=self.job,
            )


def pairs_of(left: Sequence[Side], right: Sequence[Side], candidates: Candidates, job: Progress) -> Pairs:
    """Return the pairs to examine: those of which no side is left out of the comparison."""
    near = _nearest(candidates.topic)
    lead = leads(candidates.left[near], candidates.right[near], candidates.topic[near])
    mine, theirs = (np.array([not each.passage.excluded for each in row], dtype=bool) for row in (left, right))
    told = mine[candidates.left[near]] & theirs[candidates.right[near]]
    return Pairs((left, right), candidates, near[told], lead[told], job)


def leads(left: Integers, right: Integers, topic: Floats) -> Floats:
    """Return by how much each pair is closer in topic than the best rival of its passages: -1..1, 1 without a rival."""
    inside = np.clip(topic, _LEAST, 1 - _LEAST)
    odds = np.log(inside / (1 - inside))
    rival = np.maximum(rivals(left, odds), rivals(right, odds))
    return np.clip((odds - rival) / _MOST_LEAD, -1.0, 1.0)


def _nearest(topic: Floats) -> Integers:
    """Return the rows of the candidates, of two books only those of the closest in topic."""
    if len(topic) <= _MOST_EXAMINED:
        return np.arange(len(topic))
    least = -np.partition(-topic, _MOST_EXAMINED)[_MOST_EXAMINED]
    return np.flatnonzero(topic > least)
