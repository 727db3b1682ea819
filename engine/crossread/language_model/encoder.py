"""The sentence encoder: texts to unit vectors whose cosine tells how alike they are in meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from crossread.errors import ModelUnusable, Sentence
from crossread.language_model.runtime import Floats, OnnxModel, in_batches
from crossread.language_model.tokenizer import Encoded, WordPieceTokenizer

if TYPE_CHECKING:
    from crossread.roles import Progress

_SMALLEST_LENGTH = 1e-9


class SentenceEncoder:
    """An encoder of the sentence-transformers kind.

    The model may give a vector a text (a two-dimensional output) or one a token; of the latter the mean is
    taken, or the first with `first_token`.
    """

    def __init__(
        self, model: OnnxModel, tokenizer: WordPieceTokenizer, *, longest: int, first_token: bool = False
    ) -> None:
        self._model = model
        self._tokenizer = tokenizer
        self._longest = longest
        self._first_token = first_token
        self._output = _vector_output(model)
        self._width: int = self._run([tokenizer.one("", longest)]).shape[1]

    @property
    def width(self) -> int:
        """Return the number of dimensions of a vector."""
        return self._width

    def encode(self, texts: Sequence[str], job: Progress) -> Floats:
        """Return one unit vector a text, shape (n, width); equal texts are read once.

        Raises:
            Cancelled: the job was stopped.
            ModelUnusable: the model failed.
        """
        places: dict[str, int] = {}
        rows = [places.setdefault(text, len(places)) for text in texts]
        encoded = []
        for number, text in enumerate(places):
            if number % 256 == 0:
                job.check()
            encoded.append(self._tokenizer.one(text, self._longest))
        vectors = in_batches(encoded, self._run, self._width, job, "Reading for meaning")
        return vectors[rows]

    def _run(self, batch: Sequence[Encoded]) -> Floats:
        (values,) = self._model.run(batch, [self._output])
        if values.ndim == 3:
            values = values[:, 0] if self._first_token else _mean_of_tokens(values, batch)
        lengths = np.linalg.norm(values, axis=1, keepdims=True)
        unit: Floats = values / np.maximum(lengths, _SMALLEST_LENGTH)
        return unit


def _mean_of_tokens(values: Floats, batch: Sequence[Encoded]) -> Floats:
    return np.stack([rows[: len(each.ids)].mean(axis=0) for rows, each in zip(values, batch, strict=True)])


def _vector_output(model: OnnxModel) -> str:
    """Return the output with a vector a text, or else the one with a vector a token."""
    for dimensions in (2, 3):
        for name, shape in model.outputs.items():
            if len(shape) == dimensions:
                return name
    raise ModelUnusable(Sentence("{name} gives no vectors: it is not a sentence encoder.", name=model.path.name))
