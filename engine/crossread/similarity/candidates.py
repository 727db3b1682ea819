"""What is known of the pairs of passages that may share content: one object each to look at, columns to reckon with.

Two books have hundreds of thousands of such pairs, so they are kept as arrays and made into objects one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from crossread.model import RelationScores, ScorePart
from crossread.roles import Progress
from crossread.similarity.prepare import Integers
from crossread.similarity.vocabulary import Floats

# What a reader is shown of a score, and the feature it is.
SHOWN = {
    "wording": "words",
    "rare words": "cosine",
    "order": "order",
    "names": "names",
    "numbers": "numbers",
    "meaning": "semantic",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two passages that may share content, by their places in their articles.

    `score` is the calibrated probability that they share content, `topic` the same before the relation model was
    asked, `lexical` by words alone, `same` the probability that they say the same and nothing else. `cosine` and
    `dice` compare their stems as the search for text reuse needs it, `order` their words in order (1 is the same
    words).
    """

    left: int
    right: int
    score: float
    lexical: float
    semantic: float | None
    relation: RelationScores | None
    same: float
    cosine: float = 0.0
    dice: float = 0.0
    order: float = 0.0
    shown: tuple[float, ...] = ()
    topic: float = 0.0

    @property
    def parts(self) -> tuple[ScorePart, ...]:
        """Return the named features that a reader is shown."""
        named = list(zip(SHOWN, self.shown, strict=False))
        if self.relation is not None and self.relation.told is not None:
            named.append(("main fact", self.relation.told))
        return tuple(ScorePart(name, round(value, 3)) for name, value in named)


@dataclass(frozen=True, slots=True, eq=False)
class Candidates(Sequence[Candidate]):
    """Candidates sorted by place, as parallel arrays named like a candidate's fields.

    `features` are the measured columns, `answers` the relation model's, by row.
    """

    left: Integers
    right: Integers
    score: Floats
    topic: Floats
    lexical: Floats
    same: Floats
    cosine: Floats
    dice: Floats
    features: Mapping[str, Floats]
    answers: Mapping[int, RelationScores]

    def __len__(self) -> int:
        return len(self.left)

    @overload
    def __getitem__(self, row: int) -> Candidate: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[Candidate, ...]: ...
    def __getitem__(self, row: int | slice) -> Candidate | tuple[Candidate, ...]:
        if isinstance(row, slice):
            return tuple(self._at(each) for each in range(*row.indices(len(self))))
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        return self._at(row % len(self))

    def __iter__(self) -> Iterator[Candidate]:
        return (self._at(row) for row in range(len(self)))

    @property
    def semantic(self) -> Floats | None:
        """Return the cosines of meaning, None without an encoder."""
        return self.features.get("semantic")

    def chosen(self, rows: NDArray[np.int64]) -> Candidates:
        """Return some of the candidates, those not yet asked of the relation model."""
        return Candidates(
            self.left[rows],
            self.right[rows],
            self.score[rows],
            self.topic[rows],
            self.lexical[rows],
            self.same[rows],
            self.cosine[rows],
            self.dice[rows],
            {name: each[rows] for name, each in self.features.items()},
            {},
        )

    def _at(self, row: int) -> Candidate:
        features = self.features
        return Candidate(
            int(self.left[row]),
            int(self.right[row]),
            float(self.score[row]),
            float(self.lexical[row]),
            float(features["semantic"][row]) if "semantic" in features else None,
            self.answers.get(row),
            float(self.same[row]),
            float(self.cosine[row]),
            float(self.dice[row]),
            float(features["order"][row]),
            tuple(float(features[name][row]) for name in SHOWN.values() if name in features),
            float(self.topic[row]),
        )


def merged(parts: Sequence[Candidates]) -> Candidates:
    """Return the candidates of several stretches, not yet asked of the relation model, as one; at least one stretch."""
    if len(parts) == 1:
        return parts[0]
    return Candidates(
        np.concatenate([each.left for each in parts]),
        np.concatenate([each.right for each in parts]),
        np.concatenate([each.score for each in parts]),
        np.concatenate([each.topic for each in parts]),
        np.concatenate([each.lexical for each in parts]),
        np.concatenate([each.same for each in parts]),
        np.concatenate([each.cosine for each in parts]),
        np.concatenate([each.dice for each in parts]),
        {name: np.concatenate([each.features[name] for each in parts]) for name in parts[0].features},
        {},
    )


def rivals(place: Integers, odds: Floats, job: Progress | None = None) -> Floats:
    """Return for each candidate the best log-odds that another candidate of the same passage has; -inf without one.

    Raises:
        Cancelled: the job was stopped.
    """
    order = np.argsort(-odds, kind="stable")
    if job is not None:
        job.check()  # between the two halves of what sorts the million candidates of two books
    order = order[np.argsort(place[order], kind="stable")]
    heads = np.flatnonzero(np.diff(place[order], prepend=-1))
    sizes = np.diff(heads, append=len(order))
    second = np.full(len(heads), -np.inf)
    second[sizes > 1] = odds[order[heads[sizes > 1] + 1]]
    found = np.empty(len(order))
    found[order] = np.repeat(odds[order[heads]], sizes)
    found[order[heads]] = second
    return found
