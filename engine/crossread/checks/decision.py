"""Weigh all that speaks for and against a contradiction between two passages into one probability.

This answers "do these two contradict each other?" for a pair on its own; what colours a passage is the verdict's
business, which asks for evidence a reader can check.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from crossread.checks import dates, numbers
from crossread.checks.ground import coefficients, language_of, log_odds
from crossread.checks.scene import lay
from crossread.checks.weighing import UNSEEN
from crossread.model import Finding, RelationScores, Span
from crossread.roles import Pair

_NOWHERE = Span(0, 0)
_LEAST = 0.0025  # of the model's answer: beyond, it is surer than it is right


def decide(pair: Pair, findings: Sequence[Finding]) -> float:
    """Return the probability that two passages contradict each other, from findings, wording and the model."""
    if pair.left.passage.text.split() == pair.right.passage.text.split():
        return 0.0
    is_heard = pair.relation is not None and not any(each.kind == UNSEEN for each in findings if _is_evidence(each))
    weights = coefficients("decide" if is_heard else "decide by words")
    seen = signs(pair, findings)
    logit = weights["intercept"] + sum(weights.get(name, 0.0) * value for name, value in seen.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


def signs(pair: Pair, findings: Sequence[Finding]) -> dict[str, float]:
    """Return what the decision rests on, each about 0..1 but for "odds"; without a model its answers are left out."""
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    left, right = _surest(pair, findings)
    mine, theirs = scene.left_weight(), scene.right_weight()
    substitutions = scene.substitutions(_NOWHERE, _NOWHERE)
    checked = max((each.confidence for each in findings if _is_evidence(each)), default=0.0)
    found = {
        "checked": checked,
        "found at all": math.sqrt(checked),  # a doubtful finding says much more than none
        "altered": float(any(each.kind == "altered quotation" for each in findings)),
        "sources": float(any(each.kind == "sources" for each in findings)),
        "several": float(len({each.check for each in findings if _is_evidence(each)}) > 1),
        "other subject": min(1.0, scene.substitutions(left, right)) * (left.length > 0),
        "strangers near": min(1.0, scene.strangers_near(left, right) / 2) * (left.length > 0),
        "says other": float(scene.says_other()),
        "other kind": float(scene.other_kind(left, right)),
        "dice": scene.dice,
        "near copy": max(0.0, scene.dice - 0.7) / 0.3,
        "substituted": min(1.0, substitutions / 2),
        "substituted in a near copy": min(1.0, substitutions) * max(0.0, scene.dice - 0.7) / 0.3,
        "left over on both": min(1.0, min(mine, theirs) / 5),
        "left over on one": min(1.0, (max(mine, theirs) - min(mine, theirs)) / 8),
        "other mood": float(scene.moods_differ()),
        "reconciled": float(_is_reconciled(pair)),
        "score": pair.score,
    }
    if pair.semantic is not None:
        found["meaning"] = pair.semantic
        found["meaning of a near copy"] = pair.semantic * found["near copy"]
    if pair.relation is not None:
        found.update(_model_signs(pair.relation))
    return found


def _surest(pair: Pair, findings: Sequence[Finding]) -> tuple[Span, Span]:
    """Return where the surest clash stands in each passage, or nowhere."""
    best = max((each for each in findings if _is_evidence(each)), key=lambda each: each.confidence, default=None)
    if best is None:
        return _NOWHERE, _NOWHERE
    left, right = best.left_span, best.right_span
    return left.shifted(-pair.left.passage.span.start), right.shifted(-pair.right.passage.span.start)


def _model_signs(relation: RelationScores) -> dict[str, float]:
    return {
        "contradicts": relation.contradicts,
        "odds": log_odds(relation.contradicts, _LEAST),
        "same": relation.same,
        "holds": max(relation.forward, relation.backward),
    }


def _is_evidence(each: Finding) -> bool:
    return each.weight == "clash" and each.check != "relation"


def _is_reconciled(pair: Pair) -> bool:
    """Tell whether figures or dates written differently turn out to agree: the model knows no arithmetic."""
    return language_of(pair.left) == language_of(pair.right) and (numbers.reconciles(pair) or dates.reconciles(pair))
