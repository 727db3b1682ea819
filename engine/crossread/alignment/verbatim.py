"""Find runs of words that two passages have in common word for word, and which parts of them are shared."""

from __future__ import annotations

from rapidfuzz.distance import LCSseq

from crossread.model import Span
from crossread.similarity.prepare import Prepared

LEAST_RUN = 5  # words: shorter runs are idiom as often as copying


def runs(left: Prepared, right: Prepared, i: int, j: int) -> tuple[tuple[Span, Span], ...]:
    """Return the runs of five or more words that stand in both passages, in order of the left."""
    return tuple(
        (span_of(left, i, step.src_start, step.src_end), span_of(right, j, step.dest_start, step.dest_end))
        for step in LCSseq.opcodes(left.words_of(i), right.words_of(j))
        if step.tag == "equal" and step.src_end - step.src_start >= LEAST_RUN
    )


def span_of(prepared: Prepared, passage: int, low: int, high: int) -> Span:
    """Return the code points from a passage's word `low` up to its word `high`, exclusive."""
    first = int(prepared.first[passage])
    return Span(int(prepared.start[first + low]), int(prepared.end[first + high - 1]))
