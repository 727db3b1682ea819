"""Figures of a model on held-out pairs: accuracy, F1, calibration error; the same for torch and ONNX models."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data import CONTRADICTION, ENTAILMENT, NEUTRAL, SAME, Pair

Probabilities = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Answers:
    """Probabilities a pair: `nli` (entailment, neutral, contradiction) and `par` (different, same)."""

    nli: Probabilities
    par: Probabilities


@dataclass(frozen=True, slots=True)
class Figures:
    """What came out for one set; 0 to 1 each."""

    pairs: int
    accuracy: float
    f1: float
    calibration_error: float

    def __str__(self) -> str:
        return f"n={self.pairs} acc={self.accuracy:.3f} f1={self.f1:.3f} ece={self.calibration_error:.3f}"


def verdicts_of(forward: Answers, backward: Answers) -> Probabilities:
    """Return (same, contradiction, neither) a pair, as Crossread combines both heads and both orders."""
    contradicts = (forward.nli[:, CONTRADICTION] + backward.nli[:, CONTRADICTION]) / 2
    same = np.minimum((forward.par[:, SAME] + backward.par[:, SAME]) / 2, 1 - contradicts)
    return np.stack([same, contradicts, 1 - same - contradicts], axis=1)


def score(pairs: Sequence[Pair], answers: Answers) -> Figures:
    """Score the head that the set is about: three classes where it has them, two otherwise."""
    if has_relations(pairs):
        truth = np.array([pair.nli for pair in pairs])
        allowed = sorted(set(truth.tolist()))
        probabilities = answers.nli
        if allowed == [ENTAILMENT, CONTRADICTION]:
            probabilities = probabilities * np.array([1, 0, 1], dtype=np.float32)
            probabilities = probabilities / probabilities.sum(1, keepdims=True)
        return _figures(probabilities, truth, CONTRADICTION)
    return _figures(answers.par, np.array([pair.par for pair in pairs]), SAME)


def has_relations(pairs: Sequence[Pair]) -> bool:
    """Tell whether every pair has an entailment label (and not only a same-content one)."""
    return all(pair.nli in (ENTAILMENT, NEUTRAL, CONTRADICTION) for pair in pairs)


def _figures(probabilities: Probabilities, truth: NDArray[np.int64], wanted: int) -> Figures:
    guess = probabilities.argmax(1)
    found = float(((guess == wanted) & (truth == wanted)).sum())
    denominator = float((guess == wanted).sum() + (truth == wanted).sum())
    return Figures(
        len(truth),
        float((guess == truth).mean()),
        2 * found / denominator if denominator else 0.0,
        calibration_error(probabilities, truth),
    )


def calibration_error(probabilities: Probabilities, truth: NDArray[np.int64], bins: int = 15) -> float:
    """Return the expected calibration error over equal-width bins of confidence (Guo et al. 2017)."""
    confidence = probabilities.max(1)
    right = probabilities.argmax(1) == truth
    places = np.minimum((confidence * bins).astype(int), bins - 1)
    error = 0.0
    for place in range(bins):
        chosen = places == place
        if chosen.any():
            error += float(chosen.mean()) * abs(float(right[chosen].mean()) - float(confidence[chosen].mean()))
    return error
