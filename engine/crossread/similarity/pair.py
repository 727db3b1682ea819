"""Score one pair that somebody asked about, by the very code a comparison uses."""

from __future__ import annotations

import numpy as np

from crossread.model import Passage
from crossread.roles import Models, Progress
from crossread.similarity.candidates import Candidate
from crossread.similarity.embed import embed
from crossread.similarity.prepare import prepare
from crossread.similarity.score import ask, rate
from crossread.similarity.sets import sets
from crossread.similarity.vocabulary import join


def score_one(left: Passage, right: Passage, language: str, models: Models, job: Progress) -> Candidate:
    """Return the scores of two passages however unlike they are."""
    one, other = prepare((left,), language), prepare((right,), language)
    vectors = None
    if models.encoder is not None and one.words and other.words:
        vectors = embed(one, models.encoder, job), embed(other, models.encoder, job)
    joint = join(one, other)
    first = np.zeros(1, dtype=np.int64)
    found = rate(joint, sets(joint), (first, first), vectors)
    return (found if models.relation is None else ask(joint, found, models.relation, job))[0]
