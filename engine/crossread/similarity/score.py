"""Score the likely pairs of two articles' passages: propose, measure, blend.

The result depends on the two articles alone, so a third one changes nothing here; thresholds come later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from crossread.model import RelationScores
from crossread.roles import Progress, RelationModel
from crossread.settings import ScoreSettings
from crossread.similarity import abreast
from crossread.similarity.blend import blend
from crossread.similarity.candidates import Candidates, merged
from crossread.similarity.features import Overlaps, Pairs, joined, overlaps, wordings
from crossread.similarity.index import best, propose
from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.sets import Sets, sets
from crossread.similarity.vocabulary import Floats, Joint, join

LEAST = 0.1  # scores below this are dropped: far under any threshold a user can set to sense
LEAST_REUSE = 0.2  # ... unless their words overlap this much: regions of reuse are grown from such pairs
_LOOKED_AT = 3  # partners of each passage whose wording is compared: what they share has ranked them by then
_WORTH_ASKING = 0.2  # the relation model looks at pairs at least this likely,
_MOST_ASKED = 2  # at the best few of each passage,
_ALL_ASKED = 600  # and at so many in all: it takes about 10 ms a pair
_BLENDED = 1 << 15  # pairs blended between two looks
_BLOCK = 8192  # pairs measured between two looks at the cancel flag: under 100 ms

Vectors = tuple[NDArray[np.float32], NDArray[np.float32]]


def score(
    left: Prepared,
    right: Prepared,
    settings: ScoreSettings,
    *,
    vectors: Vectors | None = None,
    relation: RelationModel | None = None,
    job: Progress,
) -> Candidates:
    """Return the pairs worth keeping, sorted by place: those that score `LEAST` or overlap by `LEAST_REUSE`."""
    joint = join(left, right)
    job.check()
    both = sets(joint, job)
    job.report(0.0, "Looking for likely pairs")
    pairs = propose(both[0].stems, both[1].stems, joint.weight, vectors, most=settings.candidates, job=job)
    shared = joined(_shared_by_block(joint, both, pairs, vectors, job))
    job.check()
    looked_at = _promising(pairs, shared, job)
    pairs, shared = (pairs[0][looked_at], pairs[1][looked_at]), shared.chosen(looked_at)
    worded = [wordings(both, part) for part in _blocks(pairs, job, (0.5, 0.8))]
    found = _kept(pairs, shared, {name: np.concatenate([each[name] for each in worded]) for name in worded[0]}, job)
    job.report(0.8, "Comparing passages")
    return found if relation is None else ask(joint, found, relation, job)


def rate(joint: Joint, both: tuple[Sets, Sets], pairs: Pairs, vectors: Vectors | None) -> Candidates:
    """Measure pairs and blend what was measured, however unlike they are."""
    return _blended(pairs, _shared(joint, both, pairs, vectors), wordings(both, pairs))


def ask(joint: Joint, found: Candidates, relation: RelationModel, job: Progress) -> Candidates:
    """Return the candidates, those that are worth it scored once more with the relation model's answer."""
    asked = _worth_asking(found)
    answers = dict(zip(asked, relation.judge(_texts(joint, found, asked), job), strict=True))
    if not answers or found.semantic is None:
        return replace(found, answers=answers)
    total, same = found.score.copy(), found.same.copy()
    known = {name: values[asked] for name, values in found.features.items()}
    known |= relation_columns(tuple(answers.values()))
    tier = "told" if "told" in known else "relation"
    total[asked] = blend("content", tier).probability(known)
    same[asked] = blend("same", tier).probability(known)
    return replace(found, score=total, same=same, answers=answers)


def relation_columns(answers: tuple[RelationScores, ...]) -> dict[str, Floats]:
    """Return the relation model's answers as features, the same whichever side is left; "told" only if it says so."""
    same = np.array([each.same for each in answers])
    holds = np.array([max(each.forward, each.backward) for each in answers])
    told = [each.told for each in answers if each.told is not None]
    columns = {
        "same": same,
        "same logit": _logit(same),
        "contradicts": np.array([each.contradicts for each in answers]),
        "holds": holds,
        "holds logit": _logit(holds),
        "holds both": np.array([min(each.forward, each.backward) for each in answers]),
    }
    if len(told) == len(answers):
        columns |= {"told": np.array(told), "told logit": _logit(np.array(told))}
    return columns


def _blocks(pairs: Pairs, job: Progress, stretch: tuple[float, float]) -> Iterator[Pairs]:
    """Cut pairs into blocks, at least one; before each the job hears how far it is, and may stop."""
    start, end = stretch
    for low in range(0, max(1, len(pairs[0])), _BLOCK):
        job.report(start + (end - start) * low / max(1, len(pairs[0])), "Comparing passages")
        yield pairs[0][low : low + _BLOCK], pairs[1][low : low + _BLOCK]


def _shared_by_block(
    joint: Joint, both: tuple[Sets, Sets], pairs: Pairs, vectors: Vectors | None, job: Progress
) -> list[Overlaps]:
    blocks = _blocks(pairs, job, (0.2, 0.5))
    if len(pairs[0]) <= _BLOCK:
        return [_shared(joint, both, each, vectors) for each in blocks]
    return abreast.results(lambda each: _shared(joint, both, each, vectors), blocks)


def _shared(joint: Joint, both: tuple[Sets, Sets], pairs: Pairs, vectors: Vectors | None) -> Overlaps:
    """Return what pairs share, meaning included where there are vectors."""
    found = overlaps(both, joint, pairs)
    if vectors is not None:
        cosine = np.einsum("nd,nd->n", vectors[0][pairs[0]], vectors[1][pairs[1]])
        found.columns["semantic"] = np.clip(cosine.astype(np.float64), 0.0, 1.0)
    return found


def _promising(pairs: Pairs, shared: Overlaps, job: Progress) -> Integers:
    """Return the rows worth a closer look: the likeliest of each passage by what they share, and seeds of reuse."""
    likely = shared.columns["cosine"]
    if "semantic" in shared.columns:
        likely = (likely + shared.columns["semantic"]) / 2
    columns = int(pairs[1].max(initial=0)) + 1
    ours, theirs, _ = best((*pairs, likely), _LOOKED_AT)
    job.check()
    theirs_too, ours_too, _ = best((pairs[1], pairs[0], likely), _LOOKED_AT)
    job.check()
    keys = np.concatenate([ours * columns + theirs, ours_too * columns + theirs_too])
    is_best = np.zeros(len(likely), dtype=bool)
    is_best[np.searchsorted(pairs[0] * columns + pairs[1], keys)] = True
    return np.flatnonzero(is_best | (shared.reuse >= LEAST_REUSE))


def _kept(pairs: Pairs, shared: Overlaps, worded: Mapping[str, Floats], job: Progress) -> Candidates:
    """Blend what was measured, a block at a time, and keep the pairs worth keeping."""
    parts = []
    for low in range(0, max(1, len(pairs[0])), _BLENDED):
        job.check()
        rows = np.arange(low, min(low + _BLENDED, len(pairs[0])))
        part = _blended(
            (pairs[0][rows], pairs[1][rows]), shared.chosen(rows), {name: each[rows] for name, each in worded.items()}
        )
        parts.append(part.chosen(np.flatnonzero((part.score >= LEAST) | (part.cosine >= LEAST_REUSE))))
    return merged(parts)


def _blended(pairs: Pairs, shared: Overlaps, worded: Mapping[str, Floats]) -> Candidates:
    columns = {**shared.columns, **worded}
    tier = "meaning" if "semantic" in columns else "words"
    lexical = blend("content", "words").probability(columns)
    total = lexical if tier == "words" else blend("content", tier).probability(columns)
    same = blend("same", tier).probability(columns)
    return Candidates(*pairs, total, total, lexical, same, shared.reuse, shared.dice, columns, {})


def _worth_asking(found: Candidates) -> list[int]:
    """Return the likeliest rows, a few per passage, so that the model's time grows with the text, not its square."""
    if len(found) <= _MOST_ASKED:
        return list(range(len(found)))
    seen: dict[tuple[str, int], int] = {}
    asked: list[int] = []
    likely = np.argsort(-found.score, kind="stable")
    likely = likely[found.score[likely] >= _WORTH_ASKING]
    for row, left, right in zip(
        likely.tolist(), found.left[likely].tolist(), found.right[likely].tolist(), strict=True
    ):
        if len(asked) >= _ALL_ASKED:
            break
        ends = ("left", left), ("right", right)
        if any(seen.get(each, 0) < _MOST_ASKED for each in ends):
            asked.append(row)
            for each in ends:
                seen[each] = seen.get(each, 0) + 1
    return sorted(asked)


def _texts(joint: Joint, found: Candidates, asked: list[int]) -> list[tuple[str, str]]:
    left, right = joint.left.passages, joint.right.passages
    return [(left[found.left[row]].text, right[found.right[row]].text) for row in asked]


def _logit(probability: Floats) -> Floats:
    """Return log-odds, kept within about 7 either way and brought to about -1..1."""
    return np.asarray(np.log((probability + 0.001) / (1.001 - probability)) / 7)
