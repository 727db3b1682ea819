"""Ask exported models for their answers, without torch: used to check exports, to calibrate and to measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from crossread.language_model.runtime import padded
from crossread.language_model.tokenizer import Encoded, WordPieceTokenizer
from data import Pair
from measure import Answers

ROWS = 16


@dataclass(frozen=True, slots=True)
class Logits:
    """What the heads give before any softmax, a row a pair."""

    relation: NDArray[np.float32]
    same: NDArray[np.float32]

    def answers(
        self, relation_temperature: float = 1.0, same_temperature: float = 1.0, same_shift: float = 0.0
    ) -> Answers:
        """Return probabilities."""
        same = self.same + np.array([0.0, same_shift], dtype=np.float32)
        return Answers(softmax(self.relation / relation_temperature), softmax(same / same_temperature))


def onnx_logits(path: Path, tokenizer: WordPieceTokenizer, pairs: Sequence[Pair], longest: int) -> Logits:
    """Return an exported relation model's logits, in order."""
    session = open_session(path)
    result = Logits(np.zeros((len(pairs), 3), dtype=np.float32), np.zeros((len(pairs), 2), dtype=np.float32))
    encoded = [tokenizer.pair(pair.a, pair.b, longest) for pair in pairs]
    order = sorted(range(len(pairs)), key=lambda number: len(encoded[number].ids))
    for at in range(0, len(order), ROWS):
        chosen = order[at : at + ROWS]
        relation, same = session.run(["relation", "same"], padded([encoded[number] for number in chosen]))
        result.relation[chosen], result.same[chosen] = relation, same
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
    """Open a model on one thread, so that a run beside others is not slowed by waiting."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return shares that sum to one a row."""
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)
