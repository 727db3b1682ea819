"""Ask exported models for their answers, without torch: used to check exports, to calibrate and to measure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from crossread.language_model.runtime import SLOW_FUSIONS, padded
from crossread.language_model.tokenizer import Encoded, WordPieceTokenizer
from data import Pair
from measure import Answers

ROWS = 16
UNCALIBRATED = {"relation_temperature": 1.0, "same_temperature": 1.0, "same_shift": 0.0, "same_shift_apart": 0.0}


@dataclass(frozen=True, slots=True)
class Logits:
    """What the heads give before any softmax, and how little the passages have in common, a row a pair."""

    relation: NDArray[np.float32]
    same: NDArray[np.float32]
    told: NDArray[np.float32]
    apart: NDArray[np.float32]

    def answers(self, calibration: Mapping[str, float] = UNCALIBRATED) -> Answers:
        """Return probabilities; `calibration` has the names of models.json."""
        same = self.same.copy()
        same[:, 1] += calibration["same_shift"] + calibration["same_shift_apart"] * self.apart
        return Answers(
            softmax(self.relation / calibration["relation_temperature"]),
            softmax(same / calibration["same_temperature"]),
        )


def onnx_logits(path: Path, tokenizer: WordPieceTokenizer, pairs: Sequence[Pair], longest: int) -> Logits:
    """Return an exported relation model's logits, in order."""
    session = open_session(path)
    encoded = [tokenizer.pair(pair.a, pair.b, longest) for pair in pairs]
    relations, sames, told = (np.zeros((len(pairs), width), dtype=np.float32) for width in (3, 2, 1))
    result = Logits(relations, sames, told, np.array([each.apart for each in encoded], dtype=np.float32))
    order = sorted(range(len(pairs)), key=lambda number: len(encoded[number].ids))
    for at in range(0, len(order), ROWS):
        chosen = order[at : at + ROWS]
        found = session.run(["relation", "same", "told"], padded([encoded[number] for number in chosen]))
        result.relation[chosen], result.same[chosen], result.told[chosen] = found
    return result


def onnx_answers(path: Path, tokenizer: WordPieceTokenizer, pairs: Sequence[Pair], longest: int) -> Answers:
    """Return an exported relation model's probabilities, not calibrated, in order."""
    return onnx_logits(path, tokenizer, pairs, longest).answers()


def onnx_embeddings(path: Path, tokenizer: WordPieceTokenizer, texts: list[str], longest: int) -> NDArray[np.float32]:
    """Return an exported encoder's vectors, in order."""
    session = open_session(path)
    inputs: list[Encoded] = [tokenizer.one(text, longest) for text in texts]
    return np.stack([session.run(["embedding"], padded([each]))[0][0] for each in inputs])


def open_session(path: Path) -> onnxruntime.InferenceSession:
    """Open a model as Crossread does, on one thread, so that a run beside others is not slowed by waiting."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(SLOW_FUSIONS)
    )


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return shares that sum to one a row."""
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)
