"""The relation model: reads two passages together and tells whether they say the same or contradict each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from crossread.errors import ModelUnusable, Sentence
from crossread.language_model.runtime import Floats, OnnxModel, in_batches
from crossread.language_model.tokenizer import Encoded, WordPieceTokenizer
from crossread.model import RelationScores

if TYPE_CHECKING:
    from crossread.roles import Progress

# Below both, the other order is not asked: it cannot make the pair a match or a contradiction.
_HOPELESS_SAME = 0.03
_HOPELESS_CONTRADICTION = 0.05
_HOPELESS_TOLD = -3.0  # log-odds
_ENTAILS, _CONTRADICTS, _SAME, _TOLD = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class RelationLabels:
    """Where to find what in a model's outputs.

    `contradiction` is -1 where the model has no such class. `same_output` names a second output
    (different, same), empty for an ordinary entailment model: there, two passages are the same as far as each
    entails the other. `told_output` names a third (one logit: the main fact of one is told in the other), empty where
    there is none. Temperatures divide the logits (Guo et al. 2017), so that the probabilities can be believed;
    before that, the one for the same content is shifted (Platt scaling): by `same_shift`, and by `same_shift_apart`
    as far as the two passages have no pieces of words in common.
    """

    relation_output: str
    entailment: int
    contradiction: int
    same_output: str = ""
    told_output: str = ""
    relation_temperature: float = 1.0
    same_temperature: float = 1.0
    same_shift: float = 0.0
    same_shift_apart: float = 0.0

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of the outputs there are."""
        return tuple(name for name in (self.relation_output, self.same_output, self.told_output) if name)


class CrossEncoder:
    """A cross-encoder with an entailment head and, if it is Crossread's own, heads for same content and facts told."""

    def __init__(
        self, model: OnnxModel, tokenizer: WordPieceTokenizer, labels: RelationLabels, *, longest: int
    ) -> None:
        self._model = model
        self._tokenizer = tokenizer
        self._labels = labels
        self._longest = longest
        self._check_outputs()

    def judge(self, pairs: Sequence[tuple[str, str]], job: Progress) -> tuple[RelationScores, ...]:
        """Return one set of probabilities a pair, in order; both orders are read unless the first is hopeless.

        Raises:
            Cancelled: the job was stopped.
            ModelUnusable: the model failed.
        """
        if not pairs:
            return ()
        forward = self._ask(pairs, job)
        worth = [row for row, values in enumerate(forward) if not self._is_hopeless(values)]
        backward = forward.copy()
        if worth:
            turned = [(pairs[row][1], pairs[row][0]) for row in worth]
            backward[worth] = self._ask(turned, job)
        return tuple(self._scores(one, other) for one, other in zip(forward, backward, strict=True))

    def _ask(self, pairs: Sequence[tuple[str, str]], job: Progress) -> Floats:
        encoded = []
        for number, (first, second) in enumerate(pairs):
            if number % 256 == 0:
                job.check()
            encoded.append(self._tokenizer.pair(first, second, self._longest))
        return in_batches(encoded, self._run, 4, job, "Weighing pairs")

    def _run(self, batch: Sequence[Encoded]) -> Floats:
        labels = self._labels
        logits = dict(zip(labels.outputs, self._model.run(batch, labels.outputs), strict=True))
        relation = _softmax(logits[labels.relation_output] / labels.relation_temperature)
        result = np.zeros((len(batch), 4), dtype=np.float32)
        result[:, _ENTAILS] = relation[:, labels.entailment]
        if labels.contradiction >= 0:
            result[:, _CONTRADICTS] = relation[:, labels.contradiction]
        if labels.same_output:
            apart = np.array([encoded.apart for encoded in batch], dtype=np.float32)
            shifted = logits[labels.same_output].copy()
            shifted[:, 1] += labels.same_shift + labels.same_shift_apart * apart
            result[:, _SAME] = _softmax(shifted / labels.same_temperature)[:, 1]
        if labels.told_output:
            result[:, _TOLD] = logits[labels.told_output][:, 0]
        return result

    def _is_hopeless(self, values: Floats) -> bool:
        if self._labels.told_output and values[_TOLD] >= _HOPELESS_TOLD:
            return False
        likely = values[_SAME] if self._labels.same_output else values[_ENTAILS]
        return bool(likely < _HOPELESS_SAME and values[_CONTRADICTS] < _HOPELESS_CONTRADICTION)

    def _scores(self, forward: Floats, backward: Floats) -> RelationScores:
        contradicts = float(forward[_CONTRADICTS] + backward[_CONTRADICTS]) / 2
        if self._labels.same_output:
            same = float(forward[_SAME] + backward[_SAME]) / 2
        else:
            same = float(forward[_ENTAILS] * backward[_ENTAILS]) ** 0.5
        same = min(same, 1.0 - contradicts)
        return RelationScores(
            same=same,
            contradicts=contradicts,
            neither=max(0.0, 1.0 - same - contradicts),
            forward=float(forward[_ENTAILS]),
            backward=float(backward[_ENTAILS]),
            told=_chance(float(forward[_TOLD] + backward[_TOLD]) / 2) if self._labels.told_output else None,
        )

    def _check_outputs(self) -> None:
        for name in self._labels.outputs:
            if name not in self._model.outputs:
                raise ModelUnusable(
                    Sentence("{name} has no output called {output}.", name=self._model.path.name, output=name)
                )
        width = self._run([self._tokenizer.pair("", "", self._longest)]).shape
        if width != (1, 4):
            raise ModelUnusable(Sentence("{name} does not answer one row a pair.", name=self._model.path.name))


def _chance(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds))


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
