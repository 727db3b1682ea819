"""Turn an article's passages into vectors of meaning; separate because only this part needs an encoder."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crossread.roles import Encoder, Progress
from crossread.similarity.prepare import Prepared


def embed(prepared: Prepared, encoder: Encoder, job: Progress) -> NDArray[np.float32]:
    """Return one vector per passage, shape (passages, dimensions); rows of passages without words are 0."""
    spoken = np.flatnonzero(prepared.lengths > 0)
    if not len(spoken):
        return np.zeros((len(prepared.passages), 1), dtype=np.float32)
    found = np.asarray(encoder.encode([prepared.passages[each].text for each in spoken.tolist()], job))
    vectors = np.zeros((len(prepared.passages), found.shape[1]), dtype=np.float32)
    vectors[spoken] = found
    return vectors
