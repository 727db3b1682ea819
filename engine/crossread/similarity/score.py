"""Score the likely pairs of two articles' passages: propose, measure, blend.

The result depends on the two articles alone, so a third one changes nothing here; thresholds come later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.model import RelationScores, ScorePart
from crossread.roles import Progress, RelationModel
from crossread.settings import ScoreSettings
from crossread.similarity.blend import blend
from crossread.similarity.features import Pairs, Sets, measure, reuse, sets
from crossread.similarity.index import propose
from crossread.similarity.prepare import Prepared
from crossread.similarity.vocabulary import Floats, Joint, join

LEAST = 0.1  # scores below this are dropped: far under any threshold a user can set to sense
LEAST_REUSE = 0.2  # ... unless their words overlap this much: regions of reuse are grown from such pairs
_WORTH_ASKING = 0.2  # the relation model looks at pairs at least this likely,
_MOST_ASKED = 2  # at the best few of each passage,
_ALL_ASKED = 600  # and at so many in all: it takes about 10 ms a pair
_BLOCK = 8192  # pairs measured between two looks at the cancel flag: under 100 ms
_SHOWN = {
    "wording": "words",
    "rare words": "cosine",
    "order": "order",
    "names": "names",
    "numbers": "numbers",
    "meaning": "semantic",
}

Vectors = tuple[NDArray[np.float32], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two passages that may share content, by their places in their articles.

    `score` is the calibrated probability that they share content, `lexical` the same by words alone, `same` the
    probability that they say the same and nothing else. `cosine` and `dice` compare their stems as the search for
    text reuse needs it, `order` their words in order (1 is the same words).
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

    @property
    def parts(self) -> tuple[ScorePart, ...]:
        """Return the named features that a reader is shown."""
        return tuple(ScorePart(name, round(value, 3)) for name, value in zip(_SHOWN, self.shown, strict=False))


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """What is known of many pairs, one row each: places, features, and the probabilities blended from them."""

    pairs: Pairs
    columns: dict[str, Floats]
    total: Floats
    lexical: Floats
    same: Floats
    cosine: Floats
    dice: Floats


def score(
    left: Prepared,
    right: Prepared,
    settings: ScoreSettings,
    *,
    vectors: Vectors | None = None,
    relation: RelationModel | None = None,
    job: Progress,
) -> tuple[Candidate, ...]:
    """Return the pairs worth keeping, sorted by place: those that score `LEAST` or overlap by `LEAST_REUSE`."""
    if not left.lengths.any() or not right.lengths.any():
        return ()
    joint = join(left, right)
    both = sets(joint)
    job.report(0.0, "Looking for likely pairs")
    i, j = propose(both[0].stems, both[1].stems, joint.weight, vectors, most=settings.candidates, job=job)
    found: list[Candidate] = []
    for low in range(0, len(i), _BLOCK):
        job.report(0.2 + 0.8 * low / len(i), "Comparing passages")
        rows = rate(joint, both, (i[low : low + _BLOCK], j[low : low + _BLOCK]), vectors)
        kept = np.flatnonzero((rows.total >= LEAST) | (rows.cosine >= LEAST_REUSE))
        found.extend(candidates(joint, rows, kept, relation, job))
    return tuple(found)


def rate(joint: Joint, both: tuple[Sets, Sets], pairs: Pairs, vectors: Vectors | None) -> Scored:
    """Measure some pairs and blend what was measured."""
    columns = measure(both, joint, pairs)
    tier = "words"
    lexical = total = blend("content", tier).probability(columns)
    if vectors is not None:
        tier = "meaning"
        cosine = np.einsum("nd,nd->n", vectors[0][pairs[0]], vectors[1][pairs[1]])
        columns["semantic"] = np.clip(cosine.astype(np.float64), 0.0, 1.0)
        total = blend("content", tier).probability(columns)
    same = blend("same", tier).probability(columns)
    return Scored(pairs, columns, total, lexical, same, *reuse(both, joint, pairs))


def candidates(
    joint: Joint, rows: Scored, kept: NDArray[np.int64], relation: RelationModel | None, job: Progress
) -> list[Candidate]:
    """Return the kept rows as candidates, those that are worth it after asking the relation model."""
    answers: dict[int, RelationScores] = {}
    total, same = rows.total.copy(), rows.same.copy()
    if relation is not None:
        asked = _worth_asking(rows, kept)
        answers = dict(zip(asked, relation.judge(_texts(joint, rows.pairs, asked), job), strict=True))
        _refine(rows.columns, answers, total, same)
    refined = Scored(rows.pairs, rows.columns, total, rows.lexical, same, rows.cosine, rows.dice)
    return _as_candidates(refined, kept, answers)


def _worth_asking(rows: Scored, kept: NDArray[np.int64]) -> list[int]:
    """Return the likeliest rows, a few per passage, so that the model's time grows with the text, not its square."""
    if len(kept) <= _MOST_ASKED:
        return [int(each) for each in kept]
    order = kept[np.argsort(-rows.total[kept], kind="stable")]
    seen: dict[tuple[str, int], int] = {}
    asked: list[int] = []
    for n in order.tolist():
        if rows.total[n] < _WORTH_ASKING or len(asked) >= _ALL_ASKED:
            break
        ends = ("left", int(rows.pairs[0][n])), ("right", int(rows.pairs[1][n]))
        if any(seen.get(each, 0) < _MOST_ASKED for each in ends):
            asked.append(n)
            for each in ends:
                seen[each] = seen.get(each, 0) + 1
    return sorted(asked)


def _texts(joint: Joint, pairs: Pairs, asked: list[int]) -> list[tuple[str, str]]:
    left, right = joint.left.passages, joint.right.passages
    return [(left[pairs[0][n]].text, right[pairs[1][n]].text) for n in asked]


def _refine(columns: dict[str, Floats], answers: dict[int, RelationScores], total: Floats, same: Floats) -> None:
    """Blend the pairs the relation model judged once more, with its answer; changes `total` and `same` in place."""
    if not answers or "semantic" not in columns:
        return
    asked = np.array(list(answers), dtype=np.int64)
    known = {name: values[asked] for name, values in columns.items()} | relation_columns(tuple(answers.values()))
    total[asked] = blend("content", "relation").probability(known)
    same[asked] = blend("same", "relation").probability(known)


def relation_columns(answers: tuple[RelationScores, ...]) -> dict[str, Floats]:
    """Return the relation model's answers as features, the same whichever side is left."""
    same = np.array([each.same for each in answers])
    holds = np.array([max(each.forward, each.backward) for each in answers])
    return {
        "same": same,
        "same logit": _logit(same),
        "contradicts": np.array([each.contradicts for each in answers]),
        "holds": holds,
        "holds logit": _logit(holds),
        "holds both": np.array([min(each.forward, each.backward) for each in answers]),
    }


def _logit(probability: Floats) -> Floats:
    """Return log-odds, kept within about 7 either way and brought to about -1..1."""
    return np.asarray(np.log((probability + 0.001) / (1.001 - probability)) / 7)


def _as_candidates(rows: Scored, kept: NDArray[np.int64], answers: Mapping[int, RelationScores]) -> list[Candidate]:
    """Turn rows into candidates; columns become lists first, which is far faster than picking numbers singly."""
    names = [name for name in _SHOWN.values() if name in rows.columns]
    columns = [rows.columns[name][kept].tolist() for name in names]
    semantic = rows.columns["semantic"][kept].tolist() if "semantic" in rows.columns else [None] * len(kept)
    singles = (*rows.pairs, rows.total, rows.lexical, rows.same, rows.cosine, rows.dice, rows.columns["order"])
    left, right, total, lexical, same, cosine, dice, order = (each[kept].tolist() for each in singles)
    shown = list(zip(*columns, strict=True))
    return [
        Candidate(
            left[k], right[k], total[k], lexical[k], semantic[k], answers.get(n), same[k], cosine[k], dice[k],
            order[k], shown[k],
        )
        for k, n in enumerate(kept.tolist())
    ]  # fmt: skip
