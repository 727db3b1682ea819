"""Score the likely pairs of two articles' passages: propose, measure, blend.

The result depends on the two articles alone, so a third one changes nothing here; thresholds come later.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.model import RelationScores, ScorePart
from crossread.roles import Progress, RelationModel
from crossread.settings import ScoreSettings
from crossread.similarity.blend import blend, expand
from crossread.similarity.features import FEATURES, Sets, measure, sets
from crossread.similarity.index import propose
from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.vocabulary import Floats, Joint, join

LEAST = 0.1  # pairs below this are dropped: far under any threshold a user can set to sense
_WORTH_ASKING = 0.05  # the relation model looks at pairs at least this likely
_BLOCK = 8192  # pairs measured between two looks at the cancel flag: under 50 ms
_SHOWN = {"wording": "words", "rare words": "cosine", "order": "order", "names": "names", "numbers": "numbers"}

Vectors = tuple[NDArray[np.float32], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two passages that may share content, by their places in their articles.

    `score` is the calibrated probability that they share content, `lexical` the same by words alone, `same` the
    probability that they say the same and nothing else.
    """

    left: int
    right: int
    score: float
    lexical: float
    semantic: float | None
    relation: RelationScores | None
    same: float
    parts: tuple[ScorePart, ...] = ()


def score(
    left: Prepared,
    right: Prepared,
    settings: ScoreSettings,
    *,
    vectors: Vectors | None = None,
    relation: RelationModel | None = None,
    job: Progress,
) -> tuple[Candidate, ...]:
    """Return the pairs that score at least `LEAST`, sorted by place."""
    if not left.lengths.any() or not right.lengths.any():
        return ()
    joint = join(left, right)
    both = sets(joint)
    i, j = propose(both[0].stems, both[1].stems, joint.weight, vectors, most=settings.candidates, job=job)
    found: list[Candidate] = []
    for low in range(0, len(i), _BLOCK):
        job.report(low / len(i), "comparing passages")
        pairs = (i[low : low + _BLOCK], j[low : low + _BLOCK])
        found.extend(rate(joint, both, pairs, vectors=vectors, relation=relation, job=job))
    return tuple(found)


def rate(
    joint: Joint,
    both: tuple[Sets, Sets],
    pairs: tuple[Integers, Integers],
    *,
    vectors: Vectors | None,
    relation: RelationModel | None,
    job: Progress,
    least: float = LEAST,
) -> list[Candidate]:
    """Measure and blend some pairs and keep those that score at least `least`."""
    measured = measure(*both, joint.weight, pairs)
    columns: dict[str, Floats] = {name: getattr(measured, name) for name in FEATURES}
    lexical = blend("content", "words").probability(expand(columns))
    tier = "words"
    if vectors is not None:
        tier = "meaning"
        cosine = np.einsum("nd,nd->n", vectors[0][pairs[0]], vectors[1][pairs[1]])
        columns["semantic"] = np.clip(cosine.astype(np.float64), 0.0, 1.0)
    total = blend("content", tier).probability(expand(columns))
    same = blend("same", tier).probability(expand(columns))
    relations = _relations(joint, pairs, total if least > 0 else total + 1, relation, job)
    if relations and "semantic" in columns:
        _refine(columns, relations, total, same)
    return [
        _candidate(n, pairs, (total, lexical, same), columns, relations.get(n))
        for n in np.flatnonzero(total >= least).tolist()
    ]


def _relations(
    joint: Joint, pairs: tuple[Integers, Integers], total: Floats, relation: RelationModel | None, job: Progress
) -> dict[int, RelationScores]:
    if relation is None:
        return {}
    asked = np.flatnonzero(total >= _WORTH_ASKING).tolist()
    left, right = joint.left.passages, joint.right.passages
    texts = [(left[pairs[0][n]].text, right[pairs[1][n]].text) for n in asked]
    return dict(zip(asked, relation.judge(texts, job), strict=True)) if texts else {}


def _refine(columns: dict[str, Floats], relations: dict[int, RelationScores], total: Floats, same: Floats) -> None:
    """Blend the pairs the relation model judged once more, with its answer; changes `total` and `same` in place."""
    judged = np.array(list(relations), dtype=np.int64)
    answers = list(relations.values())
    known = {name: values[judged] for name, values in columns.items()}
    known["same"] = np.array([each.same for each in answers])
    known["contradicts"] = np.array([each.contradicts for each in answers])
    known["holds"] = np.array([max(each.forward, each.backward) for each in answers])
    known["holds both"] = np.array([min(each.forward, each.backward) for each in answers])
    total[judged] = blend("content", "relation").probability(expand(known))
    same[judged] = blend("same", "relation").probability(expand(known))


def _candidate(
    n: int,
    pairs: tuple[Integers, Integers],
    scores: tuple[Floats, Floats, Floats],
    columns: dict[str, Floats],
    relation: RelationScores | None,
) -> Candidate:
    total, lexical, same = (float(each[n]) for each in scores)
    semantic = float(columns["semantic"][n]) if "semantic" in columns else None
    parts = [ScorePart(shown, round(float(columns[name][n]), 3)) for shown, name in _SHOWN.items()]
    if semantic is not None:
        parts.append(ScorePart("meaning", round(semantic, 3)))
    return Candidate(int(pairs[0][n]), int(pairs[1][n]), total, lexical, semantic, relation, same, tuple(parts))
